// From expressions to deterministic automata: a Thompson automaton, then sets of its steps. Automata that have been made
// already can be parts of a larger one.

import { type CharacterClass, classKey, singleCharacter } from '../../datatypes/character-class.ts';
import { countSteps, type RegexNode } from '../../datatypes/regex-syntax.ts';
import { type Alphabet, ASCII } from './alphabet.ts';
import { AutomatonRefusal } from './automaton-refusal.ts';
import { classesFor, explore, type SymbolDfa, symbolsByClass } from './symbol-dfa.ts';

export type NfaPart =
  | { readonly kind: 'regex'; readonly node: RegexNode }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'dfa'; readonly dfa: SymbolDfa };

/** `set`: index of the symbols it reads. Other numbers are indices of steps. */
type Step =
  | { readonly kind: 'read'; readonly set: number; readonly next: number }
  | { readonly kind: 'split'; targets: readonly number[] }
  | { readonly kind: 'accept' };

/** Steps that the counts of one expression may be written out to. */
const MAX_WRITTEN_OUT = 50_000;

/** Steps in the sets of all states: what bounds the time that making takes. */
const MAX_STEPS_IN_STATES = 2_000_000;

const ACCEPT = 0;

/**
 * The union of the parts.
 * @throws {AutomatonRefusal} where it would be too large
 */
export function determinize(parts: readonly NfaPart[], alphabet: Alphabet): SymbolDfa {
  const builder = new NfaBuilder(alphabet);
  const start = builder.split(parts.map((part) => builder.part(part)));
  return new SubsetConstruction(builder, alphabet.symbolCount).run(start);
}

class NfaBuilder {
  readonly steps: Step[] = [{ kind: 'accept' }];
  readonly sets: (readonly number[])[] = [];
  readonly #setNumbers = new Map<string, number>();
  readonly #alphabet: Alphabet;

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  split(targets: readonly number[]): number {
    return this.#add({ kind: 'split', targets });
  }

  /** Adds the steps for `part`; gives the first. */
  part(part: NfaPart): number {
    switch (part.kind) {
      case 'regex':
        if (countSteps(part.node) > MAX_WRITTEN_OUT) throw new AutomatonRefusal('its counts are too large for an automaton');
        return this.#regex(part.node, ACCEPT);
      case 'literal':
        return [...part.text].reduceRight((next, character) => this.#character(character, next), ACCEPT);
      case 'dfa':
        return this.#dfa(part.dfa);
      default:
        return part satisfies never;
    }
  }

  #character(character: string, next: number): number {
    const code = character.codePointAt(0) ?? 0;
    return this.#add({ kind: 'read', set: code < ASCII ? this.#setOf([code]) : this.#setOfClass(singleCharacter(code)), next });
  }

