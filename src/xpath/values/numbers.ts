// Numbers: how they are read, written, computed with and compared (XPath Functions 3.1 §4, XSD 1.1 Part 2 §3.3.3 to §3.3.5).

import {
  addDecimals,
  compareDecimalValues,
  type Decimal,
  decimalFromNumber,
  decimalText,
  decimalToNumber,
  divideDecimals,
  integerQuotient,
  MOST_DIGITS,
  multiplyDecimals,
  negateDecimal,
  parseDecimalValue,
  type Rounding,
  remainder,
  roundDecimal,
} from './decimal-value.ts';
import { Numeric, type NumericType } from './item.ts';
import type { ArithmeticOperator } from './operators.ts';
import { raise } from './xpath-error.ts';

const RANK: Readonly<Record<NumericType, number>> = { integer: 0, decimal: 1, float: 2, double: 3 };

const SMALL = Array.from({ length: 256 }, (_, value) => new Numeric('integer', value));

export function integer(value: number | bigint): Numeric {
  if (typeof value === 'number') return (value >= 0 && SMALL[value]) || new Numeric('integer', value === 0 ? 0 : value);
  const asNumber = Number(value);
  return Number.isSafeInteger(asNumber) ? integer(asNumber) : new Numeric('integer', value);
}

export function decimal(value: Decimal): Numeric {
  return new Numeric('decimal', value);
}

export function double(value: number): Numeric {
  return new Numeric('double', value);
}

export function float(value: number): Numeric {
  return new Numeric('float', Math.fround(value));
}

/** Of a literal, or a text that is one. */
export function parseNumber(type: 'integer' | 'decimal' | 'double', text: string): Numeric {
  if (type === 'double') return double(Number(text));
  if (text.length > MOST_DIGITS) raise('FOAR0002', `a number has more than ${MOST_DIGITS} digits`);
  return type === 'integer' ? integer(text.length < 16 ? Number(text) : BigInt(text)) : decimal(parseDecimalValue(text));
}

export function asNumber({ value }: Numeric): number {
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : decimalToNumber(value);
}

/** Of an integer or decimal, and of a finite double. */
export function asDecimal({ value, type }: Numeric): Decimal {
  if (typeof value === 'bigint') return { unscaled: value, scale: 0 };
  if (typeof value !== 'number') return value;
  return type === 'integer' ? { unscaled: BigInt(value), scale: 0 } : decimalFromNumber(value);
}

export function asBigint({ value }: Numeric): bigint {
  return typeof value === 'object' ? value.unscaled / 10n ** BigInt(value.scale) : BigInt(value);
}

export function widest(a: NumericType, b: NumericType): NumericType {
  return RANK[a] >= RANK[b] ? a : b;
}

export function numberText(number: Numeric): string {
  const { type, value } = number;
  if (typeof value === 'object') return decimalText(value);
  if (typeof value === 'bigint' || type === 'integer') return value.toString();
  return doubleText(value, type === 'float');
}

