// Readings in the order of the text → values: what a date leaves out is taken from the document's date and from the dates
// before it. A year that neither gives is not invented: the mention then has no value.

import { dayNumber, daysInMonth, weekdayOf } from './calendar.ts';
import {
  type Bounds,
  boundsOfCentury,
  boundsOfDecade,
  boundsOfPoint,
  boundsOfSeason,
  isInCalendar,
  isoDate,
  type KnownPoint,
  rangeValue,
  singleValue,
} from './date-value.ts';
import type { Certainty, DateValue } from './found-date.ts';
import type { Meaning, Period, Point, Reading, Share, YearWord } from './period.ts';
import type { TextPlace } from './text-places.ts';

export type Resolved = { readonly cert: Certainty; readonly notes: readonly string[]; readonly date?: DateValue };

/** Months after the document by which a day without a year is rather of the year before. */
const MONTHS_AHEAD = 6;
/** Years by which one of two digits may lie from the document. */
const HALF_CENTURY = 50;
/** Years that a range may last. */
const LONGEST_RANGE = 300;
/** Days between the calendars since the reform. */
const STYLES_APART: readonly [number, number] = [10, 14];

/** How far a year carries inside a paragraph, in UTF-16 code units. */
const NEAR = 600;

type YearMonth = { readonly year: number; readonly month: number };
type DayOfYear = { readonly month?: number; readonly day?: number; readonly weekday?: number };
/** The last date of which the year is known. */
type Mentioned = { readonly point: KnownPoint; readonly place: TextPlace };
type Known = { readonly point: KnownPoint };
type Stretch = { readonly bounds: Bounds; readonly years: readonly [number, number]; readonly known?: KnownPoint };

/** How sure a value is, and what it was taken from. */
class Account {
  cert: Certainty = 'high';
  readonly notes: string[] = [];

  lower(to: 'medium' | 'low', note: string): void {
    if (to === 'low' || this.cert === 'high') this.cert = to;
    this.notes.push(note);
  }
}

export class DateResolver {
  readonly #document: Partial<KnownPoint>;
  readonly #isMonthFirst: boolean | undefined;
  #last: Mentioned | undefined;
  /** As `#last`, without years that say nothing of when other things happened. */
  #stated: Mentioned | undefined;
  /** As `#stated`, without asides. */
  #told: Mentioned | undefined;
  #lastMonth: YearMonth | undefined;

  /** `isMonthFirst`: how the document writes dates in numbers, where it shows that. */
  constructor(documentDate: DateValue | undefined, isMonthFirst: boolean | undefined) {
    this.#document = pointOfValue(documentDate);
    this.#isMonthFirst = isMonthFirst;
  }

  /** Undefined where the calendar has no such date. */
  resolve({ meaning }: Reading, place: TextPlace): Resolved | undefined {
    const account = new Account();
    const date = this.#value(meaning, place, account);
    if (date === 'impossible') return undefined;
    if (date === 'unknown') return { cert: 'low', notes: [...account.notes, 'the year is not known'] };
    if (!Object.values(date).every(isWritable)) return undefined;
    return { cert: account.cert, notes: account.notes, date };
  }

