// Surnames in a text → persons: the name around each, the entries that agree with it, and which of several is meant.

import type { AuthorityIndex } from './authority-index.ts';
import { givenNamesAgree } from './given-names-agree.ts';
import type { Hit, Likeness, Reading } from './hit.ts';
import { type GivenNameTest, type PersonalNameAt, personalNameAt } from './personal-name.ts';
import type { TextWords } from './text-words.ts';

export type PersonContext = {
  readonly isGivenName: GivenNameTest;
  /** Words (numbers in the index) that the text has in small letters too. */
  readonly common: ReadonlySet<number>;
};

/** In the order of the text. */
export function readPersons(hits: readonly Hit[], words: TextWords, context: PersonContext): readonly Reading[] {
  const reader = new PersonReader(words, context);
  return mergedBySpan(hits).flatMap((hit) => reader.read(hit));
}

/** Hits of the same words, with the entries of all; exact ones come before others. */
type SurnameHit = { readonly hit: Hit; readonly groups: readonly Hit[] };

function mergedBySpan(hits: readonly Hit[]): readonly SurnameHit[] {
  const found: { hit: Hit; groups: Hit[] }[] = [];
  for (const hit of hits) {
    const before = found.at(-1);
    if (before !== undefined && before.hit.first === hit.first && before.hit.last === hit.last) before.groups.push(hit);
    else found.push({ hit, groups: [hit] });
  }
  return found;
}

/** Of the entries with a surname, those that a name can mean. */
type Candidates = { readonly entries: readonly number[]; readonly how: 'full' | 'titled' | 'surname' | 'assumed' | 'namesake' };

class PersonReader {
  readonly #words: TextWords;
  readonly #context: PersonContext;
  readonly #index: AuthorityIndex;
  readonly #known = new Map<string, Candidates>();
  /** Entries that were named in full so far, the last one last; by the group of their surname. */
  readonly #introduced = new Map<string, number[]>();

  constructor(words: TextWords, context: PersonContext) {
    this.#words = words;
    this.#context = context;
    this.#index = words.index;
  }

  read({ hit, groups }: SurnameHit): readonly Reading[] {
    const words = this.#words;
    const name = personalNameAt(words, hit.first, hit.last, this.#isGiven(groups));
    const isBare = name.given.length === 0 && name.address.length === 0;
    if (isBare && this.#isCommonWord(hit)) return [];
    const key = groups.map(({ group }) => group.id).join();
    const candidates = this.#candidates(key, groups, name);
    if (candidates.how === 'full' || candidates.how === 'titled') this.#introduce(key, candidates.entries);
    const read = reading(name, hit.likeness, candidates, this.#narrow(key, candidates));
    return [isBare && namesThing(words, hit.last) ? { ...read, isInThing: true } : read];
  }

  /** Given names are known ones, and those of the entries. */
  #isGiven(groups: readonly Hit[]): GivenNameTest {
    const few = groups.flatMap(({ group }) => group.entries.slice(0, FEW));
    return (word) =>
      this.#context.isGivenName(word) || few.some((entry) => this.#index.given[entry]?.some((names) => names.includes(word)));
  }

  /** `Young` at the start of a sentence, in a text that has `young`. */
  #isCommonWord({ first, last }: Hit): boolean {
    return first === last && this.#context.common.has(this.#words.id(first)) && this.#words.isSentenceStart(first);
  }

  #candidates(key: string, groups: readonly Hit[], { given, address }: PersonalNameAt): Candidates {
    const question = `${key} ${given.join(' ')}, ${address.join(' ')}`;
    const known = this.#known.get(question) ?? this.#find(groups, given, address);
    this.#known.set(question, known);
    return known;
  }

  #find(groups: readonly Hit[], given: readonly string[], address: readonly string[]): Candidates {
    const entries = [...new Set(groups.flatMap(({ group }) => group.entries))].sort((one, other) => one - other);
    if (given.length === 0) return this.#byAddress(entries, address);
    const names = (entry: number): readonly (readonly string[])[] => this.#index.given[entry] ?? [];
    const agreeing = entries.filter((entry) => names(entry).some((listed) => givenNamesAgree(listed, given)));
    if (agreeing.length > 0) return { entries: agreeing, how: 'full' };
    const open = entries.filter((entry) => names(entry).length === 0);
    return open.length > 0 ? { entries: open, how: 'assumed' } : { entries: [], how: 'namesake' };
  }

  /** `Professor Orlov`, where only one of several is listed so. */
  #byAddress(entries: readonly number[], address: readonly string[]): Candidates {
    const listed = entries.filter((entry) => address.some((word) => this.#index.address.get(entry)?.includes(word) === true));
    return listed.length > 0 && listed.length < entries.length
      ? { entries: listed, how: 'titled' }
      : { entries, how: 'surname' };
  }

  #introduce(key: string, entries: readonly number[]): void {
    const [entry] = entries;
    if (entries.length !== 1 || entry === undefined) return;
    const before = this.#introduced.get(key) ?? [];
    this.#introduced.set(key, [...before.filter((one) => one !== entry), entry].slice(-FEW));
  }

  /** Of several, the one that was named in full before; of several such, all, the last one first. */
  #narrow(key: string, { entries }: Candidates): readonly number[] {
    if (entries.length < 2) return entries;
    const introduced = (this.#introduced.get(key) ?? []).filter((entry) => entries.includes(entry));
    return introduced.length > 0 ? introduced.reverse() : entries;
  }
}

/** Entries that are looked at or listed where there are very many. */
const FEW = 12;

const THING =
  /^(?:street|st|square|avenue|prospekt|prospect|ulitsa|lane|boulevard|plant|works|factory|kolkhoz|sovkhoz|mine|shipyard|railway|canal|island|islands|house|river|county|institute|prize|region|oblast|district|krai|raion|collective)$/;

/** `Kirov Plant`, `Lenin Street`: the name of a thing that was named after a person. */
function namesThing(words: TextWords, last: number): boolean {
  return words.separatorAfter(last) === 'space' && words.isCapital(last + 1) && THING.test(words.folded(last + 1));
}

function reading(name: PersonalNameAt, likeness: Likeness, found: Candidates, entries: readonly number[]): Reading {
  const { start, end, first, last, parts } = name;
  const isNarrowed = entries.length === 1 && found.entries.length > 1;
  return {
    start,
    end,
    first,
    last,
    type: 'person',
    entries: entries.slice(0, FEW),
    cert: certainty(found.how, likeness, entries.length, isNarrowed),
    evidence: `authority: ${isNarrowed ? 'surname of one named in full before' : EVIDENCE[found.how]}${LIKENESS[likeness]}`,
    parts,
    isFull: found.how === 'full',
  };
}

const EVIDENCE: Readonly<Record<Candidates['how'], string>> = {
  full: 'surname and given names agree',
  titled: 'surname, with a form of address that only this entry has',
  surname: 'surname',
  assumed: 'surname; the entry has no given names to compare',
  namesake: 'a namesake: the given names are of nobody listed',
};
export const LIKENESS: Readonly<Record<Likeness, string>> = {
  exact: '',
  declined: ', declined',
  transliterated: ', in another transliteration',
};

function certainty(how: Candidates['how'], likeness: Likeness, count: number, isNarrowed: boolean): Reading['cert'] {
  if (count > 1) return 'low';
  if (how === 'assumed' || how === 'namesake' || how === 'titled' || isNarrowed || likeness !== 'exact') return 'medium';
  return 'high';
}
