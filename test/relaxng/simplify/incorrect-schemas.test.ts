// What is wrong with a schema, where, and under which code: one mistake each.
import { expect, test } from 'vitest';
import { type Files, readFrom } from '../../support/memory-schema.ts';

type Mistake = { readonly name: string; readonly files: Files; readonly code: string; readonly at: string };

/** The main schema is `main.rnc`; `at` is the text under the diagnostic's span, or the start of it. */
const MISTAKES: readonly Mistake[] = [
  {
    name: 'a reference to nothing',
    files: { 'main.rnc': 'start = element a { lettre }\nletter = empty' },
    code: 'rng/undefined-ref',
    at: 'lettre',
  },
  {
    name: 'a definition that refers to itself outside an element',
    files: { 'main.rnc': 'start = element a { b }\nb = c, empty\nc = b | text' },
    code: 'rng/recursive-ref',
    at: 'b',
  },
  { name: 'no start', files: { 'main.rnc': 'a = element a { empty }' }, code: 'rng/missing-start', at: '' },
  {
    name: 'two definitions without combine',
    files: { 'main.rnc': 'start = a\na = element a { empty }\na = element b { empty }' },
    code: 'rng/combine-missing',
    at: 'a',
  },
  {
    name: 'combined in two ways',
    files: { 'main.rnc': 'start = a\na |= element a { empty }\na &= element b { empty }' },
    code: 'rng/combine-conflict',
    at: 'a',
  },
  {
    name: 'an include that overrides what is not there',
    files: { 'main.rnc': 'include "other.rnc" { b = empty }', 'other.rnc': 'start = element a { empty }' },
    code: 'rng/override-missing',
    at: 'b',
  },
  {
    name: 'a missing file',
    files: { 'main.rnc': 'include "other.rnc"' },
    code: 'rng/missing-file',
    at: '"other.rnc"',
  },
  {
    name: 'a schema that includes itself through another',
    files: { 'main.rnc': 'include "other.rnc"', 'other.rnc': 'include "main.rnc"\nstart = element a { empty }' },
    code: 'rng/recursive-include',
    at: '"main.rnc"',
  },
  {
    name: 'an included schema that is no grammar',
    files: { 'main.rnc': 'include "other.rnc"\nstart = empty', 'other.rnc': 'element a { empty }' },
    code: 'rng/include-not-grammar',
    at: '"other.rnc"',
  },
  {
    name: 'an unknown datatype',
    files: { 'main.rnc': 'element a { xsd:dat }' },
    code: 'rng/unknown-datatype',
    at: 'xsd:dat',
  },
  {
    name: 'a datatype library that is not known',
    files: { 'main.rnc': 'datatypes d = "urn:x:no-library"\nelement a { d:number }' },
    code: 'rng/unknown-library',
    at: 'd:number',
  },
  {
    name: 'a facet that the datatype does not have',
    files: { 'main.rnc': 'element a { xsd:date { length = "3" } }' },
    code: 'rng/bad-parameter',
    at: 'length',
  },
  {
    name: 'a value that is none of its type',
    files: { 'main.rnc': 'element a { xsd:date "3 March" }' },
    code: 'rng/bad-value',
    at: '"3 March"',
  },
  {
    name: 'parentRef outside a nested grammar',
    files: { 'main.rnc': 'start = element a { parent b }' },
    code: 'rng/parent-ref',
    at: 'b',
  },
  {
    name: 'a namespace declaration as an attribute',
    files: { 'main.rnc': 'element a { attribute xmlns { text } }' },
    code: 'rng/xmlns-attribute',
    at: 'xmlns',
  },
  {
    name: '7.1.1: an element in an attribute',
    files: { 'main.rnc': 'element a { attribute b { element c { empty } } }' },
    code: 'rng/prohibited-path',
    at: 'c {',
  },
  {
    name: '7.1.2: an attribute in a repeated group',
    files: { 'main.rnc': 'element a { (attribute b { text }, element c { empty })+ }' },
    code: 'rng/prohibited-path',
    at: 'b {',
  },
  {
    name: '7.1.3: text in a list',
    files: { 'main.rnc': 'element a { list { text } }' },
    code: 'rng/prohibited-path',
    at: 'text',
  },
  { name: '7.1.5: text as the root', files: { 'main.rnc': 'text' }, code: 'rng/prohibited-path', at: 'text' },
  {
    name: '7.2: data beside an element',
    files: { 'main.rnc': 'element a { xsd:int, element b { empty } }' },
    code: 'rng/string-sequence',
    at: 'xsd:int',
  },
  {
    name: '7.3: an attribute twice',
    files: { 'main.rnc': 'element a { attribute b { text }, attribute b { text } }' },
    code: 'rng/duplicate-attribute',
    at: 'b {',
  },
  {
    name: '7.3: an attribute twice by name class',
    files: { 'main.rnc': 'element a { attribute b { text }, attribute * { text }* }' },
    code: 'rng/duplicate-attribute',
    at: 'a',
  },
  {
    name: '7.3: an open name class once',
    files: { 'main.rnc': 'element a { attribute * { text } }' },
    code: 'rng/open-attribute',
    at: 'a',
  },
  {
    name: '7.4: an element on two sides of an interleave',
    files: { 'main.rnc': 'element a { element b { empty } & element b { text } }' },
    code: 'rng/interleave-elements',
    at: 'b {',
  },
  {
    name: '7.4: text on two sides of an interleave',
    files: { 'main.rnc': 'element a { text & (text | element b { empty }) }' },
    code: 'rng/interleave-text',
    at: 'text',
  },
  {
    name: 'an ID in one definition of an element and not in another',
    files: { 'main.rnc': 'start = element a { attribute id { xsd:ID }, (element a { attribute id { text } }) }' },
    code: 'rng/id-type',
    at: 'id {',
  },
];

test.for(MISTAKES)('$name', ({ files, code, at }) => {
  const read = readFrom(files, 'main.rnc');
  if (read.kind === 'grammar') throw new Error('the schema was taken for correct');
  const [first, ...others] = read.diagnostics;
  expect(others).toEqual([]);
  expect(first?.code).toBe(code);
  if (first?.place.kind !== 'span') throw new Error('no span');
  const { start, end } = first.place.span;
  expect((files[first.file] ?? '').slice(start, Math.max(end, start + at.length)).slice(0, at.length)).toBe(at);
});

test('definitions that nothing reaches may be recursive, and must refer to something', () => {
  const start = 'start = element a { empty }\n';
  expect(readFrom({ 'main.rnc': `${start}b = b` }, 'main.rnc').kind).toBe('grammar');
  expect(readFrom({ 'main.rnc': `${start}b = c` }, 'main.rnc').kind).toBe('incorrect');
});

test('several mistakes are reported in one run', () => {
  const read = readFrom({ 'main.rnc': 'start = element a { b, c, xsd:dat }' }, 'main.rnc');
  expect(read.kind === 'incorrect' && read.diagnostics.map(({ code }) => code)).toEqual([
    'rng/undefined-ref',
    'rng/undefined-ref',
    'rng/unknown-datatype',
  ]);
});
