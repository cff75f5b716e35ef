<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a header says of its document, as lines "Label: value" before the text, for text and Markdown. The fields are those of the
  page, made by the same rules and then read line by line; only what the page has by its ids and links is left out here.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:import href="html-header.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="entities.xsl"/>
  <xsl:include href="words.xsl"/>

  <!-- none or fields; when empty, what the format does. -->
  <xsl:param name="header" as="xs:string" select="''"/>
  <xsl:variable name="r:shows-header" as="xs:boolean" select="$header = 'fields'"/>

  <!-- No ids, languages or links: these are the page's. -->
  <xsl:variable name="anchors" as="map(xs:string, element())" select="map{}"/>
  <xsl:template name="identity">
    <xsl:param name="id" as="xs:string?" select="()"/>
    <xsl:param name="language-of" as="element()?" select="()"/>
  </xsl:template>
  <xsl:template name="language"><xsl:param name="of" as="element()?" select="()"/></xsl:template>
  <xsl:template name="inherited-language"><xsl:param name="of" as="element()?" select="()"/></xsl:template>
  <xsl:function name="r:id" as="xs:string?"><xsl:param name="element" as="element()"/><xsl:sequence select="()"/></xsl:function>
  <xsl:function name="r:entity-ids" as="xs:string*"><xsl:param name="element" as="element()"/><xsl:sequence select="()"/></xsl:function>
  <xsl:function name="r:href" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="tokenize($element/@target)[1][matches(., '^(https?://|mailto:)', 'i')]"/>
  </xsl:function>
  <xsl:template match="lb" mode="header"><xsl:text> </xsl:text></xsl:template>

  <!-- Headers and texts in the order of the document, those that a corpus is made of too. -->
  <xsl:template name="header-and-texts">
    <xsl:for-each select="if ($r:shows-header) then r:texts(.) | //teiHeader[not(ancestor::text or ancestor::standOff)] else r:texts(.)">
      <xsl:choose>
        <xsl:when test="self::teiHeader">
          <xsl:if test="position() gt 1"><xsl:call-template name="beside-header"/></xsl:if>
          <xsl:call-template name="header-lines"/>
          <xsl:if test="position() lt last()"><xsl:call-template name="beside-header"/></xsl:if>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="header-lines">
    <xsl:variable name="title" select="r:title(..)"/>
    <xsl:variable name="statement" select="fileDesc/titleStmt"/>
    <xsl:variable name="fields" as="element()*">
      <xsl:call-template name="row"><xsl:with-param name="term" select="r:word('author')"/><xsl:with-param name="of" select="$statement/author[normalize-space()]"/></xsl:call-template>
      <xsl:call-template name="row"><xsl:with-param name="term" select="r:word('page.content-note')"/><xsl:with-param name="of" select="fileDesc/notesStmt/note[@type = 'contentNote'][normalize-space()]"/></xsl:call-template>
      <xsl:call-template name="header-rows"/>
      <xsl:call-template name="entries-of-header"/>
    </xsl:variable>
    <xsl:variable name="list" as="element()"><dl><xsl:sequence select="$fields"/></dl></xsl:variable>
    <xsl:if test="$title"><xsl:call-template name="header-title"><xsl:with-param name="words" select="r:title-words(..)"/></xsl:call-template></xsl:if>
    <xsl:for-each select="$statement/title[normalize-space()][not(r:is-further-title(.))] except $title">
      <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="header"/></xsl:variable>
      <xsl:call-template name="header-subtitle"><xsl:with-param name="words" select="r:inline-words($content)"/></xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="r:field-lines($list, 0)">
      <xsl:call-template name="header-line"><xsl:with-param name="line" select="."/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Who takes part, and other entries of the header: the page has them in its index. -->
  <xsl:template name="entries-of-header">
    <xsl:for-each select=".//(person | personGrp | org | place | event | object)[normalize-space()][ancestor::*[self::listPerson or self::listOrg or self::listPlace or self::listEvent or self::listObject]][not(ancestor::person or ancestor::personGrp
      or ancestor::org or ancestor::place or ancestor::event or ancestor::object)]">
      <xsl:variable name="name" select="r:names(.)[1]"/>
      <div>
        <dt><xsl:value-of select="r:word(if (ancestor::particDesc) then 'particDesc' else (map{'person': 'persName', 'personGrp': 'persName', 'org': 'orgName', 'place': 'placeName'}(local-name()), local-name())[1])"/></dt>
        <dd>
          <xsl:value-of select="r:entity-name(.)"/>
          <xsl:call-template name="fields"><xsl:with-param name="of" select="* except $name"/></xsl:call-template>
        </dd>
      </div>
    </xsl:for-each>
  </xsl:template>

  <!-- One line: how deep it stands in the fields, its label, what it says. -->
  <xsl:function name="r:field-line" as="map(*)">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:param name="label" as="xs:string?"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="map{'depth': $depth, 'label': $label, 'words': $words}"/>
  </xsl:function>

  <!-- The lines of HTML: each block has its own, and what stands between blocks. -->
  <xsl:function name="r:field-lines" as="map(*)*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:for-each-group select="$nodes" group-adjacent="exists(descendant-or-self::*[local-name() = ('dl', 'ul', 'li', 'p', 'div')])">
      <xsl:choose>
        <xsl:when test="not(current-grouping-key())">
          <xsl:sequence select="r:inline-words(current-group())[.] ! r:field-line($depth, (), .)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="current-group()">
            <xsl:sequence select="
              if (self::*:dl) then *:div ! (for $said in *:dd return r:labelled($said, string(*:dt), $depth))
              else if (self::*:li) then r:labelled(., (), $depth)
              else r:field-lines(node(), $depth)"/>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The first line stands at the label, the others below it. -->
  <xsl:function name="r:labelled" as="map(*)*">
    <xsl:param name="said" as="element()"/>
    <xsl:param name="label" as="xs:string?"/>
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:variable name="lines" select="r:field-lines($said/node(), $depth + 1)"/>
    <xsl:variable name="is-led" select="exists($lines) and empty($lines[1]?label) and $lines[1]?depth = $depth + 1"/>
    <xsl:sequence select="r:field-line($depth, $label, if ($is-led) then $lines[1]?words else '')[exists($lines)], if ($is-led) then tail($lines) else $lines"/>
  </xsl:function>

  <xsl:function name="r:inline-words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="marks" select="r:marks-of-language($r:language)"/>
    <xsl:sequence select="normalize-space(string-join($nodes ! (
      if (self::*:br) then '; '
      else if (self::*:q) then $marks[1] || r:inline-words(node()) || $marks[2]
      else if (self::*) then replace(r:inline-words-kept(node()), '\s+', ' ')
      else string())))"/>
  </xsl:function>
  <!-- White space at the edges of a phrase counts. -->
  <xsl:function name="r:inline-words-kept" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" select="r:inline-words($nodes)"/>
    <xsl:variable name="raw" select="string-join($nodes)"/>
    <xsl:sequence select="' '[matches($raw, '^\s')] || $words || ' '[matches($raw, '\S\s+$')]"/>
  </xsl:function>
</xsl:stylesheet>
