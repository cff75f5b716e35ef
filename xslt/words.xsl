<?xml version="1.0" encoding="UTF-8"?>
<!--
  The language of our own words, and how they are looked up, counted and made of dates. The words stand in two tables: page-words.xsl, and
  labels.xsl for elements of TEI. To add a language, add its code here and a word to each row there.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:include href="page-words.xsl"/>
  <xsl:include href="labels.xsl"/>

  <!-- The language of the page's own words; empty: that of the document. -->
  <xsl:param name="ui-lang" as="xs:string" select="''"/>

  <xsl:variable name="r:languages" as="xs:string*" select="'en', 'de', 'fr', 'ru', 'es'"/>

  <!-- What was asked for, the language of the document, that of its text, the only or first one that the header names; else English. -->
  <xsl:variable name="r:language" as="xs:string" select="
    (($ui-lang, /*/@xml:lang, (/*/text)[1]/@xml:lang, (/*/teiHeader/profileDesc/langUsage/language)[1]/@ident)[normalize-space()][1]
      ! lower-case(tokenize(., '-')[1])[. = $r:languages], 'en')[1]"/>
  <xsl:variable name="r:column" as="xs:integer" select="index-of($r:languages, $r:language)"/>

  <!--
    A line for each row of both tables, made when the stylesheet is compiled: its name and its words, with tabs between them. A map would be
    made anew for each document.
  -->
  <xsl:variable name="r:word-rows" static="yes" as="xs:string" select="
    string-join((($r:own-words, $r:labels) ! ('&#10;' || substring-before(., ': ') || '&#9;' || replace(substring-after(., ': '), ' \| ', '&#9;')), '&#10;'))"/>

  <!-- Is there a word for it? -->
  <xsl:function name="r:has-word" as="xs:boolean">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="contains($r:word-rows, '&#10;' || $name || '&#9;')"/>
  </xsl:function>

  <xsl:function name="r:word" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="words" select="substring-before(substring-after($r:word-rows, '&#10;' || $name || '&#9;'), '&#10;')"/>
    <xsl:sequence select="if ($words != '') then tokenize($words, '&#9;')[$r:column] else r:capitalised(r:spaced-name($name))"/>
  </xsl:function>

  <!-- '3 mentions'; Russian has a form of its own for two, three and four. -->
  <xsl:function name="r:counted" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:variable name="form" select="
      if ($r:language != 'ru') then (if ($count = 1) then 'one' else 'many')
      else if ($count mod 10 = 1 and $count mod 100 != 11) then 'one'
      else if ($count mod 10 = (2, 3, 4) and not($count mod 100 = (12, 13, 14))) then 'few'
      else 'many'"/>
    <xsl:sequence select="if ($count = 0) then r:word($noun || '.none') else $count || ' ' || r:word($noun || '.' || $form)"/>
  </xsl:function>

  <!-- Months, and the same as they stand after a day. -->
  <xsl:variable name="r:months" as="map(xs:string, xs:string)" select="map{
      'en': 'January February March April May June July August September October November December',
      'de': 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
      'fr': 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
      'ru': 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
      'es': 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
      'ru.day': 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'}"/>

  <!-- '1937-03-03' is '3 March 1937'; what is no plain date stays as it is. -->
  <xsl:function name="r:date-words" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($value, '^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$')">
        <xsl:variable name="parts" select="tokenize($value, '-')"/>
        <xsl:variable name="names" select="tokenize((if ($parts[3]) then $r:months($r:language || '.day') else (), $r:months($r:language))[1])"/>
        <xsl:variable name="day" select="$parts[3] ! (string(xs:integer(.)) || (if ($r:language = 'de') then '.' else ''))"/>
        <xsl:variable name="month" select="$parts[2] ! $names[xs:integer($parts[2])]"/>
        <xsl:sequence select="string-join(($day, $month, $parts[1]), if ($r:language = 'es') then ' de ' else ' ')"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
  <!-- Words of names, as they are shown -->
  <xsl:function name="r:spaced-name" as="xs:string">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:sequence select="lower-case(replace(translate(string($name), '_-', '  '), '(\p{Ll})(\p{Lu})', '$1 $2'))"/>
  </xsl:function>

  <xsl:function name="r:capitalised" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- Control characters that XML allows and HTML does not become the replacement character. -->
  <xsl:function name="r:printable" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '[&#x7F;-&#x9F;]', '&#xFFFD;')"/>
  </xsl:function>
</xsl:stylesheet>
