// Persons with a form of address, a rank or a title before the name.

import { gazetteerPlace } from './listed-places.ts';
import {
  ADDRESSED,
  abbreviatedName,
  type Core,
  type CoreMode,
  coreAt,
  fromLink,
  isCoreWord,
  type Part,
  TITLED,
} from './person-core.ts';
import { prefixedPlace } from './place-name.ts';
import { type Find, First, has, isCapital, isLower, isMark, isNameWord, isOf, type Rule, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** Forms of address in a row, at most (`Rev. Dr.`), their full stops counted. */
const MOST_TITLES = 6;

/** Where the forms of address that begin at a token end, and whether they are of two persons (`Mr. and Mrs.`). */
type Titles = { readonly to: number; readonly isCouple: boolean };

function titlesAt(scene: Scene, at: number): Titles {
  const { tokens } = scene;
  let to = at;
  let isCouple = false;
  while (to < at + MOST_TITLES) {
    const token = tokens[to];
    if (token === undefined || (to > at && token.gap === Gap.block)) break;
    const next = afterTitle(scene, to);
    if (next > to) {
      if (to > at && !isCouple && isSurnameHere(scene, to, at)) break;
      to = next;
    } else if (to > at && !isCouple && isJoint(scene, token) && afterTitle(scene, to + 1) > to + 1) {
      isCouple = true;
      to++;
    } else if (to > at && isMark(token, '-') && afterTitle(scene, to + 1) > to + 1) to++;
    else break;
  }
  return { to, isCouple };
}

function isJoint(scene: Scene, token: Token): boolean {
  return isOf(scene, 'and', token) || isMark(token, '&');
}

/** Behind one title and its full stop; `at` if there is none. */
function afterTitle(scene: Scene, at: number): number {
  const { tokens } = scene;
  const token = tokens[at];
  if (token === undefined || token.form === Form.mark) return at;
  const isTitle = isCapital(token) ? has(token, Is.title) : isLower(token) && has(token, Is.smallTitle);
  if (!isTitle) return at;
  const hasStop = isMark(tokens[at + 1], '.') && tokens[at + 1]?.gap === Gap.none;
  const isWithStop = hasStop && (scene.words.isDotted(token.key) || token.key.length < 6);
  if (scene.words.needsStop(token.key) && !isWithStop && !endsInStop(token)) return at;
  return isWithStop ? at + 2 : at + 1;
}

/** The full stop of an abbreviation belongs to its token. */
function endsInStop(token: Token): boolean {
  return token.end - token.start > token.key.length;
}

/** `Dr. King and`, `Mr. Bishop said`, `Mrs. Kaiser`: a title that is the name, since no name follows. `first`: the title before it. */
function isSurnameHere(scene: Scene, at: number, first: number): boolean {
  const { tokens, words } = scene;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!isCapital(token)) return false;
  const isTitleElsewhere = words.isOwnTitle(tokens[first]?.key ?? '') && !words.isOwnTitle(token.key);
  if (!has(token, Is.surname) && !isTitleElsewhere) return false;
  return next === undefined || next.gap === Gap.block || !(isCoreWord(scene, next, TITLED) || next.form === Form.initial);
}

/** `Comrade Stalin`, `Mr. Van der Noot`, `captain Johnson`. */
function titled(scene: Scene, at: number): Find | undefined {
  const titles = titlesAt(scene, at);
  if (titles.to === at) return undefined;
  const { tokens } = scene;
  const next = tokens[titles.to];
  if (next === undefined || next.gap === Gap.block || next.gap === Gap.none) return undefined;
  const role: Part = { kind: 'roleName', from: at, to: titles.to };
  const masked = abbreviatedName(scene, titles.to);
  if (masked !== undefined) return found(at, masked, 'form of address and abbreviated name', { role, teaches: true });
  const core = coreAt(scene, titles.to, modeOf(scene, at));
  const letter = core === undefined ? oneLetter(scene, titles.to) : undefined;
  if (letter !== undefined) return found(at, letter, 'form of address and abbreviated name', { role, teaches: false });
  if (core === undefined || !isTitledName(scene, at, titles.to, core)) return undefined;
  const teaches = !has(tokens[core.to - 1], NOT_A_NAME);
  return found(at, core, titles.isCouple ? 'couple' : 'form of address', { role, teaches });
}

function modeOf({ tokens, words }: Scene, title: number): CoreMode {
  return words.isPlainAddress(tokens[title]?.key ?? '') ? ADDRESSED : TITLED;
}

