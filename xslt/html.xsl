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

  <!-- Nothing runs, and nothing is fetched but the pictures that the document shows. -->
  <xsl:variable name="security-policy" as="xs:string" select="string-join((
    'default-src ''none''', 'style-src ''unsafe-inline''', 'img-src data:' || (' ''self'' file: https:')[$shows-pictures],
    'base-uri ''none''', 'form-action ''none'''), '; ')"/>

  <xsl:template match="/">
    <xsl:variable name="texts" select="r:texts(.)"/>
    <xsl:variable name="title" select="r:title(/*)"/>
    <html lang="en">
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
        <a class="skip" href="#page:text">Skip to the text</a>
        <header class="masthead">
          <div class="column"><xsl:call-template name="masthead"/></div>
        </header>
        <xsl:call-template name="contents"/>
        <main class="column">
          <xsl:call-template name="content-note"/>
          <xsl:call-template name="description"/>
          <section class="edition" aria-labelledby="page:text">
            <h2 id="page:text" tabindex="-1">Text</h2>
            <xsl:call-template name="reading-switch"/>
            <xsl:apply-templates select="$texts" mode="text"/>
            <xsl:if test="empty($texts)"><p class="empty">This document holds no text.</p></xsl:if>
          </section>
          <xsl:call-template name="notes"/>
          <xsl:call-template name="corrections"/>
          <xsl:call-template name="index"/>
        </main>
        <footer class="colophon">
          <div class="column">
            <p>Made from the TEI encoding<xsl:if test="/*/@xml:id"> <code><xsl:value-of select="/*/@xml:id"/></code></xsl:if> with teikit.</p>
          </div>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="contents">
    <nav class="contents" aria-label="On this page">
      <ul class="column" role="list">
        <li><a href="#page:description">About</a></li>
        <li><a href="#page:text">Text</a></li>
        <xsl:if test="$notes"><li><a href="#page:notes">Notes</a></li></xsl:if>
        <xsl:if test="$corrections"><li><a href="#page:corrections">Corrections</a></li></xsl:if>
        <xsl:if test="r:has-index(/)"><li><a href="#page:index">Index</a></li></xsl:if>
      </ul>
    </nav>
  </xsl:template>

  <!-- Two radio buttons and CSS: no script. Each reading is hidden from everyone while the other is shown. -->
  <xsl:template name="reading-switch">
    <xsl:if test="r:has-two-readings(/)">
      <fieldset class="switch">
        <legend>Reading</legend>
        <label for="page:reading-source">
          <input type="radio" name="reading" id="page:reading-source" value="source">
            <xsl:if test="$reading != 'corrected'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          </input>
          <span><b>Source</b> the wording as it stands, <span class="key-fault">faults</span> marked</span>
        </label>
        <label for="page:reading-corrected">
          <input type="radio" name="reading" id="page:reading-corrected" value="corrected">
            <xsl:if test="$reading = 'corrected'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          </input>
          <span><b>Corrected</b> the editors’ <span class="key-correction">corrections</span> in place of the faults</span>
        </label>
      </fieldset>
      <p class="on-paper">
        <span class="in-source">Source reading: the wording as it stands, faults marked.</span>
        <span class="in-corrected">Corrected reading: the editors’ corrections in place of the faults.</span>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
