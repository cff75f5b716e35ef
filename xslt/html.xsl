<?xml version="1.0" encoding="UTF-8"?>
<!--
  TEI to one self-contained page: header, note on the document, text with both readings, notes, corrections, index.
  Ids of the page's own hold a colon, which no xml:id can, so the two kinds never meet.
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:import href="reading.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:include href="facsimiles.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="entities.xsl"/>
  <xsl:include href="html-anchors.xsl"/>
  <xsl:include href="html-header.xsl"/>
  <xsl:include href="html-text.xsl"/>
  <xsl:include href="html-lists.xsl"/>
  <xsl:include href="html-listings.xsl"/>
  <xsl:include href="html-quotation.xsl"/>
  <xsl:include href="html-speech.xsl"/>
  <xsl:include href="html-figures.xsl"/>
  <xsl:include href="html-transcription.xsl"/>
  <xsl:include href="html-apparatus.xsl"/>
  <xsl:include href="html-rendition.xsl"/>
  <xsl:include href="html-notes.xsl"/>
  <xsl:include href="html-index.xsl"/>
  <xsl:include href="html-style.xsl"/>
  <xsl:output method="html" version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <!-- The reading the page opens with: source or corrected. -->
  <xsl:param name="reading" as="xs:string" select="'source'"/>

  <!-- Nothing runs, and nothing is fetched but pictures: those below the folder of the page, or those of the one origin that was asked for. -->
  <xsl:variable name="security-policy" as="xs:string" select="string-join((
    'default-src ''none''', 'style-src ''unsafe-inline''', 'img-src data:' || ($r:picture-origin ! (' ' || .), ' ''self'' file:')[$shows-pictures][1],
    'base-uri ''none''', 'form-action ''none'''), '; ')"/>

  <xsl:template match="/">
    <xsl:variable name="texts" select="r:texts(.)[r:holds-something(.)]"/>
    <xsl:variable name="title" select="r:title(/*)"/>
    <html lang="{$r:language}">
      <head>
        <meta charset="UTF-8"/>
        <meta http-equiv="Content-Security-Policy" content="{$security-policy}"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="generator" content="teikit"/>
        <meta name="color-scheme" content="light dark"/>
        <link rel="icon" href="data:,"/>
        <title>
          <xsl:call-template name="inherited-language"><xsl:with-param name="of" select="$title"/></xsl:call-template>
          <xsl:value-of select="r:title-words(/*)"/>
        </title>
        <style><xsl:value-of select="$page-style"/></style>
      </head>
      <body>
        <a class="skip" href="#page:{if ($texts) then 'text' else 'description'}"><xsl:value-of select="r:word('page.skip')"/></a>
        <header class="masthead">
          <div class="column"><xsl:call-template name="masthead"/></div>
        </header>
        <xsl:call-template name="contents"><xsl:with-param name="has-text" select="exists($texts)"/></xsl:call-template>
        <main class="column">
          <xsl:call-template name="content-note"/>
          <xsl:call-template name="description"/>
          <xsl:if test="$texts">
            <section class="edition" aria-labelledby="page:text">
              <h2 id="page:text" tabindex="-1"><xsl:value-of select="r:word('page.text')"/></h2>
              <xsl:call-template name="reading-switch"/>
              <xsl:apply-templates select="$texts" mode="text"/>
              <xsl:call-template name="witness-legend"/>
            </section>
          </xsl:if>
          <xsl:call-template name="notes"/>
          <xsl:call-template name="corrections"/>
          <xsl:call-template name="index"/>
        </main>
        <footer class="colophon">
          <div class="column">
            <p><xsl:value-of select="r:word('page.made')"/><xsl:if test="/*/@xml:id"><xsl:text> </xsl:text><code><xsl:value-of select="/*/@xml:id"/></code></xsl:if><xsl:text> </xsl:text><xsl:value-of select="r:word('page.made-with')"/>.</p>
          </div>
        </footer>
      </body>
    </html>
  </xsl:template>

  <!-- True where a text has words, or a sign that something stands there: pictures, pages, gaps. -->
  <xsl:function name="r:holds-something" as="xs:boolean">
    <xsl:param name="text" as="element()"/>
    <xsl:sequence select="exists($text//text()[normalize-space()])
      or exists($text/descendant-or-self::*[self::graphic or self::gap or self::pb or self::media or self::formula or self::binaryObject or local-name() = 'include'])"/>
  </xsl:function>

  <xsl:template name="contents">
    <xsl:param name="has-text" as="xs:boolean"/>
    <nav class="contents" aria-label="{r:word('page.navigation')}">
      <ul class="column" role="list">
        <li><a href="#page:description"><xsl:value-of select="r:word('page.about-short')"/></a></li>
        <xsl:if test="$has-text"><li><a href="#page:text"><xsl:value-of select="r:word('page.text')"/></a></li></xsl:if>
        <xsl:if test="$notes"><li><a href="#page:notes"><xsl:value-of select="r:word('page.notes')"/></a></li></xsl:if>
        <xsl:if test="$corrections"><li><a href="#page:corrections"><xsl:value-of select="r:word('page.corrections')"/></a></li></xsl:if>
        <xsl:if test="r:has-index(/)"><li><a href="#page:index"><xsl:value-of select="r:word('page.index')"/></a></li></xsl:if>
      </ul>
    </nav>
  </xsl:template>

  <!-- Two radio buttons and CSS: no script. Each reading is hidden from everyone while the other is shown. -->
  <xsl:template name="reading-switch">
    <xsl:if test="r:has-two-readings(/)">
      <fieldset class="switch">
        <legend><xsl:value-of select="r:word('reading.legend')"/></legend>
        <label for="page:reading-source">
          <input type="radio" name="reading" id="page:reading-source" value="source">
            <xsl:if test="$reading != 'corrected'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          </input>
          <span><b><xsl:value-of select="r:word('reading.source')"/></b><xsl:text> </xsl:text><xsl:value-of select="r:word('reading.source-is')"/><xsl:text> </xsl:text><span class="key-fault"><xsl:value-of select="r:word('reading.faults')"/></span><xsl:text> </xsl:text><xsl:value-of select="r:word('reading.marked')"/></span>
        </label>
        <label for="page:reading-corrected">
          <input type="radio" name="reading" id="page:reading-corrected" value="corrected">
            <xsl:if test="$reading = 'corrected'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          </input>
          <span><b><xsl:value-of select="r:word('reading.corrected')"/></b><xsl:text> </xsl:text><xsl:value-of select="r:word('reading.editors')"/><xsl:text> </xsl:text><span class="key-correction"><xsl:value-of select="r:word('reading.corrections')"/></span><xsl:text> </xsl:text><xsl:value-of select="r:word('reading.in-place')"/></span>
        </label>
      </fieldset>
      <p class="on-paper">
        <span class="in-source"><xsl:value-of select="r:word('reading.paper-source')"/></span>
        <span class="in-corrected"><xsl:value-of select="r:word('reading.paper-corrected')"/></span>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
