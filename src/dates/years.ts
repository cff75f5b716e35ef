// The year of a date that leaves it out, has only its last digits, or counts it from another. A year that nothing gives is
// not invented, and none is after the document unless the words look ahead.

import type { Account } from './account.ts';
import { monthsOfSeason } from './bounds.ts';
import { weekdayOf } from './calendar.ts';
import { comparePoints, isInCalendar } from './date-value.ts';
import { carriesTo, type DayOfYear, type Flow, goesOn } from './flow.ts';
import type { Certainty } from './found-date.ts';
import type { Season, YearWord } from './grammar/period.ts';
import type { TextPlace } from './text-places.ts';

/** Months after the document by which a day without a year is rather of the year before. */
const MONTHS_AHEAD = 6;
/** Years by which one of two digits may lie from the year that it is counted from. */
const HALF_CENTURY = 50;
/** Years before the document for which its own century is beyond reasonable doubt. */
const NEAR_YEARS = 60;
/** Years after the document that a year of two digits could mean without saying so. */
const SOON = 10;
const CENTURY = 100;
const MONTHS = 12;

/** `isLimit`: a word before the date makes it an end (“by”, “until”), which is often still to come. */
export type Occasion = { readonly place: TextPlace; readonly isLimit: boolean; readonly account: Account };

export const RECURRING = 'it comes again and again';

type Candidate = { readonly year: number; readonly cert: Exclude<Certainty, 'high'>; readonly note: string };
type ShortYear = YearWord & { readonly kind: 'short' };

export class Years {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  of(word: YearWord | undefined, day: DayOfYear, occasion: Occasion): number | undefined {
    switch (word?.kind) {
      case 'full':
        return word.value;
      case 'short':
        return this.short(word, day, occasion);
      case 'relative':
        return this.#relative(word, occasion.account);
      case 'nearest':
        return this.#nearest(word.side, day, occasion.account);
      case undefined:
        return this.#missing(day, occasion);
      default:
        return word satisfies never;
    }
  }

