// Stylesheets as users write them: each with what it makes of one small document, or with the one line that is told of it.

export type UserSheet = {
  readonly name: string;
  /** What stands in xsl:stylesheet. */
  readonly sheet: string;
  readonly version?: '1.0' | '2.0' | '3.0';
  /** Files beside the stylesheet. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, readonly string[]>>;
  /** What comes out. */
  readonly output?: string;
  /** Result documents, by their paths below the directory of the output. */
  readonly results?: Readonly<Record<string, string>>;
  /** `CODE message`, of each diagnostic; a part of the message is enough. */
  readonly told?: readonly string[];
};

export const LETTER = `<?xml version="1.0"?><!-- a letter --><?edition 2?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
<text><body><div n="1"><head>First</head><p>To <persName ref="#b">Berta</persName> and <persName ref="#a">Anna</persName><!-- who? -->, 12 <date when="1937-03-03">March</date>.</p></div><div n="2"><head>Second</head><p>Of <persName ref="#b">B.</persName><lb/>again</p></div></body></text></TEI>
`;

const INCLUDED = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f" xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:function name="f:loud"><xsl:param name="text"/><xsl:sequence select="upper-case($text), doc('names.xml')/*/@lang"/></xsl:function><xsl:template match="head">[<xsl:apply-templates/>]</xsl:template></xsl:stylesheet>`;

const text = '<xsl:output method="text"/>';
const bare = '<xsl:output method="xml" omit-xml-declaration="yes"/>';
const at = (content: string): string => `<xsl:template match="/">${content}</xsl:template>`;

const wholeModule = (content: string): string =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="http://www.tei-c.org/ns/1.0">${content}</xsl:stylesheet>`;

/** One of twenty modules, each of which imports the next one. */
const importing = (level: number): string =>
  wholeModule(
    level === 19
      ? '<xsl:template match="head">19.<xsl:value-of select="."/></xsl:template>'
      : `<xsl:import href="m${level + 1}.xsl"/><xsl:template match="head">${level}.<xsl:apply-imports/></xsl:template>`,
  );

