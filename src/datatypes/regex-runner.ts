// Runs a regular expression: sets of steps, kept as a lazily built deterministic automaton (Russ Cox, "Regular Expression
// Matching Can Be Simple And Fast", 2007). Time is linear in the text for any pattern; memory is bounded by the settings
// below. Nothing is built before the first match, and no table of Unicode at all: each character is sorted into its symbol
// when it is first seen. `accepts` is a hot loop.

import { type CharacterClass, classHas } from './character-class.ts';

/** Entries in the sets of all states kept, and states kept, at which they are thrown away and built again. */
const MAX_KEPT_STEPS = 500_000;
const MAX_KEPT_STATES = 20_000;

/** Characters beyond ASCII whose symbols are kept. */
const MAX_KEPT_CHARACTERS = 10_000;

const UNKNOWN = -1;
const ASCII = 128;

/** What an automaton may be about to read, and whether the text may end here. */
export type StepSet<Step> = { readonly steps: readonly Step[]; readonly isAccepting: boolean };

/** The steps of one expression. Sets with equal keys in equal order are the same state. */
export interface ReadingSteps<Step> {
  readonly classes: readonly CharacterClass[];
  readonly start: () => StepSet<Step>;
  /** `hasCharacter`: whether the character that is read is a member of that class. */
  readonly after: (steps: readonly Step[], hasCharacter: (set: number) => boolean) => StepSet<Step>;
  readonly keyOf: (step: Step) => number;
  /** What was learnt may go; steps that are in use stay good, and may be met again under other keys. */
  readonly forget: () => void;
}

type State<Step> = StepSet<Step> & { readonly isDead: boolean /** By symbol. */; readonly next: (State<Step> | undefined)[] };

export class StepRunner<Step> {
  readonly #steps: ReadingSteps<Step>;
  readonly #asciiSymbols = new Int32Array(ASCII).fill(UNKNOWN);
  readonly #otherSymbols = new Map<number, number>();
  /** By symbol: the classes that its characters are members of. */
  readonly #classesOfSymbol: Int32Array[] = [];
  readonly #symbolByClasses = new Map<string, number>();
  readonly #states = new Map<string, State<Step>>();
  #keptSteps = 0;
  /** By class, the last character that was read of it. */
  readonly #classMarks: Int32Array;
  #mark = 0;
  #start: State<Step>;

  constructor(steps: ReadingSteps<Step>) {
    this.#steps = steps;
    this.#classMarks = new Int32Array(steps.classes.length);
    this.#start = this.#keep(steps.start());
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
    const members = Int32Array.from(this.#steps.classes.keys()).filter((index) => {
      const set = this.#steps.classes[index];
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

  #learnNext(state: State<Step>, symbol: number): State<Step> {
    const mark = ++this.#mark;
    for (const index of this.#classesOfSymbol[symbol] ?? []) this.#classMarks[index] = mark;
    const next = this.#keep(this.#steps.after(state.steps, (set) => this.#classMarks[set] === mark));
    state.next[symbol] = next;
    return next;
  }

  #keep({ steps, isAccepting }: StepSet<Step>): State<Step> {
    const key = `${isAccepting ? '+' : ''}${steps.map((step) => this.#steps.keyOf(step)).join()}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#keptSteps + steps.length > MAX_KEPT_STEPS || this.#states.size >= MAX_KEPT_STATES) this.#forgetStates();
    this.#keptSteps += steps.length;
    const state: State<Step> = { steps, isAccepting, isDead: steps.length === 0 && !isAccepting, next: [] };
    this.#states.set(key, state);
    return state;
  }

  // A state left in use by the caller keeps no others alive but those it leads to, and is not found again.
  #forgetStates(): void {
    this.#states.clear();
    this.#steps.forget();
    this.#keptSteps = 0;
    this.#start = { ...this.#start, next: [] };
  }
}
