// Names of persons: forms of address, initials, given names, endings of surnames, and what stands around an unknown name.
import type { NamePart } from '../model/mention.ts';
import { Is, NOT_A_NAME } from './lexicon.ts';
import {
  type Capital,
  continues,
  type Find,
  has,
  isCapital,
  isHyphenated,
  isLower,
  isMark,
  isNameWord,
  isRoman,
  isUnknownName,
  type Rule,
  type Scene,
} from './scene.ts';
import { isLikelySurname, isPatronymic, isSurnameLike } from './surname-endings.ts';
import { Form, Gap, type Token } from './tokens.ts';

/** Words of a name, its initials and particles, at most. */
const LONGEST_NAME = 8;

type Part = { readonly kind: NamePart['kind']; readonly from: number; readonly to: number };

/** The words of a name without what stands before it. */
type Core = { readonly to: number; readonly parts: readonly Part[]; readonly words: number; readonly initials: number };

/** What a core may take in. `titled`: a title is before it, so that common words can be names. */
type CoreMode = { readonly titled: boolean };

function person(
  from: number,
  core: Core,
  rule: string,
  cert: Find['cert'],
  teaches: boolean,
  before: readonly Part[] = [],
): Find {
  return { from, to: core.to, type: 'person', cert, rule, teaches, parts: [...before, ...core.parts] };
}

function isCoreWord(scene: Scene, token: Token | undefined, mode: CoreMode): token is Capital {
  if (!isCapital(token) || scene.isDate(token) || has(token, Is.functionWord)) return false;
  if (isFollowerLike(token.key) && !has(token, Is.given | Is.surname)) return false;
  const isName: boolean = isNameWord(token);
  if (isName) {
    return (
      !has(token, Is.orgAbbreviation | Is.placeHead | Is.orgHead | Is.title | Is.office | Is.demonym | Is.time) ||
      has(token, Is.given | Is.surname)
    );
  }
  return (
    mode.titled &&
    token.key.length > 2 &&
    has(token, Is.common) &&
    !has(token, Is.office | Is.title | Is.orgHead | Is.orgPlural | Is.time | Is.publication | Is.demonym)
  );
}

/** Initials, words and particles from `at` on: `I. N. Smirnov`, `Johannes Van Etten`, `Ter-Vaganyan`, `Olberg V.` */
function coreAt(scene: Scene, at: number, mode: CoreMode): Core | undefined {
  const { tokens } = scene;
  const parts: Part[] = [];
  let i = at;
  let words = 0;
  let initials = 0;
  let surname = -1;
  while (i < at + LONGEST_NAME) {
    const token = tokens[i];
    if (token === undefined || (i > at && token.gap === Gap.block)) break;
    if (token.form === Form.initial) {
      if (words > 0 && surname >= 0 && !initialBelongs(scene, i, words)) break;
      parts.push({ kind: 'forename', from: i, to: i + 1 });
      initials++;
      i++;
      continue;
    }
    if (words > 0 || initials > 0 || mode.titled || isCapital(token)) {
      const name = afterParticles(scene, i, mode);
      if (name > i) {
        parts.push({ kind: 'nameLink', from: i, to: name });
        i = name;
      }
    }
    const word = tokens[i];
    if (!isCoreWord(scene, word, mode) || (i > at && !fits(scene, i, words, initials, mode))) break;
    const to = afterHyphens(scene, i);
    const given = has(word, Is.given) || isPatronymic(word.key);
    parts.push({ kind: given && isFollowedByName(scene, to, mode) ? 'forename' : 'surname', from: i, to });
    if (!given) surname = i;
    words++;
    i = to;
  }
  while (parts.at(-1)?.kind === 'nameLink') parts.pop();
  const last = parts.at(-1);
  if (last === undefined || words === 0) return undefined;
  return withSuffix(scene, { to: last.to, parts, words, initials });
}

/** An initial behind a word goes on with the name if a name or the end of the phrase follows. */
function initialBelongs(scene: Scene, i: number, words: number): boolean {
  const before = scene.tokens[i - 1];
  const after = scene.tokens[i + 1];
  if (before === undefined || words > 2) return false;
  if (after?.form === Form.initial || isNameWord(after)) return true;
  return (
    words === 1 &&
    (isSurnameLike(before.key) || isLikelySurname(before.key) || (before.bits & ~Is.surname) === 0) &&
    !before.opens
  );
}