export const userSheets: readonly UserSheet[] = [
  {
    name: 'modes',
    sheet: `${text}<xsl:template match="/"><xsl:apply-templates select="//head" mode="toc"/>|<xsl:apply-templates select="//head"/></xsl:template><xsl:template match="head" mode="toc">(<xsl:value-of select="."/>)</xsl:template><xsl:template match="head">=<xsl:apply-templates/></xsl:template>`,
    output: '(First)(Second)|=First=Second',
  },
  {
    name: 'a copy of everything',
    sheet: `${bare}<xsl:mode on-no-match="shallow-copy"/><xsl:template match="persName"><b><xsl:apply-templates select="@*|node()"/></b></xsl:template><xsl:template match="/"><xsl:apply-templates select="//body//p"/></xsl:template>`,
    output:
      '<p xmlns="http://www.tei-c.org/ns/1.0">To <b xmlns="" ref="#b">Berta</b> and <b xmlns="" ref="#a">Anna</b><!-- who? -->, 12 <date when="1937-03-03">March</date>.</p><p xmlns="http://www.tei-c.org/ns/1.0">Of <b xmlns="" ref="#b">B.</b><lb/>again</p>',
  },
  {
    name: 'comments and processing instructions',
    sheet: `${text}${at('<xsl:value-of select="count(//comment()), count(/processing-instruction()), normalize-space(/comment()), //persName[.=\'Anna\']/following-sibling::node()[1]/self::comment()" separator=";"/>')}`,
    output: '2;1;a letter; who? ',
  },
  {
    name: 'a chapter in each file',
    sheet: `<xsl:output method="html"/>${at('<xsl:for-each select="//div"><xsl:result-document href="chapters/{@n}.html" method="html"><h1><xsl:value-of select="head"/></h1></xsl:result-document></xsl:for-each>')}`,
    results: { 'chapters/1.html': '<h1>First</h1>', 'chapters/2.html': '<h1>Second</h1>' },
  },
  {
    name: 'a key',
    sheet: `${text}<xsl:key name="by-ref" match="persName" use="@ref"/>${at("<xsl:value-of select=\"key('by-ref', '#b')\" separator='+'/>")}`,
    output: 'Berta+B.',
  },
  {
    name: 'an include with a file beside it',
    sheet: `${text}<xsl:include href="lib/inc.xsl"/>${at('<xsl:apply-templates select="(//head)[1]"/><xsl:value-of select="f:loud(\'a\')" xmlns:f="urn:f"/>')}`,
    beside: { 'lib/inc.xsl': INCLUDED, 'lib/names.xml': '<names lang="de"/>' },
    output: '[First]A de',
  },
  {
    name: 'an import that is overridden',
    sheet: `<xsl:import href="lib/inc.xsl"/>${text}<xsl:template match="head">{<xsl:apply-imports/>}</xsl:template>${at('<xsl:apply-templates select="//head"/>')}`,
    beside: { 'lib/inc.xsl': INCLUDED },
    output: '{[First]}{[Second]}',
  },
  {
    name: 'parameters of each type',
    sheet: `${text}<xsl:param name="i" as="xs:integer"/><xsl:param name="d" as="xs:date"/><xsl:param name="b" as="xs:boolean"/><xsl:param name="s" as="xs:string*"/><xsl:param name="u"/><xsl:param name="n" as="xs:decimal" select="1.5"/>${at('<xsl:value-of select="$i + 1, year-from-date($d), not($b), count($s), $s, $u, $n, $i instance of xs:integer"/>')}`,
    parameters: { i: ['41'], d: ['1937-03-03'], b: ['false'], s: ['x', 'y'], u: ['given'] },
    output: '42 1937 true 2 x y given 1.5 true',
  },
  {
    name: 'a parameter of another type',
    sheet: `${text}<xsl:param name="i" as="xs:integer" select="1"/>${at('<xsl:value-of select="$i"/>')}`,
    parameters: { i: ['one'] },
    told: ['env/bad-setting the parameter i is declared as xs:integer, and "one" is none'],
  },
  {
    name: 'a parameter that is not declared',
    sheet: `${text}<xsl:param name="depth" as="xs:integer" select="1"/>${at('<xsl:value-of select="$depth"/>')}`,
    parameters: { dept: ['1'] },
    told: ['env/bad-setting the stylesheet declares no parameter dept; it declares depth (xs:integer)'],
  },
  {
    name: 'a parameter that must be given',
    sheet: `${text}<xsl:param name="title" as="xs:string" required="yes"/>${at('<xsl:value-of select="$title"/>')}`,
    told: ['env/bad-setting the stylesheet needs title (xs:string)'],
  },
  {
    name: 'grouping',
    sheet: `${text}${at('<xsl:for-each-group select="//persName" group-by="@ref"><xsl:sort select="current-grouping-key()"/><xsl:value-of select="current-grouping-key(), count(current-group())"/>;</xsl:for-each-group>')}`,
    output: '#a 1;#b 2;',
  },
  {
    name: 'an accumulator',
    sheet: `${text}<xsl:mode use-accumulators="#all"/><xsl:accumulator name="names" initial-value="0" as="xs:integer"><xsl:accumulator-rule match="persName" select="$value + 1"/></xsl:accumulator>${at('<xsl:value-of select="//div ! accumulator-after(\'names\')"/>')}`,
    output: '2 3',
  },
  {
    name: 'maps and arrays',
    sheet: `${text}${at("<xsl:variable name='m' select=\"map{'a': [1, 2], 'b': 'x'}\"/><xsl:value-of select=\"$m?a?2, map:keys($m) => sort(), array:size($m?a)\"/>")}`,
    output: '2 a b 2',
  },
  {
    name: 'regular expressions',
    sheet: `${text}${at('<xsl:analyze-string select="string((//body//p)[1])" regex="[A-Z]\\w+"><xsl:matching-substring>&lt;<xsl:value-of select="."/>></xsl:matching-substring></xsl:analyze-string><xsl:value-of select="replace(\'a1\', \'(\\w)(\\d)\', \'$2$1\')"/>')}`,
    output: '<To><Berta><Anna><March>1a',
  },
  {
    name: 'sorting and numbers',
    version: '1.0',
    sheet: `${text}<xsl:decimal-format name="de" decimal-separator="," grouping-separator="."/>${at("<xsl:for-each select='//*[local-name()=\"persName\"]'><xsl:sort select='.' order='descending'/><xsl:number value='position()' format='i.'/><xsl:value-of select='.'/> </xsl:for-each><xsl:value-of select=\"format-number(1234.5, '#.##0,00', 'de')\"/>")}`,
    output: 'i.Bertaii.B.iii.Anna1.234,50',
  },
  {
    name: 'an attribute that is written twice',
    sheet: `${bare}${at('<a x="1"><xsl:attribute name="x">2</xsl:attribute><xsl:attribute name="x">3</xsl:attribute></a>')}`,
    output: '<a x="3"/>',
  },
  {
    name: 'a result of two roots',
    sheet: `${bare}${at('<a/><b/>')}`,
    output: '<a/><b/>',
  },
  {
    name: 'ids that are made for nodes',
    sheet: `${text}${at('<xsl:value-of select="generate-id((//head)[1]/..) = generate-id((//div)[1]), count(distinct-values(//*/generate-id())) = count(//*)"/>')}`,
    output: 'true true',
  },
  {
    name: 'a character map',
    sheet: `<xsl:output method="text" use-character-maps="m"/><xsl:character-map name="m"><xsl:output-character character="F" string="(F)"/></xsl:character-map>${at('<xsl:value-of select="(//head)[1]"/>')}`,
    output: '(F)irst',
  },
  {
    name: 'a collection',
    sheet: `${text}${at("<xsl:value-of select=\"collection('letters?select=*.xml;recurse=yes')!*/@n, count(collection('letters'))\"/>")}`,
    beside: {
      'letters/a.xml': '<l n="1"/>',
      'letters/b.xml': '<l n="2"/>',
      'letters/x/c.xml': '<l n="3"/>',
      'letters/no.txt': 'x',
    },
    output: '1 2 3 2',
  },
  {
    name: 'a collection that is asked for again: the same documents, in the order of their names',
    sheet: `${text}${at("<xsl:value-of select=\"collection('letters')[1] is collection('letters')[1], count(collection('letters') | collection('letters')), collection('letters')!*/@n\"/>")}`,
    beside: {
      'letters/b.xml': '<l n="2"/>',
      'letters/a.xml': '<l n="1"/>',
      'letters/a10.xml': '<l n="3"/>',
      'letters/B.xml': '<l n="0"/>',
    },
    output: 'true 4 0 1 3 2',
  },
  {
    name: 'texts and data beside the stylesheet',
    sheet: `${text}${at("<xsl:value-of select=\"unparsed-text('t.txt'), json-doc('d.json')?a, doc-available('none.xml'), document('')/*/@version, unparsed-text-lines('t.txt')[1]\"/>")}`,
    beside: { 't.txt': 'words', 'd.json': '{"a": 7}' },
    output: 'words 7 false 3.0 words',
  },
  {
    name: 'a file outside',
    sheet: `${text}${at('<xsl:value-of select="unparsed-text(\'/etc/hostname\')"/>')}`,
    told: ['transform/dynamic-error the stylesheet failed: /etc/hostname is not read: it lies outside'],
  },
  {
    name: 'the network',
    sheet: `${text}${at('<xsl:value-of select="doc(\'http://127.0.0.1:9/a.xml\')"/>')}`,
    told: ['transform/dynamic-error the stylesheet failed: http://127.0.0.1:9/a.xml is not read: it is not a local file'],
  },
  {
    name: 'messages',
    sheet: `${text}${at('a<xsl:message>no date</xsl:message>\n<xsl:message><b/></xsl:message>')}`,
    output: 'a',
    told: ['transform/message message of the stylesheet: no date (', 'transform/message message of the stylesheet: <b'],
  },
  {
    name: 'an end',
    sheet: `${text}${at('<xsl:message terminate="yes">no date</xsl:message>')}`,
    told: ['transform/terminated the stylesheet ended the work: no date ('],
  },
  {
    name: 'an error that shows with this document',
    sheet: `${text}${at('<xsl:value-of select="xs:date(string((//head)[1]))"/>')}`,
    told: ['transform/dynamic-error the stylesheet failed: '],
  },
  {
    name: 'an error that is caught',
    sheet: `${text}${at("<xsl:try select=\"xs:date('x')\"><xsl:catch errors='*' select=\"'caught'\"/></xsl:try>")}`,
    output: 'caught',
  },
  {
    name: 'recursion without an end',
    sheet: `${text}<xsl:function name="f:r" xmlns:f="urn:f"><xsl:param name="n"/><xsl:sequence select="1 + f:r($n + 1)"/></xsl:function>${at('<xsl:value-of select="f:r(1)" xmlns:f="urn:f"/>')}`,
    told: ['transform/failed the stylesheet needs more stack than there is'],
  },
  {
    name: 'a stylesheet of version 1.0',
    version: '1.0',
    sheet: `${text}<xsl:template match="/"><xsl:for-each select="//*[local-name()='head']"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="concat(position(), '=', .)"/></xsl:for-each></xsl:template>`,
    output: '1=First, 2=Second',
  },
  {
    name: 'JSON',
    sheet: `<xsl:output method="json"/>${at('<xsl:sequence select="map{\'names\': array{//persName/string()}}"/>')}`,
    output: '{"names":["Berta","Anna","B."]}',
  },
  {
    name: 'one template of ours changed',
    sheet: `<xsl:import href="teikit:text.xsl"/><xsl:template match="persName" mode="#all">*<xsl:next-match/>*</xsl:template>`,
    output: 'First\nTo *Berta* and *Anna*, 12 March.\nSecond\nOf *B.* again\n',
  },
  {
    name: 'dates, languages and text value templates',
    sheet: `${text}<xsl:template match="/" expand-text="yes">{format-date(xs:date(//date/@when), '[D1].[M1].[Y]')} {//head[2]}{string-join(//persName, ' &amp; ')}</xsl:template>`,
    output: '3.3.1937 Berta & Anna & B.',
  },
  {
    name: 'a result outside the directory',
    sheet: at('<xsl:result-document href="../out.xml"><a/></xsl:result-document>'),
    told: ['transform/bad-result the result document'],
  },
  {
    name: 'a result that is hidden',
    sheet: at('<xsl:result-document href=".git/hooks/x"><a/></xsl:result-document>'),
    told: ['transform/bad-result the result document'],
  },
  {
    name: 'a result with an address',
    sheet: at('<xsl:result-document href="http://127.0.0.1:9/x"><a/></xsl:result-document>'),
    told: ['transform/bad-result the result document http://127.0.0.1:9/x is not written: it is not a local file'],
  },
  {
    name: 'a result over the output',
    sheet: at('<o/><xsl:result-document href="letter.txt"><a/></xsl:result-document>'),
    told: [
      'transform/dynamic-error the stylesheet failed: Cannot use xsl:result-document to write to a destination already used',
    ],
  },
  {
    name: 'what large collections of stylesheets are made of: imports of imports, hundreds of parameters, functions of tei, an include twice',
    sheet: `<xsl:import href="lib/m0.xsl"/><xsl:include href="lib/i.xsl"/><xsl:include href="lib/j.xsl"/>${text}${Array.from({ length: 300 }, (_, at) => `<xsl:param name="p${at}" select="${at}"/>`).join('')}
      <xsl:function name="tei:isLinked" as="xs:boolean"><xsl:param name="name"/><xsl:sequence select="exists($name/@ref)"/></xsl:function>
      ${at('<xsl:apply-templates select="(//head)[1]"/>|<xsl:apply-templates select="(//date)[1]"/>|<xsl:value-of select="$p3 + $p299, count(//persName[tei:isLinked(.)])"/>')}`,
    beside: {
      'lib/i.xsl': wholeModule('<xsl:template match="date">i</xsl:template>'),
      'lib/j.xsl': wholeModule('<xsl:include href="i.xsl"/>'),
      ...Object.fromEntries(Array.from({ length: 20 }, (_, level) => [`lib/m${level}.xsl`, importing(level)])),
    },
    parameters: { p3: ['1000'] },
    output: '0.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17.18.19.First|i|1299 3',
  },
  {
    name: 'what XSLT 3.0 has: composite keys, static parameters, use-when, iterate, try, merge, lines of a text',
    sheet: `<xsl:variable name="kind" static="yes" select="'text'"/><xsl:param name="debug" static="yes" select="false()"/><xsl:output _method="{$kind}"/><xsl:include href="none.xsl" use-when="$debug"/>
      <xsl:import-schema use-when="system-property('xsl:is-schema-aware') = 'yes'"/><xsl:key name="k" match="persName" use="@ref, ancestor::div/@n" composite="yes"/>
      ${at(`<xsl:value-of select="1" use-when="$debug"/><xsl:value-of select="key('k', ('#b', '2')), unparsed-text-lines('t.csv') ! tokenize(., ';')[2], format-date(xs:date('1937-03-03'), '[FNn], [D1o] [MNn]', 'en', (), ())"/>|<xsl:iterate select="//persName"><xsl:param name="n" select="0"/><xsl:on-completion>=<xsl:value-of select="$n"/></xsl:on-completion><xsl:next-iteration><xsl:with-param name="n" select="$n + 1"/></xsl:next-iteration></xsl:iterate>|<xsl:try select="error(xs:QName('xs:no'))"><xsl:catch select="local-name-from-QName($err:code)" xmlns:err="http://www.w3.org/2005/xqt-errors"/></xsl:try>|<xsl:merge><xsl:merge-source select="//persName" sort-before-merge="yes"><xsl:merge-key select="string(@ref)"/></xsl:merge-source><xsl:merge-action><xsl:value-of select="current-merge-key(), count(current-merge-group())"/>;</xsl:merge-action></xsl:merge>`)}`,
    beside: { 't.csv': 'a;1\r\nb;2\n' },
    output: 'B. 1 2 Wednesday, 3rd March|=3|no|#a 1;#b 2;',
  },
  {
    name: 'XHTML, stylesheets that are made, and an encoding of its own',
    sheet: `<xsl:output method="xhtml" omit-xml-declaration="yes" include-content-type="no" indent="no" use-character-maps="m"/><xsl:character-map name="m"><xsl:output-character character="&#160;" string="&amp;nbsp;"/></xsl:character-map><xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl" xmlns:out="urn:out"/>
      ${at('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>a&#160;<br/></p><p/></body></html><xsl:result-document href="made.xsl" method="xml" encoding="ISO-8859-1" indent="no"><out:transform version="1.0" xmlns:out="urn:out">é</out:transform></xsl:result-document>')}`,
    output: '<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>a&nbsp;<br /></p><p></p></body></html>',
    results: {
      'made.xsl':
        '<?xml version="1.0" encoding="UTF-8"?><xsl:transform xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0">é</xsl:transform>',
    },
  },
  ...Object.entries({
    'a schema that is imported': [
      '<xsl:import-schema namespace="urn:x"/>',
      'The xsl:import-schema declaration cannot be handled',
    ],
    'a package that is used': ['<xsl:use-package name="urn:p"/>', 'xsl:use-package - not currently supported'],
    'an expression that is none': [
      '<xsl:variable name="v" select="1 +"/>',
      'Unexpected token <eof> at start of expression, in 1 +',
    ],
  }).map(
    ([name, [content = '', message = '']]): UserSheet => ({
      name,
      sheet: `<xsl:import href="lib/inc.xsl"/>${text}${at('x')}`,
      beside: { 'lib/inc.xsl': wholeModule(content) },
      told: [`stylesheet/error ${message}`, 'env/bad-stylesheet the stylesheet'],
    }),
  ),
];
