// Documents that try to bring into a page what is not theirs to bring: script, style, addresses, ids, requests.

import { teiAround } from '../transform/stylesheets.ts';

/** `shown`: what a reader must still find as text in the page, beside `WORD`. */
export type Attack = {
  readonly idea: string;
  /** True where it is tried with pictures of a folder and of an address that the user gives, too. */
  readonly isOfPictures?: true;
  /** What stands in the body. Where it names `WORD`, the page must show that word. */
  readonly body?: string;
  /** What stands between header and text. */
  readonly besides?: string;
  /** What stands in the header after its titleStmt's title. */
  readonly statement?: string;
  /** What stands in the header after titleStmt. */
  readonly header?: string;
  /** What stands before the root. */
  readonly before?: string;
  /** Attributes of the root. */
  readonly root?: string;
  readonly shown?: string;
};

/** A word that each attack carries in its text. */
export const WORD = 'kept';

/** What the script of an attack does: the test looks for the mark and for the dialog. */
const RUN = 'window.attacked=1;alert(1)';

/** Addresses that no link may have, as they stand in XML. */
const ADDRESSES: Readonly<Record<string, string>> = {
  javascript: `javascript:${RUN}`,
  'javascript in capitals': `JaVaScRiPt:${RUN}`,
  'javascript after blanks': ` &#9;&#10; javascript:${RUN}`,
  'javascript with a tab in it': `java&#9;script:${RUN}`,
  'javascript with a line break in it': `java&#10;script:${RUN}`,
  'javascript with a blank before the colon': `javascript :${RUN}`,
  'javascript by references': `&#106;avascript&#58;${RUN}`,
  'javascript by references twice': `&amp;#106;avascript&amp;colon;${RUN}`,
  'javascript after a control character': `&#x85;javascript:${RUN}`,
  'javascript after a zero-width blank': `&#x200B;javascript:${RUN}`,
  'javascript after an address': `http://127.0.0.1:9/ javascript:${RUN}`,
  'javascript in an address of the web': `javascript:${RUN}//http://127.0.0.1:9/`,
  vbscript: 'vbscript:msgbox(1)',
  'data that is a page': 'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;',
  'data that is a drawing': 'data:image/svg+xml,&lt;svg onload=&quot;alert(1)&quot;/&gt;',
  'data that is a picture': 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
  'another host': '//127.0.0.1:9/a.png',
  'another host by backslashes': '\\\\127.0.0.1:9\\a.png',
  'another host after a slash': '/\\127.0.0.1:9/a.png',
  'a file': 'file:///etc/passwd',
  'a file beside, from above': '../../etc/passwd.png',
  'a file from above by references': '%2e%2e/%2e%2e/etc/passwd.png',
  'a file from above by half a reference': 'a/.%2E/..%2F%2E./etc/passwd.png',
  'a file from above by backslashes': 'a/..%5C..%5Cetc/passwd.png',
  'a file from above by one reference': 'a/..%2F..%2Fetc/passwd.png',
  'a file from above with a tab in it': '.&#9;./.&#9;./etc/passwd.png',
  'a file from above behind a query': 'a.png?/../../../etc/passwd.png',
  'a file from the root': '/etc/passwd.png',
  'another host by a scheme alone': 'http:127.0.0.1:9/a.png',
  'another host by backslashes after a scheme': 'http:\\\\127.0.0.1:9\\a.png',
  'another host as a name of it': 'trusted@127.0.0.1:9/a.png',
  'out of the address that was given': 'http://127.0.0.1:9/base/../a.png',
  'out of the address that was given by references': 'http://127.0.0.1:9/base/%2e%2e/a.png',
  'beside the address that was given': 'http://127.0.0.1:9/baseless/a.png',
  'the address that was given as a name': 'http://127.0.0.1:9@127.0.0.1:9/base/a.png',
  'a picture of the web': 'http://127.0.0.1:9/a.png',
  'a blob': 'blob:null/1.png',
  'a frame of the page': 'view-source:x.png',
  'an address with a quote': '#&quot; onclick=&quot;alert(1)',
  'an address with a tag': 'https://127.0.0.1:9/&quot;&gt;&lt;img src=x onerror=alert(1)&gt;',
};

