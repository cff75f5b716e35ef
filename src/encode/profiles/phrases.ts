// Phrases by which a profile knows a line: plain words, with `*` for up to some words in between. No regular expressions,
// so that a profile written by a user can neither be wrong in syntax nor slow.

/** Words that a `*` stands for, at most. */
const GAP = 8;

/** Phrases a line begins with, ends with, or that are the whole of it. Case does not matter, nor do signs around words. */
export type PhraseTable = {
  readonly starts?: readonly string[];
  readonly ends?: readonly string[];
  readonly is?: readonly string[];
};

export type PhraseMatcher = (head: string, tail: string) => boolean;

type Phrase = readonly string[];

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[:!№]/gu;

/** The words of a line in lower case; a colon and an exclamation mark count as words. */
export function wordsOf(text: string): readonly string[] {
  const known = lately.find((one) => one.text === text);
  if (known !== undefined) return known.words;
  const words: readonly string[] = text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
  lately[next] = { text, words };
  next = (next + 1) % MOST_KEPT;
  return words;
}

/** A stretch is asked for by several signs in turn: those of the last few are kept. */
const lately: { readonly text: string; readonly words: readonly string[] }[] = [];
const MOST_KEPT = 4;
let next = 0;

function phraseOf(text: string): Phrase {
  return text.split('*').flatMap((part, index) => (index === 0 ? wordsOf(part) : ['*', ...wordsOf(part)]));
}

/** How many words of `words`, from `at` on, the phrase takes up; undefined when it does not stand there. */
function lengthAt(phrase: Phrase, words: readonly string[], at: number): number | undefined {
  let position = at;
  for (let index = 0; index < phrase.length; index++) {
    const part = phrase[index];
    if (part !== '*') {
      if (words[position] !== part) return undefined;
      position++;
      continue;
    }
    const next = phrase[index + 1];
    if (next === undefined) return position - at;
    const found = words.indexOf(next, position);
    if (found === -1 || found - position > GAP) return undefined;
    position = found;
  }
  return position - at;
}

function byKey(phrases: readonly string[] | undefined, key: (phrase: Phrase) => string | undefined): Map<string, Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const phrase of (phrases ?? []).map(phraseOf)) {
    const word = key(phrase);
    if (word === undefined || word === '*') continue;
    const row = table.get(word);
    if (row === undefined) table.set(word, [phrase]);
    else row.push(phrase);
  }
  return table;
}

function standsAtEnd(phrase: Phrase, words: readonly string[]): boolean {
  const first = Math.max(0, words.length - phrase.length - GAP);
  for (let at = first; at < words.length; at++) {
    if (lengthAt(phrase, words, at) === words.length - at) return true;
  }
  return false;
}

/** `head` and `tail` are the first and the last stretch of a text, the same when it is short. */
export function matchPhrases(table: PhraseTable): PhraseMatcher {
  const starts = byKey(table.starts, (phrase) => phrase[0]);
  const whole = byKey(table.is, (phrase) => phrase[0]);
  const ends = byKey(table.ends, (phrase) => phrase.at(-1));
  return (head, tail) => opensWith(starts, whole, head, head === tail) || (ends.size > 0 && closesWith(ends, tail));
}

type Table = ReadonlyMap<string, readonly Phrase[]>;

/** The first word alone rules most lines out. */
function opensWith(starts: Table, whole: Table, head: string, isAll: boolean): boolean {
  const first = wordsOf(FIRST_WORD.exec(head)?.[0] ?? '')[0] ?? '';
  const beginnings = starts.get(first);
  const wholes = isAll ? whole.get(first) : undefined;
  if (beginnings === undefined && wholes === undefined) return false;
  const words = wordsOf(head);
  return (
    (beginnings?.some((phrase) => lengthAt(phrase, words, 0) !== undefined) ?? false) ||
    (wholes?.some((phrase) => isWhole(phrase, words)) ?? false)
  );
}

function closesWith(ends: Table, tail: string): boolean {
  const last = wordsOf(tail.slice(-LAST_WORD)).at(-1);
  const endings = last === undefined ? undefined : ends.get(last);
  if (endings === undefined) return false;
  const words = wordsOf(tail);
  return endings.some((phrase) => standsAtEnd(phrase, words));
}

const FIRST_WORD = /^[^\p{L}\p{N}:!№]*(?:[:!№]|[\p{L}\p{N}'’]+)/u;
/** Code units in which the last word stands whole. */
const LAST_WORD = 40;

function isWhole(phrase: Phrase, words: readonly string[]): boolean {
  const length = lengthAt(phrase, words, 0);
  if (length === undefined) return false;
  const rest = words.slice(length);
  return phrase.at(-1) === '*' ? rest.length <= GAP : rest.every((word) => word === ':' || word === '!');
}
