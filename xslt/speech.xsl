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
    <xsl:sequence select="
      if ($event/self::shift) then string-join((r:shift-word($event/@feature), (string($event/@new[normalize-space()]), r:word('shift.normal'))[.][1])[.], ': ')
      else r:word('event.' || local-name($event))"/>
  </xsl:function>
  <xsl:function name="r:shift-word" as="xs:string">
    <xsl:param name="feature" as="attribute()?"/>
    <xsl:sequence select="if (r:has-word('shift.' || $feature)) then r:word('shift.' || $feature) else string($feature)"/>
  </xsl:function>

  <!-- How long something lasted, @dur: "2 s" for PT2S (durations of XML Schema, of which parts that are zero are left out); other words as they are. -->
  <xsl:function name="r:duration-words" as="xs:string?">
    <xsl:param name="event" as="element()"/>
    <xsl:variable name="value" select="normalize-space(($event/@dur, $event/@dur-iso)[normalize-space()][1])"/>
    <xsl:variable name="parts" as="xs:string*" select="r:duration-parts(tokenize($value, 'T')[1], ''), r:duration-parts(substring-after($value, 'T'), 'T')"/>
    <xsl:sequence select="
      if (not(matches($value, '^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$') and matches($value, '\d'))) then $value[.]
      else (string-join($parts, ' '), '0 ' || r:word('duration.TS'))[.][1]"/>
  </xsl:function>
  <xsl:function name="r:duration-parts" as="xs:string*">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:for-each select="analyze-string($value, '[0-9]+\.?[0-9]*[YMDHS]')/*:match/string()">
      <xsl:variable name="number" select="xs:decimal(replace(., '[A-Z]', ''))"/>
      <xsl:variable name="unit" select="r:word('duration.' || $kind || replace(., '[0-9.]', ''))"/>
      <xsl:if test="$number gt 0"><xsl:sequence select="(if ($r:language = 'en') then string($number) else replace(string($number), '\.', ',')) || ' ' || $unit"/></xsl:if>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
