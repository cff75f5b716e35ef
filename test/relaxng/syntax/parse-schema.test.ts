// Which syntax a file is in.
import { expect, test } from 'vitest';
import { syntaxOf } from '../../../src/relaxng/syntax/parse-schema.ts';

const rows: readonly (readonly [location: string, text: string, syntax: 'xml' | 'compact'])[] = [
  ['a.rnc', '<', 'compact'],
  ['a.rng', '', 'xml'],
  ['A.RNG', '', 'xml'],
  ['http://x/a.rnc?v=1', '<', 'compact'],
  ['a', '<grammar/>', 'xml'],
  ['a.xml', '\ufeff \n<!-- c -->', 'xml'],
  ['a', 'start = a', 'compact'],
  ['-', '# <', 'compact'],
  ['a.rnc.txt', '<a/>', 'xml'],
];

test.each(rows)('%s with %j is %s', (location, text, syntax) => {
  expect(syntaxOf(text, location)).toBe(syntax);
});
