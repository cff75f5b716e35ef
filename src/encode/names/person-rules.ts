// Names of persons of several parts, without a title: initials, forenames, surnames, and how they stand together.
import { abbreviatedName, BARE, type Core, coreAt, isCoreWord, wordsIn } from './person-core.ts';
import { initialsRules } from './person-initials.ts';
import { contextOf, isTelling } from './person-signs.ts';
import { singleRules } from './person-single.ts';
import { titledRules } from './person-titles.ts';
import { isInRowOfPlaces } from './place-signs.ts';
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
import { INITIALS_OF_BODY } from './spaced-abbreviations.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** Forenames and initials behind the comma of an inverted name. */
const MOST_FORENAMES = 3;

/** `Z-na` without a title. */
function abbreviated(scene: Scene, at: number): Find | undefined {
  const core = abbreviatedName(scene, at);
  const end = scene.tokens[at + 2];
  if (core === undefined || end === undefined || end.key.length > 2) return undefined;
  return { from: at, to: core.to, type: 'person', evidence: 'abbreviated name', parts: core.parts };
}

/** Initials, given names and surnames without a title. */
function named(scene: Scene, at: number): Find | undefined {
  const first = scene.tokens[at];
  if (first === undefined || !(first.form === Form.initial || isCoreWord(scene, first, BARE))) return undefined;
  if (isHyphenated(scene.tokens, at - 1) && isCapital(scene.tokens[at - 2]) && !isTelling(scene.tokens[at - 2]))
    return undefined;
  const core = coreAt(scene, at, BARE);
  if (isOrdinal(scene, at)) return undefined;
  if (core === undefined || core.words + core.initials < 2 || opensPostscript(scene, at, core)) return undefined;
  if (isBehindBody(scene, at, core) || isShortBody(scene, at)) return undefined;
  const shape = shapes.find(({ fits }) => fits(scene, at, core));
  if (shape === undefined) return undefined;
  const { evidence, teaches } = shape;
  return { from: at, to: core.to, type: 'person', evidence, teaches, parts: core.parts };
}

/** `Series I. Letters`, `Part V. Of the Rivers`: a numeral, and no initial. */
function isOrdinal(scene: Scene, at: number): boolean {
  const [before, numeral] = [scene.tokens[at - 1], scene.tokens[at]];
  return isInitials(numeral, /^[ivxlc]$/u) && isCapital(before) && isOf(scene, 'numberedPart', before);
}

/** `I. O. O. F. Hall`, `Y. M. C. A. Hall`, `K. of P. Hall`: initials of a body, with its house behind them. */
function isBehindBody(scene: Scene, at: number, core: Core): boolean {
  const { tokens, words } = scene;
  if (tokens[at]?.form !== Form.initial) return false;
  let from = at;
  while (from > at - INITIALS_OF_BODY && tokens[from]?.gap !== Gap.block && tokens[from - 1]?.form === Form.initial) from--;
  const letters = tokens.slice(from, at + core.initials).map(({ key }) => key);
  const isKnown = (words.bitsOf(letters.join('')) & Is.orgAbbreviation) !== 0;
  if (isKnown && letters.length >= INITIALS_OF_BODY) return true;
  if (!isOf(scene, 'roomOfBody', wordsIn(scene, core).at(-1))) return false;
  const isHalf = isOf(scene, 'of', tokens[from - 1]) && tokens[from - 2]?.form === Form.initial;
  return isHalf || isKnown || letters.length >= INITIALS_OF_BODY;
}

/** `Wayne U.`, where the document has `Wayne University`. */
export function isShortBody({ tokens, memory }: Scene, at: number): boolean {
  const [first, letter] = [tokens[at], tokens[at + 1]];
  return first !== undefined && letter?.form === Form.initial && memory.isShortBody(first, letter);
}

/** `P.S.` or `P. S.` at the start of a paragraph that says more than a name. */
function opensPostscript({ tokens }: Scene, at: number, core: Core): boolean {
  const [before, first, second] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const after = tokens[core.to];
  if (after === undefined || after.gap === Gap.block) return false;
  if (opensBlock(tokens, at)) return isInitials(first, /^p+s$/u) || (isInitials(first, /^p$/u) && isInitials(second, /^s$/u));
  return isInitials(first, /^s$/u) && isInitials(before, /^p$/u) && opensBlock(tokens, at - 1);
}

function opensBlock(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at]?.gap === Gap.block;
}

function isInitials(token: Token | undefined, key: RegExp): boolean {
  return token?.form === Form.initial && key.test(token.key);
}

type Shape = {
  readonly evidence: Find['evidence'];
  /** The document learns the surname. */
  readonly teaches: boolean;
  readonly fits: (scene: Scene, at: number, core: Core) => boolean;
};

