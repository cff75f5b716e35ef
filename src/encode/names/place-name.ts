// The one or two words that can be the name of a place, with what stands before them (`Mount Vernon`, `New Cassel`).

import { gazetteerPlace, place } from './listed-places.ts';
import { isLookedFor } from './place-signs.ts';
import { continues, type Find, has, isCapital, isNameWord, isRoman, type Scene } from './scene.ts';
import { Gap } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** `Mount Vernon`, `Fort Wayne`, `St. Joseph`, `New Cassel`, `North Caucasus`. */
export function prefixed(scene: Scene, at: number, isSought = false): Find | undefined {
  const { tokens } = scene;
  const [prefix, name] = [tokens[at], tokens[at + 1]];
  if (!isCapital(prefix) || !isCapital(name) || name.gap === Gap.block || name.key.length < 3 || isRoman(name))
    return undefined;
  if (has(name, Is.functionWord | Is.time | Is.orgHead | Is.demonym) || (has(name, Is.common) && !has(name, Is.surname)))
    return undefined;
  if (has(prefix, Is.placePrefix)) return place(at, at + 2, 'head before a name');
  if (!has(prefix, Is.direction)) return undefined;
  if (has(name, Is.place)) return place(at, at + 2, 'direction before a place');
  return (isSought || isLookedFor(scene, at)) && isNameWord(name) ? place(at, at + 2, 'direction before a name') : undefined;
}

/** `Great Britain`, `New Cassel`: with a head or a direction before it. */
export function prefixedPlace(scene: Scene, at: number): Find | undefined {
  return prefixed(scene, at, true);
}

/** Where one or two words end that can be a place's name. */
export function placeName(scene: Scene, at: number): number | undefined {
  const { tokens } = scene;
  const known = prefixed(scene, at, true) ?? gazetteerPlace(scene, at);
  if (known !== undefined) return known.to;
  const first = tokens[at];
  if (!isNameWord(first) || has(first, Is.title | Is.office) || scene.isDate(first)) return undefined;
  if (has(first, Is.common) && !scene.words.endsAs('place', first.key)) return undefined;
  const second = tokens[at + 1];
  const takesSecond =
    continues(second) && isNameWord(second) && !has(second, Is.common | Is.title | Is.place) && second.gap !== Gap.none;
  return takesSecond ? at + 2 : at + 1;
}
