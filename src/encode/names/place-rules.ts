// Names of places: a small gazetteer, heads before and behind (`Mount Vernon`, `Moscow region`), states behind a comma, and prepositions.
import type { PhraseKind } from '../../lexicon/shape/language-lexicon.ts';
import {
  continues,
  type Find,
  First,
  has,
  isCapital,
  isHyphenated,
  isLower,
  isMark,
  isNameWord,
  isOf,
  isRoman,
  isUnknownName,
  type Rule,
  type Scene,
} from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

function place(from: number, to: number, evidence: Find['evidence']): Find {
  return { from, to, type: 'place', evidence };
}

/** Where a phrase of the lists ends that begins at a token; hyphens and full stops between its words count for nothing. */
function afterPhrase(scene: Scene, at: number, kind: PhraseKind): number {
  const { tokens } = scene;
  const first = tokens[at];
  if (first?.isListed !== true || !(isCapital(first) || first.form === Form.initial)) return at;
  for (const phrase of scene.words.phrasesFrom(first.key)) {
    if (phrase.kind !== kind) continue;
    const to = afterWords(tokens, at + 1, phrase.rest);
    if (to > 0) return to;
  }
  return at;
}

function afterWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let i = at;
  for (const word of words) {
    while (isMark(tokens[i], '-.‐')) i++;
    const token = tokens[i];
    if (token === undefined || token.key !== word || token.gap === Gap.block) return 0;
    if (isLower(token) && word.length > 3 && !has(token, Is.placeHead | Is.placeNoun)) return 0;
    i++;
  }
  return i;
}

/** `Red Cross` and other names of bodies without a head noun. */
export function afterOrganisationPhrase(scene: Scene, at: number): number {
  return afterPhrase(scene, at, 'org');
}

/** `Social Revolutionaries` and other phrases for followers. */
export function afterGroupPhrase(scene: Scene, at: number): number {
  return afterPhrase(scene, at, 'group');
}

function phrase(scene: Scene, at: number): Find | undefined {
  const to = afterPhrase(scene, at, 'place');
  return to > at ? place(at, to, 'phrase of the gazetteer') : undefined;
}

/** Before all others: `Soviet Union` is no union. */
export const placePhraseRules: readonly Rule[] = [{ name: 'phrase', first: First.NAMES, find: phrase }];

/** A place of the gazetteer. */
export function gazetteerPlace(scene: Scene, at: number): Find | undefined {
  const token = scene.tokens[at];
  if (token === undefined || token.form === Form.lower || token.form === Form.mark) return undefined;
  const to = afterPhrase(scene, at, 'place');
  if (to > at) return place(at, to, 'phrase of the gazetteer');
  if (!isCapital(token) || !has(token, Is.place) || has(token, Is.functionWord)) return undefined;
  const isAlsoOther = has(token, Is.given | Is.surname | Is.common);
  return place(at, at + 1, isAlsoOther ? 'gazetteer, and also a name or word' : 'gazetteer');
}

/** Up to four capitalised words and a head behind them: `Moscow region`, `Little Miami River`, `Wall Street`. */
export function regionPlace(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const first = tokens[at];
  if (
    !isCapital(first) ||
    (has(first, Is.functionWord | Is.time) && tokens[at + 1]?.key !== "'s") ||
    isTitleOnly(first) ||
    isShortForename(first) ||
    (has(first, Is.common) && first.opens && !has(first, Is.surname))
  )
    return undefined;
  let i = at + 1;
  let possessives = 0;
  while (i < at + 6) {
    const token = tokens[i];
    if (token === undefined || token.gap === Gap.block) return undefined;
    if (isPlaceHead(token)) {
      const behind = tokens[i + 1];
      if (isCapital(behind) && behind.gap !== Gap.block && has(behind, Is.orgHead)) return undefined;
      if (i - at === 1 && has(first, Is.common | Is.demonym) && !has(first, Is.surname | Is.direction | Is.orgModifier))
        return undefined;
      if (i - at === 1 && has(first, Is.office) && !has(first, Is.surname)) return undefined;
      if (i - at === 1 && has(first, Is.placeHead) && (first.opens || !isLower(token))) return undefined;
      return { ...place(at, i + 1, 'head behind a name'), inside: [] };
    }
    if (token.key === "'s" && possessives++ === 0) i++;
    else if (isHyphenated(tokens, i)) i += 1;
    else if (isCapital(token) && !has(token, Is.functionWord | Is.orgHead | Is.time)) i++;
    else return undefined;
  }
  return undefined;
}

function isTitleOnly(token: Token): boolean {
  return has(token, Is.title) && !has(token, Is.surname);
}

/** `Geo. Hill` is a person. */
function isShortForename(token: Token): boolean {
  return has(token, Is.given) && token.end - token.start > token.key.length;
}

function isPlaceHead(token: Token): boolean {
  if (token.form === Form.lower) return has(token, Is.smallPlaceHead);
  return isCapital(token) && has(token, Is.placeHead);
}

