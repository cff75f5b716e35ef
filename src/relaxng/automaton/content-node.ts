// A state of the content of elements, and a start tag in it, while the automaton is being made.
import type { Pattern } from '../pattern/pattern.ts';
import type { Bag } from './bag.ts';
import type { ProfileNode } from './profile-graph.ts';

/** `moves` are made when they are first asked for. */
export type ContentNode = {
  readonly components: readonly Pattern[];
  readonly isTyped: boolean;
  /** Where elements are counted besides; there is one component then. The same until the element ends. */
  readonly bag: Bag | undefined;
  moves: ContentMoves | undefined;
};

export type ContentMoves = {
  readonly text: ContentNode | undefined;
  /** By symbol, ascending. */
  readonly calls: ReadonlyMap<number, CallNode>;
};

/** See `Call`. */
export type CallNode = { readonly opening: OpeningNode; readonly returns: readonly (ContentNode | undefined)[] };

export type OpeningNode = {
  /** The name that it was first met with. */
  readonly symbol: number;
  /** The contents that elements of this name can have here, attributes included. */
  readonly components: readonly Pattern[];
  /** Undefined until its attributes and its content have been looked at. */
  outcome: OpeningOutcome | undefined;
};

export type OpeningOutcome =
  | {
      readonly kind: 'built';
      readonly profiles: readonly ProfileNode[];
      readonly contents: ReadonlyMap<number, ContentNode>;
      /** Sets of profiles have been left out that could hold together. */
      readonly lacksSets: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: string };
