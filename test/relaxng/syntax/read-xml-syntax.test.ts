// The XML syntax: what specification §3 allows, what §4.2 to §4.10 make of it, and each mistake with its culprit.
import { describe, expect, test } from 'vitest';
import type { PatternNode } from '../../../src/relaxng/syntax/schema-tree.ts';
import { mistakesOf, rng, treeOf, xmlTree } from './parsed.ts';

function patternOf(xml: string): PatternNode {
  return xmlTree(rng(xml)).pattern;
}

describe('what elements inherit', () => {
  test('ns goes to names and values, and not to the name attribute of attribute (§4.8)', () => {
    expect(patternOf('<element name="a" ns="urn:n"><attribute name="b"><value>c</value></attribute></element>')).toMatchObject({
      name: { namespace: 'urn:n', localName: 'a' },
      content: [{ name: { namespace: '', localName: 'b' }, content: [{ namespace: 'urn:n' }] }],
    });
  });

  test('ns beside the name attribute of attribute is its namespace', () => {
    expect(patternOf('<attribute name="b" ns="urn:n"/>')).toMatchObject({ name: { namespace: 'urn:n' } });
  });

  test('a name class inherits ns in attribute too', () => {
    expect(patternOf('<attribute ns="urn:n"><name>b</name></attribute>')).toMatchObject({ name: { namespace: 'urn:n' } });
  });

  test('without ns a namespace is that of the schema which includes this one', () => {
    expect(patternOf('<element><nsName/><externalRef href="x"/></element>')).toMatchObject({
      name: { namespace: undefined },
      content: [{ namespace: undefined }],
    });
  });

  test('a prefix wins over ns (§4.10)', () => {
    expect(patternOf('<element name="x:a" ns="urn:n"><empty/></element>')).toMatchObject({
      name: { namespace: 'urn:x', prefix: 'x' },
    });
  });

  test('datatypeLibrary goes to data and value with a type; a value without one is of the builtin token (§4.4)', () => {
    expect(
      patternOf('<choice datatypeLibrary="urn:d"><data type="t"/><value type="t">a</value><value>b</value></choice>'),
    ).toMatchObject({
      content: [{ library: 'urn:d' }, { library: 'urn:d', type: 't' }, { library: '', type: undefined }],
    });
  });

  test('bindings are those at the value', () => {
    const value = patternOf('<value type="QName" datatypeLibrary="urn:d" xmlns:y="urn:y">y:a</value>');
    expect(value.kind === 'value' && [...value.bindings]).toEqual([
      ['xml', 'http://www.w3.org/XML/1998/namespace'],
      ['x', 'urn:x'],
      ['a', 'http://relaxng.org/ns/compatibility/annotations/1.0'],
      ['y', 'urn:y'],
    ]);
  });

  test('xml:base is taken into references (§4.5)', () => {
    const text = rng(
      '<group xml:base="sub1/"><group xml:base="sub2"><group xml:base="sub3/y"><externalRef href="x"/></group></group></group>',
    );
    const { pattern } = treeOf(text, 'dir/schema.rng');
    expect(pattern).toMatchObject({
      content: [{ content: [{ content: [{ href: 'sub1/sub3/x', location: 'dir/sub1/sub3/x' }] }] }],
    });
    expect(pattern.annotations).toBeUndefined();
  });
});

describe('text', () => {
  test('white space around names, types and combine is taken away (§4.2), in values it stays', () => {
    expect(
      patternOf('<grammar><define name=" a " combine=" choice "><value type=" string "> b </value></define></grammar>'),
    ).toMatchObject({ content: [{ name: 'a', combine: 'choice', content: [{ type: 'string', value: ' b ' }] }] });
    expect(patternOf('<element><name>\n a </name><empty/></element>')).toMatchObject({ name: { localName: 'a' } });
  });

  test('comments and CDATA do not break text', () => {
    expect(patternOf('<value>a<!-- c -->b<![CDATA[<c>]]></value>')).toMatchObject({ value: 'ab<c>' });
  });

  test('blank text in annotation elements without text is layout', () => {
    const [layout, mixed] = ['<x:a>\n <x:b/>\n</x:a>', '<x:a>t <x:b> <x:c/></x:b></x:a>'].map(
      (annotation) => patternOf(`<empty>${annotation}</empty>`).annotations?.leading[0],
    );
    expect(layout).toMatchObject({ children: [{ localName: 'b' }] });
    expect(mixed).toMatchObject({ children: [{ text: 't ' }, { children: [{ text: ' ' }, { localName: 'c' }] }] });
  });
});

