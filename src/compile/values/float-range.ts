// Which texts are floats or doubles within bounds (XSD 1.0 Part 2 §3.2.4, §3.2.5). A text is rounded before it is compared, and
// rounding keeps order: so what holds of the rounded number holds of the texts beyond one exact decimal, midway between the
// first double that fulfils the bound and the one before. A text just there is rounded to the even one.

import { compareFloats, type FloatPrecision, parseFloatValue } from '../../datatypes/float.ts';
import { literalLanguage, processedLanguage, regexLanguage, unionOf } from './language.ts';
import { allOf, languageMeaning, type Meaning, nothing, someOf } from './meaning.ts';
import type { DecimalBound } from './value-matcher.ts';

/** `minInclusive` and the like; the value is a float as written. */
export type FloatBound = { readonly name: string; readonly value: string };

const NUMBER = '[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+\\-]?[0-9]+)?';
const SPECIAL = ['INF', '-INF', 'NaN'];

/** The number of the last double, which is INF: doubles are numbered from zero. */
const LAST = 0x7ff0_0000_0000_0000n;
const MANTISSA_BITS = 52n;
/** Twice what the least double is a multiple of is 2 to the power of minus this. */
const SCALE = 1075;

/** Among floats, those within all bounds. */
export function floatRange(bounds: readonly FloatBound[], precision: FloatPrecision): Meaning {
  const tests = bounds.map((bound) => ({ isLower: bound.name.startsWith('min'), holds: testOf(bound, precision) }));
  const allHold = (value: number): boolean => tests.every(({ holds }) => holds(value));
  const special = SPECIAL.filter((text) => allHold(parseFloatValue(text, precision))).map(literalLanguage);
  const rounded = precision === 'single' ? Math.fround : (value: number): number => value;
  const start = firstDouble((value) => tests.every(({ isLower, holds }) => !isLower || holds(rounded(value))));
  const end = firstDouble((value) => tests.some(({ isLower, holds }) => !isLower && !holds(rounded(value))));
  return someOf([
    special.length === 0 ? nothing : languageMeaning(processedLanguage('collapse', unionOf(special))),
    numbersBetween(start, end),
  ]);
}

/** Among floats, those that are the same as the one that is written so. */
export function sameFloats(value: string, precision: FloatPrecision): Meaning {
  return floatRange(
    ['minInclusive', 'maxInclusive'].map((name) => ({ name, value })),
    precision,
  );
}

function testOf({ name, value }: FloatBound, precision: FloatPrecision): (value: number) => boolean {
  const limit = parseFloatValue(value, precision);
  const direction = name.startsWith('min') ? 1 : -1;
  return (found) => {
    const order = compareFloats(found, limit);
    return order !== undefined && (order === 0 ? name.endsWith('Inclusive') : order * direction > 0);
  };
}

/** Texts that are rounded to a double from `start` to before `end`, by their numbers. */
function numbersBetween(start: bigint | undefined, end: bigint | undefined): Meaning {
  if (start === undefined || end === -LAST) return nothing;
  const min = start === -LAST ? undefined : edgeBefore(start);
  const last = end === undefined ? undefined : edgeBefore(end);
  const max = last && { value: last.value, isInclusive: !last.isInclusive };
  const number = languageMeaning(processedLanguage('collapse', regexLanguage(NUMBER)));
  if (min === undefined && max === undefined) return number;
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return allOf([number, { kind: 'matcher', matcher: { kind: 'decimal-bounds', ...bounds } }]);
}

/** The first double from -INF to INF of which something holds, if it holds of all after it. */
function firstDouble(holds: (value: number) => boolean): bigint | undefined {
  if (!holds(doubleOf(LAST))) return undefined;
  let low = -LAST;
  let high = LAST;
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (holds(doubleOf(middle))) high = middle;
    else low = middle + 1n;
  }
  return low;
}

function doubleOf(number: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, number < 0n ? -number : number);
  const magnitude = view.getFloat64(0);
  return number < 0n ? -magnitude : magnitude;
}

/** The least decimal that is rounded to this double or one after it. */
function edgeBefore(number: bigint): DecimalBound {
  const midway = (scaledDouble(number - 1n) + scaledDouble(number)) / 2n;
  return { value: `${midway * 5n ** BigInt(SCALE)}E-${SCALE}`, isInclusive: number % 2n === 0n };
}

/** The double times 2 to the power of `SCALE`; INF as if doubles went on. */
function scaledDouble(number: bigint): bigint {
  const magnitude = number < 0n ? -number : number;
  const exponent = magnitude >> MANTISSA_BITS;
  const fraction = magnitude & ((1n << MANTISSA_BITS) - 1n);
  const scaled = exponent === 0n ? fraction << 1n : ((1n << MANTISSA_BITS) | fraction) << exponent;
  return number < 0n ? -scaled : scaled;
}
