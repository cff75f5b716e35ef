<?xml version="1.0" encoding="UTF-8"?>
<!--
  Quotation marks for what was said or quoted (TEI Guidelines 3.3.3): by the language around it and how deep it is nested, as the
  Unicode CLDR has them. None where quotation/@marks says that all of them stand in the text, and none where they do.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Outer and inner marks, each an opening and a closing one. -->
  <xsl:variable name="r:marks-by-language" as="map(xs:string, xs:string*)" select="map:merge((
    tokenize('en pt tr zh ko ga th af ms id vi hi bn he yi') ! map:entry(., ('“', '”', '‘', '’')),
    tokenize('de cs sk sl is bg lt et ka sr hr mk') ! map:entry(., ('„', '“', '‚', '‘')),
    tokenize('pl ro') ! map:entry(., ('„', '”', '«', '»')),
    map:entry('hu', ('„', '”', '»', '«')),
    map:entry('nl', ('‘', '’', '“', '”')),
    tokenize('sv fi') ! map:entry(., ('”', '”', '’', '’')),
    map:entry('da', ('»', '«', '›', '‹')),
    tokenize('ru uk be') ! map:entry(., ('«', '»', '„', '“')),
    map:entry('fr', ('«&#xA0;', '&#xA0;»', '“', '”')),
    tokenize('es it ca pt-pt la el grc no nb nn hy fa ar eu gl') ! map:entry(., ('«', '»', '“', '”')),
    tokenize('de-ch fr-ch it-ch') ! map:entry(., ('«', '»', '‹', '›')),
    map:entry('ja', ('「', '」', '『', '』'))))"/>

  <xsl:variable name="r:declares-marks" as="xs:boolean" select="exists(//quotation/@marks)"/>

  <!-- The opening and the closing mark of an element; nothing where it takes none. -->
  <xsl:function name="r:quotation-marks" as="xs:string*">
    <xsl:param name="quoted" as="element()"/>
    <xsl:sequence select="
      if ($quoted/@direct = 'false' or r:has-own-marks($quoted)) then ()
      else
        let $marks := r:marks-of-language($quoted/ancestor::*[@xml:lang][1]/@xml:lang),
          $inner := count($quoted/ancestor::*[self::q or self::said or self::soCalled]) mod 2
        return ($marks[1 + 2 * $inner], $marks[2 + 2 * $inner])"/>
  </xsl:function>

  <xsl:function name="r:marks-of-language" as="xs:string*">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:variable name="tag" select="lower-case($language)"/>
    <xsl:variable name="known" select="($tag, tokenize($tag, '-')[1])[map:contains($r:marks-by-language, .)]"/>
    <xsl:sequence select="$r:marks-by-language(($known, 'en')[1])"/>
  </xsl:function>

  <xsl:function name="r:has-own-marks" as="xs:boolean">
    <xsl:param name="quoted" as="element()"/>
    <xsl:variable name="declared" as="xs:string?" select="
      if ($r:declares-marks)
      then ($quoted/ancestor::*/teiHeader/encodingDesc/editorialDecl/quotation/@marks)[last()]
      else ()"/>
    <xsl:sequence select="$declared = 'all' or not($declared = 'none') and r:shows-marks($quoted)"/>
  </xsl:function>

  <!-- A mark, or a dash that opens a speech, at the start of the words or right before them. -->
  <xsl:function name="r:shows-marks" as="xs:boolean">
    <xsl:param name="quoted" as="element()"/>
    <xsl:variable name="words" select="normalize-space($quoted)"/>
    <xsl:variable name="first" select="substring($words, 1, 1)"/>
    <xsl:variable name="before" select="string($quoted/preceding-sibling::node()[1][self::text()])"/>
    <xsl:sequence select="
      $words = ''
      or contains('“„”«»&quot;‟‘‚‹›「『—–', $first)
      or contains('''’`', $first) and contains('''’´', substring($words, string-length($words)))
      or $before != '' and contains('“„«»&quot;‘‚‹›「『', substring($before, string-length($before)))"/>
  </xsl:function>
</xsl:stylesheet>
