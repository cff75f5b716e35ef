// Years: in digits, in words, of an era, counted from another year.

import type { Period } from './period.ts';
import type { Found } from './rule-matcher.ts';
import { earlyYear, FIRST_OF_THREE, isNoDay, type PeriodRules, point, writtenYear, yearOnly } from './rule-parts.ts';

/** Any number that a year of an era can be. */
const NUMBER = 'year|farYear|threeDigits|twoDigits|oneDigit';

/** Only what an era stands at. */
export const numbers: PeriodRules = [
  { name: 'number', row: `y:${NUMBER}`, read: (f) => yearOnly(f.value('y')) },
  { name: 'number', row: 'k:oneDigit ~comma ~h:threeDigits', read: (f) => yearOnly(f.value('k') * 1000 + f.value('h')) },
];

/** There is no year 0: 44 BC is -44, as in XML Schema 1.0, which TEI's datatypes are read by. */
export const yearsBefore: PeriodRules = [{ name: 'year BC', row: 'y:@number yearMark? comma? bc', read: (f) => signed(f, -1) }];

function signed(found: Found, sign: 1 | -1): Period | undefined {
  const { year } = found.point('y');
  return year?.kind === 'full' && year.value > 0
    ? point({ year: { kind: 'full', value: sign * year.value, isOfEra: true } })
    : undefined;
}

export const eraYears: PeriodRules = [
  { name: 'year BC', row: 'p:@yearBefore', read: (f) => f.period('p') },
  { name: 'BC year', row: 'bc y:@number', read: (f) => signed(f, -1) },
  { name: 'year AD', row: 'y:@number yearMark? comma? ad', read: (f) => signed(f, 1) },
  { name: 'AD year', row: 'ad comma? y:@number', read: (f) => signed(f, 1) },
];

export const bareYears: PeriodRules = [
  { name: 'year', row: 'y:year', read: (f) => yearOnly(f.value('y')) },
  { name: 'year', row: 'y:year yearMark', read: (f) => yearOnly(f.value('y')) },
  { name: 'date', row: 'p:@eraYear', read: (f) => f.period('p') },
  { name: "year '37", row: 'apostrophe ~y:twoDigits', read: (f) => point({ year: writtenYear(f) }) },
  {
    name: 'year of two digits',
    row: 'y:twoDigits|threeDigits yearMark',
    read: (f) =>
      f.className('y') === 'twoDigits' || f.value('y') >= FIRST_OF_THREE ? point({ year: writtenYear(f) }) : undefined,
  },
];

/** Only after a word for “year”: `im Jahre 97`, `in the year 604`. */
export const shortYears: PeriodRules = [
  {
    name: 'year before 700',
    row: 'y:threeDigits',
    read: (f) =>
      earlyYear(f) === undefined ? undefined : point({ year: { kind: 'full', value: f.value('y'), isOfEra: true } }),
  },
  {
    name: 'year of two digits',
    row: 'y:twoDigits|threeDigits',
    read: (f) => (isNoDay(f, 'y') ? point({ year: writtenYear(f) }) : undefined),
  },
];

export const smallNumbers: PeriodRules = [
  { name: 'number', row: 'n:unit|teen', read: (f) => yearOnly(f.value('n')) },
  { name: 'number', row: 't:tens dash? n:unit?', read: (f) => yearOnly(f.value('t') + f.value('n')) },
];

function spelledYear(found: Found): Period {
  const rest = found.point('rest').year;
  const below = rest?.kind === 'full' ? rest.value : 0;
  return yearOnly(found.value('k') * 1000 + found.value('c') * 100 + below);
}

export const spelledYears: PeriodRules = [
  { name: 'year in words', row: 'ad? k:unit thousand comma? c:unit hundred and? rest:@smallNumber?', read: spelledYear },
  { name: 'year in words', row: 'ad? c:teen hundred and? rest:@smallNumber?', read: spelledYear },
  { name: 'year in words', row: 'c:teen rest:@smallNumber', read: (f) => (f.value('c') > 14 ? spelledYear(f) : undefined) },
];

function relative(to: 'document' | 'flow', offset: number): (found: Found) => Period {
  return () => point({ year: { kind: 'relative', to, offset } });
}

export const relativeYears: PeriodRules = [
  { name: 'this year', row: 'refThis yearWord yearMark?', read: relative('document', 0) },
  { name: 'this year', row: 'thisYear', read: relative('document', 0) },
  { name: 'last year', row: 'refLast yearWord', read: relative('document', -1) },
  { name: 'last year', row: 'lastYear', read: relative('document', -1) },
  { name: 'next year', row: 'refNext yearWord', read: relative('document', 1) },
  { name: 'the same year', row: 'refSame yearWord', read: relative('flow', 0) },
  { name: 'the previous year', row: 'refPrevious yearWord', read: relative('flow', -1) },
  { name: 'the following year', row: 'refFollowing yearWord', read: relative('flow', 1) },
];
