<?xml version="1.0" encoding="UTF-8"?>
<!-- The index: persons, organisations, groups, alleged bodies, places, dates, each with all its places of mention. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:variable name="entities" as="element()*" select="(//standOff | //teiHeader | //back)//(person | personGrp | org | place | object | event | bibl | biblStruct)[r:is-entry(.)]"/>
  <xsl:variable name="dates" select="//date[r:is-mention(.)]"/>

  <!-- Relations by what they relate. -->
  <xsl:key name="active" use="tokenize(@active)" match="relation"/>
  <xsl:key name="mutual" use="tokenize(@mutual)" match="relation"/>
  <xsl:key name="whole" use="tokenize(@passive)" match="relation[@name = 'partOf']"/>

  <xsl:function name="r:has-index" as="xs:boolean">
    <xsl:param name="root" as="document-node()"/>
    <xsl:sequence select="exists($entities) or exists($dates)"/>
  </xsl:function>

  <xsl:template name="index">
    <xsl:if test="r:has-index(/)">
      <section class="index" aria-labelledby="page:index">
        <h2 id="page:index"><xsl:value-of select="r:word('page.index')"/></h2>
        <p class="lead"><xsl:value-of select="r:word('page.index-lead')"/></p>
        <xsl:call-template name="entries"><xsl:with-param name="title" select="r:word('index.persons')"/>
          <xsl:with-param name="of" select="$entities[self::person or self::personGrp]"/></xsl:call-template>
        <xsl:call-template name="entries"><xsl:with-param name="title" select="r:word('index.organisations')"/>
          <xsl:with-param name="of" select="$entities[self::org][not(@type = ('group', 'allegedBody'))]"/></xsl:call-template>
        <xsl:call-template name="entries"><xsl:with-param name="title" select="r:word('index.groups')"/>
          <xsl:with-param name="of" select="$entities[self::org][@type = 'group']"/></xsl:call-template>
        <xsl:call-template name="entries"><xsl:with-param name="title" select="r:word('index.alleged')"/>
          <xsl:with-param name="of" select="$entities[self::org][@type = 'allegedBody']"/></xsl:call-template>
        <xsl:call-template name="entries"><xsl:with-param name="title" select="r:word('index.places')"/>
          <xsl:with-param name="of" select="$entities[self::place]"/></xsl:call-template>
        <xsl:call-template name="entries"><xsl:with-param name="title" select="r:word('index.works')"/>
          <xsl:with-param name="of" select="$entities[self::bibl or self::biblStruct]"/></xsl:call-template>
        <xsl:call-template name="entries"><xsl:with-param name="title" select="r:word('index.events')"/>
          <xsl:with-param name="of" select="$entities[self::event]"/></xsl:call-template>
        <xsl:call-template name="entries"><xsl:with-param name="title" select="r:word('index.objects')"/>
          <xsl:with-param name="of" select="$entities[self::object]"/></xsl:call-template>
        <xsl:call-template name="date-entries"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="entries">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="of" as="element()*"/>
    <xsl:if test="$of">
      <h3><xsl:value-of select="$title"/></h3>
      <xsl:for-each select="($of/.. | $of/../..)/head[r:is-entity-list(..)][normalize-space()]"><p class="lead"><xsl:apply-templates mode="header"/></p></xsl:for-each>
      <ul class="entries" role="list">
        <xsl:for-each select="$of">
          <xsl:sort select="r:sort-key(r:entity-name(.))" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
          <xsl:sort select="@xml:id" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
          <xsl:call-template name="entry"/>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- The order of letters without accents and capitals: the same on every machine. -->
  <xsl:function name="r:sort-key" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <!-- What is left for the classes of Unicode, which cost a hundred times as much, is only what holds other letters. -->
    <xsl:variable name="plain" select="translate(lower-case($name), '.,;:!?''&quot;()[]-/', '')"/>
    <xsl:sequence select="
      if (matches($plain, '^[a-z0-9 ]*$')) then $plain
      else replace(lower-case(replace(normalize-unicode($name, 'NFKD'), '\p{M}', '')), '[^\p{L}\p{N} ]', '')"/>
  </xsl:function>

  <xsl:template name="entry">
    <xsl:variable name="id" select="r:id(.)"/>
    <xsl:variable name="same" select="(@xml:id ! $doubles-by-id(normalize-space(.)))[$standing(normalize-space(current()/@xml:id)) is current()]"/>
    <xsl:variable name="known" select="r:names(.) ! normalize-space()"/>
    <xsl:variable name="names" select="r:names(.), $same ! r:names(.)[not(normalize-space() = $known)]"/>
    <xsl:variable name="ids" select="$id, $same ! r:id(.)"/>
    <li>
      <xsl:if test="exists($id)"><xsl:attribute name="id" select="$id"/></xsl:if>
      <xsl:for-each select="tail($ids)"><span class="anchor" id="{.}"></span></xsl:for-each>
      <p class="entry-name">
        <b><xsl:call-template name="inherited-language"><xsl:with-param name="of" select="($names[1], .)[1]"/></xsl:call-template><xsl:value-of select="r:entity-name(.)"/></b>
        <xsl:if test="self::place/@type"><xsl:text> </xsl:text><span class="entry-kind"><xsl:value-of select="r:spaced-name(@type)"/></span></xsl:if>
      </p>
      <xsl:variable name="others" select="$names[position() gt 1]"/>
      <xsl:if test="$others">
        <p class="entry-forms"><span class="entry-term"><xsl:value-of select="r:word('index.also')"/></span><xsl:text> </xsl:text>
          <xsl:for-each select="$others">
            <xsl:if test="position() gt 1">; </xsl:if>
            <span><xsl:call-template name="inherited-language"/><xsl:value-of select="r:name-words(.)"/></span>
            <xsl:variable name="note" select="../note[tokenize(@target) = ('#' || current()/@xml:id)]"/>
            <xsl:if test="$note"> (<xsl:value-of select="$note ! r:printable(r:as-clause(normalize-space(.)))" separator="; "/>)</xsl:if>
          </xsl:for-each>
        </p>
      </xsl:if>
      <xsl:for-each select="(. | $same)/(note[not(@target)] | desc)[normalize-space()]">
        <p class="entry-note"><xsl:call-template name="inherited-language"/><xsl:apply-templates mode="header"/></p>
      </xsl:for-each>
      <xsl:variable name="facts" select="r:facts(.) except $names, ($same ! r:facts(.)) except ($same ! r:names(.))"/>
      <xsl:if test="$facts">
        <xsl:call-template name="fields"><xsl:with-param name="of" select="$facts"/></xsl:call-template>
      </xsl:if>
      <xsl:if test="exists($id)">
        <xsl:call-template name="relations"><xsl:with-param name="id" select="$id"/></xsl:call-template>
        <xsl:call-template name="mentions">
          <xsl:with-param name="of" select="key('mention', $ids)"/>
          <xsl:with-param name="name" select="r:entity-name(.)"/>
          <xsl:with-param name="speeches" select="count(key('speech', $ids))"/>
        </xsl:call-template>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- What an entry says beside names, notes and entries of its own. -->
  <xsl:function name="r:facts" as="element()*">
    <xsl:param name="entity" as="element()"/>
    <xsl:sequence select="$entity/*[not(self::note or self::desc)][not(r:is-entry(.))]"/>
  </xsl:function>

  <!-- "A form that exists only by a fault." inside brackets is "a form that exists only by a fault". -->
  <xsl:function name="r:as-clause" as="xs:string">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:sequence select="replace(if (matches($sentence, '^(A|An|The) ')) then lower-case(substring($sentence, 1, 1)) || substring($sentence, 2) else $sentence, '\.$', '')"/>
  </xsl:function>

  <xsl:template name="relations">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="mark" select="'#' || $id"/>
    <xsl:for-each-group select="key('active', $mark)" group-by="r:spaced-name(@name)">
      <xsl:call-template name="relation">
        <xsl:with-param name="term" select="r:capitalised(current-grouping-key())"/>
        <xsl:with-param name="targets" select="current-group()/tokenize(@passive)"/>
      </xsl:call-template>
    </xsl:for-each-group>
    <xsl:for-each-group select="key('mutual', $mark)" group-by="r:spaced-name(@name)">
      <xsl:call-template name="relation">
        <xsl:with-param name="term" select="r:capitalised(current-grouping-key())"/>
        <xsl:with-param name="targets" select="current-group()/tokenize(@mutual)[. != $mark]"/>
      </xsl:call-template>
    </xsl:for-each-group>
    <xsl:call-template name="relation">
      <xsl:with-param name="term" select="r:word('index.parts')"/>
      <xsl:with-param name="targets" select="key('whole', $mark)/tokenize(@active)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="relation">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="targets" as="xs:string*"/>
    <xsl:variable name="others" select="distinct-values($targets) ! $anchors(substring-after(., '#'))[r:is-entry(.)][exists(r:id(.))]"/>
    <xsl:if test="$others">
      <p class="entry-relation"><span class="entry-term"><xsl:value-of select="$term"/></span><xsl:text> </xsl:text>
        <xsl:for-each select="$others">
          <xsl:if test="position() gt 1">; </xsl:if><a href="#{r:id(.)}"><xsl:value-of select="r:entity-name(.)"/></a>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- One link for each mention; several in one place are numbered. -->
  <xsl:template name="mentions">
    <xsl:param name="of" as="element()*"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="speeches" as="xs:integer" select="0"/>
    <p class="mentions">
      <span class="entry-term"><xsl:value-of select="r:counted(count($of), 'mention')"/></span>
      <xsl:if test="$speeches"><xsl:text> </xsl:text><span class="entry-term"><xsl:value-of select="r:counted($speeches, 'speech')"/></span></xsl:if>
      <xsl:for-each-group select="$of" group-adjacent="r:place(.)">
        <xsl:variable name="place" select="current-grouping-key()"/>
        <xsl:for-each select="current-group()">
          <xsl:text> </xsl:text>
          <a href="#{r:mention-id(.)}" aria-label="{$name}: {r:spoken-place($place)}{if (last() gt 1) then ', ' || r:word('mention.one') || ' ' || position() else ''}">
            <xsl:value-of select="if (position() = 1) then $place else '(' || position() || ')'"/>
          </a>
          <xsl:if test="@cert[. != 'high']"><xsl:text> </xsl:text><span class="certainty">(<xsl:value-of select="r:printable(@cert) || ' ' || r:word('index.certainty')"/>)</span></xsl:if>
        </xsl:for-each>
      </xsl:for-each-group>
    </p>
  </xsl:template>

  <xsl:template name="date-entries">
    <xsl:if test="$dates">
      <h3><xsl:value-of select="r:word('index.dates')"/></h3>
      <ul class="entries" role="list">
        <xsl:for-each-group select="$dates" group-by="r:date-id(.)">
          <xsl:sort select="substring-after(current-grouping-key(), ':')" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
          <xsl:variable name="words" select="r:date-value(.)"/>
          <li id="{current-grouping-key()}">
            <p class="entry-name"><b><xsl:value-of select="$words"/></b></p>
            <xsl:variable name="forms" select="distinct-values(current-group() ! r:printable(normalize-space(string-join(r:source-words(.)))))[. != $words]"/>
            <xsl:if test="exists($forms)"><p class="entry-forms"><span class="entry-term"><xsl:value-of select="r:word('index.in-text')"/></span><xsl:text> </xsl:text><xsl:value-of select="$forms" separator="; "/></p></xsl:if>
            <xsl:call-template name="mentions"><xsl:with-param name="of" select="current-group()"/><xsl:with-param name="name" select="$words"/></xsl:call-template>
          </li>
        </xsl:for-each-group>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:function name="r:source-words" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element/node()" mode="quoted"/>
  </xsl:function>
</xsl:stylesheet>
