<?xml version="1.0" encoding="UTF-8"?>
<!-- A critical apparatus in its place: the lemma, the other readings, and the witnesses that have them; lists of witnesses. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- What the text reads, then in brackets what it could read instead: "erat A [fuit B; est C]". -->
  <xsl:template match="app" mode="text">
    <xsl:variable name="readings" select="r:readings(.)"/>
    <xsl:variable name="others" select="tail($readings)"/>
    <xsl:element name="{if (r:holds-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class">app</xsl:attribute>
      <xsl:call-template name="identity"/>
      <xsl:apply-templates select="head($readings)" mode="reading"/>
      <xsl:if test="exists($others)">
        <span class="apparatus"> [</span>
        <xsl:for-each select="$others">
          <xsl:if test="position() gt 1"><span class="apparatus">; </span></xsl:if>
          <xsl:apply-templates select="." mode="reading"/>
        </xsl:for-each>
        <span class="apparatus">]</span>
      </xsl:if>
      <xsl:apply-templates select="note | witDetail" mode="text"/>
    </xsl:element>
  </xsl:template>

  <!-- A reading without words says that its witnesses leave the words out. -->
  <xsl:template match="lem | rdg" mode="reading">
    <xsl:variable name="sigla" select="r:witnesses(.)"/>
    <xsl:choose>
      <xsl:when test="not(node())"><span class="apparatus"><xsl:call-template name="identity"/><abbr title="omisit, omiserunt" lang="la">om.</abbr></span></xsl:when>
      <xsl:when test="r:holds-block(.)"><xsl:call-template name="block"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="phrase"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="exists($sigla)">
      <span class="apparatus witnesses"><xsl:text> </xsl:text><xsl:sequence select="$sigla"/></span>
    </xsl:if>
    <xsl:for-each select="following-sibling::*[1][self::wit]">
      <span class="apparatus witnesses"><xsl:text> </xsl:text><xsl:value-of select="r:printable(normalize-space())"/></span>
    </xsl:for-each>
  </xsl:template>

  <!-- The sigla of a reading, parted by spaces; one that stands for a witness that is described has its description as a title. -->
  <xsl:function name="r:witnesses" as="node()*">
    <xsl:param name="reading" as="element()"/>
    <xsl:for-each select="tokenize($reading/@wit)">
      <xsl:variable name="witness" select="$r:witnesses(substring-after(., '#'))"/>
      <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:choose>
        <xsl:when test="exists($witness)">
          <xsl:variable name="place" select="r:witness-place($witness)"/>
          <abbr title="{r:printable(normalize-space($witness))}">
            <xsl:choose>
              <xsl:when test="exists($place)"><a href="#{$place}"><xsl:value-of select="r:printable(r:siglum(.))"/></a></xsl:when>
              <xsl:otherwise><xsl:value-of select="r:printable(r:siglum(.))"/></xsl:otherwise>
            </xsl:choose>
          </abbr>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="r:printable(r:siglum(.))"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- The witnesses that the header describes, where an apparatus names them. -->
  <xsl:variable name="legend" select="if (//app[ancestor::text]) then //teiHeader//witness[normalize-space() or @xml:id] else ()"/>
  <xsl:template name="witness-legend">
    <xsl:if test="$legend">
      <div class="legend">
        <h3 id="page:witnesses"><xsl:value-of select="r:word('page.witnesses')"/></h3>
        <dl class="fields" aria-labelledby="page:witnesses">
          <xsl:for-each select="$legend">
            <div>
              <xsl:if test="exists(r:witness-place(.))"><xsl:attribute name="id" select="r:witness-place(.)"/></xsl:if>
              <dt><xsl:value-of select="r:printable(r:siglum-of(.))"/></dt>
              <dd><xsl:call-template name="inherited-language"/><xsl:apply-templates select="." mode="value"/></dd>
            </div>
          </xsl:for-each>
        </dl>
      </div>
    </xsl:if>
  </xsl:template>
  <!-- Where a witness is described: in the legend, or in a list of the text. -->
  <xsl:function name="r:witness-place" as="xs:string?">
    <xsl:param name="witness" as="element()"/>
    <xsl:variable name="id" select="normalize-space($witness/@xml:id)[r:is-name(.)]"/>
    <xsl:sequence select="if (not($r:witnesses($id) is $witness)) then () else if ($witness/ancestor::teiHeader) then $id ! ('witness:' || .) else r:id($witness)"/>
  </xsl:function>

  <xsl:template match="listWit" mode="text">
    <div class="list">
      <xsl:call-template name="identity"/>
      <xsl:apply-templates select="* except (witness | listWit)" mode="text"/>
      <ul class="labelled" role="list">
        <xsl:for-each select="witness | listWit">
          <li>
            <xsl:choose>
              <xsl:when test="self::listWit"><xsl:apply-templates select="." mode="text"/></xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="identity"/>
                <div class="label apparatus"><xsl:value-of select="r:printable(r:siglum-of(.))"/></div>
                <div class="item-body"><xsl:apply-templates mode="text"/></div>
              </xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
      </ul>
    </div>
  </xsl:template>

  <!-- Where a witness begins, breaks off, and goes on. -->
  <xsl:template match="witStart | witEnd | lacunaStart | lacunaEnd" mode="text">
    <xsl:variable name="sigla" select="r:witnesses(if (@wit) then . else (ancestor::*[@wit][1], .)[1])"/>
    <span class="apparatus">
      <xsl:call-template name="identity"/>
      <xsl:text>[</xsl:text>
      <xsl:if test="exists($sigla)"><xsl:sequence select="$sigla"/><xsl:text> </xsl:text></xsl:if>
      <xsl:value-of select="r:word('wit.' || local-name())"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>
</xsl:stylesheet>
