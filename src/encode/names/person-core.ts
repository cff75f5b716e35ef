// The words of a person's name without what stands before it: initials, forenames, particles, surname, suffix.
import type { NamePart } from '../model/mention.ts';
import {
  type Capital,
  has,
  isCapital,
  isHyphenated,
  isLower,
  isMark,
  isNameWord,
  isOf,
  isRoman,
  isUnknownName,
  type Scene,
} from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** Words of a name, its initials and particles, at most. */
const LONGEST_NAME = 8;

/** Words before the particles of a surname (`Anna Maria van der Hale`) are fewer than this. */
const MOST_BEFORE_LINK = 4;

/** The signs around what stands between a forename and the surname. */
const ASIDES = [
  { before: '(', after: ')' },
  { before: '"', after: '"' },
  { before: '“', after: '”' },
] as const;

export type Part = { readonly kind: NamePart['kind']; readonly from: number; readonly to: number };

export type Core = {
  readonly to: number;
  readonly parts: readonly Part[];
  readonly words: number;
  readonly initials: number;
  /** The last word is a common one, which only its place makes a name. */
  readonly endsInWord: boolean;
};

/**
 * `isTitled`: a title is before it, so that common words can be names. `isPlain`: it is one that no street is named with (`Mr.`), so
 * that heads of places can be names too (`Mr. Lake`).
 */
export type CoreMode = { readonly isTitled: boolean; readonly isPlain: boolean };

export const TITLED: CoreMode = { isTitled: true, isPlain: false };
export const ADDRESSED: CoreMode = { isTitled: true, isPlain: true };
export const BARE: CoreMode = { isTitled: false, isPlain: false };

/** Kinds of words that no title makes a name. */
const NEVER: number =
  Is.office | Is.title | Is.orgHead | Is.orgPlural | Is.time | Is.publication | Is.demonym | Is.functionWord;

const NOT_A_SURNAME: number =
  Is.orgAbbreviation | Is.placeHead | Is.orgHead | Is.title | Is.office | Is.demonym | Is.time | Is.thing;

export function isCoreWord(scene: Scene, token: Token | undefined, mode: CoreMode): token is Capital {
  if (!isCapital(token) || scene.isDate(token) || has(token, Is.functionWord)) return false;
  if (isFollowerLike(token.key) && !has(token, Is.given | Is.surname)) return false;
  const isName: boolean = isNameWord(token);
  if (isName)
    return (
      !has(token, NOT_A_SURNAME) ||
      has(token, Is.given | Is.surname) ||
      isForeignTitle(scene, token, mode) ||
      (mode.isPlain && !has(token, NOT_A_SURNAME & ~Is.placeHead))
    );
  return mode.isTitled && isWordAsName(token);
}

/** `Mr. Kaiser`: a title in another language only. */
function isForeignTitle({ words }: Scene, token: Token, { isTitled }: CoreMode): boolean {
  return isTitled && has(token, Is.title) && !words.isOwnTitle(token.key);
}

/** A common word that can be a surname: `White`, `Day`, `Brothers`. */
function isWordAsName(token: Token): boolean {
  return token.key.length > 2 && has(token, Is.common) && !has(token, NEVER);
}

/** Adjectives and singulars of political kind: `Trotskyist`, `Leninism`. */
export function isFollowerLike(key: string): boolean {
  return /(?:(?<!qu|chr|tw)ists?|ites?|ism|viks?|ian|ish|ese)$/u.test(key);
}

/** Where the walk over a name stands. */
type Walk = { at: number; words: number; initials: number; surname: number; endsInWord: boolean };

