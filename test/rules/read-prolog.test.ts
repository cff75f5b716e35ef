// What documents say of their rules before and in the tag of the root element, in every form and encoding that is read.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayNameRules } from '../../src/batch/may-name-rules.ts';
import type { NamedSchema } from '../../src/rules/named-rules.ts';
import { readProlog } from '../../src/rules/read-prolog.ts';

const RNG = 'http://relaxng.org/ns/structure/1.0';
const SCH = 'http://purl.oclc.org/dsdl/schematron';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readProlog(bytesOf(text));
const bare = ({ place: _, ...named }: NamedSchema): Omit<NamedSchema, 'place'> => named;

test.each<readonly [string, string, Omit<NamedSchema, 'place' | 'by'>]>([
  ['a grammar', `href="a.rng" type="application/xml" schematypens="${RNG}"`, { href: 'a.rng', kind: 'relaxng-xml' }],
  ['Schematron', `href="a.sch" schematypens="${SCH}"`, { href: 'a.sch', kind: 'schematron' }],
  ['rules in a grammar', `href="a.rng" schematypens="${SCH}"`, { href: 'a.rng', kind: 'schematron' }],
  ['old Schematron', 'href="a.xml" schematypens="http://www.ascc.net/xml/schematron"', { href: 'a.xml', kind: 'schematron' }],
  ['compact by its type', 'href="a" type="application/relax-ng-compact-syntax"', { href: 'a', kind: 'relaxng-compact' }],
  ['compact by its ending', `href="a.rnc" schematypens="${RNG}"`, { href: 'a.rnc', kind: 'relaxng-compact' }],
  ['compact, whatever the case', "href='A.RNC'", { href: 'A.RNC', kind: 'relaxng-compact' }],
  [
    'a media type with parameters',
    'href="a" type="application/relax-ng+xml; charset=utf-8"',
    { href: 'a', kind: 'relaxng-xml' },
  ],
  ['an ending before a query', 'href="http://x.org/a.rng?raw=1"', { href: 'http://x.org/a.rng?raw=1', kind: 'relaxng-xml' }],
  ['a DTD by its type', 'href="a.mod" type="application/xml-dtd"', { href: 'a.mod', kind: 'dtd' }],
  ['an XML Schema', 'href="a.xsd" schematypens="http://www.w3.org/2001/XMLSchema"', { href: 'a.xsd', kind: 'xsd' }],
  ['NVDL', 'href="a" schematypens="http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0"', { href: 'a', kind: 'nvdl' }],
  ['an ODD', 'href="a.xml" schematypens="http://www.tei-c.org/ns/1.0"', { href: 'a.xml', kind: 'odd' }],
  ['what nobody can tell', 'href="a"', { href: 'a', kind: 'unknown' }],
  ['the namespace before the ending', `href="a.sch" schematypens="${RNG}"`, { href: 'a.sch', kind: 'relaxng-xml' }],
  [
    'the namespace before the type',
    `href="a" type="application/xml-dtd" schematypens="${RNG}"`,
    { href: 'a', kind: 'relaxng-xml' },
  ],
  ['the type before the ending', 'href="a.rnc" type="application/relax-ng+xml"', { href: 'a.rnc', kind: 'relaxng-xml' }],
  [
    'all that can be said',
    'href="a.sch" phase="p" title="T &lt; U" group="g"',
    { href: 'a.sch', kind: 'schematron', phase: 'p', title: 'T < U', group: 'g' },
  ],
  ['references', 'href="a&#x20;b&amp;c&#233;.rng"', { href: 'a b&cé.rng', kind: 'relaxng-xml' }],
  ['any order and white space', `schematypens = '${RNG}'\n\thref\r\n=  "a.rng"  `, { href: 'a.rng', kind: 'relaxng-xml' }],
  ['the first of two', 'href="a.rng" href="b.rng"', { href: 'a.rng', kind: 'relaxng-xml' }],
  ['blanks around a name', 'href=" a.rng "', { href: 'a.rng', kind: 'relaxng-xml' }],
])('xml-model: %s', (_, data, expected) => {
  const { schemas, bad } = read(`<?xml version="1.0"?><?xml-model ${data}?><p/>`);
  expect(bad).toEqual([]);
  expect(schemas.map(bare)).toEqual([{ ...expected, by: 'xml-model' }]);
});

