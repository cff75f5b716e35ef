// Railways by what they join, by letters, and by where they go.

import { leadingPlace, org } from './body.ts';
import { LONGEST_CHUNK } from './body-chunk.ts';
import { type Find, has, isCapital, isLower, isMark, isOf, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

/**
 * `Baltimore and Ohio Railroad`, `Chicago, Milwaukee & St. Paul Railway`, `B. & O. R. R.`, `Pennsylvania R. R.`: the places that a
 * railway joins, or their letters; with a company behind it.
 */
export function railway(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  let joints = 0;
  for (let i = at; i < at + LONGEST_CHUNK; i++) {
    const token = tokens[i];
    if (token === undefined || (i > at && token.gap === Gap.block) || scene.isDate(token)) return undefined;
    const head = i > at ? afterRailHead(scene, i) : i;
    if (head > i) {
      const isShort = tokens[i]?.form === Form.initial;
      if (joints > 0) return railwayTo(scene, at, head, []);
      return isShort ? railwayTo(scene, at, head, leadingPlace(scene, at, i)) : undefined;
    }
    const isJoint = isMark(token, '&') || (isOf(scene, 'and', token) && isNameOfLine(scene, tokens[i - 1]));
    if (isJoint && i > at) joints++;
    else if (isMark(token, ',') ? joints > 0 || i === at : !isNameOfLine(scene, token)) return undefined;
  }
  return undefined;
}

function railwayTo(scene: Scene, at: number, head: number, inside: readonly Find[]): Find | undefined {
  const after = scene.tokens[head];
  if (!isCapital(after) || after.gap === Gap.block || has(after, Is.functionWord)) return org(at, head, 'head noun', inside);
  return has(after, Is.orgHead) ? org(at, head + 1, 'head noun', inside) : undefined;
}

/** Behind `Railroad`, `Ry.`, `R.R.` or `R. R.`; `at` if none is there. */
function afterRailHead(scene: Scene, at: number): number {
  const [one, two] = [scene.tokens[at], scene.tokens[at + 1]];
  if (one === undefined || one.form === Form.lower) return at;
  if (isOf(scene, 'railHead', one)) return at + 1;
  const areTwo = one.form === Form.initial && one.key === 'r' && two?.form === Form.initial && two.key === 'r';
  return areTwo && two.gap !== Gap.block ? at + 2 : at;
}

/** A place or a letter of one; no person with a title. */
function isNameOfLine(scene: Scene, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.form === Form.initial || isOf(scene, 'saint', token)) return true;
  return isCapital(token) && !has(token, Is.functionWord | Is.title | Is.office | Is.time | Is.orgHead | Is.orgAbbreviation);
}

/** `Illinois Central road`, `Great Western line`: a railway named by where it goes. */
export function smallRoad(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  if (!has(tokens[at], Is.place | Is.direction | Is.orgModifier)) return undefined;
  let i = at + 1;
  while (i < at + 4 && isCapital(tokens[i]) && tokens[i]?.gap === Gap.space) i++;
  if (has(tokens[at], Is.direction) && has(tokens[i - 1], Is.direction)) return undefined;
  const isLine = i > at + 1 && isOf(scene, 'railName', tokens[i - 1]) && isLower(tokens[i]) && tokens[i]?.gap === Gap.space;
  return isLine && isOf(scene, 'lineOfBody', tokens[i]) ? org(at, i + 1, 'small head noun') : undefined;
}
