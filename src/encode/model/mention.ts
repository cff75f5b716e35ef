// Names and dates where they stand in a text. All spans are offsets of the source text (UTF-16 code units).
import type { Certainty, DateValue } from '../../dates/found-date.ts';
import type { Span } from '../../source/span.ts';

/** `work`: the title of a book, a play, a journal; only a learned model finds them, and they are not linked. */
export type MentionType = 'person' | 'org' | 'place' | 'date' | 'group' | 'work';

/** Mentions may stand inside one another (a body inside a body), and never cross. */
export type Mention = {
  readonly span: Span;
  readonly type: MentionType;
  readonly cert: Certainty;
  /** For the review table: the rule, and what it saw. */
  readonly evidence: string;
  readonly parts?: readonly NamePart[];
  /** Of dates only. */
  readonly date?: DateValue;
  /** A date that is marked although its value is not known, since the collection marks such words. */
  readonly isUndated?: true;
  /** Key of an `Entity`, once linked; several (with cert low): it could be any of them. */
  readonly entities?: readonly string[];
};

export type NamePart = {
  readonly kind: 'roleName' | 'forename' | 'surname' | 'genName' | 'nameLink' | 'addName';
  readonly span: Span;
};
