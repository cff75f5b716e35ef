// Doubts that stand around a date: a question mark, brackets, words such as “perhaps”.

import { leastOf } from './account.ts';
import type { Certainty } from './found-date.ts';
import type { DoubtWords } from './words/date-language.ts';

export type Doubt = { readonly cert: Exclude<Certainty, 'high'>; readonly note: string };

/** UTF-16 code units that are looked at before and after. */
const WINDOW = 40;

const MARK_AFTER = /^[ \u00a0]?(?:\?|[([][ \u00a0]?\?[ \u00a0]?[)\]]|\p{L}{0,4}\.?\?)/u;
/** A question may end with a date that is not in doubt. */
const QUESTION_ENDS = /^[ \u00a0]?\?["”»]?(?:[ \u00a0]+\p{Lu}|[ \u00a0]*(?:$|\n))/u;
const MARK_BEFORE = /(?:^|[ \u00a0([])\(?\?\)?[ \u00a0]?$/u;
const BRACKETS = [/\[[ \u00a0]?$/u, /^[ \u00a0]?\??[ \u00a0]?\]/u] as const;

export function doubtAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  words: DoubtWords,
): Doubt | undefined {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  const [opens, closes] = BRACKETS;
  const found = [
    ...(opens.test(before) && closes.test(after) ? [{ cert: 'medium', note: 'in brackets' } as const] : []),
    ...(MARK_AFTER.test(after)
      ? [{ cert: QUESTION_ENDS.test(after) ? 'medium' : 'low', note: 'with a question mark' } as const]
      : []),
    ...(MARK_BEFORE.test(before) ? [{ cert: 'low', note: 'with a question mark' } as const] : []),
    ...(words.unlikely.test(before) ? [{ cert: 'low', note: 'with a word of doubt' } as const] : []),
    ...(words.likely.test(before) ? [{ cert: 'medium', note: 'with a word of doubt' } as const] : []),
  ];
  return found.find(({ cert }) => cert === 'low') ?? found[0];
}

export function doubted(cert: Certainty, doubt: Doubt | undefined): Certainty {
  return doubt === undefined ? cert : leastOf(cert, doubt.cert);
}
