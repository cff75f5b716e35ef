// Trees with spans.

import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/source/span.ts';
import { parseTree, type XmlElement, type XmlNode } from '../../../src/xml/read/tree.ts';

const source = `<?xml version="1.0"?>
<!-- before -->
<r:a xmlns:r="u" xmlns="v" b="c">one<!-- two -->three<r:d e="&lt;"/>
  <f xmlns=""><g/></f></r:a>
<?after all?>`;

const at = ({ start, end }: Span): string => source.slice(start, end);

function rootOf(text: string): XmlElement {
  const tree = parseTree(text);
  if (tree.kind !== 'tree') throw new Error(tree.problem.message);
  return tree.root;
}

function shown(node: XmlNode): string {
  switch (node.kind) {
    case 'element':
      return `{${node.namespace}}${node.localName}`;
    case 'text':
    case 'comment':
      return `${node.kind} ${JSON.stringify(node.text)}`;
    case 'instruction':
      return `${node.target} ${node.data}`;
    default:
      return node satisfies never;
  }
}

const root = rootOf(source);
const [, , d, , f] = root.children;

test('children in order, text in one piece', () => {
  expect(root.children.map(shown)).toEqual(['text "onethree"', 'comment " two "', '{u}d', 'text "\\n  "', '{}f']);
});

test('comments and instructions around the root', () => {
  const tree = parseTree(source);
  if (tree.kind !== 'tree') throw new Error('not read');
  expect([tree.before, tree.after].map((nodes) => nodes.map(shown))).toEqual([['comment " before "'], ['after all']]);
  expect(tree.after.map(({ span }) => at(span))).toEqual(['<?after all?>']);
});

test('names, attributes and declarations', () => {
  expect(root).toMatchObject({ qName: 'r:a', prefix: 'r', localName: 'a', namespace: 'u' });
  expect(root.attributes).toMatchObject([{ qName: 'b', value: 'c', isDefaulted: false }]);
  expect(root.declarations).toEqual([
    { prefix: 'r', namespace: 'u' },
    { prefix: '', namespace: 'v' },
  ]);
  expect(root.attribute('b')).toBe('c');
  expect(root.attribute('e')).toBeUndefined();
});

test('spans of elements, tags, names and values', () => {
  expect(at(root.span)).toBe(source.slice(source.indexOf('<r:a'), source.indexOf('\n<?after')));
  expect(at(root.startTagSpan)).toBe('<r:a xmlns:r="u" xmlns="v" b="c">');
  expect(at(root.nameSpan)).toBe('r:a');
  const names = ['b', 'xmlns', 'xmlns:r'];
  expect(names.map((name) => at(root.attributeSpans(name).value))).toEqual(['c', 'v', 'u']);
  expect(names.map((name) => at(root.attributeSpans(name).name))).toEqual(names);
  if (d?.kind !== 'element') throw new Error('no element');
  expect([at(d.span), at(d.attributeSpans('e').value), d.attribute('e')]).toEqual(['<r:d e="&lt;"/>', '&lt;', '<']);
});

test('bindings at each element', () => {
  if (f?.kind !== 'element') throw new Error('no element');
  const xml = ['xml', 'http://www.w3.org/XML/1998/namespace'];
  expect([...root.bindings()]).toEqual([xml, ['r', 'u'], ['', 'v']]);
  expect([...f.bindings()]).toEqual([xml, ['r', 'u'], ['', '']]);
});

describe('text beside comments stands in its place', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['<a><!--b-->c</a>', ['comment "b"', 'text "c"']],
    ['<a>b<!--c--><?d?>e<f/>g</a>', ['text "be"', 'comment "c"', 'd ', '{}f', 'text "g"']],
    ['<a><b/><!--c--> <d/></a>', ['{}b', 'comment "c"', 'text " "', '{}d']],
  ];
  test.each(rows)('%s', (text, children) => {
    expect(rootOf(text).children.map(shown)).toEqual(children);
  });
});

test('a document that breaks off has no tree', () => {
  expect(parseTree('<a><b></a>')).toMatchObject({ kind: 'fatal', problem: { span: { start: 8, end: 9 } } });
});
