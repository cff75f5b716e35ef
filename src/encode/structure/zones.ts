// Where a unit stands in its document or annex: before the first prose, after the last, or between.

import { wordsOf } from '../profiles/phrases.ts';
import type { RolePhrases } from './role-phrases.ts';
import { lengthOf, type Unit } from './units.ts';

/** Before the first prose of a document or annex, after its last, or between. */
export type Zone = 'top' | 'middle' | 'foot';

/** Code units. */
const LONGEST = {
  heading: 240,
  title: 100,
  dateline: 110,
  addressee: 220,
  salutation: 110,
  closing: 110,
  signature: 180,
  mark: 90,
} as const;
/** A unit as long as this is prose, however it ends. */
const PROSE = 140;
const PROSE_WORDS = 7;
export const SENTENCE_END: RegExp = /[.!?…;:,][)"'”’»\]*\d]*$|\bSTOP$/u;
export const FULL_STOP: RegExp = /[.!?…][)"'”’»\]]*$|\bSTOP$/u;
/** Telegrams spell out their full stops. */
const SPELLED_STOP = /\bSTOP\b/;

export function isShort(unit: Unit, role: keyof typeof LONGEST): boolean {
  return lengthOf(unit) <= LONGEST[role];
}

export const NAME_ALONE: RegExp =
  /^[(/"]?(?:\p{Lu}\p{Ll}?\.[\s-]?){0,3}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]*\.?){0,3}[)/".,]*$/u;

export function isProse(unit: Unit): boolean {
  if (unit.kind === 'table') return true;
  if (unit.kind !== 'text') return false;
  if (lengthOf(unit) >= PROSE && !isCapitals(unit.head)) return true;
  if (unit.label?.readings.some(({ isStrong }) => isStrong)) return true;
  const isSentence = FULL_STOP.test(unit.tail) && wordsOf(unit.head).length >= PROSE_WORDS;
  return isSentence && (/\s\p{Ll}+/u.test(unit.head) || SPELLED_STOP.test(unit.head));
}

export function zonesOf(units: readonly Unit[], phrases: RolePhrases): readonly Zone[] {
  const zones: Zone[] = units.map(() => 'middle');
  let start = 0;
  for (let index = 1; index <= units.length; index++) {
    const unit = units[index];
    if (unit !== undefined && !opensAnnex(unit)) continue;
    markZones(units, zones, start, index, phrases);
    start = index;
  }
  return zones;
}

const ANNEX = /^(?:annex|appendix|attachment|enclosure|supplement|приложение|anlage)\b/i;

export function opensAnnex(unit: Unit): boolean {
  return unit.kind === 'text' && ANNEX.test(unit.head) && lengthOf(unit) <= LONGEST.title && !FULL_STOP.test(unit.tail);
}

function markZones(units: readonly Unit[], zones: Zone[], start: number, end: number, phrases: RolePhrases): void {
  const opens = (unit: Unit): boolean =>
    isProse(unit) && !isOfficeLine(unit, phrases) && !isAddresseeLine(unit, phrases) && !unit.isDateLine;
  let top = start;
  for (let unit = units[top]; top < end && unit !== undefined && !opens(unit); unit = units[top]) zones[top++] = 'top';
  let foot = end;
  for (let unit = units[foot - 1]; foot > top && unit !== undefined && !opens(unit); unit = units[foot - 1])
    zones[--foot] = 'foot';
  markSigned(units, zones, start, end, phrases);
}

/** A closing with its name ends a letter, however short, and whatever is enclosed. */
function markSigned(units: readonly Unit[], zones: Zone[], start: number, end: number, phrases: RolePhrases): void {
  let signed = end;
  for (let index = start + 1; index + 1 < end; index++) {
    if (!isClosingLine(units[index], phrases) || !isNameLine(units[index + 1])) continue;
    zones[index] = 'foot';
    zones[index + 1] = 'foot';
    signed = index + 2;
  }
  for (let index = signed; index < end; index++) if (zones[index] === 'top') zones[index] = 'foot';
}

function isClosingLine(unit: Unit | undefined, phrases: RolePhrases): boolean {
  return unit?.kind === 'text' && isShort(unit, 'closing') && unit.tail.endsWith(',') && phrases.closing(unit.head, unit.tail);
}

const MOST_NAME_WORDS = 5;

function isNameLine(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'text' &&
    isShort(unit, 'signature') &&
    NAME_ALONE.test(unit.head) &&
    wordsOf(unit.head).length <= MOST_NAME_WORDS
  );
}

function isOfficeLine(unit: Unit, phrases: RolePhrases): boolean {
  return lengthOf(unit) <= LONGEST.signature && !FULL_STOP.test(unit.tail) && phrases.office(unit.head, unit.tail);
}

function isAddresseeLine(unit: Unit, phrases: RolePhrases): boolean {
  return lengthOf(unit) <= LONGEST.addressee && phrases.addressee(unit.head, unit.tail) && !SENTENCE_END.test(unit.tail);
}

export function isCapitals(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  // `CPSU(b)`, `No. 5` and `on` between capitals are no objection.
  return upper >= 4 && lower * 8 <= upper + 4;
}
