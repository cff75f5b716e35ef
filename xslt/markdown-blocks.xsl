<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of Markdown: headings by depth, quotations, lists, verse, tables, code. A part of markdown.xsl. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template name="break">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="prefix" as="xs:string" select="''" tunnel="yes"/>
    <xsl:param name="kind" as="xs:string" select="''"/>
    <xsl:choose>
      <xsl:when test="$is-inside"><xsl:text> </xsl:text></xsl:when>
      <xsl:otherwise><break prefix="{$prefix}" kind="{$kind}"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The header: its title is the first heading, and its fields are a list, those inside a field a list in it. -->
  <xsl:template name="header-title">
    <xsl:param name="words" as="xs:string"/>
    <break prefix="" kind="#"/><xsl:value-of select="r:escaped($words)"/><break prefix="" kind=""/>
  </xsl:template>
  <xsl:template name="header-subtitle">
    <xsl:param name="words" as="xs:string"/>
    <break prefix="" kind="bold"/><xsl:value-of select="r:escaped($words)"/><break prefix="" kind=""/>
  </xsl:template>
  <xsl:template name="header-line">
    <xsl:param name="line" as="map(*)"/>
    <break prefix="{string-join((1 to $line?depth) ! '  ')}" mark="- " kind="field"/>
    <xsl:if test="$line?label"><xsl:value-of select="$r:strong[1] || r:escaped($line?label) || $r:strong[2] || ': '"/></xsl:if>
    <xsl:value-of select="r:escaped($line?words)"/>
  </xsl:template>
  <xsl:template name="beside-header"><break prefix="" kind=""/></xsl:template>

  <!-- What stands in it stands under a mark: "> " or the spaces of an item. -->
  <xsl:template name="quoted-block">
    <xsl:param name="prefix" as="xs:string" select="''" tunnel="yes"/>
    <xsl:call-template name="break"/>
    <xsl:variable name="under" select="$prefix || '&gt; '"/>
    <xsl:call-template name="break"><xsl:with-param name="prefix" select="$under" tunnel="yes"/></xsl:call-template>
    <xsl:apply-templates><xsl:with-param name="prefix" select="$under" tunnel="yes"/></xsl:apply-templates>
    <xsl:call-template name="break"/>
  </xsl:template>

  <xsl:template match="quote | cit | epigraph">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="not($is-inside or parent::cit) and r:is-block(.)"><xsl:call-template name="quoted-block"/></xsl:when>
      <xsl:otherwise><xsl:next-match/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Divisions count; a heading is as deep as they are. -->
  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | text/group/text">
    <xsl:param name="depth" as="xs:integer" select="1" tunnel="yes"/>
    <xsl:call-template name="break"/>
    <xsl:apply-templates><xsl:with-param name="depth" select="$depth + 1" tunnel="yes"/></xsl:apply-templates>
    <xsl:call-template name="break"/>
  </xsl:template>

  <xsl:template match="head">
    <xsl:param name="depth" as="xs:integer" select="1" tunnel="yes"/>
    <xsl:variable name="is-first" select="empty(preceding-sibling::*[1]) or empty(preceding-sibling::head[1])"/>
    <xsl:variable name="is-heading" select="$is-first and (parent::div or parent::div1 or parent::div2 or parent::div3 or parent::div4
      or parent::div5 or parent::div6 or parent::div7 or parent::body or parent::front or parent::back or parent::group or parent::text)"/>
    <xsl:call-template name="break">
      <xsl:with-param name="kind" select="if ($is-heading) then substring('######', 1, $depth) else 'bold'"/>
    </xsl:call-template>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>
  <xsl:template match="titlePart">
    <xsl:call-template name="break"><xsl:with-param name="kind" select="'bold'"/></xsl:call-template>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>
  <xsl:template match="speaker">
    <xsl:call-template name="break"><xsl:with-param name="kind" select="'bold'"/></xsl:call-template>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>

  <!-- Lines of one stanza follow one another; a mark without kind before and after keeps stanzas apart. -->
  <xsl:template match="l">
    <xsl:call-template name="break"><xsl:with-param name="kind" select="'verse'"/></xsl:call-template>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>
  <xsl:template match="lg">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:call-template name="break"/>
    <xsl:if test="not($is-inside)"><break kind="stanza" mark=""/></xsl:if>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>

  <!-- Numbers of the document are its words and stand in the item; the list itself has bullets. -->
  <xsl:template match="item | castItem[not(ancestor::note)]">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="prefix" as="xs:string" select="''" tunnel="yes"/>
    <xsl:param name="mark" as="xs:string?" select="()"/>
    <xsl:variable name="own" select="r:mark(@n)"/>
    <xsl:variable name="before" select="r:before(.)[self::label]"/>
    <xsl:variable name="number" select="if (label or $before) then () else ($own, $mark)[1]"/>
    <xsl:variable name="is-number" select="matches($number, '^[0-9]{1,9}[.)]$')"/>
    <xsl:choose>
      <xsl:when test="$is-inside">
        <xsl:text> </xsl:text>
        <xsl:if test="$number"><xsl:call-template name="said"><xsl:with-param name="words" select="$number || ' '"/></xsl:call-template></xsl:if>
        <xsl:call-template name="item-content"/>
        <xsl:text> </xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="bullet" select="if ($is-number) then $number || ' ' else '- '"/>
        <break prefix="{$prefix}" mark="{$bullet}"/>
        <xsl:if test="$number and not($is-number)"><xsl:call-template name="said"><xsl:with-param name="words" select="r:escaped($number) || ' '"/></xsl:call-template></xsl:if>
        <xsl:apply-templates select="$before" mode="label"/>
        <xsl:for-each select="."><xsl:call-template name="item-content"><xsl:with-param name="prefix" select="$prefix || replace($bullet, '.', ' ')" tunnel="yes"/></xsl:call-template></xsl:for-each>
        <break prefix="{$prefix}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="item-content">
    <xsl:choose>
      <xsl:when test="self::castItem"><xsl:call-template name="parts"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A label before an item stands in the item; one that no item follows stands for itself. -->
  <xsl:template match="list/label" priority="1">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$is-inside"><xsl:apply-templates select="." mode="label"/></xsl:when>
      <xsl:when test="r:after(.)[self::item]"/>
      <xsl:otherwise>
        <xsl:call-template name="break"><xsl:with-param name="kind" select="'bold'"/></xsl:call-template>
        <xsl:apply-templates/>
        <xsl:call-template name="break"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="label" mode="label">
    <xsl:apply-templates/>
    <xsl:if test="../@type = 'gloss' and not(r:ends-with-sign(.))">:</xsl:if>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:function name="r:after" as="node()?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/following-sibling::node()
      [self::* or self::text()[normalize-space()]][not(self::pb | self::lb | self::cb | self::anchor)][1]"/>
  </xsl:function>

  <!-- Tables: a line for each row, as wide as the widest, with the marks that make the first one a heading. -->
  <xsl:template match="table" priority="1">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$is-inside"><xsl:next-match/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="content" as="node()*"><xsl:next-match/></xsl:variable>
        <xsl:variable name="rows" select="$content/self::*:row"/>
        <xsl:variable name="width" select="max(($rows/count(*:cell), 1))"/>
        <xsl:for-each-group select="$content" group-adjacent="exists(self::*:row) or self::*:break">
          <xsl:choose>
            <xsl:when test="current-group()[self::*:row]">
              <xsl:for-each select="current-group()[self::*:row]">
                <xsl:call-template name="break"><xsl:with-param name="kind" select="'row'"/></xsl:call-template>
                <xsl:value-of select="r:row(*:cell ! string(), $width)"/>
                <xsl:if test="position() = 1">
                  <xsl:call-template name="break"><xsl:with-param name="kind" select="'row'"/></xsl:call-template>
                  <xsl:value-of select="r:row((1 to xs:integer($width)) ! '---', $width)"/>
                </xsl:if>
              </xsl:for-each>
              <xsl:call-template name="break"/>
            </xsl:when>
            <xsl:otherwise><xsl:sequence select="current-group()"/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
        <xsl:call-template name="break"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="table/row">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$is-inside"><xsl:text> </xsl:text><xsl:apply-templates/><xsl:text> </xsl:text></xsl:when>
      <xsl:otherwise><row><xsl:for-each select="cell"><cell><xsl:call-template name="cell-words"/></cell></xsl:for-each></row></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="row-in-columns">
    <xsl:param name="places" as="map(xs:integer, element(cell))"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$is-inside"><xsl:apply-templates select="cell"/></xsl:when>
      <xsl:otherwise>
        <row>
          <xsl:for-each select="1 to $columns">
            <xsl:variable name="cell" select="$places(.)"/>
            <cell>
              <xsl:if test="$cell and not($places(. - 1) is $cell)">
                <xsl:for-each select="$cell"><xsl:call-template name="cell-words"/></xsl:for-each>
              </xsl:if>
            </cell>
          </xsl:for-each>
        </row>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="cell">
    <xsl:if test="preceding-sibling::cell[1]"> \| </xsl:if>
    <xsl:call-template name="cell-words"/>
  </xsl:template>
  <xsl:template name="set-apart"><xsl:call-template name="break"/></xsl:template>

  <!-- A list right after a list would go on with it. -->
  <xsl:template match="list[r:before(.)[self::list]]" priority="1">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($is-inside)">
      <xsl:call-template name="break"><xsl:with-param name="kind" select="'comment'"/></xsl:call-template>
      <xsl:text>&lt;!-- --&gt;</xsl:text>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <xsl:function name="r:row" as="xs:string">
    <xsl:param name="cells" as="xs:string*"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:sequence select="'| ' || string-join(for $at in 1 to xs:integer($width) return ($cells[$at], '')[1], ' | ') || ' |'"/>
  </xsl:function>

  <xsl:template match="eg | *:egXML" priority="1">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$is-inside"><xsl:value-of select="' ' || r:escaped(normalize-space(r:example(.))) || ' '"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="break"><xsl:with-param name="kind" select="'code'"/></xsl:call-template>
        <xsl:value-of select="r:exchanged(r:example(.), (' ', '&#9;', '&#10;'), ($r:kept-space, $r:kept-tab, $r:kept-end))"/>
        <xsl:call-template name="break"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Fenced by more marks than the code has in a row. -->
  <xsl:function name="r:fenced" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:variable name="fence" select="r:fence($code, 3)"/>
    <xsl:sequence select="string-join(($first || $fence, tokenize($code, '\n') ! ($prefix || .), $prefix || $fence), '&#10;')"/>
  </xsl:function>

  <xsl:function name="r:fence" as="xs:string">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="least" as="xs:integer"/>
    <xsl:variable name="longest" select="max((0, analyze-string($code, '`+')/*:match ! string-length(.)))"/>
    <xsl:sequence select="string-join((1 to xs:integer(max(($least, $longest + 1)))) ! '`')"/>
  </xsl:function>
</xsl:stylesheet>
