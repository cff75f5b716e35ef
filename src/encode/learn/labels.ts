// Labels of tokens: outside of any mark, or the first or a further token of a mark of some type.
//
// With the types t₀, t₁ …: 0 is outside, 1 + 2k begins a mark of tₖ, 2 + 2k goes on with one.

import type { LearnedMark, LearnedType } from './marked-text.ts';
import { tokenAfter, type WordTokens } from './word-tokens.ts';

export const OUTSIDE = 0;

export function labelCount(types: readonly LearnedType[]): number {
  return 1 + 2 * types.length;
}

export function beginOf(type: number): number {
  return 1 + 2 * type;
}

/** A label that goes on stands only after one of its own type. */
export function mayFollow(before: number, label: number): boolean {
  return label === OUTSIDE || label % 2 === 1 || before === label || before === label - 1;
}

/** Tokens from `from` up to `to`, which is not in it. `type` is an index of the types. */
export type Segment = { readonly from: number; readonly to: number; readonly type: number };

/** A mark that ends inside a word takes all of it; of two marks in one word the first has it. */
export function segmentsOf(
  tokens: WordTokens,
  marks: readonly LearnedMark[],
  types: readonly LearnedType[],
): readonly Segment[] {
  const segments: Segment[] = [];
  let free = 0;
  for (const { span, type } of marks) {
    const number = types.indexOf(type);
    const from = Math.max(free, tokenAfter(tokens, span.start));
    let to = from;
    while (to < tokens.words.length && (tokens.starts[to] ?? 0) < span.end) to++;
    if (number < 0 || to <= from) continue;
    segments.push({ from, to, type: number });
    free = to;
  }
  return segments;
}

/** Labels of all tokens. A mark over the end of a stretch is not learned behind it. */
export function labelsOf(tokens: WordTokens, segments: readonly Segment[]): Uint8Array {
  const labels = new Uint8Array(tokens.words.length);
  for (const { from, to, type } of segments) {
    labels[from] = beginOf(type);
    for (let at = from + 1; at < to; at++) labels[at] = beginOf(type) + 1;
  }
  for (const start of tokens.stretches) {
    const label = labels[start] ?? OUTSIDE;
    if (label > 0 && label % 2 === 0) labels[start] = label - 1;
  }
  return labels;
}

/** The marks that some labels stand for. */
export function segmentsIn(labels: Uint8Array, from: number, to: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (let at = from; at < to; ) {
    const label = labels[at] ?? OUTSIDE;
    const start = at++;
    if (label === OUTSIDE) continue;
    const type = (label - 1) >> 1;
    while (at < to && labels[at] === beginOf(type) + 1) at++;
    segments.push({ from: start, to: at, type });
  }
  return segments;
}
