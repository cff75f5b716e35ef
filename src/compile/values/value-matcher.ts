// How values are judged by a compiled schema: small programs over deterministic automata. Plain data, so that it can be
// written into tables; the engine's `match` and `matchCompiled` (run-matcher.ts) run it.
//
// A matcher gets a value after XML's own processing (references resolved, line ends and, in attributes, white space
// normalised), as UTF-8, and answers yes, no, or ask (the reference).

import type { WhiteSpace } from '../../datatypes/datatype.ts';

export type ValueMatcher =
  | { readonly kind: 'any' }
  | { readonly kind: 'none' }
  /** `dfa`: index in `CompiledValues.dfas`. White-space processing of the type is part of the automaton. */
  | { readonly kind: 'dfa'; readonly dfa: number }
  /** A date or time of XSD, time zone and calendar minded (days of the month, leap years, 24:00:00 as the reference has it). */
  | { readonly kind: 'temporal'; readonly type: TemporalName }
  /** A decimal, or one with an exponent, within bounds; the lexical form has been checked by another matcher. */
  | { readonly kind: 'decimal-bounds'; readonly min?: DecimalBound; readonly max?: DecimalBound }
  /**
   * A date or time of which this is so: one test for values with a time zone, one for those without. `digits` of the fraction of
   * a second are read. The lexical form has been checked by another matcher.
   */
  | {
      readonly kind: 'instant';
      readonly type: TemporalName;
      readonly digits: number;
      readonly zoned: InstantTest;
      readonly unzoned: InstantTest;
    }
  | { readonly kind: 'digits'; readonly total?: number; readonly fraction?: number }
  /** Characters (code points) of the value after white-space processing. */
  | {
      readonly kind: 'length';
      readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
      readonly min: number;
      readonly max: number;
    }
  /** Its prefix is bound where it stands (a value without prefix is fine); the lexical form has been checked by another matcher. */
  | { readonly kind: 'prefix-bound' }
  /** The name that it is where it stands; the lexical form has been checked by another matcher. */
  | { readonly kind: 'expanded-name'; readonly namespace: string; readonly local: string }
  /** One of these, once its white space has been processed. In the order of their bytes, each once. */
  | { readonly kind: 'words'; readonly whiteSpace: WhiteSpace; readonly words: readonly string[] }
  /** Tokens between white space, one after another; `start`: index in `CompiledValues.lists`. */
  | { readonly kind: 'list'; readonly start: number }
  | { readonly kind: 'all' | 'some'; readonly items: readonly ValueMatcher[] }
  | { readonly kind: 'not'; readonly item: ValueMatcher }
  | { readonly kind: 'ask'; readonly reason: string };

export type TemporalName = 'dateTime' | 'time' | 'date' | 'gYearMonth' | 'gYear' | 'gMonthDay' | 'gDay' | 'gMonth';

/** `orders`: bits of how the value may stand to the instant (of UTC, or of no zone); `fraction` without trailing zeros. */
export type InstantTest = {
  readonly orders: number;
  /** From 1970-01-01. */
  readonly day: number;
  readonly second: number;
  readonly isLeapSecond: boolean;
  readonly fraction: string;
};

export const orderBits = { before: 1, same: 2, after: 4 } as const;

/** `value`: a decimal as written, perhaps with `E` and a power of ten. */
export type DecimalBound = { readonly value: string; readonly isInclusive: boolean };

/** `next[matched - 1]`: the state for each set of `matchers` that match the token; -1 where no state is left. At most 12 matchers. */
export type ListState = {
  readonly isComplete: boolean;
  readonly matchers: readonly ValueMatcher[];
  readonly next: readonly number[];
};

/** State 0 is dead: nothing leads out of it. `next[state * classCount + class]`. At most 65,535 states and 256 classes. */
export type Dfa = {
  readonly start: number;
  readonly isAccepting: readonly boolean[];
  readonly classCount: number;
  /** By ASCII code, 128 of them: its class. */
  readonly asciiClasses: Uint8Array;
  /** By atom (see `AtomTable`): its class. */
  readonly atomClasses: Uint8Array;
  readonly next: Uint16Array;
};

/**
 * Sorts the characters beyond ASCII: two characters are of one atom when no automaton of the schema tells them apart. The
 * atom of code point c is `blocks[blockOf[c >> 6] * 64 + (c & 63)]`; `blockOf` has 0x110000 >> 6 entries.
 */
export type AtomTable = {
  readonly atomCount: number;
  readonly blockOf: Uint16Array;
  readonly blocks: Uint8Array;
};

export type CompiledValues = {
  /** One for each pattern that was given, in their order. */
  readonly matchers: readonly ValueMatcher[];
  readonly lists: readonly ListState[];
  readonly dfas: readonly Dfa[];
  readonly atoms: AtomTable;
};
