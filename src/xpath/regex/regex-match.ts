// Where a regular expression matches, and what its groups hold: all ways are followed at once, the preferred one first (Pike's
// machine). Only references to groups need to go back, and do so for a bounded number of steps.

import { raise } from '../values/xpath-error.ts';
import { type Program, takes } from './regex-program.ts';

/** Start and end of the match, then of each group; -1 where it took no part. */
export type Slots = readonly number[];

/** Steps of one search. */
const MOST_STEPS = 30_000_000;

type Thread = { readonly at: number; readonly slots: Slots };

export function findMatch(program: Program, text: string, from: number): Slots | undefined {
  return program.hasReferences ? findByTrying(program, text, from) : new Machine(program, text).find(from);
}

class Machine {
  readonly #program: Program;
  readonly #text: string;
  readonly #marks: Int32Array;
  #mark = 0;
  #spent = 0;

  constructor(program: Program, text: string) {
    this.#program = program;
    this.#text = text;
    this.#marks = new Int32Array(program.steps.length);
  }

  find(from: number): Slots | undefined {
    let threads: Thread[] = [];
    let found: Slots | undefined;
    const none = new Array<number>(this.#program.slots).fill(-1);
    for (let at = from; ; ) {
      this.#mark++;
      const next: Thread[] = [];
      for (const thread of threads) this.#add(next, thread, at);
      if (found === undefined) this.#add(next, { at: 0, slots: replaced(none, 0, at) }, at);
      if (next.length === 0 && found !== undefined) return found;
      const code = this.#text.codePointAt(at);
      const taken: Thread[] = [];
      for (const thread of next) {
        const step = this.#program.steps[thread.at];
        if (step?.kind === 'match') {
          found = replaced(thread.slots, 1, at);
          break;
        }
        if (code !== undefined && step?.kind === 'character' && takes(step.set, code, this.#program.ignoresCase))
          taken.push({ at: thread.at + 1, slots: thread.slots });
      }
      this.#spent += next.length + 1;
      if (this.#spent > MOST_STEPS) raise('FORX0002', 'a regular expression takes too long on its text');
      if (code === undefined) return found;
      at += code > 0xffff ? 2 : 1;
      threads = taken;
    }
  }

  /** Adds what a thread reaches without a character, in the order of preference. */
  #add(list: Thread[], first: Thread, at: number): void {
    const open: Thread[] = [first];
    for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
      if (this.#marks[thread.at] === this.#mark) continue;
      this.#marks[thread.at] = this.#mark;
      this.#spent++;
      const step = this.#program.steps[thread.at];
      switch (step?.kind) {
        case 'split':
          open.push({ at: step.other, slots: thread.slots }, { at: step.next, slots: thread.slots });
          break;
        case 'jump':
          open.push({ at: step.next, slots: thread.slots });
          break;
        case 'save':
          open.push({ at: thread.at + 1, slots: replaced(thread.slots, step.slot, at) });
          break;
        case 'start':
        case 'end':
          if (anchorHolds(step.kind, this.#program, this.#text, at)) open.push({ at: thread.at + 1, slots: thread.slots });
          break;
        default:
          list.push(thread);
      }
    }
  }
}

function replaced(slots: Slots, slot: number, value: number): Slots {
  const copy = slots.slice();
  copy[slot] = value;
  return copy;
}

function anchorHolds(kind: 'start' | 'end', { isMultiline }: Program, text: string, at: number): boolean {
  if (kind === 'start') return at === 0 || (isMultiline && text.charCodeAt(at - 1) === 0x0a && at < text.length);
  return at === text.length || (isMultiline && text.charCodeAt(at) === 0x0a);
}

type Attempt = { readonly at: number; readonly position: number; readonly slots: Slots };

/** Steps of one search with references to groups, which can take exponential time. */
const MOST_ATTEMPTS = 2_000_000;

function findByTrying(program: Program, text: string, from: number): Slots | undefined {
  let spent = 0;
  for (let start = from; start <= text.length; start++) {
    const open: Attempt[] = [{ at: 0, position: start, slots: replaced(new Array<number>(program.slots).fill(-1), 0, start) }];
    // an endless repetition of nothing comes to the same place again
    const seen = new Set<string>();
    for (let attempt = open.pop(); attempt !== undefined; attempt = open.pop()) {
      if (++spent > MOST_ATTEMPTS) raise('FORX0002', 'a regular expression takes too long on its text');
      if (program.steps[attempt.at]?.kind === 'match') return replaced(attempt.slots, 1, attempt.position);
      if (program.steps[attempt.at]?.kind === 'split') {
        const key = `${attempt.at} ${attempt.position} ${attempt.slots.join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
      }
      tryStep(program, text, { attempt, open });
    }
  }
  return undefined;
}

function tryStep(
  program: Program,
  text: string,
  { attempt, open }: { readonly attempt: Attempt; readonly open: Attempt[] },
): void {
  const { at, position, slots } = attempt;
  const step = program.steps[at];
  const go = (next: number, to: number, then: Slots = slots): number => open.push({ at: next, position: to, slots: then });
  switch (step?.kind) {
    case 'split':
      go(step.other, position);
      go(step.next, position);
      break;
    case 'jump':
      go(step.next, position);
      break;
    case 'save':
      go(at + 1, position, replaced(slots, step.slot, position));
      break;
    case 'start':
    case 'end':
      if (anchorHolds(step.kind, program, text, position)) go(at + 1, position);
      break;
    case 'reference': {
      const [start = -1, end = -1] = slots.slice(step.index * 2, step.index * 2 + 2);
      const held = start < 0 || end < 0 ? '' : text.slice(start, end);
      const here = text.slice(position, position + held.length);
      const isSame = program.ignoresCase ? here.toLowerCase() === held.toLowerCase() : here === held;
      if (isSame) go(at + 1, position + held.length);
      break;
    }
    case 'character': {
      const code = text.codePointAt(position);
      if (code !== undefined && takes(step.set, code, program.ignoresCase)) go(at + 1, position + (code > 0xffff ? 2 : 1));
      break;
    }
    default:
  }
}
