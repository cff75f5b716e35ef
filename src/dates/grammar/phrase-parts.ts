// What the rules of phrases are put together from: single dates, ranges, points that complete one another.

import type { Period, Point, Relation, YearWord } from './period.ts';
import type { Found, Piece, Rule } from './rule-matcher.ts';
import { fullYear, named } from './rule-parts.ts';

export type PhraseRules = readonly Rule<readonly Piece[]>[];

export function single(period: Period, relation?: Relation): readonly Piece[] {
  return [{ meaning: relation === undefined ? { kind: 'single', period } : { kind: 'single', period, relation } }];
}

/** What the first of two points leaves out, the second says: `3-5 March 1937`; and the other way round: `3 March 1937 - 5 April`. */
export function completed(a: Point, b: Point): readonly [Point, Point] {
  const first = filled(a, b, -1);
  return [first, filled(b, first, 1)];
}

/** `side` is where the point lies from the other, whose year it takes, or the one next to it: `November-February 1937`. */
function filled(point: Point, other: Point, side: -1 | 1): Point {
  const month = point.month ?? (point.day === undefined ? undefined : other.month);
  const withMonth = month === undefined ? point : { ...point, month };
  // A month counted from the document has its year with it.
  if (point.year !== undefined || other.year === undefined || month?.kind === 'relative') return withMonth;
  if (other.year.kind !== 'full' || month?.kind !== 'named' || other.month?.kind !== 'named')
    return { ...withMonth, year: other.year };
  const isAcross = (month.value - other.month.value) * side < 0;
  return { ...withMonth, year: fullYear(other.year.value + (isAcross ? side : 0)) };
}

export function range(from: Period, to: Period, isWithin = false): readonly Piece[] | undefined {
  if (!canBeEnd(from) || !canBeEnd(to)) return undefined;
  if (from.kind !== 'point' || to.kind !== 'point') return [{ meaning: { kind: 'range', from, to, isWithin } }];
  if (turnsBack(from.point.year, to.point.year)) return undefined;
  const [a, b] = completed(from.point, to.point);
  return [{ meaning: { kind: 'range', from: { ...from, point: a }, to: { ...to, point: b }, isWithin } }];
}

/** `1250 to 1213 BC`, where the era belongs to both. */
export function turnsBack(from: YearWord | undefined, to: YearWord | undefined): boolean {
  return from?.kind === 'full' && to?.kind === 'full' && from.value > 0 && to.value < 0;
}

function canBeEnd({ kind }: Period): boolean {
  return kind !== 'dual' && kind !== 'unvalued';
}

/** A bare day only goes before a point that has a day, a bare month only before one with a month and none. */
export function rangeOfSlots(isWithin = false): (found: Found) => readonly Piece[] | undefined {
  return (found) => {
    const [a, b] = [found.period('a'), found.period('b')];
    if (a.kind === 'point' && !areComparable(a.point, b.kind === 'point' ? b.point : {})) return undefined;
    return range(a, b, isWithin);
  };
}

function areComparable(a: Point, b: Point): boolean {
  if (a.day !== undefined && a.month === undefined)
    return b.day !== undefined && (b.month !== undefined || b.unordered !== undefined);
  if (b.day !== undefined && b.month === undefined) return a.day !== undefined && a.month !== undefined;
  return true;
}

export function monthPoint(found: Found, slot: string): Point {
  return { month: named(found.value(slot)) };
}

/** Two days of one month, which stands before or between them. */
export function daysRange(found: Found): readonly Piece[] | undefined {
  const year = found.point('y').year;
  const rest = { month: named(found.value('m')), ...(year === undefined ? {} : { year }) };
  return range(
    { kind: 'point', point: { ...found.point('a'), ...rest } },
    { kind: 'point', point: { ...found.point('b'), ...rest } },
  );
}

export function within(pieces: readonly Piece[] | undefined): readonly Piece[] | undefined {
  return pieces?.map((piece) =>
    piece.meaning.kind === 'range' ? { ...piece, meaning: { ...piece.meaning, isWithin: true } } : piece,
  );
}
