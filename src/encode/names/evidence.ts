// What a find rests on, and how sure that makes it: one table. The certainties were set by the documents of the tests and by the first
// half of HIPE 2020 dev, and checked on the second half. *High* means that somebody or something of the type stands there in nine of
// ten cases or more, *medium* in six of ten; where the name ends is another question, on which editions differ (offices, articles).
import type { Certainty } from '../../dates/found-date.ts';

/** `once`: how sure it is. `again`: how sure where the document has the same name twice or more on such evidence; `once` if left out. */
type Row = { readonly once: Certainty; readonly again?: Certainty };

/** The kinds of evidence that rules find. */
export type Evidence =
  | 'form of address'
  | 'form of address and abbreviated name'
  | 'initials and surname'
  | 'given name and surname'
  | 'given name and word'
  | 'initials and word'
  | 'inverted name'
  | 'couple'
  | 'title and realm'
  | 'name with an initial inside'
  | 'surname and initials'
  | 'name and surname'
  | 'abbreviated name'
  | 'named in full elsewhere'
  | 'ending of a surname'
  | 'known surname'
  | 'surname in a list'
  | 'likely ending of a surname'
  | 'two names in context'
  | 'double name'
  | 'forename again and again'
  | 'context'
  | 'initials of a name'
  | 'in a row of persons'
  | 'person in the name of a party'
  | 'abbreviation with complement'
  | 'head noun with complement'
  | 'known body'
  | 'abbreviation'
  | 'head noun'
  | 'head noun and number'
  | 'small head noun with complement'
  | 'regional committee'
  | 'party of persons'
  | 'spaced abbreviation'
  | 'nation'
  | 'small head noun'
  | 'lone head noun'
  | 'kind of body before a name'
  | 'partners'
  | 'phrase of the gazetteer'
  | 'gazetteer'
  | 'gazetteer, and also a name or word'
  | 'head behind a name'
  | 'place named after a person'
  | 'address'
  | 'numbered road'
  | 'head before a name'
  | 'direction before a place'
  | 'direction before a name'
  | 'kind of place with its name'
  | 'town and state'
  | 'town before a state'
  | 'plural head'
  | 'preposition'
  | 'date line'
  | 'river'
  | 'ending of a place'
  | 'named before'
  | 'in a row of places'
  | 'phrase for followers'
  | 'known followers'
  | 'plural of followers'
  | 'tendency beside followers'
  | 'title of a publication'
  | 'ship'
  | 'product';

const rows: Readonly<Record<Evidence, Row>> = {
  // persons
  'form of address': { once: 'high' },
  'form of address and abbreviated name': { once: 'high' },
  'initials and surname': { once: 'high' },
  'given name and surname': { once: 'high' },
  'given name and word': { once: 'medium', again: 'high' },
  'initials and word': { once: 'medium', again: 'high' },
  'inverted name': { once: 'high' },
  couple: { once: 'high' },
  'title and realm': { once: 'medium' },
  'name with an initial inside': { once: 'high' },
  'surname and initials': { once: 'medium' },
  'name and surname': { once: 'medium' },
  'abbreviated name': { once: 'medium' },
  'named in full elsewhere': { once: 'medium' },
  'ending of a surname': { once: 'medium' },
  'known surname': { once: 'medium' },
  'surname in a list': { once: 'low' },
  'likely ending of a surname': { once: 'low' },
  'two names in context': { once: 'low' },
  'double name': { once: 'low' },
  'forename again and again': { once: 'low' },
  context: { once: 'low' },
  'initials of a name': { once: 'medium' },
  'in a row of persons': { once: 'low' },
  'person in the name of a party': { once: 'medium' },
  // bodies
  'abbreviation with complement': { once: 'high' },
  'head noun with complement': { once: 'medium' },
  'known body': { once: 'medium' },
  abbreviation: { once: 'low' },
  'head noun': { once: 'low' },
  'head noun and number': { once: 'medium' },
  'small head noun with complement': { once: 'medium' },
  'regional committee': { once: 'medium' },
  'party of persons': { once: 'medium' },
  'spaced abbreviation': { once: 'medium' },
  nation: { once: 'medium' },
  'small head noun': { once: 'low' },
  'lone head noun': { once: 'low' },
  'kind of body before a name': { once: 'low' },
  partners: { once: 'low' },
  // places
  'phrase of the gazetteer': { once: 'medium' },
  gazetteer: { once: 'medium' },
  'gazetteer, and also a name or word': { once: 'low' },
  'head behind a name': { once: 'medium' },
  'place named after a person': { once: 'medium' },
  address: { once: 'medium' },
  'numbered road': { once: 'low' },
  'head before a name': { once: 'medium' },
  'direction before a place': { once: 'medium' },
  'direction before a name': { once: 'low' },
  'kind of place with its name': { once: 'medium' },
  'town and state': { once: 'high' },
  'town before a state': { once: 'medium' },
  'plural head': { once: 'low' },
  preposition: { once: 'medium' },
  'date line': { once: 'medium' },
  river: { once: 'low' },
  'ending of a place': { once: 'medium' },
  'named before': { once: 'low' },
  'in a row of places': { once: 'low' },
  // followers
  'phrase for followers': { once: 'medium' },
  'known followers': { once: 'medium' },
  'plural of followers': { once: 'medium' },
  'tendency beside followers': { once: 'medium' },
  // no mention: these keep others away
  'title of a publication': { once: 'medium' },
  ship: { once: 'medium' },
  product: { once: 'medium' },
};

/** All kinds, in the order of the table. */
export const allEvidence: readonly Evidence[] = Object.keys(rows) as Evidence[];

/** `times`: how often the document has the name on this evidence. */
export function certaintyOf(evidence: Evidence, times: number): Certainty {
  const row = rows[evidence];
  return times > 1 ? (row.again ?? row.once) : row.once;
}
