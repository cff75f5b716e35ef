<?xml version="1.0" encoding="UTF-8"?>
<!-- The numbers of items and senses: as @n gives them (TEI Guidelines 3.8), or by place where a list is ordered. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The words of an item may begin with the number that @n gives. -->
  <xsl:function name="r:starts-with-number" as="xs:boolean">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="starts-with(normalize-space(string-join(($item//text()[normalize-space()])[1])), normalize-space($item/@n))"/>
  </xsl:function>

  <!-- A number gets its full stop; what has a sign of its own stays as it is. -->
  <xsl:function name="r:mark" as="xs:string?">
    <xsl:param name="number" as="attribute()?"/>
    <xsl:variable name="words" select="normalize-space($number)"/>
    <xsl:sequence select="if ($words = '') then () else if (r:ends-with-sign($words)) then $words else $words || '.'"/>
  </xsl:function>

  <xsl:function name="r:ends-with-sign" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="trimmed" select="normalize-space($words)"/>
    <xsl:sequence select="contains('.,:;)]}!?…”»&quot;', substring($trimmed, string-length($trimmed)))"/>
  </xsl:function>

  <xsl:function name="r:number-format" as="xs:string?">
    <xsl:param name="list" as="element(list)"/>
    <xsl:variable name="words" select="tokenize(lower-case(string-join(($list/@type, $list/@rend, $list/@style), ' ')), '[\s:;]+')"/>
    <xsl:sequence select="
      if ($words = ('lower-alpha', 'lower-latin', 'loweralpha', 'alpha', 'alphabetical')) then 'a'
      else if ($words = ('upper-alpha', 'upper-latin', 'upperalpha')) then 'A'
      else if ($words = ('lower-roman', 'lowerroman', 'roman')) then 'i'
      else if ($words = ('upper-roman', 'upperroman')) then 'I'
      else if ($words = ('ordered', 'numbered', 'decimal', 'arabic', '1')) then '1'
      else ()"/>
  </xsl:function>
</xsl:stylesheet>
