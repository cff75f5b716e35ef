// From a grammar to its automaton. Elements are looked at one by one, from the start on: first what their attributes lead
// to, then the states of their content. An element that grows too large is refused, and what only it leads to is left out.
import { Derivatives } from '../derivative/derivatives.ts';
import type { Grammar } from '../pattern/intern-grammar.ts';
import { AttributeAlternatives } from './attribute-alternatives.ts';
import type { Automaton } from './automaton.ts';
import { type AutomatonLimits, automatonLimits, TooLarge } from './automaton-limits.ts';
import { buildOpening, type OpeningParts } from './build-opening.ts';
import { ContentGraph } from './content-graph.ts';
import type { ContentNode, OpeningNode } from './content-node.ts';
import { FactorGraph } from './factor-graph.ts';
import { NameSymbols } from './name-symbols.ts';
import { numberAutomaton } from './number-automaton.ts';
import { ProfileGraph } from './profile-graph.ts';

/** The grammar is used, and its interned patterns grow; it stays right for any other use. */
export function buildAutomaton(grammar: Grammar, settings: Partial<AutomatonLimits> = {}): Automaton {
  const limits = { ...automatonLimits, ...settings };
  const { patterns, alphabet } = grammar;
  const derivatives = new Derivatives(patterns, alphabet);
  const symbols = new NameSymbols(alphabet);
  const contents = new ContentGraph(derivatives, symbols, limits);
  const profiles = new ProfileGraph(patterns, new FactorGraph(derivatives, symbols, limits), symbols, limits);
  const parts = { patterns, alternatives: new AttributeAlternatives(patterns), profiles, contents, limits };
  const start = contents.node([grammar.start]);
  const found = new Set(start === undefined ? [] : explore([start], parts));
  for (const opening of found) {
    if (opening.outcome !== undefined) continue;
    for (const inner of decide(opening, parts)) found.add(inner);
  }
  return numberAutomaton(start, alphabet);
}

/** Sets the opening's outcome; the openings that its content leads to, unless it is refused. */
function decide(opening: OpeningNode, parts: OpeningParts): Iterable<OpeningNode> {
  try {
    const outcome = buildOpening(opening, parts);
    const inner = outcome.kind === 'built' ? explore(outcome.contents.values(), parts) : [];
    opening.outcome = outcome;
    return inner;
  } catch (thrown) {
    if (!(thrown instanceof TooLarge)) throw thrown;
    opening.outcome = { kind: 'refused', reason: thrown.reason };
    return [];
  }
}

/**
 * Goes through the states of one element's content, without entering its children.
 * @throws {TooLarge}
 */
function explore(contents: Iterable<ContentNode>, { contents: graph, limits }: OpeningParts): Iterable<OpeningNode> {
  const openings = new Set<OpeningNode>();
  const seen = new Set(contents);
  for (const node of seen) {
    if (seen.size > limits.levelStates) throw new TooLarge(`its content has more than ${limits.levelStates} states`);
    if (node.moves === undefined && graph.exploredCount >= limits.states) {
      throw new TooLarge(`the schema has more than ${limits.states} states`);
    }
    if (node.moves === undefined && graph.callCount >= limits.calls) {
      throw new TooLarge(`the schema has more than ${limits.calls} places for elements`);
    }
    const { text, calls } = graph.movesOf(node);
    if (text !== undefined) seen.add(text);
    for (const { opening, returns } of new Set(calls.values())) {
      openings.add(opening);
      for (const next of returns) if (next !== undefined) seen.add(next);
    }
  }
  return openings;
}
