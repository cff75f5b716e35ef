// A reading in which words broken at line ends stand whole, whatever was kept of the break: `instruc- tion`, `instruc-tion`, a break
// between two blocks. Both readings of a text are made alike, so hyphens inside words go too. Long s is s.
import type { Span } from '../source/span.ts';
import type { TeiLine } from '../tei/tei-reading.ts';
import type { Reading } from './reading.ts';

export type WholeWords = {
  readonly reading: Reading;
  /** Offsets of the reading given, from those of this one and back. */
  readonly toGiven: (offset: number) => number;
  readonly spanFromGiven: (span: Span) => Span;
};

const HYPHENS = '-\u00ad\u00ac\u2010\u2011';
const BREAK = new RegExp(`(?<=\\p{L})[${HYPHENS}][ \\n]?(?=\\p{L})`, 'gu');
/** What is left of a word, which can be broken once more (`tery- west`). */
const REST_OF_WORD = new RegExp(`^\\S*(?:(?<=\\p{L}[${HYPHENS}]) (?=\\p{L})\\S*)*`, 'u');

export function withWholeWords(given: Reading): WholeWords {
  const kept: number[] = [];
  const parts: string[] = [];
  let at = 0;
  const lineEnds = new Map<number, number>();
  for (const { 0: broken, index } of given.text.matchAll(BREAK)) {
    if (index < at) continue;
    keep(kept, at, index);
    parts.push(given.text.slice(at, index));
    at = index + broken.length;
    if (!broken.endsWith('\n')) continue;
    // the rest of the word comes over to the line before
    const rest = REST_OF_WORD.exec(given.text.slice(at, at + LONGEST_WORD))?.[0].length ?? 0;
    lineEnds.set(index + broken.length - 1, at + rest);
  }
  keep(kept, at, given.text.length);
  parts.push(given.text.slice(at));
  const text = parts.join('').replaceAll('ſ', 's');
  const fromGiven = (offset: number): number => countBefore(kept, offset);
  const spanFromGiven = ({ start, end }: Span): Span => ({ start: fromGiven(start), end: fromGiven(end) });
  const lines: TeiLine[] = [];
  let start = 0;
  for (const line of given.lines) {
    const end = lineEnds.get(line.span.end) ?? line.span.end;
    const span = spanFromGiven({ start: Math.max(start, line.span.start), end });
    start = given.text[end] === ' ' ? end + 1 : end;
    if (span.end > span.start) lines.push({ ...line, span });
  }
  const reading = { ...given, text, lines };
  return { reading, toGiven: (offset) => kept[offset] ?? given.text.length, spanFromGiven };
}

/** Characters of a word that are looked at. */
const LONGEST_WORD = 100;

function keep(kept: number[], from: number, to: number): void {
  for (let offset = from; offset < to; offset++) kept.push(offset);
}

/** How many of the sorted offsets are less. */
function countBefore(kept: readonly number[], offset: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
