// Names of files from a list.

import { expect, test } from 'vitest';
import { namesIn } from '../../src/host/files-from.ts';

test.each<readonly [string, string, readonly string[]]>([
  ['lines', 'a.xml\nb c.xml\n', ['a.xml', 'b c.xml']],
  ['a last line without an end', 'a.xml\nb.xml', ['a.xml', 'b.xml']],
  ['lines of Windows', 'a.xml\r\nb.xml\r\n', ['a.xml', 'b.xml']],
  ['blank lines', '\n\na.xml\n \t\n\n', ['a.xml']],
  ['spaces around a name are of the name', ' a.xml \n', [' a.xml ']],
  ['NUL', 'a\nb.xml\0 c.xml\r\0', ['a\nb.xml', ' c.xml\r']],
  ['a last name without NUL', 'a.xml\0b.xml', ['a.xml', 'b.xml']],
  ['what looks like a flag', '-\n--schema\n', ['-', '--schema']],
  ['nothing', '', []],
  ['blank lines alone', '\n \n', []],
])('%s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
});
