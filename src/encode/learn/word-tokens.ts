// A text as words, numbers and signs, as the learner counts them, and the stretches in which labels are chosen together.

export type WordTokens = {
  readonly words: readonly string[];
  /** Offsets of the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What stands before each: 0 nothing, 1 a blank, 2 the beginning of a line. */
  readonly gaps: Uint8Array;
  /** Where each stretch begins, and at the end the number of tokens: a line, or a part of a long one. */
  readonly stretches: readonly number[];
};

const TOKEN = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+|\S/gu;
/** Tokens of a stretch: what is longer is cut at the end of a sentence, or where it must. */
const LONGEST_STRETCH = 200;

export function wordTokens(text: string): WordTokens {
  const words: string[] = [];
  const [starts, ends, gaps]: [number[], number[], number[]] = [[], [], []];
  let last = 0;
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    gaps.push(words.length === 0 ? 2 : gapOf(text, last, index));
    words.push(word);
    starts.push(index);
    last = index + word.length;
    ends.push(last);
  }
  return {
    words,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    gaps: Uint8Array.from(gaps),
    stretches: stretchesOf(words, gaps),
  };
}

function gapOf(text: string, from: number, to: number): number {
  if (from === to) return 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13) return 2;
  return 1;
}

function stretchesOf(words: readonly string[], gaps: readonly number[]): readonly number[] {
  const stretches: number[] = [];
  let start = 0;
  let sentence = 0;
  for (let at = 0; at < words.length; at++) {
    if (gaps[at] === 2) {
      start = at;
      sentence = at;
      stretches.push(at);
    } else if (at - start >= LONGEST_STRETCH) {
      start = sentence > start ? sentence : at;
      stretches.push(start);
    }
    if (/^[.!?;]$/.test(words[at] ?? '')) sentence = at + 1;
  }
  stretches.push(words.length);
  return stretches;
}

/** Number of the first token that ends after `offset`. */
export function tokenAfter({ ends }: WordTokens, offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
