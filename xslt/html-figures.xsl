<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures, pictures, formulae, and text whose lines and blanks count. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Pictures are described, never fetched. -->
  <xsl:template match="figure" mode="text">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><figure><xsl:call-template name="identity"/><xsl:apply-templates mode="text"/></figure></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="graphic | media" mode="text">
    <span class="apparatus graphic"><xsl:call-template name="identity"/>[picture<xsl:if test="@url">: <xsl:value-of select="r:printable(@url)"/></xsl:if>]</span>
    <xsl:apply-templates mode="text"/>
  </xsl:template>
  <xsl:template match="eg" mode="text"><pre tabindex="0"><xsl:call-template name="identity"/><xsl:value-of select="r:printable(.)"/></pre></xsl:template>
</xsl:stylesheet>
