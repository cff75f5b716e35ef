// The columnar tree: what the quick scan makes is what the careful scanner makes, and each is what the events say.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvents } from '../../../src/xml/read/read-events.ts';
import { buildPlainTree } from '../../../src/xml/tree/build-plain-tree.ts';
import { buildTree } from '../../../src/xml/tree/build-tree.ts';
import { scanDeclared } from '../../../src/xml/tree/scan-declared.ts';
import { ATTRIBUTE, COMMENT, DOCUMENT, ELEMENT, INSTRUCTION, TEXT, TreeColumns } from '../../../src/xml/tree/tree-columns.ts';
import { TextSource } from '../../../src/xml/tree/tree-source.ts';
import { XmlTree } from '../../../src/xml/tree/xml-tree.ts';

/** Rows as words: kind, name, value, depth by parents, place. */
function rowsOf(tree: XmlTree, text: string, withPlaces = true): readonly string[] {
  return Array.from({ length: tree.count }, (_, row) => {
    const kind = tree.kind[row] ?? -1;
    const name = `{${tree.namespace(row)}}${tree.qName(row)}`;
    const { start, end } = tree.span(row);
    const place = withPlaces && kind !== DOCUMENT && kind !== TEXT ? ` «${text.slice(start, end)}»` : '';
    const value = kind === DOCUMENT || kind === ELEMENT ? '' : ` ${JSON.stringify(tree.value(row))}`;
    return `${kind} ${name}${value} in ${tree.parent[row]} to ${tree.last[row]}${place}`;
  });
}

function carefulTree(text: string): XmlTree | undefined {
  const columns = new TreeColumns(text.length);
  const ids: number[] = [];
  const problem = scanDeclared(text, columns, {}, ids);
  return problem === undefined ? new XmlTree(columns, new TextSource(text), { ids }) : undefined;
}

function built(text: string): XmlTree {
  const found = buildTree(text);
  if (found.kind === 'fatal') throw new Error(found.problem.message);
  return found.tree;
}

const plain: readonly (readonly [what: string, text: string])[] = [
  ['an element', '<a/>'],
  ['a declaration', '<?xml version="1.0" encoding="UTF-8" standalone=\'yes\' ?>\n<a/>'],
  ['text and elements', '<a>one<b>two</b>three<b/></a>'],
  ['attributes in both quotes', '<a x="1" y=\'"\'  z = "a&#9;b"/>'],
  ['white space in values', '<a x="1\n2\t3\r\n4\r5"/>'],
  ['references', '<a x="&lt;&amp;&#x41;&#66;">&gt;&apos;&quot;&#x1F600;</a>'],
  ['line ends', '<a>one\r\ntwo\rthree<!-- c\r\nd --><?p e\r\nf?></a>'],
  ['CDATA is text', '<a>one<![CDATA[<two> & ]] three]]>four<b/><![CDATA[]]></a>'],
  ['comments and instructions part texts', '<a>one<!-- two -->three<?four five?>six</a>'],
  ['brackets in text', '<a>[x]] ></a>'],
  ['around the root', '<!-- before --><?p?><a/><!-- after -->\n<?q r ?>\n'],
  ['namespaces', '<a xmlns="u" xmlns:p="v" x="1" p:x="2"><p:b xmlns=""><c/></p:b><a xmlns:p="w"><p:b/></a></a>'],
  ['xml:id and xml:lang', '<a xml:id="i" xml:lang="en"/>'],
  ['other writing', '<жук имя="знач 😀">текст 😀 и ещё<b/></жук>'],
  ['deep', `${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}`],
  ['an end tag with a space', '<a></a >'],
  ['many attributes', `<a ${Array.from({ length: 40 }, (_, at) => `a${at}="${at}"`).join(' ')}/>`],
];

describe('a plain document', () => {
  test.each(plain)('%s: as the careful scanner has it', (_, text) => {
    const quick = buildPlainTree(new TextEncoder().encode(text));
    const careful = carefulTree(text);
    if (quick === undefined || careful === undefined) throw new Error('it is read by both');
    expect(rowsOf(quick, text)).toEqual(rowsOf(careful, text));
    expect(rowsOf(built(text), text)).toEqual(rowsOf(careful, text));
  });

  test('a byte order mark is no part of it', () => {
    const text = '<a x="é"/>';
    const marked = buildPlainTree(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]));
    expect(marked && rowsOf(marked, text)).toEqual(rowsOf(built(text), text));
  });
});

