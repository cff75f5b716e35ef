// The capitalised words that lead up to a head noun of a body, with "and", possessives and hyphens between them.

import { gazetteerPlace } from './listed-places.ts';
import { has, isCapital, isHyphenated, isLower, isMark, isOf, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

type Chunk = { readonly head: number; readonly isClass: boolean };

/** The capitalised words from `at` on, up to their last head noun; "and" and possessives inside. */
export function chunkFrom(scene: Scene, at: number): Chunk | undefined {
  const { tokens } = scene;
  let head = -1;
  let isClass = false;
  for (let i = at; i < at + LONGEST_CHUNK; i++) {
    const token = tokens[i];
    if (token === undefined || (i > at && token.gap === Gap.block) || scene.isDate(token)) break;
    if (isCapital(token) || token.form === Form.initial || token.form === Form.number) {
      if (
        (has(token, Is.functionWord) && !opensName(scene, i) && !(i === at && isOrdinalWord(tokens, i))) ||
        (token.form === Form.number && i > at) ||
        (has(token, Is.time) && !has(token, Is.orgHead))
      )
        break;
      if (has(token, Is.placeHead) && !has(token, Is.orgHead) && head >= 0) return undefined;
      if (isHead(scene, i, at)) {
        head = i;
        isClass = false;
      } else if (has(token, Is.orgPlural)) isClass = true;
    } else if (!isChunkJoint(scene, i, at)) break;
  }
  return head < 0 ? undefined : { head, isClass };
}

function isHead(scene: Scene, i: number, at: number): boolean {
  const token = scene.tokens[i];
  const before = scene.tokens[i - 1];
  if (token === undefined || token.form === Form.initial) return false;
  if (token.key === 'house' || (token.key === 'court' && scene.tokens[i + 1]?.key === 'house'))
    return i === at && scene.tokens[i + 1]?.key === 'of';
  if (isOf(scene, 'narrowHead', token)) return isNarrowHead(scene, i, at);
  if (isOf(scene, 'headNeedingModifier', token))
    return i > at && before !== undefined && has(before, Is.orgModifier | Is.place | Is.smallPlaceHead);
  if (has(token, Is.partyCommittee)) return i > at;
  if (i > at && isOf(scene, 'mill', token) && isOf(scene, 'millKind', before)) return true;
  return has(token, Is.orgHead);
}

/** `Provisional Government`, `Government of the Northern Region`, `Upper Volga Steamship Line`. */
function isNarrowHead(scene: Scene, i: number, at: number): boolean {
  const before = scene.tokens[i - 1];
  if (scene.tokens[i]?.key === 'government')
    return (
      isOf(scene, 'governmentKind', before) ||
      isOfState(scene, i, at) ||
      (scene.tokens[i + 1]?.key === 'of' && !has(before, Is.demonym))
    );
  return i - at > 1 && isOf(scene, 'lineKind', before);
}

/** `United States Government` */
function isOfState(scene: Scene, head: number, at: number): boolean {
  const state = gazetteerPlace(scene, at);
  return state !== undefined && state.to === head && state.evidence === 'phrase of the gazetteer';
}

/** Marks and words in small letters inside a chunk: `People's`, `Workers' and Peasants'`, `Secret-Political`, `Fire and Marine`. */
export function isChunkJoint(scene: Scene, i: number, at: number): boolean {
  const { tokens } = scene;
  const token = tokens[i];
  if (token === undefined || i === at) return false;
  if (token.key === "'s") return true;
  if (isHyphenated(tokens, i) && isOrdinalSuffix(scene, tokens[i + 1])) return true;
  if (isMark(token, ',') && isMark(tokens[i - 1], "'’")) return nextCapital(scene, i + 1, 1);
  if (isMark(token, "'’&-‐")) return nextCapital(scene, i + 1, 2);
  if (isMark(token, '[')) return closesBracket(tokens, i) > 0 && nextCapital(scene, i + 1, 1);
  if (isOrdinalSuffix(scene, token) && token.gap === Gap.none) return true;
  return isOf(scene, 'and', token) && isLower(token) && canBeJoined(scene, tokens[i - 1]) && nextCapital(scene, i + 1, 2);
}

/** `XI-th` */
function isOrdinalSuffix(scene: Scene, token: Token | undefined): boolean {
  return isLower(token) && isOf(scene, 'ordinalEnd', token);
}

/** Behind the bracket that closes what an editor has added (`Singer [Manufacturing Company]`); 0 if none does. */
function closesBracket(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < open + LONGEST_CHUNK; i++) {
    const token = tokens[i];
    if (token === undefined || token.gap === Gap.block || isMark(token, '[')) return 0;
    if (isMark(token, ']')) return i + 1;
  }
  return 0;
}

function canBeJoined({ words }: Scene, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (isMark(token, "'’")) return true;
  return (
    isCapital(token) &&
    !has(token, Is.orgHead | Is.orgAbbreviation | Is.orgWord | Is.place) &&
    !words.endsAs('surname', token.key)
  );
}

function nextCapital(scene: Scene, at: number, reach: number): boolean {
  for (let i = at; i < at + reach; i++) {
    const token = scene.tokens[i];
    if (isCapital(token)) return !has(token, Is.functionWord) || opensName(scene, i);
    if (!isMark(token, "'’") && !isOf(scene, 'and', token)) return false;
  }
  return false;
}

/** `All-Union`, `All Saints`: a function word that is the first half of a double name. */
export function opensName(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (!isCapital(tokens[at])) return false;
  if (isHyphenated(tokens, at + 1)) return isCapital(tokens[at + 2]);
  return isCapital(tokens[at + 1]) && tokens[at + 1]?.gap === Gap.space && isOf(scene, 'hallowed', tokens[at + 1]);
}

/** `First Congregational Church`, `Second National Bank`. */
export function isOrdinalWord(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    has(tokens[at], Is.orgModifier) && isCapital(next) && next.gap === Gap.space && !has(next, Is.functionWord | Is.orgHead)
  );
}

/** Tokens before a head, or of what completes it, at most. */
export const LONGEST_CHUNK = 12;
