// Numbers, dates and durations against other ways to compute them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareInstants, daysFromEpoch, daysInMonth, instantOf, parseTemporal } from '../../src/datatypes/calendar.ts';
import { compareDecimals, decimalKey, isDecimal, parseDecimal } from '../../src/datatypes/decimal.ts';
import { compareDurations, parseDuration } from '../../src/datatypes/duration.ts';
import { compareFloats, isFloat, parseFloatValue } from '../../src/datatypes/float.ts';
import { collapse } from '../../src/datatypes/white-space.ts';

const pad = (number: number, digits = 2): string => String(number).padStart(digits, '0');

/** Of a year from 1 on. */
function jsDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const year = fc.integer({ min: 1, max: 9999 });
const month = fc.integer({ min: 1, max: 12 });

describe('the calendar', () => {
  test('has the days that JavaScript has', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        const date = jsDate(y, m, d);
        const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
        expect(parseTemporal('date', `${pad(y, 4)}-${pad(m)}-${pad(d)}`) !== undefined).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  test('counts days as JavaScript does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), month, fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        expect(daysFromEpoch({ year: y, month: m, day: d })).toBe(jsDate(y, m, d).getTime() / 86_400_000);
      }),
    );
    expect(daysInMonth(-1, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
  });

  test('orders times with zones as JavaScript does', () => {
    const moment = fc.tuple(
      year,
      month,
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 86_399 }),
      fc.integer({ min: -839, max: 839 }),
    );
    const write = ([y, m, d, s, zone]: readonly [number, number, number, number, number]): string => {
      const time = `${pad(Math.floor(s / 3600))}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}`;
      const offset = `${zone < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(zone) / 60))}:${pad(Math.abs(zone) % 60)}`;
      return `${pad(y, 4)}-${pad(m)}-${pad(d)}T${time}${offset}`;
    };
    fc.assert(
      fc.property(moment, moment, (left, right) => {
        const [a, b] = [write(left), write(right)];
        expect(Math.sign(orderOf(a, b) ?? Number.NaN)).toBe(Math.sign(Date.parse(a) - Date.parse(b)));
      }),
    );
  });

  function orderOf(left: string, right: string): number | undefined {
    const [a, b] = [parseTemporal('dateTime', left), parseTemporal('dateTime', right)];
    if (a === undefined || b === undefined) throw new Error(`${left} ${right}`);
    return compareInstants(instantOf(a), instantOf(b));
  }

  test.each([
    ['2000-01-01T12:00:00', '2000-01-01T12:00:00Z', undefined],
    ['2000-01-01T12:00:00', '2000-01-02T02:00:00Z', undefined],
    ['2000-01-01T12:00:00', '2000-01-02T02:00:01Z', -1],
    ['2000-01-01T12:00:00', '1999-12-31T21:59:59Z', 1],
    ['2000-01-01T12:00:00Z', '2000-01-02T02:00:01', -1],
    ['2000-01-01T24:00:00', '2000-01-02T00:00:00', 0],
    ['2000-01-01T23:59:59.9', '2000-01-01T24:00:00', -1],
    ['1999-12-31T24:00:00+01:00', '2000-01-01T00:00:00Z', -1],
    ['292278994-08-18T00:00:00', '300000000-01-01T00:00:00', -1],
    ['2000-01-01T12:00:00.09', '2000-01-01T12:00:00.1', -1],
    ['-0002-01-01T00:00:00', '-0001-01-01T00:00:00', -1],
    ['-0001-12-31T23:59:59', '0001-01-01T00:00:00', -1],
  ])('%s against %s: %s', (left, right, order) => {
    const found = orderOf(left, right);
    expect(found === undefined ? undefined : Math.sign(found)).toBe(order);
  });
});

describe('decimals', () => {
  const digits = (maxLength: number): fc.Arbitrary<string> => fc.stringMatching(/^[0-9]*$/u, { maxLength });
  const decimal = fc
    .tuple(fc.constantFrom('', '-', '+'), digits(12), fc.constantFrom('', '.'), digits(6))
    .map(([sign, whole, point, fraction]) => sign + whole + point + (point === '' ? '' : fraction))
    .filter(isDecimal);
  const scaled = (text: string): bigint => {
    const [whole = '', fraction = ''] = text.replace(/^[+-]/u, '').split('.');
    const magnitude = BigInt(whole + fraction.padEnd(6, '0'));
    return text.startsWith('-') ? -magnitude : magnitude;
  };

  test('are ordered and equal as big integers are', () => {
    fc.assert(
      fc.property(decimal, decimal, (left, right) => {
        const difference = scaled(left) - scaled(right);
        const order = compareDecimals(parseDecimal(left), parseDecimal(right));
        expect(Math.sign(order)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
        expect(decimalKey(left) === decimalKey(right)).toBe(difference === 0n);
      }),
    );
  });
});

describe('floats', () => {
  test('are the numbers that JavaScript reads', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        const text =
          number === Number.POSITIVE_INFINITY ? 'INF' : number === Number.NEGATIVE_INFINITY ? '-INF' : String(number);
        expect(isFloat(text)).toBe(true);
        expect(compareFloats(parseFloatValue(text, 'double'), number)).toBe(0);
        expect(compareFloats(parseFloatValue(text, 'single'), Math.fround(number))).toBe(0);
      }),
    );
  });

  test('NaN is not comparable with others', () => {
    expect(compareFloats(Number.NaN, 1)).toBeUndefined();
    expect(compareFloats(1, Number.NaN)).toBeUndefined();
  });
});

describe('durations', () => {
  test.each([
    ['P1Y', 'P365D', undefined],
    ['P1Y', 'P364D', 1],
    ['P1Y', 'P367D', -1],
    ['P1M', 'P28D', undefined],
    ['P1M', 'P27D', 1],
    ['P5M', 'P149D', 1],
    ['P5M', 'P154D', -1],
    ['P400Y', 'P146097D', 0],
    ['-P1M', 'P1D', -1],
    ['PT1M', 'PT59.999S', 1],
    ['P1D', 'PT24H', 0],
    ['-P400Y1M', '-P400Y', -1],
  ])('%s against %s: %s', (left, right, order) => {
    expect(compareDurations(parseDuration(left), parseDuration(right))).toBe(order);
  });

  test('too long to compute with, they are out of any bounds', () => {
    expect(compareDurations(parseDuration(`P${'1'.repeat(2000)}Y`), parseDuration('P1Y'))).toBeUndefined();
  });
});

test('white space collapses as the specification says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', 'a', '\u00a0') }), (text) => {
      expect(collapse(text)).toBe(text.replace(/[ \t\n\r]+/gu, ' ').replace(/^ | $/gu, ''));
    }),
  );
});
