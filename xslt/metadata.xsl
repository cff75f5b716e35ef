<?xml version="1.0" encoding="UTF-8"?>
<!--
  The parts of a header as fields: a label and what it says. Every part has a field or stands in one, known or not, so that no word of
  a description is left out. Manuscripts, correspondence, sources and settings all come through here.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Parts that only hold others: these stand in their place. -->
  <xsl:variable name="r:groupings" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
      msContents physDesc objectDesc supportDesc layoutDesc handDesc scriptDesc typeDesc decoDesc bindingDesc sealDesc history origin
      additions incident additional adminInfo recordHist listBibl listWit recordingStmt scriptStmt correspDesc textClass settingDesc setting editionStmt notesStmt titleStmt
      availability langUsage teiHeader fileDesc profileDesc classDecl tagsDecl charDecl appInfo') ! map:entry(., true()))"/>

  <!-- The fields of an element: itself, those inside it, or none where there is nothing to say. -->
  <xsl:function name="r:fields" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (not(normalize-space($element)) and not(r:says-by-attribute($element))) then ()
      else if ($element[self::listPerson or self::listPlace or self::listOrg or self::listEvent or self::listObject or self::listRelation]) then ()
      else if ($element[self::particDesc or self::settingDesc][not(r:has-words(.))][empty(* ! r:fields(.))]) then ()
      else if ($element[self::note[@type = 'sourceLine'] or self::relatedItem[not(normalize-space())]]) then ()
      else if ($element/self::msDesc[ancestor::sourceDesc][count(ancestor::sourceDesc[1]//msDesc) = 1]) then $element/* ! r:fields(.)
      else if ($element/self::witness[not(../witness[2])][not(r:has-words(.))]) then $element/* ! r:fields(.)
      else if (map:contains($r:groupings, local-name($element)) and not(r:has-words($element))) then $element/* ! r:fields(.)
      else if ($element/self::msItem[not(ancestor::msItem)] and r:is-plain-item($element)) then $element/* ! r:fields(.)
      else $element"/>
  </xsl:function>

  <xsl:function name="r:has-words" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/text()[normalize-space()])"/>
  </xsl:function>

  <!-- The only item of a manuscript, which has no name of its own: what is said of it is said of the whole. -->
  <xsl:function name="r:is-plain-item" as="xs:boolean">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="empty($item/(title | author | rubric | incipit | msItem)) and count($item/../msItem) = 1 and not(r:has-words($item))"/>
  </xsl:function>

  <!-- Elements that say what they have to say in attributes, at any depth. -->
  <xsl:function name="r:says-by-attribute" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/descendant-or-self::*[@quantity or self::handNote[@medium or @script or @scope] or self::language[@ident] or self::textLang[@mainLang]
      or self::date[@when or @from or @to or @notBefore or @notAfter] or self::origDate[@when or @from or @to or @notBefore or @notAfter]
      or self::locus[@from] or self::objectType[@corresp] or self::ref[@target] or self::ptr[@target]])"/>
  </xsl:function>

  <xsl:function name="r:label" as="xs:string">
    <xsl:param name="field" as="element()"/>
    <xsl:variable name="name" select="local-name($field)"/>
    <xsl:choose>
      <xsl:when test="$field[self::p or self::ab or self::measure or self::list or self::term or self::summary or self::desc[parent::incident]]/parent::*">
        <xsl:sequence select="r:label($field/..)"/>
      </xsl:when>
      <xsl:when test="$field[self::bibl or self::biblStruct or self::biblFull][ancestor::sourceDesc][not(ancestor::msDesc)]">
        <xsl:sequence select="r:word(if ($field/@type = 'printed') then 'source.printed' else if ($field/@type = 'translation') then 'source.translation' else 'source')"/>
      </xsl:when>
      <xsl:when test="$field/parent::recordHist"><xsl:sequence select="r:word('recordHist')"/></xsl:when>
      <xsl:when test="$field/self::availability[ancestor::adminInfo]"><xsl:sequence select="r:word('availability.access')"/></xsl:when>
      <xsl:when test="$field[self::correspAction][@type = ('sent', 'received', 'transmitted', 'redirected', 'forwarded')]"><xsl:sequence select="r:word('corresp.' || $field/@type)"/></xsl:when>
      <xsl:when test="$field/self::language"><xsl:sequence select="r:word('langUsage')"/></xsl:when>
      <xsl:when test="$field[self::idno or self::note or self::additions or self::provenance or self::title][@type]">
        <xsl:sequence select="r:word($name) || ' (' || r:printable(r:spaced-name($field/@type)) || ')'"/>
      </xsl:when>
      <xsl:when test="$field[self::witness or self::msPart or self::msFrag][@n]"><xsl:sequence select="r:word($name) || ' ' || r:printable($field/@n)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="r:word($name)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Neighbours of one label share a line of the list. -->
  <xsl:template name="rows">
    <xsl:param name="of" as="element()*"/>
    <xsl:for-each-group select="$of ! r:fields(.)" group-adjacent="r:label(.)">
      <div>
        <dt><xsl:value-of select="current-grouping-key()"/></dt>
        <xsl:for-each select="current-group()">
          <dd>
            <xsl:call-template name="identity"><xsl:with-param name="language-of" select="ancestor-or-self::*[@xml:lang][1]"/></xsl:call-template>
            <xsl:apply-templates select="." mode="value"/>
          </dd>
        </xsl:for-each>
      </div>
    </xsl:for-each-group>
  </xsl:template>

  <!-- What a field says: words as they stand, or fields again. -->
  <xsl:template match="*" mode="value">
    <xsl:choose>
      <xsl:when test="r:has-words(.) or p or ab or not(*) or @quantity"><xsl:call-template name="prose-value"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="fields"><xsl:with-param name="of" select="*"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="prose-value">
    <xsl:choose>
      <xsl:when test="normalize-space()"><xsl:call-template name="separated"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="r:printable(r:attribute-words(.))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="fields">
    <xsl:param name="of" as="element()*"/>
    <xsl:variable name="rows" as="element()*"><xsl:call-template name="rows"><xsl:with-param name="of" select="$of"/></xsl:call-template></xsl:variable>
    <xsl:if test="$rows"><dl class="fields"><xsl:sequence select="$rows"/></dl></xsl:if>
  </xsl:template>

  <!-- What an element without words says by its attributes. -->
  <xsl:function name="r:attribute-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:choose>
        <xsl:when test="$element/@quantity"><xsl:sequence select="($element/@quantity, $element/@unit) ! r:spaced-name(.)"/></xsl:when>
        <xsl:when test="$element/self::handNote"><xsl:sequence select="string-join($element/(@scribe, @script, @style, @medium, @scope) ! r:spaced-name(.), ', ')"/></xsl:when>
        <xsl:when test="$element/self::language"><xsl:sequence select="string($element/@ident)"/></xsl:when>
        <xsl:when test="$element/self::textLang"><xsl:sequence select="string-join($element/(@mainLang, @otherLangs), ', ')"/></xsl:when>
        <xsl:when test="$element[self::date or self::origDate]"><xsl:sequence select="r:date-value($element)"/></xsl:when>
        <xsl:when test="$element/self::locus"><xsl:sequence select="string-join(distinct-values($element/(@from, @to)), '–')"/></xsl:when>
        <xsl:when test="$element/self::objectType"><xsl:sequence select="r:spaced-name($element/@corresp)"/></xsl:when>
        <xsl:when test="$element[self::ref or self::ptr]"><xsl:sequence select="string($element/@target)"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="string-join($element/* ! r:attribute-words(.)[.], ', ')"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="string-join($words, ' ')"/>
  </xsl:function>

  <!-- Manuscripts -->
  <xsl:template match="msIdentifier | altIdentifier" mode="value">
    <xsl:call-template name="joined"/>
  </xsl:template>

  <xsl:template match="msItem | msItemStruct" mode="value">
    <xsl:variable name="line" select="(locus | author | title)[normalize-space() or self::locus[@from]]"/>
    <xsl:choose>
      <xsl:when test="r:has-words(.)"><xsl:apply-templates mode="header"/></xsl:when>
      <xsl:otherwise>
        <p class="item-line">
          <xsl:if test="@n"><span class="item-number"><xsl:value-of select="r:printable(@n)"/></span><xsl:text> </xsl:text></xsl:if>
          <xsl:for-each select="$line">
            <xsl:if test="position() gt 1">, </xsl:if><xsl:apply-templates select="." mode="header"/>
          </xsl:for-each>
        </p>
        <xsl:call-template name="fields"><xsl:with-param name="of" select="* except ($line | msItem | msItemStruct)"/></xsl:call-template>
        <xsl:if test="msItem | msItemStruct">
          <ul class="items" role="list">
            <xsl:for-each select="msItem | msItemStruct"><li><xsl:call-template name="identity"/><xsl:apply-templates select="." mode="value"/></li></xsl:for-each>
          </ul>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 19 × 28 mm, in the order in which they stand. -->
  <xsl:template match="dimensions" mode="value header">
    <xsl:choose>
      <xsl:when test="r:has-words(.)"><xsl:apply-templates mode="header"/></xsl:when>
      <xsl:otherwise>
        <xsl:if test="@type"><xsl:value-of select="r:printable(r:spaced-name(@type)) || ': '"/></xsl:if>
        <xsl:for-each select="*">
          <xsl:if test="position() gt 1"> × </xsl:if><xsl:apply-templates select="." mode="header"/>
        </xsl:for-each>
        <xsl:variable name="unit" select="(@unit, *[@unit]/@unit)[1]"/>
        <xsl:if test="$unit and count(distinct-values(*/@unit)) le 1"><xsl:value-of select="' ' || r:printable($unit)"/></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="height | width | depth | dim" mode="header">
    <xsl:value-of select="if (normalize-space()) then normalize-space(r:printable(.)) else r:printable(string(@quantity))"/>
    <xsl:if test="@unit and count(distinct-values(../*/@unit)) gt 1"><xsl:value-of select="' ' || r:printable(@unit)"/></xsl:if>
  </xsl:template>

  <!-- Correspondence: by whom, from where, when. -->
  <xsl:template match="correspAction" mode="value">
    <xsl:variable name="is-arrival" select="@type = 'received'"/>
    <xsl:for-each select="*[normalize-space() or r:says-by-attribute(.)]">
      <xsl:if test="position() gt 1"><br/></xsl:if>
      <xsl:variable name="said" select="
        if (self::persName or self::orgName or self::name or self::rs) then 'corresp.by'
        else if (self::placeName or self::settlement or self::country or self::region) then (if ($is-arrival) then 'corresp.at' else 'corresp.from')
        else if (self::date) then 'corresp.on' else ()"/>
      <xsl:if test="$said"><span class="entry-term"><xsl:value-of select="r:word($said)"/></span><xsl:text> </xsl:text></xsl:if>
      <xsl:choose>
        <xsl:when test="normalize-space()"><xsl:apply-templates select="." mode="header"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="r:printable(r:attribute-words(.))"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="r:has-words(.)"><xsl:value-of select="string-join(text() ! normalize-space(r:printable(.)), ' ')"/></xsl:if>
  </xsl:template>
  <xsl:template match="correspContext | keywords | langUsage" mode="value">
    <xsl:for-each select="*[normalize-space() or r:says-by-attribute(.)]">
      <xsl:if test="position() gt 1"><br/></xsl:if><xsl:apply-templates select="." mode="header"/>
    </xsl:for-each>
    <xsl:if test="r:has-words(.)"><xsl:value-of select="string-join(text() ! normalize-space(r:printable(.)), ' ')"/></xsl:if>
  </xsl:template>

  <!-- Whoever has a part, and what an entry of the index says: on one line. -->
  <xsl:template match="extent | origPlace | person/* | personGrp/* | org/* | place/* | object/* | event/*" mode="value"><xsl:call-template name="joined"/></xsl:template>
  <xsl:template match="funder | sponsor | principal | editor | author" mode="value">
    <xsl:call-template name="joined"><xsl:with-param name="by" select="'; '"/></xsl:call-template>
  </xsl:template>

  <!-- Sources -->
  <xsl:template match="biblStruct | biblFull | monogr | analytic | imprint | series | address | postBox" mode="value header">
    <xsl:call-template name="joined"/>
  </xsl:template>
  <xsl:template match="respStmt" mode="value header">
    <xsl:for-each select="(* except resp)[normalize-space()]">
      <xsl:if test="position() gt 1">, </xsl:if><xsl:apply-templates select="." mode="header"/>
    </xsl:for-each>
    <xsl:if test="resp[normalize-space()]">
      <xsl:text> (</xsl:text>
      <xsl:for-each select="resp"><xsl:if test="position() gt 1">; </xsl:if><xsl:apply-templates mode="header"/></xsl:for-each>
      <xsl:text>)</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- Children with commas between, where the element has no words of its own. -->
  <xsl:template name="joined">
    <xsl:param name="by" as="xs:string" select="', '"/>
    <xsl:choose>
      <xsl:when test="r:has-words(.)"><xsl:apply-templates mode="header"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="*[normalize-space() or r:says-by-attribute(.)][not(self::note[@type = 'sourceLine'])]">
          <xsl:if test="position() gt 1"><xsl:value-of select="$by"/></xsl:if><xsl:apply-templates select="." mode="header"/>
        </xsl:for-each>
        <xsl:if test="not(*)"><xsl:value-of select="r:printable(r:attribute-words(.))"/></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words as they stand; parts that nothing stands between are set apart. -->
  <xsl:template name="separated">
    <xsl:choose>
      <xsl:when test="*[2] and not(text())">
        <xsl:for-each select="*"><xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if><xsl:apply-templates select="." mode="header"/></xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="header"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