/** Whether a further word belongs to the name: written the same way, and not too many. */
function fits(scene: Scene, i: number, words: number, initials: number, mode: CoreMode): boolean {
  const { tokens } = scene;
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (token === undefined || before === undefined) return false;
  if (words === 0) return true;
  if (token.gap === Gap.none) return false;
  if (
    token.form !== before.form &&
    before.form !== Form.initial &&
    (token.form === Form.upper) !== (before.form === Form.upper)
  )
    return false;
  if (before.form === Form.initial) return true;
  if (has(token, Is.place) && !has(token, Is.surname | Is.given) && words > 0 && token.gap === Gap.line) return false;
  if (has(before, Is.given) || isPatronymic(before.key)) return words < 3;
  if (initials > 0 && words > 0) return words < 2 && has(token, Is.surname) && has(before, Is.given);
  if (words === 2 && has(token, Is.surname) && has(tokens[i - 2], Is.given)) return true;
  return words < 2 && (mode.titled ? has(token, Is.surname) || !has(token, NOT_A_NAME) : true) && !has(token, Is.common);
}

function isFollowedByName(scene: Scene, at: number, mode: CoreMode): boolean {
  const next = scene.tokens[at];
  if (next === undefined || next.gap === Gap.block || next.gap === Gap.none) return false;
  return (
    next.form === Form.initial || isCoreWord(scene, next, mode) || (has(next, Is.particle) && isCapital(scene.tokens[at + 1]))
  );
}

/** Behind `van der`, `de`, `St.` before a capital. */
function afterParticles(scene: Scene, at: number, mode: CoreMode): number {
  const { tokens } = scene;
  let i = at;
  while (i < at + 2 && has(tokens[i], Is.particle) && (i === at || tokens[i]?.gap !== Gap.block)) i++;
  if (i === at) return at;
  const word = tokens[i];
  return isCoreWord(scene, word, mode) && word.gap !== Gap.block && (isLower(tokens[at]) || i > at) ? i : at;
}

/** Behind the further halves of `Ter-Vaganyan`, and of an abbreviated name like `Z-n`. */
function afterHyphens(scene: Scene, at: number): number {
  const { tokens } = scene;
  let i = at + 1;
  while (i < at + 6 && isHyphenated(tokens, i) && isCapital(tokens[i + 1]) && isNameWord(tokens[i + 1])) i += 2;
  return i;
}

/** `, Jr.`, `Esq.`, `III`. */
function withSuffix(scene: Scene, core: Core): Core {
  const { tokens } = scene;
  const at = isMark(tokens[core.to], ',') ? core.to + 1 : core.to;
  const token = tokens[at];
  if (token === undefined || token.gap === Gap.block) return core;
  const inverted = afterInverted(scene, core, at);
  if (inverted > 0) return { ...core, to: inverted, parts: [...core.parts, { kind: 'forename', from: at, to: inverted }] };
  const isNumber = isRoman(token) && token.key.length < 6 && at === core.to && token.key !== 'i' && token.key !== 'c';
  if (!isNumber && !(has(token, Is.suffix) && isCapital(token))) return core;
  return { ...core, to: at + 1, parts: [...core.parts, { kind: 'genName', from: at, to: at + 1 }] };
}

/** Behind a given name and patronymic after a comma: `Petrova, Maria Ivanovna`. */
function afterInverted({ tokens }: Scene, core: Core, at: number): number {
  const [given, patronymic] = [tokens[at], tokens[at + 1]];
  if (at === core.to || core.words !== 1 || core.initials > 0 || !isCapital(given) || !isCapital(patronymic)) return 0;
  return has(given, Is.given) && isPatronymic(patronymic.key) && patronymic.gap !== Gap.block ? at + 2 : 0;
}

