// Where listed names stand: every form at every word, overlapping ones too. Which of them count is decided later.

import type { Hit, Likeness } from './hit.ts';
import type { NamePattern } from './name-pattern.ts';
import { type FormGroup, ROOT } from './name-trie.ts';
import { mayStandFor, type Separator } from './separators.ts';
import type { TextWords } from './text-words.ts';

export type Hits = {
  readonly hits: readonly Hit[];
  /** Words of names (`TextWords.canonical`) that the text has in small letters too: they can be common words. */
  readonly common: ReadonlySet<string>;
};

/** Words that a text in capitals has often enough, and abbreviations share. */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'A AM AN ARE AS AT BE BY CAN DO FOR GO HE IF IN IS IT MAY ME MY NO NOT OF ON OR SO THE TO UP US WE WHO'.split(' '),
);

export function findHits(words: TextWords): Hits {
  const finder = new HitFinder(words);
  return finder.find();
}

class HitFinder {
  readonly #words: TextWords;
  readonly #hits: Hit[] = [];
  readonly #common = new Set<string>();
  /** The words of the text on the way from the root to a node, and what stands before each. */
  readonly #path: number[] = [];
  readonly #separators: Separator[] = [];

  constructor(words: TextWords) {
    this.#words = words;
  }

  /** A hot loop (test/bench: names by authority). Most words are in no name, or begin none. */
  find(): Hits {
    const words = this.#words;
    const { trie } = words.index;
    for (let at = 0; at < words.count; at++) {
      const id = words.id(at);
      const node = id < 0 ? 0 : trie.child(ROOT, id);
      const before = this.#hits.length;
      if (node > 0) this.#walk(node, at, 0, 'exact');
      if (!words.isCapital(at)) continue;
      for (const other of words.respellings(at)) this.#walk(trie.child(ROOT, other), at, 0, 'exact');
      if (this.#hits.length === before) this.#startUnlike(at);
    }
    return { hits: this.#hits, common: this.#common };
  }

  #startUnlike(at: number): void {
    const { trie } = this.#words.index;
    const before = this.#hits.length;
    for (const id of this.#words.stems(at)) this.#walk(trie.child(ROOT, id), at, 0, 'declined');
    if (this.#hits.length > before) return;
    for (const id of this.#words.transliterations(at)) this.#walk(trie.child(ROOT, id), at, 0, 'transliterated');
  }

  #walk(node: number, at: number, depth: number, likeness: Likeness): void {
    if (node === 0) return;
    const words = this.#words;
    const { trie, article } = words.index;
    this.#path[depth] = at;
    for (const group of trie.groups(node)) this.#take(group, depth, likeness);
    if (!trie.hasChildren(node)) return;
    let next = at + 1;
    const separator = words.separatorAfter(at);
    if (separator === 'none') return;
    if (words.id(next) === article && separator === 'space' && words.separatorAfter(next) === 'space') next++;
    this.#separators[depth] = separator;
    const id = words.id(next);
    if (id >= 0) this.#walk(trie.child(node, id), next, depth + 1, likeness);
    for (const other of words.respellings(next)) {
      this.#path[depth] = at;
      this.#separators[depth] = separator;
      this.#walk(trie.child(node, other), next, depth + 1, likeness);
    }
    if (!words.isCapital(next) && words.text.charCodeAt(words.start(next)) < CYRILLIC) return;
    for (const stem of words.stems(next)) {
      this.#path[depth] = at;
      this.#separators[depth] = separator;
      if (stem !== id) this.#walk(trie.child(node, stem), next, depth + 1, 'declined');
    }
  }

  #take(group: FormGroup, depth: number, likeness: Likeness): void {
    const { pattern, kind, type } = group;
    if (likeness === 'transliterated' && kind !== 'surname') return;
    const first = this.#path[0] ?? 0;
    const last = this.#path[depth] ?? 0;
    if (!this.#isWritten(pattern, depth)) {
      if (depth === 0) this.#common.add(this.#words.canonical(first));
      return;
    }
    const end = tailEnd(this.#words.text, this.#words.end(last), pattern.tail, this.#endsInLetter(pattern, last));
    if (end < 0 || ((kind === 'surname' || type === 'place') && this.#isPartOfCompound(first, last))) return;
    this.#hits.push({ start: this.#words.start(first), end, first, last, group, likeness });
  }

  /** A single letter at the end of a name is an initial, or the last of an abbreviation. */
  #endsInLetter(pattern: NamePattern, last: number): boolean {
    return pattern.tail === '' && this.#words.letters(last) === 1 && this.#words.isCapital(last);
  }

  #isWritten({ cases, separators }: NamePattern, depth: number): boolean {
    for (let at = 0; at <= depth; at++) {
      const word = this.#path[at] ?? 0;
      if (cases[at] === 'all' && !isAbbreviation(this.#words, word)) return false;
      if (at === 0) continue;
      const before = this.#words.letters(this.#path[at - 1] ?? 0);
      if (!mayStandFor(separators[at - 1] ?? 'space', this.#separators[at - 1] ?? 'space', before)) return false;
    }
    return cases[0] !== 'initial' || this.#words.isCapital(this.#path[0] ?? 0) || this.#isPlainlyName(cases, depth);
  }

  /** A name may begin small where the rest shows that it is one: `transport department of the GUGB`, `plant "Red Star"`. */
  #isPlainlyName(cases: NamePattern['cases'], depth: number): boolean {
    if (depth < 2) return false;
    if (cases.includes('all')) return true;
    for (let at = 1; at <= depth; at++)
      if (cases[at] === 'initial' && !this.#words.isCapital(this.#path[at] ?? 0)) return false;
    return true;
  }

  /** `Smirnov` of `Smirnov-Sokolov` is another man; a hyphen to a word that no name has in common with it is no dash. */
  #isPartOfCompound(first: number, last: number): boolean {
    const words = this.#words;
    if (words.isHyphenated(last) && this.#joins(last + 1)) return true;
    return first > 0 && words.isHyphenated(first - 1) && (this.#joins(first - 1) || this.#endsCompound(first - 1));
  }

  /** `eau-de-Cologne`: small words with hyphens before a name make a word of it. */
  #endsCompound(word: number): boolean {
    const words = this.#words;
    return !words.isCapital(word) && word > 0 && words.isHyphenated(word - 1);
  }

  #joins(word: number): boolean {
    const words = this.#words;
    if (PLACE_LINKS.has(words.written(word)) && words.isHyphenated(word)) return true;
    return words.isCapital(word) && words.hasLower(word) && !words.beginsName(word) && !ADDRESS.test(words.written(word));
  }
}

const CYRILLIC = 0x400;
const PLACE_LINKS: ReadonlySet<string> = new Set(['on', 'na', 'am', 'an', 'upon', 'sur', 'на']);
const ADDRESS = /^(?:Agent|Comrade|Citizen)s?$/;

function isAbbreviation(words: TextWords, word: number): boolean {
  if (!words.isAllCapitals(word)) return false;
  return !SHORT_WORDS.has(words.written(word)) || !isCapitalLine(words, word);
}

/** Whether the words on both sides are in capitals as well. */
function isCapitalLine(words: TextWords, word: number): boolean {
  return [word - 1, word + 1].some(
    (other) => other >= 0 && other < words.count && words.isAllCapitals(other) && words.letters(other) > 1,
  );
}

/** Offset after the characters that end a name; -1 where a bracket that belongs to it is missing. */
function tailEnd(text: string, end: number, tail: string, endsInLetter: boolean): number {
  let at = end;
  for (const character of tail) {
    const next = text[at] ?? '';
    const isBracket = character === ')' || character === ']';
    if (isBracket ? next === character : isAlike(character, next)) at++;
    else if (isBracket) return -1;
  }
  return endsInLetter && text[at] === '.' ? at + 1 : at;
}

function isAlike(listed: string, found: string): boolean {
  return listed === '.' ? found === '.' : /["\u201c-\u201f\u00ab\u00bb]/.test(found);
}
