<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples of markup as they would be written: tags, attributes, and signs of markup as references. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  exclude-result-prefixes="#all">

  <xsl:function name="r:markup" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="parts" as="xs:string*"><xsl:apply-templates select="$nodes" mode="markup"/></xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <xsl:template match="*" mode="markup" as="xs:string*">
    <xsl:variable name="start" select="'&lt;' || name() || string-join(@* ! (' ' || name() || '=&quot;' || replace(r:as-reference(.), '&quot;', '&amp;quot;') || '&quot;'))"/>
    <xsl:choose>
      <xsl:when test="node()"><xsl:sequence select="$start || '>'"/><xsl:apply-templates mode="markup"/><xsl:sequence select="'&lt;/' || name() || '>'"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$start || '/>'"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="text()" mode="markup" as="xs:string*"><xsl:sequence select="r:as-reference(.)"/></xsl:template>

  <xsl:function name="r:as-reference" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace(replace($words, '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;')"/>
  </xsl:function>

  <!-- What an example says: code as it stands, markup with its tags. -->
  <xsl:function name="r:example" as="xs:string">
    <xsl:param name="example" as="element()"/>
    <xsl:variable name="words" select="if ($example/self::*:egXML) then r:markup($example/node()) else string($example)"/>
    <xsl:sequence select="replace($words, '^[ \t]*\n|\s+$', '')"/>
  </xsl:function>
</xsl:stylesheet>
