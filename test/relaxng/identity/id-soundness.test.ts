// IDs and references to them, as a user sees them.
import { expect, test } from 'vitest';
import { codesOf, diagnosticsOf, schemaOf } from '../../support/memory-schema.ts';

const SCHEMA = schemaOf(`
  start = element doc { a*, b* }
  a = element a { attribute id { xsd:ID }?, attribute to { xsd:IDREF }?, a* }
  b = element b { attribute id { text }? }
`);

const CASES: readonly (readonly [name: string, content: string, codes: readonly string[]])[] = [
  ['a reference may come before its ID', '<a to="x"/><a id="x"/>', []],
  ['white space around an ID does not count', '<a id=" x "/><a to="x"/>', []],
  ['one ID twice', '<a id="x"/><a/><a id="x"/>', ['schema/duplicate-id']],
  ['one ID three times', '<a id="x"/><a id="x"/><a id="x"/>', ['schema/duplicate-id', 'schema/duplicate-id']],
  [
    'in a copied stretch each ID is one',
    '<a id="x"><a id="y"/><a id="z"/></a><a id="x"><a id="y"/><a id="z"/></a>',
    ['schema/duplicate-id', 'schema/duplicate-id', 'schema/duplicate-id'],
  ],
  [
    'two IDs repeated apart are two',
    '<a id="x"/><a id="y"/><a id="y"/><a id="x"/>',
    ['schema/duplicate-id', 'schema/duplicate-id'],
  ],
  ['references to nothing, in document order', '<a to="p"/><a to="q"/>', ['schema/dangling-idref', 'schema/dangling-idref']],
  ['an attribute that is no ID there', '<a id="x"/><b id="x"/>', []],
  [
    'a copy that is not allowed where it stands is one mistake with its IDs',
    '<a id="x"/><b/><a id="x"/>',
    ['schema/element-not-allowed'],
  ],
  [
    'IDs repeated inside a misspelt element',
    '<a id="x"/><aa><a id="x"/><a id="x"/></aa>',
    ['schema/unknown-element', 'schema/duplicate-id', 'schema/duplicate-id'],
  ],
];

test.for(CASES)('%s', ([, content, codes]) => {
  expect(codesOf(SCHEMA, `<doc>${content}</doc>`)).toEqual(codes);
});

test('each repetition stands at its own place and names the element that has the ID first', () => {
  const text = '<doc><a id="x"/><a id="y"/><a id="x"/><a id="y"/></doc>';
  const found = diagnosticsOf(SCHEMA, text).map(({ place }) => (place.kind === 'span' ? place.span.start : undefined));
  expect(found).toEqual([text.lastIndexOf('x'), text.lastIndexOf('y')]);
});
