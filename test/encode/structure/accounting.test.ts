// Every line is accounted for exactly once, and every word of it: on random texts made of what rules look for, and on
// hostile ones.

import { expect, test } from 'vitest';
import type { Outline } from '../../../src/encode/model/outline.ts';
import { type SourceText, sourceText } from '../../../src/encode/model/source-text.ts';
import { builtinProfiles } from '../../../src/encode/profiles/builtin-profiles.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';
import { startCpuTime } from '../../support/cpu-time.ts';
import { hostileText } from '../../support/generate/hostile-text.ts';
import { Random } from '../../support/random.ts';
import { firstSeed, sliceOf } from '../../support/soak.ts';
import { spansOf } from './show-outline.ts';

const ROUNDS = sliceOf(400, 100);
const LONGEST = 60;
/** Signs that can stand outside of what is kept: rules, and what divides the cells of a table. */
const DIVIDERS = /^[\s|│+\-–—=_:*~•#┼├┤─┌┐└┘┬┴]*$/u;

const PARTS: readonly string[] = [
  ...['', '', '', '---', '* * *', '[p. 3]', '- 4 -', '\f', '\ufeff', '   ', '\t'],
  ...[
    '1. One.',
    '2. Two.',
    '3)',
    'a) alpha;',
    'b) beta;',
    '(i) first',
    'I. GENERAL',
    '§ 1. Of horses',
    '1.1. Sub',
    '• dot',
    '— dash',
    'V. Molotov',
  ],
  ...['DECREE', 'ANNEX 1', 'Minutes of the meeting', 'Moscow, 3 March 1937', '5.XII.1934', 'To Comrade Orlov', 'Dear Comrade,'],
  ...['I come soon. Yours truly, J. Hale', 'Dear Henry, we are well. With love', 'Yours truly J. Hale', 'your old', 'J. Hale'],
  ...['With communist greetings', 'Secretary A. Orlov', 'Secret', 'RESOLVED:', 'The Plenum decides:', 'However, it was late.'],
  ...['Source: https://example.org/1', 'Archive: GARF. F. 1. Op. 2. D. 3. L. 4.', 'Translation by nobody', 'TNA, FO 371/2090'],
  ...[
    '* A footnote.',
    '[1] Another.',
    'with a sign* and[1] more',
    'a | b',
    '| c | d |',
    '|---|---|',
    'x\ty',
    'p\tq',
    'one     two     three',
  ],
  'A long line that is prose by any measure, since it goes on and on until it has passed the length at which nobody would take it for a title.',
  'lower case goes on here without a stop',
];

function randomText(random: Random): string {
  const lines = Array.from({ length: random.below(LONGEST) }, () =>
    random.chance(0.1) ? hostileText(random) : `${' '.repeat(random.chance(0.1) ? random.below(9) : 0)}${random.pick(PARTS)}`,
  );
  return lines.join(random.pick(['\n', '\n', '\r\n', '\r'])) + random.pick(['', '\n', '\n\n']);
}

/** What is wrong with the accounts, or nothing. */
function faults({ text, lines }: SourceText, outline: Outline): readonly string[] {
  const found: string[] = [];
  const claimed = [...spansOf(outline), ...outline.header.map(({ span }) => span)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let end = 0;
  for (const span of claimed) {
    if (span.start < end || span.end < span.start) found.push(`claimed twice or backwards: ${span.start} to ${span.end}`);
    if (!DIVIDERS.test(text.slice(end, span.start))) found.push(`lost: ${JSON.stringify(text.slice(end, span.start))}`);
    end = span.end;
  }
  if (!DIVIDERS.test(text.slice(end))) found.push(`lost at the end: ${JSON.stringify(text.slice(end))}`);
  const spans = spansOf(outline);
  const inBlocks = spans.map(({ start }) => start);
  if (inBlocks.some((start, index) => start < (inBlocks[index - 1] ?? 0))) found.push('blocks out of order');
  const separators = new Set(outline.separators);
  const header = new Set(outline.header.map(({ line }) => line));
  if (separators.size !== outline.separators.length || header.size !== outline.header.length) found.push('a line listed twice');
  for (const line of lines) {
    const isInBlock = spans.some((span) => span.start <= line.end && span.end >= line.start && span.end > span.start);
    const count = Number(separators.has(line.number)) + Number(header.has(line.number)) + Number(isInBlock);
    if (count !== 1)
      found.push(`line ${line.number} is accounted for ${count} times: ${JSON.stringify(text.slice(line.start, line.end))}`);
  }
  return found;
}

test('every line of random texts is accounted for once, whatever the profile', () => {
  const random = new Random(firstSeed);
  for (let round = 0; round < ROUNDS; round++) {
    const source = sourceText('random.txt', randomText(random));
    for (const profile of builtinProfiles.values()) {
      const outline = outlineText(source, profile);
      expect(faults(source, outline), JSON.stringify(source.text)).toEqual([]);
    }
  }
});

test('a line that goes to the header from between two lines of one closing is accounted for once', () => {
  const source = sourceText(
    'a.txt',
    'Dear Sir,\nWe are all well here.\nYours truly,\nTNA, FO 371/2090\nWith much love,\nJ. Hale\n',
  );
  const outline = outlineText(source, builtinProfiles.get('letter') ?? expect.fail('no such profile'));
  expect(outline.header.map(({ line }) => line)).toEqual([4]);
  expect(faults(source, outline)).toEqual([]);
});

test.each([
  ['an empty text', ''],
  ['one line break', '\n'],
  ['a byte order mark', '\ufeff'],
  ['NUL and other control characters', '\u0000\u0001\u0002\n\u0007 1. \u001b'],
  ['lone surrogates', '\ud800\n1. \udc00 a\n2. b'],
  ['right to left', 'שלום עולם\n1. אחת\n2. שתיים'],
  ['markup', '<TEI>\n<p>1. a & b</p>\n2. ]]>'],
])('%s', (_name, text) => {
  const source = sourceText('hostile.txt', text);
  for (const profile of builtinProfiles.values()) expect(faults(source, outlineText(source, profile))).toEqual([]);
});

/** Code units of one hostile text, and milliseconds of the processor that it may take: quadratic work on it would take hours. */
const LARGE = 400_000;
const TIME = 5_000;

test.each([
  ['one line', (size: number) => 'word '.repeat(size / 5)],
  ['one word', (size: number) => 'a'.repeat(size)],
  ['hyphens', (size: number) => '-'.repeat(size)],
  ['digits', (size: number) => '1'.repeat(size)],
  ['labels', (size: number) => '1. a\n'.repeat(size / 5)],
  [
    'labels that go on',
    (size: number) => Array.from({ length: size / 8 }, (_, index) => `${(index % 900) + 1}. ab`).join('\n'),
  ],
  ['letters', (size: number) => 'a) i) v)\n'.repeat(size / 9)],
  ['rows', (size: number) => 'a | b\n'.repeat(size / 6)],
  ['rows of blanks', (size: number) => 'a    b\n'.repeat(size / 7)],
  ['strokes', (size: number) => '|  |\n'.repeat(size / 5)],
  ['rules between rows', (size: number) => `a | b\n${'---\n'.repeat(10)}`.repeat(size / 46)],
  ['footnotes', (size: number) => 'a*\n* b\n'.repeat(size / 7)],
  ['anchors', (size: number) => 'a* b[1] '.repeat(size / 8)],
  ['names', (size: number) => 'A. B. C\n'.repeat(size / 8)],
  ['dashes', (size: number) => 'x:\n— a\n'.repeat(size / 7)],
  ['fonds', (size: number) => 'F. 1. Op. 2. '.repeat(size / 13)],
  ['stops', (size: number) => '.)'.repeat(size / 2)],
])('a large text of %s takes linear time', (_name, make) => {
  const used = startCpuTime();
  const source = sourceText('large.txt', make(LARGE));
  for (const profile of ['generic', 'letter']) {
    const outline = outlineText(source, builtinProfiles.get(profile) ?? expect.fail('no such profile'));
    expect(outline.blocks.length + outline.separators.length).toBeGreaterThan(0);
  }
  expect(used()).toBeLessThan(TIME);
});
