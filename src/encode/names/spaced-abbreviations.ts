// Bodies by their initials, each with its full stop.

import { org } from './body.ts';
import { type Find, has, isCapital, isOf, type Scene } from './scene.ts';
import { Form, Gap } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** A person has fewer, so that a name behind them is none of theirs. */
export const INITIALS_OF_BODY = 4;

/** `Y. M. C. A.`, `N. A. A. C. P.`, `Y. M. C. A. Hall`, `K. of P.`: three initials that no name follows, or more. */
export function spacedAbbreviation(scene: Scene, at: number): Find | undefined {
  const { tokens, words } = scene;
  let to = at;
  let key = '';
  while (to < at + 6 && isLetterOfBody(scene, to, at)) key += tokens[to++]?.key ?? '';
  if (key.length < 3 || !(words.bitsOf(key) & Is.orgAbbreviation)) return undefined;
  const after = tokens[to];
  const isShort = key.length < INITIALS_OF_BODY;
  const goesOn = isShort && isCapital(after) && after.gap !== Gap.block && !has(after, Is.functionWord);
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
