// What of a unit stands after its label: a unit of its own.

import { lengthOf, type Unit } from './units.ts';

/** Undefined: nothing. */
export function unitAfter(unit: Unit, length: number): Unit | undefined {
  const rest = unit.head.slice(length);
  const head = rest.trimStart();
  const start = unit.span.start + length + rest.length - head.length;
  if (start >= unit.span.end) return undefined;
  const isWhole = lengthOf(unit) <= unit.head.length;
  const { kind, first, last, isSetOff, indent } = unit;
  return {
    kind,
    first,
    last,
    isSetOff,
    indent,
    span: { start, end: unit.span.end },
    head,
    tail: isWhole ? head : unit.tail,
    isDateLine: false,
    namesPlace: false,
    isDayLine: false,
  };
}
