// Dates, times and durations: read, written, compared, added (XPath Functions 3.1 §8 to §10). To the microsecond, as Saxon keeps
// them; farther digits of a second are dropped.

import { daysFromEpoch, parseTemporal } from '../../datatypes/calendar.ts';
import { isDuration } from '../../datatypes/duration.ts';
import { Duration, type DurationType, Moment, type MomentFields, type MomentType } from './item.ts';
import { raise } from './xpath-error.ts';

export const MICROS = 1_000_000;
export const MICROS_PER_DAY: number = 86_400 * MICROS;
const MICROS_PER_MINUTE = 60 * MICROS;
/** Digits of a year; more are an overflow. */
const MOST_YEAR = 1_000_000_000;

/** Undefined where the text is no such value. Years as in XSD 1.1: there is a year 0. */
export function parseMoment(type: MomentType, text: string): Moment | undefined {
  const zeroYear = /^(-?)0000(?=-|$|Z|\+)/.exec(text);
  const shifted = zeroYear === null ? text : `2000${text.slice(zeroYear[0].length)}`;
  const parsed = parseTemporal(type, zeroYear?.[1] === '-' ? '' : shifted);
  if (parsed === undefined) return withBeforeCommonEra(type, text);
  const { year, month, day, second, fraction, zone } = parsed;
  if (Math.abs(year) > MOST_YEAR) raise('FODT0001', 'the year is too far');
  const time = second * MICROS + Number(fraction.slice(0, 6).padEnd(6, '0'));
  const fields = { year: zeroYear === null ? year : 0, month, day, time, zone };
  if (time < MICROS_PER_DAY) return new Moment(type, fields);
  return type === 'time'
    ? new Moment(type, { ...fields, time: 0 })
    : fromDays(type, dayOf(fields) + 1, { time: time - MICROS_PER_DAY, zone });
}

/** In XSD 1.1 the year -4 is a leap year, which in 1.0 was -5. */
function withBeforeCommonEra(type: MomentType, text: string): Moment | undefined {
  const match = /^-([0-9]{4,})-02-29(.*)$/s.exec(text);
  if (match === null || (type !== 'date' && type !== 'dateTime')) return undefined;
  const year = -Number(match[1]);
  if (!isLeap(year)) return undefined;
  const other = parseMoment(type, `2000-02-29${match[2]}`);
  return other && new Moment(type, { ...other, year });
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function dayOf({ year, month, day }: Pick<MomentFields, 'year' | 'month' | 'day'>): number {
  return daysFromEpoch({ year, month, day });
}

/** The inverse of `dayOf`, for a day that has the fields of `type`. */
export function fromDays(type: MomentType, days: number, rest: Pick<MomentFields, 'time' | 'zone'>): Moment {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (Math.abs(year) > MOST_YEAR) raise('FODT0001', 'the year is too far');
  return new Moment(type, { year, month, day: dayOfYear - Math.floor((153 * part + 2) / 5) + 1, ...rest });
}

/** Microseconds from 1970 in UTC; `implicit`: the zone of what has none, in minutes. */
export function instant(moment: Moment, implicit: number): { readonly days: number; readonly micros: number } {
  const shift = (moment.zone ?? implicit) * MICROS_PER_MINUTE;
  const base = moment.type === 'time' ? 0 : dayOf(moment);
  const micros = moment.time - shift;
  if (moment.type === 'time') return { days: 0, micros };
  const extra = Math.floor(micros / MICROS_PER_DAY);
  return { days: base + extra, micros: micros - extra * MICROS_PER_DAY };
}

export function compareMoments(a: Moment, b: Moment, implicit: number): number {
  const left = instant(a, implicit);
  const right = instant(b, implicit);
  return left.days - right.days || left.micros - right.micros;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`;
}

export function zoneText(zone: number | undefined): string {
  if (zone === undefined) return '';
  if (zone === 0) return 'Z';
  const size = Math.abs(zone);
  return `${zone < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}:${pad(size % 60, 2)}`;
}

function secondsText(micros: number, width: number): string {
  const fraction = micros % MICROS;
  const whole = pad((micros - fraction) / MICROS, width);
  return fraction === 0 ? whole : `${whole}.${pad(fraction, 6).replace(/0+$/, '')}`;
}

function timeText(time: number): string {
  const minutes = Math.floor(time / MICROS_PER_MINUTE);
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}:${secondsText(time % MICROS_PER_MINUTE, 2)}`;
}

export function momentText(moment: Moment): string {
  const { type, year, month, day, time, zone } = moment;
  return (
    momentBody(type, { year: yearText(year), month: pad(month, 2), day: pad(day, 2), time: timeText(time) }) + zoneText(zone)
  );
}

type Words = { readonly year: string; readonly month: string; readonly day: string; readonly time: string };

function momentBody(type: MomentType, { year, month, day, time }: Words): string {
  switch (type) {
    case 'dateTime':
      return `${year}-${month}-${day}T${time}`;
    case 'date':
      return `${year}-${month}-${day}`;
    case 'time':
      return time;
    case 'gYear':
      return year;
    case 'gYearMonth':
      return `${year}-${month}`;
    case 'gMonth':
      return `--${month}`;
    case 'gMonthDay':
      return `--${month}-${day}`;
    case 'gDay':
      return `---${day}`;
    default:
      return type satisfies never;
  }
}

const DURATION =
  /^(-?)P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]*)(?:\.([0-9]*))?S)?)?$/;

