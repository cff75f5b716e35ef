// Lines that somebody signs with: a name, a name and what tells more of it, an office beside a name.

import { classWords } from '../../lexicon/lexicon.ts';
import { wordsOf } from '../profiles/phrases.ts';
import { NAME_LINE, wordCount } from './letter-lines.ts';
import type { Unit } from './units.ts';

/** `Grüße von Haus zu Haus` is no name. */
const GREETINGS = classWords('closingNoun');

/** Words. */
const MOST = { name: 6, office: 12 } as const;
/** Parts between commas after a name. */
const MOST_ADDED = 3;
/** Blanks between an office and the name beside it. */
const COLUMN_GAP = /\s{4,}/u;

/** A name, or an office with the name beside it. */
export function isSignature(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'text' || unit.isDateLine) return false;
  const isName =
    wordCount(unit) <= MOST.name && NAME_LINE.test(unit.head) && !wordsOf(unit.head).some((word) => GREETINGS.has(word));
  return isName || isOfficeBesideName(unit);
}

/** `J. Hale, Jr.`, `H. BAKER, Captain, U. S. Navy`, `S. Fischer, Verlag`: a name, and after a comma what tells more of it. */
export function isNameAndMore(unit: Unit): boolean {
  if (isNameAndBrackets(unit)) return true;
  const [name = '', ...more] = unit.head.split(/,\s+/u);
  const isShort = wordCount(unit) <= MOST.office && more.length > 0 && more.length <= MOST_ADDED;
  return isShort && wordsOf(name).length <= MOST.name && NAME_LINE.test(name) && more.every((part) => /^\p{Lu}/u.test(part));
}

/** `J. Hale (Captain)`, `L. Andro. (R. Huber)` */
function isNameAndBrackets(unit: Unit): boolean {
  const [, name, inside] = /^([^()]+)\s\(([^()]+)\)\.?$/u.exec(unit.head) ?? [];
  if (name === undefined || inside === undefined || wordCount(unit) > MOST.office) return false;
  return wordsOf(name).length <= MOST.name && NAME_LINE.test(name) && /^\p{Lu}/u.test(inside);
}

/** `Chairman of the Board      J. Hale` */
function isOfficeBesideName(unit: Unit): boolean {
  const [office, name, ...others] = unit.head.split(COLUMN_GAP);
  if (office === undefined || name === undefined || others.length > 0) return false;
  return wordCount(unit) <= MOST.office && NAME_LINE.test(name) && /^\p{Lu}/u.test(office);
}
