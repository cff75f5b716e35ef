// One mistake gives one diagnostic, two independent ones give two, and an error of well-formedness comes after what precedes it.
import { describe, expect, test } from 'vitest';
import { codesOf, schemaOf } from '../../support/memory-schema.ts';

const SCHEMA = schemaOf(`
  start = element doc { head, body }
  head = element head { element title { text }, element date { attribute when { xsd:date }, text } }
  body = element body { (p | points)+ }
  p = element p { attribute n { xsd:int }?, (text | element hi { text } | points)* }
  points = element list { item+ }
  item = element item { p+ | (text | element hi { text })* }
`);

const HEAD = '<head><title>t</title><date when="1937-03-03">d</date></head>';
const doc = (body: string, head = HEAD): string => `<doc>${head}<body>${body}</body></doc>`;

const CASES: readonly (readonly [name: string, text: string, codes: readonly string[]])[] = [
  ['nothing wrong', doc('<p>x</p>'), []],
  ['a misspelled name', doc('<P n="1">x <hi>y</hi> <list><item>i</item></list></P>'), ['schema/unknown-element']],
  ['another name altogether', doc('<para>x <hi>y</hi></para><p>z</p>'), ['schema/unknown-element']],
  ['a required element left out', doc('<p>x</p>', '<head><date when="1937-03-03"/></head>'), ['schema/element-too-early']],
  ['an element left out around others', doc('<p>a <item>b</item><item>c</item> d</p>'), ['schema/element-not-allowed']],
  ['text that lost its paragraph', doc('<p>a</p> words <hi>with</hi> a highlight <p>b</p>'), ['schema/text-not-allowed']],
  ['an element too many around others', doc('<div><p>a</p><list><item>b</item></list></div>'), ['schema/unknown-element']],
  ['an attribute misspelled that is required', doc('<p>x</p>', HEAD.replace('when', 'wen')), ['schema/attribute-not-allowed']],
  ['a bad value', doc('<p n="one">x</p>'), ['schema/attribute-value']],
  ['an element in the wrong place', doc('<title>t</title><p>x</p>'), ['schema/element-not-allowed']],
  ['an element not complete', doc('<list/><p>x</p>'), ['schema/incomplete-element']],
  [
    'two mistakes in one element',
    doc('<P n="one">x <list/></P>'),
    ['schema/unknown-element', 'schema/attribute-value', 'schema/incomplete-element'],
  ],
  ['two mistakes far apart', doc('<p n="x">a</p><p>b</p><q>c</q>'), ['schema/attribute-value', 'schema/unknown-element']],
  [
    'a mistake before the document breaks off',
    doc('<p n="x">a<p>'),
    ['schema/attribute-value', 'schema/element-not-allowed', 'xml/not-well-formed'],
  ],
];

test.for(CASES)('%s', ([, text, codes]) => {
  expect(codesOf(SCHEMA, text)).toEqual(codes);
});

describe('a namespace', () => {
  const letters = schemaOf(`
    default namespace = "http://www.example.org/letters"
    start = element letter { element head { text }, element body { p+ }, element any { element * - letter { text }* }? }
    p = element p { attribute id { xsd:ID }?, (text | element hi { text } | p)* }
  `);
  const content = '<head/><body><p id="a">x <hi>y</hi></p><p>z</p></body>';
  const cases: readonly (readonly [name: string, text: string, codes: readonly string[]])[] = [
    ['that was forgotten', `<letter>${content}</letter>`, ['schema/unknown-element']],
    ['that is another', `<letter xmlns="urn:quite-other">${content}</letter>`, ['schema/unknown-element']],
    [
      'of a prefix',
      `<q:letter xmlns:q="http://www.example.org/lettres"><q:head/><q:body><q:p/></q:body></q:letter>`,
      ['schema/unknown-element'],
    ],
    [
      'that only the root has',
      `<q:letter xmlns:q="http://www.example.org/letters">${content}</q:letter>`,
      ['schema/unknown-element'],
    ],
    [
      'undone in two places',
      '<letter xmlns="http://www.example.org/letters"><head xmlns=""/><body xmlns=""><p><hi/></p></body></letter>',
      ['schema/unknown-element'],
    ],
    [
      'that was forgotten, and a mistake of another kind',
      `<letter>${content.replace('<p>', '<p id="a" foo="">')}</letter>`,
      ['schema/unknown-element', 'schema/attribute-not-allowed', 'schema/duplicate-id'],
    ],
    [
      'that was forgotten, and what may have none',
      `<letter>${content}<any><z/><p/></any></letter>`,
      ['schema/unknown-element'],
    ],
  ];
  test.for(cases)('%s', ([, text, codes]) => {
    expect(codesOf(letters, text)).toEqual(codes);
  });
});
