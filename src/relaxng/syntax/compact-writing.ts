// What the parts of the writer of the compact syntax share.
import type { CompactPrefixes } from './compact-prefixes.ts';

export type CompactWriting = {
  readonly prefixes: CompactPrefixes;
  /** What to write for a reference to another schema. */
  readonly href: (href: string) => string;
};

/** Columns of the compact syntax. */
export const COMPACT_WIDTH = 120;
