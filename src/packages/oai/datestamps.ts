// Datestamps of OAI-PMH 2.0 (§3.3): UTC, by the day or by the second.

const DATESTAMP = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})Z)?$/;
export const BY_DAY = 'YYYY-MM-DD';
export const BY_SECOND = 'YYYY-MM-DDThh:mm:ssZ';

/** Undefined for what is no datestamp. */
export function granularityOf(text: string): typeof BY_DAY | typeof BY_SECOND | undefined {
  const [, year, month, day, hour, minute, second] = (DATESTAMP.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  if (text.length === BY_DAY.length) return BY_DAY;
  const [h = 0, m = 0, s = 0] = [hour, minute, second];
  return h < 24 && m < 60 && s < 60 ? BY_SECOND : undefined;
}

const FEBRUARY = 2;
const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);

function daysOf(year: number, month: number): number {
  if (month === FEBRUARY) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return SHORT_MONTHS.has(month) ? 30 : 31;
}