/** Initials, words and particles from `at` on: `I. N. Smirnov`, `Johannes Van Etten`, `Ter-Vaganyan`, `Olberg V.` */
export function coreAt(scene: Scene, at: number, mode: CoreMode): Core | undefined {
  const { tokens } = scene;
  const parts: Part[] = [];
  const walk: Walk = { at, words: 0, initials: 0, surname: -1, endsInWord: false };
  while (walk.at < at + LONGEST_NAME) {
    const token = tokens[walk.at];
    if (token === undefined || (walk.at > at && token.gap === Gap.block)) break;
    if (token.form === Form.initial) {
      if (walk.words > 0 && walk.surname >= 0 && !initialBelongs(scene, walk.at, walk.words)) break;
      parts.push({ kind: 'forename', from: walk.at, to: walk.at + 1 });
      walk.initials++;
      walk.at++;
    } else if (walk.surname < 0 && walk.words > 0 && isAside(tokens, walk.at)) walk.at += 3;
    else if (!takeWord(scene, walk, { start: at, mode, parts })) break;
  }
  while (parts.at(-1)?.kind === 'nameLink') parts.pop();
  const last = parts.at(-1);
  if (last === undefined || walk.words === 0) return undefined;
  const { words, initials, endsInWord } = walk;
  return withSuffix(scene, { to: last.to, parts, words, initials, endsInWord });
}

type Taking = { readonly start: number; readonly mode: CoreMode; readonly parts: Part[] };

/** One word of a name with the particles before it; false where the name ends. */
function takeWord(scene: Scene, walk: Walk, { start, mode, parts }: Taking): boolean {
  const { tokens } = scene;
  let isLinked = false;
  if (walk.words > 0 || walk.initials > 0 || mode.isTitled || isCapital(tokens[walk.at])) {
    const name = afterParticles(scene, walk.at, mode);
    isLinked = name > walk.at;
    if (isLinked) {
      parts.push({ kind: 'nameLink', from: walk.at, to: name });
      walk.at = name;
    }
  }
  const i = walk.at;
  const bracketed = isBracketed(tokens, i) ? i + 1 : i;
  const word = tokens[bracketed];
  const asWord = !isCoreWord(scene, word, mode) && isWordHere(scene, bracketed, walk);
  if (word === undefined || !(asWord || isCoreWord(scene, word, mode))) return false;
  const isNext = isLinked ? walk.words < MOST_BEFORE_LINK : fits(scene, i, walk, mode);
  if (i > start && !asWord && bracketed === i && !isNext) return false;
  const to = bracketed > i ? i + 3 : afterHyphens(scene, i);
  const given = !asWord && canBeForename(scene, word);
  // whatever stands before the particles of a surname is a forename, known or not
  const isForename = given ? isFollowedByName(scene, to, mode) : walk.words === 0 && afterParticles(scene, to, mode) > to;
  parts.push({ kind: isForename ? 'forename' : 'surname', from: i, to });
  if (!given) walk.surname = i;
  walk.endsInWord = asWord || (!has(word, Is.given | Is.surname) && has(word, Is.common));
  walk.words++;
  walk.at = to;
  return !asWord;
}

function canBeForename(scene: Scene, token: Token): boolean {
  return has(token, Is.given) || scene.words.endsAs('patronymic', token.key);
}

/** `C. [Henry] Gilpin`: what an editor has added. */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at], '[') && isNameWord(tokens[at + 1]) && isMark(tokens[at + 2], ']');
}

/** `Susannah (Lyman) Hartwell`, `Amos “Red” Tolliver`: the name of birth or a nickname between a forename and the surname. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const [open, word, close, name] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const pair = ASIDES.find(({ before }) => isMark(open, before));
  if (pair === undefined || open?.gap !== Gap.space || !isMark(close, pair.after) || close.gap !== Gap.none) return false;
  return isCapital(word) && word.gap === Gap.none && isNameWord(name) && name.gap === Gap.space;
}

/** A common word that closes a name: behind a forename that is nothing else, or behind initials (`Elizabeth White`, `E. P. White`). */
function isWordHere({ tokens, isDate }: Scene, at: number, walk: Walk): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || token.form !== Form.title || token.gap !== Gap.space || isDate(token))
    return false;
  if (!isWordAsName(token) || has(token, Is.place | Is.placeHead | Is.placePrefix)) return false;
  if (isCapital(after) && after.gap !== Gap.block && !has(after, Is.functionWord | Is.suffix)) return false;
  if (before.form === Form.initial) return walk.words > 0 || before.key.length > 1 || !opensLine(tokens, at - 1);
  if (walk.words !== 1 || before.form !== Form.title) return false;
  return has(before, Is.given) && !has(before, NOT_A_NAME | Is.place | Is.surname);
}

