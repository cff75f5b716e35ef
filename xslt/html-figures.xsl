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

  <!-- A path below the folder of the page. Nothing is fetched from elsewhere, of which its reader would not know. A browser reads
    %2e as a dot. -->
  <xsl:function name="r:picture-address" as="xs:string?">
    <xsl:param name="url" as="xs:string?"/>
    <xsl:variable name="address" select="normalize-space($url)"/>
    <xsl:sequence select="$address[matches(., '^[^/\\:#\s?][^:\\\s]*\.[A-Za-z0-9]+$')][not(tokenize(replace(., '%2e', '.', 'i'), '/|%2f|%5c', 'i') = '..')]"/>
  </xsl:function>

  <xsl:function name="r:picture-words" as="xs:string">
    <xsl:param name="picture" as="element()"/>
    <xsl:variable name="words" select="($picture/desc, $picture/../figDesc, $picture/../head)[normalize-space()][1]"/>
    <xsl:sequence select="if ($words) then r:printable(normalize-space($words)) else r:capitalised(r:word('picture'))"/>
  </xsl:function>

  <xsl:variable name="shows-pictures" as="xs:boolean"
    select="exists(//(graphic | media)[ancestor::text or ancestor::sourceDoc][r:picture-address(@url)])"/>

  <xsl:template match="eg" mode="text"><pre tabindex="0"><xsl:call-template name="identity"/><xsl:value-of select="r:printable(.)"/></pre></xsl:template>
  <xsl:template match="*:egXML" mode="text"><pre tabindex="0" class="tei-egXML"><xsl:call-template name="identity"/><code><xsl:value-of select="r:printable(r:example(.))"/></code></pre></xsl:template>
</xsl:stylesheet>