/** Every place a document can put an address in. */
const withAddress = (address: string): string => `
  <p>${WORD} <ref target="${address}">ref</ref> <ref target="${address}"/> <ptr target="${address}"/> <persName ref="${address}">name</persName>
  <date when="${address}" ref="${address}">date</date> <rs key="${address}" corresp="${address}" sameAs="${address}" next="${address}" ana="${address}">rs</rs>
  <title ref="${address}">title</title> <term ref="${address}" target="${address}">term</term> <gloss target="${address}">gloss</gloss>
  <note target="${address}" corresp="${address}" place="foot">note</note> <g ref="${address}">g</g> <c facs="${address}">c</c>
  <media url="${address}" mimeType="text/html"/> <formula url="${address}">f</formula> <binaryObject url="${address}" mimeType="text/html">YWxlcnQoMSk=</binaryObject>
  <bibl corresp="${address}">bibl <idno type="URL">${address}</idno> <biblScope unit="page" facs="${address}" corresp="${address}">1</biblScope></bibl></p>
  <pb n="1" facs="${address}"/><figure facs="${address}"><head>head</head><graphic url="${address}"/><figDesc>desc</figDesc></figure>
  <listPerson><person corresp="${address}"><persName ref="${address}">P</persName><idno type="URL">${address}</idno><note><ref target="${address}">r</ref></note></person></listPerson>
  <pb n="2" facs="#attack-surface"/><pb facs="#attack-picture x ${address}"/><lb facs="#attack-zone"/><div facs="${address} #attack-zone"><p>${WORD}</p></div>
  <table><row facs="${address}"><cell facs="#attack-zone">c</cell></row></table><list><item facs="${address}">i</item></list>
  <p facs="${address}"><app><lem wit="${address}" source="${address}">lem</lem><rdg wit="${address}" resp="${address}">rdg</rdg></app></p>`;
const headerWith = (
  address: string,
): string => `<publicationStmt><publisher ref="${address}">pub</publisher><idno type="URL">${address}</idno><availability><licence target="${address}">lic</licence></availability></publicationStmt>
  <sourceDesc><bibl><ptr target="${address}"/><ref target="${address}">r</ref><idno type="URI">${address}</idno></bibl><listWit><witness xml:id="A" facs="${address}">w <ref target="${address}"/></witness></listWit>
  <msDesc facs="${address}"><msIdentifier><idno>${address}</idno></msIdentifier></msDesc></sourceDesc>`;

const addresses: readonly Attack[] = Object.entries(ADDRESSES).map(([idea, address]) => ({
  idea: `an address: ${idea}`,
  isOfPictures: true,
  body: withAddress(address),
  statement: `<author ref="${address}">Author <idno type="URL">${address}</idno></author><respStmt><resp ref="${address}">x</resp><name ref="${address}">y</name></respStmt>`,
  header: headerWith(address),
  besides: `<standOff><listPerson><person xml:id="someone" sameAs="${address}"><persName ref="${address}">Someone</persName><idno type="URL">${address}</idno><graphic url="${address}"/></person></listPerson><listRelation><relation name="${address}" active="#someone" passive="${address}"/></listRelation></standOff>
    <facsimile xml:base="${address}"><surface xml:id="attack-surface" n="${address}"><graphic url="${address}"/><zone xml:id="attack-zone"/></surface><graphic xml:id="attack-picture" url="${address}"/></facsimile>`,
}));

