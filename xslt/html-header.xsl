<?xml version="1.0" encoding="UTF-8"?>
<!-- What the TEI header says: title, the note on the document, its description, the editorial declaration. -->
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

  <!-- How the text was encoded: closed on the screen until asked for, open on paper. -->
  <xsl:template name="declaration">
    <xsl:variable name="sections" select="encodingDesc/(editorialDecl/* | * except editorialDecl)[normalize-space() or .//citeStructure]"/>
    <xsl:variable name="changes" select="revisionDesc[normalize-space()]"/>
    <xsl:variable name="identifiers" select="fileDesc/titleStmt//idno[normalize-space()]"/>
    <xsl:if test="$sections or $changes or $identifiers">
      <details class="declaration">
        <summary><xsl:value-of select="r:word('page.encoded')"/></summary>
        <xsl:for-each select="$sections"><xsl:call-template name="declared"/></xsl:for-each>
        <xsl:if test="$identifiers">
          <h3><xsl:value-of select="r:word('idno')"/></h3>
          <ul>
            <xsl:for-each select="$identifiers"><li><xsl:apply-templates select="." mode="header"/></li></xsl:for-each>
          </ul>
        </xsl:if>
        <xsl:for-each select="$changes"><xsl:call-template name="changes"/></xsl:for-each>
      </details>
    </xsl:if>
  </xsl:template>

  <xsl:template name="declared">
    <xsl:if test="not(self::p)"><h3><xsl:value-of select="r:word(local-name())"/></h3></xsl:if>
    <xsl:choose>
      <xsl:when test="self::p"><xsl:apply-templates select="." mode="header"/></xsl:when>
      <xsl:when test="r:has-words(.) or p or ab or list"><xsl:call-template name="paragraphs"/></xsl:when>
      <xsl:when test="normalize-space()"><xsl:call-template name="fields"><xsl:with-param name="of" select="*"/></xsl:call-template></xsl:when>
    </xsl:choose>
    <xsl:if test=".//citeStructure">
      <ul>
        <xsl:for-each select=".//citeStructure">
          <li><xsl:value-of select="r:spaced-name(@unit)"/>: <code><xsl:value-of select="@match"/></code>, <xsl:value-of select="r:word('appInfo.by')"/><xsl:text> </xsl:text><code><xsl:value-of select="@use"/></code></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template name="changes">
    <h3><xsl:value-of select="r:word('page.changes')"/></h3>
    <xsl:variable name="changes" select=".//change[normalize-space()][not(ancestor::change)]"/>
    <xsl:choose>
      <xsl:when test="$changes">
        <ul>
          <xsl:for-each select="$changes">
            <li><xsl:if test="@when"><xsl:value-of select="r:date-words(@when)"/>: </xsl:if><xsl:call-template name="separated"/></li>
          </xsl:for-each>
        </ul>
        <xsl:for-each select=".//desc[normalize-space()][not(ancestor::change)]"><p><xsl:apply-templates mode="header"/></p></xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="paragraphs"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Header prose -->
  <xsl:template match="*" mode="header">
    <xsl:choose>
      <xsl:when test="r:is-block(.) or p or list"><div><xsl:call-template name="identity"/><xsl:call-template name="separated"/></div></xsl:when>
      <xsl:otherwise><span><xsl:call-template name="identity"/><xsl:call-template name="separated"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- A name that the index has an entry for. -->
  <xsl:template match="*[@ref][exists(r:entity-ids(.))][not(ancestor::ref or ancestor::licence)][not(ancestor::*[@ref])]" mode="header">
    <a href="#{r:entity-ids(.)[1]}"><xsl:call-template name="identity"/><xsl:call-template name="separated"/></a>
  </xsl:template>
  <xsl:template match="listBibl" mode="header">
    <ul><xsl:for-each select="*[normalize-space()]"><li><xsl:call-template name="identity"/><xsl:call-template name="separated"/></li></xsl:for-each></ul>
  </xsl:template>
  <xsl:template match="author/idno | editor/idno | respStmt/*/idno | principal/idno" mode="header" priority="2"/>
  <xsl:template match="measure[@quantity][not(normalize-space())] | handNote[not(normalize-space())] | language[not(normalize-space())] | date[not(normalize-space())] | locus[not(normalize-space())]" mode="header">
    <span><xsl:value-of select="r:printable(r:attribute-words(.))"/></span>
  </xsl:template>
  <xsl:template match="text()" mode="header"><xsl:value-of select="r:printable(replace(., '[ \t\r\n]+', ' '))"/></xsl:template>
  <xsl:template match="p" mode="header">
    <xsl:choose>
      <xsl:when test="list | table | quote/p"><div class="p"><xsl:apply-templates mode="header"/></div></xsl:when>
      <xsl:otherwise><p><xsl:apply-templates mode="header"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- A sole paragraph of a field is only words. -->
  <xsl:template match="availability//p[not(preceding-sibling::p | following-sibling::p)]" mode="header" priority="1">
    <xsl:apply-templates mode="header"/>
  </xsl:template>
  <xsl:template match="physDesc | objectDesc | licence" mode="header"><xsl:apply-templates mode="header"/></xsl:template>
  <xsl:template match="licence[r:href(.)]" mode="header" priority="1"><a href="{r:href(.)}"><xsl:apply-templates mode="header"/></a></xsl:template>
  <xsl:template match="bibl/bibl" mode="header"><div class="bibl"><xsl:apply-templates mode="header"/></div></xsl:template>
  <xsl:template match="bibl/idno | bibl/availability" mode="header" priority="1"><xsl:text> </xsl:text><xsl:next-match/><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="idno[not(ancestor::ref or ancestor::licence)][matches(normalize-space(), '^https?://\S+$')]" mode="header value">
    <a href="{normalize-space()}"><xsl:apply-templates mode="header"/></a>
  </xsl:template>
  <xsl:template match="list" mode="header"><ul><xsl:apply-templates select="item | label" mode="header"/></ul></xsl:template>
  <xsl:template match="item | list/label" mode="header"><li><xsl:apply-templates mode="header"/></li></xsl:template>
  <xsl:template match="q | quote | mentioned | soCalled" mode="header"><q><xsl:apply-templates mode="header"/></q></xsl:template>
  <xsl:template match="gi | att | tag | val | code | ident" mode="header"><code><xsl:apply-templates mode="header"/></code></xsl:template>
  <xsl:template match="emph" mode="header"><em><xsl:apply-templates mode="header"/></em></xsl:template>
  <xsl:template match="title[@level = ('m', 'j', 's', 'u')]" mode="header"><cite><xsl:call-template name="language"/><xsl:apply-templates mode="header"/></cite></xsl:template>
  <xsl:template match="titleStmt/title/supplied" mode="header"><xsl:apply-templates mode="header"/></xsl:template>
  <xsl:template match="ref[r:href(.)] | ptr[r:href(.)]" mode="header">
    <a href="{r:href(.)}">
      <xsl:apply-templates mode="header"/>
      <xsl:if test="not(normalize-space())"><xsl:value-of select="r:printable(tokenize(@target)[1])"/></xsl:if>
    </a>
  </xsl:template>
  <xsl:template match="lb" mode="header"><br/></xsl:template>
  <xsl:template match="space" mode="header"><xsl:text> </xsl:text><xsl:apply-templates mode="header"/></xsl:template>
  <xsl:template match="choice" mode="header"><xsl:apply-templates select="(sic, orig, abbr, *)[1]" mode="header"/></xsl:template>
  <!-- Housekeeping of the encoding, not for readers. -->
  <xsl:template match="note[@type = 'sourceLine'] | relatedItem[not(normalize-space())]" mode="header"/>

  <!-- Words about names and dates -->
  <xsl:function name="r:spaced-name" as="xs:string">
    <xsl:param name="name" as="xs:string?"/>
    <xsl:sequence select="lower-case(replace(translate(string($name), '_-', '  '), '(\p{Ll})(\p{Lu})', '$1 $2'))"/>
  </xsl:function>

  <xsl:function name="r:capitalised" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- Control characters that XML allows and HTML does not become the replacement character. -->
  <xsl:function name="r:printable" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="replace($words, '[&#x7F;-&#x9F;]', '&#xFFFD;')"/>
  </xsl:function>
</xsl:stylesheet>
