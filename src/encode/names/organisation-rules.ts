// Names of bodies: a head noun with what stands before it and what "of" adds to it, abbreviations, compounds, pairs of persons and a party.

import { afterOrganisationPhrase, gazetteerPlace, regionPlace } from './place-rules.ts';
import {
  type Find,
  First,
  has,
  isCapital,
  isHyphenated,
  isLower,
  isMark,
  isOf,
  isRoman,
  isUnknownName,
  type Rule,
  type Scene,
} from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** How many tokens stand before a head, and how deep bodies stand in bodies, at most. */
const LONGEST_CHUNK = 12;
const DEEPEST = 6;

function org(from: number, to: number, evidence: Find['evidence'], inside: readonly Find[] = []): Find {
  return { from, to, type: 'org', evidence, inside };
}

/** `(b)`, `(B)`, `(Bolsheviks)` after the abbreviation or name of the Party. */
function afterFaction(scene: Scene, at: number): number {
  const { tokens } = scene;
  const isFaction = isOf(scene, 'faction', tokens[at + 1]);
  return isMark(tokens[at], '(') && tokens[at]?.gap !== Gap.block && isFaction && isMark(tokens[at + 2], ')') ? at + 3 : at;
}

function isKnownAbbreviation(token: Token): boolean {
  return token.form === Form.upper && has(token, Is.orgAbbreviation);
}

/** Capitals that no list knows, among words in small letters, and that do not read as a word. */
function isLikelyAbbreviation(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || token.form !== Form.upper || token.key.length < 2 || token.key.length > 6) return false;
  if (scene.memory.isAbbreviation(token)) return true;
  if (token.key.length > 5) return false;
  if (token.bits !== 0 || isRoman(token) || scene.memory.isAlsoSmall(token) || !/^[\p{L}]+$/u.test(token.key)) return false;
  if (scene.words.has('bareAbbreviations') && token.key.length > 2 && token.key.length < 6) return !isAmongShouted(scene, at);
  const vowels = token.key.replace(/[^aeiouyаеиоуыэюя]/gu, '').length;
  return vowels * 3 <= token.key.length && token.key.length > 2 && !isAmongShouted(scene, at);
}

/** The words beside it are written in capitals as well, whatever mark stands between (`FIRE! FIRE IN TOWN`). */
function isAmongShouted({ tokens }: Scene, at: number): boolean {
  const before = tokens[at - 1]?.form === Form.mark && tokens[at]?.gap !== Gap.block ? tokens[at - 2] : tokens[at - 1];
  const after = tokens[at + 1]?.form === Form.mark ? tokens[at + 2] : tokens[at + 1];
  return isShouted(before) || isShouted(after);
}

function isShouted(token: Token | undefined): boolean {
  return token?.form === Form.upper && (token.bits & (Is.orgAbbreviation | Is.place)) === 0;
}

/** One word that names a body: where it ends, or `at`. */
function afterShortName(scene: Scene, at: number): number {
  const token = scene.tokens[at];
  if (!isCapital(token)) return at;
  const known = isKnownAbbreviation(token) || (has(token, Is.orgWord) && !has(token, Is.functionWord));
  const phrase = afterOrganisationPhrase(scene, at);
  if (phrase > at)
    return isLower(scene.tokens[phrase]) && isOf(scene, 'lineOfBody', scene.tokens[phrase]) ? phrase + 1 : phrase;
  if (known || isCompound(scene, token) || isLikelyAbbreviation(scene, at)) return afterFaction(scene, at + 1);
  return at;
}

function isCompound({ words }: Scene, token: Token): boolean {
  if (token.form !== Form.title || token.bits !== 0 || token.key.length < 8) return false;
  return words.compoundRoots.some((root) => token.key.startsWith(root));
}

type Chunk = { readonly head: number; readonly isClass: boolean };

/** The capitalised words from `at` on, up to their last head noun; "and" and possessives inside. */
function chunkFrom(scene: Scene, at: number): Chunk | undefined {
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
    return before?.key === 'provisional' || (scene.tokens[i + 1]?.key === 'of' && !has(before, Is.demonym));
  return i - at > 1 && isOf(scene, 'lineKind', before);
}

