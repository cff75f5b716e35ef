<?xml version="1.0" encoding="UTF-8"?>
<!-- What the TEI header says: title, the note on the document, its description, the editorial declaration. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="r:title" as="element()?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="titles" select="$root/teiHeader/fileDesc/titleStmt/title[normalize-space()]"/>
    <xsl:sequence select="($titles[@type = 'main'], $titles[not(@type)], $titles)[1]"/>
  </xsl:function>

  <xsl:function name="r:title-words" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="words" select="normalize-space(r:title($document))"/>
    <xsl:sequence select="if ($words) then r:printable($words) else 'Untitled document'"/>
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
        <xsl:otherwise>Untitled document</xsl:otherwise>
      </xsl:choose>
    </h1>
    <xsl:for-each select="$statement/title[normalize-space()] except $title">
      <p class="subtitle"><xsl:call-template name="inherited-language"/><xsl:apply-templates mode="header"/></p>
    </xsl:for-each>
    <xsl:if test="$statement/title/supplied">
      <p class="supplied-title">Title supplied by the editors.
        <xsl:variable name="source" select="$anchors(substring-after(($statement/title/supplied/@source)[1], '#'))"/>
        <xsl:if test="$source"><xsl:text> </xsl:text><a href="#{r:id($source)}">Source of the title</a></xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

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
        <h2 id="page:content-note">Note on the document</h2>
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
    <xsl:variable name="file" select="/*/teiHeader/fileDesc"/>
    <xsl:variable name="profile" select="/*/teiHeader/profileDesc"/>
    <xsl:variable name="manuscripts" select="$file/sourceDesc//msDesc"/>
    <xsl:variable name="bibliography" select="$file/sourceDesc//(bibl | biblStruct | biblFull)[not(ancestor::msDesc | ancestor::bibl)]"/>
    <section class="description" aria-labelledby="page:description">
      <h2 id="page:description">About this document</h2>
      <xsl:variable name="rows" as="element()*">
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Archival reference'"/>
          <xsl:with-param name="values" as="element()*">
            <xsl:for-each select="$manuscripts/msIdentifier"><dd><xsl:call-template name="inherited-language"/><xsl:call-template name="archival-reference"/></dd></xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Date'"/>
          <xsl:with-param name="of" select="($manuscripts//origDate, $profile/creation/date)[normalize-space()][1]"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Language of the original'"/>
          <xsl:with-param name="of" select="$manuscripts//textLang[normalize-space()]"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Languages'"/>
          <xsl:with-param name="of" select="$profile/langUsage/language[normalize-space()]"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Form'"/>
          <xsl:with-param name="of" select="$manuscripts/physDesc[normalize-space()]"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Printed sources'"/>
          <xsl:with-param name="of" select="$bibliography[@type = 'printed']"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Translation'"/>
          <xsl:with-param name="of" select="$bibliography[@type = 'translation']"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Source'"/>
          <xsl:with-param name="of" select="$bibliography[not(@type = ('printed', 'translation'))] | $file/sourceDesc/p[normalize-space()]"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Encoding'"/>
          <xsl:with-param name="values" as="element()*"><xsl:call-template name="responsibilities"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Publication'"/>
          <xsl:with-param name="values" as="element()*"><xsl:call-template name="publication"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="term" select="'Licence'"/>
          <xsl:with-param name="of" select="$file/publicationStmt/availability[normalize-space()]"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:choose>
        <xsl:when test="$rows"><dl><xsl:sequence select="$rows"/></dl></xsl:when>
        <xsl:otherwise><p class="lead">The header of this document does not describe it.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="declaration"/>
    </section>
  </xsl:template>

  <!-- One line of the definition list; none when there is nothing to say. -->
  <xsl:template name="row">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="of" as="element()*"/>
    <xsl:param name="values" as="element()*">
      <xsl:for-each select="$of">
        <dd>
          <xsl:call-template name="identity"><xsl:with-param name="language-of" select="ancestor-or-self::*[@xml:lang][1]"/></xsl:call-template>
          <xsl:apply-templates mode="header"/>
        </dd>
      </xsl:for-each>
    </xsl:param>
    <xsl:if test="$values">
      <div><dt><xsl:value-of select="$term"/></dt><xsl:sequence select="$values"/></div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="archival-reference">
    <xsl:for-each select="(country | region | settlement | institution | repository | collection | idno | msName)[normalize-space()],
        ../msContents/msItem/locus[normalize-space()]">
      <xsl:if test="position() gt 1">, </xsl:if>
      <span><xsl:apply-templates mode="header"/></span>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="responsibilities">
    <xsl:for-each select="/*/teiHeader/fileDesc/titleStmt/(editor | respStmt | sponsor | funder | principal)[normalize-space()]">
      <dd>
        <xsl:call-template name="inherited-language"/>
        <xsl:choose>
          <xsl:when test="self::respStmt">
            <xsl:value-of select="string-join((* except resp)[normalize-space()] ! normalize-space(r:printable(.)), ', ')"/>
            <xsl:if test="resp[normalize-space()]"> (<xsl:value-of select="string-join(resp ! normalize-space(r:printable(.)), '; ')"/>)</xsl:if>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="agent"/></xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:for-each>
    <xsl:for-each select="/*/teiHeader/encodingDesc/appInfo/application">
      <dd><xsl:value-of select="normalize-space(string-join((r:printable(string((label, @ident)[1])), @version), ' '))"/></dd>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="publication">
    <xsl:variable name="parts" select="/*/teiHeader/fileDesc/publicationStmt/(publisher | authority | distributor | pubPlace | date)[normalize-space()]"/>
    <xsl:if test="$parts">
      <dd><xsl:call-template name="inherited-language"><xsl:with-param name="of" select="$parts[1]/.."/></xsl:call-template><xsl:value-of select="string-join($parts ! normalize-space(r:printable(.)), ', ')"/></dd>
    </xsl:if>
  </xsl:template>

  <!-- How the text was encoded: closed on the screen until asked for, open on paper. -->
  <xsl:template name="declaration">
    <xsl:variable name="sections" select="/*/teiHeader/encodingDesc/(projectDesc | samplingDecl | editorialDecl/* | refsDecl | p)
      [normalize-space() or .//citeStructure]"/>
    <xsl:if test="$sections">
      <details class="declaration">
        <summary>How this text was encoded</summary>
        <xsl:for-each select="$sections">
          <xsl:variable name="heading" select="r:declaration-heading(.)"/>
          <xsl:if test="$heading"><h3><xsl:value-of select="$heading"/></h3></xsl:if>
          <xsl:choose>
            <xsl:when test="self::p"><xsl:apply-templates select="." mode="header"/></xsl:when>
            <xsl:when test="normalize-space()"><xsl:call-template name="paragraphs"/></xsl:when>
          </xsl:choose>
          <xsl:if test=".//citeStructure">
            <ul>
              <xsl:for-each select=".//citeStructure">
                <li><xsl:value-of select="r:spaced-name(@unit)"/>: <code><xsl:value-of select="@match"/></code>, by <code><xsl:value-of select="@use"/></code></li>
              </xsl:for-each>
            </ul>
          </xsl:if>
        </xsl:for-each>
        <xsl:call-template name="changes"/>
      </details>
    </xsl:if>
  </xsl:template>

  <xsl:function name="r:declaration-heading" as="xs:string?">
    <xsl:param name="section" as="element()"/>
    <xsl:variable name="name" select="local-name($section)"/>
    <xsl:variable name="headings" select="map{
      'projectDesc': 'Project', 'samplingDecl': 'Sampling', 'correction': 'Corrections', 'normalization': 'Normalisation',
      'punctuation': 'Punctuation', 'hyphenation': 'Hyphenation', 'quotation': 'Quotation', 'segmentation': 'Segmentation',
      'interpretation': 'Names, dates and other interpretation', 'stdVals': 'Standard values', 'refsDecl': 'Citation'}"/>
    <xsl:sequence select="if ($name = 'p') then () else ($headings($name), r:capitalised(r:spaced-name($name)))[1]"/>
  </xsl:function>

  <xsl:template name="changes">
    <xsl:variable name="changes" select="/*/teiHeader/revisionDesc//change[normalize-space()]"/>
    <xsl:if test="$changes">
      <h3>Changes</h3>
      <ul>
        <xsl:for-each select="$changes">
          <li><xsl:if test="@when"><xsl:value-of select="r:date-words(@when)"/>: </xsl:if><xsl:apply-templates mode="header"/></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- Header prose -->
  <xsl:template match="*" mode="header">
    <xsl:choose>
      <xsl:when test="r:is-block(.) or p or list"><div><xsl:call-template name="language"/><xsl:apply-templates mode="header"/></div></xsl:when>
      <xsl:otherwise><span><xsl:call-template name="language"/><xsl:apply-templates mode="header"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="text()" mode="header"><xsl:value-of select="r:printable(replace(., '[ \t\r\n]+', ' '))"/></xsl:template>
  <xsl:template match="p" mode="header">
    <xsl:choose>
      <xsl:when test="list | table | quote/p"><div class="p"><xsl:apply-templates mode="header"/></div></xsl:when>
      <xsl:otherwise><p><xsl:apply-templates mode="header"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- A sole paragraph of a field is only words. -->
  <xsl:template match="physDesc//p | availability//p[not(preceding-sibling::p | following-sibling::p)]" mode="header" priority="1">
    <xsl:apply-templates mode="header"/>
  </xsl:template>
  <xsl:template match="physDesc | objectDesc | licence" mode="header"><xsl:apply-templates mode="header"/></xsl:template>
  <xsl:template match="licence[r:href(.)]" mode="header" priority="1"><a href="{r:href(.)}"><xsl:apply-templates mode="header"/></a></xsl:template>
  <xsl:template match="bibl/bibl" mode="header"><div class="bibl"><xsl:apply-templates mode="header"/></div></xsl:template>
  <xsl:template match="bibl/idno | bibl/availability" mode="header">
    <xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="matches(normalize-space(), '^https?://\S+$')"><a href="{normalize-space()}"><xsl:apply-templates mode="header"/></a></xsl:when>
      <xsl:otherwise><span><xsl:apply-templates mode="header"/></span></xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
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

  <!-- '1937-03-03' is '3 March 1937'; what is no plain date stays as it is. -->
  <xsl:function name="r:date-words" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="months" select="'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'"/>
    <xsl:variable name="parts" select="if (matches($value, '^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$')) then tokenize($value, '-') else ()"/>
    <xsl:sequence select="
      if (empty($parts)) then $value
      else string-join(($parts[3] ! string(number(.)), $parts[2] ! $months[position() = number($parts[2])], $parts[1]), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
