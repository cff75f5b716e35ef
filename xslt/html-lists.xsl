<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists, cast lists and tables, with their printed markers. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

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
      else if ($is-labelled or item/(label | @n[r:mark(.)])) then 'labelled'
      else if (self::list and exists(r:number-format(.))) then 'ordered'
      else if (tokenize(lower-case(string-join((@type, @rend), ' '))) = ('simple', 'inline', 'none')) then 'plain'
      else 'bulleted'"/>
    <xsl:apply-templates select="if ($first) then $opening else node()" mode="text"/>
    <xsl:if test="$first">
      <xsl:element name="{if ($kind = 'ordered') then 'ol' else 'ul'}">
        <xsl:attribute name="class" select="$kind"/>
        <xsl:if test="$kind = 'ordered'"><xsl:attribute name="type" select="r:number-format(.)"/></xsl:if>
        <xsl:attribute name="role">list</xsl:attribute>
        <xsl:for-each-group select="node() except $opening" group-ending-with="item | castItem | castGroup">
          <xsl:variable name="item" select="current-group()[last()][self::item or self::castItem or self::castGroup]"/>
          <xsl:if test="$item">
            <li class="{$item/local-name()}">
              <xsl:for-each select="$item[not(self::castGroup)]"><xsl:call-template name="identity"/></xsl:for-each>
              <xsl:for-each select="$item[@facs]"><xsl:call-template name="facsimiles"/></xsl:for-each>
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
    <xsl:variable name="number" select="if ($is-labelled or label or r:starts-with-number(.)) then () else r:mark(@n)"/>
    <xsl:choose>
      <xsl:when test="$number">
        <div class="label apparatus"><xsl:value-of select="r:printable($number)"/></div>
        <div class="item-body"><xsl:apply-templates mode="text"/></div>
      </xsl:when>
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
    <div class="table" role="group" tabindex="0" aria-label="{if (head) then r:printable(normalize-space(head[1])) else r:word('table')}">
      <xsl:apply-templates select="*[not(self::row or self::head)]" mode="text"/>
      <table>
        <xsl:call-template name="identity"/>
        <xsl:if test="head">
          <caption>
            <xsl:for-each select="head">
              <xsl:if test="position() gt 1"><br/></xsl:if>
              <span><xsl:call-template name="identity"/><xsl:if test="@facs"><xsl:call-template name="facsimiles"/></xsl:if><xsl:call-template name="content"/></span>
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
      <xsl:for-each select="..[@facs][cell[1] is current()] | .[@facs]"><xsl:call-template name="facsimiles"/></xsl:for-each>
      <xsl:call-template name="content"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
