// Regular expressions for decimals on one side of a bound (XSD 1.0 Part 2 §4.3.7 to §4.3.10). They describe the values only
// among texts that are decimals already.

import { type Decimal, parseDecimal } from '../../datatypes/decimal.ts';

export type BoundName = 'minInclusive' | 'minExclusive' | 'maxInclusive' | 'maxExclusive';

const ANY = '[0-9]*(\\.[0-9]*)?';
const ZERO = '0*(\\.0*)?';

/** Texts that fulfil the bound. */
export function boundPattern(name: BoundName, bound: string): string {
  const decimal = parseDecimal(bound);
  const isZero = decimal.whole === '' && decimal.fraction === '';
  const equal = name.endsWith('Inclusive') ? [equalTo(decimal)] : [];
  const isMin = name.startsWith('min');
  if (isZero) {
    const zeros = equal.map(() => `[+\\-]?${ZERO}`);
    return oneOf(...(isMin ? [`\\+?${oneOf(...greaterThan(decimal))}`] : [`-${oneOf(...greaterThan(decimal))}`]), ...zeros);
  }
  const sameSign = decimal.isNegative ? '-' : '\\+?';
  const isAwayFromZero = isMin !== decimal.isNegative;
  if (isAwayFromZero) return `${sameSign}${oneOf(...greaterThan(decimal), ...equal)}`;
  const beyondZero = decimal.isNegative ? `\\+?${ANY}` : `-${ANY}`;
  return oneOf(beyondZero, `${sameSign}${oneOf(...lessThan(decimal), ...equal)}`);
}

/** Texts of the same value as `text`, which is a decimal. */
export function sameDecimalPattern(text: string): string {
  const decimal = parseDecimal(text);
  if (decimal.whole === '' && decimal.fraction === '') return `[+\\-]?${ZERO}`;
  return `${decimal.isNegative ? '-' : '\\+?'}${equalTo(decimal)}`;
}

/** Strings of as many digits as `digits` that come before it; the first digit at least `first`. */
export function digitsBefore(digits: string, first = 0): readonly string[] {
  return digitsBeside(digits, (digit, index) => span(index === 0 ? first : 0, digit - 1));
}

function digitsAfter(digits: string): readonly string[] {
  return digitsBeside(digits, (digit) => span(digit + 1, 9));
}

/** Digits alike up to one place, that digit out of `others`, and any digits after it. */
function digitsBeside(digits: string, others: (digit: number, index: number) => string | undefined): readonly string[] {
  return [...digits].flatMap((digit, index) => {
    const other = others(Number(digit), index);
    return other === undefined ? [] : [`${digits.slice(0, index)}${other}${anyDigits(digits.length - index - 1)}`];
  });
}

function lessThan({ whole, fraction }: Decimal): readonly string[] {
  const shorter = whole === '' ? [] : [`0*[0-9]{0,${whole.length - 1}}(\\.[0-9]*)?`];
  const sameLength = digitsBefore(whole).map((digits) => `0*${digits}(\\.[0-9]*)?`);
  const prefixes = [...fraction].map((_, index) => fraction.slice(0, index));
  const fractions = [...prefixes, ...digitsBefore(fraction).map((digits) => `${digits}[0-9]*`)];
  const sameWhole = fraction === '' ? [] : [`0*${whole}(\\.${oneOf(...fractions)})?`];
  return [...shorter, ...sameLength, ...sameWhole];
}

function greaterThan({ whole, fraction }: Decimal): readonly string[] {
  const longer = `0*[1-9][0-9]{${whole.length},}(\\.[0-9]*)?`;
  const sameLength = digitsAfter(whole).map((digits) => `0*${digits}(\\.[0-9]*)?`);
  const fractions = [...digitsAfter(fraction).map((digits) => `${digits}[0-9]*`), `${fraction}0*[1-9][0-9]*`];
  return [longer, ...sameLength, `0*${whole}\\.${oneOf(...fractions)}`];
}

function equalTo({ whole, fraction }: Decimal): string {
  return fraction === '' ? `0*${whole}(\\.0*)?` : `0*${whole}\\.${fraction}0*`;
}

function span(first: number, last: number): string | undefined {
  return first > last ? undefined : `[${first}-${last}]`;
}

function anyDigits(count: number): string {
  return count === 0 ? '' : `[0-9]{${count}}`;
}

function oneOf(...alternatives: readonly string[]): string {
  return `(${alternatives.join('|')})`;
}
