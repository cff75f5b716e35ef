// Towns with the state behind a comma: `New Cassel, Wis.`

import { regionPlace } from './headed-places.ts';
import { afterPhrase, place } from './listed-places.ts';
import { placeName } from './place-name.ts';
import { type Find, has, isCapital, isMark, isOf, type Scene } from './scene.ts';
import { Form, Gap } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** Where a state after a comma ends: `Wis.`, `N. Y.`, `Idaho`. */
function afterState(scene: Scene, at: number): number | undefined {
  const { tokens, words } = scene;
  const first = tokens[at];
  if (first === undefined || first.gap === Gap.block) return undefined;
  if (first.form === Form.initial) {
    const second = tokens[at + 1];
    if (second?.form === Form.initial && words.isOf('initialPlace', first.key + second.key)) return at + 2;
    return words.isOf('initialPlace', first.key) ? at + 1 : undefined;
  }
  if (!isCapital(first)) return undefined;
  if (has(first, Is.state) && (first.key.length < 6 || first.form === Form.upper))
    return isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  const phrase = afterPhrase(scene, at, 'state');
  if (phrase > at) return phrase;
  return words.isOf('fullState', first.key) ? at + 1 : undefined;
}

function isFullState(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene;
  return (
    isOf(scene, 'fullState', tokens[to - 1]) ||
    (to - from === 2 && tokens[from]?.form === Form.title && isCapital(tokens[to - 1]) && (tokens[to - 1]?.key.length ?? 0) > 3)
  );
}

/** `New Cassel, Wis.`: a state behind a comma makes a place of what is before it, and belongs to it. */
export function townAndState(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const first = tokens[at];
  if (!isCapital(first) || has(first, Is.functionWord | Is.time)) return undefined;
  const region = regionPlace(scene, at);
  const end = region?.to ?? placeName(scene, at);
  if (end === undefined) return undefined;
  const comma = isMark(tokens[end], ',.') ? end + 1 : end;
  if (comma === end && !has(tokens[end - 1], Is.place)) return undefined;
  const to = afterState(scene, comma);
  if (to === undefined || (comma === end && to === end)) return undefined;
  // a state in full stands for itself
  if (isFullState(scene, comma, to)) return isOf(scene, 'fullState', first) ? undefined : place(at, end, 'town before a state');
  return place(at, to, 'town and state');
}
