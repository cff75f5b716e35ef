// A document's words as the rules ask for them, by number of the word.

import { foldWord } from './characters.ts';
import { LONGEST_ENDING, SHORTEST_STEM } from './declensions.ts';
import { ROOT } from './name-trie.ts';
import { mayBeRespelled, spelledOut } from './respelling.ts';
import type { SearchIndex } from './search-index.ts';
import { type Separator, separatorOf } from './separators.ts';
import { spellingsOf } from './spelling-variants.ts';
import { transliterationKeys } from './transliteration.ts';
import { shape, splitWords, type Words } from './words.ts';

/** Letters; shorter words are not recognised in another transliteration. */
const SHORTEST_TRANSLITERATED = 4;
const SENTENCE_END = /[.!?:;\u2026]/;
const OPENING = /[\s"'([\u2018-\u201f\u00ab\u00bb-]/;
/** Characters looked back for the end of a sentence. */
const LOOK_BACK = 40;
const HYPHEN = /[-\u2010\u2011]/;

export class TextWords {
  readonly text: string;
  readonly index: SearchIndex;
  readonly #words: Words;
  /** 1 for a word before which no name can begin that goes on with it. */
  readonly #isFirst: Uint8Array | undefined;

  /** `boundaries`: offsets that no name goes over, ascending. */
  constructor(text: string, index: SearchIndex, boundaries: readonly number[] = []) {
    this.text = text;
    this.index = index;
    this.#words = splitWords(text, index.words);
    this.#isFirst = boundaries.length === 0 ? undefined : firstWords(this.#words, boundaries);
  }

  get count(): number {
    return this.#words.count;
  }

  start(word: number): number {
    return this.#words.starts[word] ?? this.text.length;
  }

  end(word: number): number {
    return this.#words.ends[word] ?? this.text.length;
  }

  /** Number of the word in the index, other spellings taken together; -1 for a word that is in no name. */
  id(word: number): number {
    const id = this.#words.ids[word] ?? -1;
    return id < 0 ? id : (this.index.canonical[id] ?? id);
  }

  /** The word, folded, other spellings taken together, whether it is in a name or not. */
  canonical(word: number): string {
    const id = this.id(word);
    if (id >= 0) return this.index.words.word(id);
    const folded = this.folded(word);
    return spellingsOf(folded)[0] ?? folded;
  }

  written(word: number): string {
    return this.text.slice(this.start(word), this.end(word));
  }

  folded(word: number): string {
    return foldWord(this.written(word));
  }

  letters(word: number): number {
    return this.end(word) - this.start(word);
  }

  isCapital(word: number): boolean {
    return ((this.#words.shapes[word] ?? 0) & shape.initialUpper) !== 0;
  }

  hasLower(word: number): boolean {
    return ((this.#words.shapes[word] ?? 0) & shape.hasLower) !== 0;
  }

  /** Capitals only; a single letter counts. */
  isAllCapitals(word: number): boolean {
    return ((this.#words.shapes[word] ?? 0) & (shape.hasLower | shape.hasUpper)) === shape.hasUpper;
  }

  /** What stands between a word and the next. */
  separatorAfter(word: number): Separator {
    return word < 0 || word + 1 >= this.count || this.#isFirst?.[word + 1] === 1
      ? 'none'
      : separatorOf(this.text, this.end(word), this.start(word + 1));
  }

  hasStopAfter(word: number): boolean {
    return this.text[this.end(word)] === '.';
  }

  /** Whether a hyphen, without white space, joins a word to the next. */
  isHyphenated(word: number): boolean {
    return this.start(word + 1) - this.end(word) === 1 && HYPHEN.test(this.text[this.end(word)] ?? '');
  }

  /** Whether some name begins with this word. */
  beginsName(word: number): boolean {
    const id = this.id(word);
    return id >= 0 && this.index.trie.child(ROOT, id) > 0;
  }

  isSentenceStart(word: number): boolean {
    let at = this.start(word) - 1;
    const limit = Math.max(0, at - LOOK_BACK);
    for (; at >= limit; at--) {
      const character = this.text[at] ?? '';
      if (character === '\n' || character === '\r' || SENTENCE_END.test(character)) return true;
      if (!OPENING.test(character)) return false;
    }
    return at < 0;
  }

  /** Words of the index of which this is a form of declension. */
  stems(word: number): readonly number[] {
    const folded = this.folded(word);
    const found: number[] = [];
    for (let cut = 1; cut <= LONGEST_ENDING && folded.length - cut >= SHORTEST_STEM; cut++) {
      const declined = this.index.stems.get(folded.slice(0, -cut));
      if (declined === undefined) continue;
      const ending = folded.slice(-cut);
      for (const { word: id, endings } of declined) if (endings.includes(ending)) found.push(id);
    }
    return found;
  }

  /** Words of surnames of which this is another transliteration. */
  transliterations(word: number): readonly number[] {
    if (this.letters(word) < SHORTEST_TRANSLITERATED) return NO_WORDS;
    const { transliterations } = this.index;
    if (transliterations.size === 0) return NO_WORDS;
    const found = new Set(transliterationKeys(this.folded(word)).flatMap((key) => transliterations.get(key) ?? NO_WORDS));
    return [...found];
  }

  /** Other words of the index of which this is another spelling: ss for ß, ü for ue. */
  respellings(word: number): readonly number[] {
    const { spellings } = this.index;
    if (spellings.size === 0) return NO_WORDS;
    const written = this.written(word);
    if (!mayBeRespelled(written)) return NO_WORDS;
    const id = this.id(word);
    return (spellings.get(spelledOut(written)) ?? NO_WORDS).filter((other) => other !== id);
  }
}

/** Which words are the first after a boundary. */
function firstWords({ count, starts }: Words, boundaries: readonly number[]): Uint8Array {
  const isFirst = new Uint8Array(count);
  let next = 0;
  for (let word = 0; word < count; word++) {
    for (; (boundaries[next] ?? Number.POSITIVE_INFINITY) <= (starts[word] ?? 0); next++) isFirst[word] = 1;
  }
  return isFirst;
}

const NO_WORDS: readonly number[] = [];