function isThoroughfare(scene: Scene, find: Find | undefined): find is Find {
  return find !== undefined && isOf(scene, 'thoroughfare', scene.tokens[find.to - 1]);
}

/** `Queen Victoria Street`, `Admiral Nelson Road`, `Queen Anne's County`; not `General Robert Lane`, who has a given name and a surname. */
function titledPlace(scene: Scene, at: number): Find | undefined {
  const { tokens, words } = scene;
  const title = tokens[at];
  if (!isCapital(title) || !has(title, Is.title) || words.isPlainAddress(title.key)) return undefined;
  const from = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  if (!continues(tokens[from])) return undefined;
  const to = regionPlace(scene, from)?.to ?? afterWordAndHead(scene, from);
  const head = tokens[to - 1];
  if (to <= from || !isCapital(head)) return undefined;
  const isOfMany = words.isSovereign(title.key) || isOf(scene, 'saint', title);
  if (!isOfMany && !isSureHead(scene, head) && isGivenOnly(tokens[to - 2], head)) return undefined;
  return { ...place(at, to, 'place named after a person'), inside: [] };
}

/** `Captain Cook Street`: a common word that the title before it makes a name. */
function afterWordAndHead({ tokens }: Scene, at: number): number {
  const [word, head] = [tokens[at], tokens[at + 1]];
  const isNamed = isCapital(word) && has(word, Is.common) && !has(word, Is.functionWord | Is.time | Is.orgHead | Is.placeHead);
  return isNamed && isCapital(head) && head.gap === Gap.space && has(head, Is.placeHead) ? at + 2 : at;
}

/** A head that is hardly ever a surname. */
export function isSureHead(scene: Scene, head: Token): boolean {
  return !has(head, Is.surname) && (isOf(scene, 'thoroughfare', head) || isOf(scene, 'kindOfPlace', head));
}

/** A given name that is no surname; before a surname every given name. */
export function isGivenOnly(token: Token | undefined, head: Token): boolean {
  return has(token, Is.given) && (has(head, Is.surname) || !has(token, Is.surname));
}

/** `54 Main Street`, `5811 Idaho Drive`. */
function address(scene: Scene, at: number): Find | undefined {
  const number = scene.tokens[at];
  if (number?.form !== Form.number || number.key.length > 6 || scene.isDate(number)) return undefined;
  const street = regionPlace(scene, at + 1);
  return isThoroughfare(scene, street) ? place(at, street.to, 'address') : undefined;
}

/** `Route 1`, `Rt. 2`. */
function route(scene: Scene, at: number): Find | undefined {
  const word = scene.tokens[at];
  const number = scene.tokens[at + 1];
  if (!isCapital(word) || !isOf(scene, 'numberedRoad', word) || number?.form !== Form.number || number.gap === Gap.block)
    return undefined;
  return place(at, at + 2, 'numbered road');
}

/** `Mount Vernon`, `Fort Wayne`, `St. Joseph`, `New Cassel`, `North Caucasus`. */
function prefixed(scene: Scene, at: number, isSought = false): Find | undefined {
  const { tokens } = scene;
  const [prefix, name] = [tokens[at], tokens[at + 1]];
  if (!isCapital(prefix) || !isCapital(name) || name.gap === Gap.block || name.key.length < 3 || isRoman(name))
    return undefined;
  if (has(name, Is.functionWord | Is.time | Is.orgHead | Is.demonym) || (has(name, Is.common) && !has(name, Is.surname)))
    return undefined;
  if (has(prefix, Is.placePrefix)) return place(at, at + 2, 'head before a name');
  if (!has(prefix, Is.direction)) return undefined;
  if (has(name, Is.place)) return place(at, at + 2, 'direction before a place');
  return (isSought || isLookedFor(scene, at)) && isNameWord(name) ? place(at, at + 2, 'direction before a name') : undefined;
}

/** `Great Britain`, `New Cassel`: with a head or a direction before it. */
export function prefixedPlace(scene: Scene, at: number): Find | undefined {
  return prefixed(scene, at, true);
}

/** `City of Washington`, `State of Massachusetts`; with a capital only. */
function capitalOf(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const noun = tokens[at];
  if (!isCapital(noun) || tokens[at + 1]?.key !== 'of' || !isOf(scene, 'kindOfPlace', noun)) {
    return undefined;
  }
  const inner = regionPlace(scene, at + 2)?.to ?? placeName(scene, at + 2);
  return inner === undefined ? undefined : place(at, inner, 'kind of place with its name');
}

