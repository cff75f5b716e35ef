// Runs a regular expression: a Thompson automaton simulated by sets of its steps, the sets kept as a lazily built
// deterministic automaton (Russ Cox, "Regular Expression Matching Can Be Simple And Fast", 2007). Time is linear in the
// text for any pattern; memory is bounded by the settings below. Nothing is built before the first match, and no table of
// Unicode at all: each character is sorted into its symbol when it is first seen. `accepts` is a hot loop.

import { type CharacterClass, classHas, classKey } from './character-class.ts';
import type { RegexNode } from './regex-syntax.ts';

/** Entries in the sets of all states kept, and states kept, at which they are thrown away and built again. */
const MAX_KEPT_STEPS = 500_000;
const MAX_KEPT_STATES = 20_000;

/** Characters beyond ASCII whose symbols are kept. */
const MAX_KEPT_CHARACTERS = 10_000;

const UNKNOWN = -1;
const ASCII = 128;

/** `next` and `other` are indices of steps; a `character` step reads a member of its class. */
type Step =
  | { readonly kind: 'character'; readonly set: number; readonly next: number }
  | { readonly kind: 'split'; next: number; readonly other: number }
  | { readonly kind: 'accept' };

type Program = { readonly steps: readonly Step[]; readonly start: number; readonly classes: readonly CharacterClass[] };

/** A set of character steps that the text so far may lead to; `next` by symbol. */
type State = {
  readonly steps: Int32Array;
  readonly isAccepting: boolean;
  readonly isDead: boolean;
  readonly next: (State | undefined)[];
};

export class RegexAutomaton {
  readonly #node: RegexNode;
  #runner: Runner | undefined;

  constructor(node: RegexNode) {
    this.#node = node;
  }

  /** Whether the whole of `text` matches. */
  accepts(text: string): boolean {
    this.#runner ??= new Runner(new ProgramBuilder().build(this.#node));
    return this.#runner.accepts(text);
  }
}

class ProgramBuilder {
  readonly #steps: Step[] = [{ kind: 'accept' }];
  readonly #classes: CharacterClass[] = [];
  readonly #classIndex = new Map<string, number>();

  build(node: RegexNode): Program {
    const start = this.#compile(node, 0);
    return { steps: this.#steps, start, classes: this.#classes };
  }

  /** Adds the steps for `node` that lead to the step `next`; gives the first. */
  #compile(node: RegexNode, next: number): number {
    switch (node.kind) {
      case 'characters':
        return this.#add({ kind: 'character', set: this.#indexOfClass(node.set), next });
      case 'sequence':
        return node.items.reduceRight((after, item) => this.#compile(item, after), next);
      case 'choice':
        return node.alternatives
          .map((alternative) => this.#compile(alternative, next))
          .reduceRight((other, first) => this.#add({ kind: 'split', next: first, other }));
      case 'repeat':
        return this.#compileRepeat(node, next);
      default:
        return node satisfies never;
    }
  }

  #compileRepeat({ item, min, max }: Extract<RegexNode, { kind: 'repeat' }>, next: number): number {
    let start = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop: Step = { kind: 'split', next, other: next };
      start = this.#add(loop);
      loop.next = this.#compile(item, start);
    }
    for (let count = max === Number.POSITIVE_INFINITY ? min : max; count > 0; count--) {
      const first = this.#compile(item, start);
      start = count > min ? this.#add({ kind: 'split', next: first, other: next }) : first;
    }
    return start;
  }

  #indexOfClass(set: CharacterClass): number {
    const key = classKey(set);
    const known = this.#classIndex.get(key);
    if (known !== undefined) return known;
    this.#classIndex.set(key, this.#classes.length);
    return this.#classes.push(set) - 1;
  }

  #add(step: Step): number {
    return this.#steps.push(step) - 1;
  }
}

