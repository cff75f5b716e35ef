<?xml version="1.0" encoding="UTF-8"?>
<!-- What was said and quoted: in marks within a line, set in where it stands by itself. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="q | said | soCalled" mode="text" priority="-0.1">
    <xsl:variable name="marks" select="if (r:is-block(.)) then () else r:quotation-marks(.)"/>
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="set-in"/></xsl:when>
      <xsl:otherwise>
        <span class="{string-join(('tei-' || local-name(), r:rendition(.)), ' ')}">
          <xsl:call-template name="identity"/>
          <xsl:if test="$marks[1]"><span class="apparatus mark"><xsl:value-of select="$marks[1]"/></span></xsl:if>
          <xsl:call-template name="content"/>
          <xsl:if test="$marks[2]"><span class="apparatus mark"><xsl:value-of select="$marks[2]"/></span></xsl:if>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="quote | cit" mode="text">
    <xsl:choose>
      <xsl:when test="not(r:is-block(.))"><xsl:call-template name="phrase"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="set-in"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="set-in">
    <xsl:choose>
      <xsl:when test="self::cit or self::said"><xsl:call-template name="block"/></xsl:when>
      <xsl:otherwise><blockquote><xsl:call-template name="identity"/><xsl:call-template name="content"/></blockquote></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
