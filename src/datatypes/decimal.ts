// decimal and integer (XSD 1.0 Part 2 §3.2.3 and §3.3.13). Values are strings of digits of any length; no number is made.

import type { DigitCounts } from './type-definition.ts';

/** `whole` without leading zeros, `fraction` without trailing ones; zero is not negative. */
export type Decimal = { readonly isNegative: boolean; readonly whole: string; readonly fraction: string };

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;

/** `1`, `+1.`, `-.5`: digits before the point, behind it, or both. */
export function isDecimal(text: string): boolean {
  let digits = 0;
  let points = 0;
  for (let index = afterSign(text); index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= ZERO && unit <= NINE) digits++;
    else if (unit !== POINT || points++ > 0) return false;
  }
  return digits > 0;
}

export function isInteger(text: string): boolean {
  const start = afterSign(text);
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < ZERO || unit > NINE) return false;
  }
  return text.length > start;
}

/** Of a text that `isDecimal`. */
export function parseDecimal(text: string): Decimal {
  const unsigned = text.slice(afterSign(text));
  const point = unsigned.indexOf('.');
  const whole = withoutLeadingZeros(point < 0 ? unsigned : unsigned.slice(0, point));
  const fraction = withoutTrailingZeros(point < 0 ? '' : unsigned.slice(point + 1));
  return { isNegative: text.startsWith('-') && (whole !== '' || fraction !== ''), whole, fraction };
}

export function decimalKey(text: string): string {
  const { isNegative, whole, fraction } = parseDecimal(text);
  return `${isNegative ? '-' : ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Negative, zero or positive as `left` is less than, equal to or greater than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  if (left.isNegative !== right.isNegative) return left.isNegative ? -1 : 1;
  return left.isNegative ? -compareMagnitudes(left, right) : compareMagnitudes(left, right);
}

/** Digits of the value (§4.3.11, §4.3.12), not as it is written: 001.230 is 1.23 and has three, two of them in the fraction. */
export const digitsOfValue: DigitCounts = {
  total: (text) => {
    const { whole, fraction } = parseDecimal(text);
    return Math.max(1, whole.length + fraction.length);
  },
  fraction: (text) => parseDecimal(text).fraction.length,
};

/** As Jing counts: digits as written, but for leading zeros: 1.20 has three and 0.012 has two. */
export const digitsAsWritten: DigitCounts = {
  total: (text) => Math.max(1, withoutLeadingZeros(text.slice(afterSign(text)).replace('.', '')).length),
  fraction: (text) => {
    const point = text.indexOf('.');
    return point < 0 ? 0 : text.length - point - 1;
  },
};

function compareMagnitudes(left: Decimal, right: Decimal): number {
  const byLength = left.whole.length - right.whole.length;
  return byLength !== 0 ? byLength : compareText(left.whole, right.whole) || compareText(left.fraction, right.fraction);
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function afterSign(text: string): number {
  return text.startsWith('-') || text.startsWith('+') ? 1 : 0;
}

function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (digits.charCodeAt(start) === ZERO) start++;
  return digits.slice(start);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end--;
  return digits.slice(0, end);
}
