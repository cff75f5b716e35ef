// Phrases of one date, and what is taken as a whole so that no part of it is read as a date.

import type { Period } from './period.ts';
import { monthPoint, type PhraseRules, single } from './phrase-parts.ts';
import type { Found, Piece } from './rule-matcher.ts';

/** The rule for `5 числа`, where a word says that it is a day. */
export const NAMED_DAY = 'day of no month, with its word';

/** The rule for `the third quarter`, of a year said elsewhere. */
export const QUARTER = 'quarter of no year';

type Reference = { readonly to: 'document' | 'flow'; readonly offset: number };

/** What the words for this, last, same … refer to. */
const references: Readonly<Record<string, Reference>> = {
  refThis: { to: 'document', offset: 0 },
  refLast: { to: 'document', offset: -1 },
  refNext: { to: 'document', offset: 1 },
  refSame: { to: 'flow', offset: 0 },
  refPrevious: { to: 'flow', offset: -1 },
  refFollowing: { to: 'flow', offset: 1 },
};

function relativeYearAfterThe(found: Found): readonly Piece[] | undefined {
  const reference = references[found.className('r')];
  return reference && single({ kind: 'point', point: { year: { kind: 'relative', ...reference } } });
}

function relativeMonth(found: Found): readonly Piece[] | undefined {
  const reference = references[found.className('r')];
  return reference && single({ kind: 'point', point: { month: { kind: 'relative', ...reference } } });
}

/** The weekday next to the document, before or after it as the words or the tense of the sentence say. */
function weekday(side?: 'before' | 'after'): (found: Found) => readonly Piece[] {
  return (found) => {
    const value = found.value('w');
    return single({
      kind: 'point',
      point: { weekday: value, ...(side === undefined ? {} : { year: { kind: 'nearest', side } }) },
    });
  };
}

function dayMonthInNumbers(found: Found): readonly Piece[] {
  return single({ kind: 'point', point: { day: found.value('d'), month: { kind: 'named', value: found.value('m') } } });
}

function pieceOf(found: Found): readonly Piece[] {
  return single(found.period('p'));
}

/** The rules for a day, a weekday and a feast of which the words before must say that they are meant as dates. */
export const POINTED_DAY = 'day. of no month';
export const POINTED_DAY_MONTH = 'day. month. in numbers';
export const WEEKDAY = 'weekday';
export const FEAST = 'feast';

const points: PhraseRules = [
  { name: 'date', row: 'p:@fullDate|@dateTime|@monthYear|@stretch|@share|@calendars', read: pieceOf },
  { name: 'date', row: 'p:@partialDate|@friendly|@feast|@other|@seasonAlone', read: pieceOf },
  { name: 'year', row: 'p:@year', read: pieceOf },
  { name: 'year of two digits', row: 'the? yearWord < p:@shortYear', read: pieceOf },
  { name: 'year', row: 'in? the? yearWord < p:@eraYear', read: pieceOf },
  { name: 'month', row: 'm:month', read: (f) => single({ kind: 'point', point: monthPoint(f, 'm') }) },
  { name: NAMED_DAY, row: 'd:day dayOfMonth', read: dayAlone },
  { name: 'day of no month', row: 'the < d:ordinalDay', read: dayAlone },
  { name: 'day of no month', row: 'onDay|from < d:ordinalDay', read: dayAlone },
  { name: POINTED_DAY, row: 'd:day ordinalPoint', read: dayAlone },
  { name: POINTED_DAY, row: 'd:day ~ordinalPoint ~ordinalEnd', read: dayAlone },
  { name: 'day in words of no month', row: 'onDay < d:spelledDay', read: spelledDayAlone },
  { name: 'day of this month', row: 'onDay|from < d:day ordinalPoint shortThis', read: dayOfThisMonth },
  { name: POINTED_DAY_MONTH, row: 'd:day ~ordinalPoint ~slash m:monthNumber ordinalPoint?', read: dayMonthInNumbers },
  { name: POINTED_DAY_MONTH, row: 'd:day ~slash m:monthNumber ordinalPoint', read: dayMonthInNumbers },
  { name: POINTED_DAY_MONTH, row: 'd:day ordinalPoint m:monthNumber ordinalPoint', read: dayMonthInNumbers },
];

function dayAlone(found: Found): readonly Piece[] {
  return single({ kind: 'point', point: { day: found.value('d') } });
}

/** `am ersten` and `am zweiten` say an order as well. */
const FIRST_SPELLED = 3;

function spelledDayAlone(found: Found): readonly Piece[] | undefined {
  const day = found.value('d');
  return day >= FIRST_SPELLED && day <= 31 ? single({ kind: 'point', point: { day } }) : undefined;
}

function dayOfThisMonth(found: Found): readonly Piece[] {
  return single({ kind: 'point', point: { day: found.value('d'), month: { kind: 'relative', to: 'document', offset: 0 } } });
}

const relatives: PhraseRules = [
  { name: 'relative year', row: 'p:@relativeYear', read: pieceOf },
  { name: 'relative year', row: 'the < r:refSame|refPrevious|refFollowing|refThis yearWord', read: relativeYearAfterThe },
  {
    name: QUARTER,
    row: 'the < n:spelledDay|ordinal|romanOrdinal quarterWord',
    read: (f) => (f.value('n') <= 4 ? single({ kind: 'point', point: {}, share: { nth: f.value('n'), of: 4 } }) : undefined),
  },
  { name: 'relative month', row: 'r:refThis|refSame|refLast|refNext monthWord', read: relativeMonth },
  { name: 'relative month', row: 'the < r:refSame|refPrevious|refFollowing|refThis monthWord', read: relativeMonth },
  { name: 'decade', row: 'the < n:shortDecade|spelledDecade yearsWord?', read: shortDecade },
  { name: 'last weekday', row: 'w:weekday refLast', read: weekday('before') },
  { name: 'last weekday', row: 'refLast w:weekday', read: weekday('before') },
  { name: 'next weekday', row: 'w:weekday refNext', read: weekday('after') },
  { name: 'next weekday', row: 'refNext w:weekday', read: weekday('after') },
  { name: WEEKDAY, row: 'w:weekdayAlone', read: weekday() },
  { name: 'weekday, time of day', row: 'w:weekdayAlone > timeOfDay', read: weekday() },
  { name: FEAST, row: 'f:feast', read: feastAlone },
];

function shortDecade(found: Found): readonly Piece[] {
  return single({ kind: 'decade', first: found.value('n'), isShort: true });
}

function feastAlone(found: Found): readonly Piece[] {
  const period: Period = { kind: 'feast', feast: found.value('f') };
  return single(period);
}

export const singleDates: PhraseRules = [...points, ...relatives];

/** A day that is none, taken as a whole so that no part of it is read as a date; years that are only counted. */
export const mistakes: PhraseRules = [
  { name: 'no day', row: 'noDay month comma? y:@year', read: () => [] },
  { name: 'no day', row: 'month noDay comma y:@year', read: () => [] },
];
