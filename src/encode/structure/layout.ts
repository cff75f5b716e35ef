// How a text is laid out: one line a paragraph, or lines filled by hand to a width. Measured once, by how lines are filled: a line is
// full if the first word of the next one had no room in it.

import { readLabel } from './labels.ts';
import type { LineFacts } from './line-facts.ts';
import { SAMPLE_LINES } from './line-stretches.ts';

export type Layout =
  | { readonly kind: 'lines' }
  /** `width`: code units to which lines are filled, blanks before them included. */
  | { readonly kind: 'wrapped'; readonly width: number };

const LONGEST_HEAD = 320;
/** Code units. */
const NARROWEST = 16;
const WIDEST = 140;
/** Share of the lines that keep within the width: a word without a break, or a heading, may go beyond. */
const WITHIN = 0.9;
/** Share of the pairs of lines that are filled to one width. */
const FILLED = 0.55;
/** Share of the filled pairs whose second line goes on with the sentence of the first. */
const GOES_ON = 0.35;
/** Share of the width that a line filled by hand may leave free, beside what the next word takes. */
const SLACK = 0.1;
/** Code units: no title of a line is as long, so that what does not end with a stop goes on. */
const LONG = 60;
const TERMINAL = /[.!?:;…][)"'”’»\]*]*$|\bSTOP$/;

/** No paragraph, heading or name ends with one of these. */
const RUNS_ON_WORD = /(?:^|\s)(?:a|an|the|of|to|and|or|in|on|at|by|for|from|with|that|which|its|their|is|are|was|were)$/;
/** Nor with one of these, which wait for a name. */
const TITLE_AT_END = /(?:^|\s)(?:Mr|Mrs|Messrs|Dr|Rev|Hon|Gen|Col|Capt|Lieut|Prof|St)\.$/;
/** No paragraph begins with one of these, which close a name; `Co. F` is a company of soldiers. */
const REST_OF_NAME = /^(?:(?:Co|Inc|Ltd|Bros|Jr|Sr|Esq)\b\.?(?:[,;:]|\s+\p{Ll}|$)|&\s)/u;
const BROKEN_WORD = /\p{L}[-¬\u00ad⸗]$/u;

/** Two lines that follow one another: widths to which the first is filled, at least and at most. */
type Pair = { readonly least: number; readonly most: number; readonly goesOn: boolean };

/** `opens`: whether a line begins something new by what it begins with. */
export function detectLayout(text: string, facts: readonly LineFacts[], opens: (head: string) => boolean): Layout {
  const sample = facts.slice(0, SAMPLE_LINES);
  const pairs = pairsOf(text, sample, opens);
  const width = bestWidth(pairs, widthKept(sample));
  if (width === undefined) return { kind: 'lines' };
  const filled = pairs.filter((pair) => isFilled(pair, width));
  const isWrapped =
    filled.length >= pairs.length * FILLED && filled.filter(({ goesOn }) => goesOn).length >= filled.length * GOES_ON;
  return isWrapped ? { kind: 'wrapped', width } : { kind: 'lines' };
}

function pairsOf(text: string, facts: readonly LineFacts[], opens: (head: string) => boolean): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let index = 1; index < facts.length; index++) {
    const [line, next] = [facts[index - 1], facts[index]];
    if (line?.kind !== 'text' || next?.kind !== 'text') continue;
    const head = text.slice(next.span.start, next.span.start + 24);
    if (
      readLabel(head) !== undefined ||
      opens(text.slice(next.span.start, Math.min(next.span.end, next.span.start + LONGEST_HEAD)))
    )
      continue;
    const least = reachOf(line);
    const isTold = /^\p{Ll}/u.test(head) || least >= LONG || isInCapitals(text, line);
    const goesOn = isTold && !endsSentence(text, line);
    pairs.push({ least, most: least + firstWordOf(text, next), goesOn });
  }
  return pairs;
}

function isInCapitals(text: string, { span }: LineFacts): boolean {
  return !/\p{Ll}/u.test(text.slice(span.start, Math.min(span.end, span.start + WIDEST)));
}

/** The width that nine lines in ten keep within. */
function widthKept(facts: readonly LineFacts[]): number {
  const sorted = facts
    .filter(({ kind }) => kind === 'text')
    .map(reachOf)
    .toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * WITHIN))] ?? 0;
}

/** Of the widths that lines keep within, the widest to which most pairs are filled. */
function bestWidth(pairs: readonly Pair[], kept: number): number | undefined {
  const counts = new Array<number>(WIDEST + 1).fill(0);
  for (const { least, most } of pairs) {
    for (let width = Math.max(least, kept, NARROWEST); width <= Math.min(most, WIDEST); width++) {
      counts[width] = (counts[width] ?? 0) + 1;
    }
  }
  const highest = counts.reduce((most, count) => Math.max(most, count), 0);
  return highest === 0 ? undefined : counts.lastIndexOf(highest);
}

function isFilled({ least, most }: Pair, width: number): boolean {
  return least <= width && most > width * (1 - SLACK);
}

function reachOf({ span, indent }: LineFacts): number {
  return indent + span.end - span.start;
}

/** Code units of the first word, up to a hyphen inside it, where it could have been broken. */
function firstWordOf(text: string, { span }: LineFacts): number {
  const end = Math.min(span.end, span.start + WIDEST);
  return /^\S+/.exec(text.slice(span.start, end))?.[0].length ?? 0;
}

function endsSentence(text: string, line: LineFacts): boolean {
  return TERMINAL.test(text.slice(Math.max(line.span.start, line.span.end - 6), line.span.end));
}

/** Whether a word is broken at the end of `line`, and goes on in `next`. */
export function breaksWord(text: string, line: LineFacts, next: LineFacts): boolean {
  const tail = text.slice(Math.max(line.span.start, line.span.end - 4), line.span.end);
  return BROKEN_WORD.test(tail) && /^\p{Ll}/u.test(text.slice(next.span.start, next.span.start + 2));
}

/** Whether `next` begins with a small letter, and the sentence of `line` has not ended. */
export function goesOnSmall(text: string, line: LineFacts, next: LineFacts): boolean {
  return /^\p{Ll}/u.test(text.slice(next.span.start, next.span.start + 2)) && !endsSentence(text, line);
}

/** Whether, in a wrapped text, a paragraph ends with `line`, since it is not full, or ends where `next` is set in. */
export function breaksAfter(text: string, line: LineFacts, next: LineFacts, width: number): boolean {
  const head = text.slice(next.span.start, next.span.start + 24);
  const tail = text.slice(Math.max(line.span.start, line.span.end - 10), line.span.end);
  const isFull = reachOf(line) + firstWordOf(text, next) >= width * (1 - SLACK);
  if (readLabel(head) !== undefined && (endsSentence(text, line) || !isFull)) return true;
  if (next.indent >= line.indent + 2 && (endsSentence(text, line) || !isFull)) return true;
  if (isFull || RUNS_ON_WORD.test(tail) || TITLE_AT_END.test(tail) || REST_OF_NAME.test(head)) return false;
  return !/^[\p{Ll}]/u.test(head);
}
