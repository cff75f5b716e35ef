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
  xmlns:r="urn:teikit:reading"
  exclude-result-prefixes="#all">

  <!--
    ' abbr=phrase add=phrase …', made of the rows when the stylesheet is compiled: a table in a map would be made anew for each document,
    and that took a third of the time of a short one.
  -->
  <xsl:variable name="r:treatments" static="yes" as="xs:string" select="' ' || string-join(for $row in (
    (: tei, header :)
    'container: TEI teiCorpus
      fileDesc encodingDesc profileDesc revisionDesc notesStmt sourceDesc abstract availability projectDesc samplingDecl editorialDecl
      correction hyphenation interpretation normalization punctuation quotation segmentation stdVals refsDecl citeStructure
      classDecl taxonomy tagsDecl namespace styleDefDecl appInfo langUsage textClass keywords calendarDesc calendar correspDesc
      correspContext listChange listPrefixDef prefixDef unitDecl cRefPattern',
    'listing: titleStmt editionStmt publicationStmt seriesStmt correspAction application category unitDef',
    'block: change licence creation language rendition tagUsage catDesc geoDecl',
    'phrase: authority distributor funder principal sponsor edition extent classCode',
    'place: schemaRef',
    'empty: catRef citeData conversion refState',
    (: what is said of the document, and data of other vocabularies :)
    'unread: teiHeader xenoData',

    (: core :)
    'container: lg list listBibl listRef noteGrp sp spGrp',
    'listing: biblStruct biblFull',
    'block: p l item speaker divGen',
    'place: addrLine bibl desc gap headItem headLabel label meeting note q quote said stage textLang',
    'parts: analytic monogr imprint series relatedItem respStmt address cit altIdentifier',
    'apart: postBox postCode street',
    'phrase: abbr add author biblScope choice citedRange corr date del distinct editor
      ellipsis email emph expan foreign gloss graphic hi measure media mentioned name num orig ptr pubPlace publisher
      rb ref reg resp rt ruby sic soCalled term time title unit',
    'empty: cb equiv gb lb milestone pb',
    (: terms for an index that is still to be made, and pictures as data :)
    'unread: index binaryObject',

    (: textstructure :)
    'container: argument back body div div1 div2 div3 div4 div5 div6 div7 epigraph floatingText front group postscript text titlePage',
    'block: byline closer docEdition docImprint docTitle head imprimatur opener titlePart trailer',
    'place: dateline docAuthor docDate salute signed',

    (: gaiji :)
    'container: charDecl char glyph',
    'block: mapping',
    'phrase: g',
    'empty: localProp unicodeProp unihanProp',

    (: verse, drama :)
    'container: metDecl castGroup castList epilogue performance prologue set',
    'listing: castItem',
    'block: metSym',
    'place: camera caption sound tech view',
    'apart: actor role roleDesc',
    'phrase: rhyme',
    'empty: caesura move',

    (: spoken, cmc :)
    'container: annotationBlock broadcast equipment recording recordingStmt scriptStmt transcriptionDesc',
    'block: u post',
    'place: incident kinesic vocal writing',
    'empty: pause shift',

    (: dictionaries :)
    'container: superEntry',
    'block: dictScrap entryFree',
    'listing: entry etym hom re sense',
    'apart: case colloc def form gen gram gramGrp hyph iType lbl mood number orth per pos pron stress subc syll tns usg xr',
    'phrase: lang oRef pRef',

    (: msdescription :)
    'container: additional adminInfo bindingDesc binding custodialHist decoDesc handDesc history layoutDesc msContents msDesc msFrag
      msPart objectDesc physDesc recordHist scriptDesc seal sealDesc supportDesc typeDesc',
    'listing: msIdentifier msItem msItemStruct',
    'block: accMat acquisition additions collation condition custEvent decoNote foliation handNote layout musicNotation
      origin provenance scriptNote source support surrogates typeNote',
    'place: signatures summary',
    'parts: dimensions locusGrp measureGrp',
    'apart: collection colophon depth dim explicit filiation finalRubric height incipit institution
      msName repository rubric width',
    'phrase: catchwords heraldry locus material objectType origDate origPlace secFol stamp watermark',

    (: transcr :)
    'container: facsimile handNotes sourceDoc surface surfaceGrp',
    'block: line zone',
    'phrase: am damage ex mod restore retrace secl space subst supplied surplus unclear',
    'empty: addSpan damageSpan delSpan handShift path redo undo',
    (: running heads of the printer, marks on how to read, and links between interventions :)
    'unread: fw metamark listTranspose substJoin transpose',

    (: textcrit :)
    'container: listApp listWit',
    'block: witness',
    'phrase: app lem rdg rdgGrp wit witDetail',
    'empty: lacunaEnd lacunaStart variantEncoding witEnd witStart',

    (: namesdates, corpus :)
    'container: listEvent listNym listObject listOrg listPerson listPlace listRelation langKnowledge particDesc settingDesc textDesc',
    'listing: event nym object org person personGrp persona place setting',
    'parts: objectIdentifier location climate population state terrain trait',
    'place: relation',
    'block: channel constitution derivation domain factuality interaction preparedness purpose',
    'phrase: addName affiliation age bloc country district eventName faith floruit forename genName gender geo geogFeat
      geogName idno nameLink objectName offset orgName persName persPronouns placeName region roleName rs settlement sex surname
      activity birth death education langKnown locale nationality occupation residence socecStatus',

    (: figures :)
    'container: table row',
    'parts: figure notatedMusic',
    'place: figDesc formula',
    'apart: cell',

    (: linking, analysis :)
    'block: ab',
    'phrase: seg c cl m pc phr s w',
    'empty: alt anchor link when',
    (: what is said of the text beside it, and links between its parts :)
    'unread: standOff listAnnotation annotation altGrp join joinGrp linkGrp timeline interp interpGrp span spanGrp',

    (: iso-fs, nets, certainty: analyses of the text, graphs, and how sure the encoder is :)
    'container: eLeaf eTree forest graph listForest tree triangle',
    'listing: arc iNode leaf node root',
    'unread: bicond binary cond default f fDecl fDescr fLib fs fsConstraints fsDecl fsDescr fsdDecl fsdLink fvLib if iff numeric
      string symbol then vAlt vColl vDefault vLabel vMerge vNot vRange certainty precision respons',

    (: tagdocs :)
    'container: alternate attList classes classSpec constraintDecl constraintSpec content dataSpec datatype elementSpec exemplum
      macroSpec model modelGrp modelSequence moduleSpec paramList paramSpec remarks schemaSpec sequence specGrp valList',
    'listing: attDef dataRef moduleRef valItem specList',
    'block: constraint eg egXML memberOf outputRendition valDesc',
    'phrase: altIdent att code defaultVal gi ident tag val',
    'empty: anyElement attRef classRef dataFacet elementRef empty macroRef param specDesc specGrpRef textNode'
    ), $name in tokenize(substring-after($row, ': ')) return $name || '=' || substring-before($row, ':'), ' ') || ' '"/>

  <!-- The kind of an element; nothing for one that TEI All does not have. Examples of markup have a namespace of their own. -->
  <xsl:function name="r:treatment" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="substring-before(substring-after($r:treatments, ' ' || local-name($element) || '='), ' ')[. != '']
      [namespace-uri($element) = 'http://www.tei-c.org/ns/1.0' or local-name($element) = 'egXML']"/>
  </xsl:function>

  <!-- An element without a row is shown and told: src/transform/unknown-elements.ts makes one note of all messages. -->
  <xsl:template name="r:tell-unknown"><xsl:message select="'unknown-element ' || name()"/></xsl:template>
</xsl:stylesheet>