test.each<readonly [string, string, readonly Omit<NamedSchema, 'place'>[]]>([
  ['oXygen, XML syntax', '<?oxygen RNGSchema="a.rng" type="xml"?><p/>', [{ href: 'a.rng', kind: 'relaxng-xml', by: 'oxygen' }]],
  ['oXygen, compact', '<?oxygen RNGSchema="a" type="compact"?><p/>', [{ href: 'a', kind: 'relaxng-compact', by: 'oxygen' }]],
  ['oXygen, Schematron', '<?oxygen SCHSchema="a.sch"?><p/>', [{ href: 'a.sch', kind: 'schematron', by: 'oxygen' }]],
  ['oXygen, NVDL', '<?oxygen NVDLSchema="a.nvdl"?><p/>', [{ href: 'a.nvdl', kind: 'nvdl', by: 'oxygen' }]],
  ['oXygen, for other things', '<?oxygen options="x"?><p/>', []],
  [
    'the draft before xml-model',
    '<?oasis-schema href="a.rng" type="application/xml"?><p/>',
    [{ href: 'a.rng', kind: 'relaxng-xml', by: 'oasis-schema' }],
  ],
  ['a system identifier', '<!DOCTYPE TEI SYSTEM "tei.dtd"><TEI/>', [{ href: 'tei.dtd', kind: 'dtd', by: 'DOCTYPE' }]],
  [
    'a public one',
    `<!DOCTYPE TEI PUBLIC '-//TEI//X' 'tei.dtd' [<!ENTITY a "b">]><TEI/>`,
    [{ href: 'tei.dtd', kind: 'dtd', publicId: '-//TEI//X', by: 'DOCTYPE' }],
  ],
  ['a DOCTYPE of its own', '<!DOCTYPE TEI [<!ENTITY a SYSTEM "x">]><TEI/>', []],
  [
    'xsi:schemaLocation',
    '<a xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="urn:a a.xsd\n urn:b b.xsd"/>',
    [
      { href: 'a.xsd', kind: 'xsd', by: 'xsi:schemaLocation' },
      { href: 'b.xsd', kind: 'xsd', by: 'xsi:schemaLocation' },
    ],
  ],
  ['the same name in another namespace', '<a xmlns:xsi="urn:x" xsi:schemaLocation="urn:a a.xsd"/>', []],
  [
    'several, in their order',
    '<!-- <?xml-model href="no.rng"?> --><?xml-model href="a.rng"?><?pb x?><?oxygen SCHSchema="b.sch"?>\n<!DOCTYPE p [ <!-- > --> ]><?xml-model href="c.rnc"?><p/>',
    [
      { href: 'a.rng', kind: 'relaxng-xml', by: 'xml-model' },
      { href: 'b.sch', kind: 'schematron', by: 'oxygen' },
      { href: 'c.rnc', kind: 'relaxng-compact', by: 'xml-model' },
    ],
  ],
  ['after the root', '<p/><?xml-model href="a.rng"?>', []],
  ['in the root', '<p><?xml-model href="a.rng"?></p>', []],
  ['a target that only begins so', '<?xml-models href="a.rng"?><p/>', []],
  ['the name of an object’s own', '<?constructor href="a.rng"?><p/>', []],
  ['nothing', '', []],
  ['an instruction that does not end', '<?xml-model href="a.rng"', []],
])('%s', (_, text, expected) => {
  expect(read(text).schemas.map(bare)).toEqual(expected);
});

test.each<readonly [string, string, RegExp]>([
  ['no href', 'type="application/xml"', /it has no href/],
  ['an empty one', 'href=""', /it has no href/],
  ['no quotes', 'href=a.rng', /it goes on with href=a\.rng, where name="value" is wanted/],
  ['nothing at all', '', /it has no href/],
  ['an entity', 'href="&x;.rng"', /the value of href has a reference that means nothing here/],
  ['half a reference', 'href="a&b.rng"', /a reference that means nothing/],
  ['no character', 'href="&#0;"', /a reference that means nothing/],
  ['no character, by far', 'href="&#x110000;"', /a reference that means nothing/],
  ['two values in one', 'href="a"type="b"', /it goes on with type="b"/],
])('an instruction that names nothing: %s', (_, data, reason) => {
  const { schemas, bad } = read(`<?xml-model ${data}?><p/>`);
  expect(schemas).toEqual([]);
  expect(bad.map((one) => one.reason)).toEqual([expect.stringMatching(reason)]);
});

