// A regular expression as steps for a machine that follows all ways at once. Counts are written out, up to a limit.

import { type CharacterClass, classHas } from '../../datatypes/character-class.ts';
import { raise } from '../values/xpath-error.ts';
import type { ParsedPattern, Pattern } from './regex-parse.ts';

export type Step =
  | { readonly kind: 'character'; readonly set: CharacterClass }
  /** Goes on at `next`, or at `other` where that fails. */
  | { readonly kind: 'split'; next: number; other: number }
  | { readonly kind: 'jump'; next: number }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'reference'; readonly index: number }
  | { readonly kind: 'start' | 'end' | 'match' };

export type Program = {
  readonly steps: readonly Step[];
  readonly slots: number;
  readonly hasReferences: boolean;
  readonly ignoresCase: boolean;
  /** `^` and `$` hold at the ends of lines. */
  readonly isMultiline: boolean;
};

/** Steps of a program; what has more, by its counts, is refused. */
const MOST_STEPS = 20_000;

export function programOf(parsed: ParsedPattern, flags: Pick<Program, 'ignoresCase' | 'isMultiline'>): Program {
  const writer = new ProgramWriter();
  writer.write(parsed.pattern);
  writer.add({ kind: 'match' });
  return { steps: writer.steps, slots: (parsed.groups + 1) * 2, hasReferences: parsed.hasReferences, ...flags };
}

type OpenSplit = { readonly at: number; readonly skipTo: (target: number) => void };

class ProgramWriter {
  readonly steps: Step[] = [];
  #written = 0;

  add(step: Step): number {
    if (this.steps.length >= MOST_STEPS) raise('FORX0002', 'a regular expression has counts that are too large');
    return this.steps.push(step) - 1;
  }

  write(pattern: Pattern): void {
    // what is repeated can be empty, and make no steps
    if (++this.#written > MOST_STEPS * 4) raise('FORX0002', 'a regular expression has counts that are too large');
    switch (pattern.kind) {
      case 'characters':
        this.add({ kind: 'character', set: pattern.set });
        break;
      case 'sequence':
        for (const item of pattern.items) this.write(item);
        break;
      case 'choice':
        this.#choice(pattern.alternatives);
        break;
      case 'repeat':
        this.#repeat(pattern);
        break;
      case 'group':
        this.add({ kind: 'save', slot: pattern.index * 2 });
        this.write(pattern.item);
        this.add({ kind: 'save', slot: pattern.index * 2 + 1 });
        break;
      case 'reference':
        this.add({ kind: 'reference', index: pattern.index });
        break;
      case 'start':
      case 'end':
        this.add({ kind: pattern.kind });
        break;
      default:
        pattern satisfies never;
    }
  }

  #choice(alternatives: readonly Pattern[]): void {
    const ends: number[] = [];
    for (const [index, alternative] of alternatives.entries()) {
      if (index === alternatives.length - 1) {
        this.write(alternative);
        break;
      }
      const split = this.add({ kind: 'split', next: this.steps.length + 1, other: 0 });
      this.write(alternative);
      ends.push(this.add({ kind: 'jump', next: 0 }));
      (this.steps[split] as Extract<Step, { kind: 'split' }>).other = this.steps.length;
    }
    for (const end of ends) (this.steps[end] as Extract<Step, { kind: 'jump' }>).next = this.steps.length;
  }

  #repeat({ item, min, max, isLazy }: Extract<Pattern, { kind: 'repeat' }>): void {
    for (let count = 0; count < min; count++) this.write(item);
    if (max === Number.POSITIVE_INFINITY) {
      const split = this.#split(isLazy);
      this.write(item);
      this.add({ kind: 'jump', next: split.at });
      split.skipTo(this.steps.length);
      return;
    }
    const splits: OpenSplit[] = [];
    for (let count = min; count < max; count++) {
      splits.push(this.#split(isLazy));
      this.write(item);
    }
    for (const split of splits) split.skipTo(this.steps.length);
  }

  #split(isLazy: boolean): OpenSplit {
    const at = this.add({ kind: 'split', next: 0, other: 0 });
    const step = this.steps[at] as Extract<Step, { kind: 'split' }>;
    if (isLazy) step.other = at + 1;
    else step.next = at + 1;
    return {
      at,
      skipTo: (target) => {
        if (isLazy) step.next = target;
        else step.other = target;
      },
    };
  }
}

/** Whether a step takes a character. */
export function takes(set: CharacterClass, code: number, ignoresCase: boolean): boolean {
  return ignoresCase ? hasAnyCase(set, code) : classHas(set, code);
}

/** The flag i: upper and lower case are the same, but for categories such as \p{Lu}. */
function hasAnyCase(set: CharacterClass, code: number): boolean {
  switch (set.kind) {
    case 'complement':
      return !hasAnyCase(set.of, code);
    case 'difference':
      return hasAnyCase(set.from, code) && !hasAnyCase(set.without, code);
    case 'union':
      return set.members.some((member) => hasAnyCase(member, code));
    case 'ranges':
      return variants(code).some((variant) => classHas(set, variant));
    default:
      return classHas(set, code);
  }
}

function variants(code: number): readonly number[] {
  const character = String.fromCodePoint(code);
  const found = [code];
  for (const other of [character.toLowerCase(), character.toUpperCase()]) {
    const point = other.codePointAt(0) ?? code;
    if (other.length === (point > 0xffff ? 2 : 1)) found.push(point);
  }
  return found;
}
