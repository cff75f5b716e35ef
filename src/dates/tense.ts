// When the sentence around a date happens, as its words tell: for dates that leave out the year.

import type { TenseWords } from './words/date-language.ts';

/** `ahead`: after the document; `present`: now, or soon; `open`: the words do not tell. */
export type Tense = 'past' | 'ahead' | 'present' | 'open';

/** UTF-16 code units that are looked at before and after a date. */
const BEFORE = 400;
const AFTER = 120;

/** What ends a sentence, where a capital comes after it; a point after a number or a single letter does not: `am 3. März`. */
const ENDS = '.!?;';
const CAPITAL = /^["”»)]?[ \u00a0]+["“«(]?\p{Lu}/u;
const SHORT_BEFORE = /(?:^|[^\p{L}])(?:\d+|\p{L})$/u;

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
  for (let at = before.length - 1; at >= 0; at--) if (isEnd(before, at)) return before.slice(at + 1);
  return before;
}

function firstSentence(after: string): string {
  for (let at = 0; at < after.length; at++) if (isEnd(after, at)) return after.slice(0, at);
  return after;
}

function isEnd(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '\n') return true;
  if (!ENDS.includes(mark) || !CAPITAL.test(text.slice(at + 1, at + 6))) return false;
  return mark !== '.' || !SHORT_BEFORE.test(text.slice(Math.max(0, at - 6), at));
}
