// A period of the text → the stretch of the calendar that it is.

import { Account } from './account.ts';
import {
  boundsOfCentury,
  boundsOfDecade,
  boundsOfHundreds,
  boundsOfOneSeason,
  boundsOfPoint,
  boundsOfSeason,
} from './bounds.ts';
import { dayNumber, daysInMonth, weekdayOf } from './calendar.ts';
import { type Bounds, isInCalendar, isoDate, type KnownPoint, pointOfIso } from './date-value.ts';
import type { Flow } from './flow.ts';
import type { Period, Point, Season, Share } from './grammar/period.ts';
import type { KnownPoints } from './known-points.ts';
import type { Occasion, Years } from './years.ts';

/** Days between the calendars, from the reform until 2100. */
const STYLES_APART: readonly [number, number] = [10, 13];
const CENTURY = 100;
const DECADE = 10;

export type Stretch = { readonly bounds: Bounds; readonly years: readonly [number, number]; readonly known?: KnownPoint };
/** The calendar has no such date; nothing says its year. */
export type NoStretch = 'impossible' | 'unknown';

type Decade = Period & { readonly kind: 'decade' };
type Seasonal = Period & { readonly kind: 'season' };

export class Stretches {
  readonly #flow: Flow;
  readonly #years: Years;
  readonly #points: KnownPoints;

  constructor(flow: Flow, years: Years, points: KnownPoints) {
    this.#flow = flow;
    this.#years = years;
    this.#points = points;
  }

  of(period: Period, occasion: Occasion): Stretch | NoStretch {
    switch (period.kind) {
      case 'point':
        return this.#point(period.point, period.share, occasion);
      case 'dual':
        return this.#dual(period.old, period.current, occasion);
      case 'season':
        return this.#season(period, occasion);
      case 'decade':
        return this.#decade(period, occasion);
      case 'hundreds':
        occasion.account.lower(
          this.#isOver(period.first + CENTURY / 2) ? 'medium' : 'low',
          'a hundred years, or their first ten',
        );
        return between(boundsOfHundreds(period.first, period.isBefore, period.share));
      case 'century':
        return century(period);
      case 'feast':
        return this.#feast(period, occasion);
      case 'unvalued':
        return 'unknown';
      default:
        return period satisfies never;
    }
  }

  #isOver(year: number): boolean {
    return year <= (this.#flow.document.year ?? year);
  }

  #season({ season, year: word, toYear }: Seasonal, occasion: Occasion): Stretch | NoStretch {
    if (word === undefined || word.kind === 'nearest') return this.#nearSeason(season, word?.side, occasion);
    const year = this.#years.of(word, {}, occasion);
    if (year === undefined) return 'unknown';
    const to = toYear?.kind === 'full' ? toYear.value : undefined;
    if (season === 4 && to === undefined) occasion.account.lower('low', 'either winter of the year');
    return { bounds: boundsOfSeason(season, year, to), years: [year, to ?? year], known: { year } };
  }

  /** A season that no sentence places is none that is meant. */
  #nearSeason(season: Season, side: 'before' | 'after' | undefined, occasion: Occasion): Stretch | NoStretch {
    const year = this.#years.ofSeason(season, side, occasion);
    if (year === undefined) return side === undefined ? 'impossible' : 'unknown';
    return { bounds: boundsOfOneSeason(season, year), years: [year, year], known: { year } };
  }

  #decade({ first, isShort, share }: Decade, occasion: Occasion): Stretch | NoStretch {
    const year = isShort ? this.#years.short({ kind: 'short', value: first, digits: 2 }, {}, occasion) : first;
    if (year === undefined) return 'unknown';
    const bounds = boundsOfDecade(year, share);
    return bounds === undefined ? 'impossible' : { bounds, years: [year, year + DECADE - 1] };
  }

  #point(point: Point, share: Share | undefined, occasion: Occasion): Stretch | NoStretch {
    if (isImpossible(point)) return 'impossible';
    const known = this.#points.of(point, occasion);
    if (known === undefined) return 'unknown';
    const bounds = boundsOfPoint(known, share);
    if (bounds === undefined) return 'impossible';
    checkWeekday(point, known, occasion.account);
    return { bounds, years: [known.year, known.year], known: share === undefined ? known : endOf(bounds, known) };
  }

  #feast(period: Period & { readonly kind: 'feast' }, occasion: Occasion): Stretch | NoStretch {
    const known = this.#points.feast(period, occasion);
    const bounds = known === undefined ? undefined : boundsOfPoint(known, undefined);
    if (known === undefined || bounds === undefined) return 'unknown';
    occasion.account.lower('medium', 'the day of a feast');
    return { bounds, years: [known.year, known.year], known };
  }

  /** The two days must be as far apart as the calendars were. */
  #dual(old: Point, current: Point, occasion: Occasion): Stretch | NoStretch {
    const known = this.#points.of(current, occasion);
    if (known === undefined) return 'unknown';
    const before = this.#points.of(old, { ...occasion, account: new Account() });
    if (before === undefined) return 'unknown';
    const styles = orderedStyles(before, known);
    if (styles === undefined) return 'impossible';
    const value = isoDate(styles);
    return { bounds: { kind: 'point', first: value, last: value }, years: [styles.year, styles.year], known: styles };
  }
}

function century({ number, last, isBefore, share }: Period & { readonly kind: 'century' }): Stretch {
  const bounds = boundsOfCentury(number, isBefore, share);
  return between(last === undefined ? bounds : { ...bounds, last: boundsOfCentury(last, isBefore, undefined).last });
}

function between(bounds: Bounds): Stretch {
  return { bounds, years: [Number(bounds.first), Number(bounds.last)] };
}

/** Of a part of a year, its last month. */
function endOf({ last }: Bounds, { year }: KnownPoint): KnownPoint {
  const month = pointOfIso(last)?.month;
  return month === undefined ? { year } : { year, month };
}

function isImpossible({ month, day, year, isOldStyle }: Point): boolean {
  if (day === undefined || month?.kind !== 'named') return false;
  return day < 1 || day > daysInMonth(month.value, year?.kind === 'full' ? year.value : undefined, isOldStyle === true);
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
