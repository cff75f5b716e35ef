// Firms: partners, kin, and what stands behind the word for a firm; and bodies by the letter of their head.

import { org } from './body.ts';
import { LONGEST_CHUNK } from './body-chunk.ts';
import { fromLink } from './person-core.ts';
import { isInRowBehindTitle } from './person-titles.ts';
import { type Capital, type Find, has, isCapital, isLower, isMark, isOf, isUnknownName, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** `Thompson & Wilson`, `Smith & Sons`, `Wells, Fargo & Co.`: names with commas between them, `&`, and a last one. */
export function partners(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  if (!isPartner(tokens[at]) || isInRowBehindTitle(scene, fromLink(scene, at))) return undefined;
  let i = at + 1;
  while (i < at + LONGEST_CHUNK && isMark(tokens[i], ',') && isPartner(tokens[i + 1])) i += 2;
  if (isMark(tokens[i], ',') && isMark(tokens[i + 1], '&')) i++;
  const last = tokens[i + 1];
  if (!isMark(tokens[i], '&') || !isCapital(last) || last.key.length < 2) return undefined;
  return org(at, i + 2, 'partners');
}

function isPartner(token: Token | undefined): token is Capital {
  return isCapital(token) && token.gap !== Gap.none && token.key.length > 2 && !has(token, NOT_A_NAME & ~Is.common);
}

/** `Zarifi Brothers`, `Harkaway Sons`: a surname and what its bearers are; not `Nathan Brothers`, who has a forename. */
export function kinOfFirm(scene: Scene, at: number): Find | undefined {
  const [surname, kin] = [scene.tokens[at], scene.tokens[at + 1]];
  if (!isUnknownName(surname) || !isCapital(kin) || kin.gap !== Gap.space || !isOf(scene, 'kinOfFirm', kin)) return undefined;
  if (has(surname, Is.given) || scene.memory.isAlsoSmall(surname)) return undefined;
  return org(at, at + 2, 'partners');
}

/** `the firm Siemens`, `the trust Azneft`. */
export function afterKind(scene: Scene, at: number): Find | undefined {
  const token = scene.tokens[at];
  if (!isUnknownName(token) || !isOf(scene, 'firmKind', scene.tokens[at - 1]) || !isLower(scene.tokens[at - 1]))
    return undefined;
  return scene.memory.isAlsoSmall(token) || token.gap === Gap.block ? undefined : org(at, at + 1, 'kind of body before a name');
}

/** Before a surname, at most. */
const MOST_FORENAMES = 3;

/** `J. B. Hale & Sons`, `Thomas Hale and Son`: forenames or initials, a surname, and kin with a capital. */
export function houseOfFirm(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  let i = at;
  while (i < at + MOST_FORENAMES && isForenameOfFirm(tokens[i], i > at)) i++;
  const [surname, joint, kin] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!isPartner(surname) || (i > at && surname.gap === Gap.block) || !(isMark(joint, '&') || isOf(scene, 'and', joint)))
    return undefined;
  return isCapital(kin) && kin.gap === Gap.space && isOf(scene, 'sonOfFirm', kin) ? org(at, i + 3, 'partners') : undefined;
}

function isForenameOfFirm(token: Token | undefined, isInside: boolean): boolean {
  if (token === undefined || (isInside && token.gap === Gap.block)) return false;
  return token.form === Form.initial || (isCapital(token) && has(token, Is.given) && !has(token, Is.functionWord));
}

/** `Boston U.`, `Ohio State U.`: a university by its first letter; and any body of two words that the document has in full elsewhere. */
export function shortBody(scene: Scene, at: number): Find | undefined {
  const { tokens, memory } = scene;
  const first = tokens[at];
  const to = isOf(scene, 'kindOfPlace', tokens[at + 1]) && isCapital(tokens[at + 1]) ? at + 2 : at + 1;
  const [letter, after] = [tokens[to], tokens[to + 1]];
  if (first === undefined || letter?.form !== Form.initial || letter.gap !== Gap.space) return undefined;
  const isKnown = memory.isShortBody(first, letter);
  if (!isKnown && !(letter.key === 'u' && has(first, Is.place | Is.surname))) return undefined;
  if (has(tokens[at - 1], Is.title)) return undefined;
  const isPlain = isLower(after) || (isCapital(after) && has(after, Is.common) && !has(after, Is.surname | Is.given));
  const goesOn = after !== undefined && after.gap !== Gap.block && !isPlain && !isMark(after, ',.;:)');
  return goesOn ? undefined : org(at, to + 1, 'head noun');
}
