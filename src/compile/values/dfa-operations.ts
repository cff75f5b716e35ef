// Intersection, complement and white space on deterministic automata.

import type { WhiteSpace } from '../../datatypes/datatype.ts';
import { classesFor, explore, type SymbolDfa, symbolsByClass } from './symbol-dfa.ts';

const SPACE = 0x20;
const WHITE_SPACE: readonly number[] = [0x9, 0xa, 0xd, SPACE];

export function intersectDfas(left: SymbolDfa, right: SymbolDfa): SymbolDfa {
  const { classOf, classCount } = classesFor(left.classOf.length, [...symbolsByClass(left), ...symbolsByClass(right)]);
  const leftClasses = classesWithin(left, classOf, classCount);
  const rightClasses = classesWithin(right, classOf, classCount);
  const width = right.isAccepting.length;
  return explore<number>({
    start: left.start * width + right.start,
    classCount,
    classOf,
    keyOf: (pair) => pair,
    isAccepting: (pair) => left.isAccepting[Math.floor(pair / width)] === true && right.isAccepting[pair % width] === true,
    successorsOf: (pair) => {
      const leftRow = Math.floor(pair / width) * left.classCount;
      const rightRow = (pair % width) * right.classCount;
      return Array.from({ length: classCount }, (_, label) => {
        const leftNext = left.next[leftRow + (leftClasses[label] ?? 0)] ?? 0;
        const rightNext = right.next[rightRow + (rightClasses[label] ?? 0)] ?? 0;
        return leftNext === 0 || rightNext === 0 ? undefined : leftNext * width + rightNext;
      });
    },
  });
}

/** The dead state is a state like any other of it. */
export function complementDfa(dfa: SymbolDfa): SymbolDfa {
  const { start, classCount, classOf, isAccepting, next } = dfa;
  return explore<number>({
    start,
    classCount,
    classOf,
    keyOf: (state) => state,
    isAccepting: (state) => isAccepting[state] !== true,
    successorsOf: (state) => [...next.subarray(state * classCount, (state + 1) * classCount)],
  });
}

/** Accepts the texts that `dfa` accepts once their white space has been processed. */
export function processingDfa(dfa: SymbolDfa, whiteSpace: WhiteSpace): SymbolDfa {
  switch (whiteSpace) {
    case 'preserve':
      return dfa;
    case 'replace':
      return {
        ...dfa,
        classOf: dfa.classOf.map((label, symbol) => (WHITE_SPACE.includes(symbol) ? (dfa.classOf[SPACE] ?? 0) : label)),
      };
    case 'collapse':
      return collapsingDfa(dfa);
    default:
      return whiteSpace satisfies never;
  }
}

/** What has been read since the last word ended: nothing of the text yet, a word, or white space that may be at the end. */
const LEADING = 0;
const WORD = 1;
const GAP = 2;
const MODES = 3;

function collapsingDfa(dfa: SymbolDfa): SymbolDfa {
  const { classOf, classCount } = classesFor(dfa.classOf.length, [WHITE_SPACE, ...symbolsByClass(dfa)]);
  const within = classesWithin(dfa, classOf, classCount);
  const spaces = new Set(WHITE_SPACE.map((symbol) => classOf[symbol] ?? 0));
  const after = (state: number, label: number): number => dfa.next[state * dfa.classCount + label] ?? 0;
  return explore<number>({
    start: dfa.start * MODES + LEADING,
    classCount,
    classOf,
    keyOf: (state) => state,
    isAccepting: (state) => dfa.isAccepting[Math.floor(state / MODES)] === true,
    successorsOf: (state) => {
      const inner = Math.floor(state / MODES);
      const mode = state % MODES;
      const before = mode === GAP ? after(inner, dfa.classOf[SPACE] ?? 0) : inner;
      return Array.from({ length: classCount }, (_, label) => {
        if (spaces.has(label)) return mode === WORD ? inner * MODES + GAP : state;
        const next = after(before, within[label] ?? 0);
        return next === 0 ? undefined : next * MODES + WORD;
      });
    },
  });
}

/** By class of a finer partition of the symbols, the class of `dfa` that it is within. */
function classesWithin(dfa: SymbolDfa, classOf: Uint16Array, classCount: number): Uint16Array {
  const within = new Uint16Array(classCount);
  for (const [symbol, label] of classOf.entries()) within[label] = dfa.classOf[symbol] ?? 0;
  return within;
}
