// How a text is laid out: one line a paragraph, or lines wrapped by hand. Measured on the lines, unless a profile says it.

import { readLabel } from './labels.ts';
import type { LineFacts } from './line-facts.ts';

export type Layout =
  | { readonly kind: 'lines' }
  /** `width`: code units, from which on a line counts as full. */
  | { readonly kind: 'wrapped'; readonly width: number };

/** Lines looked at; a longer text is like its beginning. */
const SAMPLE = 4000;
/** Code units. Shorter lines end by themselves, longer ones are not wrapped by hand. */
const SHORTEST_FULL = 36;
const LONGEST_WRAPPED = 140;
/** Share of pairs of lines that run on. */
const RUNS_ON = 0.35;
/** Share of a full line's width below which the next word would have found room. */
const RAGGED = 0.78;
const TERMINAL = /[.!?:;…][)"'”’»\]*]*$|\bSTOP$/;

/** No paragraph, heading or name ends with one of these. */
const RUNS_ON_WORD = /(?:^|\s)(?:a|an|the|of|to|and|or|in|on|at|by|for|from|with|that|which|its|their|is|are|was|were)$/;

export function detectLayout(text: string, facts: readonly LineFacts[]): Layout {
  const sample = facts.slice(0, SAMPLE);
  const lengths = sample.filter(({ kind }) => kind === 'text').map(({ span }) => span.end - span.start);
  const width = typicalWidth(lengths);
  if (width > LONGEST_WRAPPED) return { kind: 'lines' };
  let pairs = 0;
  let runOn = 0;
  for (let index = 1; index < sample.length; index++) {
    const [line, next] = [sample[index - 1], sample[index]];
    if (line?.kind !== 'text' || next?.kind !== 'text') continue;
    if (line.span.end - line.span.start < SHORTEST_FULL) continue;
    pairs++;
    if (runsOn(text, line, next)) runOn++;
  }
  return pairs > 0 && runOn / pairs >= RUNS_ON ? { kind: 'wrapped', width: Math.floor(width * RAGGED) } : { kind: 'lines' };
}

/** The width that nine lines in ten keep within. */
function typicalWidth(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.9))] ?? 0;
}

function runsOn(text: string, line: LineFacts, next: LineFacts): boolean {
  const head = text.slice(next.span.start, next.span.start + 12);
  if (readLabel(head) !== undefined) return false;
  return !endsSentence(text, line) && (/^[\p{Ll}\d("“«]/u.test(head) || line.span.end - line.span.start > SHORTEST_FULL * 1.5);
}

function endsSentence(text: string, line: LineFacts): boolean {
  return TERMINAL.test(text.slice(Math.max(line.span.start, line.span.end - 6), line.span.end));
}

/** Whether, in a wrapped text, a paragraph ends with `line`, since it is not full, or ends where `next` is set in. */
export function breaksAfter(text: string, line: LineFacts, next: LineFacts, width: number): boolean {
  const head = text.slice(next.span.start, next.span.start + 24);
  const isFull = line.span.end - line.span.start >= width;
  if (readLabel(head) !== undefined && (endsSentence(text, line) || !isFull)) return true;
  if (next.indent >= line.indent + 2 && endsSentence(text, line)) return true;
  if (isFull || RUNS_ON_WORD.test(text.slice(Math.max(line.span.start, line.span.end - 10), line.span.end))) return false;
  return !/^[\p{Ll}]/u.test(head);
}
