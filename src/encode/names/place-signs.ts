// What before a name asks for a place.

import { has, isCapital, isLower, isMark, isOf, type Scene } from './scene.ts';
import { Form, Gap } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** A preposition or a noun before it asks for a place. */
export function isLookedFor(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  let i = at - 1;
  if (tokens[at]?.gap === Gap.block) return false;
  if (isLower(tokens[i]) && tokens[i]?.key === 'the') i--;
  const before = tokens[i];
  if (before === undefined || tokens[i + 1]?.gap === Gap.block) return false;
  if (has(before, Is.placePreposition)) return before.form === Form.lower || before.opens;
  if (before.key === 'of') return has(tokens[i - 1], Is.placeNoun) && tokens[i - 1]?.form !== Form.mark;
  return before.key === 'to' && isOf(scene, 'motion', tokens[i - 1]);
}

/** Tokens that are looked at before a name for what the row is of. */
const LONGEST_ROW = 40;

/** Only names, commas and "and" stand between this one and the plural. */
export function isInRowOfPlaces(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  if (tokens[at]?.gap === Gap.block) return false;
  for (let i = at - 1; i > 0 && i >= at - LONGEST_ROW; i--) {
    const token = tokens[i];
    if (token === undefined || token.gap === Gap.block) return false;
    if (isMark(token, ':—–-') || isOf(scene, 'of', token))
      return isOf(scene, 'pluralPlaceNoun', tokens[i - 1]) && !isCapital(tokens[i - 1]);
    const isJoint = isMark(token, ',') || isOf(scene, 'and', token);
    if (!isJoint && !isCapital(token)) return false;
    if (!isJoint && i === at - 1) return false;
  }
  return false;
}
