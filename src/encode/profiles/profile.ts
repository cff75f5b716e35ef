// What a kind of document looks like, as data: which roles are looked for, in what order, and by which phrases. A user can
// write one as JSON.

import { packs } from '../../lexicon/lexicon.ts';
import { suggestion } from '../../source/nearest-name.ts';
import { type PhraseTable, wordsOf } from './phrases.ts';

/**
 * What a stretch of text can be, beside a paragraph. `speech`: turns by who speaks; `entry`: what a date begins; `inventory`: series,
 * boxes and folders. A text whose lines show one of these three is of a profile that looks for it.
 */
export type ProfileRole =
  | 'heading'
  | 'dateline'
  | 'addressee'
  | 'salutation'
  | 'closing'
  | 'signature'
  | 'mark'
  | 'footnote'
  | 'page'
  | 'table'
  | 'list'
  | 'speech'
  | 'entry'
  | 'inventory';

export type Profile = {
  readonly name: string;
  readonly description: string;
  readonly layout: 'auto' | 'lines' | 'wrapped';
  /** Tried in this order. */
  readonly roles: readonly ProfileRole[];
  readonly phrases: Readonly<Partial<Record<PhraseName, PhraseTable>>>;
  /** By which a document of this kind is known when no profile is named. */
  readonly knownBy: PhraseTable;
  /** Vocabularies of domains, by name: at work in texts that show their signs. */
  readonly packs: readonly string[];
};

/**
 * `resolves`: clauses that open the points of a decision. `listEnd`: a paragraph after the last point that is no part of it.
 * `office`: what a line of a signature can begin with. The others are named after the role that they show.
 */
export type PhraseName =
  | 'heading'
  | 'dateline'
  | 'addressee'
  | 'salutation'
  | 'closing'
  | 'signature'
  | 'office'
  | 'mark'
  | 'resolves'
  | 'listEnd';

export type ProfileReading =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'problem'; readonly message: string };

const ROLES: readonly ProfileRole[] = [
  'heading',
  'dateline',
  'addressee',
  'salutation',
  'closing',
  'signature',
  'mark',
  'footnote',
  'page',
  'table',
  'list',
  'speech',
  'entry',
  'inventory',
];
const PHRASE_NAMES: readonly PhraseName[] = [
  'heading',
  'dateline',
  'addressee',
  'salutation',
  'closing',
  'signature',
  'office',
  'mark',
  'resolves',
  'listEnd',
];
const LAYOUTS = ['auto', 'lines', 'wrapped'] as const;
const KEYS = ['name', 'description', 'layout', 'roles', 'phrases', 'knownBy', 'packs'];
const WAYS = ['starts', 'ends', 'is'] as const;
/** Phrases of one table, and words of one phrase: enough for any office, and still fast. */
const MOST_PHRASES = 2000;
const MOST_WORDS = 40;

class ProfileProblem extends Error {}

/**
 * A parsed JSON value → a profile. `base` gives what the value leaves out: its roles and layout, and its phrases, to which
 * those of the value are added.
 */
export function readProfile(json: unknown, base?: Profile): ProfileReading {
  try {
    return { kind: 'profile', profile: profileOf(json, base) };
  } catch (error) {
    if (error instanceof ProfileProblem) return { kind: 'problem', message: error.message };
    throw error;
  }
}

function profileOf(json: unknown, base: Profile | undefined): Profile {
  const data = objectOf(json, 'a profile', KEYS);
  const name = data['name'];
  if (typeof name !== 'string' || !/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new ProfileProblem('a profile needs a name of lower-case letters, digits and hyphens, such as "letter"');
  }
  return {
    name,
    description: textOf(data['description'] ?? '', 'description'),
    layout: layoutOf(data['layout'] ?? base?.layout ?? 'auto'),
    roles: data['roles'] === undefined ? (base?.roles ?? ROLES) : rolesOf(data['roles']),
    phrases: joined(base?.phrases ?? {}, phrasesOf(data['phrases'] ?? {})),
    knownBy: tableOf(data['knownBy'] ?? {}, 'knownBy'),
    packs: data['packs'] === undefined ? (base?.packs ?? []) : packsOf(data['packs']),
  };
}

function joined(base: Profile['phrases'], own: Profile['phrases']): Profile['phrases'] {
  const names = PHRASE_NAMES.filter((name) => base[name] !== undefined || own[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, joinedTable(base[name] ?? {}, own[name] ?? {})]));
}

function joinedTable(base: PhraseTable, own: PhraseTable): PhraseTable {
  return Object.fromEntries(WAYS.map((way) => [way, [...(own[way] ?? []), ...(base[way] ?? [])]]));
}

function objectOf(value: unknown, what: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProfileProblem(`${what} must be an object`);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new ProfileProblem(`${what} has no ${unknown}${suggestion(unknown, keys)}`);
  return value as Readonly<Record<string, unknown>>;
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new ProfileProblem(`${what} must be a text`);
  return value;
}

function layoutOf(value: unknown): Profile['layout'] {
  const layout = LAYOUTS.find((known) => known === value);
  if (layout === undefined) throw new ProfileProblem(`layout must be one of ${LAYOUTS.join(', ')}`);
  return layout;
}

function rolesOf(value: unknown): readonly ProfileRole[] {
  if (!Array.isArray(value)) throw new ProfileProblem('roles must be a list');
  return value.map((name: unknown) => {
    const role = ROLES.find((known) => known === name);
    if (role === undefined) throw new ProfileProblem(`there is no role ${String(name)}${suggestion(String(name), ROLES)}`);
    return role;
  });
}

function packsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new ProfileProblem('packs must be a list');
  const known = [...packs.keys()];
  return value.map((name: unknown) => {
    const pack = known.find((one) => one === name);
    if (pack === undefined) throw new ProfileProblem(`there is no pack ${String(name)}${suggestion(String(name), known)}`);
    return pack;
  });
}

function phrasesOf(value: unknown): Profile['phrases'] {
  const data = objectOf(value, 'phrases', PHRASE_NAMES);
  return Object.fromEntries(Object.entries(data).map(([name, table]) => [name, tableOf(table, `phrases.${name}`)]));
}

function tableOf(value: unknown, what: string): PhraseTable {
  const data = objectOf(value, what, WAYS);
  return Object.fromEntries(Object.entries(data).map(([way, list]) => [way, phraseList(list, `${what}.${way}`)]));
}

function phraseList(value: unknown, what: string): readonly string[] {
  if (!Array.isArray(value) || value.length > MOST_PHRASES) {
    throw new ProfileProblem(`${what} must be a list of at most ${MOST_PHRASES} phrases`);
  }
  return value.map((phrase: unknown) => phraseIn(phrase, what));
}

function phraseIn(phrase: unknown, what: string): string {
  if (typeof phrase !== 'string') throw new ProfileProblem(`${what} must hold texts only`);
  const count = wordsOf(phrase).length;
  if (count === 0) throw new ProfileProblem(`a phrase of ${what} has no word: "${phrase}"`);
  if (count > MOST_WORDS) throw new ProfileProblem(`a phrase of ${what} has more than ${MOST_WORDS} words`);
  if (what.endsWith('.ends') ? phrase.trimEnd().endsWith('*') : phrase.trimStart().startsWith('*')) {
    throw new ProfileProblem(`a phrase of ${what} cannot have its * at the open side: "${phrase}"`);
  }
  return phrase;
}