/** The shapes that names of several parts have, the surest first. */
const shapes: readonly Shape[] = [
  { evidence: 'initials and word', teaches: true, fits: isInitialsAndWord },
  { evidence: 'initials and surname', teaches: true, fits: isInitialsFirst },
  { evidence: 'given name and word', teaches: true, fits: isGivenAndWord },
  { evidence: 'given name and surname', teaches: true, fits: isGivenFirst },
  { evidence: 'name with an initial inside', teaches: true, fits: hasInitialInside },
  { evidence: 'surname and initials', teaches: true, fits: isSurnameFirst },
  { evidence: 'name and surname', teaches: true, fits: isKnownSurnameLast },
  { evidence: 'two names in context', teaches: false, fits: isTwoNamesInContext },
];

function isInitialsAndWord(scene: Scene, at: number, core: Core): boolean {
  return core.endsInWord && scene.tokens[at]?.form === Form.initial && isClosed(scene, core.to);
}

function isInitialsFirst(scene: Scene, at: number, core: Core): boolean {
  const last = wordsIn(scene, core).at(-1);
  const isName = last !== undefined && last.key.length > 1 && !has(last, Is.placeHead | Is.orgHead);
  return !core.endsInWord && scene.tokens[at]?.form === Form.initial && isName;
}

function isGivenAndWord(scene: Scene, at: number, core: Core): boolean {
  const first = scene.tokens[at];
  if (!core.endsInWord || first === undefined || !has(first, Is.given) || core.words < 2) return false;
  return !(first.opens && scene.memory.isAlsoSmall(first)) && isClosed(scene, core.to);
}

/** No capital goes on with it, which would make the whole something else. */
function isClosed({ tokens }: Scene, at: number): boolean {
  const after = tokens[at];
  return !isCapital(after) || after.gap === Gap.block || has(after, Is.functionWord);
}

function isGivenFirst(scene: Scene, at: number, core: Core): boolean {
  const first = scene.tokens[at];
  const last = wordsIn(scene, core).at(-1);
  if (first === undefined || last === undefined || !has(first, Is.given) || core.words < 2) return false;
  if (has(first, Is.place) && has(last, Is.place) && !has(last, Is.given | Is.surname)) return false;
  if (scene.words.language === 'de' && last.bits === 0 && scene.memory.isAlsoSmall(last)) return false;
  return !(has(last, Is.common) && !has(last, Is.surname)) && !(first.opens && scene.memory.isAlsoSmall(first));
}

function hasInitialInside(scene: Scene, at: number, core: Core): boolean {
  const first = scene.tokens[at];
  const inside = core.parts.findIndex(({ from }) => scene.tokens[from]?.form === Form.initial);
  if (inside !== 1 || core.words < 2 || !isNameWord(first) || scene.memory.isAlsoSmall(first)) return false;
  return !isOpeningVerb(scene, first);
}

/** A Russian sentence opens with a verb as often as with a name. */
function isOpeningVerb({ words }: Scene, token: Token): boolean {
  return words.language === 'ru' && token.opens && !has(token, Is.given | Is.surname);
}

function isSurnameFirst(scene: Scene, at: number, core: Core): boolean {
  const { tokens, words } = scene;
  const first = tokens[at];
  if (first === undefined || core.words !== 1 || core.initials === 0 || core.initials > 2) return false;
  if (first.form !== Form.title || has(first, Is.given & ~Is.surname) || has(first, NOT_A_NAME | Is.place)) return false;
  const after = tokens[core.to];
  const ends = after === undefined || after.gap === Gap.block || isMark(after, ',;):-—–') || isLower(after);
  if (!ends) return false;
  if (words.endsAs('surname', first.key) || words.endsAs('likelySurname', first.key)) return true;
  if (has(first, Is.surname) && core.initials === 2) return true;
  return isUnknownName(first) && words.has('bareSurnames') && (!first.opens || scene.memory.isPerson(first));
}

function isKnownSurnameLast(scene: Scene, at: number, core: Core): boolean {
  const { tokens, memory, words } = scene;
  const first = tokens[at];
  const last = wordsIn(scene, core).at(-1);
  if (first === undefined || last === undefined || core.words !== 2 || core.initials > 0) return false;
  if (!has(last, Is.surname) && !words.endsAs('surname', last.key) && !memory.isPerson(last)) return false;
  if ((words.language === 'de' && !has(first, Is.given)) || isOpeningVerb(scene, first)) return false;
  if (has(last, Is.common | Is.place)) return false;
  if (has(first, NOT_A_NAME | Is.place | Is.direction | Is.placePrefix | Is.office)) return false;
  return first.form === Form.title && !memory.isAlsoSmall(first) && !memory.isAlsoSmall(last) && !memory.isThing(last);
}

function isTwoNamesInContext(scene: Scene, at: number, core: Core): boolean {
  const { tokens, memory } = scene;
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (core.words !== 2 || core.initials > 0 || first?.form !== Form.title || second?.form !== Form.title) return false;
  if (scene.words.language === 'de') return false;
  if (/(?:ed|ing|ly)$/u.test(first.key) || /(?:ed|ing|ly)$/u.test(second.key)) return false;
  if (!isUnknownName(first) || !isUnknownName(second) || memory.isAlsoSmall(first) || memory.isAlsoSmall(second)) return false;
  return contextOf(scene, at, core.to) > 0;
}

