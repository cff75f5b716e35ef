// The words with which the names of entries begin, and which of the entries a text can name by them. That is told without making all
// forms of all names, which takes far longer: an ordinary text names a few hundred of a hundred thousand entries.

import type { AuthorityEntry } from './authority.ts';
import { foldWord } from './characters.ts';
import { LONGEST_ENDING, SHORTEST_STEM, stemOf } from './declensions.ts';
import { bareSurname } from './listed-personal-name.ts';
import { wordsIn } from './name-pattern.ts';
import { mayBeRespelled, spelledOut } from './respelling.ts';
import { type FormText, formTexts } from './search-forms.ts';
import { spellingsOf } from './spelling-variants.ts';
import { transliterationKeys, transliterationSkeleton } from './transliteration.ts';
import { WordTable } from './word-table.ts';
import { hashOf, splitWords } from './words.ts';

const NONE = -1;
const NO_KEYS: readonly string[] = [];

type Part = 'before a surname' | 'in a surname' | 'in a name';

export class NameStarts {
  readonly #words = new WordTable();
  /** The word that a spelling is taken for, by number. */
  readonly #canonical: number[] = [];
  /** Of each canonical word, the last of its links. */
  readonly #lastLink: number[] = [];
  /** An entry of which a name begins with a word, and the link before it. */
  readonly #linkEntry: number[] = [];
  readonly #linkBefore: number[] = [];
  /** Canonical words by words as written. */
  readonly #written = new Map<string, number>();
  /** Words as written of which one entry tells what they are a part of. */
  readonly #told = { 'before a surname': new Set<string>(), 'in a surname': new Set<string>(), 'in a name': new Set<string>() };
  /** Canonical words by `spelledOut`, of those that can be written otherwise. */
  readonly #spellings = new Map<string, number[]>();
  /** Words that can have one stem, and those that can be transliterations of one name: more than have, or are. */
  readonly #likeStems = new Buckets();
  readonly #likeSounds = new Buckets();
  readonly #stems = new Map<number, readonly string[]>();
  readonly #sounds = new Map<number, readonly string[]>();

  constructor(entries: readonly AuthorityEntry[]) {
    for (let number = 0; number < entries.length; number++) {
      const entry = entries[number];
      if (entry === undefined) continue;
      for (const form of formTexts(entry)) this.#add(form, number);
    }
  }

