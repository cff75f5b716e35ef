// Bounds and values of dates and times as one comparison (XSD 1.0 Part 2 §3.2.7.4): a value with a time zone and a value
// without are certainly apart when they are more than 14 hours apart, and otherwise have no order.
import { type Instant, instantOf, parseTemporal, type TemporalType } from '../../datatypes/calendar.ts';
import type { DatatypeRules } from '../../datatypes/datatype.ts';
import { type Meaning, nothing } from './meaning.ts';
import { type InstantTest, orderBits } from './value-matcher.ts';

const MAX_ZONE_HOURS = 14;
const SECONDS_PER_HOUR = 3_600;
const SECONDS_PER_DAY = 86_400;

/** Digits of the fraction of a second that Jing reads. */
const DIGITS_OF_JING = 3;

export type TemporalLimit = {
  readonly type: TemporalType;
  readonly rules: DatatypeRules;
  /** As written, white space processed. */
  readonly value: string;
};

/** Among values of the type, those that fulfil the bound: `minInclusive` and the like. */
export function instantsWithin(name: string, limit: TemporalLimit): Meaning {
  const isLower = name.startsWith('min');
  const beyond = isLower ? orderBits.after : orderBits.before;
  return comparison(limit, {
    alike: beyond + (name.endsWith('Inclusive') ? orderBits.same : 0),
    apart: beyond,
    hours: isLower ? MAX_ZONE_HOURS : -MAX_ZONE_HOURS,
  });
}

/** Among values of the type, those that are the same as this one. */
export function sameInstants(value: TemporalLimit): Meaning {
  return comparison(value, { alike: orderBits.same, apart: 0, hours: 0 });
}

/** `alike`: orders to a limit that has a time zone if the value has; `apart`: to one so many hours later, if only one has. */
type Orders = { readonly alike: number; readonly apart: number; readonly hours: number };

function comparison({ type, rules, value }: TemporalLimit, { alike, apart, hours }: Orders): Meaning {
  const temporal = parseTemporal(type, value, rules);
  if (temporal === undefined) return nothing;
  const instant = instantOf(temporal);
  const own = testOf(instant, alike, 0);
  const other = testOf(instant, apart, hours);
  const [zoned, unzoned] = instant.hasZone ? [own, other] : [other, own];
  const digits = rules === 'jing' ? DIGITS_OF_JING : Number.MAX_SAFE_INTEGER;
  return { kind: 'matcher', matcher: { kind: 'instant', type, digits, zoned, unzoned } };
}

function testOf({ day, second, isLeapSecond, fraction }: Instant, orders: number, hours: number): InstantTest {
  const moved = second + hours * SECONDS_PER_HOUR;
  const days = Math.floor(moved / SECONDS_PER_DAY);
  return { orders, day: day + days, second: moved - days * SECONDS_PER_DAY, isLeapSecond, fraction };
}