describe('annotations (§4.1)', () => {
  test('elements belong before the content, after a child, or at the end', () => {
    expect(
      patternOf('<data type="t" x:at="1"><x:a/><param name="p">1</param><x:b/><except><value>v</value></except><x:c/></data>'),
    ).toMatchObject({
      annotations: {
        attributes: [{ namespace: 'urn:x', localName: 'at', prefix: 'x', value: '1' }],
        leading: [{ localName: 'a' }],
        trailing: [{ localName: 'c' }],
      },
      params: [{ annotations: { following: [{ localName: 'b' }] } }],
    });
  });

  test('annotations of except stand on a pattern of their own', () => {
    expect(patternOf('<data type="t"><except x:at="1"><value>v</value><value>w</value></except></data>')).toMatchObject({
      except: [{ kind: 'choice', content: [{}, {}], annotations: { attributes: [{ value: '1' }] } }],
    });
  });

  test('foreign elements may hold anything', () => {
    expect(patternOf('<empty><x:a><element/></x:a></empty>')).toMatchObject({ annotations: { leading: [{ children: [{}] }] } });
  });
});

describe('places', () => {
  test('references have the value of their attribute, others the name of their tag', () => {
    const text = rng('<element name="foo"><ref name=\'bar\'/><text/></element>');
    const { pattern } = xmlTree(text);
    const at = (node: PatternNode | undefined): string =>
      node === undefined ? '' : text.slice(node.origin.span.start, node.origin.span.end);
    expect(at(pattern)).toBe('foo');
    expect(pattern.kind === 'element' && pattern.content.map(at)).toEqual(['bar', 'text']);
  });

  test('a byte order mark is not in the way', () => {
    expect(xmlTree(`\ufeff${rng('<empty/>')}`).pattern.kind).toBe('empty');
  });
});