/** Behind the forms of address that begin at a token: `Rev. Dr.`, `Mr. and Mrs.`, `Comrade`; `at` if there is none. */
function afterTitles(scene: Scene, at: number): number {
  const { tokens } = scene;
  let i = at;
  while (i < at + 5) {
    const token = tokens[i];
    if (token === undefined || (i > at && token.gap === Gap.block)) break;
    if (isTitle(token)) i = isMark(tokens[i + 1], '.') && token.key.length < (isLower(token) ? 4 : 6) ? i + 2 : i + 1;
    else if (i > at && (token.key === 'and' || token.key === '&') && isTitle(tokens[i + 1])) i++;
    else if (i > at && isMark(token, '-') && isTitle(tokens[i + 1])) i++;
    else break;
  }
  return i;
}

function isTitle(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return isCapital(token) ? has(token, Is.title) : isLower(token) && has(token, Is.smallTitle);
}

/** `Comrade Stalin`, `Mr. Van der Noot`, `agent Z-n`. */
function titled(scene: Scene, at: number): Find | undefined {
  const end = afterTitles(scene, at);
  if (end === at) return undefined;
  const { tokens } = scene;
  const next = tokens[end];
  if (next === undefined || next.gap === Gap.block || next.gap === Gap.none) return undefined;
  const role: Part = { kind: 'roleName', from: at, to: end };
  const cut = abbreviatedName(scene, end);
  if (cut !== undefined) return person(at, cut, 'form of address and abbreviated name', 'high', true, [role]);
  const core = coreAt(scene, end, { titled: true });
  if (core === undefined || !isTitledName(scene, at, end, core)) return undefined;
  return person(at, core, 'form of address', 'high', !has(tokens[core.to - 1], NOT_A_NAME), [role]);
}

/** Not `King County`, `General Committee`, `agent Moscow`. */
function isTitledName(scene: Scene, at: number, end: number, core: Core): boolean {
  const { tokens } = scene;
  const first = tokens[end];
  const after = tokens[core.to];
  if (
    after !== undefined &&
    after.gap !== Gap.block &&
    isCapital(after) &&
    has(after, Is.placeHead | Is.orgHead) &&
    !has(after, Is.surname)
  )
    return false;
  if (isLower(tokens[at]) && (has(first, NOT_A_NAME) || has(first, Is.place))) return false;
  return !(has(first, Is.common) && !has(first, Is.surname | Is.given) && first?.form === Form.upper);
}

/** A name of which one letter and the end are left: `Z-n`, `Z-na`. */
function abbreviatedName(scene: Scene, at: number): Core | undefined {
  const { tokens } = scene;
  const [letter, end] = [tokens[at], tokens[at + 2]];
  if (letter === undefined || !isCapital(letter) || letter.end - letter.start !== 1 || !isHyphenated(tokens, at + 1))
    return undefined;
  if (
    end === undefined ||
    !isLower(end) ||
    end.key.length > 3 ||
    /^(?:ray|th|st|nd|rd|a|to|in|on|day|bar|men|man)$/u.test(end.key)
  )
    return undefined;
  return { to: at + 3, parts: [{ kind: 'surname', from: at, to: at + 3 }], words: 1, initials: 0 };
}

/** `Z-na` without a title. */
function abbreviated(scene: Scene, at: number): Find | undefined {
  const core = abbreviatedName(scene, at);
  const end = scene.tokens[at + 2];
  return core === undefined || end === undefined || end.key.length > 2
    ? undefined
    : person(at, core, 'abbreviated name', 'medium', false);
}

