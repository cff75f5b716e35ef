// The words before a date that decide its value and stand outside it; those for “about”, which can stand inside.

import type { Approximation, Period, Relation } from './period.ts';
import { type PhraseRules, single } from './phrase-parts.ts';
import type { Found, Piece } from './rule-matcher.ts';

/** The rule for `from 1 March`, which opens a stretch unless it is the date of a thing. */
export const FROM = 'from';

const ANY = '@calendars|@share|@dated|@partialDate|@friendly|@seasonAlone';

function about(period: Period, approximate: Approximation): readonly Piece[] {
  return [{ meaning: { kind: 'single', period, approximate } }];
}

const relations: readonly (readonly [lead: string, relation: Relation])[] = [
  ['openStart', 'from'],
  ['openEnd', 'to'],
  ['notAfter', 'notAfter'],
  ['notBefore', 'notBefore'],
  ['before', 'before'],
  ['after', 'after'],
];

function day(found: Found): Period {
  return { kind: 'point', point: { day: found.value('d') } };
}

export const leads: PhraseRules = [
  ...relations.map(([lead, relation]) => ({
    name: relation,
    row: `${lead} in? the? yearWord? < p:${ANY}`,
    read: (f: Found) => single(f.period('p'), relation),
  })),
  ...relations.map(([lead, relation]) => ({
    name: relation,
    row: `${lead} the? < d:ordinalDay`,
    read: (f: Found) => single(day(f), relation),
  })),
  ...relations.map(([lead, relation]) => ({
    name: relation,
    row: `${lead} the? < d:day ordinalPoint`,
    read: (f: Found) => single(day(f), relation),
  })),
  { name: 'onwards', row: `from the? < p:${ANY} > onwards`, read: (f) => single(f.period('p'), 'from') },
  { name: FROM, row: `from the? < p:${ANY}`, read: (f) => single(f.period('p')) },
  { name: 'as of', row: `asOf < p:${ANY}`, read: (f) => single(f.period('p')) },
  { name: 'circa', row: 'circa the? p:@dated|@partialDate|@share', read: (f) => about(f.period('p'), 'inside') },
  {
    name: 'about',
    row: 'about in? the? yearWord? < p:@dated|@partialDate|@share',
    read: (f) => about(f.period('p'), 'outside'),
  },
  { name: 'about', row: 'about the? < d:ordinalDay', read: (f) => about(day(f), 'outside') },
];
