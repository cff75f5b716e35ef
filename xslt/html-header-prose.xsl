<?xml version="1.0" encoding="UTF-8"?>
<!-- Prose and data of the header, element by element. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="*" mode="header">
    <xsl:choose>
      <xsl:when test="r:is-block(.) or p or list"><div><xsl:call-template name="identity"/><xsl:call-template name="separated"/></div></xsl:when>
      <xsl:otherwise><span><xsl:call-template name="identity"/><xsl:call-template name="separated"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- A name that the index has an entry for. -->
  <xsl:template match="*[@ref][exists(r:entity-ids(.))][not(ancestor::ref or ancestor::licence)][not(ancestor::*[@ref])]" mode="header">
    <a href="#{r:entity-ids(.)[1]}"><xsl:call-template name="identity"/><xsl:call-template name="separated"/></a>
  </xsl:template>
  <xsl:template match="listBibl" mode="header">
    <ul><xsl:for-each select="*[normalize-space()]"><li><xsl:call-template name="identity"/><xsl:call-template name="separated"/></li></xsl:for-each></ul>
  </xsl:template>
  <xsl:template match="author/idno | editor/idno | respStmt/*/idno | principal/idno" mode="header" priority="2"/>
  <xsl:template match="measure[@quantity][not(normalize-space())] | handNote[not(normalize-space())] | language[not(normalize-space())] | date[not(normalize-space())] | locus[not(normalize-space())]" mode="header">
    <span><xsl:value-of select="r:printable(r:attribute-words(.))"/></span>
  </xsl:template>
  <xsl:template match="text()" mode="header"><xsl:value-of select="r:printable(replace(., '[ \t\r\n]+', ' '))"/></xsl:template>
  <xsl:template match="p" mode="header">
    <xsl:choose>
      <xsl:when test="list | table | quote/p"><div class="p"><xsl:apply-templates mode="header"/></div></xsl:when>
      <xsl:otherwise><p><xsl:apply-templates mode="header"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- A sole paragraph of a field is only words. -->
  <xsl:template match="availability//p[not(preceding-sibling::p | following-sibling::p)]" mode="header" priority="1">
    <xsl:apply-templates mode="header"/>
  </xsl:template>
  <xsl:template match="physDesc | objectDesc | licence" mode="header"><xsl:apply-templates mode="header"/></xsl:template>
  <xsl:template match="licence[r:href(.)]" mode="header" priority="1"><a href="{r:href(.)}"><xsl:apply-templates mode="header"/></a></xsl:template>
  <xsl:template match="bibl/bibl" mode="header"><div class="bibl"><xsl:apply-templates mode="header"/></div></xsl:template>
  <xsl:template match="bibl/idno | bibl/availability" mode="header" priority="1"><xsl:text> </xsl:text><xsl:next-match/><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="idno[not(ancestor::ref or ancestor::licence)][matches(normalize-space(), '^https?://\S+$')]" mode="header value">
    <a href="{normalize-space()}"><xsl:apply-templates mode="header"/></a>
  </xsl:template>
  <xsl:template match="list" mode="header"><ul><xsl:apply-templates select="item | label" mode="header"/></ul></xsl:template>
  <xsl:template match="item | list/label" mode="header"><li><xsl:apply-templates mode="header"/></li></xsl:template>
  <xsl:template match="q | quote | mentioned | soCalled" mode="header"><q><xsl:apply-templates mode="header"/></q></xsl:template>
  <xsl:template match="gi | att | tag | val | code | ident" mode="header"><code><xsl:apply-templates mode="header"/></code></xsl:template>
  <xsl:template match="emph" mode="header"><em><xsl:apply-templates mode="header"/></em></xsl:template>
  <xsl:template match="title[@level = ('m', 'j', 's', 'u')]" mode="header"><cite><xsl:call-template name="language"/><xsl:apply-templates mode="header"/></cite></xsl:template>
  <xsl:template match="titleStmt/title/supplied" mode="header"><xsl:apply-templates mode="header"/></xsl:template>
  <xsl:template match="ref[r:href(.)] | ptr[r:href(.)]" mode="header">
    <a href="{r:href(.)}">
      <xsl:apply-templates mode="header"/>
      <xsl:if test="not(normalize-space())"><xsl:value-of select="r:printable(tokenize(@target)[1])"/></xsl:if>
    </a>
  </xsl:template>
  <xsl:template match="lb" mode="header"><br/></xsl:template>
  <xsl:template match="space" mode="header"><xsl:text> </xsl:text><xsl:apply-templates mode="header"/></xsl:template>
  <xsl:template match="choice" mode="header"><xsl:apply-templates select="(sic, orig, abbr, *)[1]" mode="header"/></xsl:template>
  <!-- Housekeeping of the encoding, not for readers. -->
  <xsl:template match="note[@type = 'sourceLine'] | relatedItem[not(normalize-space())]" mode="header"/>
</xsl:stylesheet>