/** Marks and words in small letters inside a chunk: `People's`, `Workers' and Peasants'`, `Secret-Political`, `Fire and Marine`. */
function isChunkJoint(scene: Scene, i: number, at: number): boolean {
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

type Completion = { readonly to: number; readonly inside: readonly Find[]; readonly isClass: boolean };

/** What completes the name that ends at `at`: `of the NKVD`, `for Foreign Affairs`, `USSR`, `in the Moscow region`. */
function completion(scene: Scene, at: number, depth: number, isShort: boolean): Completion | undefined {
  const word = scene.tokens[at];
  if (word === undefined || word.gap === Gap.block) return undefined;
  if (word.key === 'in' && isShort && scene.tokens[at + 1]?.key === 'the') return regionBehind(scene, at + 2);
  if (word.key === 'for' && isOf(scene, 'headWithoutPurpose', scene.tokens[at - 1])) return undefined;
  const isJoint = word.key === 'of' || word.key === 'for' || word.key === 'on';
  if (!isJoint) return isCapital(word) ? stateBehind(scene, at, depth) : undefined;
  if (word.form !== Form.lower && word.form !== scene.tokens[at - 1]?.form) return undefined;
  const start = scene.tokens[at + 1]?.key === 'the' ? at + 2 : at + 1;
  const first = scene.tokens[start];
  if (first === undefined || first.gap === Gap.block) return undefined;
  if (word.key === 'of') {
    const inner = longerOf(organisationAt(scene, start, depth + 1), regionPlace(scene, start) ?? gazetteerPlace(scene, start));
    if (inner !== undefined) return { to: inner.to, inside: [inner], isClass: false };
  }
  return isShort ? undefined : plainComplement(scene, start, depth);
}

function regionBehind(scene: Scene, at: number): Completion | undefined {
  const region = regionPlace(scene, at);
  return region === undefined ? undefined : { to: region.to, inside: [region], isClass: false };
}

function longerOf(one: Find | undefined, two: Find | undefined): Find | undefined {
  if (one === undefined || two === undefined) return one ?? two;
  return one.to > two.to ? one : two;
}

/** `Internal Affairs`, `Transport and Communications`. */
function plainComplement(scene: Scene, start: number, depth: number): Completion | undefined {
  const { tokens } = scene;
  let to = start;
  for (let i = start; i < start + LONGEST_CHUNK; i++) {
    const token = tokens[i];
    if (token === undefined || (i > start && token.gap === Gap.block) || scene.isDate(token)) break;
    if (isCapital(token) && !has(token, Is.functionWord | Is.time)) to = i + 1;
    else if (!isChunkJoint(scene, i, start)) break;
  }
  if (to === start) return undefined;
  const isClass =
    has(tokens[to - 1], Is.orgPlural) && !isOf(scene, 'union', tokens[start - 2]) && !isOf(scene, 'union', tokens[start - 3]);
  const more = depth < DEEPEST && tokens[to]?.key === 'of' ? completion(scene, to, depth + 1, true) : undefined;
  if (more !== undefined) return { ...more, isClass };
  const isPurpose = tokens[start - 1]?.key === 'for' || tokens[start - 2]?.key === 'for';
  return { to: isPurpose ? afterPurpose(scene, to) : to, inside: [], isClass };
}

/** `for the Prevention of Cruelty to Animals`: what a body is for goes on with "of" and "to". */
function afterPurpose({ tokens }: Scene, from: number): number {
  let to = from;
  while (to < from + LONGEST_CHUNK && (tokens[to]?.key === 'of' || tokens[to]?.key === 'to')) {
    const word = tokens[to + 1];
    if (!isCapital(word) || word.gap !== Gap.space || has(word, Is.functionWord | Is.time)) break;
    to += 2;
  }
  return to;
}

/** `NKVD USSR`, `CC CPSU(b)`: what completes stands next, without "of". */
function stateBehind(scene: Scene, at: number, depth: number): Completion | undefined {
  const token = scene.tokens[at];
  if (token?.form !== Form.upper) return undefined;
  if (has(token, Is.place)) {
    const place = gazetteerPlace(scene, at);
    if (place !== undefined) return { to: place.to, inside: [place], isClass: false };
  }
  if (!isKnownAbbreviation(token)) return undefined;
  const inner = organisationAt(scene, at, depth + 1);
  return inner === undefined ? undefined : { to: inner.to, inside: [inner], isClass: false };
}

type Core = { readonly to: number; readonly isShort: boolean; readonly needsCompletion: boolean };

function coreAt(scene: Scene, at: number): Core | undefined {
  const short = afterShortName(scene, at);
  const first = scene.tokens[at];
  if (first === undefined || (first.form !== Form.number && !isCapital(first) && first.form !== Form.initial)) return undefined;
  if (has(first, Is.functionWord) && !opensName(scene, at) && !isOrdinalWord(scene.tokens, at)) return undefined;
  if (isLabel(scene.tokens, at)) return undefined;
  if (short > at && !isChunkGoing(scene.tokens[short])) return { to: short, isShort: true, needsCompletion: false };
  const chunk = chunkFrom(scene, at);
  if (chunk === undefined) return short > at ? { to: short, isShort: true, needsCompletion: false } : undefined;
  if (chunk.isClass || isOfficeBefore(scene, at, chunk.head)) return undefined;
  if (opensWithVerb(scene, first, at, chunk.head)) return undefined;
  if (chunk.head === at && isOf(scene, 'actOfBody', first)) return undefined;
  if (isCount(scene, at)) return undefined;
  const numbered = Math.max(afterNumber(scene, chunk.head + 1), chunk.head > at ? afterUnit(scene, chunk.head) : 0);
  if (numbered > 0) return { to: numbered, isShort: true, needsCompletion: false };
  return {
    to: afterFaction(scene, afterOwnBracket(scene.tokens, at, chunk.head + 1)),
    isShort: false,
    needsCompletion: needsMore(scene, at, chunk.head),
  };
}

/** Behind the bracket that was opened inside the name. */
function afterOwnBracket(tokens: readonly Token[], from: number, to: number): number {
  if (!isMark(tokens[to], ']')) return to;
  for (let i = from; i < to; i++) if (isMark(tokens[i], '[')) return to + 1;
  return to;
}

/** `600 Wayne University students`: a bare number counts, unless a head or its adjective follows (`22 Army Corps`). */
function isCount(scene: Scene, at: number): boolean {
  const [number, next] = [scene.tokens[at], scene.tokens[at + 1]];
  if (number?.form !== Form.number || !/^\d+$/u.test(number.key)) return false;
  return isCapital(next) && !has(next, Is.orgHead | Is.orgModifier);
}

/** `Squadron Three`, `Company B`. */
function afterUnit(scene: Scene, head: number): number {
  const [unit, number] = [scene.tokens[head], scene.tokens[head + 1]];
  if (!isOf(scene, 'numberedUnit', unit) || !isCapital(number) || number.gap === Gap.block) return 0;
  const isLetter = number.end - number.start === 1 && !has(number, Is.functionWord) && scene.tokens[head + 2]?.key !== '.';
  return isLetter || isOf(scene, 'cardinal', number) ? head + 2 : 0;
}

/** `School No. 3`, `Factory No. 22`. */
function afterNumber(scene: Scene, at: number): number {
  const [sign, number] = [scene.tokens[at], scene.tokens[at + 1]];
  const isSign = sign !== undefined && sign.gap !== Gap.block && isOf(scene, 'numberSign', sign);
  return isSign && number?.form === Form.number && number.gap !== Gap.block ? at + 2 : 0;
}

/** `Secretary Union Bank`; not `Workers' Militia`, nor `Queen Victoria Hospital` and `St. John's Church`. */
function isOfficeBefore(scene: Scene, at: number, head: number): boolean {
  const { tokens, words } = scene;
  const first = tokens[at];
  const isPatron = first !== undefined && (words.isTitleOfRealm(first.key) || isOf(scene, 'saint', first));
  if (isPatron && has(tokens[at + 1], Is.given)) return false;
  return (
    has(first, Is.title | Is.office) &&
    head > at &&
    !has(first, Is.orgModifier | Is.orgHead) &&
    !isMark(tokens[at + 1], "'’[") &&
    tokens[at + 1]?.key !== "'s" &&
    tokens[at + 2]?.key !== 'and'
  );
}

/** `All-Union`, `All Saints`: a function word that is the first half of a double name. */
function opensName(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (!isCapital(tokens[at])) return false;
  if (isHyphenated(tokens, at + 1)) return isCapital(tokens[at + 2]);
  return isCapital(tokens[at + 1]) && tokens[at + 1]?.gap === Gap.space && isOf(scene, 'hallowed', tokens[at + 1]);
}

/** `First Congregational Church`, `Second National Bank`. */
function isOrdinalWord(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    has(tokens[at], Is.orgModifier) && isCapital(next) && next.gap === Gap.space && !has(next, Is.functionWord | Is.orgHead)
  );
}

