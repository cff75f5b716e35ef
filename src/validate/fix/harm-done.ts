// What a change does to a document that no repair may do, whatever checks judge it: its markup no longer holds, or two elements get
// one identifier.

import { buildTree } from '../../xml/tree/build-tree.ts';

/** `duplicates`: elements whose `xml:id` another one before them has. */
export type Soundness =
  | { readonly kind: 'sound'; readonly duplicates: number }
  | { readonly kind: 'broken'; readonly reason: string };

export function soundnessOf(text: string): Soundness {
  const built = buildTree(text);
  if (built.kind === 'fatal') return { kind: 'broken', reason: built.problem.message };
  const { tree } = built;
  const seen = new Set<string>();
  let count = 0;
  for (const attribute of tree.allAttributes()) {
    if (tree.qName(attribute) !== 'xml:id') continue;
    count++;
    seen.add(tree.value(attribute).trim());
  }
  return { kind: 'sound', duplicates: count - seen.size };
}

/** A clause; undefined: no harm. A document that is broken as it is has nothing to be held against. */
export function harmDone(before: Soundness, after: Soundness): string | undefined {
  if (before.kind === 'broken') return undefined;
  if (after.kind === 'broken') return `the document would not be well-formed: ${after.reason}`;
  return after.duplicates > before.duplicates ? 'two elements would have the same xml:id' : undefined;
}
