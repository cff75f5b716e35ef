// Which attributes a grammar types as URIs: of each way to say it, what is kept.

import { expect, test } from 'vitest';
import { type UriAttributes, uriAttributes } from '../../../src/relaxng/pattern/uri-attributes.ts';
import { readFromMemory } from '../../support/read-schema.ts';

function urisOf(schema: string): UriAttributes {
  const read = readFromMemory('s.rnc', new Map([['s.rnc', schema]]));
  if (read.kind !== 'grammar') throw new Error(read.diagnostics.map(({ message }) => message).join('; '));
  return uriAttributes(read.grammar);
}

/** `name=shape` of the attributes of one element. */
function shapes(value: string): readonly string[] {
  const kept = urisOf(`start = element a { attribute x { ${value} } }`)[''];
  const rules = kept?.uris['x'] ?? [];
  return [
    ...rules.map((rule) => `${rule.shape}${'words' in rule ? ' or words' : ''}`),
    ...(kept?.others ?? []).map(() => 'other'),
  ];
}

test.each<readonly [string, readonly string[]]>([
  ['xsd:anyURI', ['one']],
  ['xsd:anyURI { pattern = "\\S+" }', ['one']],
  ['xsd:anyURI - "x"', ['one']],
  ['list { xsd:anyURI }', ['list']],
  ['list { xsd:anyURI+ }', ['list']],
  ['list { xsd:anyURI, xsd:anyURI { pattern = "#.*" }* }', ['list']],
  ['xsd:anyURI | xsd:anyURI { pattern = "#.*" }', ['one']],
  ['xsd:anyURI | list { xsd:anyURI+ }', ['list']],
  ['xsd:anyURI | xsd:NCName', ['one or words']],
  ['xsd:anyURI | "none"', ['one or words']],
  ['"none" | "some" | xsd:anyURI', ['one or words']],
  ['xsd:anyURI | text', ['one or words']],
  ['list { (xsd:anyURI | xsd:NCName)+ }', ['list or words']],
  ['list { xsd:NCName, xsd:anyURI }', ['list or words']],
  ['list { xsd:NCName+ } | list { xsd:anyURI+ }', ['list or words']],
  ['xsd:token', ['other']],
  ['"a" | xsd:token', ['other']],
  ['list { xsd:NCName+ }', ['other']],
  ['text', []],
  ['"a" | "b"', []],
  ['xsd:anyURI "https://example.org/"', []],
  ['empty', []],
])('%s', (value, expected) => {
  expect(shapes(value)).toEqual(expected);
});

test('names of elements and attributes are told by their namespaces', () => {
  const schema = `
    default namespace = "urn:d" namespace x = "urn:x"
    start = element (a | x:b) { attribute x:href { xsd:anyURI }, attribute (p | q) { xsd:anyURI }, element * { attribute r { xsd:anyURI } } }`;
  expect(urisOf(schema)).toEqual({
    'urn:d': {
      elements: ['a'],
      uris: {
        p: [{ shape: 'one', but: [] }],
        q: [{ shape: 'one', but: [] }],
        '{urn:x}href': [{ shape: 'one', but: [] }],
      },
      others: [],
    },
    'urn:x': {
      elements: ['b'],
      uris: {
        p: [{ shape: 'one', but: [] }],
        q: [{ shape: 'one', but: [] }],
        '{urn:x}href': [{ shape: 'one', but: [] }],
      },
      others: [],
    },
  });
});

test('attributes that any name may have are not named', () => {
  expect(urisOf('start = element a { attribute * - p { xsd:anyURI }*, attribute p { xsd:anyURI "q" } }')).toEqual({});
});

test('elements that have an attribute in another way are told apart', () => {
  const schema = `
    start = element r { a*, b*, c*, d*, e*, f* }
    a = element a { attribute t { xsd:anyURI } }
    b = element b { attribute t { list { xsd:anyURI+ } } }
    c = element c { attribute t { list { xsd:anyURI* } } }
    d = element d { attribute t { xsd:date } }
    e = element e { attribute t { "yes" | "no" } }
    f = element f { (attribute t { xsd:anyURI } | attribute u { xsd:date }) }`;
  const rules = urisOf(schema)['']?.uris['t'] ?? [];
  expect(rules.map((rule) => `${rule.shape} ${'on' in rule ? rule.on.toSorted() : `but ${rule.but}`}`)).toEqual([
    'list b,c',
    'none d,e',
    'one but r',
  ]);
});

test('an element that is declared twice has both', () => {
  const schema = `start = element r { element a { attribute x { xsd:anyURI } }, element b { element a { attribute x { xsd:date } } } }`;
  expect(urisOf(schema)['']?.uris).toEqual({ x: [{ shape: 'one', words: true, on: ['a'] }] });
});

const many = (count: number, type: string): string =>
  Array.from({ length: count }, (_, index) => `attribute ${type}${index} { xsd:${type} }`).join(', ');

test.each<readonly [string, number, number, boolean]>([
  ['all of a few', 9, 0, true],
  ['all of many', 10, 0, false],
  ['half', 10, 10, true],
  ['more than half', 11, 10, false],
])('URIs are %s attributes', (_, uris, others, isMeant) => {
  const attributes = [many(uris, 'anyURI'), ...(others === 0 ? [] : [many(others, 'date')])].join(', ');
  expect(Object.keys(urisOf(`start = element a { ${attributes} }`)).length > 0).toBe(isMeant);
});

test('of names by the million nothing is said, soon', { timeout: 60_000 }, () => {
  const names = (letter: string): string => Array.from({ length: 1100 }, (_, index) => `${letter}${index}`).join(' | ');
  expect(urisOf(`start = element (${names('e')}) { attribute (${names('a')}) { xsd:anyURI } }`)).toEqual({});
});
