<?xml version="1.0" encoding="UTF-8"?>
<!-- What the TEI header says of the document: the note on it, and its description as fields. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:include href="html-masthead.xsl"/>
  <xsl:include href="html-declaration.xsl"/>
  <xsl:include href="html-header-prose.xsl"/>

  <xsl:template name="content-note">
    <xsl:variable name="notes" select="/*/teiHeader/fileDesc/notesStmt/note[@type = 'contentNote']"/>
    <xsl:if test="$notes">
      <section class="content-note" aria-labelledby="page:content-note">
        <h2 id="page:content-note"><xsl:value-of select="r:word('page.content-note')"/></h2>
        <xsl:for-each select="$notes">
          <xsl:call-template name="paragraphs"/>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Prose of the header, as paragraphs whether it has them or not. -->
  <xsl:template name="paragraphs">
    <xsl:choose>
      <xsl:when test="p | ab | list"><div><xsl:call-template name="inherited-language"/><xsl:apply-templates select="*" mode="header"/></div></xsl:when>
      <xsl:otherwise><p><xsl:call-template name="inherited-language"/><xsl:apply-templates mode="header"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="description">
    <section class="description" aria-labelledby="page:description">
      <h2 id="page:description" tabindex="-1"><xsl:value-of select="r:word('page.about')"/></h2>
      <xsl:variable name="rows" as="element()*">
        <xsl:for-each select="/*/teiHeader"><xsl:call-template name="header-rows"/></xsl:for-each>
      </xsl:variable>
      <xsl:choose>
        <xsl:when test="$rows"><dl><xsl:sequence select="$rows"/></dl></xsl:when>
        <xsl:otherwise><p class="lead"><xsl:value-of select="r:word('page.no-description')"/></p></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="/*/teiHeader"><xsl:call-template name="declaration"/></xsl:for-each>
    </section>
  </xsl:template>

  <!-- The header of a part of a corpus, folded. -->
  <xsl:template name="part-description">
    <xsl:variable name="rows" as="element()*"><xsl:call-template name="header-rows"/></xsl:variable>
    <xsl:if test="$rows">
      <details class="declaration"><summary><xsl:value-of select="r:word('page.about')"/></summary><dl class="fields"><xsl:sequence select="$rows"/></dl></details>
    </xsl:if>
  </xsl:template>

  <!-- What a header says of its document, in the order of what a reader asks: whence, when, what, by whom, under which terms. -->
  <xsl:template name="header-rows">
    <xsl:variable name="file" select="fileDesc"/>
    <xsl:variable name="profile" select="profileDesc"/>
    <xsl:call-template name="rows"><xsl:with-param name="of" select="$profile/correspDesc"/></xsl:call-template>
    <xsl:call-template name="rows"><xsl:with-param name="of" select="$file/sourceDesc/(* except (p | ab)), $profile/creation[not($file/sourceDesc//origDate)], $profile/langUsage"/></xsl:call-template>
    <xsl:call-template name="row"><xsl:with-param name="term" select="r:word('source')"/><xsl:with-param name="of" select="$file/sourceDesc/(p | ab)[normalize-space()]"/></xsl:call-template>
    <xsl:call-template name="participants"/>
    <xsl:call-template name="rows">
      <xsl:with-param name="of" select="$profile/(* except (correspDesc | creation | langUsage))[not(r:holds-only-participants(.))], $profile/creation[$file/sourceDesc//origDate][not(normalize-space() = $file/sourceDesc//origDate/normalize-space())]"/>
    </xsl:call-template>
    <xsl:call-template name="row">
      <xsl:with-param name="term" select="r:word('date')"/>
      <xsl:with-param name="of" select="($file/titleStmt/title[normalize-space()][r:is-further-title(.)] except r:title(..))[not(@level = 's')]"/>
    </xsl:call-template>
    <xsl:call-template name="row">
      <xsl:with-param name="term" select="r:word('seriesStmt')"/>
      <xsl:with-param name="of" select="($file/titleStmt/title[@level = 's'][normalize-space()] except r:title(..)) | $file/seriesStmt[normalize-space()]"/>
    </xsl:call-template>
    <xsl:call-template name="rows">
      <xsl:with-param name="of" select="$file/titleStmt/(* except (title | author)), $file/editionStmt, $file/extent, $file/notesStmt/note[not(@type = 'contentNote')],
        $file/notesStmt/(* except note)"/>
    </xsl:call-template>
    <xsl:call-template name="publication"/>
    <xsl:call-template name="rows"><xsl:with-param name="of" select="$file/publicationStmt/(idno | availability)"/></xsl:call-template>
  </xsl:template>

  <!-- One line of the definition list; none when there is nothing to say. -->
  <xsl:template name="row">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="of" as="element()*"/>
    <xsl:if test="$of">
      <div>
        <dt><xsl:value-of select="$term"/></dt>
        <xsl:for-each select="$of">
          <dd>
            <xsl:call-template name="identity"><xsl:with-param name="language-of" select="ancestor-or-self::*[@xml:lang][1]"/></xsl:call-template>
            <xsl:call-template name="separated"/>
          </dd>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- Who takes part, each as a link to the entry that describes them. -->
  <xsl:template name="participants">
    <xsl:variable name="persons" select="profileDesc/particDesc//(person | personGrp)[exists(r:id(.))]"/>
    <xsl:if test="$persons">
      <div>
        <dt><xsl:value-of select="r:word('particDesc')"/></dt>
        <dd class="repeated">
          <xsl:for-each select="$persons">
            <xsl:if test="position() gt 1">; </xsl:if><a href="#{r:id(.)}"><xsl:value-of select="r:entity-name(.)"/></a>
          </xsl:for-each>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- True where all there is to say of the participants are the links to their entries. -->
  <xsl:function name="r:holds-only-participants" as="xs:boolean">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="exists($part/self::particDesc//(person | personGrp)[exists(r:id(.))])
      and empty($part/(self::* | .//listPerson)/*[not(self::listPerson or self::listRelation or self::person[exists(r:id(.))] or self::personGrp[exists(r:id(.))])])"/>
  </xsl:function>

  <xsl:template name="publication">
    <xsl:variable name="parts" select="fileDesc/publicationStmt/(* except (idno | availability))[normalize-space()]"/>
    <xsl:if test="$parts">
      <div>
        <dt><xsl:value-of select="r:word('publicationStmt')"/></dt>
        <dd>
          <xsl:call-template name="inherited-language"><xsl:with-param name="of" select="$parts[1]/.."/></xsl:call-template>
          <xsl:for-each select="$parts">
            <xsl:if test="position() gt 1">, </xsl:if>
            <xsl:choose>
              <xsl:when test="self::p | self::ab"><xsl:apply-templates mode="header"/></xsl:when>
              <xsl:otherwise><xsl:apply-templates select="." mode="header"/></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
