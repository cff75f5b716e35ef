// A regular expression as steps of a Thompson automaton, counts written out: for patterns whose counts are small.

import { type CharacterClass, classKey } from './character-class.ts';
import type { ReadingSteps, StepSet } from './regex-runner.ts';
import type { RegexNode } from './regex-syntax.ts';

/** `next` and `other` are indices of steps; a `character` step reads a member of its class. */
type Step =
  | { readonly kind: 'character'; readonly set: number; readonly next: number }
  | { readonly kind: 'split'; next: number; readonly other: number }
  | { readonly kind: 'accept' };

type Program = { readonly steps: readonly Step[]; readonly start: number; readonly classes: readonly CharacterClass[] };

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

/** Steps are known by their indices. */
export class WrittenOutSteps implements ReadingSteps<number> {
  readonly #program: Program;
  /** The last set that each step was put into. */
  readonly #marks: Int32Array;
  #mark = 0;

  constructor(node: RegexNode) {
    this.#program = new ProgramBuilder().build(node);
    this.#marks = new Int32Array(this.#program.steps.length);
  }

  get classes(): readonly CharacterClass[] {
    return this.#program.classes;
  }

  start(): StepSet<number> {
    return this.#reached([this.#program.start]);
  }

  after(steps: readonly number[], hasCharacter: (set: number) => boolean): StepSet<number> {
    const roots: number[] = [];
    for (const index of steps) {
      const step = this.#program.steps[index];
      if (step?.kind === 'character' && hasCharacter(step.set)) roots.push(step.next);
    }
    return this.#reached(roots);
  }

  keyOf(step: number): number {
    return step;
  }

  /** There is nothing to forget: the steps are all there are. */
  forget(): void {}

  /** The steps that are reached from `roots` without reading. */
  #reached(roots: number[]): StepSet<number> {
    this.#mark++;
    const steps: number[] = [];
    let isAccepting = false;
    const pending = roots;
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (this.#marks[index] === this.#mark) continue;
      this.#marks[index] = this.#mark;
      const step = this.#program.steps[index];
      if (step?.kind === 'character') steps.push(index);
      else if (step?.kind === 'split') pending.push(step.other, step.next);
      else isAccepting = true;
    }
    return { steps: steps.sort((a, b) => a - b), isAccepting };
  }
}
