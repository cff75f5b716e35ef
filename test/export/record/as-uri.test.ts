// Words as URIs.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asUri } from '../../../src/export/record/as-uri.ts';

test.each([
  ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
  [' https://example.org/a b ', 'https://example.org/a%20b'],
  ['https://example.org/ü', 'https://example.org/%C3%BC'],
  ['https://example.org/%C3%BC', 'https://example.org/%C3%BC'],
  ['https://example.org/100%', 'https://example.org/100%25'],
  ['https://example.org/%zz', 'https://example.org/%25zz'],
  ['https://example.org/"<x>[y]{z}|^`\\', 'https://example.org/%22%3Cx%3E%5By%5D%7Bz%7D%7C%5E%60%5C'],
  ['https://example.org/#a#b', 'https://example.org/#a%23b'],
  ['https://example.org/🜚', 'https://example.org/%F0%9F%9C%9A'],
  ['https://example.org/\ud800', 'https://example.org/%EF%BF%BD'],
])('%j is %s', (text, uri) => {
  expect(asUri(text)).toBe(uri);
});

test('whatever it is given, it has only characters of a URI, and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const uri = asUri(text);
      expect(uri).toMatch(/^(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\dA-F]{2}|%[\dA-Fa-f]{2})*$/u);
      expect(uri.split('#').length).toBeLessThan(3);
      expect(asUri(uri)).toBe(uri);
    }),
  );
});