/** `B. Committee of the whole`: a letter that counts points. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  const [letter, next] = [tokens[at], tokens[at + 1]];
  if (letter?.form !== Form.initial || letter.key.length > 1 || (at > 0 && letter.gap !== Gap.block)) return false;
  return next?.form !== Form.initial && has(next, Is.common | Is.orgHead);
}

function isChunkGoing(token: Token | undefined): boolean {
  return isCapital(token) && token.gap !== Gap.block && token.form === Form.title && !has(token, Is.functionWord);
}

/** The first word of a sentence with a small twin elsewhere is likely no part of the name. */
function opensWithVerb(scene: Scene, first: Token, at: number, head: number): boolean {
  if (!first.opens || head === at || has(first, Is.orgModifier | Is.orgHead | Is.place | Is.demonym | Is.given)) return false;
  return first.form === Form.title && scene.memory.isAlsoSmall(first) && head - at > 1 && !isHyphenated(scene.tokens, at + 1);
}

/** A head alone names nothing, nor does one with nothing but common words in a heading. */
function needsMore(scene: Scene, at: number, head: number): boolean {
  if (head === at) return true;
  const { tokens } = scene;
  let telling = 0;
  for (let i = at; i < head; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.form === Form.number || isRoman(token)) telling++;
    if (token.form === Form.mark || token.form === Form.lower) continue;
    if (!has(token, NOT_A_NAME) || has(token, Is.demonym | Is.orgModifier | Is.given | Is.surname | Is.place)) telling++;
    else if (token.form === Form.title && !token.opens) telling++;
  }
  return telling === 0;
}

