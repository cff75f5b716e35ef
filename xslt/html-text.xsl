<?xml version="1.0" encoding="UTF-8"?>
<!-- The text with its structure: blocks, words, names and links. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xi="http://www.w3.org/2001/XInclude"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="text" use-accumulators="#all"/>

  <!-- A text opens in its own language: that of its nearest ancestor when it has none itself. -->
  <xsl:template match="text | sourceDoc" mode="text">
    <xsl:choose>
      <xsl:when test="ancestor::text"><div class="text"><xsl:call-template name="identity"/><xsl:apply-templates mode="text"/></div></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="document" select="ancestor::*[self::TEI or self::teiCorpus][1]"/>
        <xsl:if test="parent::TEI/parent::*">
          <h3>
            <xsl:call-template name="inherited-language"><xsl:with-param name="of" select="r:title(..)"/></xsl:call-template>
            <xsl:value-of select="r:title-words(..)"/>
          </h3>
        </xsl:if>
        <article class="text" aria-label="{r:title-words($document)}">
          <xsl:call-template name="inherited-language"/>
          <xsl:variable name="id" select="r:id(.)"/>
          <xsl:if test="exists($id)"><xsl:attribute name="id" select="$id"/></xsl:if>
          <xsl:apply-templates mode="text"/>
        </article>
        <xsl:if test="parent::TEI/parent::*"><xsl:for-each select="../teiHeader"><xsl:call-template name="part-description"/></xsl:for-each></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Lists of entries are the index. -->
  <xsl:template match="back//listPerson | back//listOrg | back//listPlace | back//listEvent | back//listObject | back//listRelation
    | back/listBibl[r:is-entity-list(.)]" mode="text" priority="3"/>
  <xsl:template match="back[*][empty(*[not(r:is-entity-list(.))])]" mode="text" priority="3"/>

  <!-- Blocks -->
  <xsl:template match="*" mode="text">
    <xsl:variable name="kind" select="r:treatment(.)"/>
    <xsl:if test="empty($kind)"><xsl:call-template name="r:tell-unknown"/></xsl:if>
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="block"/></xsl:when>
      <xsl:when test="$kind = 'apart' and not(r:sets-parts-apart(..))">
        <xsl:if test="preceding-sibling::node()[1][not(self::text()[matches(., '[\s(\[]$')])]"><xsl:text> </xsl:text></xsl:if>
        <xsl:call-template name="phrase"/>
        <xsl:if test="following-sibling::node()[1][not(self::text()[matches(., '^[\s,.;:!?)\]]')])]"><xsl:text> </xsl:text></xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Parts of sentences, of which a document may have hundreds of thousands: what follows here, without a look at the table. -->
  <xsl:template match="w | pc | c | m | s" mode="text">
    <xsl:param name="around" as="xs:string?" select="()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="exists($around) or @rend or @rendition or @style or @ref or @xml:lang"><xsl:next-match/></xsl:when>
      <xsl:otherwise>
        <span class="tei-{local-name()}">
          <xsl:if test="@xml:id"><xsl:variable name="id" select="r:id(.)"/><xsl:if test="exists($id)"><xsl:attribute name="id" select="$id"/></xsl:if></xsl:if>
          <xsl:apply-templates mode="text"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Classes of the document's own elements begin with tei-, so that none of them is a class of the page. -->
  <xsl:template name="block">
    <xsl:param name="class" as="xs:string" select="'tei-' || local-name()"/>
    <div class="{$class, r:rendition(.)}"><xsl:call-template name="identity"/><xsl:call-template name="content"/></div>
  </xsl:template>

  <xsl:template name="phrase">
    <xsl:param name="element" as="xs:string" select="'span'"/>
    <xsl:param name="class" as="xs:string" select="string-join(('tei-' || local-name(), r:rendition(.)), ' ')"/>
    <xsl:element name="{$element}">
      <xsl:attribute name="class" select="$class"/>
      <xsl:call-template name="identity"/>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

  <!-- Links may not hold links. A link around other links is cut into its own words and theirs. -->
  <xsl:template name="content">
    <xsl:param name="around" as="xs:string?" select="()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="empty($around) and r:sets-parts-apart(.)"><xsl:call-template name="parts"/></xsl:when>
      <xsl:when test="empty($around)"><xsl:apply-templates mode="text"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="node()" group-adjacent="r:holds-link(.)">
          <xsl:choose>
            <xsl:when test="current-grouping-key() or not(normalize-space(string-join(current-group())))">
              <xsl:apply-templates select="current-group()" mode="text"/>
            </xsl:when>
            <xsl:otherwise>
              <a href="{$around}">
                <xsl:apply-templates select="current-group()" mode="text"><xsl:with-param name="around" select="()" tunnel="yes"/></xsl:apply-templates>
              </a>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="r:holds-link" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/descendant-or-self::*[self::note[r:is-end-note(.)] or self::ref[r:href(.)] or self::ptr[r:href(.)]
      or self::*[@ref][exists(r:targets(.))] or self::date[exists(r:date-id(.))] or self::p or self::ab or self::app[$legend] or self::*[@facs][r:shows-facsimiles(.)]])"/>
  </xsl:function>

  <!-- True where HTML's p cannot serve, for it ends at the first block inside. -->
  <xsl:function name="r:holds-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*[not(self::note[r:is-end-note(.)])]/descendant-or-self::*[not(self::w or self::pc)][r:is-block(.)])"/>
  </xsl:function>

  <xsl:template match="p | ab" mode="text">
    <xsl:element name="{if (r:holds-block(.)) then 'div' else 'p'}">
      <xsl:attribute name="class" select="'p', r:rendition(.)"/>
      <xsl:call-template name="identity"/>
      <xsl:if test="r:is-numbered(.)">
        <xsl:variable name="number" select="r:paragraph-number(.)"/>
        <a class="paragraph-number{' long'[string-length($number) gt 3]}" href="#{r:id(.)}" aria-label="{r:capitalised(r:word('place.paragraph'))} {$number}, {r:word('place.link')}"><xsl:value-of select="$number"/></a>
      </xsl:if>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="head[not(preceding-sibling::head[1])][parent::*[self::div or self::div1 or self::div2 or self::div3 or self::div4
      or self::div5 or self::div6 or self::div7 or self::body or self::front or self::back or self::group or self::text]]" mode="text">
    <!-- The page's title is level 1 and the text's heading level 2; that of a document in a corpus is level 3. -->
    <xsl:variable name="level" select="min((6, 2 + accumulator-before('headed') + count(ancestor::TEI[1]/parent::*)))"/>
    <xsl:element name="h{$level}">
      <xsl:attribute name="class" select="'head', r:rendition(.)"/>
      <xsl:call-template name="identity"/>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="head" mode="text"><xsl:call-template name="block"><xsl:with-param name="class" select="'subhead'"/></xsl:call-template></xsl:template>
  <xsl:template match="table/head" mode="text" priority="1"/>

  <xsl:template match="(opener | closer | postscript)/(dateline | salute | signed | address)" mode="text"><xsl:call-template name="block"/></xsl:template>

  <xsl:template match="l" mode="text">
    <div class="{if (@part = ('M', 'F')) then 'l continued' else 'l', r:rendition(.)}"><xsl:call-template name="identity"/><xsl:call-template name="content"/></div>
  </xsl:template>
  <xsl:template match="stage" mode="text">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="block"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words -->
  <xsl:variable name="keeps-space" as="xs:boolean" select="exists(//@xml:space)"/>
  <xsl:template match="text()" mode="text">
    <xsl:choose>
      <xsl:when test="$keeps-space and ancestor::*[@xml:space][1]/@xml:space = 'preserve' and (normalize-space() or not(r:holds-parts(..)))">
        <span class="kept"><xsl:value-of select="r:printable(.)"/></span>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="r:printable(r:words(.))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="code/text()" mode="text"><xsl:value-of select="r:printable(.)"/></xsl:template>
  <xsl:function name="r:holds-parts" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="r:treatment($element) = ('container', 'listing', 'parts')"/>
  </xsl:function>

  <xsl:template match="persName | orgName | placeName | geogName | name | rs | settlement | region | country | district | date | time
      | objectName | eventName | term | *[@ref]" mode="text" priority="-0.2">
    <xsl:param name="holds-anchors" as="xs:boolean" select="true()" tunnel="yes"/>
    <xsl:variable name="document" select="root()"/>
    <xsl:variable name="targets" select="r:targets(.)"/>
    <xsl:variable name="link" select="if (self::date) then r:date-id(.)[current()/ancestor::text] else $targets[1]"/>
    <span>
      <xsl:attribute name="class" select="
        if (empty($link)) then 'tei-' || local-name()
        else if (self::date) then 'name date'
        else 'name', ('uncertain')[current()/@cert = ('low', 'medium')], r:rendition(.)"/>
      <xsl:call-template name="identity">
        <xsl:with-param name="id" select="
          if (not($holds-anchors)) then () else if (r:is-mention(.)) then r:mention-id(.) else r:id(.)"/>
      </xsl:call-template>
      <xsl:if test="r:is-mention(.) and exists(r:id(.))"><span class="anchor" id="{r:id(.)}"></span></xsl:if>
      <xsl:choose>
        <xsl:when test="exists($link)">
          <xsl:call-template name="content"><xsl:with-param name="around" select="'#' || $link" tunnel="yes"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="content"/></xsl:otherwise>
      </xsl:choose>
    </span>
    <!-- A name of more than one: the others follow it as marks. -->
    <xsl:for-each select="if (self::date) then () else $targets[position() gt 1]">
      <a class="apparatus also" href="#{.}" aria-label="{r:word('index.also')}: {r:entity-name($anchors(.))}">+</a>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="ref[r:href(.)] | ptr[r:href(.)]" mode="text">
    <span class="ref">
      <xsl:call-template name="identity"/>
      <xsl:choose>
        <xsl:when test="normalize-space()">
          <xsl:call-template name="content"><xsl:with-param name="around" select="r:href(.)" tunnel="yes"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><a class="apparatus" href="{r:href(.)}"><xsl:value-of select="r:printable(tokenize(@target)[1])"/></a></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:template match="emph" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'em'"/></xsl:call-template></xsl:template>
  <xsl:template match="foreign" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'i'"/></xsl:call-template></xsl:template>
  <xsl:template match="title[@level = ('m', 'j', 's', 'u')]" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'cite'"/></xsl:call-template></xsl:template>
  <xsl:template match="code | gi | att | tag | val | ident" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'code'"/></xsl:call-template></xsl:template>

  <xsl:template match="xi:include" mode="text">
    <xsl:element name="{if (r:stands-in-container(.)) then 'p' else 'span'}">
      <xsl:attribute name="class">apparatus</xsl:attribute>
      <xsl:value-of select="r:printable(r:not-included(.))"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
