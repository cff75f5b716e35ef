<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes in their places; the lists of notes and of corrections after the text. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

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
    <sup class="apparatus note-mark"><a id="note:{$number}:mark" href="#note:{$number}" role="doc-noteref" aria-label="{r:capitalised(r:word('place.note'))} {$number}"><xsl:value-of select="$number"/></a></sup>
  </xsl:template>

  <xsl:function name="r:note-kind" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="type" select="tokenize($note/@type)[1]"/>
    <xsl:sequence select="
      if (not(r:is-apparatus($note))) then r:word('note.document')
      else if ($type = ('translation', 'editorial')) then r:word('note.' || $type)
      else r:word('note.editorial') || ': ' || r:spaced-name($type)"/>
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
                <a class="back" href="#note:{$number}:mark" aria-label="{r:word('note.back')}, {r:word('place.note')} {$number}, {r:spoken-place($place)}">↩ <xsl:value-of select="$place"/></a>
              </div>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="certainty">
    <xsl:if test="@cert"><xsl:text> </xsl:text><span class="certainty">(<xsl:value-of select="r:printable(@cert) || ' ' || r:word('index.certainty')"/>)</span></xsl:if>
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
              <a class="back" href="#{r:correction-id(.)}" aria-label="{r:word('correction.one')} {position()}, {r:spoken-place($place)}"><xsl:value-of select="$place"/></a>
              <xsl:text> </xsl:text>
              <div>
              <span>
                <xsl:call-template name="inherited-language"/>
                <span class="fault"><xsl:value-of select="r:quoted(sic[1])"/></span>
                <span aria-hidden="true"> → </span><span class="unseen"><xsl:value-of select="' ' || r:word('correction.read') || ' '"/></span>
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
    <xsl:sequence select="if ($text = '') then r:word('correction.nothing') else '‘' || replace($text, '^ | $', '&#xA0;') || '’'"/>
  </xsl:function>
  <xsl:template match="*" mode="quoted" as="xs:string*"><xsl:apply-templates mode="quoted"/></xsl:template>
  <xsl:template match="note" mode="quoted" as="xs:string*"/>
  <xsl:template match="choice" mode="quoted" as="xs:string*"><xsl:apply-templates select="*[1]" mode="quoted"/></xsl:template>
  <xsl:template match="text()" mode="quoted" as="xs:string*"><xsl:sequence select="string(.)"/></xsl:template>
</xsl:stylesheet>
