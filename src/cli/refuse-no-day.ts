// A flag that wants a day of the calendar.

import { parseMoment } from '../xpath/values/moments.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} */
export function refuseNoDay(today: string): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(today) && parseMoment('date', today) !== undefined;
  if (!isDay) throw new UsageError(`--today is ${today}, and no day: write YYYY-MM-DD`);
}