/** The body whose name begins at a token, with all that completes it. */
export function organisationAt(scene: Scene, at: number, depth = 0): Find | undefined {
  if (depth > DEEPEST) return undefined;
  const core = coreAt(scene, at);
  if (core === undefined) return undefined;
  const more = completion(scene, core.to, depth, core.isShort);
  if (more?.isClass === true || isOfText(scene, core.to, more)) return undefined;
  if (more === undefined)
    return core.needsCompletion ? undefined : org(at, core.to, evidenceOf(scene, at, core), leadingPlace(scene, at, core.to));
  return org(at, more.to, core.isShort ? 'abbreviation with complement' : 'head noun with complement', [
    ...leadingPlace(scene, at, core.to),
    ...more.inside,
  ]);
}

/** `7th Section of the Health Law`: a part of a text. */
function isOfText(scene: Scene, head: number, more: Completion | undefined): boolean {
  return (
    more !== undefined && isOf(scene, 'partOfText', scene.tokens[head - 1]) && has(scene.tokens[more.to - 1], Is.publication)
  );
}

function evidenceOf(scene: Scene, at: number, core: Core): Find['evidence'] {
  if (!core.isShort) return 'head noun';
  const first = scene.tokens[at];
  const isKnown = has(first, Is.orgAbbreviation | Is.orgWord) || afterOrganisationPhrase(scene, at) > at;
  if (isKnown) return 'known body';
  return core.to - at > 1 && first?.form !== Form.upper ? 'head noun and number' : 'abbreviation';
}

/** `Moscow Committee`: the place that the name begins with. */
function leadingPlace(scene: Scene, at: number, to: number): readonly Find[] {
  const place = gazetteerPlace(scene, at);
  return place !== undefined && place.to < to && place.type === 'place' ? [place] : [];
}

/** `Taganrog city department of the NKVD`: a head in small letters, looked at from the head. */
function smallHead(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const head = tokens[at];
  if (!isLower(head) || !has(head, Is.smallOffice) || tokens[at + 1]?.key !== 'of') return undefined;
  const more = completion(scene, at + 1, 1, false);
  const body = more?.inside[0];
  if (more === undefined || more.isClass || body === undefined || body.type !== 'org') return undefined;
  const from = modifiersBefore(scene, at);
  if (from === at) return undefined;
  const place = gazetteerPlace(scene, from);
  return org(from, more.to, 'small head noun with complement', [
    ...(place === undefined || place.to > at ? [] : [place]),
    ...more.inside,
  ]);
}

