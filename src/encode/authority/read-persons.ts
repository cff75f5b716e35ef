// Surnames in a text → persons: the name around each, the entries that agree with it, and which of several is meant.

import { closestSpelling } from './closest-spelling.ts';
import { givenNamesAgree } from './given-names-agree.ts';
import type { Hit, Likeness, Reading } from './hit.ts';
import { patternOf } from './name-pattern.ts';
import { type GivenNameTest, type PersonalNameAt, personalNameAt } from './personal-name.ts';
import { areSpellingsOfOne } from './respelling.ts';
import type { SearchIndex } from './search-index.ts';
import { type Sex, sexOf } from './sex.ts';
import type { TextWords } from './text-words.ts';

export type PersonContext = {
  readonly isGivenName: GivenNameTest;
  /** Words (`TextWords.canonical`) that the text has in small letters too. */
  readonly common: ReadonlySet<string>;
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
type Candidates = {
  readonly entries: readonly number[];
  readonly how: 'listed' | 'full' | 'titled' | 'surname' | 'assumed' | 'namesake' | 'other';
};

/** What a text says of a person. */
type Said = Pick<PersonalNameAt, 'given' | 'address'> & {
  readonly surname: string;
  readonly sex: Sex | undefined;
  /** Folded words of the whole name. */
  readonly words: string;
};

class PersonReader {
  readonly #words: TextWords;
  readonly #context: PersonContext;
  readonly #index: SearchIndex;
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
    const names = (): readonly (readonly string[])[] =>
      groups.flatMap(({ group }) => this.#givenOf(group.entries.slice(0, MANY)));
    const name = personalNameAt(words, hit, {
      isGiven: this.#isGiven(groups),
      agrees: (given) => names().some((listed) => givenNamesAgree(listed, given)),
    });
    const isBare = name.given.length === 0 && name.address.length === 0;
    if (isBare && this.#isCommonWord(hit)) return [];
    const key = groups.map(({ group }) => group.id).join();
    const candidates = this.#candidates(key, groups, name);
    const entries = this.#narrow(key, candidates);
    const isIntroduced = entries.length === 1 && this.#introduced.get(key)?.includes(entries[0] ?? -1) === true;
    if (IN_FULL.has(candidates.how) && !isBare) this.#introduce(key, candidates.entries);
    const read = reading(name, hit.likeness, { found: candidates, entries, isIntroduced });
    return [isBare && namesThing(words, hit.last) ? { ...read, isInThing: true } : read];
  }

  /** Given names are known ones, and those of the entries. */
  #isGiven(groups: readonly Hit[]): GivenNameTest {
    const few = groups.flatMap(({ group }) => group.entries.slice(0, FEW));
    return (word) =>
      this.#context.isGivenName(word) ||
      few.some((entry) => this.#index.given.get(entry)?.some((names) => names.some((name) => areSpellingsOfOne(name, word))));
  }

  #givenOf(entries: readonly number[]): readonly (readonly string[])[] {
    return entries.flatMap((entry) => this.#index.given.get(entry) ?? []);
  }

  /** `Young` at the start of a sentence, in a text that has `young`. */
  #isCommonWord({ first, last }: Hit): boolean {
    const { common } = this.#context;
    if (first !== last || common.size === 0) return false;
    return common.has(this.#words.canonical(first)) && this.#words.isSentenceStart(first);
  }

  #candidates(key: string, groups: readonly Hit[], name: PersonalNameAt): Candidates {
    const [hit] = groups;
    const surname = hit === undefined ? '' : this.#words.text.slice(hit.start, hit.end);
    const { given, address } = name;
    const question = `${key} ${surname}: ${given.join(' ')}, ${address.join(' ')}`;
    const known = this.#known.get(question) ?? this.#find(groups, this.#said(name, surname));
    this.#known.set(question, known);
    return known;
  }

  #said({ given, address, first, last }: PersonalNameAt, surname: string): Said {
    const words = Array.from({ length: last - first + 1 }, (_, at) => this.#words.folded(first + at)).join(' ');
    return { given, address, surname, sex: sexOf(address, given), words };
  }

  #find(groups: readonly Hit[], said: Said): Candidates {
    const all = [...new Set(groups.flatMap(({ group }) => group.entries))].sort((one, other) => one - other);
    const entries = all.filter((entry) => this.#mayBeOf(entry, said.sex));
    if (entries.length === 0) return { entries, how: 'other' };
    const listed = this.#listed(entries, said);
    if (said.given.length === 0) return listed ?? this.#byAddress(entries, said);
    const agreeing = entries.filter((entry) => this.#givenOf([entry]).some((names) => givenNamesAgree(names, said.given)));
    if (agreeing.length > 0) return listed ?? { entries: this.#closest(agreeing, said), how: 'full' };
    const open = entries.filter((entry) => this.#givenOf([entry]).length === 0);
    return open.length > 0 ? { entries: open, how: 'assumed' } : { entries: [], how: 'namesake' };
  }

  #mayBeOf(entry: number, sex: Sex | undefined): boolean {
    const own = this.#index.sexes.get(entry);
    return sex === undefined || own === undefined || own === sex;
  }

  /** Entries that have the very words of the text among their names. */
  #listed(entries: readonly number[], said: Said): Candidates | undefined {
    if (entries.length > MANY) return undefined;
    const listed = entries.filter((entry) =>
      this.#index.entries[entry]?.forms.some(({ text }) => patternOf(text)?.words.join(' ') === said.words),
    );
    return listed.length === 0 ? undefined : { entries: this.#closest(listed, said), how: 'listed' };
  }

  /** `Professor Orlov`, where only one of several is listed so. */
  #byAddress(entries: readonly number[], said: Said): Candidates {
    const listed = entries.filter((entry) =>
      said.address.some((word) => this.#index.address.get(entry)?.includes(word) === true),
    );
    return listed.length > 0 && listed.length < entries.length
      ? { entries: listed, how: 'titled' }
      : { entries: this.#closest(entries, said), how: 'surname' };
  }

  #closest(entries: readonly number[], { surname }: Said): readonly number[] {
    return entries.length > MANY ? entries : closestSpelling(entries, surname, this.#index);
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
/** Entries of one surname among which names are compared word by word. */
const MANY = 200;

/** After these, a surname alone means the same person. */
const IN_FULL: ReadonlySet<Candidates['how']> = new Set(['listed', 'full', 'titled']);

const THING =
  /^(?:street|st|square|avenue|prospekt|prospect|ulitsa|lane|boulevard|plant|works|factory|kolkhoz|sovkhoz|mine|shipyard|railway|canal|island|islands|house|river|county|institute|prize|region|oblast|district|krai|raion|collective)$/;

/** `Kirov Plant`, `Lenin Street`: the name of a thing that was named after a person. */
function namesThing(words: TextWords, last: number): boolean {
  return words.separatorAfter(last) === 'space' && words.isCapital(last + 1) && THING.test(words.folded(last + 1));
}

type Choice = {
  readonly found: Candidates;
  readonly entries: readonly number[];
  /** The one entry was named in full before. */
  readonly isIntroduced: boolean;
};

function reading(name: PersonalNameAt, likeness: Likeness, choice: Choice): Reading {
  const { start, end, first, last, parts } = name;
  const { found, entries } = choice;
  const isKnown = choice.isIntroduced && (found.how === 'surname' || found.entries.length > 1);
  return {
    start,
    end,
    first,
    last,
    type: 'person',
    entries: entries.slice(0, FEW),
    cert: certainty(choice, likeness),
    evidence: `authority: ${isKnown ? 'surname of one named in full before' : EVIDENCE[found.how]}${LIKENESS[likeness]}`,
    parts,
    isFull: found.how === 'full' || (found.how === 'listed' && name.given.length > 0),
    isPartial: found.how === 'surname' || found.how === 'assumed',
  };
}

const EVIDENCE: Readonly<Record<Candidates['how'], string>> = {
  listed: 'listed name',
  full: 'surname and given names agree',
  titled: 'surname, with a form of address that only this entry has',
  surname: 'surname',
  assumed: 'surname; the entry has no given names to compare',
  namesake: 'a namesake: the given names are of nobody listed',
  other: 'a namesake: the form of address is of nobody listed',
};
export const LIKENESS: Readonly<Record<Likeness, string>> = {
  exact: '',
  declined: ', declined',
  transliterated: ', in another transliteration',
};

const SURE: ReadonlySet<Candidates['how']> = new Set(['listed', 'full']);

/** A surname alone is sure where its bearer was named in full before, and no other has it. */
function certainty({ found, entries, isIntroduced }: Choice, likeness: Likeness): Reading['cert'] {
  if (entries.length > 1) return 'low';
  const isSure = SURE.has(found.how) || (found.how === 'surname' && isIntroduced);
  return isSure && found.entries.length === 1 && likeness === 'exact' ? 'high' : 'medium';
}
