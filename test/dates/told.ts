// Found dates in the notation of the cases.

import type { DateValue } from '../../src/dates/found-date.ts';
import type { Mention } from '../../src/encode/model/mention.ts';

export function valueText(value: DateValue | undefined): string {
  if (value === undefined) return '?';
  const { when, from, to, notBefore, notAfter } = value;
  const calendar = value.calendar === 'julian' ? 'J' : '';
  if (when !== undefined) return when + calendar;
  if (from !== undefined || to !== undefined) return `${from ?? ''}..${to ?? ''}${calendar}`;
  return `${notBefore ?? ''}~${notAfter ?? ''}${calendar}`;
}

export function told(text: string, mentions: readonly Mention[]): string {
  return mentions.map(({ span, date }) => `${text.slice(span.start, span.end)} = ${valueText(date)}`).join('; ');
}

/** With the certainty, by its first letter. */
export function toldSurely(text: string, mentions: readonly Mention[]): string {
  return mentions
    .map(({ span, date, cert }) => `${text.slice(span.start, span.end)} = ${valueText(date)} ${cert[0]}`)
    .join('; ');
}
