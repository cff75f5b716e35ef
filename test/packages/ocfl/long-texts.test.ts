// Texts of an inventory, of any length, and what is a URI among them.
import { expect, test } from 'vitest';
import { isUri } from '../../../src/packages/ocfl/is-uri.ts';
import { readJson } from '../../../src/packages/ocfl/read-json.ts';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { growthOf, MOST_TIMES_LONGER, SPOILED } from '../../support/growth.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { at, digest, LETTER, sealed, shortDraft } from './ocfl-draft.ts';

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

test('a path of any depth is looked at once, part by part', SPOILED, async () => {
  const verify = (depth: number): (() => Promise<unknown>) => {
    const draft = shortDraft();
    at(draft.root, 'versions', 'v1', 'state')[digest(LETTER)] = [`${'a/'.repeat(depth)}b`, `${'a/'.repeat(depth)}c`];
    const files = memoryPackage(sealed(draft));
    return async () => {
      const { diagnostics } = await verifyPackage(files, { name: 'object', kind: 'ocfl-object' });
      expect(diagnostics).toEqual([]);
    };
  };
  expect(await growthOf(verify, 40_000)).toBeLessThan(MOST_TIMES_LONGER);
});