/** XPath Functions 3.1 §19.1.2.2: decimals from 0.000001 to 1000000, else with an exponent. */
function doubleText(value: number, isFloat: boolean): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'INF' : '-INF';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const size = Math.abs(value);
  const [mantissa = '', exponent = '0'] = shortest(size, isFloat).toExponential().split('e');
  const sign = value < 0 ? '-' : '';
  if (size >= 1e-6 && size < 1e6) return sign + positional(mantissa.replace('.', ''), Number(exponent));
  return `${sign}${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** The double that is written as the shortest decimal that means this float. */
function shortest(size: number, isFloat: boolean): number {
  if (!isFloat) return size;
  for (let digits = 1; digits < 10; digits++) {
    const rounded = Number(size.toPrecision(digits));
    if (Math.fround(rounded) === size) return rounded;
  }
  return size;
}

function positional(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** @throws {DynamicError} for a division by zero, and an overflow */
export function compute(operator: ArithmeticOperator, a: Numeric, b: Numeric): Numeric {
  const type = widest(a.type, b.type);
  if (type === 'double' || type === 'float') return computeDouble(operator, { type, a: asNumber(a), b: asNumber(b) });
  if (type === 'integer' && typeof a.value === 'number' && typeof b.value === 'number') {
    const quick = computeSafe(operator, a.value, b.value);
    if (quick !== undefined) return quick;
  }
  return computeExact(operator, type, asDecimal(a), asDecimal(b));
}

function computeSafe(operator: ArithmeticOperator, a: number, b: number): Numeric | undefined {
  const result = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : Number.NaN;
  return Number.isSafeInteger(result) ? integer(result) : undefined;
}

type Doubles = { readonly type: 'double' | 'float'; readonly a: number; readonly b: number };

function computeDouble(operator: ArithmeticOperator, { type, a, b }: Doubles): Numeric {
  const made = type === 'float' ? float : double;
  switch (operator) {
    case '+':
      return made(a + b);
    case '-':
      return made(a - b);
    case '*':
      return made(a * b);
    case 'div':
      return made(a / b);
    case 'mod':
      return made(a % b);
    case 'idiv': {
      if (b === 0) raise('FOAR0001', 'a number is divided by zero');
      if (Number.isNaN(a) || Number.isNaN(b) || !Number.isFinite(a)) raise('FOAR0002', 'idiv has no result');
      return integer(BigInt(Math.trunc(a / b)));
    }
    default:
      return operator satisfies never;
  }
}

function computeExact(operator: ArithmeticOperator, type: 'integer' | 'decimal', a: Decimal, b: Decimal): Numeric {
  if (b.unscaled === 0n && (operator === 'div' || operator === 'idiv' || operator === 'mod'))
    raise('FOAR0001', 'a number is divided by zero');
  const made = (value: Decimal): Numeric => (type === 'integer' ? integer(value.unscaled) : decimal(value));
  switch (operator) {
    case '+':
      return made(addDecimals(a, b));
    case '-':
      return made(addDecimals(a, negateDecimal(b)));
    case '*': {
      if (sizeOf(a) + sizeOf(b) > MOST_BITS) raise('FOAR0002', 'a product is too large');
      return made(multiplyDecimals(a, b));
    }
    case 'div':
      return decimal(divideDecimals(a, b));
    case 'mod':
      return made(remainder(a, b));
    case 'idiv':
      return integer(integerQuotient(a, b));
    default:
      return operator satisfies never;
  }
}

/** Hexadecimal digits of an exact number; more are an overflow. */
const MOST_BITS = 20_000;

function sizeOf({ unscaled }: Decimal): number {
  return unscaled < 2n ** 64n && unscaled > -(2n ** 64n) ? 16 : unscaled.toString(16).length;
}

/** NaN where they cannot be ordered. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  const type = widest(a.type, b.type);
  if (typeof a.value === 'number' && typeof b.value === 'number') return order(a.value, b.value);
  if (type === 'double') return order(asNumber(a), asNumber(b));
  if (type === 'float') return order(Math.fround(asNumber(a)), Math.fround(asNumber(b)));
  return compareDecimalValues(asDecimal(a), asDecimal(b));
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
}

export function negate(number: Numeric): Numeric {
  const { type, value } = number;
  if (typeof value === 'object') return decimal(negateDecimal(value));
  if (typeof value === 'bigint' || type === 'integer') return integer(typeof value === 'bigint' ? -value : -value || 0);
  return new Numeric(type, -value);
}

export function absolute(number: Numeric): Numeric {
  const zero = integer(0);
  if (number.type !== 'integer' && number.type !== 'decimal') return new Numeric(number.type, Math.abs(asNumber(number)));
  return compareNumbers(number, zero) < 0 ? negate(number) : number;
}

/** XPath Functions 3.1 §4.4: the result has the type of the argument. */
export function roundNumber(number: Numeric, places: number, rounding: Rounding): Numeric {
  const { type, value } = number;
  if (type === 'integer') return places >= 0 ? number : integer(roundDecimal(asDecimal(number), places, rounding).unscaled);
  if (typeof value === 'object') return decimal(roundDecimal(value, places, rounding));
  const size = asNumber(number);
  if (!Number.isFinite(size) || size === 0) return number;
  const rounded =
    places > 400 ? size : decimalToNumber(roundDecimal(decimalFromNumber(size), Math.max(places, -400), rounding));
  return new Numeric(type, rounded === 0 && size < 0 ? -0 : type === 'float' ? Math.fround(rounded) : rounded);
}

/** XPath 1's number(): NaN for what is none. */
export function numberOfText(text: string): number {
  const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (/^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(trimmed)) return Number(trimmed);
  // "+INF" is of XSD 1.1
  if (trimmed === 'INF' || trimmed === '+INF') return Number.POSITIVE_INFINITY;
  return trimmed === '-INF' ? Number.NEGATIVE_INFINITY : Number.NaN;
}

export function isNumberText(text: string): boolean {
  return !Number.isNaN(numberOfText(text)) || text.trim() === 'NaN';
}
