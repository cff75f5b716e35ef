<?xml version="1.0" encoding="UTF-8"?>
<!--
  How each element of TEI All (P5 4.9.0, 588 names) is read: one kind for each name, by module of the Guidelines. A test holds
  the names against the schema. An element without a row is judged by its place, and told.

    container  holds blocks, never words of its own
    listing    a line of its own whose parts are set apart: short facts without white space or signs between them
    block      starts and ends a line
    place      a block where blocks stand, else a part of the phrase
    parts      judged by its place, and its parts are set apart
    apart      part of a line of words, which never touches the words beside it
    phrase     part of a line of words, wherever it stands
    empty      a point in the text, without words
    unread     no words of the text; the reason stands with it
-->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:r="urn:teikit:reading"
  exclude-result-prefixes="#all">

  <xsl:variable name="r:treatments" as="map(xs:string, xs:string)" select="map:merge((
    (: tei, header :)
    r:treated('container', 'TEI teiCorpus
      fileDesc encodingDesc profileDesc revisionDesc notesStmt sourceDesc abstract availability projectDesc samplingDecl editorialDecl
      correction hyphenation interpretation normalization punctuation quotation segmentation stdVals refsDecl citeStructure
      classDecl taxonomy tagsDecl namespace styleDefDecl appInfo langUsage textClass keywords calendarDesc calendar correspDesc
      correspContext listChange listPrefixDef prefixDef unitDecl cRefPattern'),
    r:treated('listing', 'titleStmt editionStmt publicationStmt seriesStmt correspAction application category unitDef'),
    r:treated('block', 'change licence creation language rendition tagUsage catDesc geoDecl'),
    r:treated('phrase', 'authority distributor funder principal sponsor edition extent classCode'),
    r:treated('place', 'schemaRef'),
    r:treated('empty', 'catRef citeData conversion refState'),
    (: what is said of the document, and data of other vocabularies :)
    r:treated('unread', 'teiHeader xenoData'),

    (: core :)
    r:treated('container', 'lg list listBibl listRef noteGrp sp spGrp'),
    r:treated('listing', 'biblStruct biblFull'),
    r:treated('block', 'p l item speaker divGen'),
    r:treated('place', 'addrLine bibl desc gap headItem headLabel label meeting note q quote said stage textLang'),
    r:treated('parts', 'analytic monogr imprint series relatedItem respStmt address cit altIdentifier'),
    r:treated('apart', 'postBox postCode street'),
    r:treated('phrase', 'abbr add author biblScope choice citedRange corr date del distinct editor
      ellipsis email emph expan foreign gloss graphic hi measure media mentioned name num orig ptr pubPlace publisher
      rb ref reg resp rt ruby sic soCalled term time title unit'),
    r:treated('empty', 'cb equiv gb lb milestone pb'),
    (: terms for an index that is still to be made, and pictures as data :)
    r:treated('unread', 'index binaryObject'),

    (: textstructure :)
    r:treated('container', 'argument back body div div1 div2 div3 div4 div5 div6 div7 epigraph floatingText front group postscript text titlePage'),
    r:treated('block', 'byline closer docEdition docImprint docTitle head imprimatur opener titlePart trailer'),
    r:treated('place', 'dateline docAuthor docDate salute signed'),

    (: gaiji :)
    r:treated('container', 'charDecl char glyph'),
    r:treated('block', 'mapping'),
    r:treated('phrase', 'g'),
    r:treated('empty', 'localProp unicodeProp unihanProp'),

    (: verse, drama :)
    r:treated('container', 'metDecl castGroup castList epilogue performance prologue set'),
    r:treated('listing', 'castItem'),
    r:treated('block', 'metSym'),
    r:treated('place', 'camera caption sound tech view'),
    r:treated('apart', 'actor role roleDesc'),
    r:treated('phrase', 'rhyme'),
    r:treated('empty', 'caesura move'),

    (: spoken, cmc :)
    r:treated('container', 'annotationBlock broadcast equipment recording recordingStmt scriptStmt transcriptionDesc'),
    r:treated('block', 'u post'),
    r:treated('place', 'incident kinesic vocal writing'),
    r:treated('empty', 'pause shift'),

    (: dictionaries :)
    r:treated('container', 'superEntry'),
    r:treated('block', 'dictScrap entryFree'),
    r:treated('listing', 'entry etym hom re sense'),
    r:treated('apart', 'case colloc def form gen gram gramGrp hyph iType lbl mood number orth per pos pron stress subc syll tns usg xr'),
    r:treated('phrase', 'lang oRef pRef'),

    (: msdescription :)
    r:treated('container', 'additional adminInfo bindingDesc binding custodialHist decoDesc handDesc history layoutDesc msContents msDesc msFrag
      msPart objectDesc physDesc recordHist scriptDesc seal sealDesc supportDesc typeDesc'),
    r:treated('listing', 'msIdentifier msItem msItemStruct'),
    r:treated('block', 'accMat acquisition additions collation condition custEvent decoNote foliation handNote layout musicNotation
      origin provenance scriptNote source support surrogates typeNote'),
    r:treated('place', 'signatures summary'),
    r:treated('parts', 'dimensions locusGrp measureGrp'),
    r:treated('apart', 'collection colophon depth dim explicit filiation finalRubric height incipit institution
      msName repository rubric width'),
    r:treated('phrase', 'catchwords heraldry locus material objectType origDate origPlace secFol stamp watermark'),

    (: transcr :)
    r:treated('container', 'facsimile handNotes sourceDoc surface surfaceGrp'),
    r:treated('block', 'line zone'),
    r:treated('phrase', 'am damage ex mod restore retrace secl space subst supplied surplus unclear'),
    r:treated('empty', 'addSpan damageSpan delSpan handShift path redo undo'),
    (: running heads of the printer, marks on how to read, and links between interventions :)
    r:treated('unread', 'fw metamark listTranspose substJoin transpose'),

    (: textcrit :)
    r:treated('container', 'listApp listWit'),
    r:treated('block', 'witness'),
    r:treated('phrase', 'app lem rdg rdgGrp wit witDetail'),
    r:treated('empty', 'lacunaEnd lacunaStart variantEncoding witEnd witStart'),

    (: namesdates, corpus :)
    r:treated('container', 'listEvent listNym listObject listOrg listPerson listPlace listRelation langKnowledge particDesc settingDesc textDesc'),
    r:treated('listing', 'event nym object org person personGrp persona place setting'),
    r:treated('parts', 'objectIdentifier location climate population state terrain trait'),
    r:treated('place', 'relation'),
    r:treated('block', 'channel constitution derivation domain factuality interaction preparedness purpose'),
    r:treated('phrase', 'addName affiliation age bloc country district eventName faith floruit forename genName gender geo geogFeat
      geogName idno nameLink objectName offset orgName persName persPronouns placeName region roleName rs settlement sex surname
      activity birth death education langKnown locale nationality occupation residence socecStatus'),

    (: figures :)
    r:treated('container', 'table row'),
    r:treated('parts', 'figure notatedMusic'),
    r:treated('place', 'figDesc formula'),
    r:treated('apart', 'cell'),

    (: linking, analysis :)
    r:treated('block', 'ab'),
    r:treated('phrase', 'seg c cl m pc phr s w'),
    r:treated('empty', 'alt anchor link when'),
    (: what is said of the text beside it, and links between its parts :)
    r:treated('unread', 'standOff listAnnotation annotation altGrp join joinGrp linkGrp timeline interp interpGrp span spanGrp'),

    (: iso-fs, nets, certainty: analyses of the text, graphs, and how sure the encoder is :)
    r:treated('container', 'eLeaf eTree forest graph listForest tree triangle'),
    r:treated('listing', 'arc iNode leaf node root'),
    r:treated('unread', 'bicond binary cond default f fDecl fDescr fLib fs fsConstraints fsDecl fsDescr fsdDecl fsdLink fvLib if iff numeric
      string symbol then vAlt vColl vDefault vLabel vMerge vNot vRange certainty precision respons'),

    (: tagdocs :)
    r:treated('container', 'alternate attList classes classSpec constraintDecl constraintSpec content dataSpec datatype elementSpec exemplum
      macroSpec model modelGrp modelSequence moduleSpec paramList paramSpec remarks schemaSpec sequence specGrp valList'),
    r:treated('listing', 'attDef dataRef moduleRef valItem specList'),
    r:treated('block', 'constraint eg egXML memberOf outputRendition valDesc'),
    r:treated('phrase', 'altIdent att code defaultVal gi ident tag val'),
    r:treated('empty', 'anyElement attRef classRef dataFacet elementRef empty macroRef param specDesc specGrpRef textNode')
    ))"/>

  <xsl:function name="r:treated" as="map(xs:string, xs:string)*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="names" as="xs:string"/>
    <xsl:sequence select="tokenize($names) ! map:entry(., $kind)"/>
  </xsl:function>

  <!-- The kind of an element; nothing for one that TEI All does not have. Examples of markup have a namespace of their own. -->
  <xsl:function name="r:treatment" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$r:treatments(local-name($element))[namespace-uri($element) = 'http://www.tei-c.org/ns/1.0' or local-name($element) = 'egXML']"/>
  </xsl:function>

  <!-- An element without a row is shown and told: src/transform/unknown-elements.ts makes one note of all messages. -->
  <xsl:template name="r:tell-unknown"><xsl:message select="'unknown-element ' || name()"/></xsl:template>
</xsl:stylesheet>
