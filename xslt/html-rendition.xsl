<?xml version="1.0" encoding="UTF-8"?>
<!-- How it looked, where that has a plain equivalent. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="r:rendition" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" select="tokenize(lower-case(string-join(($element/@rend, $element/@rendition, $element/@style), ' ')), '[\s#:;,()]+')"/>
    <xsl:variable name="known" select="map{
      'italic': 'italic', 'italics': 'italic', 'i': 'italic', 'bold': 'bold', 'b': 'bold', 'sup': 'sup', 'superscript': 'sup', 'super': 'sup',
      'sub': 'sub', 'subscript': 'sub', 'smallcaps': 'small-caps', 'small-caps': 'small-caps', 'sc': 'small-caps', 'underline': 'underline',
      'underlined': 'underline', 'u': 'underline', 'spaced': 'spaced', 'gesperrt': 'spaced', 'letter-spacing': 'spaced', 'letterspaced': 'spaced',
      'strikethrough': 'struck', 'line-through': 'struck', 'center': 'centred', 'centre': 'centred', 'centered': 'centred', 'right': 'right'}"/>
    <xsl:sequence select="distinct-values($words ! $known(.)) ! ('rend-' || .)"/>
  </xsl:function>
</xsl:stylesheet>
