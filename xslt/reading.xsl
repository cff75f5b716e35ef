<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the two stylesheets agree on: how a TEI text is read. Names follow the TEI Guidelines P5.
  Documents come without comments and processing instructions.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:xi="http://www.w3.org/2001/XInclude"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Elements that always stand on lines of their own. -->
  <xsl:variable name="r:blocks" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
      TEI text front body back group floatingText div div1 div2 div3 div4 div5 div6 div7 head p ab l lg list item table row
      opener closer postscript trailer byline argument epigraph titlePage docTitle titlePart docImprint docEdition imprimatur
      sp spGrp speaker castList castItem castGroup set prologue epilogue performance eg u
      listBibl listPerson listOrg listPlace listNym listEvent listObject listRelation person personGrp org place event object nym
      biblStruct biblFull msDesc figDesc sourceDoc surface surfaceGrp zone line divGen') ! map:entry(., true()))"/>

  <!-- Elements that hold blocks, never words of their own. -->
  <xsl:variable name="r:containers" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
      TEI teiCorpus standOff text front body back group floatingText div div1 div2 div3 div4 div5 div6 div7 lg list table row
      postscript argument epigraph titlePage sp spGrp castList castGroup set prologue epilogue performance
      listBibl listPerson listOrg listPlace listNym listEvent listObject listRelation sourceDoc surface surfaceGrp zone')
      ! map:entry(., true()))"/>

  <!-- Elements of the phrase: part of a line of words wherever they stand. -->
  <xsl:variable name="r:phrases" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
      abbr add addName addrLine affiliation app am anchor author att bloc c cb choice code corr country damage date dateline
      datelineValue del distinct district docAuthor docDate editor email emph ex expan foreign forename formula fw g gap gb
      genName geogName geogFeat gi gloss graphic handShift hi ident idno label lb lem lang measure media mentioned metamark
      milestone mod name nameLink num objectName eventName occupation offset orgName orig pb pc persName persPronouns placeName ptr publisher
      pubPlace rdg rdgGrp ref reg region rhyme role roleDesc roleName rs rt ruby rb s salute secl seg settlement sic signed
      soCalled space subst sup supplied surname surplus surfaceRef tag term time title unclear val w') ! map:entry(., true()))"/>

  <!-- True where an element starts and ends a line; what TEI lets stand either way is judged by its place. -->
  <xsl:function name="r:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" select="local-name($element)"/>
    <xsl:sequence select="
      if (map:contains($r:blocks, $name)) then true()
      else if ($name = ('dateline', 'salute', 'signed', 'docAuthor', 'docDate', 'address', 'addrLine'))
        then map:contains($r:containers, local-name($element/..))
      else if (map:contains($r:phrases, $name)) then false()
      else r:stands-in-container($element) or exists($element/*/descendant-or-self::*[map:contains($r:blocks, local-name())])"/>
  </xsl:function>

  <!-- Judged by the parent and what stands beside; never by more, or deep documents would take for ever. -->
  <xsl:function name="r:stands-in-container" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="parent" select="$element/.."/>
    <xsl:variable name="name" select="local-name($parent)"/>
    <xsl:sequence select="
      if (map:contains($r:containers, $name)) then true()
      else if (not($parent instance of element()) or map:contains($r:phrases, $name) or map:contains($r:blocks, $name)) then false()
      else (map:contains($r:containers, local-name($parent/..)) or exists($parent/*[map:contains($r:blocks, local-name())]))
        and not($parent/text()[normalize-space()])"/>
  </xsl:function>

  <!-- A note that the editor or the translator wrote: it is beside the text, in neither reading. -->
  <xsl:function name="r:is-apparatus" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="tokenize($note/@type) = ('editorial', 'translation', 'contentNote', 'commentary', 'critical', 'apparatus')"/>
  </xsl:function>

  <!-- A break that does not end a word: no white space belongs on either side of it. -->
  <xsl:function name="r:joins-word" as="xs:boolean">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="exists($node[self::lb | self::pb | self::cb | self::gb | self::milestone][@break = 'no'])"/>
  </xsl:function>

  <!-- White space runs become one space, across elements too: a text node is never trimmed for its own sake. -->
  <xsl:function name="r:words" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="collapsed" select="replace($text, '[ \t\r\n]+', ' ')"/>
    <xsl:variable name="joined-before" select="
      if (r:joins-word($text/preceding-sibling::node()[1]))
      then replace($collapsed, '^ ', '') else $collapsed"/>
    <xsl:sequence select="
      if (r:joins-word($text/following-sibling::node()[1]))
      then replace($joined-before, ' $', '') else $joined-before"/>
  </xsl:function>

  <!-- The texts of a document: every part of it that is read, outermost only. What is included after a header may be one. -->
  <xsl:function name="r:texts" as="element()*">
    <xsl:param name="root" as="document-node()"/>
    <xsl:sequence select="$root//(text | sourceDoc | (TEI | teiCorpus)/xi:include[preceding-sibling::*])
      [not(ancestor::text | ancestor::teiHeader | ancestor::standOff)]"/>
  </xsl:function>

  <!-- Stands where another file would be included: nothing is opened that was not named. -->
  <xsl:function name="r:not-included" as="xs:string">
    <xsl:param name="include" as="element(xi:include)"/>
    <xsl:sequence select="'[not included: ' || normalize-space($include/@href) || ']'"/>
  </xsl:function>
</xsl:stylesheet>
