<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of Markdown: those of figures, links to the facsimiles of pages, ornaments. A part of markdown.xsl. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="graphic[@url]">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="address" select="r:markdown-address(@url)"/>
    <xsl:if test="exists($address) and not($is-inside)"><xsl:value-of select="' ![](&lt;' || r:address($address) || '&gt;) '"/></xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Markdown shows no page of its own: relative addresses are those of the document, unless the user says where pictures lie. -->
  <xsl:function name="r:markdown-address" as="xs:string?">
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="address" select="normalize-space($url)"/>
    <xsl:sequence select="
      if ($images != '' or matches($address, '^https?://', 'i')) then (r:picture-address($address), r:web-address($address))[1]
      else $address[not(matches(., '^[A-Za-z][A-Za-z0-9+.-]*:'))]"/>
  </xsl:function>

  <!-- A rule of Markdown, whichever sign it was. -->
  <xsl:template name="ornament">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($is-inside)">* * *</xsl:if>
  </xsl:template>

  <!-- A link at the page, on a line of its own where lines begin. Cells, notes and items have none. -->
  <xsl:template match="*[@facs][$r:has-facsimiles][not(self::row or self::cell or self::item or self::castItem)]" priority="5">
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($is-inside) and r:shows-facsimiles(.)">
      <xsl:variable name="element" select="."/>
      <xsl:variable name="stands-alone" select="r:is-block(.) or r:stands-in-container(.)"/>
      <xsl:if test="$stands-alone"><xsl:call-template name="break"/></xsl:if>
      <xsl:for-each select="r:facsimiles(.)">
        <xsl:value-of select="' [' || r:escaped(r:page-words($element, .)) || '](&lt;' || r:address((r:picture-address(.), r:web-address(.))[1]) || '&gt;) '"/>
      </xsl:for-each>
      <xsl:if test="$stands-alone"><xsl:call-template name="break"/></xsl:if>
    </xsl:if>
    <xsl:next-match/>
  </xsl:template>
</xsl:stylesheet>
