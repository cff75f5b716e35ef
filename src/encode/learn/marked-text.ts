// What is learned from: a text, and what somebody marked in it.

import type { Span } from '../../source/span.ts';

/** `work`: titles of books, plays, journals. */
export const learnedTypes = ['person', 'org', 'place', 'work', 'date', 'group'] as const;
export type LearnedType = (typeof learnedTypes)[number];

/** Spans are offsets of the text (UTF-16 code units). */
export type LearnedMark = { readonly span: Span; readonly type: LearnedType };

export type MarkedText = {
  /** The path as the user gave it. */
  readonly name: string;
  /** Blocks are parted by line feeds; in a block white space is single spaces. */
  readonly text: string;
  /** Outermost marks, in the order of the text, apart from one another. None runs over a line feed. */
  readonly marks: readonly LearnedMark[];
  /** What a reviewer refused: no mark is carried over to it. In the order of the text. */
  readonly refused?: readonly Span[];
  /** Who wrote to whom, where the header tells: the same for all documents of a correspondence. */
  readonly correspondence?: string;
  /** As the header has it: `1890-09-17`, `1890-09`, `1890`. */
  readonly date?: string;
};