/**
 * `Colt, Samuel`, `Van Etten, E. P.`, `Dana, Richard Henry, Jr.`: a surname that opens a line or an item, a comma, and forenames;
 * anywhere, where the document has the two the other way round.
 */
function inverted(scene: Scene, at: number): Find | undefined {
  const { tokens, memory } = scene;
  const name = afterLink(scene, at);
  const [surname, comma, forename] = [tokens[name], tokens[name + 1], tokens[name + 2]];
  if (!isCapital(surname) || !isMark(comma, ',') || comma.gap !== Gap.none || scene.isDate(surname)) return undefined;
  const isKnown = forename !== undefined && memory.isFullName(forename, surname);
  if (!isKnown && !(opensItem(tokens, at) && isListedSurname(surname) && !isInRowOfPlaces(scene, at))) return undefined;
  const first = name + 2;
  let to = first;
  while (to < first + MOST_FORENAMES && isForename(scene, to, first)) to++;
  if (to === first) return undefined;
  const particles = afterParticles(scene, to);
  const end = afterSuffix(scene, particles);
  if (!endsListed(tokens[end > 0 ? end : particles])) return undefined;
  const link = name > at ? [{ kind: 'nameLink', from: at, to: name } as const] : [];
  const linkBehind = particles > to ? [{ kind: 'nameLink', from: to, to: particles } as const] : [];
  const suffix = end > 0 ? [{ kind: 'genName', from: particles + 1, to: end } as const] : [];
  const parts = [
    ...link,
    { kind: 'surname', from: name, to: name + 1 } as const,
    { kind: 'forename', from: first, to } as const,
    ...linkBehind,
    ...suffix,
  ];
  return { from: at, to: end > 0 ? end : particles, type: 'person', evidence: 'inverted name', teaches: true, parts };
}

/** Behind the particles that a surname opens with; `at` if there are none. */
function afterLink({ tokens }: Scene, at: number): number {
  let to = at;
  while (to < at + 2 && has(tokens[to], Is.particle) && tokens[to + 1]?.gap === Gap.space) to++;
  return isCapital(tokens[to]) ? to : at;
}

/** `Hale, John van der`: behind the particles that stand last, the first of which is a part of nothing else. */
function afterParticles(scene: Scene, at: number): number {
  const { tokens } = scene;
  if (!isOf(scene, 'nameLink', tokens[at])) return at;
  let to = at;
  while (to < at + 3 && has(tokens[to], Is.particle) && tokens[to]?.gap === Gap.space) to++;
  return to;
}

/** Behind `, Jr.`; 0 if it is not there. */
function afterSuffix({ tokens }: Scene, at: number): number {
  const suffix = tokens[at + 1];
  return isMark(tokens[at], ',') && isCapital(suffix) && has(suffix, Is.suffix) && suffix.gap === Gap.space ? at + 2 : 0;
}

/** Nothing goes on with the name. */
function endsListed(after: Token | undefined): boolean {
  if (after === undefined || after.gap === Gap.block || after.form === Form.number) return true;
  return after.form === Form.mark && after.key !== "'s";
}

const NO_LISTED_SURNAME: number =
  Is.functionWord | Is.time | Is.title | Is.demonym | Is.office | Is.place | Is.given | Is.common | Is.orgHead | Is.placeHead;

function isListedSurname(token: Token): boolean {
  return has(token, Is.surname) || (token.key.length > 2 && !has(token, NO_LISTED_SURNAME));
}

function isForename({ tokens, words }: Scene, at: number, first: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.gap !== Gap.space) return false;
  if (token.form === Form.initial) return true;
  if (!isCapital(token) || has(token, Is.functionWord)) return false;
  return (
    (has(token, Is.given) && !has(token, Is.state | (Is.place & ~Is.given))) ||
    words.endsAs('patronymic', token.key) ||
    (at > first && has(token, Is.surname))
  );
}

/** The first word of a line, behind its label if it has one, or of what follows a semicolon. */
function opensItem(tokens: readonly Token[], at: number): boolean {
  if (opensBlock(tokens, at) || isMark(tokens[at - 1], ';:•–—*')) return true;
  const label = isMark(tokens[at - 1], '.)-') ? at - 2 : at - 1;
  return tokens[label]?.form === Form.number && opensBlock(tokens, label);
}

export const personRules: readonly Rule[] = [
  ...titledRules,
  ...initialsRules,
  { name: 'abbreviated', first: First.CAPITALS, find: abbreviated },
  { name: 'inverted', first: First.CAPITALS, find: inverted },
  { name: 'named', first: First.NAMES, find: named },
  ...singleRules,
];
