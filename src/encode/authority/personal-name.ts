// What stands around a surname and belongs to the name: given names, initials, a form of address.

import type { NamePart } from '../model/mention.ts';
import { isFormOfAddress } from './forms-of-address.ts';
import { isPatronymic } from './given-names.ts';
import type { TextWords } from './text-words.ts';

export type PersonalNameAt = {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** Folded, in the order of the text. */
  readonly given: readonly string[];
  /** Forms of address, folded. */
  readonly address: readonly string[];
  readonly parts: readonly NamePart[];
};

export type GivenNameTest = (word: string) => boolean;

/** Words. */
const MOST_GIVEN = 3;
const MOST_ADDRESS = 2;
/** Letters of an initial that stands for a sound written with several: Kh., Yu., Shch. */
const LONGEST_INITIAL = 4;
const DIGRAPH = /^(?:Yu|Ya|Ye|Yo|Zh|Kh|Ch|Sh|Shch|Ts|Dzh|Iu|Ia|Ju|Ja|Th|Fr|Gr|Дж)$/;

export type NameTests = {
  readonly isGiven: GivenNameTest;
  /** Whether some entry of the surname has given names, folded, that agree with these. */
  readonly agrees: (given: readonly string[]) => boolean;
};

/** The words of the surname are `first` to `last`; its span ends at `end`. */
export function personalNameAt(
  words: TextWords,
  { first, last }: { readonly first: number; readonly last: number },
  { isGiven, agrees }: NameTests,
): PersonalNameAt {
  const surname = { start: words.start(first), end: words.end(last) };
  const before = givenBefore(words, first, isGiven);
  const beside = before === first ? givenAfter(words, last, isGiven) : last;
  const after = before === first && beside === last ? givenAfterComma(words, last, { isGiven, agrees }) : beside;
  const address = addressBefore(words, before);
  const givenFrom = before < first ? before : last + 1;
  const givenTo = before < first ? first - 1 : after;
  const parts: NamePart[] = [];
  for (let word = address; word < before; word++) parts.push({ kind: 'roleName', span: wordSpan(words, word) });
  for (let word = givenFrom; word <= givenTo; word++) parts.push({ kind: 'forename', span: wordSpan(words, word) });
  parts.push({ kind: 'surname', span: surname });
  parts.sort((one, other) => one.span.start - other.span.start);
  return {
    start: words.start(address),
    end: after > last ? wordSpan(words, after).end : surname.end,
    first: address,
    last: after,
    given: Array.from({ length: givenTo - givenFrom + 1 }, (_, at) => words.folded(givenFrom + at)),
    address: Array.from({ length: before - address }, (_, at) => words.folded(address + at)),
    parts,
  };
}

/** With its full stop. */
function wordSpan(words: TextWords, word: number): { readonly start: number; readonly end: number } {
  const end = words.end(word);
  return { start: words.start(word), end: isInitial(words, word) || isShortAddress(words, word) ? end + 1 : end };
}

function isShortAddress(words: TextWords, word: number): boolean {
  return (
    words.hasStopAfter(word) && words.letters(word) <= LONGEST_INITIAL + 1 && words.hasLower(word) && !isInitial(words, word)
  );
}

function isInitial(words: TextWords, word: number): boolean {
  if (!words.isCapital(word) || !words.hasStopAfter(word) || words.letters(word) > LONGEST_INITIAL) return false;
  return words.letters(word) === 1 || DIGRAPH.test(words.written(word));
}

function givenBefore(words: TextWords, first: number, isGiven: GivenNameTest): number {
  let at = first;
  while (at > 0 && first - at < MOST_GIVEN) {
    const separator = words.separatorAfter(at - 1);
    const isName = separator === 'dot' ? isInitial(words, at - 1) : separator === 'space' && isForename(words, at - 1, isGiven);
    if (!isName) break;
    at--;
  }
  return at;
}

function isForename(words: TextWords, word: number, isGiven: GivenNameTest): boolean {
  return words.isCapital(word) && words.letters(word) > 1 && isGiven(words.folded(word));
}

/** `Smirnov I. N.`, `Smirnov Ivan Nikitich`; initials before another surname are its own. */
function givenAfter(words: TextWords, last: number, isGiven: GivenNameTest): number {
  let at = last;
  while (at - last < MOST_GIVEN) {
    const separator = words.separatorAfter(at);
    if (
      !(separator === 'space' || (separator === 'dot' && at > last)) ||
      !(isInitial(words, at + 1) || isRussianOrder(words, at, last, isGiven))
    )
      break;
    at++;
  }
  if (at === last || !isInitial(words, at)) return at;
  return beginsAnother(words, at) ? last : at;
}

function isRussianOrder(words: TextWords, at: number, last: number, isGiven: GivenNameTest): boolean {
  if (at > last) return words.isCapital(at + 1) && isPatronymic(words.folded(at + 1));
  return isForename(words, at + 1, isGiven) && words.separatorAfter(at + 1) === 'space' && isPatronymic(words.folded(at + 2));
}

/** `Hale, John`, `Hale, J. F.`, where an entry has these given names and no other surname comes after them. */
function givenAfterComma(words: TextWords, last: number, { isGiven, agrees }: NameTests): number {
  if (words.separatorAfter(last) !== 'comma') return last;
  let at = last;
  while (at - last < MOST_GIVEN) {
    const separator = words.separatorAfter(at);
    if (at > last && separator !== (isInitial(words, at) ? 'dot' : 'space')) break;
    if (!isInitial(words, at + 1) && !isForename(words, at + 1, isGiven)) break;
    at++;
  }
  if (at === last || goesOn(words, at)) return last;
  return agrees(Array.from({ length: at - last }, (_, one) => words.folded(last + 1 + one))) ? at : last;
}

/** Whether a capitalised word comes after a given name. */
function goesOn(words: TextWords, word: number): boolean {
  const separator = words.separatorAfter(word);
  return (separator === 'space' || (separator === 'dot' && isInitial(words, word))) && words.isCapital(word + 1);
}

/** Whether initials go on to another listed name. */
function beginsAnother(words: TextWords, initial: number): boolean {
  if (words.separatorAfter(initial) !== 'dot' || !words.isCapital(initial + 1)) return false;
  return !isLineEndBetween(words, initial) && words.beginsName(initial + 1);
}

function isLineEndBetween(words: TextWords, word: number): boolean {
  return /[\n\r]/.test(words.text.slice(words.end(word), words.start(word + 1)));
}

function addressBefore(words: TextWords, first: number): number {
  let at = first;
  while (at > 0 && first - at < MOST_ADDRESS) {
    const separator = words.separatorAfter(at - 1);
    if (separator !== 'space' && separator !== 'dot') break;
    if (isLineEndBetween(words, at - 1)) break;
    if (!isFormOfAddress(words.folded(at - 1), words.isCapital(at - 1), words.hasStopAfter(at - 1))) break;
    at--;
  }
  return at;
}
