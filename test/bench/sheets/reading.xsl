<?xml version="1.0" encoding="UTF-8"?>
<!-- For the benchmark beside other processors: a page of a document in XSLT 1.0, with modes, keys, parameters, numbering and recursion. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="t">
  <xsl:output method="html" encoding="UTF-8" indent="no"/>
  <xsl:param name="contents" select="'yes'"/>
  <xsl:key name="by-id" match="*[@xml:id]" use="@xml:id"/>
  <xsl:key name="mentions" match="*[@ref]" use="substring-after(@ref, '#')"/>
  <xsl:key name="speeches" match="t:sp" use="substring-after(@who, '#')"/>

  <xsl:template match="/">
    <html>
      <head><title><xsl:value-of select="normalize-space(//t:titleStmt/t:title[1])"/></title></head>
      <body>
        <xsl:if test="$contents = 'yes'"><ul><xsl:apply-templates select="//t:body" mode="contents"/></ul></xsl:if>
        <xsl:apply-templates select="//t:text"/>
        <ol><xsl:apply-templates select="//t:note[ancestor::t:text]" mode="end"/></ol>
        <dl><xsl:apply-templates select="//t:person[@xml:id] | //t:org[@xml:id] | //t:place[@xml:id]" mode="index"/></dl>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="t:div[t:head]" mode="contents">
    <li><xsl:value-of select="normalize-space(t:head[1])"/><xsl:if test=".//t:div[t:head]"><ul><xsl:apply-templates mode="contents"/></ul></xsl:if></li>
  </xsl:template>
  <xsl:template match="text()" mode="contents"/>

  <xsl:template match="t:head"><h2><xsl:apply-templates/></h2></xsl:template>
  <xsl:template match="t:p | t:ab"><p><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="t:lg | t:l | t:div | t:opener | t:closer | t:item | t:list | t:stage"><div class="{local-name()}"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="t:sp"><div class="sp" title="{normalize-space(key('by-id', substring-after(@who, '#'))[1])}"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="t:speaker"><b><xsl:apply-templates/></b></xsl:template>
  <xsl:template match="t:hi"><i><xsl:apply-templates/></i></xsl:template>
  <xsl:template match="*[@ref]"><a href="{@ref}"><xsl:apply-templates/></a></xsl:template>
  <xsl:template match="t:w"><span class="w" title="{@lemma}"><xsl:apply-templates/></span></xsl:template>
  <xsl:template match="t:lb | t:pb"><br/></xsl:template>
  <xsl:template match="t:note"><sup><xsl:number level="any" from="t:text"/></sup></xsl:template>
  <xsl:template match="t:note" mode="end"><li><xsl:apply-templates/></li></xsl:template>
  <xsl:template match="t:table"><table><xsl:apply-templates/></table></xsl:template>
  <xsl:template match="t:row"><tr><xsl:apply-templates/></tr></xsl:template>
  <xsl:template match="t:cell"><td><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="t:choice"><xsl:apply-templates select="*[1]"/></xsl:template>
  <xsl:template match="text()"><xsl:call-template name="words"><xsl:with-param name="left" select="normalize-space(.)"/></xsl:call-template><xsl:text> </xsl:text></xsl:template>

  <!-- Word by word: what stylesheets of XSLT 1.0 do for want of functions. -->
  <xsl:template name="words">
    <xsl:param name="left"/>
    <xsl:choose>
      <xsl:when test="contains($left, ' -- ')">
        <xsl:value-of select="substring-before($left, ' -- ')"/><xsl:text> – </xsl:text>
        <xsl:call-template name="words"><xsl:with-param name="left" select="substring-after($left, ' -- ')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$left"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="t:person | t:org | t:place" mode="index">
    <dt id="{@xml:id}"><xsl:value-of select="normalize-space(*[1])"/></dt>
    <dd><xsl:value-of select="count(key('mentions', @xml:id))"/><xsl:text>, </xsl:text><xsl:value-of select="count(key('speeches', @xml:id))"/></dd>
  </xsl:template>
</xsl:stylesheet>
