// Dates of a header by their attributes (TEI P5 13.4: att.datable.w3c, att.datable.iso).

import { daysInMonth } from '../../datatypes/calendar.ts';
import type { XmlElement } from '../../xml/read/tree.ts';
import type { DateStatement } from './descriptive-record.ts';
import { attributeOf, descendants, headerText } from './header-text.ts';
import { type StatementSource, stated } from './statement-source.ts';

/** What records can quote: a year of four digits, with month and day if known, and a time. */
const ISO_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?)?)?(?:Z|[+-]\d\d:\d\d)?$/u;
/** A time of the day, without its zone. */
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/u;
/** `xs:gYear`, `xs:gYearMonth`, `xs:date`, `xs:dateTime`: a time has seconds. */
const W3C_DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/u;

/** Of a date that a record quotes: whether XML Schema has it, too. */
export function isW3cDate(date: string): boolean {
  return W3C_DATE.test(date);
}

/** A day of the calendar, a time of the day; there is no year 0. */
function isIsoDate(text: string): boolean {
  const [, year, month = '01', day = '01', time = '00:00'] = ISO_DATE.exec(text) ?? [];
  if (year === undefined || year === '0000' || !TIME.test(time)) return false;
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

export type DateValue = Pick<DateStatement, 'when' | 'from' | 'to' | 'isCertain'>;

/** Nothing where the element says no date, and has no words either. */
export function readDates(source: StatementSource): readonly DateStatement[] {
  const { element } = source;
  const inner =
    valueIn(element) === undefined ? [...descendants(element)].find((one) => valueIn(one) !== undefined) : undefined;
  const value = valueIn(element) ?? (inner === undefined ? undefined : valueIn(inner));
  const words = headerText(element);
  const text = words === '' ? (value === undefined ? '' : wordsOf(value)) : words;
  if (text === '') return [];
  return [{ kind: 'date', ...stated(source, text), ...(value ?? writtenOut(words)) }];
}

function valueIn(element: XmlElement): DateValue | undefined {
  const read = (name: string): string | undefined => dateIn(attributeOf(element, name, `${name}-iso`));
  const when = read('when');
  if (when !== undefined) return { when, isCertain: true };
  const stretch = { from: read('from'), to: read('to') };
  if (stretch.from !== undefined || stretch.to !== undefined) return defined({ ...stretch, isCertain: true });
  const limits = { from: read('notBefore'), to: read('notAfter') };
  return limits.from === undefined && limits.to === undefined ? undefined : defined({ ...limits, isCertain: false });
}

function defined(value: {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly isCertain: boolean;
}): DateValue {
  const { from, to, isCertain } = value;
  return { isCertain, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Without the zone of a day; `--03` and the like are no date by themselves. */
function dateIn(value: string | undefined): string | undefined {
  if (value === undefined || !isIsoDate(value)) return undefined;
  return value.includes('T') ? value : value.replace(/(?:Z|[+-]\d\d:\d\d)$/u, '');
}

/** Words that are a date of ISO 8601 themselves: `<date>1842</date>`. */
function writtenOut(words: string): DateValue {
  return /^\d{4}(-\d\d(-\d\d)?)?$/u.test(words) && isIsoDate(words) ? { when: words, isCertain: true } : { isCertain: false };
}

export function wordsOf({ when, from, to }: DateValue): string {
  return when ?? `${from ?? ''}/${to ?? ''}`;
}

/** `1937-03-03`, `1500/1600`, `1500/`: a date or stretch as DC, EDTF and DataCite write it; undefined where only words are known. */
export function isoOf({ when, from, to }: DateValue): string | undefined {
  if (when !== undefined) return when;
  if (from === undefined && to === undefined) return undefined;
  return from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}
