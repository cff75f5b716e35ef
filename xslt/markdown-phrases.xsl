<?xml version="1.0" encoding="UTF-8"?>
<!-- Phrases of Markdown: words with what would be markup escaped, emphasis where it can stand, links, code. A part of markdown.xsl. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Signs that mean something anywhere in a line. -->
  <xsl:function name="r:escaped" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
      if (not(matches($words, '[\\`*_\[\]&lt;&gt;|~\^&amp;$]'))) then $words else replace($words, '([\\`*_\[\]&lt;&gt;|~\^&amp;$])', '\\$1')"/>
  </xsl:function>

  <!-- What would begin a list, a heading or a rule at the start of a line. -->
  <xsl:function name="r:line-start" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:variable name="first" select="substring($line, 1, 1)"/>
    <xsl:sequence select="
      if ($first != '' and contains('-+=#:', $first)) then '\' || $line
      else if ($first != '' and contains('0123456789', $first)) then replace($line, '^([0-9]{1,9})([.)])', '$1\\$2')
      else $line"/>
  </xsl:function>

  <!-- Line ends that were kept, as spaces: a heading is one line. -->
  <xsl:function name="r:flattened" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="normalize-space(r:unkept($words))"/>
  </xsl:function>

  <!-- Marks of emphasis, until lines are known: they can only stand at letters and numbers. -->
  <xsl:variable name="r:italic" as="xs:string+" select="codepoints-to-string(327678), codepoints-to-string(327679)"/>
  <xsl:variable name="r:strong" as="xs:string+" select="codepoints-to-string(393214), codepoints-to-string(393215)"/>
  <xsl:variable name="r:opening" as="xs:string" select="$r:italic[1] || $r:strong[1]"/>
  <xsl:variable name="r:closing" as="xs:string" select="$r:italic[2] || $r:strong[2]"/>
  <xsl:variable name="r:emphasis" as="xs:string" select="'([' || $r:opening || '])([^' || $r:opening || $r:closing || ']*)[' || $r:closing || ']'"/>
  <xsl:variable name="r:letter" as="xs:string" select="'[0-9A-Za-zÀ-ÖØ-öø-ˁΆΈ-ҁҊ-Ֆա-ևא-תؠ-يऄ-हḀ-ᾼぁ-ゖァ-ヺ一-鿿가-힣]'"/>

  <xsl:function name="r:plain" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '[' || $r:opening || $r:closing || ']', '')"/>
  </xsl:function>

  <xsl:function name="r:bold" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if ($words = '') then '' else '**' || $words || '**'"/>
  </xsl:function>

  <xsl:function name="r:emphasised" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="r:plain($line) = $line"><xsl:sequence select="$line"/></xsl:when>
      <xsl:otherwise>
        <!-- Marks that touch one another would be read as one. -->
        <xsl:variable name="parted" select="replace($line, '[' || $r:closing || '][' || $r:opening || ']', '')"/>
        <xsl:variable name="parts" as="xs:string*">
          <xsl:analyze-string select="$parted" regex="{$r:emphasis}">
            <xsl:matching-substring>
              <xsl:sequence select="r:in-stars(regex-group(2), if (regex-group(1) = $r:strong[1]) then '**' else '*')"/>
            </xsl:matching-substring>
            <xsl:non-matching-substring><xsl:sequence select="r:plain(.)"/></xsl:non-matching-substring>
          </xsl:analyze-string>
        </xsl:variable>
        <xsl:sequence select="normalize-space(string-join($parts))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Signs and spaces at the edges stay outside; code and note marks are left alone. -->
  <xsl:function name="r:in-stars" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="stars" as="xs:string"/>
    <xsl:sequence select="
      if (matches($words, '`|\[\^|\]\(') or not(matches($words, $r:letter))) then $words
      else replace($words, '^(.*?)(' || $r:letter || '.*' || $r:letter || '|' || $r:letter || ')(.*?)$', '$1' || $stars || '$2' || $stars || '$3', 's')"/>
  </xsl:function>

  <xsl:template match="text()">
    <xsl:variable name="words" as="xs:string*"><xsl:next-match/></xsl:variable>
    <xsl:value-of select="r:escaped(string-join($words))"/>
  </xsl:template>

  <xsl:template name="said">
    <xsl:param name="words" as="xs:string"/>
    <xsl:value-of select="r:escaped($words)"/>
  </xsl:template>
  <xsl:template name="own-words" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="r:escaped($words)"/>
  </xsl:template>

  <xsl:template match="hi">
    <xsl:variable name="looks" select="tokenize(lower-case(string-join((@rend, @rendition, r:declared-style(.)), ' ')), '[\s#:;,()]+')[. != '']"/>
    <xsl:call-template name="in-emphasis">
      <xsl:with-param name="marks" select="
        if ($looks = ('bold', 'b', 'strong')) then $r:strong
        else if (empty($looks) or $looks = ('italic', 'italics', 'i', 'it')) then $r:italic
        else ()"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="emph | mentioned | foreign | title[@level = ('m', 'j', 's', 'u')]">
    <xsl:call-template name="in-emphasis"><xsl:with-param name="marks" select="$r:italic"/></xsl:call-template>
  </xsl:template>
  <xsl:template name="in-emphasis">
    <xsl:param name="marks" as="xs:string*"/>
    <xsl:value-of select="$marks[1]"/><xsl:apply-templates/><xsl:value-of select="$marks[2]"/>
  </xsl:template>

  <xsl:template match="stage">
    <xsl:variable name="is-block" select="r:is-block(.)"/>
    <xsl:if test="$is-block"><xsl:call-template name="break"/></xsl:if>
    <xsl:call-template name="in-emphasis"><xsl:with-param name="marks" select="$r:italic"/></xsl:call-template>
    <xsl:if test="$is-block"><xsl:call-template name="break"/></xsl:if>
  </xsl:template>

  <!-- Code as it is; within cells and notes, where marks of tables would still count, as words. -->
  <xsl:template match="code">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="words" select="replace(., '\n', ' ')"/>
    <xsl:choose>
      <xsl:when test="$is-inside or not(normalize-space())"><xsl:value-of select="r:escaped($words)"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="fence" select="r:fence($words, 1)"/>
        <xsl:variable name="pad" select="if (matches($words, '^[` ]|[` ]$')) then ' ' else ''"/>
        <xsl:value-of select="$fence || r:exchanged($pad || $words || $pad, (' ', '&#9;'), ($r:kept-space, $r:kept-tab)) || $fence"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Links to the web; a link holds no other link and no note. -->
  <xsl:template match="ref[matches(@target, '^(https?://|mailto:)', 'i')][normalize-space()][empty(descendant::*[self::ref or self::note or self::p or self::l or self::lg
      or self::list or self::table or self::code or self::graphic or self::*[@facs][r:shows-facsimiles(.)]])][empty(ancestor::ref)]">
    <xsl:text>[</xsl:text><xsl:apply-templates/><xsl:value-of select="'](&lt;' || r:address(@target) || '&gt;)'"/>
  </xsl:template>
  <xsl:function name="r:address" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="first" select="tokenize($address)[1]"/>
    <xsl:sequence select="replace(replace(replace(replace(replace(iri-to-uri($first), '\\', '%5C'), '\|', '%7C'), '\*', '%2A'), '_', '%5F'), '`', '%60')"/>
  </xsl:function>
</xsl:stylesheet>
