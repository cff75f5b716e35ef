// The tense of the sentence around a date: where the sentence begins and ends, how far it is looked for, and what is no end.

import { expect, test } from 'vitest';
import { tenseAround } from '../../src/dates/tense.ts';

const words = { ahead: /\bwill\b/u, demand: /\bmust\b/u, past: /\bwas\b/u, present: /\bis\b/u, infinitive: /^to\b/u };

/** `DATE` is the date. */
function tenseOf(text: string): string {
  const start = text.indexOf('DATE');
  return tenseAround(text, start, start + 4, words);
}

const filled = (length: number): string => 'x'.repeat(length);

test.each<readonly [text: string, tense: string]>([
  ['It was DATE', 'past'],
  ['It is DATE', 'present'],
  ['It will DATE', 'ahead'],
  ['It must DATE', 'ahead'],
  ['DATE it was', 'past'],
  ['It DATE', 'open'],
  // both tell nothing; a word that looks ahead decides
  ['It is what was DATE', 'open'],
  ['It was what will be DATE', 'ahead'],
  // an infinitive, unless something was
  ['To open it by DATE', 'ahead'],
  ['RESOLVED: To open it by DATE', 'ahead'],
  ['It is RESOLVED to open it by DATE', 'present'],
  ['To see it was DATE', 'past'],
  // sentences beside it do not count, where one tells
  ['It was so. It is DATE', 'present'],
  ['On DATE. It was so', 'open'],
  ['On DATE! It was so', 'open'],
  ['On DATE? It was so', 'open'],
  ['On DATE; It was so', 'open'],
  ['On DATE.) It was so', 'open'],
  ['On DATE. “It was so', 'open'],
  ['On DATE.\nIt was so', 'open'],
  // what ends no sentence
  ['On DATE, It was so', 'past'],
  ['On DATE. it was so', 'past'],
  ['On DATE.It was so', 'past'],
  ['On DATE 3. May it was so', 'past'],
  ['On DATE p. May it was so', 'past'],
  ['On DATE pp. May it was so', 'open'],
  ['On DATE p! May it was so', 'open'],
  ['It was 3. May is DATE', 'open'],
  ['It was pp. May is DATE', 'present'],
  // where its own sentence tells nothing, the others of the paragraph before it do
  ['It was so. On DATE', 'past'],
  ['It was so.\nOn DATE', 'open'],
  // telegrams
  ['It was so STOP is DATE', 'present'],
  ['On DATE STOP it was so', 'open'],
  ['On DATE stop, it was so', 'open'],
  ['On DATE STOPPED it was so', 'past'],
  ['It was so STOPPED is DATE', 'open'],
  // how far
  [`was ${filled(395)} DATE`, 'past'],
  [`was ${filled(396)} DATE`, 'open'],
  [`DATE ${filled(115)} was`, 'past'],
  [`DATE ${filled(116)} was`, 'open'],
])('%j', (text, tense) => {
  expect(tenseOf(text)).toBe(tense);
});
