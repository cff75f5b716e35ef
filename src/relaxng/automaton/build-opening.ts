// What a start tag leads to: the profiles of its attributes, and the content for every set of profiles that can hold.
import type { Pattern, PatternOf, Patterns } from '../pattern/pattern.ts';
import type { AttributeAlternatives } from './attribute-alternatives.ts';
import { NONE } from './automaton.ts';
import type { AutomatonLimits } from './automaton-limits.ts';
import type { ContentGraph } from './content-graph.ts';
import type { ContentNode, OpeningNode, OpeningOutcome } from './content-node.ts';
import { type ActionNode, type ProfileGraph, type ProfileNode, tooManyProfiles } from './profile-graph.ts';

export type OpeningParts = {
  readonly patterns: Patterns;
  readonly alternatives: AttributeAlternatives;
  readonly profiles: ProfileGraph;
  readonly contents: ContentGraph;
  readonly limits: AutomatonLimits;
};

/** One way to read one component: `content`, if the attributes are as the profile has them. */
type Reading = { readonly profile: ProfileNode; readonly content: Pattern };

/** @throws {TooLarge} */
export function buildOpening({ components }: OpeningNode, parts: OpeningParts): OpeningOutcome {
  const { patterns, limits } = parts;
  const readings = components.map((component) => readingsOf(component, parts));
  const profiles = [...new Set(readings.flat().map(({ profile }) => profile))];
  if (profiles.length > limits.profiles) throw tooManyProfiles(limits);
  const isApart = exclusions(profiles);
  const contents = new Map<number, ContentNode>();
  for (const set of setsOf(profiles.length, profiles.length <= limits.combinedProfiles ? profiles.length : 2, isApart)) {
    const holding = new Set(set.map((index) => profiles[index]));
    const contentOf = (ofComponent: readonly Reading[]): Pattern =>
      patterns.choiceOf(ofComponent.filter(({ profile }) => holding.has(profile)).map(({ content }) => content));
    const node = parts.contents.node(readings.map(contentOf));
    if (node !== undefined) contents.set(bitsOf(set), node);
  }
  const lacksSets = profiles.length > limits.combinedProfiles && hasTriple(profiles.length, isApart);
  return { kind: 'built', profiles, contents, lacksSets };
}

function readingsOf(component: Pattern, { alternatives, profiles }: OpeningParts): readonly Reading[] {
  return alternatives
    .of(component)
    .flatMap(({ attributes, content }) => profiles.of(attributes).map((profile) => ({ profile, content })));
}

type IsApart = (a: number, b: number) => boolean;

/** Sets of indexes below `count`, ascending, of at most `most`, no two of which exclude each other. */
function setsOf(count: number, most: number, isApart: IsApart): readonly (readonly number[])[] {
  const sets: (readonly number[])[] = [];
  const extend = (set: readonly number[]): void => {
    if (set.length > 0) sets.push(set);
    if (set.length === most) return;
    for (let index = (set.at(-1) ?? -1) + 1; index < count; index++) {
      if (!set.some((other) => isApart(other, index))) extend([...set, index]);
    }
  };
  extend([]);
  return sets;
}

function hasTriple(count: number, isApart: IsApart): boolean {
  return setsOf(count, 3, isApart).some(({ length }) => length === 3);
}

/** Bit 31 is a bit like the others: the number is not negative. */
function bitsOf(set: readonly number[]): number {
  return set.reduce((bits, index) => bits + 2 ** index, 0);
}

/** Which profiles cannot hold at once: as far as one attribute tells. */
function exclusions(profiles: readonly ProfileNode[]): IsApart {
  const apart = profiles.map((a) => profiles.map((b) => a !== b && (excludes(a, b) || excludes(b, a))));
  return (a, b) => apart[a]?.[b] === true;
}

/** `a` requires an attribute that `b` does not allow, or not with such a value. */
function excludes(a: ProfileNode, b: ProfileNode): boolean {
  for (const [symbol, action] of a.actions) {
    if (action.kind !== 'single' || action.required === NONE) continue;
    const other = b.actions.get(symbol);
    if (other === undefined || haveNoCommonValue(action, other)) return true;
  }
  return false;
}

function haveNoCommonValue(a: PatternOfSingle, b: ActionNode): boolean {
  if (b.kind !== 'single') return false;
  const ofA = fixedValues(a.value);
  const ofB = fixedValues(b.value);
  if (ofA === undefined || ofB === undefined) return false;
  return ofA.every((x) => ofB.every((y) => x.type.key === y.type.key && x.valueKey !== y.valueKey));
}

type PatternOfSingle = Extract<ActionNode, { readonly kind: 'single' }>;

function fixedValues(value: Pattern): readonly PatternOf<'value'>[] | undefined {
  const alternatives = value.kind === 'choice' ? value.alternatives : [value];
  const fixed = alternatives.filter((alternative) => alternative.kind === 'value');
  return fixed.length === alternatives.length ? fixed : undefined;
}
