// What has a name and is neither person nor place nor body: newspapers and books, ships, products. These finds keep the others away.
import { type Find, First, has, isCapital, isMark, isOf, type Rule, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** Words of the name of a newspaper, a ship, a product, at most. */
const LONGEST_TITLE = 6;
const LONGEST_SHIP = 4;
const LONGEST_PRODUCT = 2;

function newspaper(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  if (!isCapital(tokens[at]) || has(tokens[at], Is.functionWord | Is.given)) return undefined;
  if (has(tokens[at], Is.title) && !has(tokens[at], Is.direction)) return undefined;
  let to = at;
  for (let i = at; i < at + LONGEST_TITLE; i++) {
    const token = tokens[i];
    if (!isCapital(token) || (i > at && token.gap === Gap.block) || has(token, Is.functionWord)) break;
    if (i > at && has(token, Is.publication)) to = i + 1;
  }
  return to === at ? undefined : { from: at, to, type: 'none', evidence: 'title of a publication' };
}

/** `the ship Caledonia`, `steamer Great Western`, `H.M.S. Beagle`, `U. S. S. Maine`. */
function ship(scene: Scene, at: number): Find | undefined {
  const name = afterShipWord(scene, at);
  if (name === at) return undefined;
  let to = name;
  while (to < name + LONGEST_SHIP && isShipWord(scene, to, to === name)) to++;
  const after = scene.tokens[to];
  if (to === name || (isCapital(after) && after.gap !== Gap.block && has(after, Is.orgHead | Is.placeHead))) return undefined;
  return { from: at, to, type: 'none', evidence: 'ship' };
}

/** Behind the word or the letters that say that a ship is named, and a quotation mark. */
function afterShipWord(scene: Scene, at: number): number {
  const { tokens, words } = scene;
  const first = tokens[at];
  let to = at;
  if (isOf(scene, 'ship', first)) to = at + 1;
  else if (first?.form === Form.initial) {
    let key = '';
    for (let i = at; i < at + 4 && tokens[i]?.form === Form.initial; i++) {
      key += tokens[i]?.key ?? '';
      if (words.isOf('shipCode', key)) to = i + 1;
    }
  } else if (first?.form === Form.upper && words.isOf('shipCode', first.key)) to = at + 1;
  return to > at && isMark(tokens[to], '"“„«\'‘') ? to + 1 : to;
}

function isShipWord({ tokens, words }: Scene, at: number, isFirst: boolean): boolean {
  const token: Token | undefined = tokens[at];
  if (!isCapital(token) || token.gap === Gap.block || has(token, Is.functionWord | Is.orgHead | Is.time)) return false;
  if (words.isSovereign(token.key)) return true;
  return isFirst ? !has(token, Is.title) || has(token, Is.surname) || !isNamed(tokens, at + 1) : !has(token, Is.title);
}

/** A name follows, so that the title before it is one. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return isMark(next, '.') || next?.form === Form.initial || has(next, Is.given | Is.surname);
}

/** `Colt revolver`, `Sharps rifle`, `Krupp guns`. */
function product(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  if (!isCapital(tokens[at]) || has(tokens[at], Is.functionWord | Is.title | Is.common | Is.demonym)) return undefined;
  for (let i = at + 1; i <= at + LONGEST_PRODUCT; i++) {
    const token = tokens[i];
    if (token === undefined || token.gap === Gap.block || token.gap === Gap.none) return undefined;
    if (isOf(scene, 'product', token))
      return isHeadOfMore(tokens[i + 1]) ? undefined : { from: at, to: i + 1, type: 'none', evidence: 'product' };
    if (!isCapital(token) || has(token, Is.functionWord)) return undefined;
  }
  return undefined;
}

/** `Remington Typewriter Company` */
function isHeadOfMore(token: Token | undefined): boolean {
  return isCapital(token) && token.gap !== Gap.block && has(token, Is.orgHead | Is.orgPlural);
}

export const thingRules: readonly Rule[] = [
  { name: 'newspaper', first: First.CAPITALS, find: newspaper },
  { name: 'ship', first: First.WORDS, find: ship },
  { name: 'product', first: First.CAPITALS, find: product },
];
