// Bodies whose head noun is written small.

import { completion, org } from './body.ts';
import { gazetteerPlace } from './listed-places.ts';
import { type Find, has, isCapital, isHyphenated, isLower, isMark, isOf, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** `Taganrog city department of the NKVD`: a head in small letters, looked at from the head. */
export function smallHead(scene: Scene, at: number): Find | undefined {
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
export function smallCompany(scene: Scene, at: number): Find | undefined {
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

/** `Sverdlovsk obkom`, written small. */
export function smallCommittee(scene: Scene, at: number): Find | undefined {
  const committee = scene.tokens[at + 1];
  const place = gazetteerPlace(scene, at);
  if (!isCapital(scene.tokens[at]) || !isLower(committee) || !has(committee, Is.partyCommittee)) return undefined;
  const more = completion(scene, at + 2, 1, false);
  return org(at, more?.to ?? at + 2, 'regional committee', [...(place?.to === at + 1 ? [place] : []), ...(more?.inside ?? [])]);
}
