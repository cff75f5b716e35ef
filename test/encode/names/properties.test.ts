// Whatever the text: mentions are spans of it, nested or apart, the same every time, and found in linear time.
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/encode/model/mention.ts';
import { findNames } from '../../../src/encode/names/find-names.ts';
import { Random } from '../../support/random.ts';

const pieces = [
  ...[
    'Smirnov',
    'I. N.',
    'Comrade',
    'Central Committee',
    'of the',
    'NKVD',
    'USSR',
    'Moscow',
    'region',
    'Trotskyists',
    'and',
    ',',
    '.',
    '-',
    '(',
    ')',
  ],
  ...[
    "'s",
    "'",
    '’',
    '—',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    '¬\n',
    'in',
    'City of',
    'Mr.',
    'van der',
    'Co.',
    'No.',
    '3',
    '1936',
    'Z-n',
    '(b)',
    '&',
  ],
  ...[
    '<p>',
    '&amp;',
    '\u0000',
    '\ud800',
    '\u202e',
    'שלום',
    'Иванов',
    'ЦК',
    'Ä',
    '😀',
    '"',
    '…',
    'party',
    'department',
    'JOHN',
    'BRINK',
    'Jr.',
  ],
];

function randomText(random: Random): string {
  let text = '';
  for (let i = random.below(60); i >= 0; i--) text += random.pick(pieces) + (random.chance(0.7) ? ' ' : '');
  return text;
}

/** What is wrong with the spans, if anything. */
function faultOf(text: string, mentions: readonly Mention[]): string | undefined {
  const open: number[] = [];
  let last = 0;
  for (const { span, type, parts = [] } of mentions) {
    if (span.start < last) return 'out of order';
    last = span.start;
    if (span.end <= span.start || span.end > text.length) return 'no span of the text';
    if (/^\s|\s$/u.test(text.slice(span.start, span.end))) return 'white space at the edge';
    while (open.length > 0 && (open.at(-1) ?? 0) <= span.start) open.pop();
    if (open.length > 0 && (open.at(-1) ?? 0) < span.end) return 'marks cross';
    open.push(span.end);
    if (type === 'date') return 'a date';
    if (parts.some((part) => part.span.start < span.start || part.span.end > span.end)) return 'a part outside its name';
  }
  return undefined;
}

describe('any text', () => {
  test.each(['en', 'ru', 'de'] as const)('%s: spans are sound, and the same every time', (language) => {
    const random = new Random(1937);
    for (let i = 0; i < 800; i++) {
      const text = randomText(random);
      const mentions = findNames(text, { language });
      expect([text, faultOf(text, mentions)]).toEqual([text, undefined]);
      expect(findNames(text, { language })).toEqual(mentions);
    }
  });

  test('a text of many stretches has sound spans, and the names of its last line', () => {
    const text = `${'The plan of Comrade Petrov was read in Moscow. '.repeat(6000)}Sent by Zoltanov.`;
    const mentions = findNames(text, { language: 'en' });
    expect(faultOf(text, mentions)).toBeUndefined();
    expect(mentions).toHaveLength(12_001);
  });

  test('the empty text has none', () => {
    expect(findNames('', { language: 'en' })).toEqual([]);
  });
});

/** Repeated, each of these tempts some rule to look far. */
const hostile: readonly string[] = [
  'Smirnov ',
  'A. ',
  'A-',
  "'",
  "a's",
  'x',
  'Ab-\n',
  '\n',
  'Radek, ',
  'NKVD ',
  'Wayne and ',
  'Committee of the ',
  'Mr. ',
  '(',
  'Uni¬\n',
  'City of ',
  'van der ',
  'No. 3 ',
];

describe('time', () => {
  test.each(hostile)('%j, over and over, costs in proportion to its length', (unit) => {
    const timeOf = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = process.cpuUsage().user;
      findNames(text, { language: 'en' });
      return (process.cpuUsage().user - start) / 1000;
    };
    timeOf(20_000);
    const short = Math.max(timeOf(40_000), 30);
    // eight times the length: sixty-four times the work if the time were quadratic
    expect(timeOf(320_000)).toBeLessThan(short * 32);
  });
});
