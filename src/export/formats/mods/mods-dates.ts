// Dates in MODS: as programs read them, with an encoding, and in the words of the header.

import type { DateStatement } from '../../record/descriptive-record.ts';
import type { Xml } from '../build-xml.ts';
import { mods } from './mods-element.ts';

/** W3CDTF (a note of W3C): a time has a zone. */
const W3CDTF = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/u;

/** `name`: of the element. `isKey`: the first date that has an encoding is the one to sort by. */
export type ModsDates = { readonly name: string; readonly dates: readonly DateStatement[]; readonly isKey: boolean };

export function modsDates({ name, dates, isKey }: ModsDates): readonly Xml[] {
  const first = isKey ? dates.find(({ when, from, to }) => (when ?? from ?? to) !== undefined) : undefined;
  return dates.flatMap((date) => {
    const encoded = encodedDates(name, date);
    const isSaid = encoded.some(({ content }) => content === date.text);
    return [
      ...(date === first ? keyed(encoded) : encoded),
      ...(isSaid ? [] : [mods(name, date.text, { 'xml:lang': date.lang })]),
    ];
  });
}

/** One date of a record is the key. */
function keyed([first, ...others]: readonly Xml[]): readonly Xml[] {
  return first === undefined ? [] : [{ ...first, attributes: { ...first.attributes, keyDate: 'yes' } }, ...others];
}

/** A stretch with both its ends is two elements; one that is open at an end is a stretch of EDTF. */
export function encodedDates(name: string, { when, from, to, isCertain }: DateStatement): readonly Xml[] {
  const qualifier = isCertain ? undefined : 'approximate';
  const single = (text: string, encoding: string): Xml => mods(name, text, { encoding, qualifier });
  if (when !== undefined) return [single(when, encodingOf(when))];
  if (from === undefined && to === undefined) return [];
  if (from === to && from !== undefined) return [single(from, encodingOf(from))];
  if (from === undefined || to === undefined) return [single(`${from ?? '..'}/${to ?? '..'}`, 'edtf')];
  const end = (text: string, point: string): Xml => mods(name, text, { encoding: encodingOf(text), point, qualifier });
  return [end(from, 'start'), end(to, 'end')];
}

function encodingOf(date: string): string {
  return W3CDTF.test(date) ? 'w3cdtf' : 'iso8601';
}