const IN_ATTRIBUTES: Readonly<Record<string, string>> = {
  'a handler': '&quot; onmouseover=&quot;alert(1)&quot; x=&quot;',
  'a handler without quotes': `x onload=${RUN}`,
  'a tag': '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
  'the end of a style': '&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
  'an expression': 'width: expression(alert(1)); background: url(http://127.0.0.1:9/a.png)',
  'an import': "@import 'http://127.0.0.1:9/a.css'",
  'a place over all': 'position:fixed;top:0;left:0;width:9999px;height:9999px',
  'names of the page': 'skip contents switch masthead hidden italic&quot;',
  'a control character': 'italic&#x85;&#x7F;&#x9F; x',
  'what is no letter': 'italic&#xFFFD;&#x10FFFD;&#x202E;x',
};

const withValue = (value: string): string => `
  <p n="${value}" rend="${value}" xml:id="one">${WORD} <hi rend="${value}" style="${value}" rendition="${value}">hi</hi> <foreign xml:lang="${value}">f</foreign> <lb n="${value}"/> <pb n="${value}"/> <cb n="${value}"/> <milestone n="${value}" unit="${value}"/>
    <gap reason="${value}" unit="${value}" quantity="${value}"/> <space unit="${value}" quantity="${value}"/> <unclear reason="${value}" cert="${value}">u</unclear> <abbr type="${value}">a</abbr> <w lemma="${value}" pos="${value}">w</w> <add place="${value}" hand="${value}">add</add>
    <date when="${value}" notBefore="${value}">d</date> <persName ref="#p1" cert="${value}" type="${value}">P</persName> <note n="${value}" place="${value}" type="${value}">n</note> <choice><sic n="${value}">a</sic><corr cert="${value}" resp="${value}">b</corr></choice>
    <app type="${value}"><lem wit="${value}">l</lem><rdg wit="${value}" type="${value}" cause="${value}">r</rdg></app> <ref n="${value}" target="#one">r</ref> <num value="${value}">1</num> <measure quantity="${value}" unit="${value}"/></p>
  <lg type="${value}" n="${value}"><l n="${value}" part="${value}"><persName ref="#p1">P</persName> l</l></lg><sp who="${value}"><p>s</p></sp><stage type="${value}">st</stage><u who="${value}">u <pause dur="${value}"/><vocal type="${value}"/><shift new="${value}" feature="${value}"/></u>
  <list type="${value}" rend="${value}"><item n="${value}">i</item></list><table rows="${value}"><head>h</head><row role="${value}"><cell cols="${value}" rows="${value}" role="${value}">c</cell></row></table>
  <div type="${value}" n="${value}"><head n="${value}">h</head><entry n="${value}"><sense n="${value}"><usg type="${value}">u</usg></sense></entry></div>
  <eg xml:space="${value}">e</eg><code lang="${value}">c</code>`;

const values: readonly Attack[] = Object.entries(IN_ATTRIBUTES).map(([idea, value]) => ({
  idea: `in every attribute: ${idea}`,
  body: withValue(value),
  root: `xml:lang="${value}" n="${value}"`,
  header: `<sourceDesc><msDesc xml:id="m"><physDesc><objectDesc form="${value}"><supportDesc material="${value}"><extent><measure quantity="${value}" unit="${value}"/></extent></supportDesc></objectDesc><handDesc><handNote scope="${value}" script="${value}" medium="${value}"/></handDesc></physDesc>
    <history><origin when="${value}" notAfter="${value}">o</origin></history></msDesc></sourceDesc></fileDesc><encodingDesc><tagsDecl><rendition scheme="css" xml:id="r">${value}</rendition></tagsDecl><refsDecl><citeStructure unit="${value}" match="${value}" use="${value}"/></refsDecl></encodingDesc>
    <profileDesc><langUsage><language ident="${value}"/></langUsage><correspDesc><correspAction type="${value}"><date when="${value}"/></correspAction></correspDesc></profileDesc><revisionDesc status="${value}"><change when="${value}" who="${value}" n="${value}">c</change></revisionDesc><fileDesc>`,
  besides: `<standOff><listPerson><person xml:id="p1" role="${value}" sex="${value}"><persName type="${value}">P</persName><birth when="${value}"/><state type="${value}"><p>s</p></state></person><listRelation><relation name="${value}" mutual="#p1 #p1" active="#p1" passive="#p1"/></listRelation></listPerson>
    <listPlace><place xml:id="pl" type="${value}"><placeName xml:lang="${value}">Pl</placeName><location><geo decls="${value}">1 2</geo></location></place></listPlace></standOff>`,
}));

