<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI to plain text: one line for each paragraph, point, verse line, heading or row; printed markers as in the source. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:import href="run.xsl"/>
  <xsl:output method="text"/>

  <!-- Columns (code points) a line may have; 0 is as many as it needs. SaxonJS gives every number as a double. -->
  <xsl:param name="wrap" as="xs:double" select="0"/>

  <xsl:template match="/">
    <xsl:variable name="run" as="element()">
      <run><xsl:call-template name="header-and-texts"/></run>
    </xsl:variable>
    <xsl:variable name="notes" as="element()*" select="$run/*:note"/>
    <xsl:variable name="numbered" as="element()" select="if ($notes) then r:numbered($run, '[') else $run"/>
    <xsl:for-each-group select="$numbered/node()" group-starting-with="*:break">
      <xsl:call-template name="line-of-text">
        <xsl:with-param name="line" select="r:line(string-join(current-group()))"/>
        <xsl:with-param name="indent" select="string(@indent)"/>
      </xsl:call-template>
    </xsl:for-each-group>
    <xsl:if test="$notes"><xsl:text>&#10;</xsl:text></xsl:if>
    <xsl:for-each select="$notes">
      <xsl:call-template name="line-of-text"><xsl:with-param name="line" select="'[' || position() || '] ' || ."/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="line-of-text">
    <xsl:param name="line" as="xs:string"/>
    <xsl:param name="indent" as="xs:string" select="''"/>
    <xsl:choose>
      <xsl:when test="$line = ''"/>
      <xsl:when test="$line = $r:empty-line"><xsl:text>&#10;</xsl:text></xsl:when>
      <xsl:when test="r:has-kept($line)"><xsl:value-of select="r:unkept($line) || '&#10;'"/></xsl:when>
      <xsl:when test="$wrap gt 0 and string-length($indent || $line) gt $wrap">
        <xsl:call-template name="wrapped"><xsl:with-param name="line" select="$line"/><xsl:with-param name="indent" select="$indent"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$indent || $line || '&#10;'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Greedy: as many words on a line as fit; a word longer than the line stands alone and whole. -->
  <xsl:template name="wrapped">
    <xsl:param name="line" as="xs:string"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:iterate select="tokenize($line, ' ')">
      <xsl:param name="column" as="xs:integer" select="0"/>
      <xsl:on-completion><xsl:text>&#10;</xsl:text></xsl:on-completion>
      <xsl:variable name="width" select="string-length(.)"/>
      <xsl:variable name="fits" select="$column + 1 + $width le $wrap"/>
      <xsl:value-of select="(if ($column = 0) then $indent else if ($fits) then ' ' else '&#10;' || $indent) || ."/>
      <xsl:next-iteration>
        <xsl:with-param name="column" select="if ($column gt 0 and $fits) then $column + 1 + $width else string-length($indent) + $width"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:template>

  <!-- The header: a line for each field, those inside it set in. -->
  <xsl:template name="header-title">
    <xsl:param name="words" as="xs:string"/>
    <break/><xsl:value-of select="$words"/>
  </xsl:template>
  <xsl:template name="header-subtitle">
    <xsl:param name="words" as="xs:string"/>
    <break/><xsl:value-of select="$words"/>
  </xsl:template>
  <xsl:template name="header-line">
    <xsl:param name="line" as="map(*)"/>
    <break indent="{string-join((1 to $line?depth) ! '  ')}"/>
    <xsl:value-of select="string-join((($line?label)[.] ! (. || ':'), ($line?words)[.]), ' ')"/>
  </xsl:template>
  <xsl:template name="beside-header"><xsl:call-template name="set-apart"/></xsl:template>
</xsl:stylesheet>
