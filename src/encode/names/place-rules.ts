// Names of places by all that tells of them: lists, heads, states behind a comma, prepositions, date lines, endings.

import { address, beforePlural, behindPlural, capitalOf, regionPlace, route, titledPlace } from './headed-places.ts';
import { gazetteerPlace, place } from './listed-places.ts';
import { placeName, prefixed } from './place-name.ts';
import { isLookedFor } from './place-signs.ts';
import {
  type Find,
  First,
  has,
  isCapital,
  isHyphenated,
  isLower,
  isMark,
  isNameWord,
  isOf,
  isUnknownName,
  type Rule,
  type Scene,
} from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { townAndState } from './towns-and-states.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** `in Granville`, `the way to Spokane`: a name where a place is looked for. */
function afterPreposition(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const first = tokens[at];
  if (!isCapital(first) || first.form === Form.upper || first.key.length < 4 || tokens[at - 1]?.key === 'the') return undefined;
  if (!isLookedFor(scene, at) || scene.memory.isPerson(first)) return undefined;
  if (has(first, Is.given) || has(first, NOT_A_NAME) || scene.memory.isAlsoSmall(first)) return undefined;
  if (scene.words.endsAs('notPlace', first.key)) return undefined;
  const isIn = isOf(scene, 'surePlacePreposition', tokens[at - 1]);
  if (scene.words.endsAs('surname', first.key) && !isIn) return undefined;
  if (scene.words.language === 'de' && !isPlaceInGerman(scene, first)) return undefined;
  const to = placeName(scene, at);
  if (to === undefined || tokens[to]?.key === "'s" || (isHyphenated(tokens, to) && !isCapital(tokens[to + 1])))
    return undefined;
  const sure = isIn || scene.words.endsAs('place', first.key);
  if (!sure && tokens[at - 1]?.key !== 'of' && tokens[at - 1]?.key !== 'to' && tokens[at - 1]?.key !== 'from') return undefined;
  return place(at, to, 'preposition');
}

/** German gives every noun a capital: the preposition alone says nothing (`in Eile`). */
function isPlaceInGerman(scene: Scene, token: Token): boolean {
  return has(token, Is.place) || scene.words.endsAs('place', token.key) || scene.words.endsAs('surePlace', token.key);
}

/** `LEYDEN, Feb. 19`, `NEW YORK.—`: the place that a line opens with, before a date or a dash. */
function dateline(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const first = tokens[at];
  if (!isCapital(first) || first.gap !== Gap.block || has(first, Is.time)) return undefined;
  const to = placeName(scene, at);
  if (to === undefined) return undefined;
  const [mark, next] = [tokens[to], tokens[to + 1]];
  const isDated =
    isMark(mark, ',') && next !== undefined && next.gap !== Gap.block && (has(next, Is.time) || scene.isDate(next));
  return isDated ? place(at, to, 'date line') : undefined;
}

/** `along the Sukhona`, `the ferry across the Sheksna`: a river, most likely. */
function river(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (!isUnknownName(token) || token.form !== Form.title || token.gap === Gap.block || tokens[at - 1]?.key !== 'the')
    return undefined;
  if (!isOf(scene, 'riverPreposition', tokens[at - 2]) || scene.memory.isAlsoSmall(token)) return undefined;
  if (scene.words.endsAs('notPlace', token.key)) return undefined;
  const after = tokens[at + 1];
  if (
    after !== undefined &&
    after.gap !== Gap.block &&
    (isCapital(after) || after.key === "'s" || (isLower(after) && !has(after, Is.functionWord | Is.personVerb)))
  )
    return undefined;
  return place(at, at + 1, 'river');
}

/** `Yeniseisk`, `Bakersville`: the ending alone. */
function ending(scene: Scene, at: number): Find | undefined {
  const token = scene.tokens[at];
  if (
    !isUnknownName(token) ||
    has(token, Is.surname | Is.given) ||
    token.key.length < 7 ||
    scene.memory.isAlsoSmall(token) ||
    scene.memory.isPerson(token) ||
    scene.memory.isThing(token)
  )
    return undefined;
  const beside = scene.tokens[at + 1];
  if (beside !== undefined && beside.gap !== Gap.block && isCapital(beside) && isUnknownName(beside)) return undefined;
  return scene.words.endsAs('surePlace', token.key) ? place(at, at + 1, 'ending of a place') : undefined;
}

/** A capitalised noun of the document that is elsewhere found to be a place. */
function remembered(scene: Scene, at: number): Find | undefined {
  const token = scene.tokens[at];
  if (!isCapital(token) || !scene.memory.isPlace(token) || scene.memory.isPerson(token) || !isNameWord(token)) return undefined;
  return scene.memory.isAlsoSmall(token) ? undefined : place(at, at + 1, 'named before');
}

export const placeRules: readonly Rule[] = [
  { name: 'titled place', first: First.CAPITALS, find: titledPlace },
  { name: 'address', first: First.NUMBERS, find: address },
  { name: 'route', first: First.CAPITALS, find: route },
  { name: 'town and state', first: First.CAPITALS, find: townAndState },
  { name: 'region', first: First.CAPITALS, find: regionPlace },
  { name: 'kind of place', first: First.CAPITALS, find: capitalOf },
  { name: 'prefixed', first: First.CAPITALS, find: (scene, at) => prefixed(scene, at) },
  { name: 'before a plural', first: First.CAPITALS, find: beforePlural },
  { name: 'behind plural', first: First.CAPITALS, find: behindPlural },
  { name: 'gazetteer', first: First.NAMES, find: gazetteerPlace },
  { name: 'date line', first: First.CAPITALS, find: dateline },
  { name: 'preposition', first: First.CAPITALS, find: afterPreposition },
  { name: 'river', first: First.CAPITALS, find: river },
  { name: 'ending', first: First.CAPITALS, find: ending },
  { name: 'remembered', first: First.CAPITALS, find: remembered },
];