const own = [
  'page:text',
  'page:notes',
  'page:index',
  'page:description',
  'page:corrections',
  'page:reading-source',
  'mention:1',
  'note:1',
  'notes',
  'toc',
  'index',
  'text',
  'skip',
];

const texts: readonly Attack[] = [
  { idea: 'script as text', body: `<p>${WORD} &lt;script&gt;alert(1)&lt;/script&gt;</p>`, shown: '<script>alert(1)</script>' },
  { idea: 'script in CDATA', body: `<p>${WORD} <![CDATA[<script>alert(1)</script>]]></p>`, shown: '<script>alert(1)</script>' },
  {
    idea: 'ends of style, title, textarea',
    body: `<p>${WORD} &lt;/style>&lt;/title>&lt;/textarea>&lt;/pre>&lt;img src=x onerror=alert(1)></p>`,
    shown: '<img src=x onerror=alert(1)>',
  },
  { idea: 'a comment that opens', body: `<p>${WORD} &lt;!--&lt;script>alert(1)&lt;/script></p>`, shown: '<!--<script>' },
  { idea: 'a comment that closes', body: `<p>${WORD} --&gt;&lt;script>alert(1)&lt;/script></p>`, shown: '--><script>' },
  { idea: 'a comment in the document', body: `<p>${WORD} <!-- ><script>alert(1)</script> --></p>` },
  { idea: 'mark-up in eg', body: `<eg>&lt;/pre>&lt;script>alert(1)&lt;/script></eg><p>${WORD}</p>`, shown: '</pre><script>' },
  {
    idea: 'mark-up in code',
    body: `<p>${WORD} <code>&lt;/code>&lt;script>alert(1)&lt;/script></code></p>`,
    shown: '</code><script>',
  },
  {
    idea: 'mark-up in egXML',
    body: `<egXML xmlns="http://www.tei-c.org/ns/Examples"><script src="http://127.0.0.1:9/a.js">alert(1)</script><p onclick="alert(1)" style="position:fixed"><ref target="javascript:alert(1)">x</ref></p></egXML><p>${WORD}</p>`,
  },
  {
    idea: 'in the title',
    statement: '<title>&lt;/title>&lt;script>alert(1)&lt;/script></title>',
    body: `<p>${WORD}</p>`,
    shown: '</title><script>',
  },
  {
    idea: 'in every heading and caption',
    body: `<div><head>&lt;script>alert(1)&lt;/script></head><table><head>" onx="&lt;/div></head><row><cell>${WORD}</cell></row></table><figure><head>"&gt;&lt;b></head><graphic url="a.png"/><figDesc>" onerror="alert(1)</figDesc></figure></div>`,
  },
  {
    idea: 'words in two encodings',
    body: `<p>${WORD} +ADw-script+AD4-alert(1)+ADw-/script+AD4- \u00BCscript\u00BE</p>`,
    shown: '+ADw-script+AD4-',
  },
  {
    idea: 'placeholders of templates',
    body: `<p>${WORD} {{text}} {{ head }} $&amp; $1 \${RUN} {title} %s &lt;%= 1 %></p>`,
    shown: '{{text}} {{ head }} $& $1',
  },
  { idea: 'a carriage return', body: `<p>${WORD}&#13;&#10;&#13;x</p>` },
  {
    idea: 'entities of the document',
    before:
      '<!DOCTYPE TEI [<!ENTITY a "&#60;script>alert(1)&#60;/script>"><!ENTITY b "java"><!ATTLIST TEI onload CDATA "alert(1)">]>',
    body: `<p>${WORD} <ref target="&b;script:alert(1)">x</ref></p>`,
  },
  {
    idea: 'words that turn direction',
    body: `<p>${WORD} <ref target="https://example.org/">https://example.org/\u202Egro.elpmaxe\u202C</ref> a\u202Eb\u2066c\u2067d</p><p>after</p>`,
  },
];

