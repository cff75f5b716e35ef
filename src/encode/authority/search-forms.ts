// The forms in which an entry is searched: what its file lists, and what follows from that by rules.

import type { AuthorityEntry, ListedName } from './authority.ts';
import { addressIn, bareSurname, givenWords, listedPersonalName, type PersonalName } from './listed-personal-name.ts';
import { type PatternedName, patternOf } from './name-pattern.ts';
import { calledPlace, placeRules } from './place-forms.ts';
import { type Sex, sexOf } from './sex.ts';
import { isNeverSearchedAlone, withoutPlaceHead } from './unsearched-words.ts';

/** `surname`: around it stand given names, initials and forms of address; `head`: words that begin names of bodies; `called`: what
 * a place is called where an article says that it is one. */
export type FormKind = 'name' | 'surname' | 'head' | 'called';

export type SearchForm = PatternedName & {
  readonly kind: FormKind;
  /** Not as listed, but by a rule. */
  readonly isDerived: boolean;
};

export type SearchForms = {
  readonly forms: readonly SearchForm[];
  /** Given names that the entry has, by name. */
  readonly given: readonly (readonly string[])[];
  /** Forms of address, folded, with which names of a person are listed. */
  readonly address: readonly string[];
  /** Of a person, where a name tells it. */
  readonly sex?: Sex;
};

/** What is searched, as it is written: a form of a name, before it is read as words. */
export type FormText = Pick<SearchForm, 'kind' | 'isDerived'> & { readonly text: string };

export function searchForms(entry: AuthorityEntry): SearchForms {
  return entry.entity.type === 'person' ? personForms(entry) : { forms: patterned(thingTexts(entry)), given: [], address: [] };
}

/** Of all forms that `searchForms` finds, and of some that it leaves out. */
export function formTexts(entry: AuthorityEntry): readonly FormText[] {
  return entry.entity.type === 'person' ? personTexts(personNames(entry)) : thingTexts(entry);
}

/** Each once. */
function patterned(texts: readonly FormText[]): readonly SearchForm[] {
  const found = new Map<string, SearchForm>();
  for (const { text, kind, isDerived } of texts) {
    const form = patternOf(kind === 'surname' ? withoutCapitals(text) : text);
    if (form === undefined || isNeverSearchedAlone(form)) continue;
    const key = `${kind} ${form.key} ${form.words.join(' ')}`;
    if (!found.has(key)) found.set(key, { ...form, kind, isDerived });
  }
  return [...found.values()];
}

// --- persons

type ListedPerson = { readonly form: ListedName; readonly name: PersonalName | undefined };

function personNames({ forms }: AuthorityEntry): readonly ListedPerson[] {
  const marked = forms.flatMap(({ parts }) => (parts === undefined ? [] : [parts.surname]));
  return forms.map((form) => ({ form, name: personalName(form, marked) }));
}

function personTexts(names: readonly ListedPerson[]): readonly FormText[] {
  const texts: FormText[] = [];
  for (const { form, name } of names) {
    if (name === undefined) {
      texts.push({ text: form.text, kind: 'name', isDerived: false });
      continue;
    }
    const bare = bareSurname(name.surname);
    texts.push({ text: name.surname, kind: 'surname', isDerived: false });
    if (bare !== name.surname) texts.push({ text: bare, kind: 'surname', isDerived: false });
  }
  return texts;
}

function personForms(entry: AuthorityEntry): SearchForms {
  const names = personNames(entry);
  const given = names.flatMap(({ name }) => (name === undefined || name.given.length === 0 ? [] : [name.given]));
  const address = [...new Set(entry.forms.flatMap(({ text }) => addressIn(text)))];
  const sex = sexOf(address, given.find((words) => sexOf([], words) !== undefined) ?? []);
  return { forms: patterned(personTexts(names)), given, address, ...(sex === undefined ? {} : { sex }) };
}

/** Where a file marks the surname of one name, another of that entry that ends otherwise is a by-name. */
function personalName({ text, parts }: ListedName, marked: readonly string[]): PersonalName | undefined {
  if (parts !== undefined) return { surname: parts.surname, given: parts.given.flatMap(givenWords) };
  const name = listedPersonalName(text);
  if (name === undefined || marked.length === 0 || name.given.length === 0) return name;
  return marked.includes(name.surname) ? name : undefined;
}

