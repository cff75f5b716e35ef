// The order in which a message names what would be right: what the rest of the document needs first, then what it uses most.
import type { Failure } from '../derivative/failure.ts';
import { possibleAttributes } from '../derivative/first-names.ts';
import { keyOf, occurrencesIn } from '../derivative/occurrences.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { type ExpandedName, mentionedNames } from '../simplify/name-class.ts';
import type { ExplainContext } from './incident.ts';
import { OncePerPlace } from './once-per-place.ts';

type Stop = Extract<Failure, { readonly kind: 'element' | 'incomplete' }>;

/** The elements that could stand where matching stopped, the likeliest first. */
export function expectedElements(stop: Stop, context: ExplainContext): readonly ExpandedName[] {
  return ranked(stop, context).map(({ name }) => name);
}

/** Those of them after which the element that stopped it, or the end tag, would be allowed. */
export function sufficientElements(stop: Stop, context: ExplainContext): readonly ExpandedName[] {
  return ranked(stop, context).flatMap(({ name, isSufficient }) => (isSufficient ? [name] : []));
}

/** The elements that could stand before `before`, in no other order than how often the document and the schema use them. */
export function elementsAllowed(before: Pattern, { engine, usage }: ExplainContext): readonly ExpandedName[] {
  return distinct(engine.derivatives.firstElements(before).flatMap(({ name }) => mentionedNames(name)))
    .map((name) => ({ name, uses: usage(engine.derivatives.alphabet.symbol(name.namespace, name.localName)) }))
    .sort((a, b) => b.uses - a.uses)
    .map(({ name }) => name);
}

/** What can only stand here: what is required, or else what has few other places. */
export function elementsAtHome(before: Pattern, { engine }: ExplainContext): readonly ExpandedName[] {
  const required = [...engine.derivatives.requiredNames(before, 'element').values()];
  if (required.length > 0) return required;
  const { isAtHome } = occurrencesIn(engine.grammar.elements);
  const allowed = distinct(engine.derivatives.firstElements(before).flatMap(({ name }) => mentionedNames(name)));
  return allowed.length === 1 ? allowed : allowed.filter(isAtHome);
}

type Ranked = { readonly name: ExpandedName; readonly isSufficient: boolean; readonly rank: readonly number[] };

function ranked(stop: Stop, context: ExplainContext): readonly Ranked[] {
  const next = stop.event.kind === 'start' ? stop.event.symbol : END_TAG;
  return rankedOnce.get(context, stop.before, next, () => rank(stop, context));
}

const rankedOnce = new OncePerPlace<readonly Ranked[]>();
const END_TAG = -1;

function rank({ before, event }: Stop, { engine, usage }: ExplainContext): readonly Ranked[] {
  const { derivatives, grammar } = engine;
  const required = engine.derivatives.requiredNames(before, 'element');
  const { isAtHome } = occurrencesIn(grammar.elements);
  const scored = distinct(engine.derivatives.firstElements(before).flatMap(({ name }) => mentionedNames(name))).map((name) => {
    const symbol = derivatives.alphabet.symbol(name.namespace, name.localName);
    const after = derivatives.leave(derivatives.startTag(before, symbol));
    const next = event.kind === 'start' ? derivatives.startTag(after, event.symbol) : derivatives.endTag(after);
    const isSufficient = next.kind !== 'notAllowed';
    const rank = [Number(required.has(keyOf(name))), Number(isSufficient), usage(symbol), Number(isAtHome(name))];
    return { name, isSufficient, rank };
  });
  return scored.sort((a, b) => compareRanks(b.rank, a.rank));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? 0);
  return 0;
}

/** The attributes that a start tag could have as well, those that few elements have first. */
export function expectedAttributes(before: Pattern, { engine }: ExplainContext): readonly ExpandedName[] {
  const { usesOfAttribute } = occurrencesIn(engine.grammar.elements);
  return namesInOrder(before).sort((a, b) => usesOfAttribute(a) - usesOfAttribute(b));
}

/** The attributes without which the start tag is not complete: each of them alone would do, or else is a part of what would. */
export function lackingAttributes(before: Pattern, { engine }: ExplainContext): readonly ExpandedName[] {
  const { derivatives } = engine;
  const sufficient = namesInOrder(before).filter((name) => {
    const named = derivatives.attributeName(before, derivatives.alphabet.symbol(name.namespace, name.localName));
    return derivatives.endAttributes(derivatives.leave(named)).kind !== 'notAllowed';
  });
  return sufficient.length > 0 ? sufficient : namesInOrder(before, { optional: false });
}

/** In the order in which the schema has them, roughly: that of the patterns' making. */
function namesInOrder(before: Pattern, which?: { readonly optional: boolean }): ExpandedName[] {
  const attributes = [...possibleAttributes(before, which)].sort((a, b) => a.id - b.id);
  return distinct(attributes.flatMap(({ name }) => mentionedNames(name)));
}

function distinct(names: readonly ExpandedName[]): ExpandedName[] {
  return [...new Map(names.map((name) => [keyOf(name), name])).values()];
}