  #value(meaning: Meaning, place: TextPlace, account: Account): DateValue | 'impossible' | 'unknown' {
    if (meaning.kind === 'range') return this.#range(meaning, place, account);
    const isDeadline = meaning.relation !== undefined;
    const stretch = this.#stretch(meaning.period, place, isDeadline, account);
    if (typeof stretch === 'string') return stretch;
    // A reader of the mark alone does not see a word that is left outside.
    if (meaning.approximate !== undefined) account.lower(meaning.approximate === 'inside' ? 'medium' : 'low', 'approximate');
    this.#remember(stretch, place, meaning.approximate === undefined ? 'exact' : 'vague');
    const value = singleValue(stretch.bounds, meaning.relation);
    const isJulian = meaning.period.kind === 'point' && meaning.period.point.isOldStyle === true;
    return isJulian ? { ...value, calendar: 'julian' } : value;
  }

  #range(meaning: Meaning & { kind: 'range' }, place: TextPlace, account: Account): DateValue | 'impossible' | 'unknown' {
    const from = this.#stretch(meaning.from, place, false, account);
    if (typeof from === 'string') return from;
    const areYears = from.known?.month === undefined;
    this.#remember(from, place, areYears ? 'vague' : 'exact');
    const to = this.#stretch(meaning.to, place, false, account);
    if (typeof to === 'string') return to;
    if (from.bounds.first >= to.bounds.last || to.years[1] - from.years[0] > LONGEST_RANGE) return 'impossible';
    this.#remember(to, place, areYears ? 'vague' : 'exact');
    return rangeValue(from.bounds, to.bounds, meaning.isWithin);
  }

  #remember({ years, known }: Stretch, place: TextPlace, precision: 'exact' | 'vague'): void {
    if (known === undefined) return;
    const mentioned = { point: { ...known, year: years[1] }, place };
    this.#last = mentioned;
    if (known.month !== undefined) this.#lastMonth = { year: known.year, month: known.month };
    const isAside = place.standing === 'aside';
    if (known.month === undefined && (isAside || precision === 'vague')) return;
    this.#stated = mentioned;
    if (!isAside) this.#told = mentioned;
  }

  #stretch(period: Period, place: TextPlace, isDeadline: boolean, account: Account): Stretch | 'impossible' | 'unknown' {
    switch (period.kind) {
      case 'point':
        return this.#pointStretch(period.point, period.share, place, isDeadline, account);
      case 'dual':
        return this.#dualStretch(period.old, period.current, place, account);
      case 'season': {
        const year = this.#year(period.year, {}, place, isDeadline, account);
        if (year === undefined) return 'unknown';
        const to = period.toYear?.kind === 'full' ? period.toYear.value : undefined;
        if (period.season === 4 && to === undefined) account.lower('low', 'either winter of the year');
        return { bounds: boundsOfSeason(period.season, year, to), years: [year, to ?? year], known: { year } };
      }
      case 'decade':
        return this.#decadeStretch(period.first, period.isShort, period.share, account);
      case 'century': {
        const bounds = boundsOfCentury(period.number, period.share);
        if (period.last !== undefined) {
          const { last } = boundsOfCentury(period.last, undefined);
          return { bounds: { ...bounds, last }, years: [Number(bounds.first), Number(last)] };
        }
        return { bounds, years: [Number(bounds.first), Number(bounds.last)] };
      }
      default:
        return period satisfies never;
    }
  }

  #decadeStretch(
    first: number,
    isShort: boolean,
    share: Share | undefined,
    account: Account,
  ): Stretch | 'impossible' | 'unknown' {
    const year = isShort ? this.#century(first, account) : first;
    if (year === undefined) return 'unknown';
    const bounds = boundsOfDecade(year, share);
    return bounds === undefined ? 'impossible' : { bounds, years: [year, year + 9] };
  }

  #pointStretch(
    point: Point,
    share: Share | undefined,
    place: TextPlace,
    isDeadline: boolean,
    account: Account,
  ): Stretch | 'impossible' | 'unknown' {
    if (isImpossible(point)) return 'impossible';
    const known = this.#known(point, place, isDeadline, account);
    if (known === undefined) return 'unknown';
    const bounds = boundsOfPoint(known.point, share);
    if (bounds === undefined) return 'impossible';
    checkWeekday(point, known.point, account);
    return {
      bounds,
      years: [known.point.year, known.point.year],
      known: share === undefined ? known.point : endOf(bounds, known.point),
    };
  }

  /** The two days must be as far apart as the calendars were. */
  #dualStretch(old: Point, current: Point, place: TextPlace, account: Account): Stretch | 'impossible' | 'unknown' {
    const known = this.#known(current, place, false, account);
    if (known === undefined) return 'unknown';
    const before = this.#known(old, place, false, new Account());
    if (before === undefined) return 'unknown';
    const styles = orderedStyles(before.point, known.point);
    if (styles === undefined) return 'impossible';
    const value = isoDate(styles);
    return { bounds: { kind: 'point', first: value, last: value }, years: [styles.year, styles.year], known: styles };
  }

  #known(point: Point, place: TextPlace, isDeadline: boolean, account: Account): Known | undefined {
    const ordered = point.unordered === undefined ? point : this.#ordered(point, point.unordered, account);
    const relativeMonth = ordered.month?.kind === 'relative' || (ordered.month === undefined && ordered.day !== undefined);
    if (relativeMonth && ordered.year === undefined) return this.#ofRelativeMonth(ordered, place, isDeadline, account);
    const month = ordered.month?.kind === 'named' ? ordered.month.value : undefined;
    const dayAndMonth = {
      ...(month === undefined ? {} : { month }),
      ...(ordered.day === undefined ? {} : { day: ordered.day }),
      ...(ordered.weekday === undefined ? {} : { weekday: ordered.weekday }),
    };
    const year = this.#year(ordered.year, dayAndMonth, place, isDeadline, account);
    if (year === undefined) return undefined;
    const { weekday: _, ...day } = dayAndMonth;
    return {
      point: {
        year,
        ...day,
        ...(ordered.time === undefined ? {} : { time: ordered.time }),
        ...(ordered.isOldStyle ? { isOldStyle: true } : {}),
      },
    };
  }

  #ordered(point: Point, [a, b]: readonly [number, number], account: Account): Point {
    const { unordered: _, ...rest } = point;
    if (a === b) return { ...rest, day: a, month: { kind: 'named', value: b } };
    const isMonthFirst = this.#isMonthFirst ?? false;
    if (this.#isMonthFirst === undefined) account.lower('low', 'day and month in either order');
    else
      account.lower(
        'medium',
        isMonthFirst ? 'month first, as elsewhere in the document' : 'day first, as elsewhere in the document',
      );
    return { ...rest, day: isMonthFirst ? b : a, month: { kind: 'named', value: isMonthFirst ? a : b } };
  }

  #ofRelativeMonth(point: Point, place: TextPlace, isDeadline: boolean, account: Account): Known | undefined {
    const word = point.month;
    const isCounted = word?.kind === 'relative';
    const isOfDocument = isCounted && word.to === 'document';
    const base = isOfDocument
      ? this.#documentMonth()
      : isCounted
        ? this.#lastMonth
        : this.#monthOfDay(point.day ?? 1, place, isDeadline);
    if (base === undefined) return undefined;
    account.lower(
      isCounted ? 'medium' : 'low',
      isOfDocument ? 'counted from the month of the document' : `the month of ${isoDate(base)}`,
    );
    const months = base.year * 12 + base.month - 1 + (isCounted ? word.offset : 0);
    return {
      point: {
        year: Math.floor(months / 12),
        month: (months % 12) + 1,
        ...(point.day === undefined ? {} : { day: point.day }),
      },
    };
  }

  /** Of a bare day: the month that the paragraph is telling of, if the day comes after; else the document's, else the last one. */
  #monthOfDay(day: number, place: TextPlace, isDeadline: boolean): YearMonth | undefined {
    const told = this.#told;
    const document = this.#documentMonth();
    if (told?.point.month !== undefined && !(isDeadline && document !== undefined)) {
      const { year, month } = told.point;
      if (carriesTo(told, place, { month, day })) return { year, month };
    }
    return document ?? this.#lastMonth;
  }

  #documentMonth(): YearMonth | undefined {
    const { year, month } = this.#document;
    return year === undefined || month === undefined ? undefined : { year, month };
  }

  #year(
    word: YearWord | undefined,
    day: DayOfYear,
    place: TextPlace,
    isDeadline: boolean,
    account: Account,
  ): number | undefined {
    switch (word?.kind) {
      case 'full':
        return word.value;
      case 'short':
        return this.#century(word.value, account);
      case 'relative': {
        const base = word.to === 'document' ? this.#document.year : this.#last?.point.year;
        if (base !== undefined)
          account.lower(
            'medium',
            word.to === 'document' ? 'counted from the document' : 'counted from the last year mentioned',
          );
        return base === undefined ? undefined : base + word.offset;
      }
      case 'nearest':
        return this.#nearestYear(word.side, day, account);
      case undefined:
        return this.#missingYear(day, place, isDeadline, account);
      default:
        return word satisfies never;
    }
  }

  /** Of two digits: the year of the document's century, or of the next to it if that is much nearer. */
  #century(digits: number, account: Account): number | undefined {
    const base = this.#document.year ?? this.#last?.point.year;
    if (base === undefined) return undefined;
    const same = Math.floor(base / 100) * 100 + digits;
    const year = same - base > HALF_CENTURY ? same - 100 : base - same > HALF_CENTURY ? same + 100 : same;
    if (year !== same) account.lower('low', 'the century next to the document');
    else if (this.#document.year === undefined) account.lower('low', 'the century of the last year mentioned');
    else account.lower('medium', 'the century of the document');
    return year;
  }

  #nearestYear(side: 'before' | 'after', day: DayOfYear, account: Account): number | undefined {
    const { year, month } = this.#document;
    if (year === undefined || day.month === undefined) return undefined;
    account.lower('medium', `the nearest ${side} the document`);
    const own = day.month * 100 + (day.day ?? 0);
    const documents = (month ?? (side === 'before' ? 12 : 1)) * 100 + (day.day === undefined ? 0 : (this.#document.day ?? 0));
    if (side === 'before') return own < documents ? year : year - 1;
    return own > documents ? year : year + 1;
  }

  /** The year that the text is telling of, else the document's, else the one last mentioned. A weekday can decide between them. */
  #missingYear(day: DayOfYear, place: TextPlace, isDeadline: boolean, account: Account): number | undefined {
    const document = this.#documentYearFor(day, isDeadline);
    const told = this.#told;
    const isTold = told !== undefined && !(isDeadline && document !== undefined) && carriesTo(told, place, day);
    const last = this.#stated;
    const candidates = [
      ...(isTold ? [{ year: told.point.year, cert: 'medium' as const, note: 'the year that is told of' }] : []),
      ...(document === undefined ? [] : [document]),
      ...(last === undefined ? [] : [{ year: last.point.year, cert: 'low' as const, note: 'the last year mentioned' }]),
    ];
    const fitting = candidates.find(({ year }) => fitsWeekday(day, year)) ?? candidates[0];
    if (fitting === undefined) return undefined;
    account.lower(fitting.cert, fitting.note);
    return fitting.year;
  }

  #documentYearFor(
    { month }: DayOfYear,
    isDeadline: boolean,
  ): { readonly year: number; readonly cert: 'medium' | 'low'; readonly note: string } | undefined {
    const { year, month: documentMonth } = this.#document;
    if (year === undefined) return undefined;
    const ahead = month === undefined || documentMonth === undefined ? 0 : month - documentMonth;
    if (ahead > MONTHS_AHEAD && !isDeadline) return { year: year - 1, cert: 'low', note: 'the year before the document' };
    if (ahead < -MONTHS_AHEAD && isDeadline) return { year: year + 1, cert: 'low', note: 'the year after the document' };
    return { year, cert: 'medium', note: 'the year of the document' };
  }
}

