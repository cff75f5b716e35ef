<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures: which of them @facs leads to (TEI Guidelines 12.1), what address each has in the output, and what it is called. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- What is put before relative references: a path below the folder of the output, or an address of the web; ends with a slash. -->
  <xsl:param name="images" as="xs:string" select="''"/>

  <!-- The origin of that address, where it is one: the scheme, the host and the port. -->
  <xsl:variable name="r:picture-origin" as="xs:string?" select="replace($images, '^(https?://[A-Za-z0-9.-]+(:[0-9]+)?)/.*$', '$1')[. != $images]"/>

  <!-- The address of a picture that is safe to show: a path below the folder of the output, or below the address that was given.
    A browser reads %2e as a dot. An identifier without extension is a path only where the user says in which folder it lies. -->
  <xsl:function name="r:picture-address" as="xs:string?">
    <xsl:param name="url" as="xs:string?"/>
    <xsl:variable name="address" select="normalize-space($url)"/>
    <xsl:variable name="path" select="if ($r:picture-origin and starts-with($address, $images)) then substring-after($address, $images) else $address"/>
    <xsl:sequence select="$path[matches(., if ($images) then '^[^/\\:#\s?][^:\\\s#?]*$' else '^[^/\\:#\s?][^:\\\s]*\.[A-Za-z0-9]+$')]
      [not(tokenize(replace(., '%2e', '.', 'i'), '/|%2f|%5c', 'i') = '..')] ! ($images || .)"/>
  </xsl:function>

  <!-- An address of the web, which is only linked to. -->
  <xsl:function name="r:web-address" as="xs:string?">
    <xsl:param name="url" as="xs:string?"/>
    <xsl:sequence select="normalize-space($url)[matches(., '^https?://[^\s\\]+$', 'i')]"/>
  </xsl:function>

  <xsl:variable name="r:has-facsimiles" as="xs:boolean" select="exists(//@facs)"/>

  <!-- What @facs can point to, by its xml:id: pictures, surfaces and all that stands on them; of each the address of its first picture, and the
    number of the surface. What has no picture of its own lies on that of its surface, which is looked for once. -->
  <xsl:variable name="r:depicted" as="map(xs:string, xs:string+)" select="map:merge(
    if (not($r:has-facsimiles)) then ()
    else (
      (//facsimile | //sourceDoc)//*[@xml:id] ! r:depicted-entry(., (), ()),
      for $surface in (//facsimile | //sourceDoc)//surface
      return
        let $whole := ($surface//graphic[@url])[1]
        return $surface/descendant-or-self::*[@xml:id] ! r:depicted-entry(., $whole, $surface)),
    map{'duplicates': 'use-last'})"/>
  <xsl:function name="r:depicted-entry" as="map(xs:string, xs:string+)">
    <xsl:param name="part" as="element()"/>
    <xsl:param name="whole" as="element()?"/>
    <xsl:param name="surface" as="element()?"/>
    <xsl:variable name="own" select="($part/descendant-or-self::*[self::graphic or self::media][@url])[1]"/>
    <xsl:sequence select="map:entry(normalize-space($part/@xml:id), (normalize-space(($own, $whole)[1]/@url), normalize-space($surface/@n)))"/>
  </xsl:function>

  <!-- The addresses that @facs leads to, as the document has them: of those that can be shown or linked to. -->
  <xsl:function name="r:facsimiles" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      for $pointer in tokenize($element/@facs)
      return (if (starts-with($pointer, '#')) then $r:depicted(substring($pointer, 2))[1] else $pointer)
        [exists(r:picture-address(.)) or exists(r:web-address(.))]"/>
  </xsl:function>

  <!-- The pictures before an element with @facs, and those from it on. -->
  <xsl:accumulator name="facsimiles" as="xs:string*" initial-value="'', ''">
    <xsl:accumulator-rule match="*[@facs][ancestor::text or ancestor::sourceDoc]" select="$value[2], (string-join(r:facsimiles(.), ' ')[.], $value[2])[1]"/>
  </xsl:accumulator>
  <!-- The number of the page. -->
  <xsl:accumulator name="page" as="xs:string" initial-value="''">
    <xsl:accumulator-rule match="pb" select="normalize-space(@n)"/>
  </xsl:accumulator>

  <!-- True where pictures are shown: at each page, and where others than those before are pointed to, so that the lines of a page do
    not repeat its picture. -->
  <xsl:function name="r:shows-facsimiles" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="known" as="xs:string*" select="if ($element/self::pb) then () else $element/accumulator-before('facsimiles')"/>
    <xsl:sequence select="exists($element/@facs) and exists(r:facsimiles($element)) and ($element/self::pb or $known[1] != $known[2])"/>
  </xsl:function>

  <!-- "page 12", by the break, the page around, or the surface; "page, 012.jpg" where nothing numbers it. -->
  <xsl:function name="r:page-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="surfaces" as="xs:string*" select="tokenize($element/@facs)[starts-with(., '#')] ! $r:depicted(substring(., 2))[2]"/>
    <xsl:variable name="number" select="($element/self::pb/@n, $element[not(self::pb)]/accumulator-before('page'), $surfaces)[normalize-space()][1]"/>
    <xsl:sequence select="if (exists($number)) then r:word('break.pb') || ' ' || normalize-space($number) else r:word('break.pb') || ', ' || replace($url, '^.*/', '')"/>
  </xsl:function>
</xsl:stylesheet>
