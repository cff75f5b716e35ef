// The one place that cuts a unit: into two parts that together hold all of it but the gap between them.

import { lengthOf, type Unit } from './units.ts';

/** The blanks between two parts: where the first ends and the second starts, code units of the text. */
export type Gap = { readonly end: number; readonly start: number };

/** From `end` to `start`, code units from the start of the unit. */
export function gapIn({ span }: Unit, end: number, start: number): Gap {
  return { end: span.start + end, start: span.start + start };
}

/** Only the first part has the label; none is a date line. Both say the lines of the whole unit. */
export function cutUnit(unit: Unit, gap: Gap): readonly [Unit, Unit] {
  const { label, ...rest } = unit;
  const [end, start] = [gap.end - unit.span.start, gap.start - unit.span.start];
  const plain: Unit = { ...rest, isDateLine: false, namesPlace: false, isDayLine: false };
  const first: Unit = { ...plain, ...stretchesOf(unit, 0, end), span: { start: unit.span.start, end: gap.end } };
  const second: Unit = {
    ...plain,
    ...stretchesOf(unit, start, lengthOf(unit)),
    span: { start: gap.start, end: unit.span.end },
  };
  return [label === undefined ? first : { ...first, label }, { ...second, isSetOff: false }];
}

/** What stands after the first `length` code units, such as a label, and the blanks there. Undefined: nothing. */
export function unitAfter(unit: Unit, length: number): Unit | undefined {
  const blanks = /^\s*/u.exec(unit.head.slice(length))?.[0].length ?? 0;
  if (length + blanks >= lengthOf(unit)) return undefined;
  const [, rest] = cutUnit(unit, gapIn(unit, length, length + blanks));
  return { ...rest, isSetOff: unit.isSetOff };
}

/** Of a long unit only the first and the last stretch are known: the part is told by what is known of it. */
function stretchesOf(unit: Unit, start: number, end: number): Pick<Unit, 'head' | 'tail'> {
  const { head, tail } = unit;
  if (end <= head.length) return { head: head.slice(start, end), tail: head.slice(start, end) };
  const tailStart = lengthOf(unit) - tail.length;
  const last = tail.slice(Math.max(0, start - tailStart), end - tailStart);
  return { head: start >= tailStart ? last : head.slice(start), tail: last };
}
