// Whether given names or initials can be those of one person: `I. N.` and `Ivan Nikitich`; not `A.` and `Ivan`.

import { areSpellingsOfOne } from './respelling.ts';
import { transliterationKey } from './transliteration.ts';

/** First letters that transliterations and languages exchange: Iosif, Josef, Yosif; Konstantin, Constantine. */
const LIKE: readonly string[] = ['ijy', 'kc', 'vw', 'ey', 'gh', 'fp', 'кс'];

/** Letters; a shorter word is an initial. */
const LONGEST_INITIAL = 2;

/** Both folded. What one has and the other lacks is no disagreement. */
export function givenNamesAgree(one: readonly string[], other: readonly string[]): boolean {
  const count = Math.min(one.length, other.length);
  for (let at = 0; at < count; at++) if (!agree(one[at] ?? '', other[at] ?? '')) return false;
  return count > 0;
}

function agree(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length <= LONGEST_INITIAL || other.length <= LONGEST_INITIAL) {
    return (
      one.startsWith(other) || other.startsWith(one) || (isLike(one[0], other[0]) && (one.length === 1 || other.length === 1))
    );
  }
  if (one.startsWith(other) || other.startsWith(one)) return true;
  return transliterationKey(one) === transliterationKey(other) || areSpellingsOfOne(one, other);
}

function isLike(one = '', other = ''): boolean {
  return LIKE.some((letters) => letters.includes(one) && letters.includes(other));
}