function opensLine(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at]?.gap === Gap.block;
}

/** An initial behind a word goes on with the name if a name or the end of the phrase follows. */
function initialBelongs(scene: Scene, i: number, words: number): boolean {
  const before = scene.tokens[i - 1];
  const after = scene.tokens[i + 1];
  if (before === undefined || words > 2) return false;
  if (after?.form === Form.initial || isNameWord(after)) return true;
  const isSurname =
    scene.words.endsAs('surname', before.key) ||
    scene.words.endsAs('likelySurname', before.key) ||
    (before.bits & ~Is.surname) === 0;
  return words === 1 && isSurname && !before.opens;
}

/** Whether a further word belongs to the name: written the same way, and not too many. */
function fits(scene: Scene, i: number, { words, initials }: Walk, mode: CoreMode): boolean {
  const { tokens } = scene;
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (token === undefined || before === undefined) return false;
  if (words === 0) return true;
  if (token.gap === Gap.none && !isMark(before, ']')) return false;
  if (isMark(before, ')"”')) return true;
  if (isWrittenOtherwise(before, token)) return false;
  if (before.form === Form.initial || isMark(before, ']')) return true;
  if (canBeForename(scene, before)) return words < 3;
  if (initials > 0) return words < 2 && has(token, Is.surname) && has(before, Is.given);
  if (words === 2 && has(tokens[i - 2], Is.given) && isThirdName(scene, token)) return true;
  if (mode.isPlain && words === 1 && isSurnameInWord(tokens, i)) return true;
  const isNoWord = mode.isTitled ? has(token, Is.surname) || !has(token, NOT_A_NAME) : true;
  return words < 2 && isNoWord && !has(token, Is.common);
}

/** `Mr. Forest Hill`: a surname that is a word too, with which the name ends. */
function isSurnameInWord(tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  const goesOn = isCapital(after) && after.gap === Gap.space && !has(after, Is.functionWord);
  return token?.form === Form.title && has(token, Is.surname) && !has(token, NEVER) && !goesOn;
}

/** `Mary Baker Eddy`: behind a given name and a surname. */
function isThirdName({ memory }: Scene, token: Token): boolean {
  return has(token, Is.surname) || (isUnknownName(token) && !memory.isAlsoSmall(token));
}

/** One in capitals, the other not. */
function isWrittenOtherwise(before: Token, token: Token): boolean {
  return before.form !== Form.initial && (token.form === Form.upper) !== (before.form === Form.upper);
}

function isFollowedByName(scene: Scene, at: number, mode: CoreMode): boolean {
  const next = scene.tokens[at];
  if (next === undefined || next.gap === Gap.block || (next.gap === Gap.none && !isMark(next, '['))) return false;
  if (next.form === Form.initial || isBracketed(scene.tokens, at) || isAside(scene.tokens, at) || isCoreWord(scene, next, mode))
    return true;
  if (afterParticles(scene, at, mode) > at) return true;
  return isWordHere(scene, at, { at, words: 1, initials: 0, surname: -1, endsInWord: false });
}

/** Behind `van der`, `de`, `St.` before a capital. */
function afterParticles(scene: Scene, at: number, mode: CoreMode): number {
  const { tokens } = scene;
  let i = at;
  while (i < at + 2 && has(tokens[i], Is.particle) && (i === at || tokens[i]?.gap !== Gap.block)) i++;
  if (i === at) return at;
  const word = tokens[i];
  return isCoreWord(scene, word, mode) && word.gap !== Gap.block ? i : at;
}

