// Names of bodies: the table of its rules, and those for heads that stand alone and for parties of persons.

import { org, organisationAt } from './body.ts';
import { afterKind, houseOfFirm, kinOfFirm, partners, shortBody } from './firms.ts';
import { railway, smallRoad } from './railways.ts';
import { type Find, First, has, isCapital, isMark, isOf, type Rule, type Scene } from './scene.ts';
import { smallCommittee, smallCompany, smallHead } from './small-bodies.ts';
import { spacedAbbreviation } from './spaced-abbreviations.ts';
import { Form, Gap } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** `Lenin—Stalin party`. */
function partyOfPersons(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const [one, dash, two, party] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (!isCapital(one) || !isMark(dash, '—–-') || !isCapital(two) || !isOf(scene, 'party', party)) return undefined;
  if (has(one, NOT_A_NAME) || has(two, NOT_A_NAME)) return undefined;
  const person = (i: number): Find => ({
    from: i,
    to: i + 1,
    type: 'person',
    evidence: 'person in the name of a party',
  });
  return org(at, at + 4, 'party of persons', [person(at), person(at + 2)]);
}

/** `the Navy`, `Cherokee nation`: heads that name a body with little beside them. */
function lone(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (token?.form !== Form.title) return undefined;
  const before = tokens[at - 1];
  if (isOf(scene, 'nation', token) && isOf(scene, 'nationHead', tokens[at + 1])) return org(at, at + 2, 'nation');
  const isSpecial = before?.key === 'the' && !token.opens && (isOf(scene, 'kindAlone', token) || has(token, Is.partyCommittee));
  if (isSpecial && !(isCapital(tokens[at + 1]) && tokens[at + 1]?.gap !== Gap.block)) return org(at, at + 1, 'lone head noun');
  const isNamed = isOf(scene, 'namedAlone', token) && before?.key === 'the' && !token.opens;
  return isNamed && !isCapital(tokens[at + 1]) ? org(at, at + 1, 'lone head noun') : undefined;
}

export const organisationRules: readonly Rule[] = [
  { name: 'lone', first: First.CAPITALS, find: lone },
  { name: 'after its kind', first: First.CAPITALS, find: afterKind },
  { name: 'party of persons', first: First.CAPITALS, find: partyOfPersons },
  { name: 'organisation', first: First.NAMES_OR_NUMBER, find: (scene, at) => organisationAt(scene, at) },
  { name: 'small head', first: First.SMALL, find: smallHead },
  { name: 'spaced abbreviation', first: First.INITIALS, find: spacedAbbreviation },
  { name: 'small committee', first: First.CAPITALS, find: smallCommittee },
  { name: 'small company', first: First.CAPITALS, find: smallCompany },
  { name: 'kin of a firm', first: First.CAPITALS, find: kinOfFirm },
  { name: 'partners', first: First.CAPITALS, find: partners },
  { name: 'house of a firm', first: First.NAMES, find: houseOfFirm },
  { name: 'railway', first: First.NAMES, find: railway },
  { name: 'small road', first: First.CAPITALS, find: smallRoad },
  { name: 'short body', first: First.CAPITALS, find: shortBody },
];
