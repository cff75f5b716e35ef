// How the entries of persons, bodies, groups and places are written, and of what type each is.

import type { EntityName, EntityType } from '../model/entity.ts';
import type { TypedEntity } from './mention-marks.ts';

export type EntryElements = {
  readonly list: 'listPerson' | 'listOrg' | 'listPlace';
  readonly entry: 'person' | 'org' | 'place';
  readonly name: 'persName' | 'orgName' | 'placeName';
  readonly kinds: Readonly<Record<EntityName['kind'], string>>;
};

const PERSON: EntryElements = {
  list: 'listPerson',
  entry: 'person',
  name: 'persName',
  kinds: { main: 'main', variant: 'variant', abbreviation: 'abbreviation' },
};
const ORG: EntryElements = {
  list: 'listOrg',
  entry: 'org',
  name: 'orgName',
  kinds: { main: 'full', variant: 'variant', abbreviation: 'abbreviation' },
};
const PLACE: EntryElements = {
  list: 'listPlace',
  entry: 'place',
  name: 'placeName',
  kinds: { main: 'main', variant: 'variant', abbreviation: 'abbreviation' },
};

export const entryElements: Readonly<Record<EntityType, EntryElements>> = {
  person: PERSON,
  org: ORG,
  group: ORG,
  place: PLACE,
};

const ORG_TYPES = new Set(['body', 'group', 'allegedBody']);
const PLACE_TYPES = new Set([
  'country',
  'region',
  'district',
  'settlement',
  'street',
  'building',
  'institution',
  'camp',
  'railway',
  'water',
  'land',
]);

/** Words that say what a place is. */
const PLACE_WORDS: readonly (readonly [type: string, words: RegExp])[] = [
  ['street', /\b(?:street|st\.|avenue|ave\.|road|lane|square|boulevard|prospe[ck]t|ulitsa|strasse|straße|alley|embankment)$/i],
  ['water', /\b(?:river|sea|lake|ocean|bay|gulf|canal|strait|channel|creek)\b/i],
  ['railway', /\b(?:railway|railroad)\b/i],
  ['camp', /\bcamp\b/i],
  ['district', /\b(?:district|raion|rayon|uyezd|volost|ward|okrug)\b/i],
  ['region', /\b(?:region|oblast|krai|kray|province|territory|county|gubernia|guberniya|governorate|state of)\b/i],
  ['country', /\b(?:republic|union|kingdom|empire|confederation|ussr|u\.s\.s\.r\.|ssr|rsfsr)\b/i],
  ['land', /\b(?:mountains?|mount|island|islands|peninsula|valley|hill|steppe|desert|cape|forest)\b/i],
  ['settlement', /\b(?:city|town|village|stanitsa|settlement)\b/i],
];

export function orgType({ type }: TypedEntity, given: string | undefined): string {
  if (given !== undefined && ORG_TYPES.has(given)) return given;
  return type === 'group' ? 'group' : 'body';
}

/** What an authority says; otherwise what the name itself says; and without a word of that, a settlement, as most places are. */
export function placeType({ names, subtype }: TypedEntity, given: string | undefined = subtype): string {
  if (given !== undefined && PLACE_TYPES.has(given)) return given;
  const said = PLACE_WORDS.find(([, words]) => names.some(({ text }) => words.test(text)));
  return said?.[0] ?? 'settlement';
}
