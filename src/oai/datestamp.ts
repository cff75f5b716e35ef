// Datestamps and the dates of arguments (OAI-PMH 2.0 §2.7.1 and §3.3): UTC, by the day or by the second.

/** `YYYY-MM-DDThh:mm:ssZ`: as texts they stand in the order of time. */
export type Datestamp = string;

export const GRANULARITY = 'YYYY-MM-DDThh:mm:ssZ';

/** The first and the last second that an argument means. */
export type DateArgument = {
  readonly granularity: 'day' | 'second';
  readonly first: Datestamp;
  readonly last: Datestamp;
};

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const SECOND = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/u;
const FEBRUARY = 2;
const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);

/** Undefined for what is no date of either granularity. */
export function readDateArgument(text: string): DateArgument | undefined {
  if (isDay(text)) return { granularity: 'day', first: `${text}T00:00:00Z`, last: `${text}T23:59:59Z` };
  const [, day] = SECOND.exec(text) ?? [];
  return day !== undefined && isDay(day) ? { granularity: 'second', first: text, last: text } : undefined;
}

function isDay(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === FEBRUARY) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return SHORT_MONTHS.has(month) ? 30 : 31;
}

const WRITTEN = /^(\d{4})(-\d{2})?(-\d{2})?(T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?/u;

/** A date as headers have it → its first second. A time of day counts only where it is in UTC. Undefined where it is no date. */
export function datestampOf(written: string): Datestamp | undefined {
  const [, year, month = '-01', day = '-01', time] = WRITTEN.exec(written) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}${month}${day}`;
  const whole = time === undefined ? undefined : readDateArgument(`${date}${time.replace(/\.\d+/u, '')}`);
  return (whole ?? readDateArgument(date))?.first;
}

export function later(one: Datestamp, other: Datestamp): Datestamp {
  return one > other ? one : other;
}

export function earlier(one: Datestamp, other: Datestamp): Datestamp {
  return one < other ? one : other;
}
