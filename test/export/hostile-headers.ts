// Headers that exports must bear: each is well-formed, and says something in a way that a careless format would fall over.

import { fullHeader } from './full-header.ts';
import { header } from './header.ts';

const LETTER =
  '<correspDesc><correspAction type="sent"><persName>A</persName></correspAction><correspAction type="received"><persName>B</persName></correspAction></correspDesc>';
const WHOLE = {
  titles: '<title>A title</title><author>An Author</author><editor>An Editor</editor>',
  publication:
    '<publisher>A Press</publisher><date when="2020-01-31"/><idno type="DOI">10.1234/abc</idno><availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence></availability>',
  profile: `<abstract><p>About it</p></abstract>${LETTER}`,
};
const LONG = 'word & <hi>another</hi> '.replaceAll('&', '&amp;').repeat(2_000);

function titled(...titles: readonly string[]): string {
  return header({ ...WHOLE, titles: `${titles.join('')}<author>An Author</author><editor>An Editor</editor>` });
}

function published(content: string): string {
  return header({ ...WHOLE, publication: content });
}

function dated(...dates: readonly string[]): string {
  const sent = `<correspDesc><correspAction type="sent"><persName>A</persName>${dates.join('')}</correspAction></correspDesc>`;
  const publication = `<publisher>P</publisher>${dates.join('')}<idno type="DOI">10.1234/abc</idno><availability><licence target="https://creativecommons.org/licenses/by/4.0/"/></availability>`;
  return `${header({
    ...WHOLE,
    publication,
    creation: dates.join(''),
    profile: `<abstract><p>A</p></abstract>${sent}`,
  }).replace(
    '</teiHeader>',
    `<revisionDesc>${dates.map((date) => date.replace('<date', '<change').replace('</date>', '</change>')).join('')}</revisionDesc></teiHeader>`,
  )}`;
}

