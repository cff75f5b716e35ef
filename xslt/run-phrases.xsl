<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line: words, readings, breaks, quotations, notes, what was heard and seen. A part of run.xsl. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:teikit:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:variable name="r:keeps-space" as="xs:boolean" select="exists(//@xml:space)"/>
  <xsl:template match="text()">
    <xsl:choose>
      <xsl:when test="$r:keeps-space and ancestor::*[@xml:space][1]/@xml:space = 'preserve'">
        <!-- White space between blocks is no text. -->
        <xsl:if test="normalize-space() or not(r:treatment(..) = ('container', 'listing', 'parts'))">
          <xsl:call-template name="kept"><xsl:with-param name="text" select="string()"/></xsl:call-template>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="r:words(.)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A milestone that is a sign of its own stands on a line of its own. -->
  <xsl:template match="milestone[r:ornament(.)]" priority="1">
    <xsl:call-template name="break"/>
    <xsl:call-template name="ornament"/>
    <xsl:call-template name="break"/>
  </xsl:template>
  <xsl:template name="ornament"><xsl:value-of select="r:ornament(.)"/></xsl:template>
  <xsl:template match="lb | pb | cb | gb | milestone"><xsl:if test="not(r:joins-word(.))"><xsl:text> </xsl:text></xsl:if></xsl:template>
  <xsl:template match="space"><xsl:call-template name="apart"/></xsl:template>

  <!-- Readings -->
  <xsl:template match="choice"><xsl:apply-templates select="r:chosen(., $is-corrected)"/></xsl:template>
  <xsl:template match="subst"><xsl:apply-templates/></xsl:template>
  <xsl:template match="subst/text()[not(normalize-space())]"/>
  <!-- What was deleted is a part of the source, in the brackets of epigraphers; no part of what was meant. -->
  <xsl:template match="del">
    <xsl:if test="not($is-corrected)">
      <xsl:call-template name="said"><xsl:with-param name="words" select="'⟦'"/></xsl:call-template>
      <xsl:apply-templates/>
      <xsl:call-template name="said"><xsl:with-param name="words" select="'⟧'"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template match="surplus"><xsl:if test="not($is-corrected)"><xsl:apply-templates/></xsl:if></xsl:template>
  <xsl:template match="am[following-sibling::ex or preceding-sibling::ex]"><xsl:if test="not($is-corrected)"><xsl:apply-templates/></xsl:if></xsl:template>
  <xsl:template match="supplied">
    <xsl:choose>
      <xsl:when test="$is-corrected"><xsl:apply-templates/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="said"><xsl:with-param name="words" select="'['"/></xsl:call-template>
        <xsl:apply-templates/>
        <xsl:call-template name="said"><xsl:with-param name="words" select="']'"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="gap">
    <xsl:variable name="content" as="xs:string"><xsl:call-template name="flat"/></xsl:variable>
    <xsl:call-template name="bracketed"><xsl:with-param name="words" select="normalize-space('… ' || $content)"/></xsl:call-template>
  </xsl:template>

  <!-- Words in square brackets: they are beside the text. -->
  <xsl:template name="bracketed">
    <xsl:param name="words" as="xs:string"/>
    <xsl:call-template name="said"><xsl:with-param name="words" select="'['"/></xsl:call-template>
    <xsl:value-of select="$words"/>
    <xsl:call-template name="said"><xsl:with-param name="words" select="']'"/></xsl:call-template>
  </xsl:template>

  <!-- Apparatus: the lemma is the text; its witnesses and the other readings are a note on it. -->
  <xsl:template match="app">
    <xsl:variable name="readings" select="r:readings(.)"/>
    <xsl:variable name="stands-alone" select="r:stands-in-container(.)"/>
    <xsl:if test="$stands-alone"><xsl:call-template name="break"/></xsl:if>
    <xsl:apply-templates select="$readings[1]"/>
    <xsl:if test="$notes != 'none'">
      <xsl:variable name="entry" as="xs:string"><xsl:call-template name="entry-words"><xsl:with-param name="readings" select="$readings"/></xsl:call-template></xsl:variable>
      <xsl:if test="$entry != ''"><xsl:call-template name="beside"><xsl:with-param name="words" select="$entry"/></xsl:call-template></xsl:if>
    </xsl:if>
    <xsl:if test="$stands-alone"><xsl:call-template name="break"/></xsl:if>
  </xsl:template>

  <!-- "A; fuit B": the witnesses of the lemma, then each reading with its own. -->
  <xsl:template name="entry-words" as="xs:string">
    <xsl:param name="readings" as="element()*"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:for-each select="$readings">
        <xsl:variable name="words" as="xs:string"><xsl:call-template name="flat"/></xsl:variable>
        <xsl:variable name="sigla" as="xs:string"><xsl:call-template name="sigla"/></xsl:variable>
        <xsl:sequence select="normalize-space(string-join((if (position() = 1) then () else ($words[. != ''], 'om.')[1], $sigla), ' '))"/>
      </xsl:for-each>
      <xsl:for-each select="note | witDetail | rdgGrp/(note | witDetail)"><xsl:call-template name="flat"/></xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($parts[. != ''], '; ')"/>
  </xsl:template>
  <xsl:template name="sigla" as="xs:string">
    <xsl:variable name="told" select="following-sibling::*[1]/self::wit"/>
    <xsl:choose>
      <xsl:when test="$told"><xsl:for-each select="$told"><xsl:call-template name="flat"/></xsl:for-each></xsl:when>
      <xsl:otherwise><xsl:call-template name="own-words"><xsl:with-param name="words" select="r:sigla(.)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="own-words" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="$words"/>
  </xsl:template>

  <!-- Notes: printed ones, and with an explicit wish those of the editor too. -->
  <xsl:template match="note | witDetail">
    <xsl:if test="$notes != 'none' and ($r:takes-all-notes or not(r:is-apparatus(.)))">
      <xsl:variable name="words" as="xs:string"><xsl:call-template name="flat"/></xsl:variable>
      <xsl:choose>
        <xsl:when test="$words = ''"/>
        <xsl:when test="r:stands-in-container(.)">
          <xsl:call-template name="break"/>
          <xsl:call-template name="bracketed"><xsl:with-param name="words" select="$words"/></xsl:call-template>
          <xsl:call-template name="break"/>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="beside"><xsl:with-param name="words" select="$words"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>
  <xsl:variable name="r:takes-all-notes" as="xs:boolean" select="$notes != ''"/>
  <xsl:variable name="r:has-end-notes" as="xs:boolean" select="$notes = 'end'"/>

  <!-- Words beside the text: in brackets at their place, or at the end with a number. A note in a note stays in it. -->
  <xsl:template name="beside">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="is-inside" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$r:has-end-notes and not($is-inside)"><note><xsl:value-of select="$words"/></note></xsl:when>
      <xsl:otherwise>
        <xsl:text> </xsl:text>
        <xsl:call-template name="bracketed"><xsl:with-param name="words" select="$words"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What was said -->
  <xsl:template match="q | said | soCalled">
    <xsl:variable name="marks" select="r:quotation-marks(.)"/>
    <xsl:choose>
      <xsl:when test="not(r:is-block(.))"><xsl:call-template name="in-marks"><xsl:with-param name="marks" select="$marks"/></xsl:call-template></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="opened"/>
        <xsl:call-template name="in-marks"><xsl:with-param name="marks" select="$marks"/></xsl:call-template>
        <xsl:call-template name="break"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The marks stand at the first and the last words, in whichever lines those are. -->
  <xsl:template name="in-marks">
    <xsl:param name="marks" as="xs:string*"/>
    <xsl:variable name="content" as="item()*"><xsl:apply-templates/></xsl:variable>
    <xsl:variable name="worded" as="xs:integer*" select="for $at in 1 to count($content) return $at[normalize-space($content[$at]) and not($content[$at] instance of element())]"/>
    <xsl:choose>
      <xsl:when test="empty($marks) or empty($worded)"><xsl:sequence select="$content"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$content">
          <xsl:if test="position() = $worded[1]"><xsl:value-of select="$marks[1]"/></xsl:if>
          <xsl:sequence select="."/>
          <xsl:if test="position() = $worded[last()]"><xsl:value-of select="$marks[2]"/></xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What was heard and seen beside the words, and how they were spoken. -->
  <xsl:template match="pause | vocal | kinesic | incident | shift">
    <xsl:variable name="stands-alone" select="r:stands-in-container(.)"/>
    <xsl:variable name="content" as="xs:string"><xsl:call-template name="flat"/></xsl:variable>
    <xsl:variable name="named" as="xs:string"><xsl:call-template name="own-words"><xsl:with-param name="words" select="if ($content != '') then '' else r:event-words(.)"/></xsl:call-template></xsl:variable>
    <xsl:variable name="duration" as="xs:string"><xsl:call-template name="own-words"><xsl:with-param name="words" select="string(r:duration-words(.))"/></xsl:call-template></xsl:variable>
    <xsl:if test="$stands-alone"><xsl:call-template name="break"/></xsl:if>
    <xsl:text> </xsl:text>
    <xsl:call-template name="bracketed"><xsl:with-param name="words" select="string-join(($content, $named, $duration)[.], ', ')"/></xsl:call-template>
    <xsl:text> </xsl:text>
    <xsl:if test="$stands-alone"><xsl:call-template name="break"/></xsl:if>
  </xsl:template>
  <xsl:template match="writing">
    <xsl:choose>
      <xsl:when test="r:is-block(.)"><xsl:call-template name="line"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="apart"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A picture is what is said of it. -->
  <xsl:template match="figDesc">
    <xsl:variable name="words" as="xs:string"><xsl:call-template name="flat"/></xsl:variable>
    <xsl:variable name="stands-alone" select="r:is-block(.)"/>
    <xsl:if test="$words != ''">
      <xsl:choose><xsl:when test="$stands-alone"><xsl:call-template name="break"/></xsl:when><xsl:otherwise><xsl:text> </xsl:text></xsl:otherwise></xsl:choose>
      <xsl:call-template name="bracketed"><xsl:with-param name="words" select="$words"/></xsl:call-template>
      <xsl:choose><xsl:when test="$stands-alone"><xsl:call-template name="break"/></xsl:when><xsl:otherwise><xsl:text> </xsl:text></xsl:otherwise></xsl:choose>
    </xsl:if>
  </xsl:template>
  <xsl:template match="rt"><xsl:call-template name="said"><xsl:with-param name="words" select="'('"/></xsl:call-template><xsl:apply-templates/><xsl:call-template name="said"><xsl:with-param name="words" select="')'"/></xsl:call-template></xsl:template>

  <!-- Measures: "200 × 150 mm". -->
  <xsl:template match="dimensions">
    <xsl:text> </xsl:text>
    <xsl:for-each select="height | width | depth | dim">
      <xsl:if test="position() gt 1"> × </xsl:if>
      <xsl:apply-templates select="."/>
    </xsl:for-each>
    <xsl:apply-templates select="* except (height | width | depth | dim)"/>
    <xsl:for-each select="@unit"><xsl:call-template name="said"><xsl:with-param name="words" select="' ' || ."/></xsl:call-template></xsl:for-each>
    <xsl:text> </xsl:text>
  </xsl:template>
  <xsl:template match="height | width | depth | dim">
    <xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="normalize-space()"><xsl:apply-templates/></xsl:when>
      <xsl:when test="@quantity"><xsl:call-template name="said"><xsl:with-param name="words" select="string(@quantity)"/></xsl:call-template></xsl:when>
    </xsl:choose>
    <xsl:for-each select="@unit"><xsl:call-template name="said"><xsl:with-param name="words" select="' ' || ."/></xsl:call-template></xsl:for-each>
    <xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
