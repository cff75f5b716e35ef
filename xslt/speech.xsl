<?xml version="1.0" encoding="UTF-8"?>
<!-- Who speaks, and what is heard and seen beside the words. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Who speaks, by name, or by the pointer where there is none. -->
  <xsl:function name="r:speakers" as="xs:string">
    <xsl:param name="speech" as="element()"/>
    <xsl:sequence select="string-join(
      for $pointer in tokenize($speech/@who) return ($r:names(substring-after($pointer, '#')), replace($pointer, '^.*#', ''))[1], ', ')"/>
  </xsl:function>

  <xsl:variable name="r:names" as="map(xs:string, xs:string)" select="map:merge(
    //(person | personGrp | org | role | castItem)[@xml:id] !
      map:entry(normalize-space(@xml:id),
        (self::role, role, (persName | orgName | name)[not(@type = 'full')], persName, @n, @xml:id)[normalize-space()][1] ! normalize-space()),
    map{'duplicates': 'use-first'})"/>

  <!-- What an event is called that has no words of its own. -->
  <xsl:function name="r:event-words" as="xs:string">
    <xsl:param name="event" as="element()"/>
    <xsl:sequence select="if ($event/self::shift) then string-join(($event/@feature, ($event/@new, 'normal')[1]), ': ') else local-name($event)"/>
  </xsl:function>
</xsl:stylesheet>
