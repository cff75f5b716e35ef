// Metadata of the user and of the text, and the two merged.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mergeMetadata, metadataKeys, metadataOf, readMetadata } from '../../../src/encode/header/metadata.ts';
import { outlineOf } from '../structure/show-outline.ts';

test('values are brought to one shape', () => {
  expect(
    readMetadata({
      title: ' On horses ',
      date: 1937,
      author: 'A. Orlov',
      url: ['https://example.org'],
      identifiers: { fond: 3, opis: '58' },
      language: 'English',
      note: null,
    }),
  ).toEqual({
    kind: 'metadata',
    metadata: {
      title: 'On horses',
      date: '1937',
      author: ['A. Orlov'],
      url: ['https://example.org'],
      identifiers: { fond: '3', opis: '58' },
      language: 'en',
    },
  });
});

test.each([
  ['a text', ['metadata must be an object of keys and values, such as title: …']],
  [[], ['metadata must be an object of keys and values, such as title: …']],
  [{ tilte: 'x' }, ['there is no metadata key tilte: did you mean title?']],
  [{ zzz: 1 }, ['there is no metadata key zzz']],
  [{ title: ['x'] }, ['title must be a text']],
  [{ title: 'a\u0000b' }, ['title must be a text']],
  [{ title: 'a\ud800b' }, ['title must be a text']],
  [{ title: '  ' }, ['title must be a text']],
  [{ date: '1937-02-30' }, ['date must be a date such as 1937, 1937-03 or 1937-03-03']],
  [{ date: '3.3.1937' }, ['date must be a date such as 1937, 1937-03 or 1937-03-03']],
  [{ author: [1, {}] }, ['author must be a text or a list of texts']],
  [{ url: 'ftp://x' }, ['url must be an address or a list of addresses, each with http:// or https://']],
  [{ language: '??' }, ['language must be a language code such as en or ru']],
  [{ identifiers: 'F. 3' }, ['identifiers must be an object of units and values, such as fond: 3']],
  [{ identifiers: { 'a b': 'x' } }, ['identifiers must be an object of units and values, such as fond: 3']],
  [
    { date: 'x', licenze: 'MIT' },
    ['date must be a date such as 1937, 1937-03 or 1937-03-03', 'there is no metadata key licenze: did you mean licence?'],
  ],
])('%j is refused', (data, messages) => {
  expect(readMetadata(data)).toEqual({ kind: 'problems', messages });
});

test.each(['1936-02-29', '1937', '1937-12', '2000-02-29'])('%s is a date', (date) => {
  expect(readMetadata({ date }).kind).toBe('metadata');
});

test("the user's word counts, and what nobody gave is listed", () => {
  const merged = mergeMetadata(
    { title: 'A', date: '3 March 1937', identifiers: { fond: '3', opis: '58' } },
    { title: 'B', identifiers: { fond: '4' } },
  );
  expect(merged).toEqual({
    metadata: { title: 'B', date: '3 March 1937', identifiers: { fond: '4' } },
    origins: { title: 'user', date: 'text', identifiers: 'user' },
    missing: ['publication'],
  });
  expect(mergeMetadata({}, {}).missing).toEqual(['title', 'publication', 'source']);
});

test('what the resolution says of itself', () => {
  const { source, outline } = outlineOf(readFileSync('tei/resolution-1937-03-03.txt', 'utf8'));
  expect(metadataOf(source, outline)).toEqual({
    date: 'March 3, 1937',
    repository: 'AP RF',
    identifiers: { fond: '3', opis: '58', delo: '6', locus: '30-31' },
    originalLanguage: 'ru',
    translator: ['Yandex Translate'],
    source: [
      "Lubyanka. Stalin and the Main Directorate of State Security of the NKVD. Stalin's Archive. Documents of the highest bodies of party and state power. 1937-1938. - Moscow: MFD, 2004, pp. 109-114.",
      'Questions of History. 1995. No. 2. pp. 22-26.',
    ],
    url: ['https://istmat.org/node/30153'],
  });
});

test.each(metadataKeys)('docs/encoding.md tells of %s', (key) => {
  expect(readFileSync('docs/encoding.md', 'utf8')).toContain(`\`${key}\``);
});
