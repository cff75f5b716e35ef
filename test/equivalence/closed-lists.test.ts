// Closed lists of many values, as archives have them for persons: the module decides on each, whatever stands in them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSchema } from '../../src/relaxng/syntax/parse-schema.ts';
import { writeXmlSyntax } from '../../src/relaxng/syntax/write-xml-syntax.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { compareAll, describeLeft, type Sample, sumOf } from './compare.ts';
import { underTest } from './under-test.ts';

const folder = makeFolder();
/** Values of a list that are tried: the reference compares each with all others of its list. */
const TRIED = sliceOf(1_500, 120);
const SYLLABLES = ['ka', 'lo', 'mi', 'Tu', 'é', 'Ж', '\ufb01', '\u{1f600}', '中', '-', '.'];

function words(count: number, between: string): readonly string[] {
  const random = new Random(count);
  const made = new Set<string>();
  while (made.size < count) {
    const parts = Array.from({ length: 2 + random.below(4) }, () => random.pick(SYLLABLES));
    made.add(random.chance(0.3) ? parts.join(between) : parts.join(''));
  }
  return [...made];
}

type Use = { readonly name: string; readonly of: (values: string) => string; readonly between: string };

const USES: readonly Use[] = [
  { name: 'tokens', of: (values) => `attribute key { ${values} }`, between: ' ' },
  { name: 'strings', of: (values) => `attribute key { ${values.replaceAll(/"[^"]*"/gu, 'string $&')} }`, between: '  ' },
  {
    name: 'normalized',
    of: (values) => `attribute key { ${values.replaceAll(/"[^"]*"/gu, 'xsd:normalizedString $&')} }`,
    between: '  ',
  },
  { name: 'a list of them', of: (values) => `attribute key { list { (${values})+ } }`, between: '' },
  {
    name: 'a list, and others',
    of: (values) => `attribute key { list { xsd:integer, (${values}), (${values} | xsd:date)* } }`,
    between: '',
  },
  { name: 'or a number', of: (values) => `attribute key { ${values} | xsd:integer }`, between: ' ' },
  { name: 'all but they', of: (values) => `attribute key { xsd:token - (${values}) }`, between: ' ' },
  { name: 'names but they', of: (values) => `attribute key { xsd:NMTOKEN - (${values}) }`, between: '' },
];

test.each(USES.flatMap((use) => [80, 1_000].map((count) => [use.name, count, use] as const)))(
  '%s: %i',
  {
    timeout: SOAK_TIMEOUT,
  },
  (_name, count, { of, between }) => {
    const values = words(count, between);
    const quoted = values.map((value) => `"${value}"`).join(' | ');
    const compact = `start = element a { ${of(quoted)} }`;
    const samples = [...samplesOf(values, (value) => `<a key="${value}"/>`)];
    for (const path of written(compact)) expectDecided(path, samples);
  },
);

test.each([100, 1_000, 10_000])('the text of an element: %i', { timeout: SOAK_TIMEOUT }, (count) => {
  const values = words(count, ' ');
  const [path] = written(`start = element a { ${values.map((value) => `"${value}"`).join(' | ')} }`);
  expectDecided(path ?? '', [...samplesOf(values, (value) => `<a>${value}</a>`)]);
});

function expectDecided(path: string, samples: readonly Sample[]): void {
  const { lies, left, clean } = sumOf(compareAll(underTest(path), samples).values());
  expect(lies).toEqual([]);
  expect(clean.documents).toBeGreaterThan(samples.length / 30);
  expect(left.map(describeLeft)).toEqual([]);
}

/** The schema in both syntaxes. */
function written(compact: string): readonly string[] {
  const parsed = parseSchema(compact, 's.rnc');
  if (parsed.kind !== 'tree') throw new Error('not read');
  const files = [
    { path: join(folder, 's.rnc'), text: compact },
    { path: join(folder, 's.rng'), text: writeXmlSyntax(parsed.tree) },
  ];
  for (const { path, text } of files) writeFileSync(path, text);
  return files.map(({ path }) => path);
}

/** Values of the list, each with white space in and around it, with a character more or less, and two of them. */
function* samplesOf(values: readonly string[], documentOf: (value: string) => string): Generator<Sample> {
  const random = new Random(firstSeed);
  const from = random.below(Math.max(values.length - TRIED, 0) + 1);
  for (const value of values.slice(from, from + TRIED)) {
    const forms = [
      value,
      ` ${value}\n`,
      value.replace(' ', '\t  '),
      `${value}x`,
      [...value].slice(1).join(''),
      [...value].slice(0, -1).join(''),
      `7 ${value} ${random.pick(values)}`,
      `${value} ${random.pick(values)}`,
    ];
    const form = random.below(forms.length);
    for (const text of [value, forms[form] ?? '']) {
      const document = documentOf(text);
      yield { name: document, category: 'values', bytes: Buffer.from(document) };
    }
  }
}
