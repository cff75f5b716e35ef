// The lexicon as the rules for names ask it: bits of a word, narrow classes, phrases and endings, for one language and the packs at work.

import { languages, packs } from '../../lexicon/lexicon.ts';
import {
  type EndingKind,
  type LanguageLexicon,
  type LexiconPack,
  type PackHabit,
  type PhraseKind,
  type WordClass,
  type WordKind,
  wordsOf,
} from '../../lexicon/shape/language-lexicon.ts';
import type { Language } from './language.ts';

/** A bit for each kind; there are as many kinds as bits. */
export const Is: { readonly [kind in WordKind]: number } = {
  given: 1 << 0,
  surname: 1 << 1,
  title: 1 << 2,
  smallTitle: 1 << 3,
  office: 1 << 4,
  suffix: 1 << 5,
  particle: 1 << 6,
  personVerb: 1 << 7,
  place: 1 << 8,
  placeHead: 1 << 9,
  smallPlaceHead: 1 << 10,
  placePrefix: 1 << 11,
  direction: 1 << 12,
  placeNoun: 1 << 13,
  placePreposition: 1 << 14,
  state: 1 << 15,
  orgHead: 1 << 16,
  orgPlural: 1 << 17,
  smallCompany: 1 << 18,
  smallOffice: 1 << 19,
  orgWord: 1 << 20,
  orgAbbreviation: 1 << 21,
  partyCommittee: 1 << 22,
  publication: 1 << 23,
  orgModifier: 1 << 24,
  group: 1 << 25,
  notFollowers: 1 << 26,
  functionWord: 1 << 27,
  common: 1 << 28,
  time: 1 << 29,
  demonym: 1 << 30,
  thing: 1 << 31,
};

/** No name is made of these alone. */
export const NOT_A_NAME: number = Is.functionWord | Is.common | Is.time | Is.demonym;

/** Kinds that hold for texts of their own language only: to another language their words are names as likely as not. */
const OWN_KINDS: ReadonlySet<string> = new Set<WordKind>(['functionWord', 'common', 'time']);

/** A phrase without its first word, under that word. */
export type Phrase = { readonly kind: PhraseKind; readonly rest: readonly string[] };

type Ending = { readonly end: string; readonly shortest: number };

/** Words up to this length, in characters, are kept: a longer slice would hold on to its text. */
const LONGEST_KEPT_WORD = 12;

/** `isListed`: in a narrow class, or the first word of a phrase. */
export type KnownWord = {
  readonly written: string;
  readonly key: string;
  readonly bits: number;
  readonly isListed: boolean;
};

const NONE: readonly Phrase[] = [];

export class Vocabulary {
  readonly language: Language;
  readonly compoundRoots: readonly string[];
  readonly #bits = new Map<string, number>();
  readonly #classes = new Map<WordClass, Set<string>>();
  /** Phrases by their first word, the longest first. Hyphens and full stops count for nothing. */
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #endings = new Map<EndingKind, Ending[]>();
  readonly #listed = new Set<string>();
  readonly #dotted = new Set<string>();
  readonly #needsStop = new Set<string>();
  readonly #dottedForenames = new Set<string>();
  readonly #sovereigns = new Set<string>();
  readonly #nobles = new Set<string>();
  readonly #plainAddresses = new Set<string>();
  readonly #ownTitles = new Set<string>();
  readonly #habits: ReadonlySet<PackHabit>;
  /** The short words that were read last, by a hash of their letters: most come again soon, and a slice costs more. */
  readonly #read: (KnownWord | undefined)[] = new Array<KnownWord | undefined>(1 << 13).fill(undefined);

