// The elements of an interleave that stand in any order: their automaton would have a state for every set of those that have
// been. So which have been is counted beside the state, a bit for each, and the states are those of the other operands.
import type { Pattern, Patterns } from '../pattern/pattern.ts';
import type { NameSymbols } from './name-symbols.ts';

/** `pattern`: an element or a choice of elements, once or as often as one likes. */
export type BagMember = { readonly pattern: Pattern; readonly isRequired: boolean; readonly isRepeatable: boolean };

export type Bag = {
  readonly members: readonly BagMember[];
  /** By symbol, the index of its member. */
  readonly memberOf: ReadonlyMap<number, number>;
};

/** `pattern` is the interleave of the bag's members and the rest. */
export type Bagged = { readonly bag: Bag; readonly rest: Pattern };

/** Bits that are counted. */
const MOST_MEMBERS = 64;

/** Undefined for a pattern that is no interleave of as many elements as `fewest`, or of more than have bits. */
export function baggedBy(pattern: Pattern, { patterns, symbols, fewest }: BagParts): Bagged | undefined {
  if (pattern.kind !== 'interleave') return undefined;
  const operands = operandsOf(pattern);
  const members = operands.flatMap((operand) => memberIn(operand, symbols) ?? []).sort((a, b) => a.first - b.first);
  const counted = members.filter(({ names }) => names.length > 0);
  const memberOf = new Map(counted.flatMap(({ names }, index) => names.map((name) => [name, index] as const)));
  if (counted.length > MOST_MEMBERS) return undefined;
  if (counted.length < fewest || counted.reduce((total, { names }) => total + names.length, 0) > memberOf.size)
    return undefined;
  const inBag = new Set(counted.map(({ operand }) => operand));
  const others = operands.filter((operand) => !inBag.has(operand));
  if (others.some((operand) => mentionsAny(operand, memberOf, symbols))) return undefined;
  const rest = others.reduce((joined, operand) => patterns.interleave(joined, operand), patterns.empty);
  return { bag: { members: counted.map(({ member }) => member), memberOf }, rest };
}

export type BagParts = { readonly patterns: Patterns; readonly symbols: NameSymbols; readonly fewest: number };

function operandsOf(interleave: Pattern): readonly Pattern[] {
  const operands: Pattern[] = [];
  const waiting = [interleave];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'interleave') waiting.push(next.right, next.left);
    else operands.push(next);
  }
  return operands;
}

type Found = {
  readonly operand: Pattern;
  readonly member: BagMember;
  /** Ascending. */
  readonly names: readonly number[];
  readonly first: number;
};

function memberIn(operand: Pattern, symbols: NameSymbols): Found | undefined {
  const alternatives = operand.kind === 'choice' ? operand.alternatives : [operand];
  const others = alternatives.filter(({ kind }) => kind !== 'empty');
  const [only] = others;
  const isRepeatable = others.length === 1 && only?.kind === 'oneOrMore';
  const elements = isRepeatable ? elementsOf(only.content) : others;
  if (!elements.every(({ kind }) => kind === 'element')) return undefined;
  const names = [...new Set(elements.flatMap((element) => namesOf(element, symbols)))].sort((a, b) => a - b);
  const member = { pattern: operand, isRequired: !operand.isNullable, isRepeatable };
  return { operand, member, names, first: names[0] ?? 0 };
}

function elementsOf(content: Pattern): readonly Pattern[] {
  return content.kind === 'choice' ? content.alternatives : [content];
}

function namesOf(element: Pattern, symbols: NameSymbols): readonly number[] {
  return element.kind === 'element' ? symbols.of(element.definition.name) : [];
}

/** Whether an element that may stand in it has one of the names: no schema that is correct has such (§7.4). */
function mentionsAny(pattern: Pattern, names: ReadonlyMap<number, unknown>, symbols: NameSymbols): boolean {
  const seen = new Set([pattern]);
  for (const one of seen) {
    if (namesOf(one, symbols).some((name) => names.has(name))) return true;
    for (const part of partsOf(one)) seen.add(part);
  }
  return false;
}

function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.alternatives;
    case 'group':
    case 'interleave':
      return [pattern.left, pattern.right];
    case 'oneOrMore':
      return [pattern.content];
    default:
      return [];
  }
}