/** Up to three words before a small head; back to a capital, or to a determiner. */
function modifiersBefore(scene: Scene, head: number): number {
  const { tokens } = scene;
  for (let i = head - 1; i >= head - 4 && i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || tokens[i + 1]?.gap === Gap.block) return head;
    if (isCapital(token) && !has(token, Is.functionWord))
      return isHyphenated(tokens, i - 1) && isCapital(tokens[i - 2]) ? i - 2 : i;
    if (token.form === Form.number) continue;
    if (token.key === 'the' || token.key === 'of') return i + 1;
    if (isMark(token, '-') && i < head - 1) continue;
    if (!isLower(token) || has(token, Is.functionWord | Is.office) || isOf(scene, 'describing', token)) return head;
  }
  return head;
}

/** `Presbyterian church`, `Little River turnpike company`: capitals, one small word at most, and a small head. */
function smallCompany(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const first = tokens[at];
  if (!isCapital(first) || (!isOf(scene, 'saint', first) && isNoFirstOfCompany(first))) return undefined;
  if (first.opens && scene.memory.isAlsoSmall(first)) return undefined;
  let i = at + 1;
  while (i < at + 6 && isWordOfCompany(scene, i)) i++;
  const words = i - at;
  if (isLower(tokens[i]) && !has(tokens[i], Is.smallCompany | Is.functionWord) && words > 1) i++;
  const head = tokens[i];
  if (!isLower(head) || !has(head, Is.smallCompany) || head.gap === Gap.block) return undefined;
  if (words === 1 && has(first, Is.common | Is.time) && !has(first, Is.demonym | Is.orgModifier)) return undefined;
  if (words === 1 && isNamedByKind(scene, head) && !has(first, Is.demonym | Is.orgModifier)) return undefined;
  return org(at, i + 1, 'small head noun');
}

function isNoFirstOfCompany(token: Token): boolean {
  return has(token, Is.functionWord | Is.title | Is.office) || token.key.length < 3;
}

/** A capital, or the possessive of a saint (`St. Mary's church`). */
function isWordOfCompany(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (tokens[at]?.key === "'s") return isOf(scene, 'saint', tokens[at - 2]);
  return isCapital(tokens[at]) && tokens[at]?.gap !== Gap.block && !has(tokens[at], Is.functionWord);
}

/** `Republican party`, `Union army`; not `Harrison party`, `Banks army`. */
function isNamedByKind(scene: Scene, head: Token): boolean {
  return isOf(scene, 'party', head) || head.key === 'army';
}

/** `Lenin—Stalin party`. */
function partyOfPersons(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const [one, dash, two, party] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (!isCapital(one) || !isMark(dash, '—–-') || !isCapital(two) || !isOf(scene, 'party', party)) return undefined;
  if (has(one, NOT_A_NAME) || has(two, NOT_A_NAME)) return undefined;
  const person = (i: number): Find => ({
    from: i,
    to: i + 1,
    type: 'person',
    evidence: 'person in the name of a party',
  });
  return org(at, at + 4, 'party of persons', [person(at), person(at + 2)]);
}

/** `Thompson & Wilson`, `Smith & Sons`, `Wells, Fargo & Co.`: names with commas between them, `&`, and a last one. */
function partners(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  if (!isPartner(tokens[at])) return undefined;
  let i = at + 1;
  while (i < at + LONGEST_CHUNK && isMark(tokens[i], ',') && isPartner(tokens[i + 1])) i += 2;
  if (isMark(tokens[i], ',') && isMark(tokens[i + 1], '&')) i++;
  const last = tokens[i + 1];
  if (!isMark(tokens[i], '&') || !isCapital(last) || last.key.length < 2) return undefined;
  return org(at, i + 2, 'partners');
}

function isPartner(token: Token | undefined): boolean {
  return isCapital(token) && token.gap !== Gap.none && token.key.length > 2 && !has(token, NOT_A_NAME & ~Is.common);
}

