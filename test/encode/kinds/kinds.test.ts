// The documents of further kinds: the gold has the words of its text, in its order, and its marks lead to entries that know the name.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSchema, validate } from '../../../src/index.ts';
import { findSuites } from '../../support/programs.ts';
import { elementsNamed, isElement, readTree, textOf, theElement } from '../../support/tree.ts';

const HELD_OUT = ['parish-register', 'pismo'].map((name) => `test/encode/held-out/${name}`);
const KINDS = readdirSync('test/encode/kinds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join('test/encode/kinds', name.slice(0, -'.txt'.length)));
const PATHS = [...KINDS, ...HELD_OUT];
const MENTIONS = ['persName', 'orgName', 'placeName'];

/** Letters and figures: white space and how words are broken do not count. */
function squeezed(text: string): string {
  return text.replace(/[-\s]/gu, '');
}

test('there are eight', () => expect(PATHS).toHaveLength(8));

describe.each(PATHS)('%s', (path) => {
  const tree = readTree(`${path}.xml`);
  const text = theElement(tree, 'text');
  const entries = new Map(
    elementsNamed(theElement(tree, 'standOff'), 'person', 'org', 'place').map((entry) => [entry.attributes['xml:id'], entry]),
  );
  const mentions = elementsNamed(text, ...MENTIONS);

  test('has the words of its text', () => {
    expect(squeezed(textOf(text, new Set()))).toBe(squeezed(readFileSync(`${path}.txt`, 'utf8')));
  });

  test('refers to entries that know the name', () => {
    const wrong = mentions.filter((mention) => {
      const entry = entries.get((mention.attributes['ref'] ?? '').slice(1));
      const names = entry?.children.filter(isElement).map((child) => squeezed(textOf(child, new Set()))) ?? [];
      return !names.includes(squeezed(textOf(mention, new Set(['roleName']))));
    });
    expect(wrong.map((mention) => textOf(mention, new Set()))).toEqual([]);
    expect(mentions.length).toBeGreaterThan(20);
  });

  test('mentions every entry, and gives every date a value', () => {
    const mentioned = new Set(mentions.map((mention) => (mention.attributes['ref'] ?? '').slice(1)));
    expect([...entries.keys()].filter((key) => !mentioned.has(key ?? ''))).toEqual([]);
    const dates = elementsNamed(text, 'date');
    expect(dates.filter(({ attributes }) => Object.keys(attributes).every((name) => name === 'resp'))).toEqual([]);
    expect(dates.length).toBeGreaterThan(14);
  });
});

test('the schema of teikit finds them valid', async () => {
  const documents = PATHS.map((path) => ({ file: `${path}.xml`, bytes: readFileSync(`${path}.xml`) }));
  for await (const { file, diagnostics } of validate(documents, await loadSchema('schema/tei-archive.rng')))
    expect(diagnostics, file).toEqual([]);
});

const suites = findSuites();
const schema = suites === undefined ? '' : join(suites, 'schemas/tei/tei_all-4.9.0.rng');
test.skipIf(!existsSync(schema))('TEI All finds them valid', async () => {
  const documents = PATHS.map((path) => ({ file: `${path}.xml`, bytes: readFileSync(`${path}.xml`) }));
  for await (const { file, diagnostics } of validate(documents, await loadSchema(schema)))
    expect(diagnostics, file).toEqual([]);
});
