// float and double (XSD 1.0 Part 2 §3.2.4 and §3.2.5): a mantissa with an optional exponent, INF, -INF and NaN.

import { isDecimal, isInteger } from './decimal.ts';

export type FloatPrecision = 'single' | 'double';

export function isFloat(text: string): boolean {
  const exponent = text.search(/[eE]/u);
  if (exponent < 0) return isDecimal(text) || text === 'INF' || text === '-INF' || text === 'NaN';
  return isDecimal(text.slice(0, exponent)) && isInteger(text.slice(exponent + 1));
}

/** Of a text that `isFloat`. */
export function parseFloatValue(text: string, precision: FloatPrecision): number {
  if (text === 'INF') return Number.POSITIVE_INFINITY;
  if (text === '-INF') return Number.NEGATIVE_INFINITY;
  return precision === 'single' ? Math.fround(Number(text)) : Number(text);
}

/** Positive and negative zero are one value here, and NaN is equal to itself. */
export function floatKey(value: number): string {
  return String(value === 0 ? 0 : value);
}

/** Undefined where one is NaN and the other is not. */
export function compareFloats(left: number, right: number): number | undefined {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) && Number.isNaN(right) ? 0 : undefined;
  return left === right ? 0 : left < right ? -1 : 1;
}