/** Of a part of a year, its last month. */
function endOf({ last }: Bounds, { year }: KnownPoint): KnownPoint {
  return { year, month: Number(last.slice('YYYY-'.length, 'YYYY-MM'.length)) };
}

/** A story goes forward: a year carries on in its paragraph to what is not earlier in the year. A bare year does so beyond its
 * sentence only if that opens with it. */
function carriesTo({ point, place: from }: Mentioned, place: TextPlace, { month, day }: DayOfYear): boolean {
  if (from.paragraph !== place.paragraph || place.offset - from.offset > NEAR) return false;
  if (point.month === undefined) return from.standing === 'topic' || from.sentence === place.sentence;
  if (month === undefined) return true;
  return month > point.month || (month === point.month && (day === undefined || day >= (point.day ?? 1)));
}

/** Years have four digits, and there is none before the first. */
function isWritable(value: string): boolean {
  return value === 'julian' || /^(?!0000)\d{4}(?:-|$)/.test(value);
}

function isImpossible({ month, day, year, isOldStyle }: Point): boolean {
  if (day === undefined || month?.kind !== 'named') return false;
  return day < 1 || day > daysInMonth(month.value, year?.kind === 'full' ? year.value : undefined, isOldStyle === true);
}

function fitsWeekday({ month, day, weekday }: DayOfYear, year: number): boolean {
  if (month === undefined || day === undefined || weekday === undefined) return true;
  return isInCalendar({ year, month, day }) && weekdayOf({ year, month, day }) === weekday;
}

