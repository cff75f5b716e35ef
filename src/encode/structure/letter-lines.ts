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
export const ADDRESSED: RegExp =
  /^(?:to|an|for)?\s*(?:mr|mrs|miss|ms|messrs|dr|prof|professor|rev|reverend|hon|sir|madam|mme|mlle|capt|captain|col|colonel|gen|maj|lieut|herrn?|frau|frl|fräulein|seiner|sr|господину|госпоже|тов)\b\.?\s+\p{Lu}/iu;

export const MOST_ADDRESS_LINES = 7;
/** Words of a line of an address. */
const MOST_ADDRESS = 10;

export function isAddressLine(unit: Unit): boolean {
  return unit.kind === 'text' && wordCount(unit) <= MOST_ADDRESS && !/[!?;:]$/.test(unit.tail) && !unit.isDateLine;
}

export function wordCount(unit: Unit): number {
  return lengthOf(unit) > 200 ? Number.POSITIVE_INFINITY : wordsOf(unit.head).length;
}

const PLACE_KINDS = classWords('placeKind');
const STREET = /^\p{Lu}[\p{L}'’.,-]*(?:\s[\p{L}'’.,-]+){0,4}\s\d{1,4}[a-z]?\.?$/u;
const MOST_PLACE = 6;

/** `Salzburg`, `Grand Hotel Bellevue`, `Boston, Mass.`, `Wien IX. Frankgasse 1`: a place that is known, a kind of house, a street. */
export function isPlaceAlone(unit: Unit): boolean {
  const words = wordsOf(unit.head);
  const [first = ''] = words;
  if (unit.kind !== 'text' || words.length === 0 || words.length > MOST_PLACE || /[!?;:]$/.test(unit.tail)) return false;
  if (!/^\p{Lu}/u.test(unit.head)) return false;
  if (STREET.test(unit.head)) return true;
  const isKnown = placeWords.has(first) && !forenames.has(first) && (words.length === 1 || /^[\p{L}-]+,/u.test(unit.head));
  return isKnown || (words.length > 1 && words.slice(0, 2).some((word) => PLACE_KINDS.has(word)));
}
