<?xml version="1.0" encoding="UTF-8"?>
<!-- A critical apparatus in its place: the lemma, the readings, and the witnesses that have them. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="app" mode="text">
    <span class="app"><xsl:call-template name="identity"/>
      <xsl:for-each select="(lem, .//rdg)">
        <xsl:if test="position() gt 1"><span class="apparatus"> / </span></xsl:if>
        <xsl:call-template name="phrase"/>
      </xsl:for-each>
    </span>
  </xsl:template>
</xsl:stylesheet>
