// From nodes to numbers: what the start reaches, in the order in which it does.
import type { NameAlphabet } from '../pattern/name-alphabet.ts';
import type { Pattern } from '../pattern/pattern.ts';
import {
  type AttributeAction,
  type AttributeProfile,
  type Automaton,
  type Call,
  type ContentState,
  type FactorMove,
  type FactorState,
  NONE,
  type Opening,
  type Refusal,
  type StateBag,
} from './automaton.ts';
import type { Bag } from './bag.ts';
import type { CallNode, ContentNode, OpeningNode } from './content-node.ts';
import type { FactorNode, FactorNodeMove } from './factor-graph.ts';
import type { ActionNode, ProfileNode } from './profile-graph.ts';

export function numberAutomaton(start: ContentNode | undefined, alphabet: NameAlphabet): Automaton {
  return new Numbering(alphabet).number(start);
}

/** Items in the order in which they are asked for; those that are new wait to be written. */
class Numbers<Item> {
  readonly #numbers = new Map<Item, number>();

  get items(): Iterable<Item> {
    return this.#numbers.keys();
  }

  of(item: Item): number {
    const known = this.#numbers.get(item);
    if (known !== undefined) return known;
    this.#numbers.set(item, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

class Numbering {
  readonly #alphabet: NameAlphabet;
  readonly #states = new Numbers<ContentNode>();
  readonly #openings = new Numbers<OpeningNode>();
  readonly #profiles = new Numbers<ProfileNode>();
  readonly #factors = new Numbers<FactorNode>();
  readonly #values = new Numbers<Pattern>();
  readonly #bags = new Map<Bag, StateBag>();
  readonly #written: Opening[] = [];
  readonly #refusals = new Map<OpeningNode, Refusal>();

  constructor(alphabet: NameAlphabet) {
    this.#alphabet = alphabet;
  }

  number(start: ContentNode | undefined): Automaton {
    const first = this.#stateNumber(start);
    // Writing an item can add items to those that are iterated over; openings come before what only they lead to.
    const states = written(this.#states, (node) => this.#state(node));
    const profiles = written(this.#profiles, (node) => this.#profile(node));
    const factors = written(this.#factors, (node) => this.#factor(node));
    const values = [...this.#values.items];
    const refusals = [...this.#refusals.values()];
    return { start: first, states, openings: this.#written, profiles, factors, values, refusals };
  }

  #stateNumber(node: ContentNode | undefined): number {
    return node === undefined ? NONE : this.#states.of(node);
  }

  #state({ components, isTyped, bag, moves }: ContentNode): ContentState {
    if (moves === undefined) throw new Error('a state that was not explored');
    const calls = new Map<number, Call>();
    const known = new Map<CallNode, Call | undefined>();
    for (const [symbol, node] of moves.calls) {
      if (!known.has(node)) known.set(node, this.#call(node));
      const call = known.get(node);
      if (call !== undefined) calls.set(symbol, call);
    }
    const signature = components.reduce((bits, { isNullable }, index) => bits | (isNullable ? 1 << index : 0), 0);
    const plain = { calls, text: this.#stateNumber(moves.text), signature };
    const state = bag === undefined ? plain : { ...plain, bag: this.#bag(bag) };
    return isTyped ? { ...state, values: components.map((component) => this.#values.of(component)) } : state;
  }

  #bag(bag: Bag): StateBag {
    const { members, memberOf } = bag;
    const known = this.#bags.get(bag) ?? {
      members: members.map(({ isRequired, isRepeatable }) => ({ isRequired, isRepeatable })),
      memberOf: new Map([...memberOf].sort(([a], [b]) => a - b)),
    };
    this.#bags.set(bag, known);
    return known;
  }

  #call({ opening, returns }: CallNode): Call | undefined {
    const number = this.#opening(opening);
    return number === undefined ? undefined : { opening: number, returns: returns.map((node) => this.#stateNumber(node)) };
  }

  /** Undefined where it was refused. */
  #opening(node: OpeningNode): number | undefined {
    const { outcome, components } = node;
    if (outcome === undefined) throw new Error('a start tag that was not looked at');
    if (outcome.kind === 'refused') {
      this.#refuse(node, outcome.reason);
      return undefined;
    }
    if (outcome.lacksSets) this.#refuse(node, 'its attributes can be read in three ways or more at once, of many');
    const number = this.#openings.of(node);
    if (number < this.#written.length) return number;
    this.#written.push({
      width: components.length,
      profiles: outcome.profiles.map((profile) => this.#profiles.of(profile)),
      contents: new Map([...outcome.contents].map(([set, content]) => [set, this.#stateNumber(content)])),
    });
    return number;
  }

  #refuse(opening: OpeningNode, reason: string): void {
    const { symbol } = opening;
    const { localName } = this.#alphabet.representative(symbol);
    const what = this.#alphabet.isMentioned(symbol) ? `element ${localName}` : 'an element of any name';
    this.#refusals.set(opening, { what, reason });
  }

  #profile({ actions, requiredCount, factors }: ProfileNode): AttributeProfile {
    return {
      actions: new Map([...actions].map(([symbol, action]) => [symbol, this.#action(action)])),
      requiredCount,
      factors: factors.map((factor) => this.#factors.of(factor)),
    };
  }

  #action(action: ActionNode): AttributeAction {
    if (action.kind === 'factor') return action;
    return { kind: 'single', value: this.#values.of(action.value), required: action.required };
  }

  #factor({ pattern, moves }: FactorNode): FactorState {
    const known = new Map<FactorNodeMove, FactorMove>();
    const moveOf = (node: FactorNodeMove): FactorMove => {
      const move = known.get(node) ?? {
        values: node.values.map((value) => this.#values.of(value)),
        next: node.next.map((next) => (next === undefined ? NONE : this.#factors.of(next))),
      };
      known.set(node, move);
      return move;
    };
    return {
      isComplete: pattern.isNullable,
      moves: new Map([...moves].map(([symbol, move]) => [symbol, moveOf(move)])),
    };
  }
}

function written<Item, Written>(numbers: Numbers<Item>, write: (item: Item) => Written): readonly Written[] {
  const all: Written[] = [];
  for (const item of numbers.items) all.push(write(item));
  return all;
}