const xhtml = 'xmlns:h="http://www.w3.org/1999/xhtml"';
const svg = 'xmlns:s="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"';
const foreign: readonly Attack[] = [
  {
    idea: 'script of HTML',
    body: `<p ${xhtml}>${WORD} <h:script>alert(1)</h:script><h:script src="http://127.0.0.1:9/a.js"/></p>`,
  },
  {
    idea: 'HTML that fetches',
    body: `<p ${xhtml}>${WORD} <h:img src="http://127.0.0.1:9/a.png" onerror="alert(1)"/><h:iframe src="http://127.0.0.1:9/"/><h:object data="http://127.0.0.1:9/"/><h:embed src="x"/><h:video src="x"/><h:link rel="stylesheet" href="http://127.0.0.1:9/a.css"/></p>`,
  },
  {
    idea: 'HTML that leads the page elsewhere',
    body: `<p ${xhtml}>${WORD} <h:base href="http://127.0.0.1:9/"/><h:meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"/><h:form action="http://127.0.0.1:9/"><h:button formaction="javascript:alert(1)">b</h:button></h:form></p>`,
  },
  {
    idea: 'style of HTML',
    body: `<p ${xhtml}>${WORD} <h:style>*{display:none}</h:style><h:div style="position:fixed" onclick="alert(1)">d</h:div></p>`,
  },
  {
    idea: 'drawings with scripts',
    body: `<p ${svg}>${WORD} <s:svg onload="alert(1)"><s:script>alert(1)</s:script><s:a x:href="javascript:alert(1)"><s:text>t</s:text></s:a><s:image x:href="http://127.0.0.1:9/a.png"/><s:use x:href="http://127.0.0.1:9/a.svg#b"/><s:set attributeName="onclick" to="alert(1)"/></s:svg></p>`,
  },
  {
    idea: 'HTML in a drawing',
    body: `<figure ${svg} ${xhtml}><s:svg><s:foreignObject><h:script>alert(1)</h:script><h:iframe src="javascript:alert(1)"/></s:foreignObject></s:svg></figure><p>${WORD}</p>`,
  },
  {
    idea: 'formulae with actions',
    body: `<p>${WORD} <formula><m:math xmlns:m="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"><m:maction actiontype="statusline" xlink:href="javascript:alert(1)" xmlns:xlink="http://www.w3.org/1999/xlink"><m:mi>x</m:mi></m:maction><m:annotation-xml encoding="text/html"><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></m:annotation-xml></m:math></formula></p>`,
  },
  {
    idea: 'elements of no namespace',
    body: `<p>${WORD} <script xmlns="">alert(1)</script><iframe xmlns="" src="http://127.0.0.1:9/"/></p>`,
  },
  {
    idea: 'names of HTML in the namespace of TEI',
    body: `<p>${WORD} <script>alert(1)</script><iframe src="http://127.0.0.1:9/"/><style>*{display:none}</style><base href="http://127.0.0.1:9/"/><object data="x"/><title>t</title><html><head>h</head></html></p><script>alert(1)</script>`,
  },
  {
    idea: 'instructions of XSLT',
    body: `<p xmlns:xsl="http://www.w3.org/1999/XSL/Transform">${WORD} <xsl:value-of select="1"/><xsl:result-document href="a.html"/><xsl:script>alert(1)</xsl:script></p>`,
  },
  {
    idea: 'processing instructions',
    before: '<?xml-stylesheet href="http://127.0.0.1:9/a.xsl" type="text/xsl"?><?php echo 1 ?>',
    body: `<p>${WORD} <?xml-stylesheet href="javascript:alert(1)"?><?php ><script>alert(1)</script> ?></p>`,
  },
  {
    idea: 'bases',
    root: 'xml:base="http://127.0.0.1:9/"',
    body: `<p xml:base="javascript:alert(1)//">${WORD} <ref target="#a">x</ref><ref target="a.html">y</ref><graphic url="a.png"/></p>`,
  },
  {
    idea: 'attributes of HTML',
    root: 'onload="alert(1)" style="display:none"',
    body: `<p onclick="alert(1)" style="position:fixed;top:0" class="skip" hidden="hidden" tabindex="-1" srcdoc="x" formaction="javascript:alert(1)">${WORD}</p><hi xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">x</hi>`,
  },
  {
    idea: 'files that are included',
    body: `<p>${WORD}</p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="javascript:alert(1)"/><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="http://127.0.0.1:9/&quot;&gt;&lt;script&gt;" parse="text"><xi:fallback><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></xi:fallback></xi:include>`,
  },
];

