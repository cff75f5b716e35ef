// Texts of an inventory, of any length, and what is a URI among them.
import { expect, test } from 'vitest';
import { isUri } from '../../../src/packages/ocfl/is-uri.ts';
import { readJson } from '../../../src/packages/ocfl/read-json.ts';

const LENGTH = 20_000_000;

test('a long text is read', () => {
  const text = 'a'.repeat(LENGTH);
  const read = readJson(`{"id":"${text}"}`);
  expect(read.kind === 'fault' ? read : 'read').toBe('read');
  expect(isUri(`urn:${text}`)).toBe(true);
  expect(isUri(`urn:${text} `)).toBe(false);
});

test.each([
  ['"a"', true],
  ['"\\u00e9\\n\\"\\\\"', true],
  ['"a', false],
  ['"a\\"', false],
  ['"a\nb"', false],
  ['"\\x"', false],
  ['"\\u12"', false],
  ['"\\', false],
  ['""', true],
])('%s is a text: %s', (json, isText) => {
  expect(readJson(json).kind !== 'fault').toBe(isText);
});

test.each([
  ['urn:x', true],
  ['https://example.org/a?b=c#d', true],
  ['info:a%20b', true],
  ['urn:é', true],
  ['x:[a]', true],
  ['urn:', false],
  ['urn:a b', false],
  ['urn:a%2', false],
  ['urn:<a>', false],
  ['urn:a"b', false],
  ['urn:a\\b', false],
  ['urn:a^b', false],
  ['a', false],
  ['1x:a', false],
  ['', false],
])('%j is a URI: %s', (text, expected) => {
  expect(isUri(text)).toBe(expected);
});
