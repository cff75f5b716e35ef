<?xml version="1.0" encoding="UTF-8"?>
<!--
  TEI to CommonMark with the tables and footnotes of GitHub. The run of run.xsl, where each new line says what it is and under
  which marks of quotations and lists it stands. What would be markup in the words of the document is escaped.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:import href="run.xsl"/>
  <xsl:include href="facsimiles.xsl"/>
  <xsl:include href="markdown-blocks.xsl"/>
  <xsl:include href="markdown-phrases.xsl"/>
  <xsl:include href="markdown-pictures.xsl"/>
  <xsl:output method="text"/>

  <!-- All notes, as footnotes, unless told otherwise. -->
  <xsl:variable name="r:has-end-notes" as="xs:boolean" select="$notes = ('end', '')"/>
  <xsl:variable name="r:takes-all-notes" as="xs:boolean" select="true()"/>

  <!-- The header too, unless told otherwise. -->
  <xsl:variable name="r:shows-header" as="xs:boolean" select="$header = ('fields', '')"/>

  <xsl:template match="/">
    <xsl:variable name="run" as="element()">
      <run><xsl:call-template name="header-and-texts"><xsl:with-param name="depth" select="if ($r:shows-header) then 2 else 1" tunnel="yes"/></xsl:call-template></run>
    </xsl:variable>
    <xsl:call-template name="blocks-of-text"><xsl:with-param name="lines" select="r:lines($run)"/></xsl:call-template>
    <xsl:for-each select="$run/*:note">
      <xsl:value-of select="'&#10;[^' || position() || ']: ' || r:line-start(r:unkept(r:emphasised(r:line(.)))) || '&#10;'"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The run as lines that have words: each a map of its words and of what the mark before it says. -->
  <xsl:function name="r:lines" as="map(*)*">
    <xsl:param name="run" as="element()"/>
    <xsl:for-each-group select="r:numbered($run, '[^')/node()" group-starting-with="*:break">
      <xsl:variable name="break" select="self::*:break"/>
      <xsl:variable name="words" select="r:line(string-join(current-group()))"/>
      <xsl:if test="$break/@mark or $words != ''">
        <xsl:map>
          <xsl:map-entry key="'kind'" select="string($break/@kind)"/>
          <xsl:map-entry key="'prefix'" select="string($break/@prefix)"/>
          <xsl:map-entry key="'mark'" select="string($break/@mark)"/>
          <xsl:map-entry key="'words'" select="$words"/>
        </xsl:map>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Blocks are parted by an empty line, under the marks that both stand under; lines of verse and rows of a table are not. -->
  <xsl:template name="blocks-of-text">
    <xsl:param name="lines" as="map(*)*"/>
    <xsl:iterate select="$lines">
      <!-- Marks of items whose first words are still to come, the spaces that stand under them, and the line before. -->
      <xsl:param name="pending" as="xs:string" select="''"/>
      <xsl:param name="spaces" as="xs:string" select="''"/>
      <xsl:param name="before" as="map(*)?" select="()"/>
      <xsl:variable name="line" select="."/>
      <xsl:variable name="prefix" select="$line?prefix || replace($line?mark, '.', ' ')"/>
      <xsl:variable name="under" select="
        (if (starts-with($line?prefix, $spaces)) then $pending || substring($line?prefix, string-length($spaces) + 1) else $line?prefix)
        || $line?mark"/>
      <xsl:choose>
        <xsl:when test="$line?words = ''">
          <xsl:next-iteration>
            <xsl:with-param name="pending" select="if ($line?kind = 'stanza') then $pending else $under"/>
            <xsl:with-param name="spaces" select="if ($line?kind = 'stanza') then $spaces else $prefix"/>
            <xsl:with-param name="before" select="if (exists($before) and $line?kind = 'stanza') then map:put($before, 'kind', 'stanza') else $before"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="exists($before)">
            <xsl:value-of select="r:parting($before, $line, $under != $line?prefix)"/>
          </xsl:if>
          <xsl:value-of select="r:written($line, $under, $prefix)"/>
          <xsl:next-iteration>
            <xsl:with-param name="pending" select="''"/>
            <xsl:with-param name="spaces" select="''"/>
            <xsl:with-param name="before" select="map:put($line, 'prefix', $prefix)"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
    <xsl:if test="exists($lines[?words != ''])"><xsl:text>&#10;</xsl:text></xsl:if>
  </xsl:template>

  <xsl:function name="r:parting" as="xs:string">
    <xsl:param name="before" as="map(*)"/>
    <xsl:param name="line" as="map(*)"/>
    <xsl:param name="is-marked" as="xs:boolean"/>
    <xsl:variable name="is-same" select="$before?prefix = $line?prefix and $before?kind = $line?kind and not($is-marked)"/>
    <xsl:sequence select="
      if ($is-same and $line?kind = 'verse') then '\&#10;'
      else if ($is-same and $line?kind = 'row' or $before?kind = 'field' and $line?kind = 'field') then '&#10;'
      else '&#10;' || replace(r:shared($before?prefix, $line?prefix), ' +$', '') || '&#10;'"/>
  </xsl:function>

  <!-- What two prefixes begin with alike, quotation mark by quotation mark. -->
  <xsl:function name="r:shared" as="xs:string">
    <xsl:param name="one" as="xs:string"/>
    <xsl:param name="other" as="xs:string"/>
    <xsl:iterate select="1 to min((string-length($one), string-length($other)))">
      <xsl:param name="shared" as="xs:string" select="''"/>
      <xsl:on-completion select="$shared"/>
      <xsl:choose>
        <xsl:when test="substring($one, ., 1) = substring($other, ., 1)">
          <xsl:next-iteration><xsl:with-param name="shared" select="$shared || substring($one, ., 1)"/></xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise><xsl:break select="$shared"/></xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="r:trimmed" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="replace($line, '^\s+|\s+$', '')"/>
  </xsl:function>

  <xsl:function name="r:written" as="xs:string">
    <xsl:param name="line" as="map(*)"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:variable name="words" select="$line?words"/>
    <xsl:sequence select="
      if ($line?kind = 'code') then r:fenced(r:unkept($words), $first, $prefix)
      else if ($line?kind = 'row') then $first || r:emphasised($words)
      else if (starts-with($line?kind, '#')) then $first || $line?kind || ' ' || r:emphasised(r:flattened($words))
      else if ($line?kind = 'bold') then $first || r:bold(r:line-start(r:plain(r:flattened($words))))
      else r:paragraph(r:emphasised($words), $first, $prefix)"/>
  </xsl:function>

  <!-- Line ends that are kept are hard breaks. -->
  <xsl:function name="r:paragraph" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="first" as="xs:string"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:variable name="lines" select="(tokenize($words, $r:kept-end) ! r:line-start(r:trimmed(r:unkept(.))))[. != '']"/>
    <xsl:sequence select="$first || string-join($lines, '\&#10;' || $prefix)"/>
  </xsl:function>
</xsl:stylesheet>
