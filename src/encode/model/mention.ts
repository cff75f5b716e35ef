// What the stages of encoding hand to one another. All spans are offsets of the source text (UTF-16 code units), so that
// what is written can be proved against it.
import type { Certainty, DateValue } from '../dates/found-date.ts';
import type { RemarkCode } from '../diagnostics/encode-codes.ts';
import type { Span } from '../source/span.ts';

/** The text as received. A line ends before its line break (LF, CR LF or CR, of which none is part of a span of a block's first or last line). */
export type SourceText = { readonly name: string; readonly text: string; readonly lines: readonly SourceLine[] };
/** `number` counts from 1. */
export type SourceLine = { readonly number: number; readonly start: number; readonly end: number };

export type { Certainty, DateValue } from '../dates/found-date.ts';

// --- structure: lines → outline

/** What the lines are: each line is in a block, in the header, or a separator. */
export type Outline = {
  readonly profile: string;
  readonly header: readonly HeaderLine[];
  readonly blocks: readonly Block[];
  /** Rules and blank lines, by number. */
  readonly separators: readonly number[];
  /** Lines that could not be classified, and became paragraphs. */
  readonly remarks: readonly Remark[];
};

export type Remark = { readonly line: number; readonly code: RemarkCode; readonly message: string };

/** A line that describes the document: it goes to the TEI header, with what could be read in it. */
export type HeaderLine = { readonly line: number; readonly span: Span; readonly statement: HeaderStatement };

export type HeaderStatement =
  | { readonly kind: 'title'; readonly title: Span }
  /** `Archive: AP RF. F. 3. Op. 58. D. 6. L. 30-31. Original version. Typescript.` */
  | {
      readonly kind: 'archive';
      readonly repository?: Span;
      /** In the order of the text: fond, opis, delo, box, folder … and, as `locus`, leaves or pages. */
      readonly parts: readonly { readonly unit: string; readonly value: Span; readonly from?: string; readonly to?: string }[];
      readonly remarks?: Span;
    }
  | { readonly kind: 'printed-source'; readonly citation: Span }
  | { readonly kind: 'online-source'; readonly url: Span }
  | { readonly kind: 'original-language'; readonly language: Span; readonly code?: string }
  | { readonly kind: 'translator'; readonly name: Span }
  | { readonly kind: 'date'; readonly date: Span }
  | { readonly kind: 'other' };

export type Block =
  | { readonly kind: 'heading'; readonly span: Span; readonly level: number }
  | {
      readonly kind: 'paragraph' | 'dateline' | 'addressee' | 'salutation' | 'closing' | 'signature' | 'page';
      readonly span: Span;
    }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** Cells by row. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[] }
  /** `anchor`: where the text refers to it, if that was found. */
  | { readonly kind: 'footnote'; readonly label: Span; readonly body: Span; readonly anchor?: Span };

/** A numbered or lettered point. `label` as printed, its punctuation included. Levels of points are lists inside items. */
export type Item = { readonly label: Span; readonly blocks: readonly Block[] };

// --- mentions

export type MentionType = 'person' | 'org' | 'place' | 'date' | 'group';

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
  /** Key of an `Entity`, once linked; several (with cert low): it could be any of them. */
  readonly entities?: readonly string[];
};

export type NamePart = {
  readonly kind: 'roleName' | 'forename' | 'surname' | 'genName' | 'nameLink' | 'addName';
  readonly span: Span;
};

/** A person, body or place; every mention that is linked names one by its key, which is its `xml:id`. */
export type Entity = {
  readonly key: string;
  readonly type: Exclude<MentionType, 'date'>;
  readonly names: readonly EntityName[];
  /** From an authority file: the entry as it stands there, to be copied; otherwise made from this document. */
  readonly authority?: { readonly file: string; readonly xml: string };
};

export type EntityName = { readonly kind: 'main' | 'variant' | 'abbreviation'; readonly text: string };
