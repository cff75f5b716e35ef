// xs:decimal: exact, as an integer and a number of decimal places. Division keeps 18 places at the least and rounds half down, as
// Saxon does; the standard leaves it to us (XPath Functions 3.1 §4.2).

/** `unscaled` divided by ten to the power of `scale`; no zeros at its end. */
export type Decimal = { readonly unscaled: bigint; readonly scale: number };

const PLACES = 18;

export function decimalOf(unscaled: bigint, scale: number): Decimal {
  let value = unscaled;
  let places = scale;
  while (places > 0 && value % 10n === 0n) {
    value /= 10n;
    places--;
  }
  return { unscaled: value, scale: places };
}

/** Digits of a decimal that is read; longer ones are an overflow. */
export const MOST_DIGITS = 10_000;

/** Of a text that is one. */
export function parseDecimalValue(text: string): Decimal {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)([0-9]*)(?:\.([0-9]*))?$/.exec(text) ?? [];
  const unscaled = BigInt(`${whole}${fraction}` || '0');
  return decimalOf(sign === '-' ? -unscaled : unscaled, fraction.length);
}

export function decimalText({ unscaled, scale }: Decimal): string {
  if (scale === 0) return unscaled.toString();
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function atScale({ unscaled, scale }: Decimal, target: number): bigint {
  return unscaled * 10n ** BigInt(target - scale);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return decimalOf(atScale(a, scale) + atScale(b, scale), scale);
}

export function negateDecimal({ unscaled, scale }: Decimal): Decimal {
  return { unscaled: -unscaled, scale };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return decimalOf(a.unscaled * b.unscaled, a.scale + b.scale);
}

/** `b` is not 0. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(PLACES, Math.max(a.scale, b.scale));
  const dividend = a.unscaled * 10n ** BigInt(scale + b.scale);
  const divisor = b.unscaled * 10n ** BigInt(a.scale);
  return decimalOf(roundedHalfDown(dividend, divisor), scale);
}

function roundedHalfDown(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const isMore = twice > (divisor < 0n ? -divisor : divisor);
  if (!isMore) return quotient;
  return dividend < 0n !== divisor < 0n ? quotient - 1n : quotient + 1n;
}

/** Towards zero. */
export function integerQuotient(a: Decimal, b: Decimal): bigint {
  const scale = Math.max(a.scale, b.scale);
  return atScale(a, scale) / atScale(b, scale);
}

export function remainder(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return decimalOf(atScale(a, scale) % atScale(b, scale), scale);
}

export function compareDecimalValues(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = atScale(a, scale);
  const right = atScale(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function decimalToNumber(value: Decimal): number {
  return Number(decimalText(value));
}

/** Of a finite double: its exact value. */
export function decimalFromNumber(value: number): Decimal {
  let scaled = value;
  let scale = 0n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    scale++;
  }
  // value = scaled / 2^scale = scaled * 5^scale / 10^scale
  return decimalOf(BigInt(scaled) * 5n ** scale, Number(scale));
}

export type Rounding = 'floor' | 'ceiling' | 'half-up' | 'half-even' | 'truncate';

/** To `places` decimal places, which may be negative. */
export function roundDecimal(value: Decimal, places: number, rounding: Rounding): Decimal {
  if (places >= value.scale) return value;
  const unit = 10n ** BigInt(value.scale - places);
  let quotient = value.unscaled / unit;
  let rest = value.unscaled % unit;
  if (rest < 0n) {
    quotient -= 1n;
    rest += unit;
  }
  if (rest > 0n && isRoundedUp({ rest, unit, quotient, isNegative: value.unscaled < 0n }, rounding)) quotient += 1n;
  return places >= 0 ? decimalOf(quotient, places) : decimalOf(quotient * 10n ** BigInt(-places), 0);
}

type Rest = { readonly rest: bigint; readonly unit: bigint; readonly quotient: bigint; readonly isNegative: boolean };

/** `quotient` is the floor, `rest` what is above it. */
function isRoundedUp({ rest, unit, quotient, isNegative }: Rest, rounding: Rounding): boolean {
  switch (rounding) {
    case 'floor':
      return false;
    case 'ceiling':
      return true;
    case 'truncate':
      return isNegative;
    case 'half-up':
      return rest * 2n >= unit;
    case 'half-even':
      return rest * 2n > unit || (rest * 2n === unit && quotient % 2n !== 0n);
    default:
      return rounding satisfies never;
  }
}
