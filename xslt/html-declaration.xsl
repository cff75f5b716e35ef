<?xml version="1.0" encoding="UTF-8"?>
<!-- How the text was encoded: the editorial declaration, identifiers, changes. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- How the text was encoded: closed on the screen until asked for, open on paper. -->
  <xsl:template name="declaration">
    <xsl:variable name="sections" select="encodingDesc/(editorialDecl/* | * except editorialDecl)[normalize-space() or .//citeStructure]"/>
    <xsl:variable name="changes" select="revisionDesc[normalize-space()]"/>
    <xsl:variable name="identifiers" select="fileDesc/titleStmt//idno[normalize-space()]"/>
    <xsl:if test="$sections or $changes or $identifiers">
      <details class="declaration">
        <summary><xsl:value-of select="r:word('page.encoded')"/></summary>
        <xsl:for-each select="$sections"><xsl:call-template name="declared"/></xsl:for-each>
        <xsl:if test="$identifiers">
          <h3><xsl:value-of select="r:word('idno')"/></h3>
          <ul>
            <xsl:for-each select="$identifiers"><li><xsl:apply-templates select="." mode="header"/></li></xsl:for-each>
          </ul>
        </xsl:if>
        <xsl:for-each select="$changes"><xsl:call-template name="changes"/></xsl:for-each>
      </details>
    </xsl:if>
  </xsl:template>

  <xsl:template name="declared">
    <xsl:if test="not(self::p)"><h3><xsl:value-of select="r:word(local-name())"/></h3></xsl:if>
    <xsl:choose>
      <xsl:when test="self::p"><xsl:apply-templates select="." mode="header"/></xsl:when>
      <xsl:when test="r:has-words(.) or p or ab or list"><xsl:call-template name="paragraphs"/></xsl:when>
      <xsl:when test="normalize-space()"><xsl:call-template name="fields"><xsl:with-param name="of" select="*"/></xsl:call-template></xsl:when>
    </xsl:choose>
    <xsl:if test=".//citeStructure">
      <ul>
        <xsl:for-each select=".//citeStructure">
          <li><xsl:value-of select="r:spaced-name(@unit)"/>: <code><xsl:value-of select="@match"/></code>, <xsl:value-of select="r:word('appInfo.by')"/><xsl:text> </xsl:text><code><xsl:value-of select="@use"/></code></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template name="changes">
    <h3><xsl:value-of select="r:word('page.changes')"/></h3>
    <xsl:variable name="changes" select=".//change[normalize-space()][not(ancestor::change)]"/>
    <xsl:choose>
      <xsl:when test="$changes">
        <ul>
          <xsl:for-each select="$changes">
            <li><xsl:if test="@when"><xsl:value-of select="r:date-words(@when)"/>: </xsl:if><xsl:call-template name="separated"/></li>
          </xsl:for-each>
        </ul>
        <xsl:for-each select=".//desc[normalize-space()][not(ancestor::change)]"><p><xsl:apply-templates mode="header"/></p></xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="paragraphs"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
