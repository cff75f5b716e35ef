// What is compared: a text with its lines and marks, from TEI or from columns.
import type { Span } from '../source/span.ts';
import type { DateAttributes, MentionType, TeiLine } from '../tei/tei-reading.ts';

/** All spans are offsets of `text`, each of whose lines ends with a line feed. */
export type Reading = {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly TeiLine[];
  /** In the order of the text, an outer mark before those inside it. */
  readonly marks: readonly Mark[];
  /** What was marked in it: marks of another type are no mistakes, nobody looked for them. */
  readonly types: readonly MentionType[];
  /** Whether lines are blocks that mean something, and marks point to entries. */
  readonly hasStructure: boolean;
  /** Ids of the entries it has itself. */
  readonly entries: ReadonlySet<string>;
  /** The line of the file, from 1, that an offset of the text stands in. */
  readonly lineOf: (offset: number) => number;
};

export type Mark = {
  readonly span: Span;
  readonly type: MentionType;
  readonly refs: readonly string[];
  readonly date?: DateAttributes;
  /** How certain whoever marked it is: `high`, `medium`, `low`. */
  readonly cert?: string;
  /** A correction changes whom it means: it counts for its span only. */
  readonly isRedirected: boolean;
};

export const markTypes: readonly MentionType[] = ['person', 'org', 'place', 'date', 'group', 'work'];

export const typeTitles: Readonly<Record<MentionType, string>> = {
  person: 'persons',
  org: 'organisations',
  place: 'places',
  date: 'dates',
  group: 'groups',
  work: 'works',
};
