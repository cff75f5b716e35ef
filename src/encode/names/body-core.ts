// Where the name of a body ends before what completes it, and whether it needs that.

import { afterFaction, afterShortName } from './body-abbreviations.ts';
import { chunkFrom, isOrdinalWord, opensName } from './body-chunk.ts';
import { has, isCapital, isHyphenated, isMark, isOf, isRoman, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

export type Core = { readonly to: number; readonly isShort: boolean; readonly needsCompletion: boolean };

export function coreAt(scene: Scene, at: number): Core | undefined {
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

/** `Secretary Union Bank`, `Auditor's Office`; not `Workers' Militia`, nor `Queen Victoria Hospital` and `St. John's Church`. */
function isOfficeBefore(scene: Scene, at: number, head: number): boolean {
  const { tokens, words } = scene;
  const first = tokens[at];
  const isPatron = first !== undefined && (words.isTitleOfRealm(first.key) || isOf(scene, 'saint', first));
  if (isPatron && has(tokens[at + 1], Is.given)) return false;
  if (isOf(scene, 'room', tokens[head]) && tokens[head - 1]?.key === "'s" && head - 2 === at && tokens[head + 1]?.key !== 'of')
    return has(first, Is.office);
  return (
    has(first, Is.title | Is.office) &&
    head > at &&
    !has(first, Is.orgModifier | Is.orgHead) &&
    !isMark(tokens[at + 1], "'’[") &&
    tokens[at + 1]?.key !== "'s" &&
    tokens[at + 2]?.key !== 'and'
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
  const isShouted = isInShoutedLine(scene, at, head);
  const isWork = isOf(scene, 'mill', tokens[head]);
  let telling = 0;
  for (let i = at; i < head; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.form === Form.number || isRoman(token)) telling++;
    if (token.form === Form.mark || token.form === Form.lower) continue;
    if (has(token, Is.demonym | Is.orgModifier | Is.given | Is.surname | Is.place)) telling++;
    else if (!has(token, NOT_A_NAME)) telling += isShouted ? 0 : 1;
    else if (token.form === Form.title && !token.opens && !isWork) telling++;
  }
  return telling === 0;
}

/** `MAY BUILD CLUB HOUSE`: in a line of capitals a capital says nothing, so that an unknown word is no name. */
function isInShoutedLine({ tokens }: Scene, at: number, head: number): boolean {
  const [before, first, after] = [tokens[at - 1], tokens[at], tokens[head + 1]];
  if (first?.form !== Form.upper) return false;
  const isBefore = before?.form === Form.upper && first.gap !== Gap.block;
  return isBefore || (after?.form === Form.upper && after.gap !== Gap.block);
}