/** `Mrs. O.`, `capt. B. says`: of the name its first letter is given. */
function oneLetter({ tokens, words }: Scene, at: number): Core | undefined {
  const [title, letter, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isAbbreviated = title !== undefined && !words.needsStop(title.key);
  if (!isAbbreviated || letter?.form !== Form.initial || letter.key.length > 1 || after?.form === Form.initial)
    return undefined;
  return { to: at + 1, parts: [{ kind: 'surname', from: at, to: at + 1 }], words: 0, initials: 1, endsInWord: false };
}

type More = { readonly role: Part; readonly teaches: boolean };

function found(from: number, core: Core, evidence: Find['evidence'], { role, teaches }: More): Find {
  return { from, to: core.to, type: 'person', evidence, teaches, parts: [role, ...core.parts] };
}

/** Not `King County`, `General Committee`, `agent Moscow`. */
function isTitledName(scene: Scene, at: number, end: number, core: Core): boolean {
  const { tokens, words } = scene;
  const [first, after] = [tokens[end], tokens[core.to]];
  // the title can be the name of a place or a body, before a head
  const isHead = core.to === end + 1 && has(first, Is.placeHead | Is.orgHead) && !has(first, Is.surname | Is.given);
  if (isHead && !words.isPlainAddress(tokens[at]?.key ?? '')) return false;
  const goesOn = after !== undefined && after.gap !== Gap.block && isCapital(after);
  if (goesOn && has(after, Is.placeHead | Is.orgHead) && !has(after, Is.surname)) return false;
  const isSmall = isLower(tokens[at]);
  if (isSmall && has(first, NOT_A_NAME | Is.place) && !has(first, Is.surname | Is.given)) return false;
  return !(has(first, Is.common) && !has(first, Is.surname | Is.given) && first?.form === Form.upper);
}

/** `the Duke of Orleans`, `Queen of England`: a title with its realm stands for its bearer. */
function realm(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const title = tokens[at];
  if (!isCapital(title) || !scene.words.isTitleOfRealm(title.key) || !isOf(scene, 'of', tokens[at + 1])) return undefined;
  const to = afterRealm(scene, isOf(scene, 'the', tokens[at + 2]) ? at + 3 : at + 2);
  if (to === 0 || isNamedAfter(tokens[to])) return undefined;
  return { from: at, to, type: 'person', evidence: 'title and realm', parts: [{ kind: 'roleName', from: at, to }] };
}

/** Behind a place, an estate or a people (`King of the Belgians`); 0 if none is there. */
function afterRealm(scene: Scene, at: number): number {
  const { tokens, memory } = scene;
  const place = prefixedPlace(scene, at) ?? gazetteerPlace(scene, at);
  if (place !== undefined) return place.to;
  const [before, name] = [tokens[at - 1], tokens[at]];
  if (name?.gap !== Gap.space || name.form !== (tokens[at - 3]?.form === Form.upper ? Form.upper : Form.title)) return 0;
  if (isOf(scene, 'the', before)) return has(name, Is.demonym) ? at + 1 : 0;
  return isNameWord(name) && !has(name, Is.common | Is.time) && !memory.isAlsoSmall(name) ? at + 1 : 0;
}

/** `Prince of Wales Island`, `King Edward Hotel`: a head goes on with the name. */
function isNamedAfter(token: Token | undefined): boolean {
  return isCapital(token) && token.gap !== Gap.block && has(token, Is.placeHead | Is.orgHead);
}

/** Tokens that are looked at before a name for the title of several persons. */
const LONGEST_ROW = 30;

/** `Messrs. Hale and Green`: each name behind a title of several. */
function behindSeveral(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const from = fromLink(scene, at);
  if (tokens[at]?.gap !== Gap.space || !isInRowBehindTitle(scene, from)) return undefined;
  const core = coreAt(scene, from, ADDRESSED);
  const goesOn = core === undefined ? undefined : tokens[core.to];
  if (core === undefined || (isCapital(goesOn) && goesOn.gap === Gap.space)) return undefined;
  if (isMark(tokens[from - 1], ',') && !isMark(goesOn, ',&') && !isOf(scene, 'and', goesOn)) return undefined;
  return { from, to: core.to, type: 'person', evidence: 'form of address', teaches: true, parts: core.parts };
}

/** Only names, commas and one last "and" stand between this one and the title. */
export function isInRowBehindTitle(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  let joints = 0;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_ROW); i--) {
    const token = tokens[i];
    if (token === undefined || tokens[i + 1]?.gap === Gap.block) return false;
    if (isCapital(token) && isOf(scene, 'severalTitle', token)) return joints > 0;
    const isLast = isOf(scene, 'and', token) || isMark(token, '&');
    if (isLast || isMark(token, ',')) {
      if (isLast && i !== at - 1) return false;
      joints++;
    } else if (
      i === at - 1 ||
      !(isCapital(token) || token.form === Form.initial || isMark(token, '.') || has(token, Is.particle))
    )
      return false;
  }
  return false;
}

export const titledRules: readonly Rule[] = [
  { name: 'titled', first: First.SMALL_OR_CAPITAL, find: titled },
  { name: 'realm', first: First.CAPITALS, find: realm },
  { name: 'behind several', first: First.NAMES, find: behindSeveral },
];