function checkWeekday({ weekday }: Point, { year, month, day, isOldStyle }: KnownPoint, account: Account): void {
  if (weekday === undefined || month === undefined || day === undefined) return;
  const fits = weekdayOf({ year, month, day }, isOldStyle === true) === weekday;
  if (!fits) account.lower('medium', 'the weekday is another');
  else account.notes.push('the weekday fits');
}

/** The day of the new calendar, whichever comes first in the text. */
function orderedStyles(a: KnownPoint, b: KnownPoint): KnownPoint | undefined {
  if (!isWholeDay(a) || !isWholeDay(b)) return undefined;
  const apart = dayNumber(b) - dayNumber(a);
  const [least, most] = STYLES_APART;
  if (apart >= least && apart <= most) return b;
  return -apart >= least && -apart <= most ? a : undefined;
}

function isWholeDay(point: KnownPoint): point is KnownPoint & { readonly month: number; readonly day: number } {
  return point.month !== undefined && point.day !== undefined && isInCalendar(point);
}

function pointOfValue(value: DateValue | undefined): Partial<KnownPoint> {
  const text = value?.when ?? value?.from ?? value?.notBefore ?? value?.to ?? value?.notAfter;
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text ?? '');
  if (parts === null) return {};
  const [, year, month, day] = parts;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}
