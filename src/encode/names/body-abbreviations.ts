// Bodies by one short name: abbreviations, words and phrases that the lexicon has, compounds.

import { afterOrganisationPhrase } from './listed-places.ts';
import { has, isCapital, isLower, isMark, isOf, isRoman, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** `(b)`, `(B)`, `(Bolsheviks)` after the abbreviation or name of the Party. */
export function afterFaction(scene: Scene, at: number): number {
  const { tokens } = scene;
  const isFaction = isOf(scene, 'faction', tokens[at + 1]);
  return isMark(tokens[at], '(') && tokens[at]?.gap !== Gap.block && isFaction && isMark(tokens[at + 2], ')') ? at + 3 : at;
}

export function isKnownAbbreviation(token: Token): boolean {
  return token.form === Form.upper && has(token, Is.orgAbbreviation);
}

/** Capitals that no list knows, among words in small letters, and that do not read as a word. */
function isLikelyAbbreviation(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || token.form !== Form.upper || token.key.length < 2 || token.key.length > 6) return false;
  if (scene.memory.isAbbreviation(token)) return true;
  if (isHalfOfWord(scene, at)) return false;
  if (token.key.length > 5) return false;
  if (token.bits !== 0 || isRoman(token) || scene.memory.isAlsoSmall(token) || !/^[\p{L}]+$/u.test(token.key)) return false;
  if (scene.words.has('bareAbbreviations') && token.key.length > 2 && token.key.length < 6) return !isAmongShouted(scene, at);
  const vowels = token.key.replace(/[^aeiouyаеиоуыэюя]/gu, '').length;
  return vowels * 3 <= token.key.length && token.key.length > 2 && !isAmongShouted(scene, at);
}

/** `PROG-` at the end of a line, `RESS` at the start of the next. */
function isHalfOfWord({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.gap === Gap.block && isMark(tokens[at - 1], '-‐¬') && tokens[at - 1]?.gap === Gap.none;
}

/** The words beside it are written in capitals as well, whatever mark stands between (`FIRE! FIRE IN TOWN`). */
function isAmongShouted({ tokens }: Scene, at: number): boolean {
  const before = tokens[at - 1]?.form === Form.mark && tokens[at]?.gap !== Gap.block ? tokens[at - 2] : tokens[at - 1];
  const after = tokens[at + 1]?.form === Form.mark ? tokens[at + 2] : tokens[at + 1];
  return isShouted(before) || isShouted(after);
}

function isShouted(token: Token | undefined): boolean {
  return token?.form === Form.upper && (token.bits & (Is.orgAbbreviation | Is.place)) === 0;
}

/** One word that names a body: where it ends, or `at`. */
export function afterShortName(scene: Scene, at: number): number {
  const token = scene.tokens[at];
  if (!isCapital(token)) return at;
  const known = isKnownAbbreviation(token) || (has(token, Is.orgWord) && !has(token, Is.functionWord));
  const phrase = afterOrganisationPhrase(scene, at);
  if (phrase > at)
    return isLower(scene.tokens[phrase]) && isOf(scene, 'lineOfBody', scene.tokens[phrase]) ? phrase + 1 : phrase;
  if (known || isCompound(scene, token) || isLikelyAbbreviation(scene, at)) return afterFaction(scene, at + 1);
  return at;
}

function isCompound({ words }: Scene, token: Token): boolean {
  if (token.form !== Form.title || token.bits !== 0 || token.key.length < 8) return false;
  return words.compoundRoots.some((root) => token.key.startsWith(root));
}
