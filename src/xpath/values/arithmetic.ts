// Arithmetic on numbers, dates and durations (XPath 3.1 §3.5, XPath Functions 3.1 §8.4 and §9.7).

import { typeOf } from './atomic-types.ts';
import { cast } from './cast.ts';
import { divideDecimals } from './decimal-value.ts';
import { type AtomicItem, type Duration, type Moment, Numeric } from './item.ts';
import { addDuration, durationOf, momentsApart } from './moments.ts';
import { asNumber, compute, decimal } from './numbers.ts';
import type { ArithmeticOperator } from './operators.ts';
import { raise } from './xpath-error.ts';

const NO_PREFIXES = { resolvePrefix: (): undefined => undefined };

/** @throws {DynamicError} XPTY0004 where the types do not go together */
export function calculate(operator: ArithmeticOperator, left: AtomicItem, right: AtomicItem, implicitZone: number): AtomicItem {
  const a = numeric(left);
  const b = numeric(right);
  if (a instanceof Numeric && b instanceof Numeric) return compute(operator, a, b);
  return (
    withTimes(operator, [a, b], implicitZone) ??
    raise('XPTY0004', `xs:${typeOf(left)} and xs:${typeOf(right)} cannot be computed with by ${operator}`)
  );
}

/** What is untyped is a double. */
function numeric(item: AtomicItem): AtomicItem {
  return typeof item === 'object' && item.kind === 'untyped' ? cast(item, 'double', NO_PREFIXES) : item;
}

function withTimes(
  operator: ArithmeticOperator,
  [a, b]: readonly [AtomicItem, AtomicItem],
  implicitZone: number,
): AtomicItem | undefined {
  if (typeof a !== 'object' || typeof b !== 'object') return undefined;
  if (a.kind === 'moment') return momentAnd(operator, [a, b], implicitZone);
  if (b.kind === 'moment') return operator === '+' && a.kind === 'duration' ? moved(b, a, 1) : undefined;
  if (a.kind === 'duration' && b.kind === 'duration') return twoDurations(operator, a, b);
  if (a.kind === 'duration' && b.kind === 'numeric') return scaled(operator, a, b);
  return b.kind === 'duration' && a.kind === 'numeric' && operator === '*' ? scaled('*', b, a) : undefined;
}

const COUNTED: readonly string[] = ['dateTime', 'date', 'time'];

function momentAnd(
  operator: ArithmeticOperator,
  [a, b]: readonly [Moment, AtomicItem],
  implicitZone: number,
): AtomicItem | undefined {
  if (typeof b !== 'object' || !COUNTED.includes(a.type)) return undefined;
  if (b.kind === 'moment') return operator === '-' && a.type === b.type ? momentsApart(a, b, implicitZone) : undefined;
  if (b.kind !== 'duration' || (operator !== '+' && operator !== '-')) return undefined;
  return moved(a, b, operator === '+' ? 1 : -1);
}

function moved(moment: Moment, duration: Duration, direction: 1 | -1): AtomicItem | undefined {
  if (duration.type === 'duration' || !COUNTED.includes(moment.type)) return undefined;
  if (moment.type === 'time' && duration.type === 'yearMonthDuration') return undefined;
  return addDuration(moment, duration, direction);
}

function twoDurations(operator: ArithmeticOperator, a: Duration, b: Duration): AtomicItem | undefined {
  if (a.type !== b.type || a.type === 'duration') return undefined;
  if (operator === '+') return durationOf(a.type, a.months + b.months, a.micros + b.micros);
  if (operator === '-') return durationOf(a.type, a.months - b.months, a.micros - b.micros);
  if (operator !== 'div') return undefined;
  const [dividend, divisor] = a.type === 'yearMonthDuration' ? [a.months, b.months] : [a.micros, b.micros];
  if (divisor === 0) raise('FOAR0001', 'a duration is divided by one of no length');
  return decimal(divideDecimals({ unscaled: BigInt(dividend), scale: 0 }, { unscaled: BigInt(divisor), scale: 0 }));
}

function scaled(operator: ArithmeticOperator, duration: Duration, by: Numeric): AtomicItem | undefined {
  if ((operator !== '*' && operator !== 'div') || duration.type === 'duration') return undefined;
  const factor = asNumber(by);
  if (Number.isNaN(factor)) raise('FOCA0005', 'a duration is computed with NaN');
  if (operator === 'div' && factor === 0) raise('FODT0002', 'a duration is divided by zero');
  const size = duration.type === 'yearMonthDuration' ? duration.months : duration.micros;
  const result = operator === '*' ? size * factor : size / factor;
  if (!Number.isFinite(result)) raise('FODT0002', 'the duration is too long');
  return duration.type === 'yearMonthDuration'
    ? durationOf('yearMonthDuration', roundedHalfUp(result), 0)
    : durationOf('dayTimeDuration', 0, roundedHalfUp(result));
}

function roundedHalfUp(value: number): number {
  return Math.floor(value + 0.5) + 0;
}
