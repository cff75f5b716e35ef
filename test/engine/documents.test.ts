// What the engine takes for a document (XML 1.0, Namespaces in XML 1.0), and what it leaves to the reference: each case one
// idea, and against a schema that allows everything, so that only the form decides.

import { describe, expect, test } from 'vitest';
import { compileText } from './compile-text.ts';

const anything = compileText('start = any\nany = element * { (attribute * { text } | text | any)* }');
const utf8 = new TextEncoder();

function isProved(document: string | Uint8Array): boolean {
  return anything.validate(typeof document === 'string' ? utf8.encode(document) : document).isValid;
}

/** Bytes of a document with some that are no character of it. */
function withBytes(...bytes: number[]): Uint8Array {
  return Uint8Array.of(...utf8.encode('<a>'), ...bytes, ...utf8.encode('</a>'));
}

const long = (length: number): string => 'n'.repeat(length);

const proved: readonly (readonly [what: string, document: string | Uint8Array])[] = [
  ['an empty element', '<a/>'],
  ['an element with an end tag', '<a></a>'],
  ['white space in tags', '<a  b = "1"\n\tc\r\n=\'2\' ></a \n>'],
  ['white space around the root', ' \n<a/>\n\t'],
  ['a byte order mark', '\ufeff<a/>'],
  ['an XML declaration', '<?xml version="1.0"?><a/>'],
  ['the encoding in any case', "<?xml version='1.0' encoding='Utf-8' standalone='yes' ?><a/>"],
  ['standalone without encoding', '<?xml version="1.0" standalone="no"?><a/>'],
  ['a document type that declares nothing', '<!DOCTYPE a ><a/>'],
  ['comments everywhere', '<!----><!-- a -> b --><a><!-- - --></a><!--x-->'],
  ['processing instructions everywhere', '<?a?><?xml-model href="x"?><a><?b ?? ?></a><?c d?>'],
  ['a CDATA section', '<a><![CDATA[<&]]]]></a>'],
  ['the five entities and character references', '<a b="&lt;&#9;">&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a>'],
  ['> and brackets in text', '<a>> ]> ]] ></a>'],
  ['> and the other quote in a value', '<a b=">\'" c=\'"\'/>'],
  [
    'names of 15, 16, 17, 31, 32 and 33 letters',
    [15, 16, 17, 31, 32, 33].map(long).reduceRight((x, n) => `<${n}>${x}</${n}>`, ''),
  ],
  ['names that differ after 16 letters', `<a><${long(16)}1/><${long(16)}2/><${long(16)}1></${long(16)}1></a>`],
  ['names beyond ASCII', '<ä é="1"><日本/><𐐀/></ä>'],
  ['text of 1, 2, 3 and 4 bytes a character', '<a>aä日𐐀\u0080\u07ff\u0800\uffff</a>'.replace('\uffff', '\ufffd')],
  [
    'the first and last characters of each length',
    withBytes(0xc2, 0x80, 0xdf, 0xbf, 0xe0, 0xa0, 0x80, 0xef, 0xbf, 0xbd, 0xf0, 0x90, 0x80, 0x80, 0xf4, 0x8f, 0xbf, 0xbf),
  ],
  ['delete and C1 controls', '<a>\u007f\u0085\u009f</a>'],
  ['a default namespace, and none again', '<a xmlns="u"><b xmlns=""><c xmlns="v"/></b></a>'],
  ['prefixes', '<p:a xmlns:p="u" p:b="1" b="2"><p:c/></p:a>'],
  ['a declaration after the use of its prefix', '<p:a p:b="1" xmlns:p="u"/>'],
  ['the prefix xml', '<a xml:id="x" xml:lang="en"/>'],
  ['the prefix xml declared as what it is', '<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:id="x"/>'],
  ['a prefix bound anew inside', '<p:a xmlns:p="u"><p:b xmlns:p="v" p:c="1"/><p:c/></p:a>'],
  ['attributes that begin like declarations', '<a xmlnsx="1" xmln="2"/>'],
  ['text with carriage returns', '<a>\r\n\r</a>'],
  ['2,000 elements deep', '<a>'.repeat(2000) + '</a>'.repeat(2000)],
  ['2,000 attributes', `<a ${Array.from({ length: 2000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ['20,000 names', `<a>${Array.from({ length: 20_000 }, (_, n) => `<b${n}/>`).join('')}</a>`],
  ['20,000 long names', `<a>${Array.from({ length: 20_000 }, (_, n) => `<${long(40)}${n}/>`).join('')}</a>`],
];

const left: readonly (readonly [what: string, document: string | Uint8Array])[] = [
  ['nothing', ''],
  ['white space only', ' '],
  ['text only', 'a'],
  ['a comment only', '<!-- -->'],
  ['an open element', '<a>'],
  ['an open tag', '<a'],
  ['a tag that ends in a value', '<a b="'],
  ['< at the end', '<a/><'],
  ['an end tag only', '</a>'],
  ['another end tag', '<a></b>'],
  ['an end tag that is longer', '<a></ab>'],
  ['an end tag that is shorter', '<ab></a>'],
  ['an end tag that differs after 16 letters', `<${long(17)}></${long(16)}m>`],
  ['two roots', '<a/><b/>'],
  ['text after the root', '<a/>b'],
  ['a reference after the root', '<a/>&#32;'],
  ['a reference before the root', '&#32;<a/>'],
  ['a CDATA section after the root', '<a/><![CDATA[ ]]>'],
  ['an XML declaration after white space', ' <?xml version="1.0"?><a/>'],
  ['two XML declarations', '<?xml version="1.0"?><?xml version="1.0"?><a/>'],
  ['XML as a target', '<?XmL x?><a/>'],
  ['XML 1.1', '<?xml version="1.1"?><a/>'],
  ['no version', '<?xml encoding="UTF-8"?><a/>'],
  ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'],
  ['standalone before encoding', '<?xml version="1.0" standalone="no" encoding="UTF-8"?><a/>'],
  ['no space before encoding', '<?xml version="1.0"encoding="UTF-8"?><a/>'],
  ['something else in the declaration', '<?xml version="1.0" x="1"?><a/>'],
  ['an open declaration', '<?xml version="1.0"'],
  ['a document type with an external subset', '<!DOCTYPE a SYSTEM "a.dtd"><a/>'],
  ['a document type with declarations', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
  ['a document type after the root', '<a/><!DOCTYPE a>'],
  ['two document types', '<!DOCTYPE a><!DOCTYPE a><a/>'],
  ['a document type in an element', '<a><!DOCTYPE a></a>'],
  ['an entity that is not declared', '<a>&nbsp;</a>'],
  ['an entity in a value that is not declared', '<a b="&nbsp;"/>'],
  ['a reference without semicolon', '<a>&lt</a>'],
  ['a reference without number', '<a>&#;&#x;</a>'],
  ['a reference to no character', '<a>&#0;</a>'],
  ['a reference to a surrogate', '<a>&#xD800;</a>'],
  ['a reference beyond Unicode', '<a>&#x110000;</a>'],
  ['a reference to a very large number', '<a>&#99999999999999999999;</a>'],
  ['an ampersand', '<a>&</a>'],
  [']]> in text', '<a>]]></a>'],
  ['-- in a comment', '<a><!-- -- --></a>'],
  ['a comment that ends in three hyphens', '<a><!-- ---></a>'],
  ['an open comment', '<a><!-- </a>'],
  ['an open CDATA section', '<a><![CDATA[</a>'],
  ['an open instruction', '<a><?b </a>'],
  ['an instruction without target', '<a><? b?></a>'],
  ['a colon in a target', '<a><?b:c?></a>'],
  ['< in a value', '<a b="<"/>'],
  ['a value without quotes', '<a b=c/>'],
  ['an attribute without value', '<a b/>'],
  ['no space between attributes', '<a b="1"c="2"/>'],
  ['a slash in a tag', '<a / >'],
  ['a name that begins with a digit', '<1/>'],
  ['a name that begins with a hyphen', '<a -b=""/>'],
  ['space before the name', '< a/>'],
  ['a name with a wrong character', '<a×/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['an attribute twice, by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
  ['a prefix that is not bound', '<p:a/>'],
  ['a prefix of an attribute that is not bound', '<a p:b="1"/>'],
  ['a prefix after its element', '<a><p:b xmlns:p="u"/><p:b/></a>'],
  ['two colons', '<a:b:c xmlns:a="u"/>'],
  ['nothing before the colon', '<:a/>'],
  ['nothing after the colon', '<a: xmlns:a="u"/>'],
  ['a prefix bound to nothing', '<a xmlns:p=""/>'],
  ['a declaration twice', '<a xmlns:p="u" xmlns:p="u"/>'],
  ['a declaration without prefix', '<a xmlns:="u"/>'],
  ['the prefix xmlns declared', '<a xmlns:xmlns="u"/>'],
  ['the prefix xmlns used', '<xmlns:a/>'],
  ['the prefix xml bound to something else', '<a xmlns:xml="u"/>'],
  ['another prefix bound to the namespace of xml', '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>'],
  ['the namespace of xml as the default one', '<a xmlns="http://www.w3.org/XML/1998/namespace"/>'],
  ['the namespace of xmlns', '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>'],
  ['a control character', withBytes(0x01)],
  ['a NUL', withBytes(0x00)],
  ['U+FFFE', withBytes(0xef, 0xbf, 0xbe)],
  ['U+FFFF', withBytes(0xef, 0xbf, 0xbf)],
  ['a surrogate', withBytes(0xed, 0xa0, 0x80)],
  ['a byte that follows nothing', withBytes(0x80)],
  ['a character cut short', withBytes(0xc3)],
  ['a character of three bytes cut short', withBytes(0xe2, 0x82)],
  ['a character of four bytes cut short', withBytes(0xf0, 0x9f, 0x98)],
  ['an overlong character', withBytes(0xc0, 0xaf)],
  ['an overlong character of three bytes', withBytes(0xe0, 0x9f, 0xbf)],
  ['an overlong character of four bytes', withBytes(0xf0, 0x8f, 0xbf, 0xbf)],
  ['a character beyond Unicode', withBytes(0xf4, 0x90, 0x80, 0x80)],
  ['a byte of no character', withBytes(0xff)],
  ['a character cut short by the end', Uint8Array.of(...utf8.encode('<a/>'), 0xc3)],
  ['UTF-16', Uint8Array.from(Buffer.from('\ufeff<a/>', 'utf16le'))],
  ['more attributes in a tag than it takes', `<a ${Array.from({ length: 2049 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ['more elements inside one another than it takes', '<a>'.repeat(70_000) + '</a>'.repeat(70_000)],
];

describe('proved', () => {
  test.each(proved)('%s', (_, document) => {
    expect(isProved(document)).toBe(true);
  });

  test.each(proved)('wherever it ends in a block of sixteen bytes: %s', (_, document) => {
    if (typeof document !== 'string' || document.startsWith('<?xml') || document.startsWith('\ufeff')) return;
    for (let shift = 1; shift < 17; shift++) expect(isProved(`${' '.repeat(shift)}${document}`)).toBe(true);
  });
});

describe('left to the reference', () => {
  test.each(left)('%s', (_, document) => {
    expect(isProved(document)).toBe(false);
  });

  test.each(left.filter(([, document]) => document.length < 1000))('wherever it stands: %s', (_, document) => {
    const bytes = typeof document === 'string' ? utf8.encode(document) : document;
    for (let shift = 1; shift < 17; shift++) {
      const inside = Uint8Array.of(...utf8.encode(`<!--${'-'.repeat(0)}${'x'.repeat(shift)}-->`), ...bytes);
      expect(isProved(inside)).toBe(false);
    }
  });
});

test('one document leaves nothing behind for the next', () => {
  for (let round = 0; round < 3; round++) {
    for (const [, document] of left) if (document.length < 10_000) expect(isProved(document)).toBe(false);
    expect(isProved('<a xmlns:p="u" p:b=""/>')).toBe(true);
    expect(isProved('<a p:b=""/>')).toBe(false);
  }
});

test('many namespaces of long names are read as quickly as few', { timeout: 200_000 }, () => {
  const uri = (n: number): string => `urn:${'x'.repeat(240)}${String(n).padStart(4, '0')}`;
  const opened = Array.from({ length: 400 }, (_, n) => `<a xmlns:p${n}="${uri(n)}">`).join('');
  const document = `${opened}${`<x xmlns="${uri(399)}"/>`.repeat(40_000)}${'</a>'.repeat(400)}`;
  expect(isProved(document)).toBe(true);
});

test('where the proof ended', () => {
  expect(anything.validate(utf8.encode('<a><b></c></a>'))).toMatchObject({ isValid: false, proofEnd: 6 });
  expect(anything.validate(utf8.encode('<a/>'))).toMatchObject({ isValid: true, proofEnd: 4, reason: 'none' });
});
