// The name of a body: a head noun with what stands before it and what "of" and "for" add to it, bodies inside bodies.

import { isKnownAbbreviation } from './body-abbreviations.ts';
import { isChunkJoint, LONGEST_CHUNK } from './body-chunk.ts';
import { type Core, coreAt } from './body-core.ts';
import { regionPlace } from './headed-places.ts';
import { afterOrganisationPhrase, gazetteerPlace } from './listed-places.ts';
import { type Find, has, isCapital, isOf, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

/** How deep bodies stand in bodies, at most. */
const DEEPEST = 6;

export function org(from: number, to: number, evidence: Find['evidence'], inside: readonly Find[] = []): Find {
  return { from, to, type: 'org', evidence, inside };
}

type Completion = { readonly to: number; readonly inside: readonly Find[]; readonly isClass: boolean };

/** What completes the name that ends at `at`: `of the NKVD`, `for Foreign Affairs`, `USSR`, `in the Moscow region`. */
export function completion(scene: Scene, at: number, depth: number, isShort: boolean): Completion | undefined {
  const word = scene.tokens[at];
  if (word === undefined || word.gap === Gap.block) return undefined;
  if (word.key === 'in' && isShort && scene.tokens[at + 1]?.key === 'the') return regionBehind(scene, at + 2);
  if (word.key === 'for' && isOf(scene, 'headWithoutPurpose', scene.tokens[at - 1])) return undefined;
  const isJoint = word.key === 'of' || word.key === 'for' || word.key === 'on';
  if (!isJoint) return isCapital(word) ? stateBehind(scene, at, depth) : undefined;
  if (word.form !== Form.lower && word.form !== scene.tokens[at - 1]?.form) return undefined;
  const start = scene.tokens[at + 1]?.key === 'the' ? at + 2 : at + 1;
  const first = scene.tokens[start];
  if (first === undefined || first.gap === Gap.block) return undefined;
  if (word.key === 'of') {
    const inner = longerOf(organisationAt(scene, start, depth + 1), regionPlace(scene, start) ?? gazetteerPlace(scene, start));
    if (inner !== undefined) return { to: inner.to, inside: [inner], isClass: false };
  }
  return isShort ? undefined : plainComplement(scene, start, depth);
}

function regionBehind(scene: Scene, at: number): Completion | undefined {
  const region = regionPlace(scene, at);
  return region === undefined ? undefined : { to: region.to, inside: [region], isClass: false };
}

function longerOf(one: Find | undefined, two: Find | undefined): Find | undefined {
  if (one === undefined || two === undefined) return one ?? two;
  return one.to > two.to ? one : two;
}

/** `Internal Affairs`, `Transport and Communications`. */
function plainComplement(scene: Scene, start: number, depth: number): Completion | undefined {
  const { tokens } = scene;
  let to = start;
  for (let i = start; i < start + LONGEST_CHUNK; i++) {
    const token = tokens[i];
    if (token === undefined || (i > start && token.gap === Gap.block) || scene.isDate(token)) break;
    if (isCapital(token) && !has(token, Is.functionWord | Is.time)) {
      if (i > start && isShoutedOn(scene, i)) break;
      to = i + 1;
    } else if (!isChunkJoint(scene, i, start)) break;
  }
  if (to === start) return undefined;
  const isClass =
    has(tokens[to - 1], Is.orgPlural) && !isOf(scene, 'union', tokens[start - 2]) && !isOf(scene, 'union', tokens[start - 3]);
  const more = depth < DEEPEST && tokens[to]?.key === 'of' ? completion(scene, to, depth + 1, true) : undefined;
  if (more !== undefined) return { ...more, isClass };
  const isPurpose = tokens[start - 1]?.key === 'for' || tokens[start - 2]?.key === 'for';
  return { to: isPurpose ? afterPurpose(scene, to) : to, inside: [], isClass };
}

/** In a line of capitals the word behind a complement is the next of the sentence (`CHAMBER OF COMMERCE CONSIDERS`). */
function isShoutedOn({ tokens }: Scene, at: number): boolean {
  return tokens[at]?.form === Form.upper && tokens[at - 1]?.form === Form.upper && !has(tokens[at], Is.orgPlural | Is.orgHead);
}

/** `for the Prevention of Cruelty to Animals`: what a body is for goes on with "of" and "to". */
function afterPurpose({ tokens }: Scene, from: number): number {
  let to = from;
  while (to < from + LONGEST_CHUNK && (tokens[to]?.key === 'of' || tokens[to]?.key === 'to')) {
    const word = tokens[to + 1];
    if (!isPurposeWord(word)) break;
    to += 2;
    while (to < from + LONGEST_CHUNK && isPurposeWord(tokens[to])) to++;
  }
  return to;
}

function isPurposeWord(token: Token | undefined): boolean {
  return isCapital(token) && token.gap === Gap.space && !has(token, Is.functionWord | Is.time);
}

/** `NKVD USSR`, `CC CPSU(b)`: what completes stands next, without "of". */
function stateBehind(scene: Scene, at: number, depth: number): Completion | undefined {
  const token = scene.tokens[at];
  if (token?.form !== Form.upper) return undefined;
  if (has(token, Is.place)) {
    const place = gazetteerPlace(scene, at);
    if (place !== undefined) return { to: place.to, inside: [place], isClass: false };
  }
  if (!isKnownAbbreviation(token)) return undefined;
  const inner = organisationAt(scene, at, depth + 1);
  return inner === undefined ? undefined : { to: inner.to, inside: [inner], isClass: false };
}

/** The body whose name begins at a token, with all that completes it. */
export function organisationAt(scene: Scene, at: number, depth = 0): Find | undefined {
  if (depth > DEEPEST) return undefined;
  const core = coreAt(scene, at);
  if (core === undefined) return undefined;
  const more = completion(scene, core.to, depth, core.isShort);
  if (more?.isClass === true || isOfText(scene, core.to, more)) return undefined;
  if (more === undefined)
    return core.needsCompletion ? undefined : org(at, core.to, evidenceOf(scene, at, core), leadingPlace(scene, at, core.to));
  return org(at, more.to, core.isShort ? 'abbreviation with complement' : 'head noun with complement', [
    ...leadingPlace(scene, at, core.to),
    ...more.inside,
  ]);
}

/** `7th Section of the Health Law`: a part of a text. */
function isOfText(scene: Scene, head: number, more: Completion | undefined): boolean {
  return (
    more !== undefined && isOf(scene, 'partOfText', scene.tokens[head - 1]) && has(scene.tokens[more.to - 1], Is.publication)
  );
}

function evidenceOf(scene: Scene, at: number, core: Core): Find['evidence'] {
  if (!core.isShort) return 'head noun';
  const first = scene.tokens[at];
  const isKnown = has(first, Is.orgAbbreviation | Is.orgWord) || afterOrganisationPhrase(scene, at) > at;
  if (isKnown) return 'known body';
  return core.to - at > 1 && first?.form !== Form.upper ? 'head noun and number' : 'abbreviation';
}

/** `Moscow Committee`: the place that the name begins with. */
export function leadingPlace(scene: Scene, at: number, to: number): readonly Find[] {
  const place = gazetteerPlace(scene, at);
  return place !== undefined && place.to < to && place.type === 'place' ? [place] : [];
}
