// The tree of a document that is being judged: made once for all checks that read trees.

import { type BuiltTree, buildPlainTree, buildTree } from '../xml/tree/build-tree.ts';
import type { Subject } from './subject.ts';

/** `undecoded`: its bytes are no text. `fatal`: what is wrong with its markup. */
export type SubjectTree = BuiltTree | { readonly kind: 'undecoded' };

/** For `subject.once`. */
export async function subjectTree(subject: Subject): Promise<SubjectTree> {
  const { composition } = subject;
  if (composition !== undefined) {
    // what ended the composition ended the document
    return composition.problem === undefined ? buildTree(composition.text) : { kind: 'undecoded' };
  }
  const plain = buildPlainTree(subject.bytes);
  if (plain !== undefined) return { kind: 'tree', tree: plain };
  const decoded = await subject.text();
  return decoded.kind === 'decoded' ? buildTree(decoded.text) : { kind: 'undecoded' };
}
