// Writing XML: what is written reads as what was meant.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTree } from '../../src/xml/read/tree.ts';
import { type WritableElement, type WritableNode, type WriteOptions, writeXml } from '../../src/xml/write-xml.ts';
import { isXmlCharacter } from '../../src/xml/xml-characters.ts';

const element = (qName: string, ...children: readonly WritableNode[]): WritableElement => ({
  kind: 'element',
  qName,
  attributes: [],
  children,
});
const text = (content: string): WritableNode => ({ kind: 'text', text: content });

describe('writes', () => {
  const rows: readonly (readonly [string, WritableElement, WriteOptions, string])[] = [
    ['an empty element', element('a'), {}, '<a/>'],
    ['text', element('a', text('<b> & "c" ]]>\r')), {}, '<a>&lt;b&gt; &amp; "c" ]]&gt;&#13;</a>'],
    [
      'declarations before attributes',
      {
        ...element('a'),
        attributes: [{ qName: 'b', value: '"<\n\t&' }],
        declarations: [
          { prefix: '', namespace: 'u' },
          { prefix: 'p', namespace: 'v' },
        ],
      },
      {},
      '<a xmlns="u" xmlns:p="v" b="&quot;&lt;&#10;&#9;&amp;"/>',
    ],
    [
      'comments and instructions',
      element('a', { kind: 'comment', text: ' b ' }, { kind: 'instruction', target: 'c', data: 'd' }),
      {},
      '<a><!-- b --><?c d?></a>',
    ],
    [
      'indented where there is no text',
      element('a', text('\n'), element('b', element('c')), element('d', text('e '), element('f', element('g')))),
      { indent: '  ' },
      '<a>\n  <b>\n    <c/>\n  </b>\n  <d>e <f><g/></f></d>\n</a>\n',
    ],
    [
      'a whole document',
      element('a'),
      { hasDeclaration: true, before: [{ kind: 'comment', text: ' b ' }] },
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- b -->\n<a/>\n',
    ],
  ];
  test.each(rows)('%s', (_, root, options, expected) => {
    expect(writeXml(root, options)).toBe(expected);
  });
});

describe('refuses what XML cannot say', () => {
  const rows: readonly (readonly [string, WritableNode])[] = [
    ['an illegal character', text('\u0001')],
    ['half a surrogate pair', text('\ud800')],
    ['-- in a comment', { kind: 'comment', text: 'a--b' }],
    ['- at the end of a comment', { kind: 'comment', text: 'a-' }],
    ['?> in an instruction', { kind: 'instruction', target: 'a', data: '?>' }],
  ];
  test.each(rows)('%s', (_, node) => {
    expect(() => writeXml(element('a', node))).toThrow(RangeError);
  });
});

test('a tree 100,000 levels deep', () => {
  let root = element('a');
  for (let level = 1; level < 100_000; level++) root = element('a', root);
  expect(writeXml(root)).toBe(`${'<a>'.repeat(99_999)}<a/>${'</a>'.repeat(99_999)}`);
});

test('what is written is read as it was', () => {
  const legal = fc
    .string({ unit: 'grapheme' })
    .filter((string) => [...string].every((c) => isXmlCharacter(c.codePointAt(0) ?? 0)));
  const controls = fc.constantFrom('\r', '\n', '\t', ']]>', '&amp;', '<', '"');
  const content = fc.array(fc.oneof(legal, controls)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(content, content, (value, inner) => {
      const written = writeXml({ ...element('a', text(inner)), attributes: [{ qName: 'b', value }] });
      const tree = parseTree(written);
      if (tree.kind !== 'tree') throw new Error(tree.problem.message);
      expect(tree.root.attribute('b')).toBe(value);
      expect(tree.root.children).toMatchObject(inner === '' ? [] : [{ kind: 'text', text: inner }]);
    }),
  );
});