/** `Zarifi Brothers`, `Harkaway Sons`: a surname and what its bearers are; not `Nathan Brothers`, who has a forename. */
function kinOfFirm(scene: Scene, at: number): Find | undefined {
  const [surname, kin] = [scene.tokens[at], scene.tokens[at + 1]];
  if (!isUnknownName(surname) || !isCapital(kin) || kin.gap !== Gap.space || !isOf(scene, 'kinOfFirm', kin)) return undefined;
  if (has(surname, Is.given) || scene.memory.isAlsoSmall(surname)) return undefined;
  return org(at, at + 2, 'partners');
}

/** `the Navy`, `Cherokee nation`: heads that name a body with little beside them. */
function lone(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (token?.form !== Form.title) return undefined;
  const before = tokens[at - 1];
  if (isOf(scene, 'nation', token) && isOf(scene, 'nationHead', tokens[at + 1])) return org(at, at + 2, 'nation');
  const isSpecial = before?.key === 'the' && !token.opens && (isOf(scene, 'kindAlone', token) || has(token, Is.partyCommittee));
  if (isSpecial && !(isCapital(tokens[at + 1]) && tokens[at + 1]?.gap !== Gap.block)) return org(at, at + 1, 'lone head noun');
  const isNamed = isOf(scene, 'namedAlone', token) && before?.key === 'the' && !token.opens;
  return isNamed && !isCapital(tokens[at + 1]) ? org(at, at + 1, 'lone head noun') : undefined;
}

/** `the firm Siemens`, `the trust Azneft`. */
function afterKind(scene: Scene, at: number): Find | undefined {
  const token = scene.tokens[at];
  if (!isUnknownName(token) || !isOf(scene, 'firmKind', scene.tokens[at - 1]) || !isLower(scene.tokens[at - 1]))
    return undefined;
  return scene.memory.isAlsoSmall(token) || token.gap === Gap.block ? undefined : org(at, at + 1, 'kind of body before a name');
}

/** `Sverdlovsk obkom`, written small. */
function smallCommittee(scene: Scene, at: number): Find | undefined {
  const committee = scene.tokens[at + 1];
  const place = gazetteerPlace(scene, at);
  if (!isCapital(scene.tokens[at]) || !isLower(committee) || !has(committee, Is.partyCommittee)) return undefined;
  const more = completion(scene, at + 2, 1, false);
  return org(at, more?.to ?? at + 2, 'regional committee', [...(place?.to === at + 1 ? [place] : []), ...(more?.inside ?? [])]);
}

/** `Y. M. C. A.`, `N. A. A. C. P.`, `Y. M. C. A. Hall`, `K. of P.`: initials that no name follows. */
function spacedAbbreviation(scene: Scene, at: number): Find | undefined {
  const { tokens, words } = scene;
  let to = at;
  let key = '';
  while (to < at + 6 && isLetterOfBody(scene, to, at)) key += tokens[to++]?.key ?? '';
  if (key.length < 3 || !(words.bitsOf(key) & Is.orgAbbreviation)) return undefined;
  const after = tokens[to];
  const goesOn = isCapital(after) && after.gap !== Gap.block && !has(after, Is.functionWord);
  return goesOn && !isOf(scene, 'roomOfBody', after) && !has(after, Is.orgHead)
    ? undefined
    : org(at, to, 'spaced abbreviation');
}

/** An initial, or the "of" between two. */
function isLetterOfBody({ tokens }: Scene, at: number, from: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.key === 'of' && at > from) return next?.form === Form.initial && next.gap === Gap.space;
  return token?.form === Form.initial && (at === from || token.gap !== Gap.block);
}

export const organisationRules: readonly Rule[] = [
  { name: 'lone', first: First.CAPITALS, find: lone },
  { name: 'after its kind', first: First.CAPITALS, find: afterKind },
  { name: 'party of persons', first: First.CAPITALS, find: partyOfPersons },
  { name: 'organisation', first: First.NAMES_OR_NUMBER, find: (scene, at) => organisationAt(scene, at) },
  { name: 'small head', first: First.SMALL, find: smallHead },
  { name: 'spaced abbreviation', first: First.INITIALS, find: spacedAbbreviation },
  { name: 'small committee', first: First.CAPITALS, find: smallCommittee },
  { name: 'small company', first: First.CAPITALS, find: smallCompany },
  { name: 'kin of a firm', first: First.CAPITALS, find: kinOfFirm },
  { name: 'partners', first: First.CAPITALS, find: partners },
];
