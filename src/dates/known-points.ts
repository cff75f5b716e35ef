// A point as the text says it → the day, month or year that is meant: what it leaves out is taken from the flow of the text.

import type { Account } from './account.ts';
import { daysAfter, weekdayOf } from './calendar.ts';
import { isInCalendar, isoDate, type KnownPoint } from './date-value.ts';
import { feastDay } from './feasts.ts';
import type { DayOfYear, Flow, YearMonth } from './flow.ts';
import { carriesTo } from './flow.ts';
import type { MonthWord, Period, Point } from './grammar/period.ts';
import type { TextPlace } from './text-places.ts';
import { type Occasion, RECURRING, type Years } from './years.ts';

const MONTHS = 12;
const DAYS_OF_WEEK = 7;
/** Until this year, Friends counted March as the first month. */
const NEW_COUNT = 1752;
/** From the first month to March. */
const MARCH = 2;

export class KnownPoints {
  readonly #flow: Flow;
  readonly #years: Years;
  readonly #isMonthFirst: boolean | undefined;

  /** `isMonthFirst`: how the document writes dates in numbers, where it shows that. */
  constructor(flow: Flow, years: Years, isMonthFirst: boolean | undefined) {
    this.#flow = flow;
    this.#years = years;
    this.#isMonthFirst = isMonthFirst;
  }

  /** Undefined where the year is not known. */
  of(point: Point, occasion: Occasion): KnownPoint | undefined {
    const ordered = point.unordered === undefined ? point : this.#ordered(point, point.unordered, occasion.account);
    const { month, day, weekday, year } = ordered;
    if (ordered.conjectured !== undefined)
      occasion.account.lower(ordered.conjectured === 'bracketed' ? 'medium' : 'low', 'the year stands in brackets');
    if (month === undefined && day === undefined && weekday !== undefined) return this.#nearWeekday(ordered, weekday, occasion);
    const leansOnMonth = month?.kind === 'relative' || (month === undefined && day !== undefined);
    if (leansOnMonth && year === undefined) return this.#ofRelativeMonth(ordered, occasion);
    if (month?.kind === 'numbered') return this.#ofNumberedMonth(ordered, month, occasion);
    const named = month?.kind === 'named' ? month.value : undefined;
    const found = this.#years.of(year, dayOfYear(named, ordered), occasion);
    return found === undefined ? undefined : known(found, named, ordered);
  }

  feast(period: Period & { readonly kind: 'feast' }, occasion: Occasion): KnownPoint | undefined {
    const { year, feast } = period;
    const { document } = this.#flow;
    if (year !== undefined && year.kind !== 'nearest') {
      const found = this.#years.of(year, {}, occasion);
      return found === undefined ? undefined : feastDay(feast, found);
    }
    if (document.year === undefined) return undefined;
    const { month, day } = feastDay(feast, document.year);
    const found = this.#years.of(year, { month, day }, occasion);
    return found === undefined ? undefined : feastDay(feast, found);
  }

  #ordered(point: Point, [a, b]: readonly [number, number], account: Account): Point {
    const { unordered: _, ...rest } = point;
    if (a === b) return { ...rest, day: a, month: { kind: 'named', value: b } };
    const isMonthFirst = this.#isMonthFirst ?? false;
    if (this.#isMonthFirst === undefined) account.lower('low', 'day and month in either order');
    else account.lower('medium', isMonthFirst ? 'month first, as elsewhere' : 'day first, as elsewhere');
    return { ...rest, day: isMonthFirst ? b : a, month: { kind: 'named', value: isMonthFirst ? a : b } };
  }

