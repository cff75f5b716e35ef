// Lines that hold a date and little else: `Moscow, 3 March 1937`.

import { wordsOf } from '../profiles/phrases.ts';
import { findDateForm } from './date-words.ts';
import { lengthOf, type Unit } from './units.ts';

/** Code units. */
export const LONGEST_DATE_LINE = 110;

/** What a date line can hold beside a date: names of places, numbers of documents, times. */
const DATE_LINE_WORD =
  /^(?:\p{Lu}[\p{L}'’]*|\d{1,6}\p{L}{0,2}|the|of|city|town|at|am|pm|a|p|m|den|hours?|in|on|no|nr|s|ss|г|год)$/u;
const DATE_LINE_SIGNS = /^[\p{L}\p{N}\s,.:;()[\]/"'’“”«»№–—-]*$/u;
const MOST_OTHER_WORDS = 6;

/** What follows is a name, and no place. */
const GREETING =
  /^(?:hello|hi|hallo|greetings|good (?:morning|day|afternoon|evening)|(?:my )?dear|guten (?:morgen|tag|abend)|liebe[rs]?|здравствуй(?:те)?|привет|дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые))(?!\p{L})/iu;

export function isDateLine(unit: Unit): boolean {
  if (unit.kind !== 'text' || lengthOf(unit) > LONGEST_DATE_LINE) return false;
  const date = findDateForm(unit.head);
  if (date === undefined || GREETING.test(unit.head)) return false;
  const rest = `${unit.head.slice(0, date.start)} ${unit.head.slice(date.end)}`;
  return (
    wordsOf(rest).length <= MOST_OTHER_WORDS &&
    !/\b(?:Resolution|Decree|Order|Minutes|Protocol|Letter|Telegram|Report|Annex)\b/i.test(rest) &&
    isDateLineRest(rest)
  );
}

function isDateLineRest(rest: string): boolean {
  if (!DATE_LINE_SIGNS.test(rest)) return false;
  return (rest.match(/[\p{L}\p{N}'’]+/gu) ?? []).every((word) => DATE_LINE_WORD.test(word));
}