  constructor(language: Language, active: readonly LexiconPack[]) {
    this.language = language;
    for (const [name, lexicon] of Object.entries(languages)) this.#add(lexicon, name === language || name === 'en');
    for (const pack of active) this.#add(pack, true);
    this.#habits = new Set(active.flatMap(({ habits }) => habits));
    this.compoundRoots = [...(this.#classes.get('compoundRoot') ?? [])];
    for (const phrases of this.#phrases.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** The bits of a word in lower case; 0 for an unknown one. */
  bitsOf(key: string): number {
    return this.#bits.get(key) ?? (this.#isContraction(key) ? Is.functionWord : 0);
  }

  /** `you've`, `don’t`, `they're`: a plain word and what is left of another. */
  #isContraction(key: string): boolean {
    const at = Math.max(key.lastIndexOf("'"), key.lastIndexOf('’'));
    return at > 0 && at > key.length - 4 && this.isOf('contractionEnd', key.slice(at + 1));
  }

  isOf(wanted: WordClass, key: string | undefined): boolean {
    return key !== undefined && this.#classes.get(wanted)?.has(key) === true;
  }

  /** False of words that `isOf` and `phrasesFrom` need not be asked of. */
  isListed(key: string): boolean {
    return this.#listed.has(key);
  }

  phrasesFrom(key: string): readonly Phrase[] {
    return this.#phrases.get(key) ?? NONE;
  }

  endsAs(kind: EndingKind, key: string): boolean {
    return this.#endings.get(kind)?.some(({ end, shortest }) => key.length >= shortest && key.endsWith(end)) === true;
  }

  /** Whether a full stop behind the word belongs to it. */
  isDotted(key: string): boolean {
    return this.#dotted.has(key);
  }

  isDottedForename(key: string): boolean {
    return this.#dottedForenames.has(key);
  }

  /** A title only with its full stop. */
  needsStop(key: string): boolean {
    return this.#needsStop.has(key);
  }

  /** A title whose bearers have no surname. */
  isSovereign(key: string): boolean {
    return this.#sovereigns.has(key);
  }

  /** A title that stands with the name of a realm or an estate (`Duke of Orleans`). */
  isTitleOfRealm(key: string): boolean {
    return this.#sovereigns.has(key) || this.#nobles.has(key);
  }

  /** `Mr.`, `Mrs.`: what anybody is called, so that no street or county is named with it. */
  isPlainAddress(key: string): boolean {
    return this.#plainAddresses.has(key);
  }

  /** A title in the language of the text or in English; those of other languages can be surnames (`Mr. Kaiser`). */
  isOwnTitle(key: string): boolean {
    return this.#ownTitles.has(key);
  }

  has(habit: PackHabit): boolean {
    return this.#habits.has(habit);
  }

  /** What is known of a word of a text, from `start` to `end`. */
  wordAt(text: string, start: number, end: number): KnownWord {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const slot = (hash ^ (hash >>> 13)) & (this.#read.length - 1);
    const known = this.#read[slot];
    if (known !== undefined && known.written.length === end - start && text.startsWith(known.written, start)) return known;
    const written = text.slice(start, end);
    const key = written.toLowerCase();
    const word: KnownWord = { written, key, bits: this.bitsOf(key), isListed: this.isListed(key) };
    if (written.length <= LONGEST_KEPT_WORD) this.#read[slot] = word;
    return word;
  }

  #add(lexicon: LanguageLexicon, isOwn: boolean): void {
    this.#addTitles(lexicon, isOwn);
    this.#addForenames(lexicon, isOwn);
    for (const word of wordsOf(lexicon.offices)) this.#mark(word, Is.office);
    for (const lists of lexicon.words) {
      for (const [kind, list] of Object.entries(lists)) {
        if (!isOwn && OWN_KINDS.has(kind)) continue;
        for (const word of wordsOf(list)) this.#mark(word, Is[kind as WordKind]);
      }
    }
    for (const [name, list] of Object.entries(lexicon.classes ?? {})) this.#addClass(name as WordClass, list);
    for (const [kind, list] of Object.entries(lexicon.phrases ?? {})) this.#addPhrases(kind as PhraseKind, list);
    for (const { kind, ends, shortest } of lexicon.endings ?? []) {
      const rows = this.#endings.get(kind) ?? [];
      this.#endings.set(kind, [...rows, ...wordsOf(ends).map((end) => ({ end, shortest }))]);
    }
  }

  #mark(word: string, bit: number): void {
    this.#bits.set(word, (this.#bits.get(word) ?? 0) | bit);
  }

  #addTitles({ titles = [] }: LanguageLexicon, isOwn: boolean): void {
    for (const { words, facet, isDotted = false, isSmall = false, needsStop = false } of titles) {
      for (const word of wordsOf(words)) {
        this.#mark(word, isSmall ? Is.title | Is.smallTitle : Is.title);
        if (isOwn) this.#ownTitles.add(word);
        if (isDotted) this.#dotted.add(word);
        if (needsStop) this.#needsStop.add(word);
        if (facet === 'sovereign') this.#sovereigns.add(word);
        if (facet === 'noble') this.#nobles.add(word);
        if (facet === 'courtesy' && isDotted) this.#plainAddresses.add(word);
      }
    }
  }

  #addForenames({ forenames }: LanguageLexicon, isOwn: boolean): void {
    for (const word of wordsOf(forenames?.full)) this.#mark(word, Is.given);
    const shortOf = (pairs: string | undefined): readonly string[] => wordsOf(pairs).map((pair) => pair.split(':')[0] ?? '');
    for (const word of shortOf(forenames?.short)) {
      // `Sam'l`: the raised letter behind an apostrophe
      for (const form of [word, `${word.slice(0, -1)}'${word.slice(-1)}`, `${word.slice(0, -1)}’${word.slice(-1)}`]) {
        this.#mark(form, Is.given);
        this.#dotted.add(form);
      }
    }
    if (!isOwn) return;
    for (const word of shortOf(forenames?.dotted)) this.#dottedForenames.add(word);
  }

