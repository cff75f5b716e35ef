// An example of each mistake in a schema.

import type { Example, ExampleFiles } from './example.ts';
import type { SchemaCode } from './schema-codes.ts';

function example(wrong: ExampleFiles, right: ExampleFiles): Example {
  return { kind: 'schema', wrong, right };
}

export const schemaExamples: Readonly<Record<SchemaCode, Example>> = {
  'rng/not-well-formed': example(
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/>',
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
  ),
  'rng/encoding': example(
    '<?xml version="1.0" encoding="UFT-8"?><element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
    '<?xml version="1.0" encoding="UTF-8"?><element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
  ),
  'rnc/syntax': example('element a { text', 'element a { text }'),
  'rnc/duplicate-declaration': example(
    'namespace t = "urn:x:one"\nnamespace t = "urn:x:two"\nelement t:a { text }',
    'namespace t = "urn:x:one"\nnamespace u = "urn:x:two"\nelement t:a { text }',
  ),
  'rnc/undeclared-prefix': example(
    'element tei:p { text }',
    'namespace tei = "http://www.tei-c.org/ns/1.0"\nelement tei:p { text }',
  ),
  'rnc/declaration': example(
    'namespace xml = "urn:x:one"\nelement a { text }',
    'namespace t = "urn:x:one"\nelement a { text }',
  ),
  'rng/unknown-element': example(
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><txt/></element>',
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
  ),
  'rng/unknown-attribute': example(
    '<element nam="a" name="b" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
    '<element name="b" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
  ),
  'rng/missing-attribute': example(
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><data datatypeLibrary=""/></element>',
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><data datatypeLibrary="" type="string"/></element>',
  ),
  'rng/missing-child': example(
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><oneOrMore/></element>',
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><oneOrMore><element name="b"><text/></element></oneOrMore></element>',
  ),
  'rng/extra-child': example(
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><attribute name="b"><text/><empty/></attribute></element>',
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><attribute name="b"><text/></attribute></element>',
  ),
  'rng/text': example(
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0">words<text/></element>',
    '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
  ),
  'rng/bad-name': example(
    '<element name="1a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
    '<element name="a1" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
  ),
  'rng/undeclared-prefix': example(
    '<element name="tei:p" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
    '<element name="tei:p" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
  ),
  'rng/bad-combine': example(
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start combine="group"><element name="a"><text/></element></start></grammar>',
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start combine="choice"><element name="a"><text/></element></start></grammar>',
  ),
  'rng/bad-library': example(
    '<element name="a" datatypeLibrary="types" xmlns="http://relaxng.org/ns/structure/1.0"><data type="string"/></element>',
    '<element name="a" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" xmlns="http://relaxng.org/ns/structure/1.0"><data type="string"/></element>',
  ),
  'rng/bad-href': example(
    {
      'main.rng': '<externalRef href="other.rng#p" xmlns="http://relaxng.org/ns/structure/1.0"/>',
      'other.rng': '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
    },
    {
      'main.rng': '<externalRef href="other.rng" xmlns="http://relaxng.org/ns/structure/1.0"/>',
      'other.rng': '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>',
    },
  ),
  'rng/missing-file': example(
    { 'main.rnc': 'include "otter.rnc"', 'other.rnc': 'start = element a { empty }' },
    { 'main.rnc': 'include "other.rnc"', 'other.rnc': 'start = element a { empty }' },
  ),
  'rng/recursive-include': example(
    { 'main.rnc': 'include "other.rnc"', 'other.rnc': 'include "main.rnc"\nstart = element a { empty }' },
    { 'main.rnc': 'include "other.rnc"', 'other.rnc': 'start = element a { empty }' },
  ),
  'rng/include-not-grammar': example(
    { 'main.rnc': 'include "other.rnc"', 'other.rnc': 'element a { empty }' },
    { 'main.rnc': 'external "other.rnc"', 'other.rnc': 'element a { empty }' },
  ),
  'rng/override-missing': example(
    { 'main.rnc': 'include "other.rnc" { b = empty }', 'other.rnc': 'start = element a { c }\nc = text' },
    { 'main.rnc': 'include "other.rnc" { c = empty }', 'other.rnc': 'start = element a { c }\nc = text' },
  ),
  'rng/xmlns-attribute': example('element a { attribute xmlns { text } }', 'element a { attribute type { text } }'),
  'rng/except-any-name': example(
    '<element xmlns="http://relaxng.org/ns/structure/1.0"><anyName><except><anyName/></except></anyName><text/></element>',
    '<element xmlns="http://relaxng.org/ns/structure/1.0"><anyName><except><name>b</name></except></anyName><text/></element>',
  ),
  'rng/unknown-library': example('datatypes d = "urn:x:no-library"\nelement a { d:number }', 'element a { xsd:integer }'),
  'rng/unknown-datatype': example('element a { xsd:dat }', 'element a { xsd:date }'),
  'rng/bad-parameter': example(
    'element a { xsd:date { length = "3" } }',
    'element a { xsd:date { minInclusive = "1937-01-01" } }',
  ),
  'rng/bad-value': example('element a { xsd:date "3 March" }', 'element a { xsd:date "1937-03-03" }'),
  'rng/combine-missing': example(
    'start = a\na = element a { empty }\na = element b { empty }',
    'start = a\na = element a { empty }\na |= element b { empty }',
  ),
  'rng/combine-conflict': example(
    'start = a\na |= element a { empty }\na &= element b { empty }',
    'start = a\na |= element a { empty }\na |= element b { empty }',
  ),
  'rng/missing-start': example('a = element a { empty }', 'start = a\na = element a { empty }'),
  'rng/undefined-ref': example('start = element a { lettre }\nletter = empty', 'start = element a { letter }\nletter = empty'),
  'rng/parent-ref': example('start = element a { parent b }\nb = text', 'start = element a { b }\nb = text'),
  'rng/recursive-ref': example(
    'start = element a { b }\nb = empty | (element c { empty }, b)',
    'start = element a { b }\nb = element c { empty }*',
  ),
  'rng/prohibited-path': example(
    'element a { attribute b { element c { empty } } }',
    'element a { attribute b { text }, element c { empty } }',
  ),
  'rng/string-sequence': example('element a { xsd:int, element b { empty } }', 'element a { xsd:int | element b { empty } }'),
  'rng/duplicate-attribute': example(
    'element a { attribute b { text }, attribute b { text } }',
    'element a { attribute b { text }, attribute c { text } }',
  ),
  'rng/open-attribute': example('element a { attribute * { text } }', 'element a { attribute * { text }* }'),
  'rng/interleave-elements': example(
    'element a { element b { empty } & element b { text } }',
    'element a { element b { empty } & element c { text } }',
  ),
  'rng/interleave-text': example(
    'element a { text & (text | element b { empty }) }',
    'element a { text & element b { empty }? }',
  ),
  'rng/id-type': example(
    'start = element a { attribute id { xsd:ID }, element a { attribute id { text } } }',
    'start = element a { attribute id { xsd:ID }, element a { attribute id { xsd:ID } } }',
  ),
  'rng/limit': {
    kind: 'none',
    instead: 'Divide what the message names: a group of thousands of patterns, or elements nested some thousand deep.',
  },
};
