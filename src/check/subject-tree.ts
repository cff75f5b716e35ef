// The tree of a document that is being judged: made once for all checks that read it.

import type { BuiltTree } from '../xml/tree/build-tree.ts';
import type { Subject } from './subject.ts';

/** `text`: what the places of the tree are in. Undefined for what is no text, or not well-formed: the grammar tells it. */
export type SubjectTree = { readonly text: string; readonly tree: Extract<BuiltTree, { readonly kind: 'tree' }>['tree'] };

export function treeOf(subject: Subject): Promise<SubjectTree | undefined> {
  return subject.once(makeTree);
}

async function makeTree(subject: Subject): Promise<SubjectTree | undefined> {
  const [decoded, { buildTree }] = await Promise.all([subject.text(), import('../xml/tree/build-tree.ts')]);
  if (decoded.kind !== 'decoded') return undefined;
  const built = buildTree(decoded.text);
  return built.kind === 'tree' ? { text: decoded.text, tree: built.tree } : undefined;
}