const ids: readonly Attack[] = [
  {
    idea: 'ids of the page itself',
    body: `<p>${WORD}</p>${own.map((id) => `<p xml:id="${id}">${id}</p><note xml:id="${id}">n</note>`).join('')}<p><choice><sic>a</sic><corr>b</corr></choice> <date when="1900">d</date></p>`,
  },
  {
    idea: 'ids twice',
    body: `<p xml:id="a">${WORD}</p><div xml:id="a"><head xml:id="a">h</head><p xml:id=" a ">x <hi xml:id="a">y</hi></p></div><note xml:id="a">n</note><ref target="#a">r</ref>`,
    besides: '<standOff><listPerson><person xml:id="a"><persName xml:id="a">A</persName></person></listPerson></standOff>',
  },
  {
    idea: 'ids that are none',
    body: `<p xml:id="a&quot; onclick=&quot;alert(1)">${WORD}</p><p xml:id="">e</p><p xml:id=" ">b</p><p xml:id="a b">c</p><p xml:id="1">d</p><p xml:id="&lt;b&gt;">f</p><p><ref target="#a&quot; onclick=&quot;alert(1)">r</ref> <persName ref="#&lt;b&gt;">p</persName></p>`,
  },
  {
    idea: 'ids that scripts know',
    body: `<p xml:id="__proto__">${WORD}</p><p xml:id="constructor">a</p><p xml:id="toString">b</p><p xml:id="body">c</p><p xml:id="cookie">d</p><p><ref target="#__proto__">r</ref><persName ref="#hasOwnProperty">p</persName></p>`,
  },
  {
    idea: 'a class of a hundred thousand letters',
    body: `<p rend="${'x'.repeat(100_000)}">${WORD}</p><${'y'.repeat(10_000)}>z</${'y'.repeat(10_000)}>`,
  },
  {
    idea: 'dates that are none',
    body: `<p>${WORD} <date when="page:text">a</date> <date when="1900-01-01&quot; x=&quot;">b</date> <date when="1 2">c</date> <date from="x" to="y z">d</date> <date when="&#x85;">e</date></p>`,
  },
  {
    idea: 'a title that is a page',
    statement: '<title level="s">&lt;/head&gt;&lt;body onload=alert(1)&gt;</title>',
    body: `<p>${WORD}</p>`,
    root: 'xml:id="&lt;script&gt;"',
  },
];

const cells: readonly Attack[] = [
  {
    idea: 'cells over a million columns',
    body: `<p>${WORD}</p><table><row><cell cols="999999999" rows="99999999999999999999">a</cell><cell cols="-1" rows="x">b</cell><cell cols=" 2 " rows="1e3">c</cell></row></table>`,
  },
];

export const attacks: readonly Attack[] = [...addresses, ...values, ...texts, ...foreign, ...ids, ...cells];

export function documentOf({ body = '', besides = '', statement = '', header = '', before = '', root = '' }: Attack): string {
  return `${before}${teiAround(body, besides)
    .replace('<TEI ', () => `<TEI ${root} `)
    .replace('</titleStmt>', () => `${statement}</titleStmt>${header}`)}`;
}
