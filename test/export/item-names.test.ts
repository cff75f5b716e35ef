// Names of directories that are different on every system.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemNames, nameOf } from '../../src/export/item-names.ts';
import { whyNotOnWindows } from '../../src/packages/files/path-advice.ts';

test.each([
  ['letter', 'letter'],
  ['1900/letter 7', '1900_letter_7'],
  ['Mu\u0308ller', 'M\u00fcller'],
  ['a:b?', 'a_b_'],
  ['.hidden', '_hidden'],
  ['end.', 'end_'],
  ['CON', '_CON'],
  ['lpt1.x', '_lpt1.x'],
  ['console', 'console'],
  ['a\u0085b\u2028c', 'a_b_c'],
  ['', '_'],
])('%j becomes %j', (path, name) => {
  expect(nameOf(path)).toBe(name);
});

test.each([
  [
    ['a', 'A', 'a_2'],
    ['a', 'A_2', 'a_2_2'],
  ],
  [
    ['stra\u00dfe', 'STRASSE'],
    ['stra\u00dfe', 'STRASSE_2'],
  ],
  [
    ['\u00fc', 'u\u0308'],
    ['\u00fc', '\u00fc_2'],
  ],
  [
    ['x/y', 'x_y'],
    ['x_y', 'x_y_2'],
  ],
])('%j are named %j', (paths, names) => {
  expect(itemNames(paths)).toEqual(names);
});

test('whatever the paths are, the names are different, and Windows can have them', () => {
  const part = fc.string({
    unit: fc.constantFrom('a', 'A', '\u00fc', 'u\u0308', '.', ' ', '/', ':', '\u0130', 'i', '\u03c3', '\u03c2'),
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.uniqueArray(part, { maxLength: 30 }), (paths) => {
      const names = itemNames(paths);
      const alike = names.map((name) => name.normalize('NFC').toLowerCase().normalize('NFC'));
      expect(new Set(alike).size).toBe(paths.length);
      expect(names.map(whyNotOnWindows).filter((reason) => reason !== undefined)).toEqual([]);
    }),
  );
});
