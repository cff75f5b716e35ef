// Whether a regular expression is found in a text: an automaton that is made while it runs. Linear in the text.

import { type Program, takes } from './regex-program.ts';

type State = {
  /** Steps that take a character, and `end` steps that wait for the end. */
  readonly steps: readonly number[];
  readonly isMatch: boolean;
  readonly isMatchAtEnd: boolean;
  readonly ascii: (State | undefined)[];
  readonly others: Map<number, State>;
};

/** Transitions that are kept; past it the automaton is made anew. */
const MOST_TRANSITIONS = 20_000;
const ASCII = 128;

/** For programs without references, and not multiline. */
export class RegexTest {
  readonly #program: Program;
  #states = new Map<string, State>();
  #transitions = 0;
  #first: State | undefined;

  constructor(program: Program) {
    this.#program = program;
  }

  isFoundIn(text: string): boolean {
    this.#first ??= this.#stateOf(this.#follow([0], true));
    let state = this.#first;
    for (let at = 0; at < text.length; at++) {
      if (state.isMatch) return true;
      let code = text.charCodeAt(at);
      if (code < ASCII) {
        state = state.ascii[code] ?? this.#next(state, code);
        continue;
      }
      if (code >= 0xd800 && code <= 0xdbff) code = text.codePointAt(at++) ?? code;
      state = state.others.get(code) ?? this.#next(state, code);
    }
    return state.isMatch || state.isMatchAtEnd;
  }

  #next(state: State, code: number): State {
    const { steps, ignoresCase } = this.#program;
    const reached: number[] = [];
    for (const at of state.steps) {
      const step = steps[at];
      if (step?.kind === 'character' && takes(step.set, code, ignoresCase)) reached.push(at + 1);
    }
    // a match can begin at every character
    reached.push(0);
    const next = this.#stateOf(this.#follow(reached, false));
    if (++this.#transitions > MOST_TRANSITIONS) this.#forget();
    else if (code < ASCII) state.ascii[code] = next;
    else state.others.set(code, next);
    return next;
  }

  #forget(): void {
    this.#states = new Map();
    this.#first = undefined;
    this.#transitions = 0;
  }

  #stateOf(steps: readonly number[]): State {
    const key = steps.join();
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const kinds = (list: readonly number[], kind: string): boolean => list.some((at) => this.#program.steps[at]?.kind === kind);
    const atEnd = steps.flatMap((at) => (this.#program.steps[at]?.kind === 'end' ? [at] : []));
    const state: State = {
      steps,
      isMatch: kinds(steps, 'match'),
      isMatchAtEnd: atEnd.length > 0 && kinds(this.#followAtEnd(atEnd), 'match'),
      ascii: new Array(ASCII),
      others: new Map(),
    };
    this.#states.set(key, state);
    return state;
  }

  /** What is reached without a character, sorted. */
  #follow(from: readonly number[], isStart: boolean): readonly number[] {
    return this.#closure(from, (kind) => kind === 'start' && isStart);
  }

  /** Here `^` and `$` hold where the text is empty behind: a text that has begun is not at its start. */
  #followAtEnd(from: readonly number[]): readonly number[] {
    return this.#closure(from, (kind) => kind === 'end');
  }

  #closure(from: readonly number[], passes: (kind: 'start' | 'end') => boolean): readonly number[] {
    const { steps } = this.#program;
    const seen = new Set<number>();
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const step = steps[at];
      if (step?.kind === 'split') open.push(step.next, step.other);
      else if (step?.kind === 'jump') open.push(step.next);
      else if (step?.kind === 'save') open.push(at + 1);
      else if ((step?.kind === 'start' || step?.kind === 'end') && passes(step.kind)) open.push(at + 1);
    }
    return [...seen].filter((at) => ['character', 'match', 'end'].includes(steps[at]?.kind ?? '')).sort((a, b) => a - b);
  }
}