/** `SMITH` as `Smith`: lists of persons have surnames in capitals. */
function withoutCapitals(surname: string): string {
  return surname.replace(/\p{Lu}{3,}/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}

// --- bodies, groups, places

/** A rule: what else a name can be written as. */
type Derivation = { readonly of: readonly string[]; readonly derive: (text: string) => readonly string[] };

const ABBREVIATION = /(?<![\p{L}\p{N}.])\p{Lu}{2,8}(?![\p{L}\p{N}])/gu;
const DOTTED = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.\s?){2,8}(?![\p{L}\p{N}])/gu;

/** K that German wrote as c until 1901: Cöln, Moscau. */
const OLD_C = /(?<!c)k(?=[aouäöülr])/g;
const OLD_C_CAPITAL = /K(?=[aouäöülr])/g;

const DERIVATIONS: readonly Derivation[] = [
  { of: ['org', 'place'], derive: (text) => [text.replace(ABBREVIATION, (word) => `${[...word].join('.')}.`)] },
  {
    of: ['org', 'place'],
    derive: (text) => [text.replace(DOTTED, (word) => `${word.replace(/[.\s]/g, '')}${word.endsWith(' ') ? ' ' : ''}`)],
  },
  { of: ['place'], derive: (text) => [text.replace(/stra(?:ß|ss)e(?![\p{L}])/u, 'str.'), text.replace(/\bStreet$/, 'St.')] },
  { of: ['place'], derive: withoutPlaceHead },
  { of: ['place'], derive: (text) => [text.replace(OLD_C, 'c').replace(OLD_C_CAPITAL, 'C')] },
  { of: ['group'], derive: (text) => (/[a-z]i(?:st|te)$/.test(text) ? [`${text}s`] : []) },
  { of: ['group'], derive: (text) => [text.replace(/([a-z])ists\b/g, '$1ites'), text.replace(/([a-z])ites\b/g, '$1ists')] },
];

function thingTexts({ entity, forms }: AuthorityEntry): readonly FormText[] {
  const texts: FormText[] = [];
  const add = (text: string, kind: FormKind, isDerived: boolean): void => {
    texts.push({ text, kind, isDerived });
  };
  const listed = forms.map(({ text }) => text);
  const names = listed.map((text) => DESCRIPTION.exec(text)?.[1] ?? text);
  for (const text of names) if (listed.includes(text)) add(text, 'name', false);
  for (const text of names) add(text, 'name', true);
  for (const text of names.flatMap((one) => withoutGloss(one, names))) add(text, 'name', true);
  for (const { of, derive } of DERIVATIONS) {
    if (of.includes(entity.type)) for (const text of names.flatMap(derive)) add(text, 'name', true);
  }
  if (entity.type === 'place') for (const text of names.flatMap(placeForms)) add(text, 'name', true);
  if (entity.type === 'place') for (const text of names.flatMap((one) => calledPlace(one) ?? [])) add(text, 'called', true);
  if (entity.type === 'org') for (const text of names.flatMap(headOf)) add(text, 'head', true);
  return texts;
}

function placeForms(text: string): readonly string[] {
  return placeRules.flatMap((rule) => rule(text)).filter((form) => form !== text);
}

/** `Trotskyist centre headed by I. N. Smirnov`: the name, and words that tell which one. */
const DESCRIPTION =
  /^(.*?\S),? (?:(?:headed|led|directed|run|organi[sz]ed|created|founded|commanded) by|under the (?:leadership|command|direction) of) /;
const GLOSS = /^(.*\S)\s*\(([^()]+)\)$/;
const PART_OF_NAME = /^\p{L}{1,12}$/u;

/**
 * `X (Y)`: an abbreviation in brackets is a name too. Other words tell entries of a list apart, and are in no text; where the
 * entry has a plainer name that the rest holds, texts have that one.
 */
function withoutGloss(text: string, all: readonly string[]): readonly string[] {
  const [, name, gloss] = GLOSS.exec(text) ?? [];
  if (name === undefined || gloss === undefined) return [];
  if (/^\p{Lu}{2,}$/u.test(gloss)) return [name, gloss];
  const isLabel = !PART_OF_NAME.test(gloss) && all.some((other) => other !== text && name.includes(other));
  return isLabel ? [] : [name];
}

/** `People's Commissariat` of `People's Commissariat of Internal Affairs`: other bodies begin so. Not where an owner follows. */
function headOf(text: string): readonly string[] {
  const [, head] = /^(\p{Lu}[^()]*?) of (?=\p{Lu})/u.exec(text) ?? [];
  return head === undefined || /(?:^|\s)\p{Lu}{2,}(?:\s|$)/u.test(head) ? [] : [head];
}
