// Dates in plain text: what is found, and which value it gets.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DateContext, findDates } from '../../src/dates/find-dates.ts';
import type { Mention } from '../../src/encode/model/mention.ts';
import { parseTree, type XmlElement } from '../../src/xml/read/tree.ts';
import * as cases from './cases.ts';
import { told, valueText } from './told.ts';

const RESOLUTION: DateContext = { language: 'en', documentDate: { when: '1937-03-03' } };

const groups: readonly (readonly [name: string, rows: readonly cases.DateCase[], context: DateContext])[] = [
  ['full dates', cases.full, RESOLUTION],
  ['dates in numbers', cases.numeric, RESOLUTION],
  ['years and months', cases.partial, RESOLUTION],
  ['dates without a year', cases.withoutYear, RESOLUTION],
  ['dates that nothing resolves', cases.unresolved, { language: 'en' }],
  ['ranges', cases.ranges, RESOLUTION],
  ['vague dates', cases.vague, RESOLUTION],
  ['open dates', cases.open, RESOLUTION],
  ['old and new style', cases.styles, RESOLUTION],
  ['newspapers', cases.newspaper, { language: 'en', documentDate: { when: '1863-09-02' } }],
  ['no dates', cases.none, RESOLUTION],
  ['Russian', cases.russian, { ...RESOLUTION, language: 'ru' }],
  ['German', cases.german, { ...RESOLUTION, language: 'de' }],
];

describe.each(groups)('%s', (_, rows, context) => {
  test.each(rows)('%s', (text, expected) => {
    expect(told(text, findDates(text, context))).toBe(expected);
  });
});

test.each([
  ['March 3, 1937', 'high'],
  ['arrested in early 1933', 'high'],
  ['in 1932-33', 'high'],
  ['5.III.37', 'low'],
  ['3.III.37', 'medium'],
  ['on 1 March', 'medium'],
  ['on 28 December', 'low'],
  ['03/04/1937', 'low'],
  ['the winter of 1933', 'low'],
  ['Tuesday, 3 March 1937', 'medium'],
  ['circa 1933', 'medium'],
  ['in about 1933.', 'medium'],
  ['this year', 'medium'],
  ['I left on the 5th.', 'low'],
])('%s is %s', (text, cert) => {
  expect(findDates(text, RESOLUTION).map((mention) => mention.cert)).toEqual([cert]);
});

test('nothing is found where it is not looked for', () => {
  const text = 'Archive, 1 March 1937. On 3 March 1937.';
  const isExcluded = ({ start }: { readonly start: number }): boolean => start < 20;
  expect(told(text, findDates(text, { ...RESOLUTION, isExcluded }))).toBe('3 March 1937 = 1937-03-03');
});

test('a date may go over a line break, and not over the end of a paragraph', () => {
  const wrapped = 'The letter of 3\nMarch 1937 came.\n\nThe text goes on.\n';
  expect(findDates(wrapped, RESOLUTION).map(({ date }) => date)).toEqual([{ when: '1937-03-03' }]);
  const lines = 'Point 3\nMarch 1937 came.\n';
  expect(told(lines, findDates(lines, RESOLUTION))).toBe('March 1937 = 1937-03');
});

test('a year that a broken line begins with is not what the text tells of', () => {
  const text = 'He spoke of the\n1936 budget. On 3 June he left.\n\nThe text goes on.\n';
  expect(told(text, findDates(text, { language: 'en' }))).toBe('1936 = 1936; 3 June = ?');
});

const SOURCE = readFileSync('tei/resolution-1937-03-03.txt', 'utf8');

test('the dates of the edition, every one and no other', () => {
  const lines = SOURCE.split('\n').slice(2, 51).join('\n');
  const found = findDates(lines, RESOLUTION).map((mention) => [spelled(lines, mention), valueText(mention.date)]);
  const body = named(parseEdition(), 'body')[0];
  const gold = (body === undefined ? [] : named(body, 'date')).map((date) => {
    const value = Object.fromEntries(
      date.attributes.filter(({ localName }) => localName !== 'resp').map((a) => [a.localName, a.value]),
    );
    return [textOf(date), valueText(value)];
  });
  expect(gold.length).toBeGreaterThan(8);
  expect(found).toEqual(gold);
});

function spelled(text: string, { span }: Mention): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

function parseEdition(): XmlElement {
  const tree = parseTree(readFileSync('tei/resolution-1937-03-03.xml', 'utf8'));
  if (tree.kind !== 'tree') throw new Error(`the edition is not well-formed: ${JSON.stringify(tree.problem)}`);
  return tree.root;
}

function named(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child.kind === 'element' ? [...(child.localName === name ? [child] : []), ...named(child, name)] : [],
  );
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? child.text : child.kind === 'element' ? textOf(child) : ''))
    .join('')
    .replace(/\s+/g, ' ');
}

test.each([
  ['ru', 'Смета от 1920 года была мала. 3 июня он уехал.', '1920 года = 1920; 3 июня = ?'],
  ['ru', 'В 1812 году он приехал. 3 июня он уехал.', '1812 году = 1812; 3 июня = 1812-06-03'],
  ['de', 'Der Haushalt für 1920 war klein. Am 3. Juni ging er.', '1920 = 1920; 3. Juni = ?'],
  ['de', 'Er kam im Jahre 1920. Am 3. Juni ging er.', '1920 = 1920; 3. Juni = 1920-06-03'],
] as const)('the year of a thing is not the year of a day (%s): %s', (language, text, expected) => {
  expect(told(text, findDates(text, { language }))).toBe(expected);
});
