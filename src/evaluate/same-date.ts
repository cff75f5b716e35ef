// Whether two dates have the very same normalised value.
import { type DateAttributes, dateAttributes } from '../tei/tei-reading.ts';

export function isSameDate(a: DateAttributes = {}, b: DateAttributes = {}): boolean {
  return dateAttributes.every((name) => a[name] === b[name]);
}

/** Such as `from 1935 to 1936`. */
export function describeDate(date: DateAttributes = {}): string {
  const parts = dateAttributes.filter((name) => date[name] !== undefined).map((name) => `${name} ${date[name]}`);
  return parts.length === 0 ? 'no value' : parts.join(' ');
}
