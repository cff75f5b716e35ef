// duration (XSD 1.0 Part 2, second edition, §3.2.6): a number of months and a number of seconds, which cannot be exchanged for
// each other. Where Jing reads otherwise, the rules say which way it is.

import { daysFromEpoch } from './calendar.ts';
import type { DatatypeRules } from './datatype.ts';

export type Duration = { readonly months: bigint; readonly seconds: ExactSeconds };

/** The number of seconds times 10 to the power of `scale`. */
type ExactSeconds = { readonly scaled: bigint; readonly scale: number };

/** Characters of a duration whose value is computed; longer ones are allowed, equal only to themselves, and out of any bounds. */
const MAX_COMPUTED_LENGTH = 1_000;

const DURATION =
  /^(-?)P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]*)(\.[0-9]*)?S)?)?$/u;

/** Months from which a duration is counted to compare it (§3.2.6.2): months of each length before and after. */
const REFERENCE_MONTHS = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
] as const;

const SECONDS_PER_DAY = 86_400n;

export function isDuration(text: string, rules: DatatypeRules): boolean {
  if (!DURATION.test(text)) return false;
  const last = text.at(-1);
  if (last === 'P' || last === 'T') return false;
  // §3.2.6.1: a point has a digit on both sides; for Jing one side is enough
  return rules === 'standard' ? !/(?<![0-9])(?:S$|\.)|\.S$/u.test(text) : !/[THM]\.?S$/u.test(text);
}

/** Of a text that `isDuration`; undefined for one too long to compute with. */
export function parseDuration(text: string): Duration | undefined {
  if (text.length > MAX_COMPUTED_LENGTH) return undefined;
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [, sign, years = '0', months = '0', days = '0', hours = '0', minutes = '0', seconds = '', fraction = ''] = match;
  const direction = sign === '-' ? -1n : 1n;
  const decimals = fraction.slice(1).replace(/0+$/u, '');
  const whole = ((BigInt(days) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  const scaled = whole * 10n ** BigInt(decimals.length) + BigInt(decimals);
  return {
    months: direction * (BigInt(years) * 12n + BigInt(months)),
    seconds: { scaled: direction * scaled, scale: decimals.length },
  };
}

export function durationKey(text: string): string {
  const duration = parseDuration(text);
  return duration === undefined ? text : `${duration.months};${duration.seconds.scaled}/${duration.seconds.scale}`;
}

/** As Jing compares: each field with the same field. */
export function fieldsKey(text: string): string {
  const [, sign, ...fields] = DURATION.exec(text) ?? [text];
  const [years = '0', months = '0', days = '0', hours = '0', minutes = '0', seconds = '', fraction = ''] = fields;
  const decimals = fraction.slice(1).replace(/0+$/u, '');
  const whole = [years, months, days, hours, minutes, seconds].map((field) => field.replace(/^0+/u, ''));
  const isZero = whole.every((field) => field === '') && decimals === '';
  return `${sign === '-' && !isZero ? '-' : ''}${whole.join(';')}.${decimals}`;
}

/** Undefined where it depends on the month one starts from: P1M against P30D. */
export function compareDurations(left: Duration | undefined, right: Duration | undefined): number | undefined {
  if (left === undefined || right === undefined) return undefined;
  const orders = REFERENCE_MONTHS.map((reference) => compareFrom(reference, left, right));
  return orders.every((order) => order === orders[0]) ? orders[0] : undefined;
}

function compareFrom(reference: readonly [number, number], left: Duration, right: Duration): number {
  const days = daysAfter(reference, left.months) - daysAfter(reference, right.months);
  const scale = Math.max(left.seconds.scale, right.seconds.scale);
  const difference =
    days * SECONDS_PER_DAY * 10n ** BigInt(scale) + atScale(left.seconds, scale) - atScale(right.seconds, scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Days in `months` months from a reference month: 400 years have 146,097 days, the rest is counted. */
function daysAfter([year, month]: readonly [number, number], months: bigint): bigint {
  const cycles = months / 4800n;
  const rest = Number(months % 4800n) + month - 1;
  const end = { year: year + Math.floor(rest / 12), month: (((rest % 12) + 12) % 12) + 1, day: 1 };
  return cycles * 146_097n + BigInt(daysFromEpoch(end) - daysFromEpoch({ year, month, day: 1 }));
}

function atScale({ scaled, scale }: ExactSeconds, target: number): bigint {
  return scaled * 10n ** BigInt(target - scale);
}
