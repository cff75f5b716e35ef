// What stands in a pattern that the compact syntax reads as one.
import type { PatternNode } from './schema-tree.ts';

/** A pattern as content that may be of several: an unannotated group gives its members. */
export function membersOf(pattern: PatternNode): readonly PatternNode[] {
  return pattern.kind === 'group' && pattern.annotations === undefined ? pattern.content : [pattern];
}