  /** Before the new count, the eleventh and twelfth month belong to the year after, as we count. */
  #ofNumberedMonth(
    point: Point,
    { value }: MonthWord & { readonly kind: 'numbered' },
    occasion: Occasion,
  ): KnownPoint | undefined {
    const { account } = occasion;
    const written = point.year?.kind === 'full' ? point.year.value : (this.#flow.document.year ?? NEW_COUNT);
    const isOld = written < NEW_COUNT;
    const month = isOld ? ((value - 1 + MARCH) % MONTHS) + 1 : value;
    const year = this.#years.of(point.year, dayOfYear(month, point), occasion);
    if (year === undefined) return undefined;
    account.lower('medium', isOld ? 'months are counted from March' : 'months are counted from January');
    const isNext = isOld && point.year !== undefined && value > MONTHS - MARCH;
    return known(isNext ? year + 1 : year, month, point);
  }

  #ofRelativeMonth(point: Point, occasion: Occasion): KnownPoint | undefined {
    const word = point.month;
    if (word === undefined && occasion.place.isRecurring()) return occasion.account.none(RECURRING);
    const isCounted = word?.kind === 'relative';
    const isOfDocument = isCounted && word.to === 'document';
    const base = isOfDocument
      ? this.#flow.documentMonth()
      : isCounted
        ? this.#flow.lastMonth
        : this.#monthOfDay(point, occasion);
    if (base === undefined) return undefined;
    const isDoubtful = base === this.#flow.lastMonth && this.#flow.lastMonth?.isDoubtful === true;
    occasion.account.lower(
      (isCounted && !isDoubtful) || (point.weekday !== undefined && point.day !== undefined) ? 'medium' : 'low',
      isOfDocument ? 'counted from the month of the document' : `the month of ${isoDate(base)}`,
    );
    const { year, month } = monthAfter(base, isCounted ? word.offset : 0);
    return { year, month, ...(point.day === undefined ? {} : { day: point.day }) };
  }

  /** Of a bare day: the month that the paragraph is telling of, if the day comes after; else the document's, else the last one. */
  #monthOfDay({ day = 1, weekday }: Point, occasion: Occasion): YearMonth | undefined {
    const { place, isLimit } = occasion;
    if (weekday !== undefined || place.isEntry) return this.#monthOfWeekday(day, weekday, place);
    const { told } = this.#flow;
    const document = this.#flow.documentMonth();
    if (told?.point.month !== undefined && !(isLimit && document !== undefined)) {
      const { year, month } = told.point;
      const isToCome = this.#flow.isAfterDocument({ year, month, day });
      if (carriesTo(told, place, { month, day }) && !isToCome) return { year, month };
    }
    if (document === undefined) return this.#flow.lastMonth;
    if (!isLimit && this.#flow.tellsOfPast(place)) return undefined;
    return this.#flow.isAfterDocument({ ...document, day }) ? this.#monthAhead(document, occasion) : document;
  }

  /** The nearest month whose day is that day of the week; of an entry, the next day of that number. */
  #monthOfWeekday(day: number, weekday: number | undefined, { tense, isEntry }: TextPlace): YearMonth | undefined {
    const document = this.#flow.documentDay();
    if (document === undefined) return undefined;
    const sides = isEntry ? [0, 1, 2] : NEAR_MONTHS[tense()];
    return sides
      .map((offset) => monthAfter(document, offset))
      .find((month) => {
        const point = { ...month, day };
        if (!isInCalendar(point) || (isEntry && !this.#flow.isAfterDocument(point))) return false;
        return weekday === undefined || weekdayOf(point) === weekday;
      });
  }

  /** A day of the document's month after the document, or of the month before it. */
  #monthAhead(document: YearMonth, { place, isLimit }: Occasion): YearMonth | undefined {
    const tense = place.tense();
    if (isLimit) return document;
    if (tense === 'past') return monthAfter(document, -1);
    return tense === 'open' ? undefined : document;
  }

  #nearWeekday(point: Point, weekday: number, { place, account }: Occasion): KnownPoint | undefined {
    const document = this.#flow.documentDay();
    const side = point.year?.kind === 'nearest' ? point.year.side : sides[place.tense()];
    if (document === undefined || side === undefined) return undefined;
    account.lower(point.year === undefined ? 'low' : 'medium', `the nearest ${side} the document`);
    const ahead = (weekday - weekdayOf(document) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
    const days = side === 'after' ? ahead || DAYS_OF_WEEK : ahead - DAYS_OF_WEEK;
    return daysAfter(document, days);
  }
}

/** Months from the document's in which a day is looked for. */
const NEAR_MONTHS = { past: [0, -1, -2, -3], ahead: [0, 1, 2], present: [0, 1, -1, 2], open: [0, -1, 1, -2] } as const;

const sides = { past: 'before', ahead: 'after', present: 'after', open: undefined } as const;

function monthAfter({ year, month }: YearMonth, offset: number): YearMonth {
  const months = year * MONTHS + month - 1 + offset;
  return { year: Math.floor(months / MONTHS), month: (months % MONTHS) + 1 };
}

function dayOfYear(month: number | undefined, { day, weekday }: Point): DayOfYear {
  return {
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

function known(year: number, month: number | undefined, { day, time, isOldStyle }: Point): KnownPoint {
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(time === undefined ? {} : { time }),
    ...(isOldStyle ? { isOldStyle: true } : {}),
  };
}
