<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the two stylesheets agree on: how a TEI text is read. Names follow the TEI Guidelines P5.
  Documents come without comments and processing instructions.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xi="http://www.w3.org/2001/XInclude"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:import href="treatments.xsl"/>
  <xsl:include href="apparatus.xsl"/>
  <xsl:include href="rendition.xsl"/>
  <xsl:include href="markup.xsl"/>
  <xsl:include href="quotation.xsl"/>
  <xsl:include href="numbering.xsl"/>
  <xsl:include href="speech.xsl"/>

  <!-- Kinds that start and end a line wherever they stand. -->
  <xsl:variable name="r:block-kinds" as="xs:string*" select="'block', 'container', 'listing'"/>
  <!-- Kinds whose places decide. -->
  <xsl:variable name="r:placed-kinds" as="xs:string*" select="'place', 'parts', 'unread'"/>

  <!-- True where an element starts and ends a line; what TEI lets stand either way is judged by its place. -->
  <xsl:function name="r:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="kind" select="r:treatment($element)"/>
    <xsl:sequence select="
      if ($kind = $r:block-kinds) then true()
      else if (exists($kind) and not($kind = $r:placed-kinds)) then false()
      else r:stands-in-container($element) or exists($element/*/descendant-or-self::*[r:treatment(.) = $r:block-kinds])"/>
  </xsl:function>

  <!-- Judged by the parent and what stands beside; never by more, or deep documents would take for ever. -->
  <xsl:function name="r:stands-in-container" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="parent" select="$element/parent::*"/>
    <xsl:variable name="kind" select="$parent ! r:treatment(.)"/>
    <xsl:sequence select="
      if ($kind = 'container') then true()
      else if (empty($parent) or exists($kind) and not($kind = $r:placed-kinds)) then false()
      else ($parent/parent::* ! r:treatment(.) = 'container' or exists($parent/*[r:treatment(.) = $r:block-kinds]))
        and not($parent/text()[normalize-space()])"/>
  </xsl:function>

  <!-- A note that the editor or the translator wrote: it is beside the text, in neither reading. -->
  <xsl:function name="r:is-apparatus" as="xs:boolean">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="tokenize($note/@type) = ('editorial', 'translation', 'contentNote', 'commentary', 'critical', 'apparatus')"/>
  </xsl:function>

  <!-- A break that does not end a word, or one beside it (the page and its first line): no white space belongs on either side. -->
  <xsl:function name="r:joins-word" as="xs:boolean">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="
      if (not($node[self::lb or self::pb or self::cb or self::gb or self::milestone])) then false()
      else $node/@break = 'no'
        or r:is-joint($node/preceding-sibling::node()[not(self::text()[not(normalize-space())])][1])
        or r:is-joint($node/following-sibling::node()[not(self::text()[not(normalize-space())])][1])"/>
  </xsl:function>
  <xsl:function name="r:is-joint" as="xs:boolean">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="exists($node[self::lb or self::pb or self::cb or self::gb or self::milestone][@break = 'no'])"/>
  </xsl:function>

  <!-- White space runs become one space, across elements too: a text node is never trimmed for its own sake. -->
  <xsl:function name="r:words" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:choose>
      <!-- Nothing to be done, as in most words. -->
      <xsl:when test="normalize-space($text) = $text"><xsl:sequence select="string($text)"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="collapsed" select="replace($text, '[ \t\r\n]+', ' ')"/>
        <xsl:variable name="joined-before" select="
          if (r:joins-word($text/preceding-sibling::node()[1]))
          then replace($collapsed, '^ ', '') else $collapsed"/>
        <xsl:sequence select="
          if (r:joins-word($text/following-sibling::node()[1]))
          then replace($joined-before, ' $', '') else $joined-before"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The texts of a document: every part of it that is read, outermost only. What is included after a header may be one. -->
  <xsl:function name="r:texts" as="element()*">
    <xsl:param name="root" as="document-node()"/>
    <xsl:sequence select="$root//(text | sourceDoc | (TEI | teiCorpus)/xi:include[preceding-sibling::*])
      [not(ancestor::text | ancestor::teiHeader | ancestor::standOff)]"/>
  </xsl:function>

  <!-- Stands where another file would be included: nothing is opened that was not named. -->
  <xsl:function name="r:not-included" as="xs:string">
    <xsl:param name="include" as="element(xi:include)"/>
    <xsl:sequence select="'[' || r:word('not-included') || ': ' || normalize-space($include/@href) || ']'"/>
  </xsl:function>
</xsl:stylesheet>
