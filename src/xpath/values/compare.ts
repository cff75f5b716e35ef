// Comparisons of atomic values (XPath 3.1 §3.7, XPath Functions 3.1 §5.3).

import { typeOf } from './atomic-types.ts';
import { cast, isTextual, textOf } from './cast.ts';
import type { AtomicItem, Duration } from './item.ts';
import { compareMoments } from './moments.ts';
import { compareNumbers, double, isNumberText, numberOfText } from './numbers.ts';
import type { Comparator } from './operators.ts';
import { raise, shown } from './xpath-error.ts';

/** What a comparison depends on: the zone of dates and times without one, in minutes. */
export type Comparing = { readonly implicitZone: number };

/** By code points, not by UTF-16 code units. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for characters after all others. */
function rank(unit: number): number {
  return unit >= 0xe000 ? unit - 0x2000 : unit >= 0xd800 ? unit + 0x800 : unit;
}

export function holds(comparator: Comparator, order: number): boolean {
  switch (comparator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return comparator satisfies never;
  }
}

/** A value comparison: what is untyped is a string. @throws {DynamicError} XPTY0004 */
export function compareValues(
  comparator: Comparator,
  [a, b]: readonly [AtomicItem, AtomicItem],
  comparing: Comparing,
): boolean {
  if (isTextual(a) && isTextual(b)) return holds(comparator, compareTexts(textOf(a), textOf(b)));
  if (typeof a === 'boolean' && typeof b === 'boolean') return holds(comparator, Number(a) - Number(b));
  if (typeof a !== 'object' || typeof b !== 'object') return refuse(a, b);
  if (a.kind === 'numeric' && b.kind === 'numeric') return holds(comparator, compareNumbers(a, b));
  if (a.kind === 'moment' && b.kind === 'moment' && a.type === b.type) {
    if (a.type.startsWith('g') && comparator !== '=' && comparator !== '!=') return refuse(a, b);
    return holds(comparator, compareMoments(a, b, comparing.implicitZone));
  }
  if (a.kind === 'duration' && b.kind === 'duration') return compareTwoDurations(comparator, a, b);
  if (a.kind === 'qname' && b.kind === 'qname' && (comparator === '=' || comparator === '!=')) {
    return holds(comparator, a.localName === b.localName && a.namespace === b.namespace ? 0 : 1);
  }
  if (a.kind === 'binary' && b.kind === 'binary' && a.type === b.type) {
    return holds(comparator, compareTexts(comparableOctets(a), comparableOctets(b)));
  }
  return refuse(a, b);
}

function comparableOctets(binary: { readonly type: string; readonly text: string }): string {
  return binary.type === 'hexBinary' ? binary.text : atob(binary.text);
}

function compareTwoDurations(comparator: Comparator, a: Duration, b: Duration): boolean {
  const isSame = a.months === b.months && a.micros === b.micros;
  if (comparator === '=' || comparator === '!=') return holds(comparator, isSame ? 0 : 1);
  if (a.type !== b.type || a.type === 'duration') return refuse(a, b);
  return holds(comparator, a.months - b.months || a.micros - b.micros);
}

function refuse(a: AtomicItem, b: AtomicItem): never {
  return raise('XPTY0004', `xs:${typeOf(a)} and xs:${typeOf(b)} cannot be compared`);
}

const NO_PREFIXES = { resolvePrefix: (): undefined => undefined };

/** One pair of a general comparison: what is untyped takes the type of the other. */
export function compareGenerally(
  comparator: Comparator,
  [a, b]: readonly [AtomicItem, AtomicItem],
  comparing: Comparing,
): boolean {
  const isLeft = typeof a === 'object' && a.kind === 'untyped';
  const isRight = typeof b === 'object' && b.kind === 'untyped';
  if (isLeft === isRight) return compareValues(comparator, [a, b], comparing);
  return isLeft
    ? compareValues(comparator, [typedLike(a.text, b), b], comparing)
    : compareValues(comparator, [a, typedLike(textOf(b), a)], comparing);
}

function typedLike(text: string, other: AtomicItem): AtomicItem {
  if (typeof other === 'object' && other.kind === 'numeric') {
    if (!isNumberText(text)) raise('FORG0001', `${shown(text)} is not a number`);
    return double(numberOfText(text));
  }
  const type = typeOf(other);
  if (type === 'string' || type === 'anyURI') return text;
  return cast(text, type, NO_PREFIXES);
}

/** Equal for distinct-values, index-of and deep-equal: values that cannot be compared are not. */
export function areEqual(a: AtomicItem, b: AtomicItem, comparing: Comparing): boolean {
  if (isTextual(a) && isTextual(b)) return textOf(a) === textOf(b);
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (a.kind !== b.kind) return false;
  if ((a.kind === 'moment' || a.kind === 'binary') && typeOf(a) !== typeOf(b)) return false;
  return compareValues('=', [a, b], comparing);
}
