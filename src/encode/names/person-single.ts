// Persons by one word: what the document has in full elsewhere, what the lexicon or the ending knows, what the context says.
import { afterHyphens, fromLink, isFollowerLike, withSuffix } from './person-core.ts';
import { contextOf, isTelling } from './person-signs.ts';
import {
  type Capital,
  type Find,
  First,
  has,
  isCapital,
  isHyphenated,
  isMark,
  isOf,
  isUnknownName,
  type Rule,
  type Scene,
} from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** One word with what the rows of the table ask of it. */
type Word = {
  readonly scene: Scene;
  readonly at: number;
  readonly to: number;
  readonly token: Capital;
  /** The last half of a double name, else the word itself. */
  readonly last: Token;
};

type Row = { readonly evidence: Find['evidence']; readonly teaches?: boolean; readonly fits: (word: Word) => boolean };

/** Asked in this order: the first that fits says what the word rests on. */
const rows: readonly Row[] = [
  { evidence: 'named in full elsewhere', fits: (word) => isNamedElsewhere(word) || isCalledByForename(word) },
  { evidence: 'ending of a surname', fits: (word) => isBare(word) && endsAs(word, 'surname') && !isPlaceHere(word) },
  { evidence: 'known surname', fits: (word) => isBare(word) && isKnownSurname(word) && hasBareSurnames(word) },
  { evidence: 'surname in a list', fits: (word) => isBare(word) && isKnownSurname(word) && isNamedWithoutArticle(word) },
  { evidence: 'likely ending of a surname', fits: (word) => isBare(word) && hasLikelyEnding(word) },
  { evidence: 'double name', fits: (word) => isBare(word) && isDouble(word) },
  { evidence: 'forename again and again', fits: (word) => isBare(word) && isForenameAgain(word) },
  { evidence: 'context', fits: (word) => isBare(word) && hasContext(word) },
];

/** A capital that the document knows as a person's, or whose ending says so. */
function single(scene: Scene, at: number): Find | undefined {
  const token = scene.tokens[at];
  if (!isCapital(token) || token.key.length < 3 || scene.isDate(token)) return undefined;
  if (has(token, Is.functionWord | Is.time | Is.title) || isSecondHalf(scene, at, token)) return undefined;
  const to = afterHyphens(scene, at);
  const word: Word = { scene, at, to, token, last: scene.tokens[to - 1] ?? token };
  if (isInLongerName(word) || isPlaceOrThing(word)) return undefined;
  const row = rows.find(({ fits }) => fits(word));
  if (row === undefined) return undefined;
  const from = fromLink(scene, at);
  const kind = has(token, Is.given) && from === at ? 'forename' : 'surname';
  const link = from < at ? [{ kind: 'nameLink', from, to: at } as const] : [];
  const parts = [...link, { kind, from: at, to } as const];
  const core = withSuffix(scene, { to, parts, words: 1, initials: 0, endsInWord: false });
  const { evidence, teaches = false } = row;
  return { from, to: core.to, type: 'person', evidence, teaches, parts: core.parts };
}

function isSecondHalf({ tokens, memory, words }: Scene, at: number, token: Token): boolean {
  const left = tokens[at - 1];
  if (isHyphenated(tokens, at - 1) && isCapital(tokens[at - 2]) && !isTelling(tokens[at - 2])) return true;
  if (words.language === 'ru' && left?.opens === true) return false;
  return isCapital(left) && token.gap !== Gap.block && isUnknownName(left) && !memory.isPerson(token);
}

function isPlaceOrThing({ scene: { memory }, token }: Word): boolean {
  if (memory.isPerson(token)) return false;
  return memory.isThing(token) || (memory.isPlace(token) && !has(token, Is.surname));
}

function isNamedElsewhere({ scene: { memory, tokens }, at, token, last }: Word): boolean {
  if (!memory.isPerson(last) || tokens[at - 1]?.key === 'in' || (token.opens && memory.isAlsoSmall(token))) return false;
  return !has(token, Is.common) || (!token.opens && !memory.isAlsoSmall(token));
}

/** `Tom`, where the document has `Tom Ketchum`. */
function isCalledByForename({ scene, at, to, token }: Word): boolean {
  if (token.form !== Form.title || !has(token, Is.given) || !scene.memory.isForename(token) || to > at + 1) return false;
  return !has(token, NOT_A_NAME | Is.place | Is.title) && !(token.opens && scene.memory.isAlsoSmall(token));
}

