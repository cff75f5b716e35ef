// What the automaton and the reference say of documents, without what neither of them is about: soundness of IDs.
import { type Automaton, NONE } from '../../../src/relaxng/automaton/automaton.ts';
import type { AutomatonLimits } from '../../../src/relaxng/automaton/automaton-limits.ts';
import { buildAutomaton } from '../../../src/relaxng/automaton/build-automaton.ts';
import { DocumentMatcher, ReferenceEngine } from '../../../src/relaxng/derivative/document-matcher.ts';
import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import { readEvents } from '../../../src/xml/read/read-events.ts';
import { readFrom } from '../../support/memory-schema.ts';
import { runAutomaton } from '../../support/run-automaton.ts';

/** @throws {Error} with the messages when the schema is incorrect */
export function grammarOf(compact: string): Grammar {
  const read = readFrom({ 'schema.rnc': compact }, 'schema.rnc');
  if (read.kind === 'grammar') return read.grammar;
  throw new Error(read.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

/** One grammar with both of its engines. */
export class Judges {
  readonly automaton: Automaton;
  readonly #engine: ReferenceEngine;

  constructor(grammar: Grammar, settings: Partial<AutomatonLimits> = {}) {
    this.automaton = buildAutomaton(grammar, settings);
    this.#engine = new ReferenceEngine(grammar);
  }

  /** Undefined for a document that is not well-formed. */
  reference(text: string): boolean | undefined {
    let failures = 0;
    const failed = (): void => {
      failures += 1;
    };
    const matcher = new DocumentMatcher(this.#engine, { failed });
    const read = readEvents(text, matcher);
    matcher.end();
    return read.kind === 'read' ? failures === 0 : undefined;
  }

  /** Whether it is proved valid; undefined for a document that is not well-formed. */
  proved(text: string): boolean | undefined {
    return runAutomaton(this.automaton, this.#engine.grammar, text);
  }
}

/** Promises of the automaton that its types do not make: numbers point to what is there, and sizes are within the limits. */
export function faultsOf({ start, states, openings, profiles, factors, values }: Automaton): readonly string[] {
  const faults: string[] = [];
  const check = (isSo: boolean, what: string): void => {
    if (!isSo) faults.push(what);
  };
  const points = (index: number, to: readonly unknown[]): boolean => Number.isInteger(index) && index >= 0 && index < to.length;
  const pointsOrNone = (index: number, to: readonly unknown[]): boolean => index === NONE || points(index, to);
  check(pointsOrNone(start, states), 'start');
  for (const [index, state] of states.entries()) {
    check(isAscending(state.calls.keys()), `calls of state ${index}`);
    check(pointsOrNone(state.text, states), `text of state ${index}`);
    check(state.values?.every((value) => points(value, values)) !== false, `values of state ${index}`);
    const { members = [], memberOf = new Map<number, number>() } = state.bag ?? {};
    check(members.length <= 64 && isAscending(memberOf.keys()), `bag of state ${index}`);
    check(
      [...memberOf.values()].every((member) => points(member, members)),
      `members of state ${index}`,
    );
    const later = [state.text, ...[...state.calls.values()].flatMap(({ returns }) => returns)];
    check(
      state.bag === undefined || later.every((next) => next === NONE || states[next]?.bag === state.bag),
      `bag after state ${index}`,
    );
    check(
      later.every((next) => next === NONE || states[next]?.values === undefined),
      `typed after state ${index}`,
    );
    for (const { opening, returns } of state.calls.values()) {
      check(points(opening, openings), `opening of state ${index}`);
      check(returns.length === 2 ** (openings[opening]?.width ?? 0) - 1, `count of returns of state ${index}`);
      check(
        returns.every((next) => pointsOrNone(next, states)),
        `returns of state ${index}`,
      );
    }
  }
  for (const [index, { width, profiles: ways, contents }] of openings.entries()) {
    check(width >= 1 && width <= 5, `width of opening ${index}`);
    check(ways.length >= 1 && ways.length <= 32 && ways.every((way) => points(way, profiles)), `profiles of opening ${index}`);
    check(
      [...contents].every(([set, to]) => set > 0 && set < 2 ** ways.length && points(to, states)),
      `contents of ${index}`,
    );
    check(
      [...contents.values()].every((to) => (states[to]?.signature ?? 0) < 2 ** width),
      `signatures of opening ${index}`,
    );
  }
  for (const [index, { actions, requiredCount, factors: starts }] of profiles.entries()) {
    check(isAscending(actions.keys()), `actions of profile ${index}`);
    check(starts.length <= 8 && starts.every((factor) => points(factor, factors)), `factors of profile ${index}`);
    const bits = [...actions.values()].flatMap((action) => (action.kind === 'single' ? [action.required] : []));
    const required = bits.filter((bit) => bit !== NONE).sort((a, b) => a - b);
    check(required.length === requiredCount && requiredCount <= 32, `count of what profile ${index} requires`);
    check(
      required.every((bit, at) => bit === at),
      `bits of profile ${index}`,
    );
  }
  for (const [index, { moves }] of factors.entries()) {
    for (const { values: tried, next } of moves.values()) {
      check(
        tried.length >= 1 && tried.length <= 4 && tried.every((value) => points(value, values)),
        `values of factor ${index}`,
      );
      check(next.length === 2 ** tried.length - 1, `sets of factor ${index}`);
      check(
        next.every((to) => pointsOrNone(to, factors)),
        `moves of factor ${index}`,
      );
    }
  }
  return faults;
}

function isAscending(numbers: Iterable<number>): boolean {
  const all = [...numbers];
  return all.every((number, index) => index === 0 || number > (all[index - 1] ?? number));
}
