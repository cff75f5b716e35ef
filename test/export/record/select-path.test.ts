// Paths of elements: what they select, and what is none.
import { expect, test } from 'vitest';
import { isSelected, parsePath } from '../../../src/export/record/select-path.ts';
import type { XmlElement } from '../../../src/xml/read/tree.ts';
import { parseTree } from '../../../src/xml/read/tree.ts';

/** From below the root to the innermost element. */
function lineOf(text: string): readonly XmlElement[] {
  const tree = parseTree(`<root>${text}</root>`);
  if (tree.kind === 'fatal') throw new Error(tree.problem.message);
  const line: XmlElement[] = [];
  for (let at: XmlElement | undefined = tree.root; at !== undefined; ) {
    const next: XmlElement | undefined = at.children.find((child): child is XmlElement => child.kind === 'element');
    if (next !== undefined) line.push(next);
    at = next;
  }
  return line;
}

test.each([
  ['a/b', '<a><b/></a>', true],
  ['a/b', '<a><c><b/></c></a>', false],
  ['a//b', '<a><c><b/></c></a>', true],
  ['a//b', '<a><b/></a>', true],
  ['b', '<a><b/></a>', false],
  ['//b', '<a><b/></a>', true],
  ['a/*', '<a><b/></a>', true],
  ["a/b[@t='x']", '<a><b t="x"/></a>', true],
  ["a/b[@t='x']", '<a><b t="y"/></a>', false],
  ['a/b[@t]', '<a><b t=""/></a>', true],
  ['a/b[not(@t)]', '<a><b/></a>', true],
  ['a/b[not(@t)]', '<a><b t="x"/></a>', false],
  ["a[@s='1']/b[@t='x'][@u]", '<a s="1"><b t="x" u="2"/></a>', true],
  ["a[@s='2']/b", '<a s="1"><b/></a>', false],
  ["b[@xml:id='i']", '<b xml:id="i"/>', true],
  ['a//b//c', '<a><b><a><b><c/></b></a></b></a>', true],
])('%s on %s: %s', (path, text, expected) => {
  const parsed = parsePath(path);
  expect(parsed !== undefined && isSelected(parsed, lineOf(text))).toBe(expected);
});

test.each([
  '',
  'a/',
  '/',
  'a b',
  'a[',
  'a[@]',
  "a[@b='c]",
  'a[1]',
  'a|b',
  'a/text()',
  'a[@b=c]',
  '@a',
])('%j is no path', (path) => {
  expect(parsePath(path)).toBeUndefined();
});
