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

/** `RESOLVED: To open the crossing`: what a sentence is labelled with is no part of it. */
const LABEL = /^\s*\p{L}+(?: \p{L}+)?:\s+/u;

function tenseOf(written: string, { ahead, demand, past, present, infinitive }: TenseWords): Tense {
  const clause = written.replace(LABEL, '').trimStart();
  const sentence = clause.charAt(0).toLowerCase() + clause.slice(1);
  if (demand?.test(sentence) === true || ahead.test(sentence)) return 'ahead';
  const isPast = past.test(sentence);
  if (!isPast && infinitive?.test(sentence) === true) return 'ahead';
  // “bin abgereist” is one verb: its first half is no present
  const isPresent = present.test(isPast ? sentence.replace(past, ' ') : sentence);
  if (isPast === isPresent) return 'open';
  return isPast ? 'past' : 'present';
}

/** Telegrams spell out their full stops. */
const SPELLED_STOP = / (?:STOP|stop)(?=[\s.,]|$)/g;

function lastSentence(text: string): string {
  const before = text.slice([...text.matchAll(SPELLED_STOP)].at(-1)?.index ?? 0).replace(/^ stop/i, '');
  for (let at = before.length - 1; at >= 0; at--) if (isEnd(before, at)) return before.slice(at + 1);
  return before;
}

function firstSentence(text: string): string {
  const stop = text.search(SPELLED_STOP);
  const after = stop < 0 ? text : text.slice(0, stop);
  for (let at = 0; at < after.length; at++) if (isEnd(after, at)) return after.slice(0, at);
  return after;
}

function isEnd(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '\n') return true;
  if (!ENDS.includes(mark) || !CAPITAL.test(text.slice(at + 1, at + 6))) return false;
  return mark !== '.' || !SHORT_BEFORE.test(text.slice(Math.max(0, at - 6), at));
}