  #addClass(name: WordClass, list: string): void {
    const words = this.#classes.get(name) ?? new Set();
    for (const word of wordsOf(list)) {
      words.add(word);
      this.#listed.add(word);
      if (name === 'dotted') this.#dotted.add(word);
      if (name === 'nameSuffix' || name === 'ordinalSuffix') this.#mark(word, Is.suffix);
      if (name === 'ship' || name === 'product') this.#mark(word, Is.thing);
    }
    this.#classes.set(name, words);
  }

  #addPhrases(kind: PhraseKind, list: string): void {
    for (const line of list.split('\n')) {
      const [first, ...rest] = wordsOf(line.replace(/[-.]/gu, ' '));
      if (first === undefined) continue;
      const phrases = this.#phrases.get(first) ?? [];
      phrases.push({ kind, rest });
      this.#phrases.set(first, phrases);
      this.#listed.add(first);
    }
  }
}

const made = new Map<string, Vocabulary>();

/** One for each language and set of packs: they are kept, since there are few. */
export function vocabularyFor(language: Language, active: readonly LexiconPack[] = []): Vocabulary {
  const key = [language, ...active.map(({ name }) => name)].join(' ');
  const known = made.get(key);
  if (known !== undefined) return known;
  const vocabulary = new Vocabulary(language, active);
  made.set(key, vocabulary);
  return vocabulary;
}

/** Signs of a pack are looked for in this much of a text, in UTF-16 code units. */
const LOOKED_AT = 1_000_000;
/** A pack is at work where at least so many of its signs stand, and one in so many code units. */
const LEAST_SIGNS = 2;
const UNITS_FOR_A_SIGN = 6000;

/** The packs of a profile that fit a text. Names of unknown packs count for nothing: the reader of profiles refuses them. */
export function packsFor(text: string, names: readonly string[]): readonly LexiconPack[] {
  return names.flatMap((name) => {
    const pack = packs.get(name);
    return pack !== undefined && holdsSigns(text, pack) ? [pack] : [];
  });
}

function holdsSigns(text: string, { signs }: LexiconPack): boolean {
  const length = Math.min(text.length, LOOKED_AT);
  const needed = Math.max(LEAST_SIGNS, Math.floor(length / UNITS_FOR_A_SIGN));
  const sign = new RegExp(`(?<!\\p{L})(?:${wordsOf(signs).join('|')})(?!\\p{L})`, 'giu');
  let found = 0;
  for (let match = sign.exec(text); match !== null && match.index < length; match = sign.exec(text)) {
    found++;
    if (found >= needed) return true;
  }
  return false;
}
