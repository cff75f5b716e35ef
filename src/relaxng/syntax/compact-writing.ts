// What the parts of the writer of the compact syntax share.
import type { CompactPrefixes } from './compact-prefixes.ts';
import { literal } from './compact-text.ts';
import type { NamespaceName } from './schema-tree.ts';

export type CompactWriting = {
  readonly prefixes: CompactPrefixes;
  /** What to write for a reference to another schema. */
  readonly href: (href: string) => string;
};

/** Columns of the compact syntax. */
export const COMPACT_WIDTH = 120;

type Reference = { readonly href: string; readonly namespace: NamespaceName };

/** A reference to another schema, with the namespace that it inherits if that is not the default one. */
export function referenceText({ prefixes, href: hrefFor }: CompactWriting, { href, namespace }: Reference): string {
  const inherit = namespace === prefixes.defaultNamespace ? '' : ` inherit = ${prefixes.prefixFor(namespace, undefined)}`;
  return literal(hrefFor(href)) + inherit;
}
