<?xml version="1.0" encoding="UTF-8"?>
<!-- The text with its structure: blocks, words, both readings, links, and the notes at the end. -->
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
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="block"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Classes of the document's own elements begin with tei-, so that none of them is a class of the page. -->
  <xsl:template name="block">
    <xsl:param name="class" as="xs:string" select="'tei-' || local-name()"/>
    <div class="{$class}"><xsl:call-template name="identity"/><xsl:call-template name="content"/></div>
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
      or self::*[@ref][exists(r:targets(.))] or self::date[exists(r:date-id(.))] or self::p or self::ab])"/>
  </xsl:function>

  <!-- True where HTML's p cannot serve, for it ends at the first block inside. -->
  <xsl:function name="r:holds-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*[not(self::note[r:is-end-note(.)])]/descendant-or-self::*[r:is-block(.)])"/>
  </xsl:function>

  <xsl:template match="p | ab" mode="text">
    <xsl:element name="{if (r:holds-block(.)) then 'div' else 'p'}">
      <xsl:attribute name="class" select="'p', r:rendition(.)"/>
      <xsl:call-template name="identity"/>
      <xsl:if test="r:is-numbered(.)">
        <xsl:variable name="number" select="r:paragraph-number(.)"/>
        <a class="paragraph-number" href="#{r:id(.)}" aria-label="Paragraph {$number}, link to this place"><xsl:value-of select="$number"/></a>
      </xsl:if>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="head[not(preceding-sibling::head[1])][parent::*[self::div or self::div1 or self::div2 or self::div3 or self::div4
      or self::div5 or self::div6 or self::div7 or self::body or self::front or self::back or self::group or self::text]]" mode="text">
    <!-- The page's title is level 1 and the text's heading level 2. -->
    <xsl:variable name="level" select="min((6, 2 + accumulator-before('headed')))"/>
    <xsl:element name="h{$level}">
      <xsl:attribute name="class">head</xsl:attribute>
      <xsl:call-template name="identity"/>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="head" mode="text"><xsl:call-template name="block"><xsl:with-param name="class" select="'subhead'"/></xsl:call-template></xsl:template>
  <xsl:template match="table/head" mode="text" priority="1"/>

  <!-- Lists keep their printed markers; what stands between the items goes with the item after it. -->
  <xsl:template match="list | castList | castGroup" mode="text">
    <xsl:choose>
      <xsl:when test="parent::castList or parent::castGroup"><xsl:call-template name="list-content"/></xsl:when>
      <xsl:otherwise><div class="list"><xsl:call-template name="identity"/><xsl:call-template name="list-content"/></div></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="list-content">
    <xsl:variable name="first" select="(item | castItem | castGroup)[1]"/>
    <xsl:variable name="opening" select="$first/preceding-sibling::node()[not(self::label)]"/>
    <xsl:variable name="is-labelled" select="exists(self::list/label)"/>
    <xsl:variable name="kind" select="
      if (self::castList or self::castGroup) then 'cast'
      else if ($is-labelled or item/label) then 'labelled'
      else if (tokenize(lower-case(string-join((@type, @rend, @style), ' ')), '[\s:;]+') = ('ordered', 'numbered', 'decimal')) then 'ordered'
      else if (tokenize(lower-case(string-join((@type, @rend), ' '))) = ('simple', 'inline', 'none')) then 'plain'
      else 'bulleted'"/>
    <xsl:apply-templates select="if ($first) then $opening else node()" mode="text"/>
    <xsl:if test="$first">
      <xsl:element name="{if ($kind = 'ordered') then 'ol' else 'ul'}">
        <xsl:attribute name="class" select="$kind"/>
        <xsl:attribute name="role">list</xsl:attribute>
        <xsl:for-each-group select="node() except $opening" group-ending-with="item | castItem | castGroup">
          <xsl:variable name="item" select="current-group()[last()][self::item or self::castItem or self::castGroup]"/>
          <xsl:if test="$item">
            <li class="{$item/local-name()}">
              <xsl:for-each select="$item[not(self::castGroup)]"><xsl:call-template name="identity"/></xsl:for-each>
              <xsl:apply-templates select="current-group() except $item" mode="text"/>
              <xsl:apply-templates select="$item" mode="item"><xsl:with-param name="is-labelled" select="$is-labelled"/></xsl:apply-templates>
            </li>
          </xsl:if>
        </xsl:for-each-group>
      </xsl:element>
      <xsl:apply-templates select="(item | castItem | castGroup)[last()]/following-sibling::node()" mode="text"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="item | castItem" mode="item">
    <xsl:param name="is-labelled" as="xs:boolean"/>
    <xsl:choose>
      <xsl:when test="label or $is-labelled">
        <xsl:apply-templates select="label[1]/preceding-sibling::node() | label[1]" mode="text"/>
        <div class="item-body"><xsl:apply-templates select="if (label) then label[1]/following-sibling::node() else node()" mode="text"/></div>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="castGroup" mode="item"><div><xsl:call-template name="identity"/><xsl:call-template name="list-content"/></div></xsl:template>
  <xsl:template match="list/label | item/label" mode="text"><xsl:call-template name="block"><xsl:with-param name="class" select="'label'"/></xsl:call-template></xsl:template>

  <xsl:template match="table" mode="text">
    <div class="table" role="region" tabindex="0" aria-label="{if (head) then r:printable(normalize-space(head[1])) else 'Table'}">
      <xsl:apply-templates select="*[not(self::row or self::head)]" mode="text"/>
      <table>
        <xsl:call-template name="identity"/>
        <xsl:if test="head">
          <caption>
            <xsl:for-each select="head">
              <xsl:if test="position() gt 1"><br/></xsl:if>
              <span><xsl:call-template name="identity"/><xsl:call-template name="content"/></span>
            </xsl:for-each>
          </caption>
        </xsl:if>
        <xsl:apply-templates select="row" mode="text"/>
      </table>
    </div>
  </xsl:template>
  <xsl:template match="table/row" mode="text">
    <tr><xsl:call-template name="identity"/><xsl:apply-templates select="cell" mode="text"/></tr>
  </xsl:template>
  <xsl:template match="table/row/cell" mode="text">
    <xsl:variable name="is-label" select="@role = 'label' or ../@role = 'label'"/>
    <xsl:element name="{if ($is-label) then 'th' else 'td'}">
      <xsl:for-each select="@cols[. castable as xs:positiveInteger]"><xsl:attribute name="colspan" select="min((xs:integer(.), 1000))"/></xsl:for-each>
      <xsl:for-each select="@rows[. castable as xs:positiveInteger]"><xsl:attribute name="rowspan" select="min((xs:integer(.), 1000))"/></xsl:for-each>
      <xsl:call-template name="identity"/>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="(opener | closer | postscript)/(dateline | salute | signed | address)" mode="text"><xsl:call-template name="block"/></xsl:template>

  <xsl:template match="quote | q | cit | said" mode="text">
    <xsl:choose>
      <xsl:when test="not(r:is-block(.))"><xsl:call-template name="phrase"/></xsl:when>
      <xsl:when test="self::cit or self::said"><xsl:call-template name="block"/></xsl:when>
      <xsl:otherwise><blockquote><xsl:call-template name="identity"/><xsl:call-template name="content"/></blockquote></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l" mode="text">
    <div class="{if (@part = ('M', 'F')) then 'l continued' else 'l'}"><xsl:call-template name="identity"/><xsl:call-template name="content"/></div>
  </xsl:template>
  <xsl:template match="stage" mode="text">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="block"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Pictures are described, never fetched. -->
  <xsl:template match="figure" mode="text">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><figure><xsl:call-template name="identity"/><xsl:apply-templates mode="text"/></figure></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="graphic | media" mode="text">
    <span class="apparatus graphic"><xsl:call-template name="identity"/>[picture<xsl:if test="@url">: <xsl:value-of select="r:printable(@url)"/></xsl:if>]</span>
    <xsl:apply-templates mode="text"/>
  </xsl:template>
  <xsl:template match="eg" mode="text"><pre tabindex="0"><xsl:call-template name="identity"/><xsl:value-of select="r:printable(.)"/></pre></xsl:template>

  <!-- Words -->
  <xsl:variable name="keeps-space" as="xs:boolean" select="exists(//@xml:space)"/>
  <xsl:template match="text()" mode="text">
    <xsl:choose>
      <xsl:when test="$keeps-space and ancestor::*[@xml:space][1]/@xml:space = 'preserve'"><xsl:value-of select="r:printable(.)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="r:printable(r:words(.))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

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
        else 'name', ('uncertain')[current()/@cert = ('low', 'medium')]"/>
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
      <a class="apparatus also" href="#{.}" aria-label="Also: {r:entity-name($anchors(.))}">+</a>
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

  <!-- Both readings are in the page, one shown. Anchors stand outside, so that a link finds its place in either. -->
  <xsl:template match="choice[sic and corr or orig and reg or abbr and expan]" mode="text">
    <xsl:param name="holds-anchors" as="xs:boolean" select="true()" tunnel="yes"/>
    <span class="choice">
      <xsl:call-template name="identity"/>
      <xsl:if test="r:is-correction(.)"><span class="anchor" id="{r:correction-id(.)}"></span></xsl:if>
      <xsl:if test="$holds-anchors">
        <xsl:for-each select="(sic, orig, abbr)[1]//(*[@ref] | date)[r:is-mention(.)]"><span class="anchor" id="{r:mention-id(.)}"></span></xsl:for-each>
      </xsl:if>
      <xsl:apply-templates select="(sic, orig, abbr)[1], (corr, reg, expan)[1]" mode="text">
        <xsl:with-param name="holds-anchors" select="false()" tunnel="yes"/>
      </xsl:apply-templates>
    </span>
  </xsl:template>
  <xsl:template match="choice/sic | choice/orig | choice/abbr" mode="text">
    <xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-' || local-name() || ' in-source' || (if (../(corr | reg | expan)) then ' marked' else '')"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="choice/corr | choice/reg | choice/expan" mode="text">
    <xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-' || local-name() || ' in-corrected marked'"/></xsl:call-template>
  </xsl:template>
  <!-- A choice with only one side, or of other things: the first is read. -->
  <xsl:template match="choice" mode="text" priority="-0.1">
    <span class="choice"><xsl:call-template name="identity"/>
      <xsl:for-each select="*">
        <xsl:if test="position() gt 1"><span class="apparatus"> / </span></xsl:if>
        <xsl:for-each select="."><xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-' || local-name()"/></xsl:call-template></xsl:for-each>
      </xsl:for-each>
    </span>
  </xsl:template>
  <xsl:template match="surplus" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="class" select="'tei-surplus in-source marked'"/></xsl:call-template></xsl:template>
  <xsl:template match="del" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'del'"/></xsl:call-template></xsl:template>
  <xsl:template match="add" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'ins'"/></xsl:call-template></xsl:template>
  <xsl:template match="emph" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'em'"/></xsl:call-template></xsl:template>
  <xsl:template match="foreign" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'i'"/></xsl:call-template></xsl:template>
  <xsl:template match="title[@level = ('m', 'j', 's', 'u')]" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'cite'"/></xsl:call-template></xsl:template>
  <xsl:template match="code | gi | att | tag | val | ident" mode="text"><xsl:call-template name="phrase"><xsl:with-param name="element" select="'code'"/></xsl:call-template></xsl:template>
  <xsl:template match="app" mode="text">
    <span class="app"><xsl:call-template name="identity"/>
      <xsl:for-each select="(lem, .//rdg)">
        <xsl:if test="position() gt 1"><span class="apparatus"> / </span></xsl:if>
        <xsl:call-template name="phrase"/>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:template match="gap" mode="text">
    <xsl:variable name="extent" select="normalize-space(string-join((@reason, @extent, @quantity, @unit), ' '))"/>
    <span class="apparatus gap"><xsl:call-template name="identity"/>[…]<span class="unseen"> gap in the text<xsl:if test="$extent">: <xsl:value-of select="r:printable($extent)"/></xsl:if></span></span>
    <xsl:apply-templates select="desc" mode="text"/>
  </xsl:template>
  <xsl:template match="space" mode="text"><xsl:text>&#x2003;</xsl:text><xsl:apply-templates mode="text"/></xsl:template>
  <xsl:template match="lb" mode="text">
    <xsl:if test="r:id(.)"><span class="anchor" id="{r:id(.)}"></span></xsl:if>
    <br/>
  </xsl:template>
  <xsl:template match="pb | cb | gb" mode="text">
    <xsl:variable name="words" select="normalize-space(string-join((map{'pb': 'page', 'cb': 'column', 'gb': 'gathering'}(local-name()), @n), ' '))"/>
    <xsl:if test="not(r:joins-word(.))"><xsl:text> </xsl:text></xsl:if>
    <span class="apparatus break"><xsl:call-template name="identity"/>[<xsl:value-of select="r:printable($words)"/>]</span>
    <xsl:if test="not(r:joins-word(.))"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
  <xsl:template match="anchor | milestone | handShift" mode="text">
    <xsl:if test="r:id(.)"><span class="anchor" id="{r:id(.)}"></span></xsl:if>
    <xsl:if test="self::milestone[not(r:joins-word(.))]"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>
  <xsl:template match="xi:include" mode="text">
    <xsl:element name="{if (r:stands-in-container(.)) then 'p' else 'span'}">
      <xsl:attribute name="class">apparatus</xsl:attribute>
      <xsl:value-of select="r:printable(r:not-included(.))"/>
    </xsl:element>
  </xsl:template>

  <!-- How it looked, where that has a plain equivalent. -->
  <xsl:function name="r:rendition" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" select="tokenize(lower-case(string-join(($element/@rend, $element/@rendition, $element/@style), ' ')), '[\s#:;,()]+')"/>
    <xsl:variable name="known" select="map{
      'italic': 'italic', 'italics': 'italic', 'i': 'italic', 'bold': 'bold', 'b': 'bold', 'sup': 'sup', 'superscript': 'sup', 'super': 'sup',
      'sub': 'sub', 'subscript': 'sub', 'smallcaps': 'small-caps', 'small-caps': 'small-caps', 'sc': 'small-caps', 'underline': 'underline',
      'underlined': 'underline', 'u': 'underline', 'spaced': 'spaced', 'gesperrt': 'spaced', 'letter-spacing': 'spaced', 'letterspaced': 'spaced',
      'strikethrough': 'struck', 'line-through': 'struck', 'center': 'centred', 'centre': 'centred', 'centered': 'centred', 'right': 'right'}"/>
    <xsl:sequence select="distinct-values($words ! $known(.)) ! ('rend-' || .)"/>
  </xsl:function>

  <!-- Notes -->
  <xsl:template match="note" mode="text">
    <aside class="note-block" role="note">
      <xsl:call-template name="identity"/>
      <span class="apparatus kind"><xsl:value-of select="r:note-kind(.)"/></span><xsl:text> </xsl:text>
      <xsl:call-template name="content"/>
    </aside>
  </xsl:template>
  <xsl:template match="note[r:is-end-note(.)]" mode="text" priority="1">
    <xsl:variable name="number" select="r:note-number(.)"/>
    <sup class="apparatus note-mark"><a id="note:{$number}:mark" href="#note:{$number}" role="doc-noteref" aria-label="Note {$number}"><xsl:value-of select="$number"/></a></sup>
  </xsl:template>

  <xsl:function name="r:note-kind" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="type" select="tokenize($note/@type)[1]"/>
    <xsl:sequence select="
      if (not(r:is-apparatus($note))) then 'Note in the document'
      else (map{'translation': 'On the translation', 'editorial': 'Editorial'}($type), 'Editorial: ' || r:spaced-name($type))[1]"/>
  </xsl:function>

  <xsl:template name="notes">
    <xsl:if test="$notes">
      <section class="notes" aria-labelledby="page:notes">
        <h2 id="page:notes"><xsl:value-of select="r:word('page.notes')"/></h2>
        <ol role="list">
          <xsl:for-each select="$notes">
            <xsl:variable name="number" select="r:note-number(.)"/>
            <xsl:variable name="place" select="r:place(.)"/>
            <li id="note:{$number}" value="{$number}">
              <xsl:if test="r:id(.)"><span class="anchor" id="{r:id(.)}"></span></xsl:if>
              <span class="number" aria-hidden="true"><xsl:value-of select="$number"/></span>
              <div class="note-body">
                <span class="kind"><xsl:value-of select="r:note-kind(.)"/></span><xsl:text> </xsl:text>
                <span class="note-text">
                  <xsl:call-template name="inherited-language"/>
                  <xsl:apply-templates mode="text"/>
                </span>
                <xsl:call-template name="certainty"/>
                <xsl:text> </xsl:text>
                <a class="back" href="#note:{$number}:mark" aria-label="Back to note {$number} in the text, {r:spoken-place($place)}">↩ <xsl:value-of select="$place"/></a>
              </div>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="certainty">
    <xsl:if test="@cert"><xsl:text> </xsl:text><span class="certainty">(<xsl:value-of select="r:printable(@cert)"/> certainty)</span></xsl:if>
  </xsl:template>

  <xsl:function name="r:spoken-place" as="xs:string">
    <xsl:param name="place" as="xs:string"/>
    <xsl:sequence select="replace($place, '¶', r:word('place.paragraph'))"/>
  </xsl:function>

  <!-- Every fault with its correction: on paper, where nothing can be switched, both readings. -->
  <xsl:template name="corrections">
    <xsl:if test="$corrections">
      <section class="corrections" aria-labelledby="page:corrections">
        <h2 id="page:corrections"><xsl:value-of select="r:word('page.corrections')"/></h2>
        <p class="lead"><xsl:value-of select="r:word('page.corrections-lead')"/></p>
        <ul role="list">
          <xsl:for-each select="$corrections">
            <xsl:variable name="place" select="r:place(.)"/>
            <li>
              <a class="back" href="#{r:correction-id(.)}" aria-label="Correction {position()}, {r:spoken-place($place)}"><xsl:value-of select="$place"/></a>
              <xsl:text> </xsl:text>
              <div>
              <span>
                <xsl:call-template name="inherited-language"/>
                <span class="fault"><xsl:value-of select="r:quoted(sic[1])"/></span>
                <span aria-hidden="true"> → </span><span class="unseen"> read </span>
                <span class="correction"><xsl:value-of select="r:quoted(corr[1])"/></span>
              </span>
              <xsl:for-each select="corr[1]"><xsl:call-template name="certainty"/></xsl:for-each>
              </div>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- With its white space, which may be all that differs. -->
  <xsl:function name="r:quoted" as="xs:string">
    <xsl:param name="words" as="element()"/>
    <xsl:variable name="parts" as="xs:string*"><xsl:apply-templates select="$words/node()" mode="quoted"/></xsl:variable>
    <xsl:variable name="text" select="r:printable(replace(string-join($parts), '[ \t\r\n]+', ' '))"/>
    <xsl:sequence select="if ($text = '') then '(nothing)' else '‘' || replace($text, '^ | $', '&#xA0;') || '’'"/>
  </xsl:function>
  <xsl:template match="*" mode="quoted" as="xs:string*"><xsl:apply-templates mode="quoted"/></xsl:template>
  <xsl:template match="note" mode="quoted" as="xs:string*"/>
  <xsl:template match="choice" mode="quoted" as="xs:string*"><xsl:apply-templates select="*[1]" mode="quoted"/></xsl:template>
  <xsl:template match="text()" mode="quoted" as="xs:string*"><xsl:sequence select="string(.)"/></xsl:template>
</xsl:stylesheet>