/** Often enough for a forename that nobody in the document has with a surname. */
const AGAIN = 2;

/** `with Jessie, and a cake`, and Jessie elsewhere. */
function isForenameAgain({ scene, at, token }: Word): boolean {
  return isForenameAlone(scene.tokens, at) && scene.memory.timesAlone(token) >= AGAIN;
}

/** A forename that is nothing else, with no capital beside it in its sentence. */
export function isForenameAlone(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.form !== Form.title || !has(token, Is.given) || has(token, NOT_A_NAME | Is.place | Is.title)) return false;
  return !(token.gap !== Gap.block && isOfName(before)) && !(after?.gap !== Gap.block && isOfName(after));
}

function isOfName(token: Token | undefined): boolean {
  return (isCapital(token) && !has(token, Is.functionWord)) || token?.form === Form.initial || isMark(token, "-'’&");
}

/** Not `a Winchester`, which is a thing, and no first word of a sentence. */
function isNamedWithoutArticle({ scene, at, token }: Word): boolean {
  return !token.opens && !isOf(scene, 'article', scene.tokens[at - 1]);
}

/** No list and no small twin explains the capital otherwise. */
function isBare({ scene: { memory, words }, token }: Word): boolean {
  const isPlainWord = memory.isAlsoSmall(token) || (has(token, NOT_A_NAME) && !memory.isPerson(token));
  const isForm =
    token.form === Form.title || (token.form === Form.upper && words.has('bareSurnames') && has(token, Is.surname));
  const other = Is.place | Is.orgWord | Is.orgHead | Is.group | Is.publication | Is.demonym | Is.placeHead | Is.thing;
  return !isPlainWord && isForm && !has(token, other) && !isFollowerLike(token.key);
}

function hasBareSurnames({ scene: { words } }: Word): boolean {
  return words.has('bareSurnames') || words.language === 'ru';
}

function endsAs({ scene, last }: Word, kind: 'surname' | 'likelySurname'): boolean {
  return scene.words.endsAs(kind, last.key);
}

function isKnownSurname(word: Word): boolean {
  return has(word.token, Is.surname) && !isPlaceHere(word);
}

function hasLikelyEnding(word: Word): boolean {
  const { token } = word;
  if (!hasBareSurnames(word) || has(token, Is.given) || !endsAs(word, 'likelySurname')) return false;
  return isUnknownName(token) && !token.opens && !isPlaceHere(word);
}

function isDouble({ scene, at, to, last, token }: Word): boolean {
  return to - at > 2 && isUnknownName(last) && scene.words.endsAs('likelySurname', last.key) && !token.opens;
}

function hasContext(word: Word): boolean {
  const { scene, at, to, token } = word;
  if (!isUnknownName(token) && !has(token, Is.given)) return false;
  if (scene.words.language === 'de' && !has(token, Is.given)) return false;
  return contextOf(scene, at, to) >= (!token.opens && hasBareSurnames(word) ? 1 : 2);
}

/** Capitals beside it belong to the same name, which then is no person's as far as the other rules saw. */
function isInLongerName({ scene, at, to }: Word): boolean {
  const next = scene.tokens[to];
  if (next === undefined || next.gap === Gap.block || next.gap === Gap.none) return false;
  if (!isCapital(next) || has(next, Is.functionWord | Is.title)) return false;
  const isHead = has(next, Is.placeHead | Is.orgHead | Is.publication | Is.orgPlural);
  return isHead || (isUnknownName(next) && next.form === scene.tokens[at]?.form);
}

/** Only a place stands here, unless it has the ending of a surname. */
function isPlaceHere({ scene, at }: Word): boolean {
  const before = scene.tokens[at - 1];
  if (before === undefined || scene.tokens[at]?.gap === Gap.block) return false;
  return isOf(scene, 'surePlacePreposition', before) || (before.key === 'of' && has(scene.tokens[at - 2], Is.placeNoun));
}

export const singleRules: readonly Rule[] = [{ name: 'single', first: First.CAPITALS, find: single }];

/** Whether an unknown capital can be a person in the company of others (`Dreitzer, Muralov, Radek and others`). */
export function canJoinPersons(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!isCapital(token) || token.form !== Form.title || !isUnknownName(token) || isFollowerLike(token.key)) return false;
  return !scene.memory.isAlsoSmall(token) && !scene.isDate(token) && !scene.memory.isThing(token);
}
