// Misspelt and wrongly cased elements: both tags change, nothing else does, and only where one name can be meant.
import { describe, expect, test } from 'vitest';
import { validateReference } from '../../../src/validate/reference/validate-reference.ts';
import { schemaOf } from '../../support/memory-schema.ts';
import { FILE, fixed, fixesOf } from './fixed.ts';

const schema = schemaOf(`
  default namespace = "urn:letters"
  start = element text { element p { mixed { name* } }+ }
  name = element persName { text } | element placeName { text } | element lb { empty } | element num { text } | element sum { text }
    | element ref { attribute target { text }, text } | element seg { text }
`);

const around = (inside: string): string => `<text xmlns="urn:letters">\r\n  <p>${inside}</p>\r\n</text>\r\n`;

type Case = readonly [name: string, wrong: string, right: string];

const safe: readonly Case[] = [
  ['in small letters', 'A <persname>B</persname>.', 'A <persName>B</persName>.'],
  ['in capitals', '<PERSNAME>B</PERSNAME>', '<persName>B</persName>'],
  ['a letter too few', '<persNme>B</persNme>', '<persName>B</persName>'],
  ['two letters swapped', '<palceName>B</palceName>', '<placeName>B</placeName>'],
  ['an empty element', '<LB/>', '<lb/>'],
  ['an empty element in two tags', '<LB></LB>', '<lb></lb>'],
  ['white space in the tags', '<persname\n>B</persname\t>', '<persName\n>B</persName\t>'],
  ['twice', '<persname>B</persname><persname>C</persname>', '<persName>B</persName><persName>C</persName>'],
  ['with a prefix', '<x:persname xmlns:x="urn:letters">B</x:persname>', '<x:persName xmlns:x="urn:letters">B</x:persName>'],
];

describe('safe fixes', () => {
  test.each(safe)('%s', (_, wrong, right) => {
    expect(fixed(schema, around(wrong))).toBe(around(right));
  });

  test('the title names both', () => {
    expect(fixesOf(schema, around('<persname>B</persname>')).map(({ title, certainty }) => [title, certainty])).toEqual([
      ['change <persname> to <persName>', 'safe'],
    ]);
  });
});

describe('no safe fix', () => {
  const none: readonly (readonly [name: string, wrong: string])[] = [
    ['two names are as near', '<snum>B</snum>'],
    ['another short word', '<set>B</set>'],
    ['an attribute that the name needs is missing', '<reff>B</reff>'],
    ['no name is near', '<b>B</b>'],
    ['another namespace', '<persname xmlns="urn:other">B</persname>'],
  ];
  test.each(none)('%s', (_, wrong) => {
    expect(fixed(schema, around(wrong))).toBe(around(wrong));
  });

  test('two names that are as near are both suggested', () => {
    const fixes = fixesOf(schema, around('<snum>B</snum>'));
    expect(fixes.map(({ title, certainty }) => [title, certainty])).toEqual([
      ['change <snum> to <num>', 'suggested'],
      ['change <snum> to <sum>', 'suggested'],
    ]);
  });

  test('an element that comes out of an entity has no tags to change', () => {
    const text = `<!DOCTYPE text [<!ENTITY e "<persname>B</persname>">]>\n${around('&e;')}`;
    expect(fixesOf(schema, text)).toEqual([]);
  });

  test('an element whose end tag is never read', () => {
    expect(fixesOf(schema, '<text xmlns="urn:letters"><p><persname>B')).toEqual([]);
  });
});

test('nothing is computed unless asked for', () => {
  const text = around('<persname>B</persname>');
  const plain = validateReference({ file: FILE, text, encoding: 'utf-8' }, schema);
  expect(plain.map(({ fixes }) => fixes)).toEqual([undefined]);
});

describe('a name that the schema has', () => {
  const elsewhere = schemaOf(`
    default namespace = "urn:letters"
    start = element text { (element eg { text } | element orig { text } | element listPlace { place+ } | element SIC { text })*, back }
    back = element back { (element seg { text } | element org { text } | element sic { text } | place)* }
    place = element place { text }
  `);
  const inText = (inside: string): string => `<text xmlns="urn:letters">${inside}<back/></text>`;

  test.each([
    ['<seg>A</seg>', false, []],
    ['<org>A</org>', false, []],
    ['<place>A</place>', false, []],
    ['<sic>A</sic>', true, ['change <sic> to <SIC>']],
  ])('is not taken for another by its spelling: %s', (wrong, hasGuess, titles) => {
    const found = validateReference({ file: FILE, text: inText(wrong), encoding: 'utf-8' }, elsewhere);
    expect(found.map(({ message }) => message.includes('did you mean'))).toEqual([hasGuess]);
    expect(fixesOf(elsewhere, inText(wrong)).map(({ title }) => title)).toEqual(titles);
  });
});

test('a misspelt name is told where the element can stand and its content does not fit', () => {
  const lists = schemaOf(`
    default namespace = "urn:letters"
    start = element text { element p { (element list { item+ } | element gap { empty } | element lb { empty })* }+ }
    item = element item { text }
  `);
  const [found] = validateReference(
    { file: FILE, text: '<text xmlns="urn:letters"><p><lists>A</lists></p></text>', encoding: 'utf-8' },
    lists,
  );
  expect(found?.message).toMatch(/: did you mean <list>\?$/u);
});
