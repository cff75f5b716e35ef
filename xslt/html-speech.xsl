<?xml version="1.0" encoding="UTF-8"?>
<!-- Speeches that were held: who speaks, what is heard and seen beside the words. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="sp[@who][not(speaker)]" mode="text">
    <div class="tei-sp">
      <xsl:call-template name="identity"/>
      <div class="tei-speaker apparatus"><xsl:value-of select="r:printable(r:speakers(.))"/></div>
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>
  <xsl:template match="u" mode="text">
    <div class="tei-u">
      <xsl:call-template name="identity"/>
      <xsl:if test="@who"><span class="apparatus who"><xsl:value-of select="r:printable(r:speakers(.))"/>: </span></xsl:if>
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>

  <!-- What was heard stands between the brackets, on their line. -->
  <xsl:template match="(vocal | kinesic | incident)/desc" mode="text">
    <xsl:if test="preceding-sibling::desc"><xsl:text> </xsl:text></xsl:if>
    <xsl:call-template name="phrase"/>
  </xsl:template>
  <xsl:template match="pause | vocal | kinesic | incident | shift" mode="text">
    <xsl:element name="{if (r:stands-in-container(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'event tei-' || local-name()"/>
      <xsl:call-template name="identity"/>
      <span class="apparatus"> [</span>
      <xsl:choose>
        <xsl:when test="normalize-space()"><xsl:call-template name="content"/></xsl:when>
        <xsl:otherwise><span class="apparatus"><xsl:value-of select="r:printable(r:event-words(.))"/></span></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="r:duration-words(.)"><span class="apparatus">, <xsl:value-of select="r:printable(.)"/></span></xsl:for-each>
      <span class="apparatus">] </span>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
