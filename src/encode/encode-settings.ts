// How documents are to be encoded. One value serves any number of them.

import type { Schema } from '../validate/schema.ts';
import type { Metadata } from './header/metadata.ts';
import type { Learned } from './model/learned.ts';
import type { RuleLanguage } from './model/rule-language.ts';
import type { Profile } from './profiles/profile.ts';
import type { Authorities } from './read-authorities.ts';
import type { ReviewRow } from './review/review-row.ts';

export type EncodeSettings = {
  /** Without one, that of the text, as it is found. */
  readonly language?: RuleLanguage;
  /** What is made is proved valid by it before it is given out. */
  readonly schema: Schema;
  /** Of this program. */
  readonly version: string;
  readonly authorities?: Authorities;
  /** A model that was learned from encoded documents. */
  readonly learned?: Learned;
  /** Without one, the profile that fits best. */
  readonly profile?: Profile;
  readonly metadata?: Metadata;
  /** `YYYY-MM-DD`. */
  readonly encodedOn?: string;
  /** A reviewer's, of this document. */
  readonly decisions?: readonly ReviewRow[];
};
