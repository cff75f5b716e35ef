// In what other ways texts write a listed place: a street with its kind in short, a town without its river, a café by its name alone.

import { classWords } from '../../lexicon/lexicon.ts';

/** A rule: what else a name can be written as. */
export type PlaceRule = (name: string) => readonly string[];

const LINKS = [...classWords('placeLink')].join('|');
const KINDS = classWords('placeKind');
/** `bln:berlin`. */
const SHORT = new Map([...classWords('shortPlace')].map((pair) => pair.split(':').toReversed() as [string, string]));

const STREET = /^(\p{Lu}[\p{L}’'-]*?)(\s?)(stra(?:ß|ss)e|gasse)$/iu;
const HOUSE = /^(\p{Lu}.*?\p{L})\s\d{1,4}\p{Ll}?$/u;
const LINKED = new RegExp(`^(\\p{Lu}[\\p{L}’'-]{2,})\\s(${LINKS})\\s((?:de[rmn]\\s)?\\p{Lu}.*)$`, 'u');
const COMPOUND = /^(Alt|Neu|Ober|Unter|Groß|Klein|Deutsch)(\p{Ll}{3,})$/u;
const DISTRICT = /^[IVX]{1,5}\.,\s(\p{Lu}.*)$/u;
const WITH_REST = /^(\p{Lu}\p{L}*\s[^,]*\p{L}),\s\P{Ll}.*$/u;
const ADDRESS_GLOSS = /\((\p{Lu}\p{L}+\s\d{1,4})\)$/u;

export const placeRules: readonly PlaceRule[] = [
  streets,
  (name) => wholes(HOUSE.exec(name)?.[1]),
  withoutLink,
  (name) => [name.replace(/^Sankt\s/u, 'St. ')],
  (name) => [name.replace(/^St\.\s/u, 'Sankt ')],
  (name) => [name.replace(COMPOUND, (_, first: string, rest: string) => `${first}-${capital(rest)}`)],
  (name) => wholes(DISTRICT.exec(name)?.[1]),
  (name) => wholes(WITH_REST.exec(name)?.[1]),
  (name) => wholes(ADDRESS_GLOSS.exec(name)?.[1]),
  (name) => wholes(SHORT.get(name.toLowerCase())).map(capital),
];

function wholes(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name];
}

/** `Kärntner Straße`, `Kärntnerstraße`; people also take a lane for a street. */
function streets(name: string): readonly string[] {
  const [, stem, gap] = STREET.exec(name.replace(/\s\d{1,4}\p{Ll}?$/u, '')) ?? [];
  if (stem === undefined || stem.length < 3) return [];
  const joined = gap === '' ? stem : stem.replace(/\s$/, '');
  const forms = ['straße', 'str.', 'gasse'].map((kind) => `${joined}${kind}`);
  const house = /\s\d{1,4}\p{Ll}?$/u.exec(name)?.[0] ?? '';
  const apart = joined.endsWith('er') ? [`${joined} Straße`, `${joined} Str.`, `${joined} Gasse`] : [];
  return [...forms, ...apart].map((form) => `${form}${house}`);
}

/** `Frankfurt`, `Frankfurt a. M.`, `Baden b. Wien` of the full names. */
function withoutLink(name: string): readonly string[] {
  const [, town, link, other] = LINKED.exec(name) ?? [];
  if (town === undefined || link === undefined || other === undefined || KINDS.has(town.toLowerCase())) return [];
  const last = other.replace(/^de[rmn]\s/u, '');
  const letter = link.slice(0, 1);
  const short = `${town} ${letter}.${last === other ? '' : ' d.'}`;
  return [town, `${short} ${last}`, `${short} ${last.slice(0, 1)}.`, `${town} ${letter}/${last.slice(0, 1)}.`];
}

/** `Griensteidl` of `Café Griensteidl`: what texts call it after an article. */
export function calledPlace(name: string): string | undefined {
  const [, kind, called] = /^(\p{L}+)\s(\p{Lu}[\p{L}’'-]{3,})$/u.exec(name) ?? [];
  return kind !== undefined && KINDS.has(kind.toLowerCase()) ? called : undefined;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
