// Values of QName: the module decides on each by the namespaces that are in force where it stands.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { compareAll, describeLeft, type Sample, sumOf } from './compare.ts';
import { underTest } from './under-test.ts';

const folder = makeFolder();

const TYPES = [
  'xsd:QName "one:name"',
  'xsd:QName "name"',
  'xsd:QName "xml:id"',
  'xsd:QName "far:naïve"',
  '(xsd:QName "one:name" | xsd:QName "two:name" | xsd:QName "other" | xsd:token "z:x")',
  'xsd:QName { pattern = "[a-z]+:.*" }',
  '(xsd:QName - (xsd:QName "one:name" | xsd:QName "name"))',
  'xsd:NOTATION "two:name"',
];

const VALUES = [
  'name',
  'a:name',
  'b:name',
  'c:name',
  'xml:id',
  'xmlns:name',
  'x:name',
  'far:naïve',
  'naïve',
  'a:nam',
  'a:names',
  ' a:name\n',
];

/** Bindings of the element and of the one around it. */
const BINDINGS: readonly (readonly [outer: string, inner: string])[] = [
  ['', ''],
  ['xmlns:a="urn:one"', ''],
  ['xmlns:a="urn:two" xmlns:b="urn:one"', 'xmlns:a="urn:one"'],
  ['xmlns:a="urn:one" xmlns:c="urn:tw&#111;"', 'xmlns:b="urn:one2"'],
  ['xmlns:far="urn:far"', 'xmlns:a="urn:on" xmlns:c="urn:one"'],
];
/** The default namespace is of values, too: the elements are in it, and the schema takes them in any. */
const DEFAULTS = ['', 'xmlns="urn:one"', 'xmlns="urn:two"'];

const START = ['namespace one = "urn:one"', 'namespace two = "urn:two"', 'namespace far = "urn:far"'];

test.each(TYPES)('%s', (type) => {
  const path = join(folder, 'schema.rnc');
  const inner = [
    `attribute is { ${type} }`,
    `attribute not { xsd:string - (${type}) }`,
    `attribute list { list { (${type})+ } }`,
  ];
  const elements = `element * { ${inner.join(' | ')} | (attribute text { "" }, ${type}) }`;
  writeFileSync(path, `${START.join('\n')}\nstart = element * { ${elements} }`);
  const { lies, left, clean } = sumOf(compareAll(underTest(path), samples()).values());
  expect(lies).toEqual([]);
  expect(left.map(describeLeft)).toEqual([]);
  expect(clean.documents).toBeGreaterThan(0);
});

function* samples(): Generator<Sample> {
  for (const [outer, inner] of BINDINGS)
    for (const byDefault of DEFAULTS)
      for (const value of VALUES)
        for (const uses of [`is="${value}"/>`, `not="${value}"/>`, `list="${value} ${value}"/>`, `text="">${value}</e>`]) {
          const document = `<r ${outer} ${byDefault}><e ${inner} ${uses}</r>`;
          yield { name: document, category: 'names', bytes: Buffer.from(document) };
        }
}
