<?xml version="1.0" encoding="UTF-8"?>
<!-- Listings, whose parts nothing in the document sets apart: entries of dictionaries and bibliographies, senses, items of manuscripts. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Between two parts that stand on one line is a comma, or no more than a space where a sign stands already. -->
  <xsl:template name="parts">
    <!-- There are no words between them, and the blanks there are would stand before the comma. -->
    <xsl:for-each select="node() except text()">
      <xsl:variable name="before" select="self::*/preceding-sibling::*[1]"/>
      <xsl:if test="$before and not(r:is-block(.) or r:is-block($before))">
        <span class="apparatus"><xsl:value-of select="if (r:leads-on($before) or r:goes-on(.)) then ' ' else ', '"/></span>
      </xsl:if>
      <xsl:apply-templates select="." mode="text"/>
    </xsl:for-each>
  </xsl:template>
  <!-- Where words stand between the parts, these set them apart. -->
  <xsl:function name="r:sets-parts-apart" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="r:treatment($element) = ('listing', 'parts') and not($element/text()[normalize-space()])"/>
  </xsl:function>
  <xsl:function name="r:leads-on" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches($element, '(^|[.,;:!?…(\[/|–—-])\s*$')"/>
  </xsl:function>
  <xsl:function name="r:goes-on" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches($element, '^\s*([.,;:!?…)\]/|–—-]|$)')"/>
  </xsl:function>

  <xsl:template match="sense | hom | msItem | msItemStruct" mode="text">
    <xsl:variable name="number" select="r:mark(@n)"/>
    <div class="tei-{local-name()}">
      <xsl:call-template name="identity"/>
      <xsl:if test="$number"><span class="apparatus number"><xsl:value-of select="r:printable($number) || ' '"/></span></xsl:if>
      <xsl:call-template name="content"/>
    </div>
  </xsl:template>
</xsl:stylesheet>