  #relative(word: YearWord & { readonly kind: 'relative' }, account: Account): number | undefined {
    const isOfDocument = word.to === 'document';
    const base = isOfDocument ? this.#flow.document.year : this.#flow.last?.point.year;
    if (base === undefined) return undefined;
    account.lower('medium', isOfDocument ? 'counted from the document' : 'counted from the last year mentioned');
    return base + word.offset;
  }

  /** Of two or three digits: the last such year that is not after the document; without one, the nearest to the last year. */
  short(word: ShortYear, day: DayOfYear, occasion: Occasion): number | undefined {
    const base = this.#flow.document.year;
    if (base === undefined) return this.#shortFromLast(word, occasion.account);
    const step = word.digits === 2 ? 100 : 1000;
    const year = Math.floor(base / step) * step + word.value;
    const tense = occasion.place.tense();
    const looksAhead = tense === 'ahead' || (occasion.isLimit && tense !== 'past');
    const farthest = tense === 'ahead' ? HALF_CENTURY : SOON;
    if (word.digits === 3) return this.#thousand(year, base, occasion.account);
    if (year === base) return this.#ofDocumentsYear(year, day, looksAhead, occasion.account);
    if (year > base && !(looksAhead && year - base <= farthest)) return this.#before(year - step, base, occasion.account);
    if (base - year > HALF_CENTURY && looksAhead && step - (base - year) <= farthest) {
      occasion.account.lower('low', 'the century after the document');
      return year + step;
    }
    return this.#before(year, base, occasion.account);
  }

  #thousand(year: number, base: number, account: Account): number {
    account.lower(year > base ? 'low' : 'medium', 'the thousand of the document');
    return year;
  }

  /** The digits are those of the document, so that a day after it is of that year too. */
  #ofDocumentsYear(year: number, day: DayOfYear, looksAhead: boolean, account: Account): number {
    const isDoubtful = this.#flow.isAfterDocument({ year, ...dayOf(day) }) && !looksAhead;
    account.lower(isDoubtful ? 'low' : 'medium', 'the century of the document');
    return year;
  }

  /** Not where the next such year would be much nearer: `96` in a document of 1895. */
  #before(year: number, base: number, account: Account): number | undefined {
    if (year < 1 || (base - year > NEAR_YEARS && year + CENTURY - base <= SOON)) return undefined;
    const isNear = Math.abs(base - year) <= NEAR_YEARS;
    account.lower(isNear ? 'medium' : 'low', isNear ? 'the last such year before the document' : 'far from the document');
    return year;
  }

  #shortFromLast({ value, digits }: ShortYear, account: Account): number | undefined {
    const base = this.#flow.last?.point.year;
    if (base === undefined || base < 1) return undefined;
    const step = digits === 2 ? 100 : 1000;
    const same = Math.floor(base / step) * step + value;
    const apart = same - base;
    account.lower('low', 'the century of the last year mentioned');
    const half = step / 2;
    return apart > half ? same - step : apart < -half ? same + step : same;
  }

  #nearest(side: 'before' | 'after', day: DayOfYear, account: Account): number | undefined {
    const { year, month } = this.#flow.document;
    if (year === undefined || day.month === undefined) return undefined;
    account.lower('medium', `the nearest ${side} the document`);
    const own = day.month * 100 + (day.day ?? 0);
    const documents =
      (month ?? (side === 'before' ? 12 : 1)) * 100 + (day.day === undefined ? 0 : (this.#flow.document.day ?? 0));
    if (side === 'before') return own < documents ? year : year - 1;
    return own > documents ? year : year + 1;
  }

  /** The year in which a season begins that is told of, or that is the last or the next one seen from the document. Where the
   * sentence tells neither, there is none: rivers freeze in the winter of every year. */
  ofSeason(season: Season, side: 'before' | 'after' | undefined, occasion: Occasion): number | undefined {
    const { place, isLimit, account } = occasion;
    const [first, last] = monthsOfSeason(season);
    const { told } = this.#flow;
    const tense = place.tense();
    if (side === undefined && tense !== 'ahead' && told !== undefined && carriesTo(told, place, { month: first })) {
      account.lower('low', 'the year that is told of');
      return told.point.year;
    }
    const { year, month } = this.#flow.document;
    const seen = side ?? (tense === 'ahead' ? 'after' : tense === 'past' ? 'before' : isLimit ? 'after' : undefined);
    if (year === undefined || month === undefined || seen === undefined) return undefined;
    if (side === undefined && this.#flow.tellsOfPast(place)) return undefined;
    account.lower(side === undefined ? 'low' : 'medium', `the nearest ${seen} the document`);
    const months = (of: number): readonly [number, number] => [of * MONTHS + first, of * MONTHS + last];
    const own = year * MONTHS + month;
    // in February the winter that began in the year before is not over: the last one began the year before that
    const years = [year + 1, year, year - 1, year - 2];
    if (seen === 'before') return years.find((of) => months(of)[0] <= own && (side === undefined || months(of)[1] < own));
    return years.toReversed().find((of) => months(of)[1] >= own && ((side === undefined && !isLimit) || months(of)[0] > own));
  }

  /** Entries go forward in time: the year of the entry before, or the next. A day of the week chooses, where it is told. */
  #ofEntry(day: DayOfYear, account: Account): number | undefined {
    const { year = this.#flow.last?.point.year } = this.#flow.document;
    if (year === undefined) return undefined;
    const isEarlier = this.#flow.document.year !== undefined && !this.#flow.isAfterDocument({ year, ...dayOf(day) });
    const isBack = isEarlier && (day.month ?? 0) < (this.#flow.document.month ?? 0);
    const years = isBack ? [year + 1, year] : [year, year + 1];
    const fitting = years.find((of) => fitsWeekday(day, of));
    account.lower(fitting === undefined ? 'low' : 'medium', 'the year of the entry before');
    return fitting ?? years[0];
  }

  /** The year that the text is telling of, else the document's; without either, the one last mentioned. */
  #missing(day: DayOfYear, occasion: Occasion): number | undefined {
    if (occasion.place.isEntry) return this.#ofEntry(day, occasion.account);
    if (occasion.place.isRecurring()) return occasion.account.none(RECURRING);
    const candidates = [
      ...this.#told(day, occasion),
      ...this.#toldBefore(day, occasion),
      ...this.#ofDocument(day, occasion),
      ...this.#stated(),
    ];
    const fitting = candidates.find(({ year }) => fitsWeekday(day, year)) ?? candidates[0];
    if (fitting === undefined) return undefined;
    occasion.account.lower(fitting.cert, fitting.note);
    return fitting.year;
  }

  #told(day: DayOfYear, { place, isLimit }: Occasion): readonly Candidate[] {
    const told = this.#flow.told;
    const isToCome = isLimit && this.#flow.document.year !== undefined && place.tense() !== 'past';
    if (told === undefined || isToCome || !carriesTo(told, place, day)) return [];
    const { year } = told.point;
    const isAhead = this.#flow.document.year === year && this.#flow.isAfterDocument({ year, ...dayOf(day) });
    return isAhead ? [] : [{ year, cert: 'medium', note: 'the year that is told of' }];
  }

  /** A story of the past goes on in the next paragraph. */
  #toldBefore({ month, day }: DayOfYear, { place, isLimit }: Occasion): readonly Candidate[] {
    const { told } = this.#flow;
    if (told?.point.month === undefined || month === undefined || isLimit || place.tense() !== 'past') return [];
    if (!this.#flow.tellsOfPast(place) || !goesOn(told, place)) return [];
    const isLater = comparePoints({ year: 0, month, ...(day === undefined ? {} : { day }) }, { ...told.point, year: 0 }) >= 0;
    return isLater ? [{ year: told.point.year, cert: 'low', note: 'the year told of in the paragraph before' }] : [];
  }

  /** Only where there is no document whose year could be meant. */
  #stated(): readonly Candidate[] {
    const last = this.#flow.stated;
    if (last === undefined || this.#flow.document.year !== undefined) return [];
    return [{ year: last.point.year, cert: 'low', note: 'the last year mentioned' }];
  }

  #ofDocument(day: DayOfYear, { place, isLimit }: Occasion): readonly Candidate[] {
    const { year, month } = this.#flow.document;
    if (year === undefined || (!isLimit && this.#flow.tellsOfPast(place))) return [];
    const own: Candidate = { year, cert: 'medium', note: 'the year of the document' };
    const before: Candidate = { year: year - 1, cert: 'low', note: 'the year before the document' };
    const ahead = day.month === undefined || month === undefined ? 0 : day.month - month;
    if (!this.#flow.isAfterDocument({ year, ...dayOf(day) })) {
      const isNext = ahead < -MONTHS_AHEAD && (isLimit || place.tense() === 'ahead');
      return isNext ? [{ year: year + 1, cert: 'low', note: 'the year after the document' }] : [own, before];
    }
    const tense = place.tense();
    if (tense === 'past') return [before];
    if (isLimit || tense === 'ahead') return [own];
    if (tense === 'present') return ahead > MONTHS_AHEAD ? [before] : [{ ...own, cert: 'low' }];
    if (day.weekday !== undefined) return [own, before].filter((candidate) => fitsWeekday(day, candidate.year));
    return ahead > MONTHS_AHEAD ? [before] : [];
  }
}

function dayOf({ month, day }: DayOfYear): { readonly month?: number; readonly day?: number } {
  return month === undefined ? {} : { month, ...(day === undefined ? {} : { day }) };
}

function fitsWeekday({ month, day, weekday }: DayOfYear, year: number): boolean {
  if (month === undefined || day === undefined || weekday === undefined) return true;
  return isInCalendar({ year, month, day }) && weekdayOf({ year, month, day }) === weekday;
}
