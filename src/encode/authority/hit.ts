// A place in a text where the words of a listed name stand.

import type { Certainty } from '../../dates/found-date.ts';
import type { EntityType } from '../model/entity.ts';
import type { NamePart } from '../model/mention.ts';
import type { FormGroup } from './name-trie.ts';

/** How the words of a text are those of the list. */
export type Likeness = 'exact' | 'declined' | 'transliterated';

export type Hit = {
  readonly start: number;
  readonly end: number;
  /** Numbers of its words. */
  readonly first: number;
  readonly last: number;
  readonly group: FormGroup;
  readonly likeness: Likeness;
};

/** A hit that was read in its surroundings: whom it can mean, and why. */
export type Reading = {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** Numbers of entries; empty for a person or body that is like one listed, and another. */
  readonly entries: readonly number[];
  readonly cert: Certainty;
  readonly evidence: string;
  readonly parts?: readonly NamePart[];
  /** Of persons: given names stand with the surname and agree with the entry. */
  readonly isFull?: boolean;
  /** Of persons: nothing but the surname speaks for the entries. */
  readonly isPartial?: boolean;
  /** A surname in the name of a thing that was named after a person: a mention only where that is marked. */
  readonly isInThing?: boolean;
  /** Of bodies: that the words after "of" complete it is not in the list; inside a longer name they complete that one. */
  readonly isGuess?: boolean;
};
