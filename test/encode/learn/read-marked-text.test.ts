// What is read of encoded documents: words whole, blocks apart, outermost marks, and what the header tells.

import { describe, expect, test } from 'vitest';
import { type MarkHabits, readMarkMapping, readMarkPattern } from '../../../src/encode/learn/mark-patterns.ts';
import type { MarkedText } from '../../../src/encode/learn/marked-text.ts';
import { readMarkedText } from '../../../src/encode/learn/read-marked-text.ts';

function read(body: string, habits: MarkHabits = {}, header = ''): MarkedText {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
  const result = readMarkedText('a.xml', xml, habits);
  if (result.kind !== 'marked') throw new Error('it is not read');
  return result.text;
}

/** The text with its marks in brackets. */
function shown({ text, marks }: MarkedText): string {
  let at = 0;
  const parts = marks.map(({ span, type }) => {
    const part = `${text.slice(at, span.start)}[${type}:${text.slice(span.start, span.end)}]`;
    at = span.end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

describe('an encoded text', () => {
  test.each([
    [
      'marks of TEI',
      '<p>To <persName>Ann Orne</persName> in <placeName>Rome</placeName>.</p>',
      'To [person:Ann Orne] in [place:Rome].',
    ],
    ['typed words', '<p><rs type="work">Faust</rs>, <name type="org">Hall</name></p>', '[work:Faust], [org:Hall]'],
    ['titles', '<p>He read <title>Faust</title>.</p>', 'He read [work:Faust].'],
    ['the outermost mark', '<p><orgName>Bank of <placeName>Rome</placeName></orgName></p>', '[org:Bank of Rome]'],
    [
      'words with tags inside',
      '<p>G<hi>oe</hi>the and <persName>S<c>ch</c>iller</persName>s</p>',
      'Goethe and [person:Schiller]s',
    ],
    ['a word over a break', '<p>Vien<lb break="no"/>na, New<lb/>York</p>', 'Vienna, New York'],
    ['notes and deletions left out', '<p>Rome<note>see <placeName>Ostia</placeName></note> <del>Pisa</del>now</p>', 'Rome now'],
    [
      'parts without blanks',
      '<opener><seg>Letters.</seg><seg>Edited by <persName>Orne</persName></seg></opener>',
      'Letters.\nEdited by [person:Orne]',
    ],
    ['blocks without blanks', '<p>One</p><p><persName>Two</persName></p>', 'One\n[person:Two]'],
    ['two marks without a blank', '<p><persName>Ann</persName><placeName>Rome</placeName></p>', '[person:Ann] [place:Rome]'],
    ['a mark over two lines is none', '<persName><p>Ann</p><p>Orne</p></persName>', 'Ann\nOrne'],
    ['a mark without words', '<p>a <persName/> b</p>', 'a b'],
    ['what an editor supplied', '<p><persName>Sch<supplied>nitz</supplied>ler</persName></p>', '[person:Schnitzler]'],
    [
      'lists of entries left out',
      '<p>a</p><listPerson><person xml:id="p"><persName>Orne</persName></person></listPerson>',
      'a',
    ],
  ])('%s', (_, body, right) => {
    expect(shown(read(body))).toBe(right);
  });

  test('habits of the user come first', () => {
    const habits: MarkHabits = {
      maps: [readMarkMapping('seg[@type=figure]=person') ?? never()],
      ignored: [readMarkPattern('@subtype=implied') ?? never()],
    };
    const body =
      '<p><seg type="figure">Faust</seg>, <rs type="person" subtype="implied">the uncle of <persName>Ann</persName></rs></p>';
    expect(shown(read(body, habits))).toBe('[person:Faust], the uncle of [person:Ann]');
  });

  test('the header tells parties and day', () => {
    const action = (type: string, who: string, when: string): string =>
      `<correspAction type="${type}"><persName ref="#${who}">x</persName><date when="${when}"/></correspAction>`;
    const one = read(
      '<p/>',
      {},
      `<correspDesc>${action('sent', 'b', '1890-05-01')}${action('received', 'a', '1890-05-02')}</correspDesc>`,
    );
    const other = read(
      '<p/>',
      {},
      `<correspDesc>${action('sent', 'a', '1891')}${action('received', 'b', '1891')}</correspDesc>`,
    );
    expect(one.date).toBe('1890-05-01');
    expect(one.correspondence).toBe(other.correspondence);
    expect(read('<p/>').date).toBeUndefined();
  });

  test('what is not XML is a diagnostic', () => {
    expect(readMarkedText('a.xml', '<TEI><p></TEI>').kind).toBe('diagnostics');
  });
});

describe('patterns of marks', () => {
  test.each([
    ['rs', { element: 'rs', attributes: [] }],
    ['@subtype=implied', { attributes: [{ name: 'subtype', value: 'implied' }] }],
    ['subtype="implied"', { attributes: [{ name: 'subtype', value: 'implied' }] }],
    [
      "rs[@type='person'][@subtype=implied]",
      {
        element: 'rs',
        attributes: [
          { name: 'type', value: 'person' },
          { name: 'subtype', value: 'implied' },
        ],
      },
    ],
  ])('%s', (words, right) => {
    expect(readMarkPattern(words)).toEqual(right);
  });

  test.each(['', '[', 'rs[', 'rs[@type]', 'rs[@type=a', '//rs', 'rs]'])('%s is none', (words) => {
    expect(readMarkPattern(words)).toBeUndefined();
  });

  test.each(['rs[@type=a]', 'rs[@type=a]=nobody', '=person'])('%s maps to nothing', (words) => {
    expect(readMarkMapping(words)).toBeUndefined();
  });
});

function never(): never {
  throw new Error('a pattern of the test is none');
}
