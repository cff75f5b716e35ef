// Dates of CMIF: the attributes of TEI by XML Schema's datatypes, and the words of the header.

import type { DateStatement } from '../../record/descriptive-record.ts';
import { isW3cDate } from '../../record/read-dates.ts';
import type { Xml } from '../build-xml.ts';

export function cmifDate({ text, when, from, to, isCertain }: DateStatement): Xml {
  const [start, end] = isCertain ? (['from', 'to'] as const) : (['notBefore', 'notAfter'] as const);
  const attributes = { when: valid(when), [start]: valid(from), [end]: valid(to) };
  const isSaid = text === when || text === `${from ?? ''}/${to ?? ''}`;
  return {
    name: 'date',
    attributes,
    ...(isSaid && Object.values(attributes).some((one) => one !== undefined) ? {} : { content: text }),
  };
}

function valid(date: string | undefined): string | undefined {
  return date !== undefined && isW3cDate(date) ? date : undefined;
}