/** Where one or two words end that can be a place's name. */
function placeName(scene: Scene, at: number): number | undefined {
  const { tokens } = scene;
  const known = prefixed(scene, at, true) ?? gazetteerPlace(scene, at);
  if (known !== undefined) return known.to;
  const first = tokens[at];
  if (!isNameWord(first) || has(first, Is.title | Is.office) || scene.isDate(first)) return undefined;
  if (has(first, Is.common) && !scene.words.endsAs('place', first.key)) return undefined;
  const second = tokens[at + 1];
  const takesSecond =
    continues(second) && isNameWord(second) && !has(second, Is.common | Is.title | Is.place) && second.gap !== Gap.none;
  return takesSecond ? at + 2 : at + 1;
}

/** Where a state after a comma ends: `Wis.`, `N. Y.`, `Idaho`. */
function afterState(scene: Scene, at: number): number | undefined {
  const { tokens, words } = scene;
  const first = tokens[at];
  if (first === undefined || first.gap === Gap.block) return undefined;
  if (first.form === Form.initial) {
    const second = tokens[at + 1];
    if (second?.form === Form.initial && words.isOf('initialPlace', first.key + second.key)) return at + 2;
    return words.isOf('initialPlace', first.key) ? at + 1 : undefined;
  }
  if (!isCapital(first)) return undefined;
  if (has(first, Is.state) && (first.key.length < 6 || first.form === Form.upper))
    return isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  const phrase = afterPhrase(scene, at, 'state');
  if (phrase > at) return phrase;
  return words.isOf('fullState', first.key) ? at + 1 : undefined;
}

function isFullState(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene;
  return (
    isOf(scene, 'fullState', tokens[to - 1]) ||
    (to - from === 2 && tokens[from]?.form === Form.title && isCapital(tokens[to - 1]) && (tokens[to - 1]?.key.length ?? 0) > 3)
  );
}

/** `New Cassel, Wis.`: a state behind a comma makes a place of what is before it, and belongs to it. */
function townAndState(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const first = tokens[at];
  if (!isCapital(first) || has(first, Is.functionWord | Is.time)) return undefined;
  const region = regionPlace(scene, at);
  const end = region?.to ?? placeName(scene, at);
  if (end === undefined) return undefined;
  const comma = isMark(tokens[end], ',.') ? end + 1 : end;
  if (comma === end && !has(tokens[end - 1], Is.place)) return undefined;
  const to = afterState(scene, comma);
  if (to === undefined || (comma === end && to === end)) return undefined;
  // a state in full stands for itself
  if (isFullState(scene, comma, to)) return isOf(scene, 'fullState', first) ? undefined : place(at, end, 'town before a state');
  return place(at, to, 'town and state');
}

/** A preposition or a noun before it asks for a place. */
function isLookedFor(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  let i = at - 1;
  if (tokens[at]?.gap === Gap.block) return false;
  if (isLower(tokens[i]) && tokens[i]?.key === 'the') i--;
  const before = tokens[i];
  if (before === undefined || tokens[i + 1]?.gap === Gap.block) return false;
  if (has(before, Is.placePreposition)) return before.form === Form.lower || before.opens;
  if (before.key === 'of') return has(tokens[i - 1], Is.placeNoun) && tokens[i - 1]?.form !== Form.mark;
  return before.key === 'to' && isOf(scene, 'motion', tokens[i - 1]);
}

/** `Appalachy and Sciota rivers`, `Russell and Main Streets`: each is a place. */
function beforePlural(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  if (!isNameWord(tokens[at])) return undefined;
  const here =
    isPluralHead(scene, tokens[at + 1]) ||
    ((isOf(scene, 'and', tokens[at + 1]) || isMark(tokens[at + 1], ',')) &&
      isNameWord(tokens[at + 2]) &&
      isPluralHead(scene, tokens[at + 3]));
  return here ? place(at, at + 1, 'plural head') : undefined;
}

/** Tokens that are looked at before a name for what the row is of. */
const LONGEST_ROW = 40;

/** `the counties of Surrey, Wayne and Kent`: what the row is of makes a place of each. */
function behindPlural(scene: Scene, at: number): Find | undefined {
  return isNameWord(scene.tokens[at]) && isInRowOfPlaces(scene, at) ? place(at, at + 1, 'plural head') : undefined;
}

/** Only names, commas and "and" stand between this one and the plural. */
export function isInRowOfPlaces(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (tokens[at]?.gap === Gap.block) return false;
  for (let i = at - 1; i > 0 && i >= at - LONGEST_ROW; i--) {
    const token = tokens[i];
    if (token === undefined || token.gap === Gap.block) return false;
    if (isMark(token, ':—–-') || isOf(scene, 'of', token))
      return isOf(scene, 'pluralPlaceNoun', tokens[i - 1]) && !isCapital(tokens[i - 1]);
    const isJoint = isMark(token, ',') || isOf(scene, 'and', token);
    if (!isJoint && !isCapital(token)) return false;
    if (!isJoint && i === at - 1) return false;
  }
  return false;
}

function isPluralHead(scene: Scene, token: Token | undefined): boolean {
  return isOf(scene, 'pluralPlaceHead', token);
}

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
