// What the lines of a text are: the outline that `structure` makes. All spans are offsets of the source text (UTF-16 code
// units), so that what is written can be proved against it.
import type { RemarkCode } from '../../diagnostics/encode-codes.ts';
import type { Span } from '../../source/span.ts';

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
  /** `opens`: what kind of division begins with it, where more is known than its words say. */
  | { readonly kind: 'heading'; readonly span: Span; readonly level: number; readonly opens?: 'entry' }
  | {
      readonly kind:
        | 'paragraph'
        | 'dateline'
        | 'addressee'
        | 'salutation'
        | 'closing'
        | 'signature'
        | 'postscript'
        | 'page'
        /** A remark on what goes on, between or among speeches. */
        | 'stage'
        /** A line that marks the end. */
        | 'trailer';
      readonly span: Span;
    }
  /** A turn: what stands before it to say who speaks, as printed, and what is said. */
  | { readonly kind: 'speech'; readonly speaker: Span; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** Cells by row. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[] }
  /** `anchor`: where the text refers to it, if that was found. */
  | { readonly kind: 'footnote'; readonly label: Span; readonly body: Span; readonly anchor?: Span };

/** The blocks that a block holds: of points, or of a speech. */
export function insideOf(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return block.kind === 'speech' ? block.blocks : [];
}

/** A point. `label` as printed, its punctuation included; empty where none is printed. Levels of points are lists inside items. */
export type Item = { readonly label: Span; readonly blocks: readonly Block[] };
