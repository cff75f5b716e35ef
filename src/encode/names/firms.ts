// Firms: partners, kin, and what stands behind the word for a firm.

import { org } from './body.ts';
import { LONGEST_CHUNK } from './body-chunk.ts';
import { type Find, has, isCapital, isLower, isMark, isOf, isUnknownName, type Scene } from './scene.ts';
import { Gap, type Token } from './tokens.ts';
import { Is, NOT_A_NAME } from './vocabulary.ts';

/** `Thompson & Wilson`, `Smith & Sons`, `Wells, Fargo & Co.`: names with commas between them, `&`, and a last one. */
export function partners(scene: Scene, at: number): Find | undefined {
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
