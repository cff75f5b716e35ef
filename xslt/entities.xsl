<?xml version="1.0" encoding="UTF-8"?>
<!-- What persons, bodies, places, works, things, events and dates are called. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="r:names" as="element()*">
    <xsl:param name="entity" as="element()"/>
    <xsl:variable name="names" select="
      if ($entity[self::bibl or self::biblStruct]) then $entity/(title, (analytic | monogr)/title)[normalize-space()][1]
      else $entity/(persName | orgName | placeName | geogName | name | objectName | eventName | label | head | region | settlement | country)[normalize-space()]"/>
    <xsl:variable name="first" select="($names[@type = ('main', 'full')], $names)[1]"/>
    <xsl:sequence select="$first, $names except $first"/>
  </xsl:function>

  <!-- The words of a name; parts that nothing stands between are set apart. -->
  <xsl:function name="r:name-words" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="r:printable(normalize-space(if ($name/*[2] and not($name/text())) then string-join($name/* ! r:name-words(.), ' ') else string($name)))"/>
  </xsl:function>

  <xsl:function name="r:entity-name" as="xs:string">
    <xsl:param name="entity" as="element()"/>
    <xsl:variable name="name" select="r:names($entity)[1]"/>
    <xsl:sequence select="
      if (empty($name)) then (if ($entity[self::bibl or self::biblStruct]) then r:name-words($entity) else (string($entity/@xml:id)[.], '–')[1])
      else if ($name/surname and $name/forename)
        then r:printable(normalize-space(string-join(($name/(nameLink, surname) ! normalize-space(.), ', ', string-join($name/(roleName, forename) ! normalize-space(.), ' ')), ' ')))
          ! replace(., ' ,', ',')
      else r:name-words($name)"/>
  </xsl:function>

  <xsl:function name="r:date-value" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="words" select="
      if ($date/@when) then r:date-words($date/@when)
      else if ($date/@from and $date/@to) then r:date-words($date/@from) || ' ' || r:word('date.to') || ' ' || r:date-words($date/@to)
      else if ($date/@from) then r:word('date.from') || ' ' || r:date-words($date/@from)
      else if ($date/@to) then r:word('date.until') || ' ' || r:date-words($date/@to)
      else if ($date/@notBefore and $date/@notAfter) then r:word('date.between') || ' ' || r:date-words($date/@notBefore) || ' ' || r:word('date.and') || ' ' || r:date-words($date/@notAfter)
      else if ($date/@notBefore) then r:word('date.not-before') || ' ' || r:date-words($date/@notBefore)
      else if ($date/@notAfter) then r:word('date.not-after') || ' ' || r:date-words($date/@notAfter)
      else ''"/>
    <xsl:sequence select="r:printable(r:capitalised($words))"/>
  </xsl:function>
</xsl:stylesheet>
