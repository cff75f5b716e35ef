// JSON-LD: where each thing goes, and that a processor of JSON-LD expands all of it without fetching anything.

import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { crosswalk } from '../../../src/export/crosswalk/crosswalk.ts';
import { isProperty } from '../../../src/export/record/properties.ts';
import { expandOffline } from '../expand-offline.ts';
import { exportedFile } from '../export-text.ts';
import { fullHeader, saidInFull } from '../full-header.ts';
import { header } from '../header.ts';

type Node = Readonly<Record<string, unknown>>;

async function made(text: string): Promise<Node> {
  return JSON.parse(await exportedFile(text, 'jsonld'));
}

const goals = Object.entries(crosswalk).flatMap(([property, targets]) =>
  targets.jsonld === undefined ? [] : [[property, targets.jsonld] as const],
);

test.each(goals)('%s is in %s', async (property, target) => {
  if (!isProperty(property) || property === 'correspondence') throw new Error('schema.org has no such thing');
  const found = valuesAt(await made(fullHeader), target.split('/'));
  expect(found.filter((one) => JSON.stringify(one).includes(saidInFull[property]))).not.toEqual([]);
});

function valuesAt(node: unknown, [name, ...more]: readonly string[]): readonly unknown[] {
  if (name === undefined) return [node];
  const values = [(node as Node)[name] ?? []].flat();
  return values.flatMap((value) => valuesAt(value, more));
}

const LETTER = '<correspDesc><correspAction type="sent"><persName>A</persName></correspAction></correspDesc>';
const ARCHIVE =
  '<msDesc><msIdentifier><country>AT</country><settlement>Vienna</settlement><repository>Library</repository><idno>7</idno></msIdentifier></msDesc>';

describe('types', () => {
  const TYPES: readonly (readonly [string, string])[] = [
    ['CreativeWork', header({ titles: '<title>T</title>' })],
    ['Manuscript', header({ titles: '<title>T</title>', source: ARCHIVE })],
    ['Message', header({ titles: '<title>T</title>', source: ARCHIVE, profile: LETTER })],
  ];
  test.each(TYPES)('%s', async (type, text) => {
    expect((await made(text))['@type']).toBe(type);
  });

  const AGENTS: readonly (readonly [string, unknown])[] = [
    [
      '<persName ref="https://viaf.org/viaf/7">A</persName>',
      { '@type': 'Person', name: 'A', sameAs: { '@id': 'https://viaf.org/viaf/7' } },
    ],
    ['<orgName>B</orgName>', { '@type': 'Organization', name: 'B' }],
    ['C', { name: 'C' }],
    [
      '<persName><forename>D</forename> <surname>E</surname><affiliation>F</affiliation></persName>',
      { '@type': 'Person', name: 'E, D', familyName: 'E', givenName: 'D', affiliation: { '@type': 'Organization', name: 'F' } },
    ],
  ];
  test.each(AGENTS)('an author: %s', async (author, expected) => {
    expect((await made(header({ titles: `<title>T</title><author>${author}</author>` })))['author']).toEqual(expected);
  });
});

test('the archive holds what the text is based on', async () => {
  expect((await made(header({ titles: '<title>T</title>', source: ARCHIVE })))['isBasedOn']).toEqual({
    '@type': 'ArchiveComponent',
    name: 'AT, Vienna, Library, 7',
    itemLocation: '7',
    holdingArchive: {
      '@type': 'ArchiveOrganization',
      name: 'Library',
      address: { '@type': 'PostalAddress', addressLocality: 'Vienna', addressCountry: 'AT' },
    },
  });
});

test('the form of one of two sources is said of neither', async () => {
  const described = ARCHIVE.replace('</msDesc>', '<physDesc><objectDesc form="codex"/></physDesc></msDesc>');
  const { isBasedOn } = await made(header({ titles: '<title>T</title>', source: described + ARCHIVE.replace('>7<', '>8<') }));
  expect([isBasedOn].flat().map((one) => [(one as Node)['@type'], (one as Node)['additionalType']])).toEqual([
    ['ArchiveComponent', undefined],
    ['ArchiveComponent', undefined],
    ['CreativeWork', 'codex'],
  ]);
});

test('a place of a letter has its address', async () => {
  const place = LETTER.replace(
    '</correspAction>',
    '<placeName ref="https://sws.geonames.org/2761369/">Vienna</placeName></correspAction>',
  );
  expect((await made(header({ titles: '<title>T</title>', profile: place })))['locationCreated']).toEqual({
    '@type': 'Place',
    name: 'Vienna',
    sameAs: { '@id': 'https://sws.geonames.org/2761369/' },
  });
});

test('a task in words is a role', async () => {
  const titles = '<title>T</title><respStmt><resp>transcribed</resp><persName>A</persName></respStmt>';
  expect((await made(header({ titles })))['contributor']).toEqual({
    '@type': 'Role',
    roleName: 'transcribed',
    contributor: { '@type': 'Person', name: 'A' },
  });
});

test('a processor expands every key, and back again it is the same', async () => {
  const text = await exportedFile(fullHeader, 'jsonld');
  const expanded = await expandOffline(text);
  const keys = new Set([...JSON.stringify(expanded).matchAll(/"(https:\/\/schema\.org\/[A-Za-z]+)":/gu)].map(([, key]) => key));
  const written = new Set([...text.matchAll(/"([a-z][A-Za-z]*)":/gu)].map(([, key]) => `https://schema.org/${key}`));
  expect(keys).toEqual(written);
  const parsed = JSON.parse(text);
  expect(await jsonld.compact(expanded, parsed['@context'])).toEqual(parsed);
});