test('a place is that of the whole instruction', () => {
  const text = '<?xml version="1.0"?>\n<?xml-model href="é.rng"?><p/>';
  const [named] = read(text).schemas;
  expect(named?.place).toEqual({ kind: 'span', span: { start: 22, end: text.indexOf('<p/>') } });
});

describe('encodings', () => {
  const text = '<?xml version="1.0" encoding="ENCODING"?><?xml-model href="é.rng"?><p>é</p>';
  test.each<readonly [string, Uint8Array]>([
    ['UTF-8', bytesOf(text.replace('ENCODING', 'UTF-8'))],
    ['UTF-8 with its mark', bytesOf(`\ufeff${text.replace('ENCODING', 'UTF-8')}`)],
    ['ISO-8859-1', Buffer.from(text.replace('ENCODING', 'ISO-8859-1'), 'latin1')],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text.replace('ENCODING', 'UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text.replace('ENCODING', 'UTF-16')}`, 'utf16le').swap16()],
    ['UTF-16 without mark', Buffer.from(text.replace('ENCODING', 'UTF-16LE'), 'utf16le')],
  ])('%s', (_, bytes) => {
    expect(readProlog(bytes).schemas.map(({ href }) => href)).toEqual(['é.rng']);
    expect(mayNameRules(bytes)).toBe(true);
  });

  test('a document that is cut in the middle of a character', () => {
    const bytes = bytesOf('<?xml-model href="a.rng"?><p>é');
    expect(readProlog(bytes.subarray(0, -1)).schemas).toHaveLength(1);
  });
});

const piece = fc.constantFrom(
  '<?xml-model href="a.rng"?>',
  '<?oxygen SCHSchema="a.sch"?>',
  '<?oasis-schema href="a.rng"?>',
  '<!-- > <p x=""> -->',
  '<?pi ?? > ?>',
  '\n',
  '<!DOCTYPE p SYSTEM "a.dtd">',
  '<p xmlns:i="http://www.w3.org/2001/XMLSchema-instance" a=">" i:schemaLocation="a b"/>',
  '<p>',
  '<',
);

test('what names rules is never taken for what does not', () => {
  let named = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const bytes = bytesOf(pieces.join(''));
      const { schemas, bad } = readProlog(bytes);
      if (schemas.length + bad.length === 0) return;
      named++;
      expect(mayNameRules(bytes)).toBe(true);
    }),
    { numRuns: 500, seed: 1 },
  );
  expect(named).toBeGreaterThan(100);
});

test.each([
  '<p/>',
  '<?xml version="1.0"?>\n<!-- a -->\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><p>xml-model</p></TEI>',
  '',
  '<',
])('nothing is loaded for %j', (text) => {
  expect(mayNameRules(bytesOf(text))).toBe(false);
});

const PI = '<?xml-model href="a.rng"?>';
const long = (text: string): Uint8Array => bytesOf(text).subarray(0, 65_536);

test.each([
  ['a comment that is longer than what is read', long(`<!--${'-a'.repeat(40_000)}-->${PI}<p/>`), true],
  ['comments, and an instruction behind them', long(`${'<!-- a -->'.repeat(7000)}${PI}<p/>`), true],
  ['blanks', long(`${' '.repeat(70_000)}${PI}<p/>`), true],
  ['a root tag that is not ended', long(`${PI}<p a="${'a'.repeat(70_000)}"/>`), true],
  ['more instructions than are read', bytesOf(`${PI.repeat(101)}<p/>`), true],
  ['as many as are read', bytesOf(`${PI.repeat(100)}<p/>`), false],
  ['a long document', long(`${PI}<p>${'a'.repeat(70_000)}</p>`), false],
  ['a short one without a root', bytesOf(PI), false],
])('what is not read is told: %s', (_, start, isTold) => {
  expect(readProlog(start).cut !== undefined).toBe(isTold);
  if (isTold) expect(mayNameRules(start)).toBe(true);
});
