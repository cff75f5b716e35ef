// Every datatype, and everything but it, on values at the edges of all of them: where an automaton refuses too much, the
// exception shows it as a lie.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { xsdTypeNames } from '../../src/datatypes/xsd-types.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { compareAll, describeLeft, type Sample, sumOf } from './compare.ts';
import { LEXICAL_POOL } from './lexical-pool.ts';
import { underTest } from './under-test.ts';

const FACETS: readonly string[] = [
  'xsd:string { length = "3" }',
  'xsd:string { minLength = "2" maxLength = "4" }',
  'xsd:token { pattern = "[^a-z]*" }',
  'xsd:normalizedString { pattern = "\\S+( \\S+)?" }',
  'xsd:string { pattern = "(\\c|\\s)*" }',
  'xsd:token { pattern = "[\\w-[\\d]]+" pattern = ".{1,3}" }',
  'xsd:NMTOKENS { length = "2" }',
  'xsd:NCName { maxLength = "2" }',
  'xsd:anyURI { pattern = "[^#]*" }',
  'xsd:language { maxLength = "2" }',
  'xsd:decimal { totalDigits = "3" fractionDigits = "1" }',
  'xsd:decimal { minExclusive = "-1" maxInclusive = "1.50" }',
  'xsd:integer { minInclusive = "-128" maxExclusive = "255" }',
  'xsd:integer { pattern = "0.*" }',
  'xsd:float { minInclusive = "0" }',
  'xsd:double { pattern = "[^eE]*" maxExclusive = "13" }',
  'xsd:date { pattern = "....-.*" }',
  'xsd:date { minInclusive = "1999-12-31" }',
  'xsd:gYear { maxExclusive = "1999" }',
  'xsd:time { pattern = "[^Z+]*" }',
  'xsd:duration { pattern = "P.*" }',
  'xsd:hexBinary { length = "2" }',
  'xsd:base64Binary { maxLength = "2" }',
  'xsd:QName { pattern = "xml:.*" }',
  'xsd:boolean "1"',
  'xsd:decimal "1.50"',
  'xsd:integer "007"',
  'xsd:float "1"',
  'xsd:date "1999-12-31Z"',
  'xsd:QName "a"',
  'xsd:token "a b"',
  'xsd:normalizedString "a b"',
  'xsd:string { pattern = "[a-z ]{0,10000}" }',
  'xsd:token { pattern = ".{2,30000}" }',
  'xsd:decimal { totalDigits = "3" }',
  'xsd:decimal { totalDigits = "3" fractionDigits = "1" }',
  'xsd:string " "',
  'string "a b"',
  '("a" | xsd:integer | xsd:date)',
  '(xsd:NMTOKEN - xsd:NCName)',
  '(xsd:token - (xsd:token "a b" | xsd:NMTOKENS))',
];

const TYPES = [...xsdTypeNames.map((name) => `xsd:${name}`), ...FACETS];
/** Attributes of these types need others, or a DTD. */
const IDENTITY: ReadonlySet<string> = new Set(['xsd:ID', 'xsd:IDREF', 'xsd:IDREFS']);

const folder = makeFolder();

test.each(TYPES.filter((type) => !IDENTITY.has(type)))('%s, and all but it', (type) => {
  const { lies, left, clean } = sumOf(compareAll(underTest(schemaOf(type)), samples()).values());
  expect(lies).toEqual([]);
  expect(clean.documents).toBeGreaterThan(0);
  if (!MAY_BE_LEFT.test(type)) expect(left.map(describeLeft)).toEqual([]);
});

/** Some of each rule of src/datatypes/jing-differences.ts. */
const READ_OTHERWISE = [
  ...['dateTime', 'date', 'time', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay', 'duration'],
  ...['decimal { totalDigits = "3" }', 'decimal { fractionDigits = "1" }', 'decimal { totalDigits = "400" }', 'duration "P1Y"'],
  ...['hexBinary { pattern = "[0-9a-f]*" }', 'base64Binary { pattern = "[A-Z]*" }', 'time { maxInclusive = "12:00:00" }'],
];

test.each(READ_OTHERWISE)('xsd:%s as Jing reads it, and all but it', (type) => {
  const { lies, left, clean } = sumOf(compareAll(underTest(schemaOf(`xsd:${type}`), 'jing'), samples()).values());
  expect(lies).toEqual([]);
  expect(clean.documents).toBeGreaterThan(0);
  if (!/ /u.test(type)) expect(left.map(describeLeft).filter((words) => !/[1-9][0-9]{8,}/u.test(words))).toEqual([]);
});

function schemaOf(type: string): string {
  const path = join(folder, 'schema.rnc');
  const uses = [
    `attribute is { ${type} }?`,
    `attribute not { xsd:string - (${type}) }?`,
    `attribute list { list { (${type})+ } }?`,
  ];
  writeFileSync(path, `element a { ${uses.join(', ')}, (element b { ${type} } | element c { xsd:string - (${type}) })* }`);
  return path;
}

/** Bounds and values that are not computed by the module. */
const MAY_BE_LEFT = /^xsd:duration\b.*(?:Inclusive|Exclusive)/u;

function* samples(): Generator<Sample> {
  for (const value of LEXICAL_POOL) {
    const quoted = value.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const text = value.replaceAll('<', '&lt;');
    for (const document of [
      `<a is="${quoted}"/>`,
      `<a not="${quoted}"/>`,
      `<a list="${quoted}"/>`,
      `<a><b>${text}</b></a>`,
      `<a><c>${text}</c></a>`,
    ])
      yield { name: document, category: 'values', bytes: Buffer.from(document) };
  }
}
