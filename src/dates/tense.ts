// When the sentence around a date happens, as its words tell: for dates that leave out the year.

import type { TenseWords } from './words/date-language.ts';

/** `ahead`: after the document; `present`: now, or soon; `open`: the words do not tell. */
export type Tense = 'past' | 'ahead' | 'present' | 'open';

/** UTF-16 code units that are looked at before and after a date. */
const BEFORE = 400;
const AFTER = 120;

/** A point after a number or a short word does not end a sentence: `am 3. März`, `Dr. Mayer`. */
const SENTENCE_END = /(?:(?<=[\p{L}\d)"”»]{2})[.]|[!?;])["”»)]?[ \u00a0]+(?=["“«(]?\p{Lu})|\n/gu;

export function tenseAround(text: string, start: number, end: number, words: TenseWords): Tense {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const [own, wide] = [lastSentence(before) + firstSentence(after), before.slice(before.lastIndexOf('\n') + 1)];
  const tense = tenseOf(own, words);
  return tense === 'open' ? tenseOf(wide, words) : tense;
}

function tenseOf(written: string, { ahead, past, present }: TenseWords): Tense {
  const sentence = written.charAt(0).toLowerCase() + written.slice(1);
  if (ahead.test(sentence)) return 'ahead';
  if (past.test(sentence)) return 'past';
  return present.test(sentence) ? 'present' : 'open';
}

function lastSentence(before: string): string {
  let from = 0;
  for (const { index, 0: found } of before.matchAll(SENTENCE_END)) from = index + found.length;
  return before.slice(from);
}

function firstSentence(after: string): string {
  const [found] = after.matchAll(SENTENCE_END);
  return found === undefined ? after : after.slice(0, found.index);
}
