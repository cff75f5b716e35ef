// The second that counts as now, where the user says so (SOURCE_DATE_EPOCH).

import { stampOf } from './clock.ts';
import { sourceDate } from './source-date.ts';

/**
 * `YYYY-MM-DDThh:mm:ssZ`.
 * @throws {EnvironmentError} `env/unreadable` when the variable is no number of seconds
 */
export function sourceMoment(): string | undefined {
  return sourceDate() === undefined ? undefined : stampOf(new Date(Number(process.env['SOURCE_DATE_EPOCH']) * 1000));
}
