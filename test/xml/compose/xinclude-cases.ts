// Situations of XInclude: files, and what becomes of doc.xml. What Jing (Xerces 2.12) does was measured; where it is wrong, the
// row says what the specification has.

import type { PartCase } from './describe-part-cases.ts';

/** `r` holds anything but <wrong>; only `p`, `c`, `m` … can have xml:base and xml:lang. */
export const SCHEMA = `
start = element * - wrong { any }
any = (attribute * { text } | element * - wrong { any } | text)*
`;

const XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const doc = (content: string, attributes = ''): string => `<r ${XI}${attributes}>${content}</r>`;
const open = (attributes = ''): string => `<r ${XI}${attributes}>`;
const IDS = '<s><a xml:id="one">1<b xml:id="two">2</b></a><c xml:id="three"/><d id="four"/></s>';
const XML_ID = 'Xerces knows identifiers of a DTD only, and not xml:id';
const STREAM = 'Xerces reads as a stream and has no source document to point into';
const bytes = (...codes: number[]): Uint8Array => new Uint8Array(codes);

export const xincludeCases: readonly PartCase[] = [
  // what is included
  {
    name: 'a file',
    files: { 'doc.xml': doc('<xi:include href="p.xml"/>'), 'p.xml': '<p>x</p>' },
    whole: `${open()}<p xml:base="p.xml">x</p></r>`,
  },
  {
    name: 'a file with a declaration, comments and instructions',
    files: {
      'doc.xml': doc('<xi:include href="p.xml"/>'),
      'p.xml': '<?xml version="1.0"?>\n<!--a-->\n<?b c?>\n<p/>\n<!--d-->\n',
    },
    whole: `${open()}<!--a--><?b c?><p xml:base="p.xml"/><!--d--></r>`,
  },
  {
    name: 'parts of parts, each relative to its own file',
    files: {
      'doc.xml': doc('<xi:include href="sub/q.xml"/>'),
      'sub/q.xml': `<q ${XI}><xi:include href="../p.xml"/></q>`,
      'p.xml': '<p/>',
    },
    whole: `${open()}<q xml:base="sub/q.xml" ${XI}><p xml:base="../p.xml"/></q></r>`,
  },
  {
    name: 'the root element, whose base is not that of the document',
    files: { 'doc.xml': `<xi:include ${XI} href="p.xml"/>`, 'p.xml': '<p/>' },
    whole: '<p xml:base="p.xml"/>',
  },
  {
    name: 'the root element after a comment',
    files: { 'doc.xml': `<!--c--><xi:include ${XI} href="p.xml"/>`, 'p.xml': '<p/>' },
    whole: '<!--c--><p xml:base="p.xml"/>',
  },
  {
    name: 'a part whose root is an inclusion',
    files: { 'doc.xml': doc('<xi:include href="q.xml"/>'), 'q.xml': `<xi:include ${XI} href="p.xml"/>`, 'p.xml': '<p/>' },
    whole: `${open()}<p xml:base="p.xml"/></r>`,
  },
  {
    name: 'the same file twice',
    files: { 'doc.xml': doc('<xi:include href="p.xml"/><xi:include href="p.xml"/>'), 'p.xml': '<p/>' },
    whole: `${open()}<p xml:base="p.xml"/><p xml:base="p.xml"/></r>`,
  },
  {
    name: 'a name with a blank in percent signs',
    files: { 'doc.xml': doc('<xi:include href="a%20b.xml"/>'), 'a b.xml': '<p/>' },
    whole: `${open()}<p xml:base="a%20b.xml"/></r>`,
  },
  {
    name: 'a name with a blank',
    files: { 'doc.xml': doc('<xi:include href="a b.xml"/>'), 'a b.xml': '<p/>' },
    whole: `${open()}<p xml:base="a%20b.xml"/></r>`,
  },
  {
    name: 'a blank for a name',
    files: { 'doc.xml': doc('<xi:include href=" "/>'), 'p.xml': '<p/>' },
    first: 'doc.xml:1:69',
  },
  {
    name: 'a blank for a name, of a text: not the document itself',
    files: { 'doc.xml': doc('<xi:include href=" " parse="text"/>') },
    first: 'doc.xml:1:82',
  },
  {
    name: 'a blank before a name',
    files: { 'doc.xml': doc('<xi:include href=" p.xml"/>'), 'p.xml': '<p/>' },
    first: 'doc.xml:1:74',
  },
  {
    name: 'a blank that is part of a name, at its end',
    files: { 'doc.xml': doc('<xi:include href="p.xml "/>'), 'p.xml ': '<p/>' },
    whole: `${open()}<p xml:base="p.xml%20"/></r>`,
  },
  {
    name: 'a tab in a name',
    files: { 'doc.xml': doc('<xi:include href="p&#9;.xml"/>'), 'p.xml': '<p/>' },
    first: 'doc.xml:1:77',
  },
  {
    name: 'a name beyond ASCII',
    files: { 'doc.xml': doc('<xi:include href="ж.xml"/>'), 'ж.xml': '<p/>' },
    whole: `${open()}<p xml:base="%D0%B6.xml"/></r>`,
  },
  {
    name: 'an element between texts',
    files: { 'doc.xml': doc('a<xi:include href="p.xml"/>b'), 'p.xml': '<p/>' },
    whole: `${open()}a<p xml:base="p.xml"/>b</r>`,
  },
  {
    name: 'another encoding',
    files: {
      'doc.xml': doc('<xi:include href="p.xml"/>'),
      'p.xml': new Uint8Array([...Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><p>'), 0xe9, ...Buffer.from('</p>')]),
    },
    whole: `${open()}<p xml:base="p.xml">é</p></r>`,
  },
  {
    name: 'UTF-16',
    files: {
      'doc.xml': doc('<xi:include href="p.xml"/>'),
      'p.xml': new Uint8Array([0xff, 0xfe, ...Buffer.from('<p>é</p>', 'utf16le')]),
    },
    whole: `${open()}<p xml:base="p.xml">é</p></r>`,
  },
  {
    name: 'a document in UTF-16',
    files: {
      'doc.xml': new Uint8Array([0xff, 0xfe, ...Buffer.from(doc('<xi:include href="p.xml"/>'), 'utf16le')]),
      'p.xml': '<wrong/>',
    },
    first: 'p.xml:1:9',
  },
  // what it gets
  {
    name: 'a language outside is taken off',
    files: { 'doc.xml': doc('<xi:include href="p.xml"/>', ' xml:lang="en"'), 'p.xml': '<p/>' },
    whole: `${open(' xml:lang="en"')}<p xml:base="p.xml" xml:lang=""/></r>`,
  },
  {
    name: 'the same language is left',
    files: { 'doc.xml': doc('<xi:include href="p.xml"/>', ' xml:lang="en"'), 'p.xml': '<p xml:lang="EN"/>' },
    whole: `${open(' xml:lang="en"')}<p xml:base="p.xml" xml:lang="EN"/></r>`,
  },
  {
    name: 'a language around the element that is pointed at',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="element(/1/1)"/>'), 'p.xml': '<l xml:lang="fr"><m/></l>' },
    whole: `${open()}<m xml:base="p.xml" xml:lang="fr"/></r>`,
  },
  {
    name: 'a base of its own is kept',
    files: { 'doc.xml': doc('<xi:include href="p.xml"/>'), 'p.xml': '<p xml:base="http://x/y/"/>' },
    whole: `${open()}<p xml:base="http://x/y/"/></r>`,
  },
  {
    name: 'a base around the element that is pointed at',
    files: {
      'doc.xml': doc('<xi:include href="p.xml" xpointer="element(/1/1)"/>'),
      'p.xml': '<q xml:base="http://x/y/"><p/></q>',
    },
    whole: `${open()}<p xml:base="http://x/y/"/></r>`,
  },
  {
    name: 'a base around the inclusion',
    files: { 'doc.xml': doc('<xi:include href="../p.xml"/>', ' xml:base="sub/"'), 'p.xml': '<p/>' },
    whole: `${open(' xml:base="sub/"')}<p xml:base="../p.xml"/></r>`,
  },
  {
    name: 'a namespace outside does not reach in',
    files: { 'doc.xml': `<r xmlns="urn:d" ${XI}><xi:include href="p.xml"/></r>`, 'p.xml': '<p/>' },
    whole: `<r xmlns="urn:d" ${XI}><p xmlns="" xml:base="p.xml"/></r>`,
  },
  {
    name: 'namespaces around the element that is pointed at',
    files: {
      'doc.xml': doc('<xi:include href="p.xml" xpointer="element(/1/1)"/>'),
      'p.xml': '<n:a xmlns:n="urn:n" xmlns="urn:d"><n:b c="n:d"/></n:a>',
    },
    whole: `${open()}<n:b xmlns="urn:d" xmlns:n="urn:n" xml:base="p.xml" c="n:d"/></r>`,
  },
  {
    name: 'a prefix that means something else outside',
    files: {
      'doc.xml': doc('<xi:include href="p.xml" xpointer="element(/1/1)"/>', ' xmlns:n="urn:m"'),
      'p.xml': '<n:a xmlns:n="urn:n"><n:b/></n:a>',
    },
    whole: `${open(' xmlns:n="urn:m"')}<n:b xmlns:n="urn:n" xml:base="p.xml"/></r>`,
  },
  {
    name: 'a namespace on the xi:include itself does not stay',
    files: { 'doc.xml': `<r><include xmlns="http://www.w3.org/2001/XInclude" href="p.xml"/></r>`, 'p.xml': '<p/>' },
    whole: '<r><p xml:base="p.xml"/></r>',
  },
  // text
  {
    name: 'text, with what would be markup',
    files: { 'doc.xml': doc('<xi:include href="t.txt" parse="text"/>'), 't.txt': 'a<b>&c;]]>\r\nd\re' },
    whole: `${open()}a&lt;b&gt;&amp;c;]]&gt;&#13;\nd&#13;e</r>`,
  },
  {
    name: 'text in another encoding',
    files: { 'doc.xml': doc('<xi:include href="t.txt" parse="text" encoding="iso-8859-1"/>'), 't.txt': bytes(0x63, 0xe9) },
    whole: `${open()}cé</r>`,
  },
  {
    name: 'text with a byte order mark',
    files: { 'doc.xml': doc('<xi:include href="t.txt" parse="text"/>'), 't.txt': bytes(0xef, 0xbb, 0xbf, 0x61) },
    whole: `${open()}a</r>`,
  },
  {
    name: 'text in UTF-16 that says so',
    files: {
      'doc.xml': doc('<xi:include href="t.txt" parse="text" encoding="UTF-16"/>'),
      't.txt': new Uint8Array([0xff, 0xfe, ...Buffer.from('hé', 'utf16le')]),
    },
    whole: `${open()}hé</r>`,
  },
  {
    name: 'no text at all',
    files: { 'doc.xml': doc('<xi:include href="t.txt" parse="text"/>'), 't.txt': '' },
    whole: `${open()}</r>`,
  },
  {
    name: 'a document as text, by what it declares',
    files: {
      'doc.xml': doc('<xi:include href="p.xml" parse="text"/>'),
      'p.xml': new Uint8Array([...Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><p>'), 0xe9, ...Buffer.from('</p>')]),
    },
    whole: `${open()}&lt;?xml version="1.0" encoding="ISO-8859-1"?&gt;&lt;p&gt;é&lt;/p&gt;</r>`,
    jing: {
      first: 'doc.xml:1:86',
      why: 'Xerces looks at the first bytes of a file of XML only, and not at its declaration (§4.3)',
    },
  },
  {
    name: 'the document itself, as text',
    files: { 'doc.xml': doc('<xi:include href="doc.xml" parse="text"/>') },
    whole: `${open()}&lt;r ${XI}&gt;&lt;xi:include href="doc.xml" parse="text"/&gt;&lt;/r&gt;</r>`,
  },
  {
    name: 'xi:include in an included text is text',
    files: { 'doc.xml': doc('<xi:include href="q.xml" parse="text"/>'), 'q.xml': '<xi:include/>' },
    whole: `${open()}&lt;xi:include/&gt;</r>`,
  },
  {
    name: 'text of bytes that are not UTF-8',
    files: { 'doc.xml': doc('<xi:include href="t.txt" parse="text"/>'), 't.txt': bytes(0x63, 0xe9) },
    first: 'doc.xml:1:86',
    words: /its bytes are not UTF-8/,
  },
  {
    name: 'text of bytes that are not UTF-8, with a fallback',
    files: { 'doc.xml': doc('<xi:include href="t.txt" parse="text"><xi:fallback/></xi:include>'), 't.txt': bytes(0x63, 0xe9) },
    first: 'doc.xml:1:85',
  },
  {
    name: 'text with a character that XML cannot have',
    files: { 'doc.xml': doc('<xi:include href="t.txt" parse="text"/>'), 't.txt': 'a\u0001b' },
    first: 'doc.xml:1:86',
    words: /U\+0001/,
  },
  {
    name: 'text in an encoding that nobody knows',
    files: { 'doc.xml': doc('<xi:include href="t.txt" parse="text" encoding="foo"/>'), 't.txt': 'a' },
    first: 'doc.xml:1:101',
    words: /the encoding foo is not known/,
  },
  {
    name: 'text in an encoding that nobody knows, with a fallback',
    files: {
      'doc.xml': doc('<xi:include href="t.txt" parse="text" encoding="foo"><xi:fallback>f</xi:fallback></xi:include>'),
      't.txt': 'a',
    },
    whole: `${open()}f</r>`,
  },
  // pointers
  {
    name: 'a bare name',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="two"/>'), 'p.xml': IDS },
    whole: `${open()}<b xml:base="p.xml" xml:id="two">2</b></r>`,
    jing: { first: 'doc.xml:1:88', why: XML_ID },
  },
  {
    name: 'element() with numbers',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="element(/1/2)"/>'), 'p.xml': IDS },
    whole: `${open()}<c xml:base="p.xml" xml:id="three"/></r>`,
  },
  {
    name: 'element() with a name and numbers',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="element(one/1)"/>'), 'p.xml': IDS },
    whole: `${open()}<b xml:base="p.xml" xml:id="two">2</b></r>`,
    jing: { first: 'doc.xml:1:99', why: XML_ID },
  },
  {
    name: 'element() with a name',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="element(three)"/>'), 'p.xml': IDS },
    whole: `${open()}<c xml:base="p.xml" xml:id="three"/></r>`,
    jing: { first: 'doc.xml:1:99', why: XML_ID },
  },
  {
    name: 'the first of several pointers that leads somewhere',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="element(nope)element(/1/1/1)element(/1/2)"/>'), 'p.xml': IDS },
    whole: `${open()}<b xml:base="p.xml" xml:id="two">2</b></r>`,
  },
  {
    name: 'several pointers with blanks between them',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="element(/2) element(/1/2)"/>'), 'p.xml': IDS },
    whole: `${open()}<c xml:base="p.xml" xml:id="three"/></r>`,
  },
  {
    name: 'a scheme that is not known is passed over',
    files: {
      'doc.xml': doc('<xi:include href="p.xml" xpointer="xmlns(a=b)xpointer(id(&apos;x^)&apos;))element(/1/2)"/>'),
      'p.xml': IDS,
    },
    whole: `${open()}<c xml:base="p.xml" xml:id="three"/></r>`,
  },
  {
    name: 'an identifier by a DTD',
    files: {
      'doc.xml': doc('<xi:include href="p.xml" xpointer="bb"/>'),
      'p.xml': '<!DOCTYPE d [<!ATTLIST b id ID #IMPLIED>]><d><b id=" bb ">in b</b></d>',
    },
    whole: `${open()}<b xml:base="p.xml" id="bb">in b</b></r>`,
  },
  {
    name: 'an attribute called id is none by itself',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="four"/>'), 'p.xml': IDS },
    first: 'doc.xml:1:89',
    words: /no element is there/,
  },
  {
    name: 'a pointer that leads nowhere',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="nope"/>'), 'p.xml': IDS },
    first: 'doc.xml:1:89',
  },
  {
    name: 'a pointer that leads nowhere, with a fallback',
    files: {
      'doc.xml': doc('<xi:include href="p.xml" xpointer="nope"><xi:fallback>f</xi:fallback></xi:include>'),
      'p.xml': IDS,
    },
    whole: `${open()}f</r>`,
  },
  {
    name: 'more children than there are',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="element(/1/9)"/>'), 'p.xml': IDS },
    first: 'doc.xml:1:98',
  },
  {
    name: 'only a scheme that is not known',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="xpointer(/s)"/>'), 'p.xml': IDS },
    first: 'doc.xml:1:97',
    words: /the scheme xpointer\(\) is not known/,
  },
  {
    name: 'a pointer that does not end',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="element(/1"/>'), 'p.xml': IDS },
    first: 'doc.xml:1:95',
  },
  {
    name: 'two names for a pointer',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer="one two"/>'), 'p.xml': IDS },
    first: 'doc.xml:1:92',
  },
  {
    name: 'an empty pointer',
    files: { 'doc.xml': doc('<xi:include href="p.xml" xpointer=""/>'), 'p.xml': IDS },
    first: 'doc.xml:1:85',
  },
  {
    name: 'a part of the document itself',
    files: { 'doc.xml': doc('<xi:include xpointer="a"/><z xml:id="a"/>') },
    whole: `${open()}<z xml:id="a"/><z xml:id="a"/></r>`,
    jing: { first: 'doc.xml:1:73', why: STREAM },
  },
  {
    name: 'a part of the document itself, and an empty href',
    files: { 'doc.xml': doc('<xi:include href="" xpointer="element(/1/2)"/><z/>') },
    whole: `${open()}<z/><z/></r>`,
    jing: { first: 'doc.xml:1:93', why: STREAM },
  },
  {
    name: 'an element that holds inclusions',
    files: {
      'doc.xml': doc('<xi:include href="q.xml" xpointer="element(/1/1)"/>'),
      'q.xml': `<s ${XI}><a><xi:include href="p.xml"/></a></s>`,
      'p.xml': '<p/>',
    },
    whole: `${open()}<a xml:base="q.xml"><p xml:base="p.xml"/></a></r>`,
  },
  {
    name: 'an inclusion that is pointed at',
    files: {
      'doc.xml': doc('<xi:include href="q.xml" xpointer="element(/1/1)"/>'),
      'q.xml': `<s ${XI}><xi:include href="p.xml"/></s>`,
      'p.xml': '<p/>',
    },
    whole: `${open()}<p xml:base="p.xml"/></r>`,
  },
  {
    name: 'another part of a file in itself',
    files: {
      'doc.xml': doc('<xi:include href="s.xml"/>'),
      's.xml': `<s ${XI}><a><xi:include href="s.xml" xpointer="b"/></a><b xml:id="b">B</b></s>`,
    },
    whole: `${open()}<s xml:base="s.xml" ${XI}><a><b xml:id="b">B</b></a><b xml:id="b">B</b></s></r>`,
    jing: { first: 'doc.xml:1:73', why: 'Xerces takes any part of a file in itself for a circle; §4.2.7 only the same part' },
  },
  // what cannot be had
  {
    name: 'a file that is not there',
    files: { 'doc.xml': doc('<xi:include href="x.xml"/>') },
    first: 'doc.xml:1:73',
    words: /no such file/,
  },
  {
    name: 'a file that is not there, with a fallback',
    files: { 'doc.xml': doc('<xi:include href="x.xml"><xi:fallback>f<i/></xi:fallback></xi:include>') },
    whole: `${open()}f<i/></r>`,
  },
  {
    name: 'a fallback in a fallback',
    files: {
      'doc.xml': doc(
        '<xi:include href="x.xml"><xi:fallback><xi:include href="y.xml"><xi:fallback><z/></xi:fallback></xi:include></xi:fallback></xi:include>',
      ),
    },
    whole: `${open()}<z/></r>`,
  },
  {
    name: 'a fallback that includes',
    files: {
      'doc.xml': doc('<xi:include href="x.xml"><xi:fallback>a<xi:include href="p.xml"/></xi:fallback></xi:include>'),
      'p.xml': '<p/>',
    },
    whole: `${open()}a<p xml:base="p.xml"/></r>`,
  },
  {
    name: 'a fallback that is not needed is not read',
    files: {
      'doc.xml': doc('<xi:include href="p.xml"><xi:fallback><wrong/><xi:include href="x.xml"/></xi:fallback></xi:include>'),
      'p.xml': '<p/>',
    },
    whole: `${open()}<p xml:base="p.xml"/></r>`,
  },
  {
    name: 'an empty fallback',
    files: { 'doc.xml': doc('a<xi:include href="x.xml"><xi:fallback/></xi:include>b') },
    whole: `${open()}ab</r>`,
  },
  {
    name: 'a prefix that is declared on the xi:include, in its fallback',
    files: { 'doc.xml': doc('<xi:include href="x.xml" xmlns:n="urn:n"><xi:fallback><n:z/></xi:fallback></xi:include>') },
    whole: `${open()}<n:z xmlns:n="urn:n"/></r>`,
  },
  {
    name: 'what is wrong in a fallback stands in the document',
    files: { 'doc.xml': doc('<xi:include href="x.xml"><xi:fallback><wrong/></xi:fallback></xi:include>') },
    first: 'doc.xml:1:93',
  },
  {
    name: 'a folder',
    files: { 'doc.xml': doc('<xi:include href="sub"/>'), 'sub/p.xml': '<p/>' },
    first: 'doc.xml:1:71',
    words: /is a directory/,
  },
  {
    name: 'the network',
    files: { 'doc.xml': doc('<xi:include href="http://127.0.0.1:9/x.xml"><xi:fallback>f</xi:fallback></xi:include>') },
    whole: `${open()}f</r>`,
  },
  // what forbids it
  {
    name: 'an included file that is not well-formed',
    files: { 'doc.xml': doc('<xi:include href="p.xml"/>'), 'p.xml': '<a>\n <b></a>' },
    first: 'doc.xml:1:73',
    words: /<\/a> does not close <b>/,
  },
  {
    name: 'an included file that is not well-formed, with a fallback',
    files: { 'doc.xml': doc('<xi:include href="p.xml"><xi:fallback/></xi:include>'), 'p.xml': '<a>\n <b></a>' },
    first: 'doc.xml:1:72',
  },
  {
    name: 'what is wrong before the fault of an included file',
    files: { 'doc.xml': doc('<xi:include href="p.xml"/>'), 'p.xml': '<a>\n <wrong/><b></a>' },
    first: 'p.xml:2:10',
  },
  { name: 'an empty file', files: { 'doc.xml': doc('<xi:include href="p.xml"/>'), 'p.xml': '' }, first: 'doc.xml:1:73' },
  {
    name: 'a fault deep down',
    files: { 'doc.xml': doc('<xi:include href="q.xml"/>'), 'q.xml': `<q ${XI}><xi:include href="p.xml"/></q>`, 'p.xml': '<a' },
    first: 'doc.xml:1:73',
  },
  {
    name: 'an included file that is not the encoding it declares',
    files: {
      'doc.xml': doc('<xi:include href="p.xml"/>'),
      'p.xml': new Uint8Array([...Buffer.from('<p>'), 0xe9, ...Buffer.from('</p>')]),
    },
    first: 'doc.xml:1:73',
  },
  {
    name: 'a document that includes itself',
    files: { 'doc.xml': doc('<xi:include href="doc.xml"/>') },
    first: 'doc.xml:1:75',
    words: /in itself/,
  },
  {
    name: 'a circle of two',
    files: { 'doc.xml': doc('<xi:include href="q.xml"/>'), 'q.xml': `<q ${XI}><xi:include href="doc.xml"/></q>` },
    first: 'doc.xml:1:73',
    words: /in itself/,
  },
  {
    name: 'an element that includes itself',
    files: { 'doc.xml': doc('<a xml:id="a"><xi:include xpointer="a"/></a>') },
    first: 'doc.xml:1:87',
  },
  { name: 'neither a file nor a pointer', files: { 'doc.xml': doc('<xi:include/>') }, first: 'doc.xml:1:60' },
  { name: 'an empty href', files: { 'doc.xml': doc('<xi:include href=""/>') }, first: 'doc.xml:1:68' },
  {
    name: 'a word for parse',
    files: { 'doc.xml': doc('<xi:include href="p.xml" parse="foo"/>'), 'p.xml': '<p/>' },
    first: 'doc.xml:1:85',
  },
  { name: 'a fragment', files: { 'doc.xml': doc('<xi:include href="p.xml#a"/>'), 'p.xml': '<p/>' }, first: 'doc.xml:1:75' },
  {
    name: 'accept beyond ASCII',
    files: { 'doc.xml': doc('<xi:include href="p.xml" accept="téxt"/>'), 'p.xml': '<p/>' },
    first: 'doc.xml:1:87',
  },
  {
    name: 'accept, and attributes that are not known',
    files: {
      'doc.xml': doc('<xi:include href="p.xml" accept="text/xml" accept-language="de" foo="1" xi:bar="2"/>'),
      'p.xml': '<p/>',
    },
    whole: `${open()}<p xml:base="p.xml"/></r>`,
  },
  { name: 'a fallback in no xi:include', files: { 'doc.xml': doc('a<xi:fallback/>') }, first: 'doc.xml:1:62' },
  {
    name: 'two fallbacks',
    files: { 'doc.xml': doc('<xi:include href="p.xml"><xi:fallback/><xi:fallback/></xi:include>'), 'p.xml': '<p/>' },
    first: 'doc.xml:1:100',
  },
  {
    name: 'two fallbacks, after what is included',
    files: { 'doc.xml': doc('<xi:include href="p.xml"><xi:fallback/><xi:fallback/></xi:include>'), 'p.xml': '<wrong/>' },
    first: 'p.xml:1:9',
  },
  {
    name: 'another element of XInclude in it',
    files: { 'doc.xml': doc('<xi:include href="p.xml"><xi:foo/></xi:include>'), 'p.xml': '<p/>' },
    first: 'doc.xml:1:81',
  },
  {
    name: 'elements of others in it count for nothing',
    files: {
      'doc.xml': doc('<xi:include href="p.xml"><wrong><xi:include/></wrong>text<!--c--></xi:include>'),
      'p.xml': '<p/>',
    },
    whole: `${open()}<p xml:base="p.xml"/></r>`,
  },
  // what is no inclusion
  { name: 'another element of XInclude', files: { 'doc.xml': doc('<xi:foo/>') } },
  {
    name: 'another namespace',
    files: { 'doc.xml': '<r xmlns:xi="http://www.w3.org/2003/XInclude"><xi:include href="x.xml"/></r>' },
  },
  { name: 'only the namespace', files: { 'doc.xml': doc('<wrong/>') }, first: 'doc.xml:1:55' },
  { name: 'in a comment', files: { 'doc.xml': doc('<!--<xi:include href="x.xml"/>-->') } },
  // places
  {
    name: 'what is wrong in an included file',
    files: { 'doc.xml': doc('\n<xi:include href="p.xml"/>'), 'p.xml': '<?xml version="1.0"?>\n<p>\n <wrong\n/></p>' },
    first: 'p.xml:4:3',
  },
  {
    name: 'what is wrong after an inclusion',
    files: { 'doc.xml': doc('\n<xi:include href="p.xml"/>\n<wrong/>'), 'p.xml': '<p>\n\n\n</p>' },
    first: 'doc.xml:3:9',
  },
  {
    name: 'what is wrong two files down',
    files: {
      'doc.xml': doc('<xi:include href="sub/q.xml"/>'),
      'sub/q.xml': `<q ${XI}>\n<xi:include href="../p.xml"/></q>`,
      'p.xml': '\n<wrong/>',
    },
    first: 'p.xml:2:9',
  },
  {
    name: 'a document that is not well-formed after an inclusion',
    files: { 'doc.xml': doc('<xi:include href="p.xml"/>\n</s>'), 'p.xml': '<p/>' },
    first: 'doc.xml:2:3',
  },
  // declarations
  {
    name: 'what the document declares does not reach into a part',
    files: { 'doc.xml': `<!DOCTYPE r [<!ATTLIST p q CDATA "d">]><r ${XI}><p/><xi:include href="p.xml"/></r>`, 'p.xml': '<p/>' },
    whole: `<r ${XI}><p q="d"/><p xml:base="p.xml"/></r>`,
  },
  {
    name: 'what a part declares holds in it',
    files: {
      'doc.xml': doc('<xi:include href="p.xml"/><d/>'),
      'p.xml': '<!DOCTYPE d [<!ENTITY e "<i>ent</i>"><!ATTLIST d x CDATA "dx">]><!--c--><d>&e;</d>',
    },
    whole: `${open()}<!--c--><d xml:base="p.xml" x="dx"><i>ent</i></d><d/></r>`,
  },
  {
    name: 'an inclusion in an entity',
    files: { 'doc.xml': `<!DOCTYPE r [<!ENTITY i "<xi:include href='p.xml'/>">]><r ${XI}>&i;</r>`, 'p.xml': '<p/>' },
    whole: `<r ${XI}><p xml:base="p.xml"/></r>`,
  },
  {
    name: 'the namespace by a default',
    files: {
      'doc.xml':
        '<!DOCTYPE r [<!ATTLIST r xmlns:xi CDATA #FIXED "http://www.w3.org/2001/XInclude">]><r><xi:include href="p.xml"/></r>',
      'p.xml': '<p/>',
    },
    whole: `<r xmlns:xi="http://www.w3.org/2001/XInclude"><p xml:base="p.xml"/></r>`,
  },
  {
    name: 'a href in an entity',
    files: { 'doc.xml': `<!DOCTYPE r [<!ENTITY f "p">]><r ${XI}><xi:include href="&f;.xml"/></r>`, 'p.xml': '<p/>' },
    whole: `<r ${XI}><p xml:base="p.xml"/></r>`,
  },
];
