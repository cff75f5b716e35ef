// What the word lists say of a word, as bits, and the phrases of several words.
import { commonWords, demonyms, dottedTimes, functionWords, timeWords } from './lexicon/common-words.ts';
import { germanGivenNames, givenNames, sovietGivenNames } from './lexicon/given-names.ts';
import {
  groupPhrases,
  notFollowers,
  organisationAbbreviations,
  organisationHeads,
  organisationModifiers,
  organisationPhrases,
  organisationPlurals,
  organisationWords,
  partyCommittees,
  politicalGroups,
  publicationHeads,
  smallCompanyHeads,
  smallOfficeHeads,
} from './lexicon/organisations.ts';
import {
  placeDirections,
  placeHeads,
  placeNouns,
  placePhrases,
  placePrefixes,
  placePrepositions,
  places,
  smallPlaceHeads,
  stateAbbreviations,
  stateNames,
  statePairs,
} from './lexicon/places.ts';
import { surnames } from './lexicon/surnames.ts';
import {
  dottedSuffixes,
  dottedTitles,
  nameParticles,
  nameSuffixes,
  offices,
  personVerbs,
  smallTitles,
  titles,
} from './lexicon/titles.ts';

/** What a word can be; several at once. */
export type WordKind =
  | 'given'
  | 'surname'
  | 'title'
  | 'smallTitle'
  | 'office'
  | 'suffix'
  | 'particle'
  | 'personVerb'
  | 'place'
  | 'placeHead'
  | 'smallPlaceHead'
  | 'placePrefix'
  | 'direction'
  | 'placeNoun'
  | 'placePreposition'
  | 'state'
  | 'orgHead'
  | 'orgPlural'
  | 'smallCompany'
  | 'smallOffice'
  | 'orgWord'
  | 'orgAbbreviation'
  | 'partyCommittee'
  | 'publication'
  | 'orgModifier'
  | 'group'
  | 'notFollowers'
  | 'functionWord'
  | 'common'
  | 'time'
  | 'demonym';

export const Is: { readonly [bit in WordKind]: number } = {
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
};

/** No name is made of these alone. */
export const NOT_A_NAME: number = Is.functionWord | Is.common | Is.time | Is.demonym;

const lists: readonly (readonly [string, number])[] = [
  [givenNames, Is.given],
  [sovietGivenNames, Is.given],
  [germanGivenNames, Is.given],
  [surnames, Is.surname],
  [titles, Is.title],
  [smallTitles, Is.smallTitle],
  [offices, Is.office],
  [nameSuffixes, Is.suffix],
  [nameParticles, Is.particle],
  [personVerbs, Is.personVerb],
  [places, Is.place],
  [placeHeads, Is.placeHead],
  [smallPlaceHeads, Is.smallPlaceHead],
  [placePrefixes, Is.placePrefix],
  [placeDirections, Is.direction],
  [placeNouns, Is.placeNoun],
  [placePrepositions, Is.placePreposition],
  [stateAbbreviations, Is.state],
  [organisationHeads, Is.orgHead],
  [organisationPlurals, Is.orgPlural],
  [smallCompanyHeads, Is.smallCompany],
  [smallOfficeHeads, Is.smallOffice],
  [organisationWords, Is.orgWord],
  [organisationAbbreviations, Is.orgAbbreviation],
  [partyCommittees, Is.partyCommittee],
  [publicationHeads, Is.publication],
  [organisationModifiers, Is.orgModifier],
  [politicalGroups, Is.group],
  [notFollowers, Is.notFollowers],
  [functionWords, Is.functionWord],
  [commonWords, Is.common],
  [timeWords, Is.time],
  [demonyms, Is.demonym],
];

const words: ReadonlyMap<string, number> = collectWords();

function collectWords(): Map<string, number> {
  const collected = new Map<string, number>();
  for (const [list, bit] of lists) {
    for (const word of wordsOf(list)) collected.set(word, (collected.get(word) ?? 0) | bit);
  }
  return collected;
}

export function wordsOf(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

/** The bits of a word in lower case; 0 for an unknown one. */
export function bitsOf(key: string): number {
  return words.get(key) ?? 0;
}

/** Words that keep a full stop which follows them: abbreviations. */
export const dotted: ReadonlySet<string> = new Set(
  [
    dottedTitles,
    dottedSuffixes,
    stateAbbreviations,
    dottedTimes,
    'co inc ltd bros dept supt asst no nos vol pp op ave blvd rd rt mt ft',
  ].flatMap(wordsOf),
);

/** States and countries as initials without full stops (`ny`, `us`); in the text they have them. */
export const initialPlaces: ReadonlySet<string> = new Set([
  ...wordsOf(statePairs.replaceAll('.', '')),
  'us',
  'usa',
  'ussr',
  'rsfsr',
  'uk',
]);

export const fullStates: ReadonlySet<string> = new Set(wordsOf(stateNames));

export type PhraseKind = 'place' | 'group' | 'org';

/** A phrase without its first word, under that word. */
export type Phrase = { readonly kind: PhraseKind; readonly rest: readonly string[] };

/** Phrases by their first word, the longest first. Hyphens and full stops count for nothing. */
export const phrases: ReadonlyMap<string, readonly Phrase[]> = collectPhrases([
  [placePhrases, 'place'],
  [groupPhrases, 'group'],
  [organisationPhrases, 'org'],
]);

function collectPhrases(sources: readonly (readonly [string, PhraseKind])[]): Map<string, readonly Phrase[]> {
  const collected = new Map<string, Phrase[]>();
  for (const [list, kind] of sources) {
    for (const line of list.split('\n')) {
      const [first, ...rest] = wordsOf(line.replace(/[-.]/gu, ' '));
      if (first === undefined) continue;
      const phrases = collected.get(first) ?? [];
      phrases.push({ kind, rest });
      collected.set(first, phrases);
    }
  }
  for (const phrases of collected.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return collected;
}
