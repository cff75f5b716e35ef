// The time zone at the end of a date or time that is almost right (XSD 1.0 Part 2 §3.2.7.3).

export type WithoutZone = { readonly rest: string; readonly zone: string };

/** Hours from Greenwich. */
const MOST_HOURS = 14;

/** A zone as it should be written, and what stands before it; `zone` is empty where there is none. */
export function withoutZone(value: string): WithoutZone {
  if (/[0-9][zZ]$/u.test(value)) return { rest: value.slice(0, -1), zone: 'Z' };
  const [found, sign = '', hours = '', minutes = '00'] =
    /(?<=[0-9])([+-])([0-9]{1,2}):([0-9]{2})$/u.exec(value) ?? /(?<=[0-9])(\+)([0-9]{1,2}?)([0-9]{2})?$/u.exec(value) ?? [];
  if (found === undefined || Number(hours) > MOST_HOURS || Number(minutes) > 59) return { rest: value, zone: '' };
  return { rest: value.slice(0, -found.length), zone: `${sign}${hours.padStart(2, '0')}:${minutes}` };
}
