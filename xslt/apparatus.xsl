<?xml version="1.0" encoding="UTF-8"?>
<!-- Which of several readings is read, and what is said of the others: choices at any depth, apparatus entries, sigla. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The one alternative of a choice that is read. A choice in a choice counts as what it holds. -->
  <xsl:function name="r:chosen" as="element()?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:param name="is-corrected" as="xs:boolean"/>
    <xsl:variable name="source" select="$choice/(sic | orig | abbr | am)"/>
    <xsl:variable name="corrected" select="$choice/(corr | reg | expan | ex)"/>
    <xsl:variable name="nested" select="$choice/choice"/>
    <xsl:sequence select="
      if ($is-corrected)
      then ($corrected, $nested[.//corr or .//reg or .//expan or .//ex], $source, $choice/*)[1]
      else ($source, $nested, $choice/(* except $corrected), $corrected)[1]"/>
  </xsl:function>

  <!-- The readings of an apparatus entry: the lemma first, then the others as they stand. -->
  <xsl:function name="r:readings" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="all" select="$app/(lem | rdg | rdgGrp/(lem | rdg | rdgGrp/(lem | rdg)))"/>
    <xsl:variable name="base" select="($app/lem, $all)[1]"/>
    <xsl:sequence select="$base, $all except $base"/>
  </xsl:function>

  <!-- The witnesses of a reading, as they are called: "A B". -->
  <xsl:function name="r:sigla" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="named" select="tokenize(string-join(($reading/@wit, $reading/parent::rdgGrp[not($reading/@wit)]/@wit), ' '))"/>
    <xsl:variable name="told" select="$reading/following-sibling::*[1]/self::wit"/>
    <xsl:sequence select="normalize-space(string-join(if ($told) then $told else $named ! r:siglum(.), ' '))"/>
  </xsl:function>

  <xsl:function name="r:siglum" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:variable name="witness" select="$r:witnesses(substring-after($pointer, '#'))"/>
    <xsl:sequence select="if ($witness) then r:siglum-of($witness) else if (contains($pointer, '#')) then substring-after($pointer, '#') else replace($pointer, '^[A-Za-z]+:', '')"/>
  </xsl:function>

  <!-- What a witness is called: by its own siglum, or by its id, which is mostly one. -->
  <xsl:function name="r:siglum-of" as="xs:string">
    <xsl:param name="witness" as="element()"/>
    <xsl:sequence select="($witness//(abbr | idno)[@type = ('siglum', 'sigil')][normalize-space()][1] ! normalize-space(), string($witness/@xml:id)[.], string($witness/@n)[.], '')[1]"/>
  </xsl:function>

  <xsl:variable name="r:witnesses" as="map(xs:string, element())" select="map:merge(
    //witness[@xml:id] ! map:entry(normalize-space(@xml:id), .), map{'duplicates': 'use-first'})"/>
</xsl:stylesheet>