  #regex(node: RegexNode, next: number): number {
    switch (node.kind) {
      case 'characters':
        return this.#add({ kind: 'read', set: this.#setOfClass(node.set), next });
      case 'sequence':
        return node.items.reduceRight((after, item) => this.#regex(item, after), next);
      case 'choice':
        return this.split(node.alternatives.map((alternative) => this.#regex(alternative, next)));
      case 'repeat':
        return this.#repeat(node, next);
      default:
        return node satisfies never;
    }
  }

  #repeat({ item, min, max }: Extract<RegexNode, { kind: 'repeat' }>, next: number): number {
    let start = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop: Extract<Step, { kind: 'split' }> = { kind: 'split', targets: [] };
      start = this.#add(loop);
      loop.targets = [this.#regex(item, start), next];
    }
    for (let count = max === Number.POSITIVE_INFINITY ? min : max; count > 0; count--) {
      const first = this.#regex(item, start);
      start = count > min ? this.split([first, next]) : first;
    }
    return start;
  }

  #dfa(dfa: SymbolDfa): number {
    const sets = symbolsByClass(dfa).map((symbols) => this.#setOf(symbols));
    const splits = dfa.isAccepting.map((): Extract<Step, { kind: 'split' }> => ({ kind: 'split', targets: [] }));
    const first = this.steps.length;
    for (const one of splits) this.steps.push(one);
    for (const [state, split] of splits.entries()) {
      const reads = sets.flatMap((set, label) => {
        const next = dfa.next[state * dfa.classCount + label] ?? 0;
        return next === 0 ? [] : [this.#add({ kind: 'read', set, next: first + next })];
      });
      split.targets = dfa.isAccepting[state] === true ? [...reads, ACCEPT] : reads;
    }
    return first + dfa.start;
  }

  #setOfClass(set: CharacterClass): number {
    const key = classKey(set);
    const known = this.#setNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#setOf(this.#alphabet.symbolsOf(set));
    this.#setNumbers.set(key, number);
    return number;
  }

  #setOf(symbols: readonly number[]): number {
    const key = `=${symbols.join()}`;
    const known = this.#setNumbers.get(key);
    if (known !== undefined) return known;
    this.#setNumbers.set(key, this.sets.length);
    return this.sets.push(symbols) - 1;
  }

  #add(step: Step): number {
    return this.steps.push(step) - 1;
  }
}

/** Reading steps, ascending. */
type StepSet = { readonly reads: readonly number[]; readonly isAccepting: boolean };

class SubsetConstruction {
  readonly #steps: readonly Step[];
  readonly #classOf: Uint16Array;
  readonly #classCount: number;
  /** By set of symbols, its classes. */
  readonly #classesOfSet: readonly (readonly number[])[];
  readonly #marks: Int32Array;
  #mark = 0;
  #stepsSeen = 0;

  constructor({ steps, sets }: NfaBuilder, symbolCount: number) {
    this.#steps = steps;
    const { classOf, classCount } = classesFor(symbolCount, sets);
    this.#classOf = classOf;
    this.#classCount = classCount;
    this.#classesOfSet = sets.map((set) => [...new Set(set.map((symbol) => classOf[symbol] ?? 0))]);
    this.#marks = new Int32Array(steps.length);
  }

  run(start: number): SymbolDfa {
    return explore<StepSet>({
      start: this.#closure([start]),
      classCount: this.#classCount,
      classOf: this.#classOf,
      keyOf: ({ reads, isAccepting }) => `${isAccepting ? '+' : ''}${reads.join()}`,
      isAccepting: ({ isAccepting }) => isAccepting,
      successorsOf: (state) => this.#successorsOf(state),
    });
  }

  #successorsOf({ reads }: StepSet): readonly (StepSet | undefined)[] {
    const roots: number[][] = [];
    for (const index of reads) {
      const step = this.#steps[index];
      if (step?.kind !== 'read') continue;
      for (const label of this.#classesOfSet[step.set] ?? []) {
        const same = roots[label];
        if (same === undefined) roots[label] = [step.next];
        else same.push(step.next);
      }
    }
    return Array.from({ length: this.#classCount }, (_, label) => {
      const targets = roots[label];
      return targets && this.#closure(targets);
    });
  }

  /** The reading steps that are reached from `roots` without reading. */
  #closure(roots: readonly number[]): StepSet {
    const mark = ++this.#mark;
    const reads: number[] = [];
    let isAccepting = false;
    const pending = [...roots];
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (this.#marks[index] === mark) continue;
      this.#marks[index] = mark;
      const step = this.#steps[index];
      if (step?.kind === 'read') reads.push(index);
      else if (step?.kind === 'split') for (const one of step.targets) pending.push(one);
      else isAccepting = true;
    }
    this.#stepsSeen += reads.length;
    if (this.#stepsSeen > MAX_STEPS_IN_STATES) throw new AutomatonRefusal('its automaton takes too long to make');
    return { reads: reads.sort((a, b) => a - b), isAccepting };
  }
}
