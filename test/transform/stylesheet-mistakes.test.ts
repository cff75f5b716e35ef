// Where a mistake of a stylesheet stands: what the compiler says of it, what is seen before it is compiled, and which encoding a result has.

import { describe, expect, test } from 'vitest';
import { compilerDiagnostic } from '../../src/transform/sheet/compiler-words.ts';
import { declaredAsUtf8 } from '../../src/transform/sheet/declared-encoding.ts';
import { readModules } from '../../src/transform/sheet/read-modules.ts';

const module = (name: string, text: string) => ({ uri: `file:///s/${name}`, file: name, text, messages: [] });
const MODULES = [
  module('sheet.xsl', 'select="$a"'),
  module('lib/i.xsl', '\n\n select="1 +" test="f:a(.)"'),
  module('b/i.xsl', ''),
];

test.each<readonly [string, string, string, unknown]>([
  [
    'Error XPST0003:\n  Static error in XPath on line 2 in lib/i.xsl {1 +}: Unexpected token',
    'lib/i.xsl',
    'Unexpected token, in 1 + [XPST0003]',
    { kind: 'span', span: { start: 11, end: 14 } },
  ],
  [
    'Error XPST0017:\n  Static error in XPath on line 2 in lib/i.xsl {f:a(.)}: Unknown function Q{urn:f}a()',
    'lib/i.xsl',
    'Unknown function Q{urn:f}a(), in f:a(.) [XPST0017]',
    { kind: 'span', span: { start: 22, end: 28 } },
  ],
  [
    'Error XPST0008:\n  Static error in XPath on line 7 in b/i.xsl {$nope}: No binding for variable',
    'b/i.xsl',
    'No binding for variable, in $nope [XPST0008]',
    { kind: 'line', line: 7 },
  ],
  [
    'Error XTSE1650 on line 2 in s/lib/i.xsl:\n  Not handled\nFailed to compile stylesheet',
    'lib/i.xsl',
    'Not handled [XTSE1650]',
    { kind: 'line', line: 2 },
  ],
])('of the compiler: %j', (words, file, message, place) => {
  // biome-ignore format: a row for each mistake
  expect(compilerDiagnostic(words, MODULES)).toMatchObject({ code: 'stylesheet/error', file, message, place });
});

describe('of what is imported', () => {
  const XSL = 'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"';
  const read = (texts: Readonly<Record<string, string>>) => {
    const around = (name: string) => `<xsl:stylesheet ${XSL}>${texts[name]}</xsl:stylesheet>`;
    const { modules, problems } = readModules(
      { uri: 'file:///s/a', file: 'a', text: around('a') },
      {
        resolve: (href, base) => new URL(href, base).href,
        read: (uri) => {
          const name = uri.replace('file:///s/', '');
          return texts[name] === undefined
            ? { kind: 'missing', file: name, reason: 'it is not there' }
            : { kind: 'text', file: name, text: around(name) };
        },
      },
    );
    return { read: modules.map(({ file }) => file), told: problems.map(({ file, message }) => `${file}: ${message}`) };
  };
  const to = (...names: readonly string[]) => names.map((name) => `<xsl:import href="${name}"/>`).join('');
  const inItself = (name: string) => `${name} would be part of itself: it is imported or included here, in what it leads to`;

  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
    ['twice', { a: to('b', 'c'), b: to('c'), c: '' }, ['a', 'b', 'c'], []],
    ['in itself', { a: '<xsl:include href="a"/>' }, ['a'], [`a: ${inItself('a')}`]],
    ['in what it imports', { a: to('b'), b: to('c'), c: to('b') }, ['a', 'b', 'c'], [`c: ${inItself('b')}`]],
    ['and is not there', { a: to('b'), b: to('d') }, ['a', 'b'], ['b: d is not read: it is not there']],
    ['and is not there, where it may be left out', { a: '<xsl:import href="d" use-when="false()"/>' }, ['a'], []],
  ])('%s', (_, texts, modules, told) => expect(read(texts)).toEqual({ read: modules, told })); // biome-ignore format: a row for each idea
});

test.each([
  ['<?xml version="1.0" encoding="ISO-8859-1"?><a/>', '<?xml version="1.0" encoding="UTF-8"?><a/>'],
  ['<?xml version="1.0" encoding="utf-8"?><a/>', '<?xml version="1.0" encoding="utf-8"?><a/>'],
  [
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
    '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">',
  ],
  ['<a>encoding="x"</a>', '<a>encoding="x"</a>'],
])('%s is written in UTF-8', (text, written) => expect(declaredAsUtf8(text)).toBe(written));