/** Behind the further halves of `Ter-Vaganyan`, and of an abbreviated name like `Z-n`. */
export function afterHyphens(scene: Scene, at: number): number {
  const { tokens } = scene;
  let i = at + 1;
  while (i < at + 6 && isHyphenated(tokens, i) && isCapital(tokens[i + 1]) && isNameWord(tokens[i + 1])) i += 2;
  return i;
}

/** `, Jr.`, `Esq.`, `III`. */
export function withSuffix(scene: Scene, core: Core): Core {
  const { tokens } = scene;
  const at = isMark(tokens[core.to], ',') ? core.to + 1 : core.to;
  const token = tokens[at];
  if (token === undefined || token.gap === Gap.block) return core;
  const inverted = afterInverted(scene, core, at);
  if (inverted > 0) return { ...core, to: inverted, parts: [...core.parts, { kind: 'forename', from: at, to: inverted }] };
  const isNumber = at === core.to && (isNumeral(token) || isNumberOfSovereign(scene, core, token));
  if (!isNumber && !(has(token, Is.suffix) && isCapital(token))) return core;
  return { ...core, to: at + 1, parts: [...core.parts, { kind: 'genName', from: at, to: at + 1 }] };
}

function isNumeral(token: Token): boolean {
  return isRoman(token) && token.key.length < 6 && token.key !== 'i' && token.key !== 'c';
}

/** `Henry V`, `Charles X.`: a numeral of one letter behind a given name alone. */
function isNumberOfSovereign({ tokens }: Scene, core: Core, token: Token): boolean {
  if (core.words !== 1 || core.initials > 0 || !has(tokens[core.to - 1], Is.given)) return false;
  return (token.form === Form.initial || token.form === Form.title) && /^[vx]$/u.test(token.key);
}

/** Behind a given name and patronymic after a comma: `Petrova, Maria Ivanovna`. */
function afterInverted({ tokens, words }: Scene, core: Core, at: number): number {
  const [given, patronymic] = [tokens[at], tokens[at + 1]];
  if (at === core.to || core.words !== 1 || core.initials > 0 || !isCapital(given) || !isCapital(patronymic)) return 0;
  return has(given, Is.given) && words.endsAs('patronymic', patronymic.key) && patronymic.gap !== Gap.block ? at + 2 : 0;
}

/** The capitalised words of a name, without what stands behind it. */
export function wordsIn(scene: Scene, core: Core): readonly Token[] {
  return core.parts
    .filter(({ kind }) => kind !== 'genName')
    .flatMap((part) => scene.tokens.slice(part.from, part.to))
    .filter((token) => isCapital(token));
}

/** A name of which one letter and the end are left: `Z-n`, `Z-na`. */
export function abbreviatedName({ tokens, words }: Scene, at: number): Core | undefined {
  const [letter, end] = [tokens[at], tokens[at + 2]];
  if (letter === undefined || !isCapital(letter) || letter.end - letter.start !== 1 || !isHyphenated(tokens, at + 1))
    return undefined;
  if (end === undefined || !isLower(end) || end.key.length > 3 || words.isOf('maskedEnd', end.key)) return undefined;
  return { to: at + 3, parts: [{ kind: 'surname', from: at, to: at + 3 }], words: 1, initials: 0, endsInWord: false };
}

/** Most particles before a surname (`van de der`). */
const MOST_LINKS = 3;

/** `van der Hale`: the particles that open a surname, the first of which is a part of nothing else. */
export function fromLink(scene: Scene, at: number): number {
  const { tokens } = scene;
  let from = at;
  for (let i = at - 1; i >= at - MOST_LINKS && has(tokens[i], Is.particle) && tokens[i + 1]?.gap === Gap.space; i--)
    if (isOf(scene, 'nameLink', tokens[i])) from = i;
  return from;
}
