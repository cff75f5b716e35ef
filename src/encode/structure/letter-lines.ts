// What lines of a letter look like by themselves: names, addresses, postscripts.

import { classWords, forenames, placeWords } from '../../lexicon/lexicon.ts';
import { wordsOf } from '../profiles/phrases.ts';
import { lengthOf, type Unit } from './units.ts';

export const POSTSCRIPT: RegExp =
  /^(?:P\.?\s?P?\.?\s?S\.?|N\.?\s?[BS]\.|Post(?:script(?:um)?|scr\.)|Nachschrift|Постскриптум|Приписка)(?=[\s:.,—–-])/u;
export const NEW_PART: RegExp =
  /^(?:annex|appendix|attachment|enclosure|enclosed|encl|supplement|beilage|anlage|приложение)\b/iu;
export const SENTENCE_END: RegExp = /[.!?…][)"'”’»\]]*$/u;
/** Capitalised words and initials, with what can stand between them. */
export const NAME_LINE: RegExp =
  /^[(/"„“]?(?:\p{Lu}[\p{L}'’]*\.?|von|van|der|de|du|la|le|zu|d'|and|und|и|&)(?:[\s.-]*(?:\p{Lu}[\p{L}'’]*\.?|v\.|von|van|der|den|de|du|la|le|zu|and|und|и|&|jr|sr)){0,5}[\s)./,"“”]*$/u;
/** `Mr. Wm. H. Porter`, `Herrn Dr. Hugo Salus`, `An Herrn …`, `Messrs. Hale & Co.` */
const ADDRESSED =
  /^(?:to|an|for)?\s*(?:mr|mrs|miss|ms|messrs|dr|prof|professor|rev|reverend|hon|sir|madam|mme|mlle|capt|captain|col|colonel|gen|maj|lieut|herrn?|frau|frl|fräulein|seiner|sr|господину|госпоже|тов)(?!\p{L})\.?\s+\p{Lu}/iu;
/** `Wm. Porter, Esq.` */
const ESQUIRE = /^\p{Lu}.*\s(?:Esq\.?|Esquire)[.,]?$/u;
/** `Frau Hofrätin Berta Huber`: what others say of somebody, and nobody of himself. */
const COURTEOUS =
  /^(?:to|an)?\s*(?:mr|messrs|herrn?|frau|frl|fräulein|monsieur|madame|господину|госпоже)(?!\p{L})\.?\s+\p{Lu}/iu;

/** Whom a letter goes to, by what stands before or after the name. */
export function isAddressed({ head }: Unit): boolean {
  return ADDRESSED.test(head) || ESQUIRE.test(head);
}

export function isCourteous({ head }: Unit): boolean {
  return COURTEOUS.test(head) || ESQUIRE.test(head);
}

export const MOST_ADDRESS_LINES = 7;
/** Words of a line of an address. */
const MOST_ADDRESS = 10;

export function isAddressLine(unit: Unit): boolean {
  return unit.kind === 'text' && wordCount(unit) <= MOST_ADDRESS && !/[!?;:]$/.test(unit.tail) && !unit.isDateLine;
}

export function wordCount(unit: Unit): number {
  return lengthOf(unit) > 200 ? Number.POSITIVE_INFINITY : wordsOf(unit.head).length;
}

/** A name with its street directly below it. */
export function isAboveStreet(unit: Unit, below: Unit | undefined): boolean {
  return below !== undefined && !below.isSetOff && isStreet(below) && NAME_LINE.test(unit.head) && wordCount(unit) > 1;
}

const PLACE_KINDS = classWords('placeKind');
const THOROUGHFARES = classWords('thoroughfare');
const STREET = /^\p{Lu}[\p{L}'’.,-]*(?:\s[\p{L}'’.,-]+){0,4}\s\d{1,4}[a-z]?\.?$/u;
const HOUSE_FIRST = /^\d{1,4}[a-z]?,?\s\p{Lu}[\p{L}'’.,-]*(?:\s[\p{L}'’.,-]+){0,4}$/u;
const MOST_PLACE = 6;

/** `Frankgasse 1`, `12 Main Street`. */
function isStreet({ kind, head }: Unit): boolean {
  if (kind !== 'text') return false;
  return STREET.test(head) || (HOUSE_FIRST.test(head) && wordsOf(head).some((word) => THOROUGHFARES.has(word)));
}

/** `Salzburg`, `Grand Hotel Bellevue`, `Boston, Mass.`, `Wien IX. Frankgasse 1`: a place that is known, a kind of house, a street. */
export function isPlaceAlone(unit: Unit): boolean {
  const words = wordsOf(unit.head);
  const [first = ''] = words;
  if (unit.kind !== 'text' || words.length === 0 || words.length > MOST_PLACE || /[!?;:]$/.test(unit.tail)) return false;
  if (isStreet(unit)) return true;
  if (!/^\p{Lu}/u.test(unit.head)) return false;
  const isKnown = placeWords.has(first) && !forenames.has(first) && (words.length === 1 || /^[\p{L}-]+,/u.test(unit.head));
  return isKnown || (words.length > 1 && words.slice(0, 2).some((word) => PLACE_KINDS.has(word)));
}
