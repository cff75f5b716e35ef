// Places with a head behind or before them: regions, streets, addresses, what is named after persons, and rows with one head.

import { place } from './listed-places.ts';
import { placeName } from './place-name.ts';
import { isInRowOfPlaces } from './place-signs.ts';
import { continues, type Find, has, isCapital, isHyphenated, isLower, isMark, isNameWord, isOf, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

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
export function titledPlace(scene: Scene, at: number): Find | undefined {
  const { tokens, words } = scene;
  const title = tokens[at];
  if (!isCapital(title) || !has(title, Is.title) || words.isPlainAddress(title.key)) return undefined;
  const from = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  if (!continues(tokens[from])) return undefined;
  const to = regionPlace(scene, from)?.to ?? afterWordAndHead(scene, from);
  const head = tokens[to - 1];
  if (to <= from || !isCapital(head)) return undefined;
  const isOfMany = words.isSovereign(title.key) || isOf(scene, 'saint', title);
  if (!isOfMany && has(head, Is.surname) && !isOf(scene, 'thoroughfare', head)) return undefined;
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
function isSureHead(scene: Scene, head: Token): boolean {
  return !has(head, Is.surname) && (isOf(scene, 'thoroughfare', head) || isOf(scene, 'kindOfPlace', head));
}

/** A given name that is no surname; before a surname every given name. */
function isGivenOnly(token: Token | undefined, head: Token): boolean {
  return has(token, Is.given) && (has(head, Is.surname) || !has(token, Is.surname));
}

/** `54 Main Street`, `5811 Idaho Drive`. */
export function address(scene: Scene, at: number): Find | undefined {
  const number = scene.tokens[at];
  if (number?.form !== Form.number || number.key.length > 6 || scene.isDate(number)) return undefined;
  const street = regionPlace(scene, at + 1);
  return isThoroughfare(scene, street) ? place(at, street.to, 'address') : undefined;
}

/** `Route 1`, `Rt. 2`. */
export function route(scene: Scene, at: number): Find | undefined {
  const word = scene.tokens[at];
  const number = scene.tokens[at + 1];
  if (!isCapital(word) || !isOf(scene, 'numberedRoad', word) || number?.form !== Form.number || number.gap === Gap.block)
    return undefined;
  return place(at, at + 2, 'numbered road');
}

/** `City of Washington`, `State of Massachusetts`; with a capital only. */
export function capitalOf(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const noun = tokens[at];
  if (!isCapital(noun) || tokens[at + 1]?.key !== 'of' || !isOf(scene, 'kindOfPlace', noun)) {
    return undefined;
  }
  const inner = regionPlace(scene, at + 2)?.to ?? placeName(scene, at + 2);
  return inner === undefined ? undefined : place(at, inner, 'kind of place with its name');
}

/** `Appalachy and Sciota rivers`, `Russell and Main Streets`: each is a place. */
export function beforePlural(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  if (!isNameWord(tokens[at])) return undefined;
  const here =
    isPluralHead(scene, tokens[at + 1]) ||
    ((isOf(scene, 'and', tokens[at + 1]) || isMark(tokens[at + 1], ',')) &&
      isNameWord(tokens[at + 2]) &&
      isPluralHead(scene, tokens[at + 3]));
  return here ? place(at, at + 1, 'plural head') : undefined;
}

/** `the counties of Surrey, Wayne and Kent`: what the row is of makes a place of each. */
export function behindPlural(scene: Scene, at: number): Find | undefined {
  return isNameWord(scene.tokens[at]) && isInRowOfPlaces(scene, at) ? place(at, at + 1, 'plural head') : undefined;
}

function isPluralHead(scene: Scene, token: Token | undefined): boolean {
  return isOf(scene, 'pluralPlaceHead', token);
}
