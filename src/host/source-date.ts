// The day that counts as today, where the user says so (SOURCE_DATE_EPOCH): the clock is never asked.

import { EnvironmentError } from '../diagnostics/environment-error.ts';

/** Seconds that still are a date of four digits. */
const LAST_SECOND = 253_402_300_799;

/**
 * `YYYY-MM-DD`, in UTC.
 * @throws {EnvironmentError} `env/unreadable` when the variable is no number of seconds
 */
export function sourceDate(): string | undefined {
  const value = process.env['SOURCE_DATE_EPOCH'];
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,12}$/.test(value) || Number(value) > LAST_SECOND) {
    throw new EnvironmentError('env/unreadable', `SOURCE_DATE_EPOCH is ${value}, and no number of seconds since 1970`);
  }
  return new Date(Number(value) * 1000).toISOString().slice(0, 10);
}
