<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to plain text: one line for each paragraph, point, verse line, heading or row; printed markers as in the source. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xi="http://www.w3.org/2001/XInclude"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:import href="reading.xsl"/>
  <xsl:output method="text"/>
  <xsl:mode on-no-match="text-only-copy"/>

  <!-- source: the text as it stands; corrected: the editor's corrections, regularisations and expansions in their places. -->
  <xsl:param name="reading" as="xs:string" select="'source'"/>
  <!-- Columns (code points) a line may have; 0 is as many as it needs. SaxonJS gives every number as a double. -->
  <xsl:param name="wrap" as="xs:double" select="0"/>

  <xsl:variable name="is-corrected" as="xs:boolean" select="$reading = 'corrected'"/>

  <xsl:template match="/">
    <!-- The text as a flat run of words and marks of a new line; white space is settled once lines are known. -->
    <xsl:variable name="run" as="element()">
      <run><xsl:apply-templates select="r:texts(.)"/></run>
    </xsl:variable>
    <xsl:for-each-group select="$run/node()" group-starting-with="*:break">
      <xsl:variable name="line" select="normalize-space(string-join(current-group()))"/>
      <xsl:choose>
        <xsl:when test="$line = ''"/>
        <xsl:when test="$wrap gt 0 and string-length($line) gt $wrap">
          <xsl:call-template name="wrapped"><xsl:with-param name="line" select="$line"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$line || '&#10;'"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Greedy: as many words on a line as fit; a word longer than the line stands alone and whole. -->
  <xsl:template name="wrapped">
    <xsl:param name="line" as="xs:string"/>
    <xsl:iterate select="tokenize($line, ' ')">
      <xsl:param name="column" as="xs:integer" select="0"/>
      <xsl:on-completion><xsl:text>&#10;</xsl:text></xsl:on-completion>
      <xsl:variable name="width" select="string-length(.)"/>
      <xsl:variable name="fits" select="$column + 1 + $width le $wrap"/>
      <xsl:value-of select="(if ($column = 0) then '' else if ($fits) then ' ' else '&#10;') || ."/>
      <xsl:next-iteration>
        <xsl:with-param name="column" select="if ($column gt 0 and $fits) then $column + 1 + $width else $width"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:template>

  <!-- Lines -->
  <xsl:template match="*" priority="-1">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="line"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="line">
    <!-- In a cell or a note everything stays on one line. -->
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="mark" as="item()">
      <xsl:choose>
        <xsl:when test="$is-inside"><xsl:text> </xsl:text></xsl:when>
        <xsl:otherwise><break/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="r:follows-label(.)"><xsl:text> </xsl:text></xsl:when>
      <xsl:otherwise><xsl:sequence select="$mark"/></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates/>
    <xsl:sequence select="$mark"/>
  </xsl:template>

  <!-- A printed marker and the block after it are one line: "5. Text". -->
  <xsl:function name="r:follows-label" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="before" select="$block/preceding-sibling::node()
      [self::* or self::text()[normalize-space()]][not(self::pb | self::lb | self::cb | self::anchor)][1]"/>
    <xsl:sequence select="
      if ($before) then exists($before/self::label) and exists($block[parent::item or self::item])
      else exists($block/parent::item) and r:follows-label($block/..)"/>
  </xsl:function>

  <xsl:template match="list/label">
    <break/><xsl:apply-templates/><xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="item/label | dateline | salute | signed | docAuthor | docDate | address | addrLine | role | roleDesc | headLabel | headItem">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="line"/></xsl:when>
      <xsl:otherwise><xsl:text> </xsl:text><xsl:apply-templates/><xsl:text> </xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="cell">
    <xsl:if test="preceding-sibling::cell[1]"> | </xsl:if>
    <xsl:apply-templates><xsl:with-param name="is-inside" select="true()" tunnel="yes"/></xsl:apply-templates>
  </xsl:template>

  <!-- Words -->
  <xsl:template match="text()"><xsl:value-of select="r:words(.)"/></xsl:template>
  <xsl:template match="lb | pb | cb | gb | milestone"><xsl:if test="not(r:joins-word(.))"><xsl:text> </xsl:text></xsl:if></xsl:template>
  <xsl:template match="space"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="gap">[…]</xsl:template>
  <xsl:template match="fw | figDesc | teiHeader | metamark"/>
  <xsl:template match="xi:include">
    <xsl:variable name="stands-alone" select="r:stands-in-container(.)"/>
    <xsl:if test="$stands-alone"><break/></xsl:if>
    <xsl:value-of select="r:not-included(.)"/>
    <xsl:if test="$stands-alone"><break/></xsl:if>
  </xsl:template>

  <xsl:template match="choice">
    <xsl:variable name="kept" as="element()*" select="if ($is-corrected) then corr | reg | expan else sic | orig | abbr"/>
    <xsl:apply-templates select="($kept, *)[1]"/>
  </xsl:template>
  <xsl:template match="app"><xsl:apply-templates select="(lem, rdg, *)[1]"/></xsl:template>
  <xsl:template match="subst"><xsl:apply-templates select="if (add) then add else node()"/></xsl:template>
  <xsl:template match="del"/>
  <xsl:template match="surplus"><xsl:if test="not($is-corrected)"><xsl:apply-templates/></xsl:if></xsl:template>
  <xsl:template match="supplied">
    <xsl:choose>
      <xsl:when test="$is-corrected"><xsl:apply-templates/></xsl:when>
      <xsl:otherwise>[<xsl:apply-templates/>]</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Printed notes stay in place; the apparatus of the edition is no part of the text. -->
  <xsl:template match="note[r:is-apparatus(.)]" priority="1"/>
  <xsl:template match="note">
    <xsl:variable name="stands-alone" select="r:stands-in-container(.)"/>
    <xsl:if test="$stands-alone"><break/></xsl:if>
    <xsl:text> [</xsl:text>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates><xsl:with-param name="is-inside" select="true()" tunnel="yes"/></xsl:apply-templates>
    </xsl:variable>
    <xsl:value-of select="normalize-space(string-join($content))"/>
    <xsl:text>]</xsl:text>
    <xsl:if test="$stands-alone"><break/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