export const hostileHeaders: Readonly<Record<string, string>> = {
  'everything at once': fullHeader,
  'what every format asks for': header(WHOLE),
  'several authors and editors': header({
    ...WHOLE,
    titles: `<title>T</title>${['A', 'B', 'C', 'A'].map((name) => `<author>${name}</author><editor role="trl">${name}</editor>`).join('')}`,
  }),
  'no date': published('<publisher>P</publisher><idno>10.1234/abc</idno>'),
  'stretches of time': dated(
    '<date from="1840" to="1842-05"/>',
    '<date notBefore="1840-01-01">after</date>',
    '<date notAfter="1850"/>',
    '<date from="1842" to="1840">backwards</date>',
  ),
  'days that do not exist': dated(
    '<date when="2021-02-30">30 February</date>',
    '<date when="1900-02-29"/>',
    '<date when="2021-13"/>',
    '<date when="0000">the year 0</date>',
  ),
  times: dated(
    '<date when="2021-02-03T25:00:00">25 h</date>',
    '<date when="2021-02-03T10:00">ten</date>',
    '<date when="2021-02-03T10:00:00+14:00"/>',
    '<date when="2021-02-03T24:00:00"/>',
    '<date when="2021-02-03T1:2:3"/>',
  ),
  'dates before 1000 and before Christ': dated(
    '<date when="0799-12-25">Christmas</date>',
    '<date when="-0044-03-15">the Ides</date>',
    '<date when-iso="-0001"/>',
    '<date when="12021">far</date>',
    '<date when="--05-06"/>',
  ),
  'titles from right to left, and of three languages': titled(
    '<title xml:lang="he">מכתב אל ידיד</title>',
    '<title xml:lang="ar-Arab">رسالة &amp; جواب</title>',
    '<title xml:lang="en">A letter</title>',
    '<title type="sub" xml:lang="he">\u202bתת\u202c</title>',
  ),
  'ampersands and angle brackets': titled(
    '<title>A &amp; B &lt; C &gt; D &quot;E&quot; ]]&gt; &amp;amp; &lt;!-- --&gt;</title>',
  ),
  'an abstract of 50 kB': header({ ...WHOLE, profile: `<abstract><p>${LONG}</p></abstract>${LETTER}` }),
  'markup in titles': titled(
    '<title>Of <hi rend="italic">Hamlet</hi>, <choice><sic>Prinse</sic><corr>Prince</corr></choice> of <foreign xml:lang="da">Danmark</foreign><note>a note</note><!-- c --><?pi x?></title>',
  ),
  'no publisher': published('<date when="2020"/><idno>10.1234/abc</idno>'),
  'no title': header({ ...WHOLE, titles: '<author>A</author>' }),
  'empty elements': header({
    titles: '<title/><title> \n </title><author/><editor><persName/></editor><respStmt><resp/><name/></respStmt><funder/>',
    publication: '<publisher/><pubPlace/><date/><idno/><availability><licence target=""/></availability>',
    source: '<bibl/><msDesc><msIdentifier><repository/><idno/></msIdentifier></msDesc>',
    profile:
      '<abstract/><langUsage><language ident=""/></langUsage><textClass><keywords><term/></keywords></textClass><correspDesc><correspAction type="sent"/></correspDesc>',
  }),
  'languages that are none': header({
    ...WHOLE,
    titles:
      '<title xml:lang="german language">T</title><title type="alt" xml:lang="">U</title><author xml:lang="de_DE">A</author><editor xml:lang="x">E</editor>',
    languages:
      '<language ident="german">German</language><language ident="de_AT">x</language><language ident="de-abcdefghi"/><language ident="x-klingon">K</language><language ident="und"/><language ident="mul"/>',
  }),
  'characters like controls': titled('<title>A\u0085B\u2028C\u2029D\u00adE\u200bF\ufeffG&#x7f;H&#x80;I&#13;J</title>'),
  'characters beyond the first plane': titled('<title>🜚 𝒜 letter 👩‍👩‍👧 \u{10fffd}</title>'),
  'identifiers that are no ASCII': header({ ...WHOLE, rootAttributes: 'xml:id="brief_ü.1-中"' }),
  'identifiers with blanks': published(
    '<publisher>P</publisher><date when="2020"/><idno>a b  c</idno><idno type="a b">x&#9;y</idno><idno type="URL">https://example.org/a b</idno><idno>10.1234/a b</idno>',
  ),
  'addresses with blanks, quotes and other letters': header({
    titles:
      '<title>T</title><author ref="https://example.org/a&quot;b https://viaf.org/viaf/12 https://example.org/ü[1]">A</author>',
    publication:
      '<publisher ref="http://[::1]:x/">P</publisher><date when="2020"/><idno type="DOI">10.1234/a&quot;b&lt;c&gt;[d]%zz#e#f</idno><idno>https://example.org/ü?q=a|b</idno><idno>https://example.org/[x]%2</idno><availability><licence target="https://example.org/by sa https://example.org/x&quot;y">L</licence><licence target="not an address"/></availability>',
    source: '<bibl><ref target="https://example.org/^`{}">R</ref></bibl><bibl><idno>https://exämple.org/中</idno></bibl>',
    profile: `<textClass><keywords scheme="https://example.org/[voc]#a#b"><term ref="https://example.org/%">K</term></keywords></textClass><abstract><p>A</p></abstract>${LETTER.replace('</correspDesc>', '<correspContext><ref type="a b" target="https://example.org/ü">R</ref></correspContext></correspDesc>')}`,
  }),
  'the same thing said again': titled(
    '<title>T</title>',
    '<title>T</title>',
    '<author>An Author</author>',
    '<author>An Author</author>',
  ),
  'DOIs in several spellings': published(
    `<publisher>P</publisher><date when="2020"/>${['10.1234/ABC', 'doi:10.1234/abc', 'DOI: 10.1234/abc', 'https://doi.org/10.1234/abc', 'http://dx.doi.org/10.1234/abc.', '10.1/x', '11.1234/x'].map((doi) => `<idno type="DOI">${doi}</idno>`).join('')}`,
  ),
  'a task of several people': titled(
    '<title>T</title>',
    '<respStmt><resp>read <hi>and</hi> wrote</resp><resp key="x">checked</resp><name>A</name><persName>B</persName><orgName>C</orgName></respStmt>',
  ),
  'names with parts in parts': titled(
    '<title>T</title>',
    '<author><persName><roleName>Count</roleName> <forename>A</forename><forename>B</forename> <nameLink>von</nameLink> <surname><surname>C</surname>-<surname>D</surname></surname><addName>E</addName></persName><affiliation><orgName>F</orgName></affiliation></author>',
  ),
  'a licence without an address': published(
    '<publisher>P</publisher><date when="2020"/><idno>10.1234/abc</idno><availability><licence><p>Free</p></licence></availability>',
  ),
  'several licences': published(
    '<publisher>P</publisher><date when="2020"/><idno>10.1234/abc</idno><availability status="restricted"><licence target="https://creativecommons.org/licenses/by/4.0/ https://creativecommons.org/licenses/by-sa/4.0/">A</licence><licence target="https://opensource.org/licenses/MIT">B</licence><p>C</p></availability>',
  ),
  'citations in citations': header({
    ...WHOLE,
    source:
      '<bibl>A <bibl>B <bibl>C</bibl></bibl></bibl><listBibl><bibl>D</bibl><biblStruct><monogr><title>E</title><imprint><date when="1900"/></imprint></monogr></biblStruct></listBibl>',
  }),
  'no namespace': header(WHOLE).replace(' xmlns="http://www.tei-c.org/ns/1.0"', ''),
  'another namespace': header(WHOLE).replace('http://www.tei-c.org/ns/1.0', 'http://example.org/ns'),
  'a corpus': `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${/<teiHeader>.*<\/teiHeader>/su.exec(header(WHOLE))?.[0]}${header(WHOLE)}</teiCorpus>`,
  'only a header': '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>',
  'deep nesting': titled(`<title>${'<hi>'.repeat(500)}T${'</hi>'.repeat(500)}</title>`),
  'names of the prototype': header({
    ...WHOLE,
    titles:
      '<title type="constructor" level="__proto__">T</title><title>hasOwnProperty</title><author role="toString">valueOf</author><editor>__proto__</editor>',
    profile: `<langUsage><language ident="constructor"/></langUsage>${LETTER.replace('sent', 'toString')}`,
  }),
  'a letter of many': header({
    ...WHOLE,
    profile:
      '<correspDesc><correspAction type="sent"><persName ref="#x https://d-nb.info/gnd/118540238">A</persName><orgName>O</orgName><rs>someone</rs><placeName ref="https://www.geonames.org/2761369">V</placeName><placeName>W</placeName><date when="1900"/><date>then</date></correspAction><correspAction type="received"/><correspAction><name>N</name></correspAction><correspAction type="forwarded by"><name>N</name></correspAction></correspDesc>',
  }),
  'a prefix': header(WHOLE)
    .replace(' xmlns=', ' xmlns:tei=')
    .replaceAll(/<(\/?)(?=[a-zA-Z])/gu, '<$1tei:'),
  'entities of its own': `<!DOCTYPE TEI [<!ENTITY both "A &#38;#38; B &#38;lt; C"><!ENTITY mark "<hi xmlns='http://www.tei-c.org/ns/1.0'>D</hi>">]>${titled('<title>&both; &mark;</title>')}`,
  'titles of blanks of other kinds': titled('<title>\u00a0\u3000\u2003</title>', '<title>\u200b</title>', '<title>x</title>'),
  'two thousand authors': titled(
    '<title>T</title>',
    ...Array.from({ length: 2_000 }, (_, index) => `<author>Author ${index}</author>`),
  ),
  'a licence that is a script': published(
    '<publisher>P</publisher><date when="2020"/><idno>javascript:alert(1)</idno><availability><licence target="javascript:alert(1)">L</licence><p>&lt;script&gt;alert(1)&lt;/script&gt;</p></availability>',
  ),
};
