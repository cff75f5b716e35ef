// Labels as they are read at the start of a text, before any sequence is known.

import { expect, test } from 'vitest';
import { readLabel, romanValue } from '../../../src/encode/structure/labels.ts';

const labels: readonly (readonly [head: string, label: string, ...readings: string[]])[] = [
  ['1. Approve', '1.', 'number . 1'],
  ['1.Approve', '1.', 'number . 1'],
  ['12) to go', '12)', 'number ) 12'],
  ['(3) to go', '(3)', 'number () 3'],
  ['4.) to go', '4.)', 'number .) 4'],
  ['a) to go', 'a)', 'latin lower ) 1', 'transliterated lower ) 1', 'cyrillic lower ) 1'],
  ['(b) to go', '(b)', 'latin lower () 2', 'transliterated lower () 2'],
  ['zh) to go', 'zh)', 'transliterated lower ) 7'],
  ['б) to go', 'б)', 'cyrillic lower ) 2', 'cyrillic-full lower ) 2'],
  ['i) to go', 'i)', 'roman lower ) 1', 'latin lower ) 9', 'transliterated lower ) 9'],
  ['IV. The trust', 'IV.', 'roman upper . 4'],
  ['§ 1. The head', '§ 1.', '§ 1'],
  ['§ 12 The head', '§ 12', '§ 12'],
  ['Article 2. The count', 'Article 2.', 'article 2'],
  ['1.2. It has', '1.2.', 'numbers 2 1.2'],
  ['1.2 It has', '1.2', 'numbers 2 1.2'],
  ['• coke', '•', 'bullet • 0'],
  ['1.', '1.', 'number . 1'],
];

test.each(labels)('%j has the label %j', (head, label, ...readings) => {
  const found = readLabel(head);
  expect(head.slice(0, found?.length)).toBe(label);
  expect(found?.readings.map(({ style, prefix, value }) => `${style} ${prefix === '' ? '' : `${prefix}.`}${value}`)).toEqual(
    readings,
  );
});

test.each([
  'I. N. Smirnov said',
  'I.N. Smirnov said',
  'U.S. engineers',
  'U.S.S.R. is',
  '1933 was a year',
  '1933. It was',
  '1.5 million',
  '3.III.1937',
  '007. Agent',
  '0. Nothing',
  'a word',
  'Ab) c',
  '(a b)',
  '',
  ')',
  '1',
  'IIII. Wrong',
  '—no blank',
])('%j has no label', (head) => {
  expect(readLabel(head)?.readings.filter(({ style }) => !style.startsWith('numbers')) ?? []).toEqual([]);
});

test.each([
  ['I', 1],
  ['iv', 4],
  ['IX', 9],
  ['XIV', 14],
  ['XL', 40],
  ['xcix', 99],
  ['IIII', undefined],
  ['VX', undefined],
  ['', undefined],
] as const)('%s is %s', (text, value) => {
  expect(romanValue(text)).toBe(value);
});
