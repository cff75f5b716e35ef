// Which syntax a file is in.
import { expect, test } from 'vitest';
import { parseSchema, syntaxOf } from '../../../src/relaxng/syntax/parse-schema.ts';

const rows: readonly (readonly [location: string, text: string, syntax: 'xml' | 'compact'])[] = [
  ['a.rnc', '', 'compact'],
  ['a.rnc', '\n<', 'xml'],
  ['a.rng', '', 'xml'],
  ['A.RNG', '', 'xml'],
  ['http://x/a.rng?v=1', 'a', 'xml'],
  ['a', '<grammar/>', 'xml'],
  ['a.xml', '\ufeff \n<!-- c -->', 'xml'],
  ['a', 'start = a', 'compact'],
  ['-', '# <', 'compact'],
  ['a.rnc.txt', '<a/>', 'xml'],
];

test.each(rows)('%s with %j is %s', (location, text, syntax) => {
  expect(syntaxOf(text, location)).toBe(syntax);
});

const misnamed: readonly (readonly [location: string, text: string, kind: 'tree' | 'xml' | 'compact'])[] = [
  ['a.rnc', '<empty xmlns="http://relaxng.org/ns/structure/1.0"/>', 'tree'],
  ['a.rng', '# of <a>\nelement a { text }', 'tree'],
  ['a.rng', 'element a { text', 'xml'],
  ['a.rng', ' ', 'xml'],
  ['a.rnc', '<empty', 'xml'],
  ['a.rnc', 'element a { text', 'compact'],
];

test.each(misnamed)('a schema in the other syntax than its name says is read: %s with %j', (location, text, kind) => {
  const parsed = parseSchema(text, location);
  const code = parsed.kind === 'tree' ? undefined : parsed.diagnostics[0]?.code;
  expect(parsed.kind === 'tree' ? 'tree' : code === 'rnc/syntax' ? 'compact' : 'xml').toBe(kind);
});
