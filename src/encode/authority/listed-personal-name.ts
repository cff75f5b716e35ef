// A personal name as an authority file gives it in one string → surname and given names: `I. N. Smirnov`, `Smirnov, Ivan`, `Olberg V.`

import { foldWord } from './characters.ts';
import { isFormOfAddress } from './forms-of-address.ts';
import { isGivenName, isPatronymic } from './given-names.ts';

export type PersonalName = {
  /** As written; several words with a particle or a hyphen. */
  readonly surname: string;
  /** Folded, initials without their full stop. */
  readonly given: readonly string[];
};

const INITIALS = /^(?:\p{Lu}\p{Ll}{0,3}\.-?)+$/u;
const CAPITAL = /^\p{Lu}/u;
const PARTICLE = /^(?:von|van|der|den|de|di|da|du|la|le|zu|af|ten|ter|fon)$/;
const GENERATION = /^(?:jr|sr|junior|senior|ii|iii|iv)\.?$/i;

/** Undefined where the string is no such name: it is then searched as it stands. */
export function listedPersonalName(text: string): PersonalName | undefined {
  const name = readPersonalName(text);
  return name !== undefined && CAPITAL.test(bareSurname(name.surname)) ? name : undefined;
}

function readPersonalName(text: string): PersonalName | undefined {
  const plain = text.includes('(') ? text.replace(/\s*\([^()]*\)/g, '') : text;
  const [beforeComma = '', ...afterComma] = plain.split(',');
  const words = withoutAddress(wordsOf(beforeComma));
  const after = withoutAddress(wordsOf(afterComma.join(' ')));
  if (after.length > 0) return words.every(isNameWord) && words.length > 0 ? named(words, after) : undefined;
  const initials = words.map((word) => INITIALS.test(word));
  const firstName = initials.indexOf(false);
  const lastName = initials.lastIndexOf(false);
  if (firstName < 0 || !words.slice(firstName, lastName + 1).every(isNameWord)) return undefined;
  if (firstName > 0) return named(words.slice(firstName), words.slice(0, firstName));
  if (lastName < words.length - 1) return named(words.slice(0, lastName + 1), words.slice(lastName + 1));
  return fullName(words);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '' && !GENERATION.test(word));
}

function withoutAddress(words: readonly string[]): readonly string[] {
  const first = words.findIndex(
    (word) => !isFormOfAddress(foldWord(word.replace(/\.$/, '')), CAPITAL.test(word), word.endsWith('.')),
  );
  return first < 0 ? [] : words.slice(first);
}

/** The forms of address that a name begins with, folded. */
export function addressIn(text: string): readonly string[] {
  const words = text.split(/\s+/);
  return words.slice(0, words.length - withoutAddress(words).length).map((word) => foldWord(word.replace(/\.$/, '')));
}

function isNameWord(word: string): boolean {
  return CAPITAL.test(word) || PARTICLE.test(word);
}

function named(surname: readonly string[], given: readonly string[]): PersonalName {
  return { surname: surname.join(' '), given: given.flatMap(givenWords) };
}

const HAS_PARTS = /[.\s]/;

/** `I.N.` is two. */
export function givenWords(word: string): readonly string[] {
  if (!HAS_PARTS.test(word)) {
    const folded = foldWord(word);
    return folded === '' ? [] : [folded];
  }
  return word
    .split(/[.\s]+-?/)
    .map(foldWord)
    .filter((part) => part !== '');
}

function fullName(words: readonly string[]): PersonalName {
  const last = words.length - 1;
  const isSurnameFirst = last > 0 && (isPatronymic(foldWord(words[last] ?? '')) || onlyFirstIsSurname(words));
  if (isSurnameFirst) return named(words.slice(0, 1), words.slice(1));
  let start = last;
  while (start > 0 && PARTICLE.test(words[start - 1] ?? '')) start--;
  return named(words.slice(start), words.slice(0, start));
}

function onlyFirstIsSurname(words: readonly string[]): boolean {
  const isGiven = words.map((word) => isGivenName(foldWord(word)));
  return isGiven[0] === false && (isGiven[1] === true || isGiven.at(-1) === true);
}

/** The surname without its particles: `Bülow` of `von Bülow`. */
export function bareSurname(surname: string): string {
  if (!surname.includes(' ')) return surname;
  const words = surname.split(' ');
  const first = words.findIndex((word) => !PARTICLE.test(word));
  return words.slice(Math.max(0, first)).join(' ');
}
