<?xml version="1.0" encoding="UTF-8"?>
<!-- What can be linked to, and by which id: paragraphs, mentions, notes, corrections, entities. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The first element of each id that can be linked to, and the first entity. Not keys: those give all elements of an id, put
    in order anew at each use, so that an id of thousands of elements would be looked up by going through all of them. -->
  <xsl:variable name="anchors" as="map(xs:string, element())" select="r:first-by-id(//*[@xml:id][
    (ancestor::text or ancestor::sourceDoc) and not(r:is-in-list(.)) and not(r:is-in-example(.))
    or self::bibl[ancestor::sourceDesc][not(ancestor::bibl)]
    or (self::biblStruct | self::biblFull)[ancestor::sourceDesc][not(ancestor::bibl)]
    or r:is-entry(.) or r:is-double(.)])"/>
  <xsl:variable name="entries" as="map(xs:string, element())" select="r:first-by-id(($entities, $doubles)[@xml:id])"/>
  <xsl:key name="mention" use="r:targets(.)" match="*[@ref][r:is-mention(.)]"/>
  <xsl:key name="dated" use="r:date-id(.)" match="date[r:is-mention(.)]"/>
  <xsl:key name="speech" use="tokenize(@who) ! substring-after(., '#')" match="sp[@who] | u[@who]"/>

  <!-- Numbers that ids are made of, counted once in document order. -->
  <xsl:accumulator name="mentions" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*[@ref][r:is-mention(.)] | date[r:is-mention(.)]" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="notes" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="note[r:is-end-note(.)]" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="corrections" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="choice[r:is-correction(.)]" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="paragraphs" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="p[r:is-numbered(.)] | ab[r:is-numbered(.)]" select="$value + 1"/>
  </xsl:accumulator>
  <!-- Elements of a text around a place that have a heading. -->
  <xsl:accumulator name="headed" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*[head][ancestor-or-self::text]" select="$value + 1"/>
    <xsl:accumulator-rule match="*[head][ancestor-or-self::text]" phase="end" select="$value - 1"/>
  </xsl:accumulator>
  <xsl:mode use-accumulators="#all"/>

  <xsl:variable name="notes" select="//note[r:is-end-note(.)]"/>
  <xsl:variable name="corrections" select="//choice[r:is-correction(.)]"/>

  <xsl:function name="r:first-by-id" as="map(xs:string, element())">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="map:merge($elements ! map:entry(normalize-space(@xml:id), .), map{'duplicates': 'use-first'})"/>
  </xsl:function>

  <xsl:variable name="entry-names" as="map(xs:string, xs:string)" select="map{
    'person': 'person', 'personGrp': 'person', 'org': 'org', 'place': 'place', 'object': 'object', 'event': 'event', 'bibl': 'work', 'biblStruct': 'work'}"/>

  <!-- A person, body, place, work, thing or event with an entry of its own. What only tells of another entry has none. -->
  <xsl:function name="r:is-entry" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="kind" select="$entry-names(local-name($element))"/>
    <xsl:variable name="parent" select="$element/.."/>
    <xsl:sequence select="
      if (empty($kind) or not($parent instance of element())) then false()
      else if ($kind = 'work') then $parent/self::listBibl and exists($element/@xml:id) and r:is-entity-list($parent)
      else if ($kind = 'event' and not($parent[self::listEvent or self::standOff or self::event])) then false()
      else if ($element/ancestor::text) then r:is-in-list($element)
      else if ($element/ancestor::teiHeader) then empty(r:other-entry($element))
      else exists($element/ancestor::standOff)"/>
  </xsl:function>

  <!-- An entry of the header that another one, of standOff or of the back, says more of: both are one entry of the index. -->
  <xsl:variable name="standing" as="map(xs:string, element())" select="r:first-by-id((//standOff | //back)//(person | personGrp | org | place)[@xml:id])"/>
  <xsl:function name="r:other-entry" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="pointers" select="$element/(@sameAs | @copyOf | @corresp | @ref | persName/@ref | orgName/@ref | placeName/@ref) ! tokenize(.)"/>
    <xsl:sequence select="if (map:size($standing) = 0) then () else ($element/@xml:id ! $standing(normalize-space(.)), $pointers[starts-with(., '#')] ! $standing(substring(., 2)))[1]"/>
  </xsl:function>
  <xsl:variable name="doubles" as="element()*" select="if (map:size($standing) = 0) then () else //teiHeader//(person | personGrp | org | place)[r:other-entry(.)]"/>
  <xsl:variable name="doubles-by-id" as="map(xs:string, element()*)" select="map:merge($doubles ! map:entry(normalize-space(r:other-entry(.)/@xml:id), .), map{'duplicates': 'combine'})"/>
  <xsl:function name="r:is-double" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::person or self::personGrp or self::org or self::place][ancestor::teiHeader][not(map:contains($standing, normalize-space(@xml:id)))][r:other-entry(.)])"/>
  </xsl:function>

  <!-- Lists of entries: of persons, bodies, places, events, things wherever they stand outside the words of a text, and in what follows
    a text; of works where each has an id and nothing stands around them, so that a printed bibliography stays text. -->
  <xsl:function name="r:is-entity-list" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="
      if ($list/self::listBibl) then ($list/parent::*[self::back or self::standOff] and empty($list/head) and exists($list/(bibl | biblStruct)) and empty($list/(bibl | biblStruct)[not(@xml:id)]))
      else exists($list[self::listPerson or self::listOrg or self::listPlace or self::listEvent or self::listObject or self::listRelation])
        and (exists($list/ancestor::back) or empty($list/ancestor::text))"/>
  </xsl:function>

  <!-- True in such a list of a text's back. -->
  <xsl:function name="r:is-in-list" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$has-back and exists($element/ancestor::back) and exists($element/ancestor-or-self::*[self::listPerson or self::listOrg or self::listPlace or self::listEvent or self::listObject
      or self::listRelation or self::listBibl][r:is-entity-list(.)])"/>
  </xsl:function>

  <!-- True for what is only markup that is shown. -->
  <xsl:variable name="has-examples" as="xs:boolean" select="exists(//*:egXML)"/>
  <xsl:function name="r:is-in-example" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$has-examples and exists($element/ancestor::*:egXML)"/>
  </xsl:function>

  <xsl:variable name="has-back" as="xs:boolean" select="exists(//back)"/>

  <!-- Names and dates of the text. What stands only in a correction is shown, but is no mention. -->
  <xsl:function name="r:is-mention" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor::text) and not(r:is-in-example($element)) and empty($element/ancestor::corr[parent::choice]) and not(r:is-in-list($element))
      and (if ($element/self::date) then exists(r:date-id($element)) else exists(r:entity-ids($element)))"/>
  </xsl:function>

  <xsl:function name="r:is-end-note" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/ancestor::text) and not(r:stands-in-container($note)) and not(r:is-in-list($note))"/>
  </xsl:function>

  <xsl:function name="r:is-correction" as="xs:boolean">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="exists($choice/sic) and exists($choice/corr) and exists($choice/ancestor::text)"/>
  </xsl:function>

  <xsl:function name="r:is-numbered" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="exists(r:id($block)) and exists($block/ancestor::text) and empty($block/ancestor::note) and not(r:is-in-list($block))"/>
  </xsl:function>

  <xsl:function name="r:has-two-readings" as="xs:boolean">
    <xsl:param name="root" as="document-node()"/>
    <xsl:sequence select="exists($root//choice[ancestor::text][r:has-sides(.)]) or exists($root//surplus[ancestor::text])"/>
  </xsl:function>

  <!-- The xml:id of what the page shows, at its first use only: a page may not hold an id twice. -->
  <xsl:function name="r:id" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$element/@xml:id">
      <xsl:variable name="id" select="normalize-space($element/@xml:id)"/>
      <xsl:sequence select="$id[r:is-name(.)][$anchors(.) is $element]"/>
    </xsl:if>
  </xsl:function>

  <!-- Of a word without white space around it. -->
  <xsl:function name="r:is-name" as="xs:boolean">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$id castable as xs:NCName"/>
  </xsl:function>

  <!-- The local ids an element's @ref names, of those the page shows. The same few names stand in thousands of places. -->
  <xsl:function name="r:targets" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@ref ! $targets-of-refs(string(.))"/>
  </xsl:function>
  <xsl:variable name="targets-of-refs" as="map(xs:string, xs:string*)" select="map:merge(
    distinct-values(//@ref) ! map:entry(string(.), distinct-values(tokenize(.)[starts-with(., '#')] ! substring(., 2)[r:is-name(.)])[map:contains($anchors, .)]))"/>

  <xsl:function name="r:entity-ids" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@ref ! $entities-of-refs(string(.))"/>
  </xsl:function>
  <xsl:variable name="entities-of-refs" as="map(xs:string, xs:string*)" select="map:merge(
    map:keys($targets-of-refs) ! map:entry(., $targets-of-refs(.)[map:contains($entries, .)]))"/>

  <!-- Dates of one value share an entry; a date without a value has none. -->
  <xsl:function name="r:date-id" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="value" select="
      if ($date/@when) then string($date/@when)
      else if ($date/@from or $date/@to) then $date/@from || '/' || $date/@to
      else if ($date/@notBefore or $date/@notAfter) then $date/@notBefore || '..' || $date/@notAfter
      else ''"/>
    <xsl:sequence select="if ($value = '') then () else 'date:' || replace($value, '[^0-9A-Za-z./:+-]', '_')"/>
  </xsl:function>

  <xsl:function name="r:mention-id" as="xs:string">
    <xsl:param name="mention" as="element()"/>
    <xsl:sequence select="'mention:' || $mention/accumulator-before('mentions')"/>
  </xsl:function>

  <xsl:function name="r:note-number" as="xs:integer">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/accumulator-before('notes')"/>
  </xsl:function>

  <xsl:function name="r:correction-id" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="'correction:' || $choice/accumulator-before('corrections')"/>
  </xsl:function>

  <xsl:function name="r:paragraph-number" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="string(($block/@n[normalize-space()], $block/accumulator-before('paragraphs'))[1])"/>
  </xsl:function>

  <!-- Where in the text a node stands, in words a reader can look for. -->
  <xsl:function name="r:place" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="note" select="$node/ancestor::note[r:is-end-note(.)][1]"/>
    <xsl:variable name="block" select="$node/ancestor::*[self::p or self::ab][r:is-numbered(.)][1]"/>
    <xsl:variable name="verse" select="$node/ancestor::l[@n][1]"/>
    <xsl:sequence select="
      if ($note) then r:word('place.note') || ' ' || r:note-number($note)
      else if ($block) then '¶ ' || r:paragraph-number($block)
      else if ($verse) then r:word('place.line') || ' ' || $verse/@n
      else if ($node/ancestor::dateline) then r:word('place.dateline')
      else if ($node/ancestor::*[self::opener or self::closer or self::head or self::stage or self::titlePage or self::castList])
        then r:word('place.' || local-name($node/ancestor::*[self::opener or self::closer or self::head or self::stage or self::titlePage or self::castList][1]))
      else r:word('place.text')"/>
  </xsl:function>

  <!-- An address that is safe to link to: the web, mail, or a place this page shows. -->
  <xsl:function name="r:href" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="target" select="tokenize($element/@target)[1]"/>
    <xsl:sequence select="
      if (starts-with($target, '#')) then $target[r:is-name(substring(., 2)) and map:contains($anchors, substring(., 2))]
      else $target[matches(., '^(https?://|mailto:)', 'i')]"/>
  </xsl:function>

  <!-- id, lang and dir of an element of the text. -->
  <xsl:template name="identity">
    <xsl:param name="id" as="xs:string?" select="r:id(.)"/>
    <xsl:param name="language-of" as="element()?" select="."/>
    <xsl:if test="exists($id)"><xsl:attribute name="id" select="$id"/></xsl:if>
    <xsl:call-template name="language"><xsl:with-param name="of" select="$language-of"/></xsl:call-template>
    <xsl:call-template name="style-attribute"/>
  </xsl:template>

  <!-- For what the page shows outside its TEI surroundings: the language of its nearest ancestor when it has none itself. -->
  <xsl:template name="inherited-language">
    <xsl:param name="of" as="element()?" select="."/>
    <xsl:call-template name="language">
      <xsl:with-param name="of" select="$of/ancestor-or-self::*[@xml:lang][1]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="language">
    <xsl:param name="of" as="element()?" select="."/>
    <xsl:variable name="language" select="$of/@xml:lang"/>
    <xsl:if test="exists($language) and matches($language, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')">
      <xsl:attribute name="lang" select="$language"/>
      <xsl:choose>
        <xsl:when test="r:is-right-to-left($language)"><xsl:attribute name="dir">rtl</xsl:attribute></xsl:when>
        <xsl:when test="$of/ancestor::*/@xml:lang[r:is-right-to-left(.)]"><xsl:attribute name="dir">ltr</xsl:attribute></xsl:when>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <xsl:function name="r:is-right-to-left" as="xs:boolean">
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="parts" select="tokenize(lower-case($language), '-')"/>
    <xsl:variable name="script" select="$parts[position() gt 1][matches(., '^[a-z]{4}$')][1]"/>
    <xsl:sequence select="
      if ($script) then $script = $right-to-left-scripts else $parts[1] = $right-to-left-languages"/>
  </xsl:function>
  <xsl:variable name="right-to-left-scripts" as="xs:string*" select="tokenize('adlm arab aran armi hebr mand mani nbat nkoo palm phnx rohg samr syrc syre syrj syrn thaa yezi')"/>
  <xsl:variable name="right-to-left-languages" as="xs:string*" select="tokenize('ar arc arz azb ckb dv fa he iw khw ks lrc mzn nqo pnb ps sd syc syr ug ur yi ji')"/>
</xsl:stylesheet>
