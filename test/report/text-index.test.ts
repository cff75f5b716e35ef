// Lines and columns: as counted the plain way, on any text, and at a cost that does not grow with the line.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextIndex } from '../../src/report/text-index.ts';

/** The plain way: every line and every character before the offset. */
function countPlainly(text: string, offset: number): { line: number; column: number; lineStart: number } {
  const ends = [...text.slice(0, offset).matchAll(/\r\n|\n|\r/g)].filter(
    ({ index, 0: end }) => !(end === '\r' && text[index + 1] === '\n'),
  );
  const last = ends.at(-1);
  const lineStart = last === undefined ? 0 : last.index + last[0].length;
  return { line: ends.length + 1, column: [...text.slice(lineStart, offset)].length + 1, lineStart };
}

/** Long enough for several marks of the index, with all that counts. */
const texts = fc
  .array(fc.tuple(fc.constantFrom('a', '\n', '\r', '\r\n', '𝔸', '\ud835', '\udd38', 'e\u0301', 'x'.repeat(250)), fc.nat(300)), {
    maxLength: 12,
  })
  .map((parts) => parts.map(([part, times]) => (part.length > 9 ? part : part.repeat(times))).join(''));

test('places are those of the plain way, in whatever order they are asked for', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (text, numbers) => {
      const index = new TextIndex(text);
      for (const number of numbers) {
        const offset = number % (text.length + 1);
        expect(index.at(offset)).toEqual(countPlainly(text, offset));
      }
    }),
    { numRuns: 300 },
  );
});

test('the start of a line is found from its number, and of a line there is not, none', () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, isReadBefore) => {
      const index = new TextIndex(text);
      if (isReadBefore) index.at(text.length);
      const starts = [0];
      for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
      starts.forEach((start, line) => {
        expect(index.startOf(line + 1)).toBe(start);
      });
      expect(index.startOf(starts.length + 1)).toBeUndefined();
      expect(index.startOf(0)).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test('an offset past the end is the end, one before the start the start', () => {
  const index = new TextIndex('ab\ncd');
  expect(index.at(99)).toEqual({ line: 2, column: 3, lineStart: 3 });
  expect(index.at(-1)).toEqual({ line: 1, column: 1, lineStart: 0 });
});

/** Characters read for some questions: what the cost is, whatever the clock says. */
function charactersRead(text: string, offsets: readonly number[]): number {
  let read = 0;
  const counted = Object.assign(Object.create(null), {
    length: text.length,
    charCodeAt: (at: number) => {
      read++;
      return text.charCodeAt(at);
    },
  }) as string;
  const index = new TextIndex(counted);
  for (const offset of offsets) index.at(offset);
  return read;
}

const BEYOND_BMP = '𝔸bc ';

test('ten thousand findings on one line of 180 kB read little more than one at its end', () => {
  const text = BEYOND_BMP.repeat(36_000);
  const scattered = Array.from({ length: 10_000 }, (_, n) => (n * 7919) % text.length);
  const perQuestion = (charactersRead(text, scattered) - charactersRead(text, [text.length])) / scattered.length;
  expect(perQuestion).toBeLessThan(2_000);
});

test('what is not asked about is not read', () => {
  expect(charactersRead(BEYOND_BMP.repeat(100_000), [10])).toBeLessThan(2_000);
});
