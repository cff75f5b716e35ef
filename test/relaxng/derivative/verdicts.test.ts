// What the reference accepts, by what makes it difficult: one schema and its documents each.
import { describe, expect, test } from 'vitest';
import { codesOf, schemaOf } from '../../support/memory-schema.ts';

type Row = {
  readonly name: string;
  readonly schema: string;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
};

const ROWS: readonly Row[] = [
  {
    name: 'interleave',
    schema: 'element a { element b { empty } & element c { empty }* & text }',
    valid: ['<a><b/></a>', '<a>x<c/>y<b/><c/>z</a>', '<a><c/><c/><b/></a>'],
    invalid: ['<a/>', '<a><b/><b/></a>', '<a><c/></a>'],
  },
  {
    name: 'interleave of groups keeps the order within each',
    schema: 'element a { (element b { empty }, element c { empty }) & (element d { empty }, element e { empty }) }',
    valid: ['<a><b/><d/><c/><e/></a>', '<a><d/><e/><b/><c/></a>'],
    invalid: ['<a><c/><b/><d/><e/></a>', '<a><b/><c/><e/><d/></a>'],
  },
  {
    name: 'a choice that only what follows decides',
    schema: 'element a { (element b { empty }, element c { empty }) | (element b { empty }, element d { empty }) }',
    valid: ['<a><b/><c/></a>', '<a><b/><d/></a>'],
    invalid: ['<a><b/></a>', '<a><c/></a>', '<a><b/><c/><d/></a>'],
  },
  {
    name: 'an element whose content depends on an attribute',
    schema: 'element a { (attribute t { "n" }, xsd:int) | (attribute t { "s" }, element b { empty }) }',
    valid: ['<a t="n">12</a>', '<a t="s"><b/></a>', '<a t=" n "> 12 </a>'],
    invalid: ['<a t="s">12</a>', '<a t="n"><b/></a>', '<a>12</a>', '<a t="x">12</a>'],
  },
  {
    name: 'recursion through elements',
    schema: 'start = l\nl = element l { i+ }\ni = element i { text, l? }',
    valid: ['<l><i>a</i></l>', '<l><i>a<l><i/></l></i><i/></l>'],
    invalid: ['<l/>', '<l><i><l/></i></l>', '<l><i><l><i/></l><l><i/></l></i></l>'],
  },
  {
    name: 'name classes',
    schema: 'namespace x = "urn:x"\nelement (* - (x:* | b)) { attribute x:* { text }*, empty }',
    valid: ['<a/>', '<a xmlns="urn:y"/>', '<a x:p="1" x:q="2" xmlns:x="urn:x"/>'],
    invalid: ['<b/>', '<a xmlns="urn:x"/>', '<a p="1"/>', '<a y:p="1" xmlns:y="urn:y"/>'],
  },
  {
    name: 'lists',
    schema: 'element a { list { xsd:int, ("x" | "y")+ } }',
    valid: ['<a>1 x</a>', '<a> 1\n y x </a>'],
    invalid: ['<a/>', '<a>1</a>', '<a>x 1</a>', '<a>1 z</a>', '<a>1 x 1</a>'],
  },
  {
    name: 'data with exceptions, and values in the value space',
    schema: 'element a { attribute n { xsd:int - ("0" | xsd:int "7") }, attribute d { xsd:decimal "1.0" }? }',
    valid: ['<a n="1"/>', '<a n="07" d="1.00"/>'].slice(0, 1).concat('<a n="3" d=" +1.00 "/>'),
    invalid: ['<a n="0"/>', '<a n="007"/>', '<a n="1" d="1.1"/>', '<a n="x"/>'],
  },
  {
    name: 'empty and white space',
    schema: 'element a { empty | element b { text } }',
    valid: ['<a/>', '<a> \n </a>', '<a><!-- c --><?p i?></a>', '<a> <b> x </b> </a>'],
    invalid: ['<a>x</a>', '<a><b/>x</a>', '<a>&#160;</a>'],
  },
  {
    name: 'QName values by namespace, not by prefix',
    schema: 'namespace x = "urn:x"\nelement a { xsd:QName "x:b" }',
    valid: ['<a xmlns:p="urn:x">p:b</a>', '<a xmlns="" xmlns:x="urn:x"> x:b </a>'],
    invalid: ['<a xmlns:x="urn:y">x:b</a>', '<a>x:b</a>', '<a>b</a>'],
  },
  {
    name: 'nested grammars and their parents',
    schema:
      'start = element a { grammar { start = element b { parent c, c }\nc = element d { empty } } }\nc = element c { empty }',
    valid: ['<a><b><c/><d/></b></a>'],
    invalid: ['<a><b><d/><c/></b></a>', '<a><b><c/><c/></b></a>'],
  },
  {
    name: 'IDs and references',
    schema: 'element a { element b { attribute id { xsd:ID }?, attribute to { xsd:IDREFS }?, empty }* }',
    valid: ['<a><b id="x"/><b to="x y"/><b id="y"/></a>'],
    invalid: ['<a><b id="x"/><b id="x"/></a>', '<a><b id="x"/><b to="x z"/></a>', '<a><b id="1"/></a>'],
  },
];

describe.for(ROWS)('$name', ({ schema, valid, invalid }) => {
  const loaded = schemaOf(schema);
  test.for(valid)('%s is valid', (text) => {
    expect(codesOf(loaded, text)).toEqual([]);
  });
  test.for(invalid)('%s is not', (text) => {
    expect(codesOf(loaded, text)).not.toEqual([]);
  });
});

test('a document nested 10,000 deep is judged', () => {
  const loaded = schemaOf('start = e\ne = element e { e? }');
  const deep = (inner: string): string => `${'<e>'.repeat(10_000)}${inner}${'</e>'.repeat(10_000)}`;
  expect(codesOf(loaded, deep(''))).toEqual([]);
  expect(codesOf(loaded, deep('<f/>'))).toEqual(['schema/unknown-element']);
});

test('names that the schema does not mention make no new memo entries', () => {
  const loaded = schemaOf('start = e\ne = element * { attribute * { text }*, e* }');
  const names = Array.from({ length: 2_000 }, (_, index) => `<n${index} a${index}="1"/>`).join('');
  expect(codesOf(loaded, `<r>${names}</r>`)).toEqual([]);
  const size = loaded.engine.grammar.patterns.size;
  expect(codesOf(loaded, `<r>${names.replaceAll('n', 'm')}</r>`)).toEqual([]);
  expect(loaded.engine.grammar.patterns.size).toBe(size);
});