export function parseDurationValue(type: DurationType, text: string): Duration | undefined {
  const match = isDuration(text, 'standard') ? DURATION.exec(text) : null;
  if (match === null) return undefined;
  if (type === 'yearMonthDuration' && /[DT]/.test(text)) return undefined;
  if (type === 'dayTimeDuration' && /Y|^[^T]*M/.test(text)) return undefined;
  const [, sign, years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0, fraction = ''] = match;
  const direction = sign === '-' ? -1 : 1;
  const whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  const micros = whole * MICROS + Number(fraction.slice(0, 6).padEnd(6, '0'));
  return durationOf(type, direction * (Number(years) * 12 + Number(months)), direction * micros);
}

/** @throws {DynamicError} for one that cannot be counted exactly */
export function durationOf(type: DurationType, months: number, micros: number): Duration {
  if (!Number.isSafeInteger(months) || !Number.isSafeInteger(micros)) raise('FODT0002', 'the duration is too long');
  return new Duration(type, months + 0, micros + 0);
}

export function durationText({ type, months, micros }: Duration): string {
  const sign = months < 0 || micros < 0 ? '-' : '';
  const text = monthsText(Math.abs(months)) + daysText(Math.abs(micros));
  if (text !== '') return `${sign}P${text}`;
  return type === 'yearMonthDuration' ? 'P0M' : 'PT0S';
}

function monthsText(months: number): string {
  const years = Math.floor(months / 12);
  return `${years === 0 ? '' : `${years}Y`}${months % 12 === 0 ? '' : `${months % 12}M`}`;
}

function daysText(micros: number): string {
  const days = Math.floor(micros / MICROS_PER_DAY);
  const rest = micros % MICROS_PER_DAY;
  const hours = Math.floor(rest / (60 * MICROS_PER_MINUTE));
  const minutes = Math.floor((rest % (60 * MICROS_PER_MINUTE)) / MICROS_PER_MINUTE);
  const seconds = rest % MICROS_PER_MINUTE;
  const time = `${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}${seconds === 0 ? '' : `${secondsText(seconds, 1)}S`}`;
  return `${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`;
}

/** A date or time, and a duration added to it (XSD 1.1 Part 2 appendix E). */
export function addDuration(moment: Moment, duration: Duration, direction: 1 | -1): Moment {
  const { type, zone } = moment;
  if (type === 'time') {
    const time = (moment.time + direction * duration.micros) % MICROS_PER_DAY;
    return new Moment(type, { ...moment, time: time < 0 ? time + MICROS_PER_DAY : time, zone });
  }
  const monthIndex = moment.year * 12 + moment.month - 1 + direction * duration.months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  const lastDay = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const start = dayOf({ year, month, day: Math.min(moment.day, lastDay) });
  const time = moment.time + direction * duration.micros;
  const extra = Math.floor(time / MICROS_PER_DAY);
  return fromDays(type, start + extra, { time: type === 'date' ? 0 : time - extra * MICROS_PER_DAY, zone });
}

export function momentsApart(a: Moment, b: Moment, implicit: number): Duration {
  const left = instant(a, implicit);
  const right = instant(b, implicit);
  return durationOf('dayTimeDuration', 0, (left.days - right.days) * MICROS_PER_DAY + left.micros - right.micros);
}

/** To another zone, or without one. */
export function inZone(moment: Moment, zone: number | undefined): Moment {
  if (zone === undefined || moment.zone === undefined) return new Moment(moment.type, { ...moment, zone });
  const shift = (zone - moment.zone) * MICROS_PER_MINUTE;
  const time = moment.time + shift;
  const extra = Math.floor(time / MICROS_PER_DAY);
  if (moment.type === 'time') return new Moment('time', { ...moment, time: time - extra * MICROS_PER_DAY, zone });
  const moved = fromDays(moment.type, dayOf(moment) + extra, { time: time - extra * MICROS_PER_DAY, zone });
  return moment.type === 'date' ? new Moment('date', { ...moved, time: 0 }) : moved;
}