/** Initials, given names and surnames without a title. */
function named(scene: Scene, at: number): Find | undefined {
  const first = scene.tokens[at];
  if (first === undefined || !(first.form === Form.initial || isCoreWord(scene, first, { titled: false }))) return undefined;
  if (isHyphenated(scene.tokens, at - 1) && isCapital(scene.tokens[at - 2]) && !isTelling(scene.tokens[at - 2]))
    return undefined;
  const core = coreAt(scene, at, { titled: false });
  if (core === undefined || core.words + core.initials < 2 || opensPostscript(scene, at, core)) return undefined;
  for (const { name, cert, fits } of shapes) {
    if (fits(scene, at, core)) return person(at, core, name, cert, cert !== 'low');
  }
  return undefined;
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

/** Left of a hyphen: not the first half of a double name, but a body or a place whose dash was lost. */
function isTelling(token: Token | undefined): boolean {
  return has(token, Is.orgAbbreviation | Is.orgWord | Is.place) || token?.form === Form.upper;
}

type Shape = {
  readonly name: string;
  readonly cert: Find['cert'];
  readonly fits: (scene: Scene, at: number, core: Core) => boolean;
};

/** The shapes that names of several parts have, the surest first. */
const shapes: readonly Shape[] = [
  { name: 'initials and surname', cert: 'high', fits: isInitialsFirst },
  { name: 'given name and surname', cert: 'high', fits: isGivenFirst },
  { name: 'name with an initial inside', cert: 'high', fits: hasInitialInside },
  { name: 'surname and initials', cert: 'medium', fits: isSurnameFirst },
  { name: 'name and surname', cert: 'medium', fits: isKnownSurnameLast },
  { name: 'two names in context', cert: 'low', fits: isTwoNamesInContext },
];

function wordsOf(scene: Scene, core: Core): readonly Token[] {
  return core.parts
    .filter(({ kind }) => kind !== 'genName')
    .flatMap((part) => scene.tokens.slice(part.from, part.to))
    .filter((token) => isCapital(token));
}

function isInitialsFirst(scene: Scene, at: number, core: Core): boolean {
  const last = wordsOf(scene, core).at(-1);
  return (
    scene.tokens[at]?.form === Form.initial &&
    last !== undefined &&
    last.key.length > 1 &&
    !has(last, Is.placeHead | Is.orgHead)
  );
}

function isGivenFirst(scene: Scene, at: number, core: Core): boolean {
  const first = scene.tokens[at];
  const last = wordsOf(scene, core).at(-1);
  if (first === undefined || last === undefined || !has(first, Is.given) || core.words < 2) return false;
  if (has(first, Is.place) && has(last, Is.place) && !has(last, Is.given | Is.surname)) return false;
  return !(has(last, Is.common) && !has(last, Is.surname)) && !(first.opens && scene.memory.isAlsoSmall(first));
}

function hasInitialInside(scene: Scene, at: number, core: Core): boolean {
  const first = scene.tokens[at];
  const inside = core.parts.findIndex(({ from }) => scene.tokens[from]?.form === Form.initial);
  return inside === 1 && core.words > 1 && isNameWord(first) && !scene.memory.isAlsoSmall(first);
}

function isSurnameFirst(scene: Scene, at: number, core: Core): boolean {
  const first = scene.tokens[at];
  if (first === undefined || core.words !== 1 || core.initials === 0 || core.initials > 2) return false;
  if (first.form !== Form.title || has(first, Is.given & ~Is.surname) || has(first, NOT_A_NAME | Is.place)) return false;
  const after = scene.tokens[core.to];
  const ends = after === undefined || after.gap === Gap.block || isMark(after, ',;):-—–') || isLower(after);
  return (
    ends &&
    (isSurnameLike(first.key) ||
      isLikelySurname(first.key) ||
      (has(first, Is.surname) && core.initials === 2) ||
      (isUnknownName(first) && !first.opens && scene.memory.isSoviet))
  );
}

function isKnownSurnameLast(scene: Scene, at: number, core: Core): boolean {
  const first = scene.tokens[at];
  const last = wordsOf(scene, core).at(-1);
  if (first === undefined || last === undefined || core.words !== 2 || core.initials > 0) return false;
  if (!has(last, Is.surname) && !isSurnameLike(last.key) && !scene.memory.isPerson(last)) return false;
  if (has(last, Is.common | Is.place) || has(first, NOT_A_NAME | Is.place | Is.direction | Is.placePrefix | Is.office))
    return false;
  return first.form === Form.title && !scene.memory.isAlsoSmall(first) && !scene.memory.isAlsoSmall(last);
}

function isTwoNamesInContext(scene: Scene, at: number, core: Core): boolean {
  const { tokens } = scene;
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (core.words !== 2 || core.initials > 0 || first?.form !== Form.title || second?.form !== Form.title) return false;
  if (/(?:ed|ing|ly)$/u.test(first.key) || /(?:ed|ing|ly)$/u.test(second.key)) return false;
  if (!isUnknownName(first) || !isUnknownName(second) || scene.memory.isAlsoSmall(first) || scene.memory.isAlsoSmall(second))
    return false;
  return contextOf(scene, at, core.to) > 0;
}

/** A capital that the document knows as a person's, or whose ending says so. */
function single(scene: Scene, at: number): Find | undefined {
  const { tokens, memory } = scene;
  const token = tokens[at];
  if (!isCapital(token) || token.key.length < 3 || scene.isDate(token) || has(token, Is.functionWord | Is.time | Is.title))
    return undefined;
  const left = tokens[at - 1];
  if (isHyphenated(tokens, at - 1) && isCapital(tokens[at - 2]) && !isTelling(tokens[at - 2])) return undefined;
  if (left !== undefined && isCapital(left) && token.gap !== Gap.block && isUnknownName(left) && !memory.isPerson(token))
    return undefined;
  const to = afterHyphens(scene, at);
  const last = tokens[to - 1];
  const core: Core = withSuffix(scene, {
    to,
    parts: [{ kind: has(token, Is.given) ? 'forename' : 'surname', from: at, to }],
    words: 1,
    initials: 0,
  });
  const judged = judgeSingle(scene, at, to, last ?? token);
  return judged === undefined ? undefined : person(at, core, judged.rule, judged.cert, judged.rule === 'known surname');
}

type Judgement = { readonly rule: string; readonly cert: Find['cert'] };

function judgeSingle(scene: Scene, at: number, to: number, last: Token): Judgement | undefined {
  const { tokens, memory } = scene;
  const token = tokens[at];
  if (token === undefined || isInLongerName(scene, at, to)) return undefined;
  if (memory.isPlace(token) && !memory.isPerson(token) && !has(token, Is.surname)) return undefined;
  const isPlainWord = memory.isAlsoSmall(token) || (has(token, NOT_A_NAME) && !memory.isPerson(token));
  if (memory.isPerson(last) && tokens[at - 1]?.key !== 'in' && !(token.opens && memory.isAlsoSmall(token))) {
    if (!has(token, Is.common) || (!token.opens && !memory.isAlsoSmall(token)))
      return { rule: 'named in full elsewhere', cert: 'medium' };
  }
  if (
    isPlainWord ||
    (token.form !== Form.title && !(token.form === Form.upper && memory.isSoviet && has(token, Is.surname))) ||
    has(token, Is.place | Is.orgWord | Is.orgHead | Is.group | Is.publication | Is.demonym | Is.placeHead)
  )
    return undefined;
  if (isFollowerLike(token.key)) return undefined;
  if (isSurnameLike(last.key) && !isPlaceHere(scene, at)) return { rule: 'ending of a surname', cert: 'medium' };
  const soviet = memory.isSoviet || scene.language === 'ru';
  if (has(token, Is.surname) && !isPlaceHere(scene, at) && (soviet || !token.opens))
    return { rule: 'known surname', cert: soviet ? 'medium' : 'low' };
  if (
    soviet &&
    !has(token, Is.given) &&
    isLikelySurname(last.key) &&
    isUnknownName(token) &&
    !token.opens &&
    !isPlaceHere(scene, at)
  )
    return { rule: 'likely ending of a surname', cert: 'low' };
  const isDouble = to - at > 2 && isUnknownName(last) && isLikelySurname(last.key) && !token.opens;
  if (isDouble) return { rule: 'double name', cert: 'low' };
  if (!isUnknownName(token) && !has(token, Is.given)) return undefined;
  const context = contextOf(scene, at, to);
  if (context >= (token.opens ? 2 : soviet ? 1 : 2)) return { rule: 'context', cert: 'low' };
  return undefined;
}

/** Adjectives and singulars of political kind: `Trotskyist`, `Leninism`. */
function isFollowerLike(key: string): boolean {
  return /(?:(?<!qu|chr|tw)ists?|ites?|ism|viks?|ian|ish|ese)$/u.test(key);
}

/** Capitals beside it belong to the same name, which then is no person's as far as the other rules saw. */
function isInLongerName(scene: Scene, at: number, to: number): boolean {
  const next = scene.tokens[to];
  if (next === undefined || next.gap === Gap.block || next.gap === Gap.none) return false;
  if (!isCapital(next) || has(next, Is.functionWord | Is.title)) return false;
  return (
    has(next, Is.placeHead | Is.orgHead | Is.publication | Is.orgPlural) ||
    (isUnknownName(next) && next.form === scene.tokens[at]?.form)
  );
}

/** Only a place stands here, unless it has the ending of a surname. */
function isPlaceHere(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  if (before === undefined || scene.tokens[at]?.gap === Gap.block) return false;
  return (
    before.key === 'in' ||
    before.key === 'at' ||
    before.key === 'near' ||
    (before.key === 'of' && has(scene.tokens[at - 2], Is.placeNoun))
  );
}

type Sign = { readonly weight: number; readonly stands: (scene: Scene, from: number, to: number) => boolean };

/** What around a name speaks for a person. */
const signs: readonly Sign[] = [
  { weight: 2, stands: (scene, from) => hasRoleBefore(scene, from) },
  { weight: 1, stands: ({ tokens }, _, to) => tokens[to]?.key === "'s" },
  { weight: 1, stands: ({ tokens }, _, to) => continues(tokens[to]) && isLower(tokens[to]) && has(tokens[to], Is.personVerb) },
  {
    weight: 1,
    stands: ({ tokens }, _, to) =>
      /^(?:said|says|asked|told|replied|inquired|wrote|testified|declared|confessed|stated|reported|who)$/u.test(
        tokens[to]?.key ?? '',
      ),
  },
  { weight: 1, stands: ({ tokens }, _, to) => isMark(tokens[to], ',') && isApposition(tokens, to + 1) },
  { weight: 1, stands: ({ tokens }, from) => tokens[from - 1]?.key === 'by' && tokens[from]?.gap !== Gap.block },
  { weight: 1, stands: ({ tokens }, from) => tokens[from - 1]?.key === 'named' || tokens[from - 1]?.key === 'called' },
  { weight: 1, stands: (scene, from) => isLostDash(scene, from) },
];

function contextOf(scene: Scene, from: number, to: number): number {
  let weight = 0;
  for (const sign of signs) {
    if (sign.stands(scene, from, to)) weight += sign.weight;
  }
  return weight;
}

/** `spy Ilinich`, `emissary, Pereverzev`, `the Trotskyist Fuhrer`. */
function hasRoleBefore(scene: Scene, from: number): boolean {
  const { tokens } = scene;
  if (tokens[from]?.gap === Gap.block) return false;
  const before = isMark(tokens[from - 1], ',') ? tokens[from - 2] : tokens[from - 1];
  return has(before, Is.office) && !(before?.form === Form.mark) && before?.key !== 'members' && before?.key !== 'workers';
}

function isApposition(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.gap === Gap.block) return false;
  return (
    /^(?:a|an|the|who|whom|whose|aged|age|formerly|former|born|late)$/u.test(token.key) ||
    (isLower(token) && has(token, Is.office))
  );
}

/** `NKVD-Balanyuk`, `spies-Sosnowski`: a name right after a hyphen that stands for a dash. */
function isLostDash(scene: Scene, from: number): boolean {
  const { tokens } = scene;
  if (!isHyphenated(tokens, from - 1)) return false;
  const left = tokens[from - 2];
  return (
    isTelling(left) ||
    (isLower(left) && left.key.length > 4 && !/^(?:inter|trans|semi|counter|extra|ultra|super|pseudo)$/u.test(left.key))
  );
}

export const personRules: readonly Rule[] = [
  { name: 'titled', find: titled },
  { name: 'abbreviated', find: abbreviated },
  { name: 'named', find: named },
  { name: 'single', find: single },
];

/** Whether an unknown capital can be a person in the company of others (`Dreitzer, Muralov, Radek and others`). */
export function canJoinPersons(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!isCapital(token) || token.form !== Form.title || !isUnknownName(token) || isFollowerLike(token.key)) return false;
  return !scene.memory.isAlsoSmall(token) && !scene.isDate(token);
}
