<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures, pictures, formulae, and text whose lines and blanks count. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="figure" mode="text">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><figure><xsl:call-template name="identity"/><xsl:apply-templates mode="text"/></figure></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A picture is shown where its address is safe, else its address is told. What describes it stands for it. -->
  <xsl:template match="graphic | media" mode="text">
    <xsl:variable name="address" select="r:picture-address(@url)"/>
    <xsl:choose>
      <xsl:when test="exists($address)">
        <img class="graphic" src="{$address}" alt="{r:picture-words(.)}" loading="lazy">
          <xsl:call-template name="identity"/>
        </img>
      </xsl:when>
      <xsl:otherwise>
        <span class="apparatus graphic"><xsl:call-template name="identity"/>[<xsl:value-of select="r:word('picture')"/><xsl:if test="@url">: <xsl:value-of select="r:printable(@url)"/></xsl:if>]</span>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates mode="text"/>
  </xsl:template>

  <xsl:function name="r:picture-words" as="xs:string">
    <xsl:param name="picture" as="element()"/>
    <xsl:variable name="words" select="($picture/desc, $picture/../figDesc, $picture/../head)[normalize-space()][1]"/>
    <xsl:sequence select="if ($words) then r:printable(normalize-space($words)) else r:capitalised(r:word('picture'))"/>
  </xsl:function>

  <xsl:variable name="shows-pictures" as="xs:boolean"
    select="exists(//(graphic | media)[ancestor::text or ancestor::sourceDoc][r:picture-address(@url)])
      or $r:has-facsimiles and exists(//*[@facs][ancestor::text or ancestor::sourceDoc][exists(r:facsimiles(.) ! r:picture-address(.))])"/>

  <!-- What @facs leads to stands before its element; rows, cells and items have it inside, breaks after their words. -->
  <xsl:template match="*[@facs][not(self::pb or self::cb or self::gb or self::row or self::cell or self::item or self::castItem)]" mode="text" priority="5">
    <xsl:if test="not(r:is-in-list(.))"><xsl:call-template name="facsimiles"/></xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <!-- A small picture that leads to the whole one; one of the web is only linked to. -->
  <xsl:template name="facsimiles">
    <xsl:variable name="element" select="."/>
    <xsl:for-each select="if (r:shows-facsimiles(.)) then r:facsimiles(.) else ()">
      <xsl:variable name="words" select="r:printable(r:capitalised(r:word('picture')) || ': ' || r:page-words($element, .))"/>
      <xsl:variable name="address" select="r:picture-address(.)"/>
      <xsl:choose>
        <xsl:when test="exists($address)">
          <a class="apparatus facsimile" href="{$address}"><img src="{$address}" alt="{$words}" loading="lazy"/></a>
        </xsl:when>
        <xsl:otherwise><a class="apparatus facsimile" href="{r:web-address(.)}" aria-label="{$words}">[<xsl:value-of select="r:word('picture')"/>]</a></xsl:otherwise>
      </xsl:choose>
      <xsl:text> </xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="eg" mode="text"><pre tabindex="0"><xsl:call-template name="identity"/><xsl:value-of select="r:printable(.)"/></pre></xsl:template>
  <xsl:template match="*:egXML" mode="text"><pre tabindex="0" class="tei-egXML"><xsl:call-template name="identity"/><code><xsl:value-of select="r:printable(r:example(.))"/></code></pre></xsl:template>
</xsl:stylesheet>
