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

/** How the digits of a number go on after one that differs: to the same length, or as they like. */
type Tail = (count: number) => string;

const sameLength: Tail = (count) => (count === 0 ? '' : `[0-9]{${count}}`);
const anyLength: Tail = () => '[0-9]*';

function digitsBelow(digits: string, tail: Tail): readonly string[] {
  return digitsBeside(digits, tail, (digit) => span(0, digit - 1));
}

function digitsAbove(digits: string, tail: Tail): readonly string[] {
  return digitsBeside(digits, tail, (digit) => span(digit + 1, 9));
}

/** Digits alike up to one place, and there one of `others`. */
function digitsBeside(digits: string, tail: Tail, others: (digit: number) => string | undefined): readonly string[] {
  return [...digits].flatMap((digit, index) => {
    const other = others(Number(digit));
    return other === undefined ? [] : [`${digits.slice(0, index)}${other}${tail(digits.length - index - 1)}`];
  });
}

function lessThan({ whole, fraction }: Decimal): readonly string[] {
  const shorter = whole === '' ? [] : [`0*[0-9]{0,${whole.length - 1}}(\\.[0-9]*)?`];
  const asLong = digitsBelow(whole, sameLength).map((digits) => `0*${digits}(\\.[0-9]*)?`);
  const prefixes = [...fraction].map((_, index) => fraction.slice(0, index));
  const sameWhole = `0*${whole}(\\.${oneOf(...prefixes, ...digitsBelow(fraction, anyLength))})?`;
  return [...shorter, ...asLong, ...(fraction === '' ? [] : [sameWhole])];
}

function greaterThan({ whole, fraction }: Decimal): readonly string[] {
  const longer = `0*[1-9][0-9]{${whole.length},}(\\.[0-9]*)?`;
  const asLong = digitsAbove(whole, sameLength).map((digits) => `0*${digits}(\\.[0-9]*)?`);
  const fractions = oneOf(...digitsAbove(fraction, anyLength), `${fraction}0*[1-9][0-9]*`);
  return [longer, ...asLong, `0*${whole}\\.${fractions}`];
}

function equalTo({ whole, fraction }: Decimal): string {
  return fraction === '' ? `0*${whole}(\\.0*)?` : `0*${whole}\\.${fraction}0*`;
}

function span(first: number, last: number): string | undefined {
  return first > last ? undefined : `[${first}-${last}]`;
}

function oneOf(...alternatives: readonly string[]): string {
  return `(${alternatives.join('|')})`;
}
