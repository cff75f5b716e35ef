// Attributes by another name, and values by another spelling: what is safe, what is only suggested, and what is left alone.
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../support/memory-schema.ts';
import { fixed, fixesOf } from './fixed.ts';

const schema = schemaOf(`
  default namespace = "urn:letters"
  start = element text {
    attribute xml:id { xsd:ID }?, attribute xml:lang { xsd:language }?, attribute type { xsd:NMTOKEN }?,
    (element date { attribute when { xsd:date | xsd:gYearMonth | xsd:gYear }?, attribute from { text }?, attribute form { text }? }
    | element gap { attribute reason { "damage" | "cut" | "cat" }, attribute rend { list { ("bold" | "italic")+ } }?, attribute whole { xsd:boolean }? }
    | element ref { attribute target { xsd:anyURI { minLength = "1" } } }
    | element link { attribute target { xsd:anyURI { minLength = "1" } }? })*
  }
`);

const around = (inside: string, attributes = ''): string => `<text xmlns="urn:letters"${attributes}>\n${inside}\n</text>`;

type Case = readonly [wrong: string, right: string];

describe('safe fixes in the text', () => {
  const cases: readonly Case[] = [
    ['<date wen="1937"/>', '<date when="1937"/>'],
    ["<date\n  WHEN = '1937'/>", "<date\n  when = '1937'/>"],
    ['<date when="3 March 1937"/>', '<date when="1937-03-03"/>'],
    ['<date when="3. März 1937"/>', '<date when="1937-03-03"/>'],
    ['<date when="3 марта 1937"/>', '<date when="1937-03-03"/>'],
    ['<date when="March 3, 1937"/>', '<date when="1937-03-03"/>'],
    ['<date when=" March 1937 "/>', '<date when="1937-03"/>'],
    ['<date when="1937-3-3"/>', '<date when="1937-03-03"/>'],
    ['<date when="1937/03"/>', '<date when="1937-03"/>'],
    ['<date when="13.03.1937"/>', '<date when="1937-03-13"/>'],
    ['<date when="03/13/1937"/>', '<date when="1937-03-13"/>'],
    ['<date when=""/>', '<date/>'],
    ['<date  from="a"\n when=" "/>', '<date  from="a"/>'],
    ['<gap reason="Damage"/>', '<gap reason="damage"/>'],
    ['<gap reason="damge"/>', '<gap reason="damage"/>'],
    ['<gap reason="damage" rend="bold, itlaic"/>', '<gap reason="damage" rend="bold italic"/>'],
    ['<gap reason="damage" whole="True"/>', '<gap reason="damage" whole="true"/>'],
    ['<link target=""/>', '<link/>'],
  ];
  test.each(cases)('%s', (wrong, right) => {
    expect(fixed(schema, around(wrong))).toBe(around(right));
  });
});

test.each<Case>([
  [' id="a"', ' xml:id="a"'],
  [' ID="a"', ' xml:id="a"'],
  [' lang="en"', ' xml:lang="en"'],
  [' xml:lang="en_GB"', ' xml:lang="en-GB"'],
  [' xml:type="a"', ' type="a"'],
])('safe on the root:%s', (wrong, right) => {
  expect(fixed(schema, around('', wrong))).toBe(around('', right));
});

describe('no safe fix', () => {
  const cases: readonly (readonly [wrong: string, suggested: readonly string[]])[] = [
    ['<date when="03.02.1930"/>', ['1930-02-03', '1930-03-02']],
    ['<date when="about 1937"/>', []],
    ['<date when="1937-02-30"/>', []],
    ['<date when="3 March 1937 or later"/>', []],
    ['<date fom="a"/>', ['from', 'form']],
    ['<date wen="1937" whn="1938"/>', ['when']],
    ['<date wen="in March"/>', ['when']],
    ['<gap reason="cit"/>', ['cut', 'cat']],
    ['<gap reason=""/>', []],
    ['<ref target=""/>', []],
    ['<ref href="a"/>', ['target']],
  ];
  test.each(cases)('%s', (wrong, suggested) => {
    expect(fixed(schema, around(wrong))).toBe(around(wrong));
    const written = fixesOf(schema, around(wrong)).map(({ edits: [edit] }) => edit?.text);
    expect(new Set(written)).toEqual(new Set(suggested));
  });

  test('a date where any word is allowed but this', () => {
    expect(fixesOf(schema, around('', ' type="3 March 1937"'))).toEqual([]);
  });

  test('an attribute that the element has already', () => {
    expect(fixesOf(schema, around('<date when="1937" wen="1938"/>'))).toEqual([]);
  });

  test('an attribute that a DTD supplies', () => {
    const text = `<!DOCTYPE text [<!ATTLIST date wen CDATA "1937">]>\n${around('<date/>')}`;
    expect(fixesOf(schema, text)).toEqual([]);
  });
});

test('a value is written with its quotes kept', () => {
  const quotes = schemaOf(`element a { attribute b { "it's" | '"so"' } }`);
  expect(fixed(quotes, `<a b='its'/>`)).toBe(`<a b='it&apos;s'/>`);
  expect(fixed(quotes, `<a b="its"/>`)).toBe(`<a b="it's"/>`);
});

test('an empty attribute that the element can do without only elsewhere is not surely superfluous', () => {
  const places = schemaOf(`
    link = xsd:anyURI { minLength = "1" }
    start = element a { element x { element b { attribute c { link } } }?, element y { element b { attribute c { link }? } }? }
  `);
  expect(fixesOf(places, '<a><x><b c=""/></x></a>').map(({ certainty }) => certainty)).toEqual(['suggested']);
});