describe('what the quick scan leaves to the careful one', () => {
  const left: readonly string[] = [
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>text',
    '<a b/>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>',
    '<p:a/>',
    '<a p:b="1"/>',
    '<a xmlns:p=""/>',
    '<xmlns:a/>',
    '<a:b:c/>',
    '<1a/>',
    '<a>&unknown;</a>',
    '<a>&amp</a>',
    '<a>&#0;</a>',
    '<a>&#xFFFE;</a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a>\ufffe</a>',
    '<a><!-- -- --></a>',
    '<a><!-- --->x</a>',
    '<a><?xml v?></a>',
    '<a><?p:q?></a>',
    '<a><![CDATA[</a>',
    '<a><![cdata[]]></a>',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="1.1"?><a/>',
    '<?xml encoding="UTF-8"?><a/>',
    '<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
  ];
  test.each(left)('%j', (text) => {
    expect(buildPlainTree(new TextEncoder().encode(text))).toBeUndefined();
  });

  test('bytes that are no UTF-8', () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82]]) {
      expect(
        buildPlainTree(new Uint8Array([...new TextEncoder().encode('<a>'), ...bytes, ...new TextEncoder().encode('</a>')])),
      ).toBeUndefined();
    }
  });

  test('is fatal where it is a fault', () => {
    expect(buildTree('<a></b>')).toMatchObject({ kind: 'fatal', problem: { code: 'xml/not-well-formed' } });
    expect(buildTree('<a>\ud800</a>')).toMatchObject({ kind: 'fatal' });
  });
});

describe('a document with declarations', () => {
  const text =
    '<!DOCTYPE a [<!ENTITY e "one <b n=\'x\'>two</b>"><!ATTLIST a kind CDATA "plain" id ID #IMPLIED>]><a id="i">&e; three</a>';

  test('has what its entities mean, and default attributes', () => {
    const tree = built(text);
    expect(rowsOf(tree, text, false).map((row) => row.replace(/ in .*/, ''))).toEqual([
      `${DOCUMENT} {}`,
      `${ELEMENT} {}a`,
      `${ATTRIBUTE} {}id "i"`,
      `${ATTRIBUTE} {}kind "plain"`,
      `${TEXT} {} "one "`,
      `${ELEMENT} {}b`,
      `${ATTRIBUTE} {}n "x"`,
      `${TEXT} {} "two"`,
      `${TEXT} {} " three"`,
    ]);
  });

  test('has places where there are some: what an entity gives stands at the reference', () => {
    const tree = built(text);
    const shown = (row: number): string => text.slice(tree.span(row).start, tree.span(row).end);
    expect([shown(1), shown(2), shown(3), shown(5)]).toEqual(['a', 'id', 'a', '&e;']);
  });

  test('knows the identifiers that the DTD declares', () => {
    expect(built(text).byId(0, 'i')).toBe(1);
  });
});

test('comments and instructions have places', () => {
  const text = '<a><!-- é one --><?p two?></a>';
  const tree = built(text);
  const rows = Array.from({ length: tree.count }, (_, row) => row).filter((row) =>
    [COMMENT, INSTRUCTION].includes(tree.kind[row] ?? 0),
  );
  expect(rows.map((row) => text.slice(tree.span(row).start, tree.span(row).end))).toEqual(['<!-- é one -->', '<?p two?>']);
});

test('what is taken in stands after what was there, with its own names and texts', () => {
  const tree = built('<a x="1">one</a>');
  expect(tree.elements(tree.names.find('', 'b'))).toHaveLength(0);
  const node = tree.absorb(built('<b x="2"><a>two</a></b>'), 'file:///b.xml');
  expect(tree.kind[node]).toBe(DOCUMENT);
  expect([...tree.elements(tree.names.find('', 'a'))].map((row) => tree.value(row))).toEqual(['one', 'two']);
  expect([...tree.attributes(tree.names.find('', 'x'))].map((row) => tree.value(row))).toEqual(['1', '2']);
  expect(tree.rootOf(node + 2)).toBe(node);
  expect(tree.rootOf(2)).toBe(0);
});

/** Documents that are nearly right, and some that are. */
const pieces = [
  '<a>',
  '</a>',
  '<b x="1"/>',
  '<b x="&lt;" y=\'2\'>',
  '</b>',
  'text',
  '&amp;',
  '&x;',
  ']]>',
  '<![CDATA[x]]>',
  '<!--c-->',
  '<?p d?>',
  '\r\n',
  'é😀',
  ' ',
];

test('property: quick, careful and saxes agree on what is well-formed, and on the elements', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (middle) => {
      const text = `<a>${middle.join('')}</a>`;
      const quick = buildPlainTree(new TextEncoder().encode(text));
      const careful = carefulTree(text);
      const names: string[] = [];
      const read = readEvents(text, {
        startElement: ({ qName }) => void names.push(qName),
        endElement: () => {},
        text: () => {},
      });
      expect(quick === undefined).toBe(careful === undefined);
      expect(careful === undefined).toBe(read.kind === 'fatal');
      if (quick === undefined || careful === undefined) return;
      expect(rowsOf(quick, text)).toEqual(rowsOf(careful, text));
      expect([...quick.allElements()].map((row) => quick.qName(row))).toEqual(names);
    }),
    { numRuns: 300 },
  );
});
