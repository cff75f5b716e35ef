// Functions on dates, times and durations (XPath Functions 3.1 §8, §9, §15).

import { type Code, one } from '../run/code.ts';
import type { Frame } from '../run/frame.ts';
import { decimalOf } from '../values/decimal-value.ts';
import { Duration, type Item, Moment, type MomentType } from '../values/item.ts';
import { durationOf, inZone, MICROS, MICROS_PER_DAY } from '../values/moments.ts';
import { decimal, integer } from '../values/numbers.ts';
import { raise } from '../values/xpath-error.ts';
import { contextItem, type FunctionRow, typedArgument } from './function-shape.ts';

/** A part of a date or time, or of a duration. */
function part(
  name: string,
  type: string,
  take: (value: Moment | Duration) => ReturnType<typeof integer> | Duration | undefined,
): FunctionRow {
  return {
    name,
    least: 1,
    most: 1,
    compile: ([given = contextItem]) => {
      const value = typedArgument(given, type);
      return one('atomic', (frame, item) => {
        const found = value(frame, item);
        return found instanceof Moment || found instanceof Duration ? take(found) : undefined;
      });
    },
  };
}

const MICROS_PER_MINUTE = 60 * MICROS;
const MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;

/** Towards zero. */
const whole = (value: number): ReturnType<typeof integer> => integer(Math.trunc(value) + 0);

function ofMoment(take: (moment: Moment) => ReturnType<typeof integer> | Duration | undefined): Parameters<typeof part>[2] {
  return (value) => (value instanceof Moment ? take(value) : undefined);
}

function ofDuration(take: (duration: Duration) => ReturnType<typeof integer>): Parameters<typeof part>[2] {
  return (value) => (value instanceof Duration ? take(value) : undefined);
}

const seconds = (micros: number): ReturnType<typeof decimal> => decimal(decimalOf(BigInt(micros), 6));

function zoneOf(moment: Moment): Duration | undefined {
  return moment.zone === undefined ? undefined : durationOf('dayTimeDuration', 0, moment.zone * MICROS_PER_MINUTE);
}

const dateParts: readonly FunctionRow[] = (['dateTime', 'date'] as const).flatMap((type) => [
  part(
    `year-from-${type}`,
    type,
    ofMoment(({ year }) => integer(year)),
  ),
  part(
    `month-from-${type}`,
    type,
    ofMoment(({ month }) => integer(month)),
  ),
  part(
    `day-from-${type}`,
    type,
    ofMoment(({ day }) => integer(day)),
  ),
]);

const timeParts: readonly FunctionRow[] = (['dateTime', 'time'] as const).flatMap((type) => [
  part(
    `hours-from-${type}`,
    type,
    ofMoment(({ time }) => whole(time / MICROS_PER_HOUR)),
  ),
  part(
    `minutes-from-${type}`,
    type,
    ofMoment(({ time }) => whole((time % MICROS_PER_HOUR) / MICROS_PER_MINUTE)),
  ),
  part(
    `seconds-from-${type}`,
    type,
    ofMoment(({ time }) => seconds(time % MICROS_PER_MINUTE)),
  ),
]);

const zoneParts: readonly FunctionRow[] = (['dateTime', 'date', 'time'] as const).flatMap((type) => [
  part(`timezone-from-${type}`, type, ofMoment(zoneOf)),
  adjustment(type),
]);

function adjustment(type: MomentType): FunctionRow {
  return {
    name: `adjust-${type}-to-timezone`,
    least: 1,
    most: 2,
    compile: ([given = contextItem, zone]) => {
      const value = typedArgument(given, type);
      const wanted = zone === undefined ? undefined : typedArgument(zone, 'dayTimeDuration');
      return one('atomic', (frame, item) => {
        const moment = value(frame, item);
        if (!(moment instanceof Moment)) return undefined;
        return inZone(moment, wanted === undefined ? frame.implicitZone : zoneIn(wanted(frame, item)));
      });
    },
  };
}

function zoneIn(duration: unknown): number | undefined {
  if (!(duration instanceof Duration)) return undefined;
  const minutes = duration.micros / MICROS_PER_MINUTE;
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 14 * 60) raise('FODT0003', 'there is no such time zone');
  return minutes;
}

const durationParts: readonly FunctionRow[] = [
  part(
    'years-from-duration',
    'duration',
    ofDuration(({ months }) => whole(months / 12)),
  ),
  part(
    'months-from-duration',
    'duration',
    ofDuration(({ months }) => whole(months % 12)),
  ),
  part(
    'days-from-duration',
    'duration',
    ofDuration(({ micros }) => whole(micros / MICROS_PER_DAY)),
  ),
  part(
    'hours-from-duration',
    'duration',
    ofDuration(({ micros }) => whole((micros % MICROS_PER_DAY) / MICROS_PER_HOUR)),
  ),
  part(
    'minutes-from-duration',
    'duration',
    ofDuration(({ micros }) => whole((micros % MICROS_PER_HOUR) / MICROS_PER_MINUTE)),
  ),
  part(
    'seconds-from-duration',
    'duration',
    ofDuration(({ micros }) => seconds(micros % MICROS_PER_MINUTE)),
  ),
];

/** The moment of the run. */
function now(frame: Frame): Moment {
  return frame.host.now ?? raise('FODT0003', 'what day it is was not said');
}

function ofNow(name: string, type: MomentType): FunctionRow {
  return {
    name,
    least: 0,
    most: 0,
    compile: () =>
      one('atomic', (frame) => {
        const moment = now(frame);
        if (type === 'dateTime') return moment;
        return new Moment(type, type === 'date' ? { ...moment, time: 0 } : { ...moment, year: 1970, month: 1, day: 1 });
      }),
  };
}

function momentIn(
  code: Code,
  type: MomentType,
  { frame, item }: { readonly frame: Frame; readonly item: Item },
): Moment | undefined {
  const found = typedArgument(code, type)(frame, item);
  return found instanceof Moment ? found : undefined;
}

export const momentFunctions: readonly FunctionRow[] = [
  ...dateParts,
  ...timeParts,
  ...zoneParts,
  ...durationParts,
  ofNow('current-date', 'date'),
  ofNow('current-dateTime', 'dateTime'),
  ofNow('current-time', 'time'),
  {
    name: 'implicit-timezone',
    least: 0,
    most: 0,
    compile: () => one('atomic', (frame) => durationOf('dayTimeDuration', 0, frame.implicitZone * MICROS_PER_MINUTE)),
  },
  {
    name: 'dateTime',
    least: 2,
    most: 2,
    compile: ([first = contextItem, second = contextItem]) =>
      one('atomic', (frame, item) => {
        const date = momentIn(first, 'date', { frame, item });
        const time = momentIn(second, 'time', { frame, item });
        if (date === undefined || time === undefined) return undefined;
        const isApart = date.zone !== undefined && time.zone !== undefined && date.zone !== time.zone;
        if (isApart) raise('FORG0008', 'a date and a time have different time zones');
        return new Moment('dateTime', { ...date, time: time.time, zone: date.zone ?? time.zone });
      }),
  },
];
