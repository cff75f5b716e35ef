<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document says in CSS of how it looked: rendition in tagsDecl, to which @rendition points, and @style. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:variable name="r:renditions" as="map(xs:string, xs:string)" select="map:merge(
    //tagsDecl//rendition[@xml:id][not(@scope)][(@scheme, 'css')[1] = 'css'] ! map:entry(normalize-space(@xml:id), string()), map{'duplicates': 'use-first'})"/>

  <!-- The declarations for an element, in the order in which later ones hold. -->
  <xsl:function name="r:declared-style" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join((tokenize($element/@rendition) ! $r:renditions(substring-after(., '#')), $element/@style), ';')"/>
  </xsl:function>
</xsl:stylesheet>
