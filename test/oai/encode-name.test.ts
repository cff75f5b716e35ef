// Names in setSpecs and identifiers: no two give the same, and no client writes them otherwise.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeName, encodeName } from '../../src/oai/encode-name.ts';
import { oaiIdentifier, pathOf } from '../../src/oai/oai-identifier.ts';

test.each<readonly [name: string, encoded: string]>([
  ['brief_001.xml', 'brief_001.xml'],
  ['a b', 'a_x20_b'],
  ['ü', '_xFC_'],
  ['😀', '_x1F600_'],
  ['_x41_', '_x5F_x41_'],
  ['_xy', '_xy'],
  ['~', '_x7E_'],
])('%s', (name, encoded) => {
  expect(encodeName(name)).toBe(encoded);
  expect(decodeName(encoded)).toBe(name);
});

test.each(['_x41_', '_x110000_', '_xFFFFFFFFFF_', 'a b', '_x0FC_'])('%s is of no name', (encoded) => {
  expect(decodeName(encoded)).toBeUndefined();
});

const name = fc.string({ unit: fc.constantFrom(...'_xA5F0é a.-~:/😀'), maxLength: 12 });

test('every name comes back', () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string({ unit: 'binary' })), (text) => {
      expect(encodeName(text)).toMatch(/^[A-Za-z0-9._-]*$/u);
      expect(decodeName(encodeName(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('every path comes back from its identifier, and from no other repository’s', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (parts) => {
      const path = parts.map((part) => part.replaceAll('/', '')).join('/');
      expect(pathOf('a.org', oaiIdentifier('a.org', path))).toBe(path);
      expect(pathOf('a.or', oaiIdentifier('a.org', path))).toBeUndefined();
    }),
  );
});
