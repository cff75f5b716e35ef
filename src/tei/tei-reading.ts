// What is read from a TEI document: the words of its source, the lines they stand in, what is named there, and the entries named.
import type { Span } from '../source/span.ts';
import type { OffsetMap } from './offset-map.ts';

/** All spans but those of entities are offsets of `text` (UTF-16 code units). */
export type TeiReading = {
  readonly kind: 'read';
  readonly file: string;
  /**
   * The source reading: `sic` not `corr`, `orig` not `reg`, `abbr` not `expan`; no apparatus of the edition and nothing that an
   * editor supplied. White space is collapsed; each line ends with a line feed.
   */
  readonly text: string;
  readonly lines: readonly TeiLine[];
  /** In the order of the text, an outer one before those inside it. */
  readonly mentions: readonly TeiMention[];
  readonly entities: readonly TeiEntity[];
  /** From an offset of `text` to the offset in the document of the character that stands there. */
  readonly offsets: OffsetMap;
};

/** A block, or a part of one that stands on a line of its own. */
export type TeiLine = {
  readonly span: Span;
  readonly kind: LineKind;
  /** As printed, its punctuation included. */
  readonly label?: string;
  /** Of a heading: how many headed parts it stands in, its own included. Of anything else: lists around it. */
  readonly level: number;
  /** Of a row: where each cell after the first begins. */
  readonly cells?: readonly number[];
  /**
   * `flow`: where it stands in the document is where it stands in the text; `aside`: a note or page mark, whose place may be
   * that of its anchor; `header`: a line of the source that the header quotes (`note[@type='sourceLine']`), after all others.
   */
  readonly placement: 'flow' | 'aside' | 'header';
};

export type LineKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'label'
  | 'row'
  | 'verse'
  | 'speaker'
  | 'opening'
  | 'dateline'
  | 'addressee'
  | 'salutation'
  | 'closing'
  | 'signature'
  | 'stamp'
  | 'title'
  | 'page'
  | 'footnote'
  | 'header';

/** `work`: the title of a book, a play, a journal. */
export type MentionType = 'person' | 'org' | 'place' | 'date' | 'group' | 'work';

export type TeiMention = {
  readonly span: Span;
  readonly type: MentionType;
  /** The name of the element and its `@type`. */
  readonly element: string;
  readonly subtype?: string;
  /** What `@ref` points to: the part after `#`, or the whole pointer where it has none. */
  readonly refs: readonly string[];
  readonly cert?: string;
  /** Of dates: the attributes that say when. */
  readonly date?: DateAttributes;
  /** Mentions around it. */
  readonly depth: number;
  /** The editor's correction makes it the name of another: the words printed name somebody else than `refs`. */
  readonly isRedirected: boolean;
};

export type DateAttributes = { readonly [Name in DateAttribute]?: string };
export type DateAttribute = (typeof dateAttributes)[number];
export const dateAttributes = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const;

export type TeiEntity = {
  readonly id: string;
  readonly type: Exclude<MentionType, 'date' | 'work'>;
  /** The first is the main one. */
  readonly names: readonly string[];
  /** Of the document. */
  readonly span: Span;
};
