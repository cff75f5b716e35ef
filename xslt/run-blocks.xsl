<?xml version="1.0" encoding="UTF-8"?>
<!-- What makes lines: blocks, lists, tables, speeches, listings, entries, code. A part of run.xsl. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template name="line">
    <xsl:call-template name="opened"/>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>

  <!-- A printed marker and the block after it are one line: "5. Text". So are an item, a sense and their first block. -->
  <xsl:template name="opened">
    <xsl:choose>
      <xsl:when test="(self::item or parent::item or parent::sense or parent::entry or parent::u or parent::msItem or parent::figDesc) and r:follows-label(.)">
        <xsl:text> </xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="break"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="r:follows-label" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="before" select="r:before($block)"/>
    <xsl:sequence select="
      if ($before) then exists($before/self::label) and exists($block[parent::item or self::item])
      else empty($block/self::item)"/>
  </xsl:function>

  <!-- What stands before an element and has words: white space and breaks of the source have none. -->
  <xsl:function name="r:before" as="node()?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/preceding-sibling::node()
      [self::* or self::text()[normalize-space()]][not(self::pb | self::lb | self::cb | self::anchor)][1]"/>
  </xsl:function>

  <!-- Parts that nothing in the document sets apart. -->
  <xsl:template name="parts">
    <xsl:for-each select="node()">
      <xsl:if test="self::* and r:before(.)[self::*]"><xsl:value-of select="$r:between"/></xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="listing">
    <xsl:param name="mark" as="xs:string?" select="()"/>
    <xsl:choose>
      <xsl:when test="r:is-block(.)">
        <xsl:call-template name="opened"/>
        <xsl:if test="$mark"><xsl:call-template name="said"><xsl:with-param name="words" select="$mark || ' '"/></xsl:call-template></xsl:if>
        <xsl:call-template name="parts"/>
        <xsl:call-template name="break"/>
      </xsl:when>
      <xsl:otherwise><xsl:text> </xsl:text><xsl:call-template name="parts"/><xsl:text> </xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sense | hom | msItem | msItemStruct">
    <xsl:call-template name="listing"><xsl:with-param name="mark" select="r:mark(@n)"/></xsl:call-template>
  </xsl:template>

  <!-- Entities at the end are lists and no text that runs on: an empty line sets them apart. -->
  <xsl:template match="back//*[self::listPerson or self::listPlace or self::listOrg or self::listBibl or self::listEvent or self::listObject or self::listNym]">
    <xsl:call-template name="set-apart"/>
    <xsl:call-template name="line"/>
  </xsl:template>
  <xsl:template name="set-apart"><break/><xsl:value-of select="$r:empty-line"/></xsl:template>

  <!-- Lists: the number of an item is its @n (Guidelines 3.8), or its place where the list is ordered. -->
  <xsl:template match="list">
    <xsl:variable name="format" select="r:number-format(.)"/>
    <xsl:call-template name="opened"/>
    <xsl:choose>
      <xsl:when test="empty($format)"><xsl:apply-templates/></xsl:when>
      <xsl:otherwise>
        <xsl:iterate select="node()">
          <xsl:param name="number" as="xs:integer" select="1"/>
          <xsl:apply-templates select=".">
            <xsl:with-param name="mark" select="format-integer($number, $format) || '.'"/>
          </xsl:apply-templates>
          <xsl:next-iteration>
            <xsl:with-param name="number" select="if (self::item) then $number + 1 else $number"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="break"/>
  </xsl:template>

  <xsl:template match="item">
    <xsl:param name="mark" as="xs:string?" select="()"/>
    <xsl:variable name="own" select="r:mark(@n)"/>
    <xsl:variable name="has-label" select="label or r:before(.)[self::label]"/>
    <xsl:call-template name="opened"/>
    <xsl:if test="not($has-label) and ($own or $mark) and not($own and r:starts-with-number(.))">
      <xsl:call-template name="said"><xsl:with-param name="words" select="($own, $mark)[1] || ' '"/></xsl:call-template>
    </xsl:if>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>

  <xsl:template match="list/label">
    <xsl:call-template name="break"/><xsl:apply-templates/>
    <!-- A term and its gloss: "Term: gloss". -->
    <xsl:if test="../@type = 'gloss' and not(r:ends-with-sign(.))">:</xsl:if>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- Speeches -->
  <xsl:template match="sp[@who][not(speaker)]">
    <xsl:call-template name="break"/>
    <xsl:call-template name="said"><xsl:with-param name="words" select="r:speakers(.)"/></xsl:call-template>
    <xsl:call-template name="break"/>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>
  <xsl:template match="u">
    <xsl:call-template name="break"/>
    <xsl:if test="@who"><xsl:call-template name="said"><xsl:with-param name="words" select="r:speakers(.) || ': '"/></xsl:call-template></xsl:if>
    <xsl:apply-templates/>
    <xsl:call-template name="break"/>
  </xsl:template>

  <!-- Tables: a cell stands in the column that it has, so that spans leave empty ones. -->
  <xsl:template match="cell">
    <xsl:if test="preceding-sibling::cell[1]"> | </xsl:if>
    <xsl:call-template name="cell-words"/>
  </xsl:template>
  <xsl:template name="cell-words" as="xs:string"><xsl:call-template name="flat"/></xsl:template>

  <xsl:template match="table[row/cell[@cols or @rows]]">
    <xsl:call-template name="break"/>
    <xsl:apply-templates select="node() except row[1]/(self::*, following-sibling::node())"/>
    <xsl:iterate select="row[1]/(self::*, following-sibling::*)">
      <!-- For each column, in how many rows to come it is taken by a cell above. -->
      <xsl:param name="taken" as="map(xs:integer, xs:integer)" select="map{}"/>
      <xsl:variable name="places" as="map(xs:integer, element(cell))" select="if (self::row) then r:places(., $taken) else map{}"/>
      <xsl:choose>
        <xsl:when test="self::row">
          <xsl:call-template name="break"/>
          <xsl:call-template name="row-in-columns">
            <xsl:with-param name="places" select="$places"/>
            <xsl:with-param name="columns" select="max((map:keys($places), map:keys($taken)[$taken(.) gt 0], 0))"/>
          </xsl:call-template>
          <xsl:call-template name="break"/>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
      </xsl:choose>
      <xsl:next-iteration>
        <xsl:with-param name="taken" select="if (self::row) then r:still-taken($places, $taken) else $taken"/>
      </xsl:next-iteration>
    </xsl:iterate>
    <xsl:call-template name="break"/>
  </xsl:template>

  <xsl:template name="row-in-columns">
    <xsl:param name="places" as="map(xs:integer, element(cell))"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:variable name="shown" select="map:keys($places)"/>
    <xsl:for-each select="1 to $columns">
      <xsl:variable name="cell" select="$places(.)"/>
      <xsl:if test=". gt 1"> | </xsl:if>
      <!-- A cell of several columns has its words in the first of them. -->
      <xsl:if test="$cell and not($places(. - 1) is $cell)">
        <xsl:for-each select="$cell"><xsl:call-template name="cell-words"/></xsl:for-each>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Columns and rows that one cell may span: what a page can show. -->
  <xsl:variable name="r:most-spanned" as="xs:integer" select="100"/>

  <xsl:function name="r:spanned" as="xs:integer">
    <xsl:param name="count" as="attribute()?"/>
    <xsl:sequence select="if ($count castable as xs:positiveInteger) then min((xs:integer($count), $r:most-spanned)) else 1"/>
  </xsl:function>

  <!-- The cell of each column of a row, past the columns that cells above have taken. -->
  <xsl:function name="r:places" as="map(xs:integer, element(cell))">
    <xsl:param name="row" as="element(row)"/>
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:iterate select="$row/cell">
      <xsl:param name="places" as="map(xs:integer, element(cell))" select="map{}"/>
      <xsl:param name="column" as="xs:integer" select="1"/>
      <xsl:on-completion select="$places"/>
      <xsl:variable name="cell" select="."/>
      <xsl:variable name="first" select="if (map:size($taken) = 0) then $column else r:first-free($column, $taken)"/>
      <xsl:variable name="last" select="$first + r:spanned(@cols) - 1"/>
      <xsl:next-iteration>
        <xsl:with-param name="places" select="fold-left($first to $last, $places, function($map, $at) { map:put($map, $at, $cell) })"/>
        <xsl:with-param name="column" select="$last + 1"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="r:first-free" as="xs:integer">
    <xsl:param name="column" as="xs:integer"/>
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:iterate select="$column to $column + map:size($taken)">
      <xsl:choose>
        <xsl:when test="not($taken(.) gt 0)"><xsl:break select="."/></xsl:when>
        <xsl:otherwise><xsl:next-iteration/></xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="r:still-taken" as="map(xs:integer, xs:integer)">
    <xsl:param name="places" as="map(xs:integer, element(cell))"/>
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:sequence select="map:merge((
      map:keys($taken)[$taken(.) gt 1] ! map:entry(., $taken(.) - 1),
      map:keys($places)[r:spanned($places(.)/@rows) gt 1] ! map:entry(., r:spanned($places(.)/@rows) - 1)),
      map{'duplicates': 'use-last'})"/>
  </xsl:function>

  <!-- Examples and code keep their lines. -->
  <xsl:template match="eg | *:egXML">
    <xsl:call-template name="break"/>
    <xsl:call-template name="kept"><xsl:with-param name="text" select="r:example(.)"/></xsl:call-template>
    <xsl:call-template name="break"/>
  </xsl:template>
  <xsl:template match="code">
    <xsl:call-template name="kept"><xsl:with-param name="text" select="replace(., '\n', ' ')"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="kept">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:value-of select="r:exchanged($text, (' ', '&#9;', '&#10;'), ($r:kept-space, $r:kept-tab, if ($is-inside) then ' ' else $r:kept-end))"/>
  </xsl:template>
</xsl:stylesheet>
