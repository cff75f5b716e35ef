// SchemaTree → the compact syntax (RELAX NG Compact Syntax, OASIS 2002), laid out for reading, with parentheses only where
// they are needed. The same tree gives the same text.

import { annotated } from './annotated.ts';
import { commentLayout } from './compact-annotation-layout.ts';
import { membersLayout } from './compact-grammar-layout.ts';
import { contentLayout, patternLayout } from './compact-pattern-layout.ts';
import { CompactPrefixes } from './compact-prefixes.ts';
import { COMPACT_WIDTH, type CompactWriting } from './compact-writing.ts';
import { blankLine, joined, type Layout, newline, render } from './layout.ts';
import type { PatternNode, SchemaTree } from './schema-tree.ts';

export type WriteOptions = {
  /** What to write for a reference to another schema; as it is, unless given. */
  readonly href?: (href: string) => string;
};

/**
 * What the compact syntax cannot say is lost: a namespace for the value of an unknown datatype or of a QName in no namespace,
 * if it is not the default one, and where exactly some annotations and comments stood.
 */
export function writeCompactSyntax(tree: SchemaTree, options: WriteOptions = {}): string {
  const prefixes = new CompactPrefixes(tree);
  const writing: CompactWriting = { prefixes, href: options.href ?? ((href) => href) };
  const body = bodyLayout(writing, tree);
  const declarations = prefixes.declarations();
  const blocks: readonly Layout[] = [
    ...tree.before.map(commentLayout),
    ...(declarations.length === 0 ? [] : [joined(declarations, newline)]),
    ...(body === undefined ? [] : [body]),
    ...tree.after.map(commentLayout),
  ];
  return `${render(joined(blocks, blankLine), COMPACT_WIDTH).trimEnd()}\n`;
}

/** The grammar at the root needs neither its keyword nor braces, unless it is annotated. */
function bodyLayout(writing: CompactWriting, { pattern }: SchemaTree): Layout | undefined {
  const { attributes = [], before = [], trailing = [] } = pattern.annotations ?? {};
  if (pattern.kind !== 'grammar' || attributes.length + before.length > 0)
    return patternLayout(writing, withoutFollowing(pattern), 'whole');
  const comments = trailing.filter((annotation) => annotation.kind === 'comment');
  if (pattern.content.length + comments.length === 0) return undefined;
  return membersLayout({ ...writing, contentLayout }, pattern.content, comments);
}

/** Nothing can follow the pattern of a schema: what would is put on a group around it, which means the same. */
function withoutFollowing(pattern: PatternNode): PatternNode {
  const inner = insideOf(pattern);
  if (inner !== undefined) return withoutFollowing(inner);
  const { annotations, origin } = pattern;
  if (annotations === undefined || annotations.following.length === 0) return pattern;
  const content = [{ ...pattern, annotations: { ...annotations, following: [] } }];
  return annotated<PatternNode>({ kind: 'group', content, origin }, { leading: annotations.following });
}

/** The only member of a group, choice or interleave without annotations inside, with those around it. */
function insideOf(pattern: PatternNode): PatternNode | undefined {
  if (pattern.kind !== 'group' && pattern.kind !== 'choice' && pattern.kind !== 'interleave') return undefined;
  const [only, second] = pattern.content;
  const { attributes = [], leading = [], before = [], trailing = [], following = [] } = pattern.annotations ?? {};
  if (only === undefined || second !== undefined || attributes.length + leading.length > 0) return undefined;
  const comments = trailing.filter((annotation) => annotation.kind === 'comment');
  return annotated(only, { before: [...before, ...comments], following });
}
