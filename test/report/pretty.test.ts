// What a terminal shows: the underline stands under the fault, whatever the line is made of, and nothing breaks the terminal.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { prettyReporter } from '../../src/report/pretty.ts';
import { outcomeOf, reportOf, sampleSettings } from './sample-run.ts';

type Settings = { readonly hasColor?: boolean; readonly width?: number };

/** The two lines of the frame of a fault that stands in ⟦ and ⟧. */
function frameOf(marked: string, settings: Settings = {}, words: Partial<Diagnostic> = {}): readonly string[] {
  const outcome = outcomeOf('a.xml', marked, [{ message: 'wrong', ...words }]);
  const report = reportOf(prettyReporter({ ...sampleSettings, ...settings }), { outcomes: [outcome] });
  return report.split('\n').slice(1, -2);
}

const long = 'x'.repeat(500_000);

test.each<readonly [string, string, number, readonly string[]]>([
  ['a word', '<p>\n<q ⟦wen⟧="1">', 80, ['2 | <q wen="1">', '  |    ^^^']],
  ['a tab goes to the next stop', 'ab\t⟦c⟧\td', 80, ['1 | ab  c   d', '  |     ^']],
  ['a tab at fault', 'ab⟦\t⟧c', 80, ['1 | ab  c', '  |   ^^']],
  ['wide characters take two columns', '山田⟦太郎⟧様', 80, ['1 | 山田太郎様', '  |     ^^^^']],
  ['a wide character before a tab', '山\t⟦x⟧', 80, ['1 | 山  x', '  |     ^']],
  ['a combining mark takes none', 'e\u0301e\u0301⟦e\u0301x⟧', 80, ['1 | e\u0301e\u0301e\u0301x', '  |   ^^']],
  ['an emoji of several parts takes two', '👩🏽‍🚒⟦👩🏽‍🚒⟧', 80, ['1 | 👩🏽‍🚒👩🏽‍🚒', '  |   ^^']],
  ['a fault within a character takes all of it', '👩🏽⟦‍🚒⟧a', 80, ['1 | 👩🏽‍🚒a', '  | ^^']],
  ['a fault in a mark takes its letter', 'ae⟦\u0301⟧x', 80, ['1 | ae\u0301x', '  |  ^']],
  ['a fault that ends within a character', '⟦👩🏽⟧‍🚒a', 80, ['1 | 👩🏽‍🚒a', '  | ^^']],
  ['a fault without extent', 'ab⟦⟧', 80, ['1 | ab', '  |   ^']],
  ['a fault over lines', 'a⟦b\nc⟧', 80, ['1 | ab', '  |  ^']],
  ['a control character is shown', 'a\u001b⟦b⟧\u202e', 80, ['1 | a\\x1bb\\u202e', '  |      ^']],
  ['a line of 1 MB', `${long}⟦here⟧${long}`, 40, [`1 | …${'x'.repeat(10)}here${'x'.repeat(20)}…`, `  |            ^^^^`]],
  ['the end of a line of 1 MB', `${long}${long}⟦here⟧`, 40, [`1 | …${'x'.repeat(30)}here`, `  | ${' '.repeat(31)}^^^^`]],
  [
    'a narrow terminal, and wide characters',
    `${'山'.repeat(50)}⟦田⟧${'山'.repeat(50)}`,
    24,
    ['1 | …山山田山山山山山山…', '  |      ^^'],
  ],
  ['a fault longer than the terminal', `ab⟦${'y'.repeat(100)}⟧c`, 30, [`1 | ab${'y'.repeat(22)}…`, `  |   ${'^'.repeat(22)}`]],
])('%s', (_, marked, width, expected) => {
  expect(frameOf(marked, { width })).toEqual(expected);
});

test('a place that is only a line has no underline', () => {
  expect(frameOf('ab\ncd', {}, { place: { kind: 'line', line: 2 } })).toEqual(['2 | cd']);
});

test('colour shows severity and the part at fault, and takes no room', () => {
  const marked = 'ab⟦cd⟧e';
  const [line = '', marks = ''] = frameOf(marked, { hasColor: true }, { severity: 'warning' });
  expect(line).toContain('ab\u001b[1;33mcd\u001b[0me');
  expect(marks).toContain('  \u001b[1;33m^^\u001b[0m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away
  const bare = [line, marks].map((text) => text.replace(/\u001b\[[\d;]*m/g, ''));
  expect(bare).toEqual(frameOf(marked));
});

describe('whatever a line holds', () => {
  const parts = fc.constantFrom(
    'a',
    '\t',
    '山',
    'e\u0301',
    '👩🏽‍🚒',
    '\u001b[31m',
    '\u202e',
    '\u0000',
    '\u200b',
    'ﷺ',
    '한',
    '\ud835',
  );
  const lines = fc.array(parts, { maxLength: 300 }).map((found) => found.join(''));

  test('no control character is written, no line is wider than the terminal, and the marks stand under the fault', () => {
    fc.assert(
      fc.property(lines, lines, lines, fc.integer({ min: 24, max: 120 }), (before, fault, after, width) => {
        const frame = frameOf(`${before}⟦${fault}⟧${after}`, { width });
        const [line = '', marks = ''] = frame;
        expect(frame).toHaveLength(2);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(frame.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(marks).toMatch(/^ {2}\| *\^+$/);
        expect(stringWidth(marks)).toBeLessThanOrEqual(width + 1);
      }),
      { numRuns: 300 },
    );
  });
});
