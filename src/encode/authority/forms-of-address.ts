// Forms of address that belong to a personal name when they stand before it (`roleName`). Offices do not: head, secretary, commissar.

import { titleWords } from '../../lexicon/lexicon.ts';
import { foldWord } from './characters.ts';

/** Folded, without full stop. */
const FORMS: ReadonlySet<string> = folded(titleWords(({ facet }) => facet !== 'kin'));

/** Words that are written in small letters as often as not; the others must begin with a capital. */
const SMALL: ReadonlySet<string> = folded(titleWords(({ isSmall, facet }) => isSmall === true && facet !== 'rank'));

/** Those that are also common words, and count only with a full stop or before initials: `M.`, `Com.` */
const WITH_STOP: ReadonlySet<string> = folded(titleWords(({ needsStop }) => needsStop === true));

function folded(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].map(foldWord));
}

/** `word` folded. */
export function isFormOfAddress(word: string, isCapital: boolean, hasStop: boolean): boolean {
  if (!FORMS.has(word) || (WITH_STOP.has(word) && !hasStop)) return false;
  return isCapital || SMALL.has(word);
}
