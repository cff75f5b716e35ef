// What a text has said so far: the dates that later ones lean on, and the document's own.

import { comparePoints, type KnownPoint, pointOfIso } from './date-value.ts';
import type { DateValue } from './found-date.ts';
import type { TextPlace } from './text-places.ts';

/** How far a year carries, in UTF-16 code units. */
const NEAR = 600;
/** How far back the last year counts for whether the text tells of the past, in UTF-16 code units. */
const TOLD_LATELY = 4000;
/** Years before the document from which on most years of a text make it one of the past, and a single year does. */
const PAST = 2;
const LONG_PAST = 5;

export type YearMonth = { readonly year: number; readonly month: number };
export type DayOfYear = { readonly month?: number; readonly day?: number; readonly weekday?: number };
/** A date of which the year is known. */
export type Mentioned = { readonly point: KnownPoint; readonly place: TextPlace };

export class Flow {
  #document: Partial<KnownPoint>;
  /** Most years that the text tells of are long past. */
  #isOfPast: boolean;
  /** The last date of which the year is known. */
  last: Mentioned | undefined;
  /** As `last`, without years that say nothing of when other things happened. */
  stated: Mentioned | undefined;
  /** As `stated`, without asides. */
  told: Mentioned | undefined;
  /** The month last mentioned; `isDoubtful`: its year is only likely. */
  lastMonth: (YearMonth & { readonly isDoubtful?: true }) | undefined;

  constructor(documentDate: DateValue | undefined, years: readonly number[]) {
    this.#document = pointOfValue(documentDate);
    this.#isOfPast = this.#document.year !== undefined && isMostlyPast(years, this.#document.year);
  }

  /** When the document, or the entry of it that was entered last, was written. */
  get document(): Partial<KnownPoint> {
    return this.#document;
  }

  /** What comes now was written on that day, and tells of the days before it. */
  enter(point: KnownPoint): void {
    this.#document = point;
    this.#isOfPast = false;
    this.told = undefined;
    this.lastMonth = undefined;
  }

  remember(point: KnownPoint, place: TextPlace, precision: 'exact' | 'vague'): void {
    const mentioned = { point, place };
    this.last = mentioned;
    if (point.month !== undefined) this.lastMonth = { year: point.year, month: point.month };
    const isAside = place.standing === 'aside';
    if (point.month === undefined && (isAside || precision === 'vague')) return;
    this.stated = mentioned;
    if (!isAside) this.told = mentioned;
  }

  /** Of a date whose year is only likely: nothing leans on it but what counts months from it. */
  rememberMonth({ year, month }: KnownPoint): void {
    if (month !== undefined) this.lastMonth = { year, month, isDoubtful: true };
  }

  documentMonth(): YearMonth | undefined {
    const { year, month } = this.document;
    return year === undefined || month === undefined ? undefined : { year, month };
  }

  documentDay(): { readonly year: number; readonly month: number; readonly day: number } | undefined {
    const { year, month, day } = this.document;
    return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
  }

  isAfterDocument(point: KnownPoint): boolean {
    const { year } = this.document;
    return year !== undefined && comparePoints(point, { ...this.document, year }) > 0;
  }

  /** Whether a sentence that does not look ahead tells of years long before the document. */
  tellsOfPast(place: TextPlace): boolean {
    const { year } = this.document;
    if (year === undefined) return false;
    return (this.#isOfPast || this.#toldOfPast(year, place)) && !looksAhead(place);
  }

  #toldOfPast(documentYear: number, { offset }: TextPlace): boolean {
    const told = this.told;
    return told !== undefined && documentYear - told.point.year >= LONG_PAST && offset - told.place.offset < TOLD_LATELY;
  }
}

function looksAhead({ tense }: TextPlace): boolean {
  const found = tense();
  return found === 'ahead' || found === 'present';
}

/** Years of the document itself stand in every letter that looks back; so they count twice. */
function isMostlyPast(years: readonly number[], documentYear: number): boolean {
  const past = years.filter((year) => documentYear - year >= PAST).length;
  const present = years.length - past;
  return past >= 2 && past > 2 * present;
}

/** A story goes forward: a year carries on in its paragraph to what is not earlier in the year. A bare year does so beyond its
 * sentence only if that opens with it. */
export function carriesTo({ point, place: from }: Mentioned, place: TextPlace, { month, day }: DayOfYear): boolean {
  if (from.paragraph !== place.paragraph || place.offset - from.offset > NEAR) return false;
  if (point.month === undefined) return from.standing === 'topic' || from.sentence === place.sentence;
  if (month === undefined) return true;
  return month > point.month || (month === point.month && (day === undefined || day >= (point.day ?? 1)));
}

/** Whether what is told of lately may still be the matter. */
export function goesOn({ place: from }: Mentioned, place: TextPlace): boolean {
  return place.offset - from.offset <= NEAR;
}

function pointOfValue(value: DateValue | undefined): Partial<KnownPoint> {
  return pointOfIso(value?.when ?? value?.from ?? value?.notBefore ?? value?.to ?? value?.notAfter ?? '') ?? {};
}
