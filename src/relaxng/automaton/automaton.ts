// The automaton of a grammar: everything that validating a document needs, as tables of small integers. A deterministic
// automaton over start tags, text and end tags (a visibly pushdown automaton): reading a start tag calls, an end tag returns.
//
// A *content state* is a tuple of patterns without attributes, one for each way the open element can be read; nearly always
// there is one. A component that can no longer match keeps its place, since whoever called counts by place.
import type { Pattern } from '../pattern/pattern.ts';

/** No state: not allowed there, or refused. A runner answers "ask the reference". */
export const NONE = -1;

export type Automaton = {
  /** The content state before the root element; after it, a state whose signature is not 0 must be reached. */
  readonly start: number;
  readonly states: readonly ContentState[];
  readonly openings: readonly Opening[];
  readonly profiles: readonly AttributeProfile[];
  readonly factors: readonly FactorState[];
  /** What values are matched with (see `matchesValue`); states, actions and factors refer to them by index. */
  readonly values: readonly Pattern[];
  readonly refusals: readonly Refusal[];
};

/** What was too large to make, so that a document that gets there is for the reference. */
export type Refusal = { readonly what: string; readonly reason: string };

/** Elements that are counted, as bits: which have been is kept beside the state. At most 64. */
export type StateBag = {
  readonly members: readonly { readonly isRequired: boolean; readonly isRepeatable: boolean }[];
  /** By symbol, ascending, the index of its member. */
  readonly memberOf: ReadonlyMap<number, number>;
};

export type ContentState = {
  /** By symbol of the grammar's alphabet, ascending; a name that is not there is not allowed. */
  readonly calls: ReadonlyMap<number, Call>;
  /** The state after text that is not blank, or NONE. */
  readonly text: number;
  /** Bit i: component i may end here. 0: the end tag is not allowed. */
  readonly signature: number;
  /**
   * Only where a datatype judges the text of the element, and it has had no child: by component, the index in `values` that
   * decides whether the component may end (in place of `signature`).
   */
  readonly values?: readonly number[];
  /**
   * Only where elements are counted: a child of a member that has been and is not repeatable is not allowed, and the element may
   * not end before all that are required have been. All later states of the element have the same.
   */
  readonly bag?: StateBag;
};

/** `returns[signature - 1]`: the state of the parent after the child's end tag, for every set of the child's components. */
export type Call = { readonly opening: number; readonly returns: readonly number[] };

/** A start tag after its name, before its attributes. `width`: components of the content states that it leads to. */
export type Opening = {
  readonly width: number;
  /** Ways that attributes can be read, each judged by itself: indices in `profiles`. */
  readonly profiles: readonly number[];
  /** By the set of profiles that hold (bit i: the i-th of `profiles`): the content state. A set that is not there: NONE. */
  readonly contents: ReadonlyMap<number, number>;
};

/** One way to read attributes: a product of factors that share no name (RELAX NG §7.3), so each attribute belongs to one. */
export type AttributeProfile = {
  /** By symbol, ascending; a name that is not there is not allowed. */
  readonly actions: ReadonlyMap<number, AttributeAction>;
  /** How many bits `required` of the actions use; all must be seen. At most 32. */
  readonly requiredCount: number;
  /** The start states of the factors that are not a single attribute: indices in `factors`. At most 8. */
  readonly factors: readonly number[];
};

export type AttributeAction =
  /** An attribute by itself; `required`: its bit, or NONE for optional. */
  | { readonly kind: 'single'; readonly value: number; readonly required: number }
  /** The factor number `slot` of the profile decides. */
  | { readonly kind: 'factor'; readonly slot: number };

/** Attributes that depend on one another. */
export type FactorState = {
  readonly isComplete: boolean;
  readonly moves: ReadonlyMap<number, FactorMove>;
};

/** `next[matched - 1]`: the state for each set of `values` that match; at most 4 values. */
export type FactorMove = { readonly values: readonly number[]; readonly next: readonly number[] };
