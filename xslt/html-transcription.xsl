<?xml version="1.0" encoding="UTF-8"?>
<!-- How a source was read: both readings of a choice, what was deleted, added, supplied or left out, and where its pages and lines begin. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Both readings are in the page, one shown. Anchors stand outside, so that a link finds its place in either. -->
  <xsl:template match="choice[sic and corr or orig and reg or abbr and expan]" mode="text">
    <xsl:param name="holds-anchors" as="xs:boolean" select="true()" tunnel="yes"/>
    <span class="choice">
      <xsl:call-template name="identity"/>
      <xsl:if test="r:is-correction(.)"><span class="anchor" id="{r:correction-id(.)}"></span></xsl:if>
      <xsl:if test="$holds-anchors">
        <xsl:for-each select="(sic, orig, abbr)[1]//(*[@ref] | date)[r:is-mention(.)]"><span class="anchor" id="{r:mention-id(.)}"></span></xsl:for-each>
      </xsl:if>
      <xsl:apply-templates select="(sic, orig, abbr)[1], (corr, reg, expan)[1]" mode="text">
        <xsl:with-param name="holds-anchors" select="false()" tunnel="yes"/>
      </xsl:apply-templates>
    </span>
  </xsl:template>
  <xsl:template match="choice/sic | choice/orig | choice/abbr" mode="text">
    <xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-' || local-name() || ' in-source' || (if (../(corr | reg | expan)) then ' marked' else '')"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="choice/corr | choice/reg | choice/expan" mode="text">
    <xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-' || local-name() || ' in-corrected marked'"/></xsl:call-template>
  </xsl:template>
  <!-- A choice with only one side, or of other things: the first is read. -->
  <xsl:template match="choice" mode="text" priority="-0.1">
    <span class="choice"><xsl:call-template name="identity"/>
      <xsl:for-each select="*">
        <xsl:if test="position() gt 1"><span class="apparatus"> / </span></xsl:if>
        <xsl:for-each select="."><xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template></xsl:for-each>
      </xsl:for-each>
    </span>
  </xsl:template>
  <xsl:template match="surplus" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-surplus in-source marked'"/></xsl:call-template></xsl:template>
  <xsl:template match="del" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'del'"/></xsl:call-template></xsl:template>
  <xsl:template match="add" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'ins'"/></xsl:call-template></xsl:template>
  <xsl:template match="gap" mode="text">
    <xsl:variable name="extent" select="normalize-space(string-join((@reason, @extent, @quantity, @unit), ' '))"/>
    <span class="apparatus gap"><xsl:call-template name="identity"/>[…]<span class="unseen"> gap in the text<xsl:if test="$extent">: <xsl:value-of select="r:printable($extent)"/></xsl:if></span></span>
    <xsl:apply-templates select="desc" mode="text"/>
  </xsl:template>
  <xsl:template match="space" mode="text"><xsl:text>&#x2003;</xsl:text><xsl:apply-templates mode="text"/></xsl:template>
  <xsl:template match="lb" mode="text">
    <xsl:if test="r:id(.)"><span class="anchor" id="{r:id(.)}"></span></xsl:if>
    <br/>
  </xsl:template>
  <xsl:template match="pb | cb | gb" mode="text">
    <xsl:variable name="words" select="normalize-space(string-join((map{'pb': 'page', 'cb': 'column', 'gb': 'gathering'}(local-name()), @n), ' '))"/>
    <xsl:if test="not(r:joins-word(.))"><xsl:text> </xsl:text></xsl:if>
    <span class="apparatus break"><xsl:call-template name="identity"/>[<xsl:value-of select="r:printable($words)"/>]</span>
    <xsl:if test="not(r:joins-word(.))"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
  <xsl:template match="anchor | milestone | handShift" mode="text">
    <xsl:if test="r:id(.)"><span class="anchor" id="{r:id(.)}"></span></xsl:if>
    <xsl:if test="self::milestone[not(r:joins-word(.))]"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
</xsl:stylesheet>
