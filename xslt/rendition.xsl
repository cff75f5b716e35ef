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

  <!-- What stands at a milestone that was to be seen: the signs of @rend, or those that its word means. -->
  <xsl:function name="r:ornament" as="xs:string?">
    <xsl:param name="milestone" as="element(milestone)"/>
    <xsl:variable name="rend" select="normalize-space($milestone/@rend)"/>
    <xsl:variable name="words" select="tokenize(lower-case($rend), '[\s_;,-]+')"/>
    <xsl:sequence select="
      if ($rend = '') then ()
      else if (not(matches($rend, '[\p{L}\p{N}\p{C}]'))) then $rend
      else if ($words = ('stars', 'star', 'asterisks', 'asterisk', 'asterism')) then '* * *'
      else if ($words = ('line', 'rule', 'hr', 'bar', 'dash', 'dashes')) then '———'
      else if ($words = ('dots', 'dotted', 'points')) then '· · ·'
      else if ($words = ('ornament', 'fleuron', 'vignette')) then '❦'
      else ()"/>
  </xsl:function>
</xsl:stylesheet>