class Runner {
  readonly #program: Program;
  readonly #asciiSymbols = new Int32Array(ASCII).fill(UNKNOWN);
  readonly #otherSymbols = new Map<number, number>();
  /** By symbol: the classes that its characters are members of. */
  readonly #classesOfSymbol: Int32Array[] = [];
  readonly #symbolByClasses = new Map<string, number>();
  readonly #states = new Map<string, State>();
  #keptSteps = 0;
  /** Per step and per class, the last set that it was put into. */
  readonly #stepMarks: Int32Array;
  readonly #classMarks: Int32Array;
  #mark = 0;
  #start: State;

  constructor(program: Program) {
    this.#program = program;
    this.#stepMarks = new Int32Array(program.steps.length);
    this.#classMarks = new Int32Array(program.classes.length);
    this.#start = this.#stateFrom([program.start]);
  }

  accepts(text: string): boolean {
    let state = this.#start;
    const length = text.length;
    for (let index = 0; index < length; index++) {
      let character = text.charCodeAt(index);
      let symbol: number;
      if (character < ASCII) {
        symbol = this.#asciiSymbols[character] ?? UNKNOWN;
      } else {
        if (character >= 0xd800 && character <= 0xdbff) {
          character = text.codePointAt(index) ?? character;
          if (character > 0xffff) index++;
        }
        symbol = this.#otherSymbols.get(character) ?? UNKNOWN;
      }
      if (symbol === UNKNOWN) symbol = this.#learnSymbol(character);
      state = state.next[symbol] ?? this.#learnNext(state, symbol);
      if (state.isDead) return false;
    }
    return state.isAccepting;
  }

  #learnSymbol(character: number): number {
    const members = Int32Array.from(this.#program.classes.keys()).filter((index) => {
      const set = this.#program.classes[index];
      return set !== undefined && classHas(set, character);
    });
    const key = members.join();
    let symbol = this.#symbolByClasses.get(key);
    if (symbol === undefined) {
      symbol = this.#classesOfSymbol.push(members) - 1;
      this.#symbolByClasses.set(key, symbol);
    }
    if (character < ASCII) {
      this.#asciiSymbols[character] = symbol;
    } else {
      if (this.#otherSymbols.size >= MAX_KEPT_CHARACTERS) this.#otherSymbols.clear();
      this.#otherSymbols.set(character, symbol);
    }
    return symbol;
  }

  #learnNext(state: State, symbol: number): State {
    this.#mark++;
    for (const index of this.#classesOfSymbol[symbol] ?? []) this.#classMarks[index] = this.#mark;
    const roots: number[] = [];
    for (const index of state.steps) {
      const step = this.#program.steps[index];
      if (step?.kind === 'character' && this.#classMarks[step.set] === this.#mark) roots.push(step.next);
    }
    const next = this.#stateFrom(roots);
    state.next[symbol] = next;
    return next;
  }

  /** The state of all steps that are reached from `roots` without reading. */
  #stateFrom(roots: number[]): State {
    this.#mark++;
    const reached: number[] = [];
    let isAccepting = false;
    const pending = roots;
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (this.#stepMarks[index] === this.#mark) continue;
      this.#stepMarks[index] = this.#mark;
      const step = this.#program.steps[index];
      if (step?.kind === 'character') reached.push(index);
      else if (step?.kind === 'split') pending.push(step.other, step.next);
      else isAccepting = true;
    }
    return this.#keep(Int32Array.from(reached).sort(), isAccepting);
  }

  #keep(steps: Int32Array, isAccepting: boolean): State {
    const key = `${isAccepting ? '+' : ''}${steps.join()}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#keptSteps + steps.length > MAX_KEPT_STEPS || this.#states.size >= MAX_KEPT_STATES) this.#forgetStates();
    this.#keptSteps += steps.length;
    const state: State = { steps, isAccepting, isDead: steps.length === 0 && !isAccepting, next: [] };
    this.#states.set(key, state);
    return state;
  }

  // A state left in use by the caller keeps no others alive but those it leads to, and is not found again.
  #forgetStates(): void {
    this.#states.clear();
    this.#keptSteps = 0;
    this.#start = { ...this.#start, next: [] };
  }
}
