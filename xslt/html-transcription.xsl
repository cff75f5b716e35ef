<?xml version="1.0" encoding="UTF-8"?>
<!-- How a source was read: both readings of a choice, what was deleted, added, supplied or left out, and where its pages and lines begin. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Both readings are in the page, one shown. Anchors stand outside, so that a link finds its place in either. -->
  <xsl:template match="choice[r:has-sides(.)]" mode="text">
    <xsl:param name="holds-anchors" as="xs:boolean" select="true()" tunnel="yes"/>
    <xsl:variable name="source" select="r:chosen(., false())"/>
    <span class="choice">
      <xsl:call-template name="identity"/>
      <xsl:if test="r:is-correction(.)"><span class="anchor" id="{r:correction-id(.)}"></span></xsl:if>
      <xsl:if test="$holds-anchors">
        <xsl:for-each select="$source//(*[@ref] | date)[r:is-mention(.)]"><span class="anchor" id="{r:mention-id(.)}"></span></xsl:for-each>
      </xsl:if>
      <xsl:for-each select="$source, r:chosen(., true())">
        <xsl:call-template name="side"><xsl:with-param name="reading" select="if (position() = 1) then 'in-source' else 'in-corrected'"/></xsl:call-template>
      </xsl:for-each>
    </span>
  </xsl:template>
  <xsl:template name="side">
    <xsl:param name="reading" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="self::choice"><span class="{$reading}"><xsl:apply-templates select="." mode="text"/></span></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="phrase">
          <xsl:with-param name="class" select="string-join(('tei-' || local-name(), $reading, 'marked', r:rendition(.)), ' ')"/>
          <xsl:with-param name="holds-anchors" select="false()" tunnel="yes"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- Of one kind only, as two guesses at an unclear word: all are shown. -->
  <xsl:template match="choice" mode="text" priority="-0.1">
    <span class="choice"><xsl:call-template name="identity"/>
      <xsl:for-each select="*">
        <xsl:if test="position() gt 1"><span class="apparatus"> / </span></xsl:if>
        <xsl:apply-templates select="." mode="text"/>
      </xsl:for-each>
    </span>
  </xsl:template>

  <!-- True where the editor reads other words than stand there. -->
  <xsl:function name="r:has-sides" as="xs:boolean">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="exists($choice/*) and not(r:chosen($choice, false()) is r:chosen($choice, true()))"/>
  </xsl:function>

  <xsl:template match="surplus" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-surplus in-source marked'"/></xsl:call-template></xsl:template>
  <xsl:template match="del" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'del'"/></xsl:call-template></xsl:template>
  <xsl:template match="add" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'ins'"/></xsl:call-template></xsl:template>
  <xsl:template match="gap" mode="text">
    <xsl:variable name="extent" select="normalize-space(string-join((@reason, @extent, @quantity, @unit), ' '))"/>
    <span class="apparatus gap"><xsl:call-template name="identity"/>[…]<span class="unseen"><xsl:value-of select="' ' || r:word('gap')"/><xsl:if test="$extent">: <xsl:value-of select="r:printable($extent)"/></xsl:if></span></span>
    <xsl:apply-templates select="desc" mode="text"/>
  </xsl:template>
  <xsl:template match="space" mode="text"><xsl:text>&#x2003;</xsl:text><xsl:apply-templates mode="text"/></xsl:template>
  <xsl:template match="lb" mode="text">
    <xsl:if test="r:id(.)"><span class="anchor" id="{r:id(.)}"></span></xsl:if>
    <br/>
  </xsl:template>
  <xsl:template match="pb | cb | gb" mode="text">
    <xsl:variable name="words" select="normalize-space(string-join((r:word('break.' || local-name()), @n), ' '))"/>
    <xsl:if test="not(r:joins-word(.))"><xsl:text> </xsl:text></xsl:if>
    <span class="apparatus break"><xsl:call-template name="identity"/>[<xsl:value-of select="r:printable($words)"/>]</span>
    <xsl:if test="@facs"><xsl:text> </xsl:text><xsl:call-template name="facsimiles"/></xsl:if>
    <xsl:if test="not(r:joins-word(.))"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
  <xsl:template match="milestone[r:ornament(.)]" mode="text" priority="1">
    <xsl:element name="{if (r:stands-in-container(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'apparatus ornament'"/>
      <xsl:call-template name="identity"/>
      <xsl:value-of select="r:printable(r:ornament(.))"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="anchor | milestone | handShift" mode="text">
    <xsl:if test="r:id(.)"><span class="anchor" id="{r:id(.)}"></span></xsl:if>
    <xsl:if test="self::milestone[not(r:joins-word(.))]"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
</xsl:stylesheet>
