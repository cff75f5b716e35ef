// Whatever the text: mentions are spans of it, nested or apart, the same every time, and found in linear time.
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/encode/model/mention.ts';
import { findNames } from '../../../src/encode/names/find-names.ts';
import { soviet } from '../../../src/lexicon/packs/soviet.ts';
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

const sentences = [
  'Then Mr. Zillinger met Amos Harkaway at noon.',
  'The Committee of the Red Cross wrote to Boston.',
  'On the ship Caledonia came captain Johnson and his wife.',
  'He is from Granville, Mass., they say.',
  'Then [Amos] Harkaway & Sons failed in Wayne County.',
];

type Seen = readonly (readonly [number, number, string, string])[];

function seenIn(text: string, from: number, to: number): Seen {
  return findNames(text, { language: 'en' })
    .filter(({ span }) => span.start >= from && span.end <= to)
    .map(({ span, type, cert }) => [span.start - from, span.end - from, type, cert]);
}

describe('where a sentence stands', () => {
  const plain = 'It rained for a week, and nobody went out.';

  test.each(sentences)('%s: after an unrelated sentence, after a line, before one', (sentence) => {
    const alone = seenIn(sentence, 0, sentence.length);
    expect(alone).not.toEqual([]);
    for (const before of [`${plain} `, `${plain}\n`, `${plain}\n\n`, `${plain} ${plain} `]) {
      const text = `${before}${sentence} ${plain}`;
      expect([before, seenIn(text, before.length, before.length + sentence.length)]).toEqual([before, alone]);
    }
  });

  test('what a document remembers is the exception, and is found', () => {
    const text = 'Then Zillom left.';
    expect(seenIn(text, 0, text.length)).toEqual([]);
    const before = 'Amos Zillom came. ';
    expect(seenIn(before + text, before.length, before.length + text.length)).toEqual([[5, 11, 'person', 'medium']]);
  });

  test.each(['en', 'ru', 'de'] as const)('%s: no name goes over a line', (language) => {
    const random = new Random(13);
    for (let i = 0; i < 400; i++) {
      const text = randomText(random);
      const over = findNames(text, { language, packs: [soviet] })
        .map(({ span }) => text.slice(span.start, span.end))
        .filter((words) => words.includes('\n'));
      expect([text, over]).toEqual([text, []]);
    }
  });

  test('a line break between any two words of a name ends it there', () => {
    for (const name of ['Amos Harkaway', 'Mr. Zillinger', 'New York', 'Wayne County', 'Harkaway & Sons', 'Zillom, Mass.']) {
      for (const at of [...name.matchAll(/ /g)].map(({ index }) => index)) {
        const text = `${name.slice(0, at)}\n${name.slice(at + 1)}`;
        const over = findNames(text, { language: 'en' }).filter(({ span }) => span.start < at && span.end > at + 1);
        expect([text, over]).toEqual([text, []]);
      }
    }
  });
});

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
