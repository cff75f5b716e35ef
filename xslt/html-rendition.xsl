<?xml version="1.0" encoding="UTF-8"?>
<!-- How it looked, where that has a plain equivalent. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:variable name="renditions" as="map(xs:string, xs:string)" select="map{
    'italic': 'italic', 'italics': 'italic', 'i': 'italic', 'bold': 'bold', 'b': 'bold', 'sup': 'sup', 'superscript': 'sup', 'super': 'sup',
    'sub': 'sub', 'subscript': 'sub', 'smallcaps': 'small-caps', 'small-caps': 'small-caps', 'sc': 'small-caps', 'underline': 'underline',
    'underlined': 'underline', 'u': 'underline', 'spaced': 'spaced', 'gesperrt': 'spaced', 'letter-spacing': 'spaced', 'letterspaced': 'spaced',
    'strikethrough': 'struck', 'line-through': 'struck', 'center': 'centred', 'centre': 'centred', 'centered': 'centred', 'right': 'right'}"/>

  <xsl:function name="r:rendition" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" select="if (empty($element/(@rend | @rendition | @style))) then () else tokenize(lower-case(string-join(($element/@rend, $element/@rendition, $element/@style), ' ')), '[\s#:;,()]+')"/>
    <xsl:sequence select="distinct-values($words ! $renditions(.)) ! ('rend-' || .)"/>
  </xsl:function>
</xsl:stylesheet>
