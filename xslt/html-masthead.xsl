<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of the page: the title of the document, its authors, and what is said of the title. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The document's own title: that of a part before that of the whole, and never the series or the journal where there is another. -->
  <xsl:function name="r:title" as="element()?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="titles" select="$root/teiHeader/fileDesc/titleStmt/title[normalize-space()]"/>
    <xsl:variable name="own" select="$titles[not(@level = ('s', 'j'))]"/>
    <xsl:variable name="named" select="$own[not(matches(@type, 'sub|alt|date|short|filing|desc|collection|series|volume|part', 'i'))]"/>
    <xsl:sequence select="($named[@level = 'a'], $own[@type = 'main'], $named[not(@type)], $named, $own, $titles)[1]"/>
  </xsl:function>

  <xsl:function name="r:title-words" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="words" select="normalize-space(r:title($document))"/>
    <xsl:sequence select="if ($words) then r:printable($words) else r:word('page.untitled')"/>
  </xsl:function>

  <xsl:template name="masthead">
    <xsl:variable name="title" select="r:title(/*)"/>
    <xsl:variable name="statement" select="/*/teiHeader/fileDesc/titleStmt"/>
    <xsl:if test="$statement/author[normalize-space()]">
      <p class="author">
        <xsl:call-template name="inherited-language"><xsl:with-param name="of" select="$statement"/></xsl:call-template>
        <xsl:for-each select="$statement/author[normalize-space()]">
          <xsl:if test="position() gt 1">, </xsl:if>
          <xsl:choose>
            <xsl:when test="@xml:lang"><span><xsl:call-template name="language"/><xsl:call-template name="agent"/></span></xsl:when>
            <xsl:otherwise><xsl:call-template name="agent"/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </p>
    </xsl:if>
    <h1>
      <xsl:call-template name="inherited-language"><xsl:with-param name="of" select="$title"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="$title"><xsl:apply-templates select="$title/node()" mode="header"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="r:word('page.untitled')"/></xsl:otherwise>
      </xsl:choose>
    </h1>
    <xsl:for-each select="$statement/title[normalize-space()][not(r:is-further-title(.))] except $title">
      <p class="subtitle"><xsl:call-template name="inherited-language"/><xsl:apply-templates mode="header"/></p>
    </xsl:for-each>
    <xsl:if test="$statement/title/supplied">
      <p class="supplied-title"><xsl:value-of select="r:word('page.title-supplied')"/>
        <xsl:variable name="source" select="$anchors(substring-after(($statement/title/supplied/@source)[1], '#'))"/>
        <xsl:if test="$source"><xsl:text> </xsl:text><a href="#{r:id($source)}"><xsl:value-of select="r:word('page.title-source')"/></a></xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- Series and dates as titles stand in the description. -->
  <xsl:function name="r:is-further-title" as="xs:boolean">
    <xsl:param name="title" as="element()"/>
    <xsl:sequence select="$title/@level = 's' or matches($title/@type, 'date', 'i')"/>
  </xsl:function>

  <!-- A person or body with a part in the document, without its identifiers. -->
  <xsl:template name="agent">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="node()[not(self::idno)]" mode="words"/>
    </xsl:variable>
    <xsl:value-of select="normalize-space(string-join($words))"/>
  </xsl:template>
  <xsl:template match="*" mode="words" as="xs:string*"><xsl:apply-templates mode="words"/></xsl:template>
  <xsl:template match="idno" mode="words" as="xs:string*"/>
  <xsl:template match="text()" mode="words" as="xs:string*"><xsl:sequence select="r:printable(.)"/></xsl:template>
</xsl:stylesheet>
