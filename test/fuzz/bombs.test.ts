// Schemas and documents that are small to write and large to work out: each is refused with a reason, or worked out soon.
import { expect, test } from 'vitest';
import { referenceSchema, validateReference } from '../../src/validate/reference/validate-reference.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { readFromMemory } from '../support/read-schema.ts';

/** Milliseconds of the processor for schema and document. */
const MAX_TIME = 2000;

/** `line(0)` to `line(count - 1)`. */
const lines = (count: number, line: (index: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(between);

const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

type Bomb = {
  readonly name: string;
  readonly schema: string;
  /** The code of the first diagnostic for the schema; the schema is correct without it. */
  readonly refused?: string;
  readonly document?: string;
  /** How many diagnostics the document has. */
  readonly diagnostics?: number;
};

const BOMBS: readonly Bomb[] = [
  { name: 'parentheses', schema: `element a { ${nested(100_000, '(', 'text', ')')} }`, refused: 'rng/limit' },
  { name: 'elements in elements', schema: nested(20_000, 'element a {', 'text', '}'), refused: 'rng/limit' },
  { name: 'a group of many', schema: `element a { ${lines(6000, () => 'element b { text }', ',')} }`, refused: 'rng/limit' },
  {
    name: 'an interleave of many',
    schema: `element a { ${lines(5000, (i) => `element b${i} { text }`, '&')} }`,
    refused: 'rng/limit',
  },
  {
    name: 'a chain of references',
    schema: `start = element a { d0 }\n${lines(10_000, (i) => `d${i} = d${i + 1}`)}\nd10000 = empty`,
    refused: 'rng/limit',
  },
  {
    name: 'groups that double',
    schema: `start = element a { d0 }\n${lines(60, (i) => `d${i} = d${i + 1}, d${i + 1}`)}\nd60 = element b { empty }`,
    refused: 'rng/limit',
  },
  {
    name: 'optional groups that double',
    schema: `start = element a { d0 }\n${lines(60, (i) => `d${i} = d${i + 1}?, d${i + 1}?`)}\nd60 = element b { empty }?`,
    refused: 'rng/limit',
  },
  {
    name: 'choices that double',
    schema: `start = element a { d0 }\n${lines(60, (i) => `d${i} = d${i + 1} | d${i + 1}`)}\nd60 = attribute b { text }`,
    document: '<a b=""/>',
    diagnostics: 0,
  },
  {
    name: 'groups of choices that double',
    schema: `start = element a { d0 }\n${lines(40, (i) => `d${i} = (d${i + 1} | element c${i} { empty }), (d${i + 1} | element c${i} { empty })`)}\nd40 = element b { empty }`,
    document: '<a>x<c0/><q/><c0/></a>',
    diagnostics: 2,
  },
  {
    name: 'a choice of many',
    schema: `element a { ${lines(6000, (i) => `element b${i} { text }`, '|')} }`,
    document: '<a><b77/></a>',
    diagnostics: 0,
  },
  {
    name: 'an interleave of many names',
    schema: `element a { ${lines(200, (k) => `element (${lines(200, (i) => `n${k}-${i}`, '|')}) { text }`, '&')} }`,
  },
  {
    name: 'many attributes',
    schema: `element a { ${lines(400, (i) => `attribute b${i} { text }?`, ',')} }`,
    document: `<a ${lines(400, (i) => `b${(i * 7) % 400}=""`, ' ')}/>`,
    diagnostics: 0,
  },
  {
    name: 'alternatives for each attribute, in any order',
    schema: `element a { ${lines(40, (i) => `(attribute b${i} { text } | attribute c${i} { text } | empty)`, '&')} }`,
    document: `<a ${lines(40, (i) => `b${(i * 7) % 40}=""`, ' ')}/>`,
    diagnostics: 0,
  },
  {
    name: 'an interleave in any order',
    schema: `element a { ${lines(40, (i) => `element b${i} { text }?`, '&')} }`,
    document: `<a>${lines(40, (i) => `<b${(i * 7) % 40}/>`)}</a>`,
    diagnostics: 0,
  },
  {
    name: 'three ways for every element',
    schema: 'start = p\np = element a { p*, p*, p*, (p | p)* }',
    document: nested(300, '<a>', '<a/>'.repeat(300), '</a>'),
    diagnostics: 0,
  },
  {
    name: 'four definitions of every element',
    schema:
      'start = p\np = element a { p* } | element a { (p, p)* } | element a { p?, text } | element a { attribute x { text }?, (p & text) }',
    document: nested(400, '<a><a/>', '', '</a>'),
    diagnostics: 0,
  },
  {
    name: 'a repetition of repetitions',
    schema: 'element a { (element b { empty }?, (element b { empty }*, element b { empty }?)*)* }',
    document: `<a>${'<b/>'.repeat(3000)}<c/></a>`,
    diagnostics: 1,
  },
  {
    name: 'a list of anything',
    schema: 'element a { list { (xsd:int?, xsd:int?, xsd:string?, xsd:NMTOKEN*)* } }',
    document: `<a>${'1 '.repeat(3000)}</a>`,
    diagnostics: 0,
  },
  {
    name: 'a pattern that backtracks',
    schema: 'element a { xsd:string { pattern = "(a*)*(a|aa)+(a|a?)+b" } }',
    document: `<a>${'a'.repeat(5000)}</a>`,
    diagnostics: 1,
  },
  {
    name: 'a pattern with counts of counts',
    schema: 'element a { xsd:string { pattern = "(((((a?){20}){20}){20}){20}){20}" } }',
    refused: 'rng/limit',
  },
  {
    name: 'a number of a million digits',
    schema: 'element a { xsd:decimal { minInclusive = "7" } }',
    document: `<a>${'9'.repeat(1_000_000)}</a>`,
    diagnostics: 0,
  },
  {
    name: 'a deep document',
    schema: 'start = p\np = element a { p*, text }',
    document: nested(10_000, '<a>', '', '</a>'),
    diagnostics: 0,
  },
  {
    name: 'a deep document with a mistake on every level',
    schema: 'start = p\np = element a { p* }',
    document: nested(10_000, '<a>x', '', '</a>'),
    diagnostics: 10_000,
  },
];

test.each(BOMBS)('$name', ({ schema, refused, document, diagnostics }) => {
  const used = startCpuTime();
  const read = readFromMemory('schema.rnc', new Map([['schema.rnc', schema]]));
  if (read.kind === 'incorrect') expect(read.diagnostics[0]?.code).toBe(refused);
  else {
    expect(refused).toBeUndefined();
    if (document !== undefined) {
      const found = validateReference({ file: 'x.xml', encoding: 'utf-8', text: document }, referenceSchema(read.grammar));
      expect(found.length).toBe(diagnostics);
    }
  }
  expect(used()).toBeLessThan(MAX_TIME);
});
