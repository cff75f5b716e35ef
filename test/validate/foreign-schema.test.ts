// What is given in place of a RELAX NG schema.

import { expect, test } from 'vitest';
import { parseSchema } from '../../src/relaxng/syntax/parse-schema.ts';
import { foreignSchema } from '../../src/validate/foreign-schema.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { SPOILED } from '../support/growth.ts';

const file = (location: string, text: string): string | undefined =>
  foreignSchema(location, { kind: 'file', bytes: new TextEncoder().encode(text) }, parseSchema);

const TEI = 'xmlns="http://www.tei-c.org/ns/1.0"';
const XS = 'http://www.w3.org/2001/XMLSchema';

test.each<readonly [string, string, string, RegExp]>([
  ['an ODD', 'a.odd', `<TEI ${TEI}><text/></TEI>`, /^a\.odd is an ODD: .*Roma.* teitorelaxng$/],
  ['an ODD by what it holds', 'a.xml', `<TEI ${TEI}><teiHeader/><schemaSpec ident="a"/></TEI>`, /is an ODD/],
  ['an ODD with prefixes', 'a.rng', `<t:TEI xmlns:t='http://www.tei-c.org/ns/1.0'><t:schemaSpec/></t:TEI>`, /is an ODD/],
  ['an ODD that is broken', 'a.odd', 'no XML at all', /is an ODD/],
  ['an XSD', 'a.xsd', `<xs:schema xmlns:xs="${XS}"/>`, /is an XML Schema \(XSD\)/],
  ['an XSD called .rng', 'a.rng', `<?xml version="1.0"?>\n<!-- <grammar> -->\n<schema xmlns="${XS}">`, /XSD/],
  ['an XSD after a DOCTYPE', 'a', `<!DOCTYPE s [ <!ENTITY a "b>"> ]>\n<xs:schema a="1" xmlns:xs="${XS}">`, /XSD/],
  ['a DTD', 'a.dtd', '<!ELEMENT a (#PCDATA)>', /is a DTD: .*trang$/],
  ['a DTD by what it holds', 'tei2', '<!-- of old -->\n<!ENTITY % a "b">', /is a DTD/],
  ['Schematron', 'a.sch', '<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>', /is Schematron/],
  ['Schematron 1.5', 'a.xml', '<s:schema xmlns:s="http://www.ascc.net/xml/schematron"/>', /is Schematron/],
  ['prose', 'a.md', '# Letters\n\nI wrote, to him: "no."\n'.repeat(30), /^a\.md is not a RELAX NG schema, neither/],
  ['a document', 'a.xml', '<letter/>', /its root is <letter>/],
  ['a TEI document', 'a.rng', `<TEI ${TEI}/>`, /its root is <TEI>/],
  ['a web page', 'tei_all.rng', '\n\n<!DOCTYPE html>\n<html\n  lang="en"\n>\n<head>', /is a web page/],
  ['a web page after much white space', 'tei_all.rng', `${' '.repeat(10_000)}<html>`, /is a web page/],
  ['a page of XHTML', 'tei_all.rng', '<html xmlns="http://www.w3.org/1999/xhtml">', /is a web page/],
])('%s', (_, location, text, expected) => {
  expect(file(location, text)).toMatch(expected);
});

test.each<readonly [string, string, string]>([
  ['a compact schema with one mistake', 'a.txt', `${'a |= text\n'.repeat(40)}start = element a { text`],
  ['a schema that is all mistakes', 'a.rnc', 'no. '.repeat(40)],
  ['a schema', 'a.rng', '<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>'],
  ['a schema with a wrong ending', 'a.odd', '<g:grammar xmlns:g="http://relaxng.org/ns/structure/1.0"><broken'],
  [
    'a schema that has an ODD in its comment',
    'a.rng',
    '<!--<TEI><schemaSpec/>--><element xmlns="http://relaxng.org/ns/structure/1.0"/>',
  ],
  ['a schema whose namespace is forgotten', 'a.rng', '<grammar/>'],
  ['a schema in compact syntax', 'a.rnc', 'start = element a { text } # <!ELEMENT a>'],
  ['no XML', 'a.rng', 'this is no schema'],
  ['nothing', 'a.rng', ''],
  ['a comment without an end', 'a.rng', '<!-- <schema'],
])('%s is left to the reader of schemas', (_, location, text) => {
  expect(file(location, text)).toBeUndefined();
});

test('addresses and directories', () => {
  const of = (location: string, schemas?: readonly string[]): string | undefined =>
    foreignSchema(location, schemas === undefined ? { kind: 'address' } : { kind: 'directory', schemas });
  expect(of('https://tei-c.org/tei_all.rng')).toBe(
    'https://tei-c.org/tei_all.rng is an address and nothing is fetched: download it and give the file',
  );
  expect(of('file:///a.rng')).toBe('file:///a.rng is an address: give the path of the file');
  expect(of('d', ['d/a.rng', 'd/b.rnc'])).toBe('d is a directory: give the schema itself, such as d/a.rng');
  expect(of('d', [])).toBe('d is a directory without a schema in it (.rng, .rnc): give a file');
  expect(foreignSchema('a.rng', { kind: 'missing' })).toBeUndefined();
});

test('time grows with length, not with its square', SPOILED, () => {
  const measure = (length: number): number => {
    const text = `${' '.repeat(length)}${'<!-- -->'.repeat(length)}<a ${'b="c" '.repeat(length)}`;
    const times = Array.from({ length: 3 }, () => {
      const used = startCpuTime();
      file('a.rng', text);
      return used();
    });
    return Math.min(...times);
  };
  measure(1000);
  expect(measure(160_000) / measure(20_000)).toBeLessThan(40);
});
