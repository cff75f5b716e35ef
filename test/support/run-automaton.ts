// Runs a document's events through an automaton, as the engine of a compiled schema does, with values judged by the reference.
import type { ValueContext } from '../../src/datatypes/datatype.ts';
import {
  type AttributeProfile,
  type Automaton,
  type ContentState,
  type FactorState,
  NONE,
  type Opening,
} from '../../src/relaxng/automaton/automaton.ts';
import { isBlank, matchesValue } from '../../src/relaxng/derivative/match-value.ts';
import type { DocumentContext } from '../../src/relaxng/derivative/matcher.ts';
import type { Grammar } from '../../src/relaxng/pattern/intern-grammar.ts';
import { readEvents } from '../../src/xml/read/read-events.ts';
import type { DocumentType, StartTag, XmlAttribute, XmlHandler } from '../../src/xml/xml-events.ts';

/** What waits for an end tag. */
type Frame = {
  readonly returns: readonly number[];
  readonly seen: ReadonlySet<number>;
  readonly scope: ValueContext['resolvePrefix'];
};

/** Takes the events of one document. Single use. */
export class RunAutomaton implements XmlHandler {
  readonly #automaton: Automaton;
  readonly #grammar: Grammar;
  readonly #open: Frame[] = [];
  #context: DocumentContext = {};
  #state: number;
  /** Members of the bag that have been. */
  #seen: ReadonlySet<number> = new Set();
  /** Text of an element that a datatype judges, until its end or its first child. */
  #held = '';

  constructor(automaton: Automaton, grammar: Grammar) {
    this.#automaton = automaton;
    this.#grammar = grammar;
    this.#state = automaton.start;
  }

  /** Asked after the last event. */
  get isValid(): boolean {
    return this.#state !== NONE && this.#open.length === 0 && (this.#now?.signature ?? 0) !== 0;
  }

  readonly doctype = ({ isUnparsedEntity, isNotation }: DocumentType): void => {
    this.#context = { isUnparsedEntity, isNotation };
  };

  readonly text = (text: string): void => {
    if (this.#now?.values !== undefined) this.#held = text;
    else if (!isBlank(text)) this.#state = this.#now?.text ?? NONE;
  };

  readonly startElement = (tag: StartTag): void => {
    if (!isBlank(this.#held)) this.#state = this.#now?.text ?? NONE;
    this.#held = '';
    const symbol = this.#grammar.alphabet.symbol(tag.namespace, tag.localName);
    const call = this.#now?.calls.get(symbol);
    const scope = tag.scope.resolvePrefix;
    const isAgain = this.#countMember(symbol);
    this.#open.push({ returns: call?.returns ?? [], seen: this.#seen, scope });
    this.#seen = new Set();
    if (call === undefined || isAgain) this.#state = NONE;
    else this.#state = this.#contentAfter(item(this.#automaton.openings, call.opening), tag.attributes);
  };

  readonly endElement = (): void => {
    const signature = this.#signature();
    const { returns, seen } = this.#open.pop() ?? { returns: [], seen: new Set<number>() };
    this.#seen = seen;
    this.#held = '';
    this.#state = signature === 0 ? NONE : item(returns, signature - 1);
  };

  /** Whether it may not come again. */
  #countMember(symbol: number): boolean {
    const bag = this.#now?.bag;
    const member = bag?.memberOf.get(symbol);
    if (bag === undefined || member === undefined) return false;
    const isAgain = this.#seen.has(member) && !item(bag.members, member).isRepeatable;
    this.#seen = new Set([...this.#seen, member]);
    return isAgain;
  }

  get #now(): ContentState | undefined {
    return this.#state === NONE ? undefined : item(this.#automaton.states, this.#state);
  }

  #signature(): number {
    const state = this.#now;
    if (state?.bag?.members.some(({ isRequired }, index) => isRequired && !this.#seen.has(index)) === true) return 0;
    if (state?.values === undefined) return state?.signature ?? 0;
    return setOf(state.values, (value) => this.#matches(value, this.#held));
  }

  #contentAfter({ profiles, contents }: Opening, attributes: readonly XmlAttribute[]): number {
    const set = setOf(profiles, (index) => this.#holds(item(this.#automaton.profiles, index), attributes));
    return contents.get(set) ?? NONE;
  }

  #holds({ actions, requiredCount, factors }: AttributeProfile, attributes: readonly XmlAttribute[]): boolean {
    const seen = new Set<number>();
    const factorStates = [...factors];
    for (const { namespace, localName, value } of attributes) {
      const symbol = this.#grammar.alphabet.symbol(namespace, localName);
      const action = actions.get(symbol);
      if (action === undefined) return false;
      if (action.kind === 'single') {
        if (!this.#matches(action.value, value)) return false;
        if (action.required !== NONE) seen.add(action.required);
      } else {
        const next = this.#factorAfter(item(factorStates, action.slot), symbol, value);
        if (next === NONE) return false;
        factorStates[action.slot] = next;
      }
    }
    return seen.size === requiredCount && factorStates.every((state) => this.#factor(state).isComplete);
  }

  #factorAfter(state: number, symbol: number, text: string): number {
    const move = this.#factor(state).moves.get(symbol);
    if (move === undefined) return NONE;
    const matched = setOf(move.values, (value) => this.#matches(value, text));
    return matched === 0 ? NONE : item(move.next, matched - 1);
  }

  #factor(state: number): FactorState {
    return item(this.#automaton.factors, state);
  }

  #matches(value: number, text: string): boolean {
    const resolvePrefix = this.#open.at(-1)?.scope ?? (() => undefined);
    const pattern = item(this.#automaton.values, value);
    return matchesValue(this.#grammar.patterns, pattern, text, { resolvePrefix, ...this.#context });
  }
}

/** Whether the automaton proves the document valid; undefined for a document that is not well-formed. */
export function runAutomaton(automaton: Automaton, grammar: Grammar, text: string): boolean | undefined {
  const run = new RunAutomaton(automaton, grammar);
  return readEvents(text, run).kind === 'read' ? run.isValid : undefined;
}

/** Bit i is set where the i-th item is so. */
function setOf(items: readonly number[], isSo: (item: number) => boolean): number {
  return items.reduce((bits, one, index) => (isSo(one) ? bits + 2 ** index : bits), 0);
}

function item<Item>(items: readonly Item[], index: number): Item {
  const found = items[index];
  if (found === undefined) throw new Error(`no item ${index} of ${items.length}`);
  return found;
}