/** Rows of a mistake, and of its code, culprit and part of its message. */
const mistakes: readonly (readonly [xml: string, expected: string, message: RegExp])[] = [
  ['<foo/>', 'rng/unknown-element @foo', /<foo> is no pattern of RELAX NG/],
  ['<start><empty/></start>', 'rng/unknown-element @start', /no pattern/],
  [
    '<element name="a"><elment name="b"><empty/></elment></element>',
    'rng/unknown-element @elment',
    /no element elment: did you mean element\?/,
  ],
  ['<group><define name="a"><empty/></define></group>', 'rng/unknown-element @define', /<define> cannot stand in <group>/],
  ['<grammar><empty/></grammar>', 'rng/unknown-element @empty', /<empty> cannot stand in <grammar>/],
  [
    '<grammar><include href="x"><include href="y"/></include></grammar>',
    'rng/unknown-element @include',
    /cannot stand in <include>/,
  ],
  [
    '<grammar><include href="x"><div><include href="y"/></div></include></grammar>',
    'rng/unknown-element @include',
    /cannot stand in <div>/,
  ],
  ['<element nam="a"><empty/></element>', 'rng/unknown-attribute @nam', /has no attribute nam: did you mean name\?/],
  ['<empty name="a"/>', 'rng/unknown-attribute @name', /<empty> has no attribute name/],
  ['<ref/>', 'rng/missing-attribute @ref', /<ref> has no name attribute/],
  ['<data/>', 'rng/missing-attribute @data', /no type attribute/],
  ['<externalRef/>', 'rng/missing-attribute @externalRef', /no href attribute/],
  ['<element><empty/></element>', 'rng/missing-child @element', /<element> has no name/],
  ['<element name="a"/>', 'rng/missing-child @element', /needs a pattern inside/],
  ['<list/>', 'rng/missing-child @list', /needs a pattern inside/],
  ['<element><choice/><empty/></element>', 'rng/missing-child @choice', /needs a name class/],
  ['<element name="a"><name>b</name><empty/></element>', 'rng/unknown-element @name', /<name> cannot stand in <element>/],
  ['<attribute name="a"><text/><empty/></attribute>', 'rng/extra-child @empty', /has one pattern/],
  ['<grammar><start><text/><empty/></start></grammar>', 'rng/extra-child @empty', /has one pattern/],
  ['<text><empty/></text>', 'rng/extra-child @empty', /<text> has no children/],
  [
    '<data type="t"><except><empty/></except><except><text/></except></data>',
    'rng/extra-child @except',
    /more than one <except>/,
  ],
  [
    '<data type="t"><except><empty/></except><param name="p">1</param></data>',
    'rng/unknown-element @param',
    /must stand before <except>/,
  ],
  ['<data type="t"><text/></data>', 'rng/unknown-element @text', /<text> cannot stand in <data>/],
  ['<value>a<x:b/></value>', 'rng/extra-child @x:b', /holds text only/],
  ['<group>text<empty/></group>', 'rng/text @text', /<group> has no text/],
  ['<ref name="a b"/>', 'rng/bad-name @a b', /"a b" is no name/],
  ['<ref name="a:b"/>', 'rng/bad-name @a:b', /"a:b" is no name/],
  ['<ref name=""/>', 'rng/bad-name @', /is empty/],
  ['<element name=":a"><empty/></element>', 'rng/bad-name @:a', /":a" is no name/],
  ['<element><name>a:</name><empty/></element>', 'rng/bad-name @a:', /is no name/],
  [
    '<element name="tei:a" xmlns:te="urn:t"><empty/></element>',
    'rng/undeclared-prefix @tei:a',
    /prefix tei is not declared: did you mean te\?/,
  ],
  [
    '<grammar><define name="a" combine="group"><empty/></define></grammar>',
    'rng/bad-combine @group',
    /choice or interleave, not "group"/,
  ],
  ['<empty datatypeLibrary="a"/>', 'rng/bad-library @a', /it is relative/],
  ['<empty datatypeLibrary="a:b#c"/>', 'rng/bad-library @a:b#c', /it has a fragment/],
  ['<empty datatypeLibrary="a:%"/>', 'rng/bad-library @a:%', /hexadecimal/],
  ['<externalRef href="a#b"/>', 'rng/bad-href @a#b', /it has a fragment/],
  ['<empty', 'rng/not-well-formed @', /./],
];

describe('mistakes', () => {
  test.each(mistakes)('%s', (xml, expected, message) => {
    const [first = ''] = mistakesOf(rng(xml), 'schema.rng');
    expect(first).toMatch(message);
    expect(first.slice(0, expected.length)).toBe(expected);
  });

  test('all are found in one reading', () => {
    const text = rng('<grammar><start><ref/></start><define name="a b"><group/></define><foo/>text</grammar>');
    expect(mistakesOf(text, 'schema.rng').map((mistake) => mistake.split(' ')[0])).toEqual([
      'rng/text',
      'rng/missing-attribute',
      'rng/missing-child',
      'rng/bad-name',
      'rng/unknown-element',
    ]);
  });

  test('an element without namespace is told which it needs', () => {
    expect(mistakesOf('<element name="a"><empty/></element>', 'schema.rng')).toEqual([
      'rng/unknown-element @element: <element> is no pattern of RELAX NG',
    ]);
  });

  test('an attribute in the namespace of RELAX NG', () => {
    const text = '<r:empty xmlns:r="http://relaxng.org/ns/structure/1.0" r:a="1"/>';
    expect(mistakesOf(text, 'schema.rng')[0]).toMatch(/^rng\/unknown-attribute @r:a/);
  });
});
