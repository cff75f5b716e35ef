// A code explained as text, the list of all, and what was probably meant.

import { describe, expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { explainCode, listCodes, nearestCode } from '../../src/diagnostics/explain-code.ts';

describe('explained', () => {
  test('a code of documents, with the schema of its example', () => {
    expect(explainCode('schema/incomplete-element')).toBe(`schema/incomplete-element: an element that ends before it is complete

The schema requires more in this element than it has.

With the schema (compact syntax):
  element list { element item { text }+ }

Wrong:
  <list></list>

Right:
  <list><item>One</item></list>
`);
  });

  test('a code of schemas, with the section and several files', () => {
    expect(explainCode('rng/missing-file')).toBe(`rng/missing-file: a referenced schema cannot be read

externalRef and include name a file relative to the schema they stand in.

RELAX NG, section 4.5.

Wrong:
  --- main.rnc
  include "otter.rnc"
  --- other.rnc
  start = element a { empty }

Right:
  --- main.rnc
  include "other.rnc"
  --- other.rnc
  start = element a { empty }
`);
  });

  test.each([
    ['rnc/syntax', 'RELAX NG Compact Syntax, section 2.'],
    ['rng/id-type', 'RELAX NG DTD Compatibility, section 5.'],
  ] as const)('%s, by the companion of the specification', (code, section) => {
    expect(explainCode(code)).toContain(`\n\n${section}\n\n`);
  });

  test('a code without an example, with what to do', () => {
    expect(explainCode('env/engine-failed')).toMatch(/\n\nWhat to do:\n {2}Run it again with --engine reference\.\n$/);
  });

  test('nothing, where there is no such code', () => {
    expect(['schema/nothing', '', 'toString', '__proto__'].map(explainCode)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a control character of an example, so that it can be shown', () => {
    expect(explainCode('encode/forbidden-character')).toContain('  Bold: \\x1b[1mwords\n');
  });

  test('every code: no control character but line ends and tabs, no line of prose beyond 80 columns', () => {
    for (const code of Object.keys(codes)) {
      expect(explainCode(code)).toMatch(/^[^\p{Cc}]+(?:[\n\t]+[^\p{Cc}]+)*\n$/u);
      const [title = '', explanation = ''] = (explainCode(code) ?? '').split('\n\n');
      expect(title).toContain(code);
      expect(Math.max(...explanation.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    }
  });
});

test('the list has each code once, with its title, in families', () => {
  const lines = listCodes().split('\n');
  const listed = lines.filter((line) => line !== '').map((line) => line.split(/ {2,}/));
  expect(listed.map(([code]) => code).toSorted()).toEqual(Object.keys(codes).toSorted());
  expect(listed).toContainEqual(['xml/empty', 'the file holds no XML']);
  const families = listCodes()
    .split('\n\n')
    .map(
      (group) =>
        new Set(
          group
            .trim()
            .split('\n')
            .map((line) => line.split('/')[0]),
        ),
    );
  expect(families.map(({ size }) => size)).toEqual(families.map(() => 1));
  expect(new Set(families.flatMap((family) => [...family])).size).toBe(families.length);
});

test.each([
  ['schema/unknown-elment', 'schema/unknown-element'],
  ['XML/Empty', 'xml/empty'],
  ['dangling-idref', 'schema/dangling-idref'],
  ['encode/no-titel', 'encode/no-title'],
  ['unknown-element', undefined],
  ['bicycle', undefined],
])('instead of %s: %s', (mistaken, meant) => {
  expect(nearestCode(mistaken)).toBe(meant);
});
