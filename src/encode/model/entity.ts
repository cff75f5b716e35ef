// Whom and what mentions name.
import type { MentionType } from './mention.ts';

export type EntityType = Exclude<MentionType, 'date' | 'work'>;

/** A person, body or place; every mention that is linked names one by its key, which is its `xml:id`. */
export type Entity = {
  readonly key: string;
  readonly type: EntityType;
  readonly names: readonly EntityName[];
  /** From an authority file: the entry as it stands there, to be copied; otherwise made from this document. */
  readonly authority?: { readonly file: string; readonly xml: string };
};

export type EntityName = { readonly kind: 'main' | 'variant' | 'abbreviation'; readonly text: string };
