<?xml version="1.0" encoding="UTF-8"?>
<!--
  A text as a flat run of words, marks of a new line (break) and notes, from which the formats make their lines. White space is
  settled once lines are known; what must survive that is written in noncharacters until then.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xi="http://www.w3.org/2001/XInclude"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:import href="reading.xsl"/>
  <xsl:import href="header-fields.xsl"/>
  <xsl:include href="run-blocks.xsl"/>
  <xsl:include href="run-phrases.xsl"/>
  <xsl:mode on-no-match="text-only-copy" use-accumulators="#all"/>

  <!-- source: the text as it stands; corrected: the editor's corrections, regularisations and expansions in their places. -->
  <xsl:param name="reading" as="xs:string" select="'source'"/>
  <!-- none, inline or end; when empty, what the format does: those of the document, and none of the editor. -->
  <xsl:param name="notes" as="xs:string" select="''"/>

  <xsl:variable name="is-corrected" as="xs:boolean" select="$reading = 'corrected'"/>

  <!-- Space, tabulator and line end that stay, the place between two parts of a listing, and a line that is empty. -->
  <xsl:variable name="r:kept-space" as="xs:string" select="codepoints-to-string(131070)"/>
  <xsl:variable name="r:kept-tab" as="xs:string" select="codepoints-to-string(131071)"/>
  <xsl:variable name="r:kept-end" as="xs:string" select="codepoints-to-string(196606)"/>
  <xsl:variable name="r:between" as="xs:string" select="codepoints-to-string(196607)"/>
  <xsl:variable name="r:empty-line" as="xs:string" select="codepoints-to-string(262142)"/>
  <xsl:variable name="r:kept" as="xs:string" select="$r:kept-space || $r:kept-tab || $r:kept-end"/>

  <!-- Between two parts stands a comma, unless a sign stands there already. -->
  <xsl:variable name="r:after-sign" as="xs:string" select="'([.,;:!?…(\[/|–—-]) ?' || $r:between || ' ?'"/>
  <xsl:variable name="r:before-sign" as="xs:string" select="' ?' || $r:between || ' ?([.,;:!?…)\]/|–—-])'"/>

  <!-- The words of one line, with one space between them. -->
  <xsl:function name="r:line" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="line" select="normalize-space($words)"/>
    <xsl:sequence select="if (contains($line, $r:between)) then r:parted($line) else $line"/>
  </xsl:function>

  <xsl:function name="r:parted" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:variable name="once" select="replace($line, '( ?' || $r:between || ' ?)+', $r:between)"/>
    <xsl:variable name="inside" select="replace($once, '^' || $r:between || '|' || $r:between || '$', '')"/>
    <xsl:variable name="signed" select="replace(replace($inside, $r:after-sign, '$1 '), $r:before-sign, ' $1')"/>
    <xsl:sequence select="replace(replace($signed, ' ([.,;:!?])', '$1'), $r:between, ', ')"/>
  </xsl:function>

  <!-- The run with a number in place of each note: "[1]". -->
  <xsl:function name="r:numbered" as="element()">
    <xsl:param name="run" as="element()"/>
    <xsl:param name="opening" as="xs:string"/>
    <run>
      <xsl:iterate select="$run/node()">
        <xsl:param name="number" as="xs:integer" select="1"/>
        <xsl:choose>
          <xsl:when test="self::*:note"><xsl:value-of select="$opening || $number || ']'"/></xsl:when>
          <xsl:otherwise><xsl:sequence select="."/></xsl:otherwise>
        </xsl:choose>
        <xsl:next-iteration><xsl:with-param name="number" select="if (self::*:note) then $number + 1 else $number"/></xsl:next-iteration>
      </xsl:iterate>
    </run>
  </xsl:function>

  <xsl:function name="r:unkept" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="if (r:has-kept($line)) then r:exchanged($line, ($r:kept-space, $r:kept-tab, $r:kept-end), (' ', '&#9;', '&#10;')) else $line"/>
  </xsl:function>

  <xsl:function name="r:has-kept" as="xs:boolean">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="contains($line, $r:kept-space) or contains($line, $r:kept-tab) or contains($line, $r:kept-end)"/>
  </xsl:function>

  <!-- What translate() does, which SaxonJS cannot do with some hundred thousand characters. -->
  <xsl:function name="r:exchanged" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="from" as="xs:string*"/>
    <xsl:param name="to" as="xs:string*"/>
    <xsl:sequence select="fold-left(1 to count($from), $text, function($made, $at) { replace($made, $from[$at], $to[$at], 'q') })"/>
  </xsl:function>

  <!-- What an element gives, on one line: for cells, notes and what is said in brackets. -->
  <xsl:template name="flat" as="xs:string">
    <xsl:param name="select" as="node()*" select="node()"/>
    <xsl:variable name="content" as="item()*">
      <xsl:apply-templates select="$select"><xsl:with-param name="is-inside" select="true()" tunnel="yes"/></xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="r:line(string-join($content))"/>
  </xsl:template>

  <!-- A new line, or a space where everything stays on one. -->
  <xsl:template name="break">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$is-inside"><xsl:text> </xsl:text></xsl:when>
      <xsl:otherwise><break/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Those that most documents are made of: the same, without a look at the table. -->
  <xsl:template match="text | front | body | div | p | ab | head | lg | l | sp | speaker"><xsl:call-template name="line"/></xsl:template>
  <xsl:template match="w | pc | c | s | seg | hi | persName | placeName | orgName | rs | name | date | title"><xsl:apply-templates/></xsl:template>

  <!-- Any element, as its row in the table of treatments says. -->
  <xsl:template match="*" priority="-1">
    <xsl:variable name="kind" select="r:treatment(.)"/>
    <xsl:choose>
      <xsl:when test="$kind = 'phrase'">
        <!-- Where only blocks stand, it is one. -->
        <xsl:choose>
          <xsl:when test="parent::* ! r:treatment(.) = 'container'"><xsl:call-template name="line"/></xsl:when>
          <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:when test="$kind = ('block', 'container')"><xsl:call-template name="line"/></xsl:when>
      <xsl:when test="$kind = ('listing', 'parts')"><xsl:call-template name="listing"/></xsl:when>
      <xsl:when test="$kind = 'apart'"><xsl:call-template name="apart"/></xsl:when>
      <xsl:when test="$kind = ('empty', 'unread')"/>
      <xsl:otherwise>
        <xsl:if test="empty($kind)"><xsl:call-template name="r:tell-unknown"/></xsl:if>
        <xsl:call-template name="placed"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="placed">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="line"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="apart"><xsl:text> </xsl:text><xsl:apply-templates/><xsl:text> </xsl:text></xsl:template>

  <!-- Set apart where nothing else sets apart. -->
  <xsl:template match="dateline | salute | signed | docAuthor | docDate | headLabel | headItem | desc | item/label">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="line"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="apart"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="xi:include">
    <xsl:variable name="stands-alone" select="r:stands-in-container(.)"/>
    <xsl:if test="$stands-alone"><xsl:call-template name="break"/></xsl:if>
    <xsl:call-template name="said"><xsl:with-param name="words" select="r:not-included(.)"/></xsl:call-template>
    <xsl:if test="$stands-alone"><xsl:call-template name="break"/></xsl:if>
  </xsl:template>

  <!-- Words that are not the document's; a format may have to write them in its own way. -->
  <xsl:template name="said">
    <xsl:param name="words" as="xs:string"/>
    <xsl:value-of select="$words"/>
  </xsl:template>
</xsl:stylesheet>
