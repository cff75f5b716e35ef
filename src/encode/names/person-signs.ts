// What around a name speaks for a person.
import { continues, has, isHyphenated, isLower, isMark, isOf, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

type Sign = { readonly weight: number; readonly stands: (scene: Scene, from: number, to: number) => boolean };

const signs: readonly Sign[] = [
  { weight: 2, stands: (scene, from) => hasRoleBefore(scene, from) },
  { weight: 1, stands: ({ tokens }, _, to) => tokens[to]?.key === "'s" },
  { weight: 1, stands: ({ tokens }, _, to) => continues(tokens[to]) && isLower(tokens[to]) && has(tokens[to], Is.personVerb) },
  { weight: 1, stands: (scene, _, to) => isOf(scene, 'speech', scene.tokens[to]) },
  { weight: 1, stands: (scene, _, to) => isMark(scene.tokens[to], ',') && isApposition(scene, to + 1) },
  { weight: 1, stands: ({ tokens }, from) => tokens[from - 1]?.key === 'by' && tokens[from]?.gap !== Gap.block },
  { weight: 1, stands: (scene, from) => isOf(scene, 'namedBy', scene.tokens[from - 1]) },
  { weight: 1, stands: (scene, from) => isLostDash(scene, from) },
  { weight: 2, stands: (scene, from, to) => has(scene.tokens[from], Is.given) && isRelated(scene, to) },
];

export function contextOf(scene: Scene, from: number, to: number): number {
  let weight = 0;
  for (const sign of signs) {
    if (sign.stands(scene, from, to)) weight += sign.weight;
  }
  return weight;
}

/** `spy Ilinich`, `emissary, Pereverzev`, `the Trotskyist Fuhrer`. */
function hasRoleBefore(scene: Scene, from: number): boolean {
  const { tokens } = scene;
  if (tokens[from]?.gap === Gap.block) return false;
  const before = isMark(tokens[from - 1], ',') ? tokens[from - 2] : tokens[from - 1];
  return has(before, Is.office) && before?.form !== Form.mark && !isOf(scene, 'severalOffices', before);
}

/** `Mary, daughter of`, `and Jane his wife`: behind a forename, what somebody is to another. */
function isRelated(scene: Scene, to: number): boolean {
  const { tokens } = scene;
  let at = isMark(tokens[to], ',') ? to + 1 : to;
  if (isOf(scene, 'whose', tokens[at])) at++;
  return tokens[at]?.gap === Gap.space && isOf(scene, 'relation', tokens[at]);
}

function isApposition(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || token.gap === Gap.block) return false;
  return isOf(scene, 'appositionOpening', token) || (isLower(token) && has(token, Is.office));
}

/** Left of a hyphen: not the first half of a double name, but a body or a place whose dash was lost. */
export function isTelling(token: Token | undefined): boolean {
  return has(token, Is.orgAbbreviation | Is.orgWord | Is.place) || token?.form === Form.upper;
}

/** `NKVD-Balanyuk`, `spies-Sosnowski`: a name right after a hyphen that stands for a dash. */
function isLostDash(scene: Scene, from: number): boolean {
  const { tokens } = scene;
  if (!isHyphenated(tokens, from - 1)) return false;
  const left = tokens[from - 2];
  return isTelling(left) || (isLower(left) && left.key.length > 4 && !isOf(scene, 'hyphenPrefix', left));
}