  /**
   * The entry is found by the first word of a form: of `von Bülow` by `Bülow`, without which it is not there. That a word begins a
   * name, and how the other words can be written, some entry must tell; one is enough.
   */
  #add({ text, kind }: FormText, entry: number): void {
    const isSurname = kind === 'surname';
    const bare = isSurname ? bareSurname(text) : text;
    const [first, ...others] = wordsIn(bare);
    if (first !== undefined) this.#link(this.#known(first), entry);
    for (const word of others) this.#linkOne(word, entry, isSurname ? 'in a surname' : 'in a name');
    if (bare === text) return;
    for (const [at, particle] of wordsIn(text.slice(0, text.length - bare.length)).entries())
      this.#linkOne(particle, entry, at === 0 ? 'before a surname' : 'in a surname');
  }

  #linkOne(written: string, entry: number, part: Part): void {
    const told = this.#told[part];
    if (told.has(written)) return;
    told.add(written);
    this.#link(this.#known(written), entry);
  }

  /**
   * Numbers of all entries that make a difference to what is found in the text: of those of which some name can begin with one of
   * its words, in any of the ways in which words are found (`TextWords`), and perhaps of some more.
   */
  entriesIn(text: string): Set<number> {
    const { count, starts, ends, ids } = splitWords(text, this.#words);
    const words = new Set<number>();
    const unlike = new Set<string>();
    for (let at = 0; at < count; at++) {
      const id = ids[at] ?? NONE;
      if (id >= 0) words.add(this.#canonical[id] ?? id);
      unlike.add(text.slice(starts[at], ends[at]));
    }
    for (const written of unlike) this.#addUnlike(written, words);
    const entries = new Set<number>();
    for (const word of words) this.#addEntries(word, entries);
    return entries;
  }

  /** Numbers of the entries of which some name begins with a folded word. */
  entriesOf(word: string): ReadonlySet<number> {
    const number = this.#words.numberOf(word);
    const entries = new Set<number>();
    if (number >= 0) this.#addEntries(this.#canonical[number] ?? number, entries);
    return entries;
  }

  #addEntries(word: number, entries: Set<number>): void {
    for (let link = this.#lastLink[word] ?? NONE; link >= 0; link = this.#linkBefore[link] ?? NONE)
      entries.add(this.#linkEntry[link] ?? 0);
  }

  /** Words that a word of a text can be, written otherwise. */
  #addUnlike(written: string, words: Set<number>): void {
    if (mayBeRespelled(written)) for (const word of this.#spellings.get(spelledOut(written)) ?? []) words.add(word);
    const folded = foldWord(written);
    if (folded.length > SHORTEST_STEM) {
      for (const word of this.#likeStems.of(stemHash(folded)))
        if (this.#mayBeDeclined(word, folded)) words.add(this.#canonical[word] ?? word);
    }
    const sounds = transliterationKeys(folded);
    if (sounds.length === 0) return;
    for (const word of this.#likeSounds.of(hashOf(transliterationSkeleton(folded))))
      if (this.#soundsOf(word).some((sound) => sounds.includes(sound))) words.add(this.#canonical[word] ?? word);
  }

  #mayBeDeclined(word: number, folded: string): boolean {
    const listed = this.#words.word(word);
    if (!folded.startsWith(listed.slice(0, Math.max(SHORTEST_STEM, listed.length - LONGEST_ENDING)))) return false;
    const known = this.#stems.get(word) ?? stemsOf(listed);
    this.#stems.set(word, known);
    return known.some((stem) => folded.startsWith(stem) && folded.length - stem.length <= LONGEST_ENDING);
  }

  #soundsOf(word: number): readonly string[] {
    const known = this.#sounds.get(word) ?? transliterationKeys(this.#words.word(word));
    this.#sounds.set(word, known);
    return known;
  }

  #link(word: number, entry: number): void {
    const before = this.#lastLink[word] ?? NONE;
    if (before >= 0 && this.#linkEntry[before] === entry) return;
    this.#lastLink[word] = this.#linkEntry.push(entry) - 1;
    this.#linkBefore.push(before);
  }

  #known(written: string): number {
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const folded = foldWord(written);
    const word = this.#enter(folded);
    const spelled = spelledOut(written);
    if (spelled !== folded || mayBeRespelled(spelled)) {
      const words = this.#spellings.get(spelled);
      if (words === undefined) this.#spellings.set(spelled, [word]);
      else if (!words.includes(word)) words.push(word);
    }
    this.#written.set(written, word);
    return word;
  }

  /** The canonical word of a folded one. */
  #enter(folded: string): number {
    const known = this.#words.numberOf(folded);
    if (known >= 0) return this.#canonical[known] ?? known;
    const numbers = spellingsOf(folded).map((word) => this.#words.add(word));
    const [canonical = 0] = numbers;
    for (const number of numbers) {
      const word = this.#words.word(number);
      this.#canonical[number] = canonical;
      this.#lastLink[number] = NONE;
      this.#likeStems.add(stemHash(word), number);
      this.#likeSounds.add(hashOf(transliterationSkeleton(word)), number);
    }
    return canonical;
  }
}

/** Of a stem, and of all words that it begins, which have the same. */
function stemHash(word: string): number {
  return hashOf(word.slice(0, SHORTEST_STEM));
}

const DECLINED = ['surname', 'body', 'place'] as const;

function stemsOf(word: string): readonly string[] {
  const stems = DECLINED.flatMap((of) => stemOf(word, of)?.stem ?? NO_KEYS);
  return [...new Set(stems)];
}

const BUCKETS = 0x4000;

/** Words by a hash. */
class Buckets {
  readonly #last = new Int32Array(BUCKETS).fill(NONE);
  readonly #words: number[] = [];
  readonly #before: number[] = [];

  add(hash: number, word: number): void {
    const bucket = bucketOf(hash);
    this.#before.push(this.#last[bucket] ?? NONE);
    this.#last[bucket] = this.#words.push(word) - 1;
  }

  *of(hash: number): Generator<number> {
    for (let at = this.#last[bucketOf(hash)] ?? NONE; at >= 0; at = this.#before[at] ?? NONE) yield this.#words[at] ?? NONE;
  }
}

function bucketOf(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 16) & (BUCKETS - 1);
}
