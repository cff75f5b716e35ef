// The tree of a document that is being judged: made once for all checks that read trees.

import { buildPlainTree } from '../xml/tree/build-plain-tree.ts';
import type { BuiltTree } from '../xml/tree/build-tree.ts';
import type { Subject } from './subject.ts';

/** Bytes of a document that a tree is made of: its columns take more than twice as many. */
export const LARGEST_TREE = 500_000_000;

/** `undecoded`: its bytes are no text. `fatal`: what is wrong with its markup. */
export type SubjectTree = BuiltTree | { readonly kind: 'undecoded' | 'too large' };

/** For `subject.once`. */
export async function subjectTree(subject: Subject): Promise<SubjectTree> {
  const { composition } = subject;
  if (subject.bytes.length > LARGEST_TREE) return { kind: 'too large' };
  if (composition !== undefined) {
    // what ended the composition ended the document
    return composition.problem === undefined ? carefully(composition.text) : { kind: 'undecoded' };
  }
  const plain = buildPlainTree(subject.bytes);
  if (plain !== undefined) return { kind: 'tree', tree: plain };
  const decoded = await subject.text();
  return decoded.kind === 'decoded' ? carefully(decoded.text) : { kind: 'undecoded' };
}

/** The careful scanner is loaded for the few documents that need it. */
async function carefully(text: string): Promise<BuiltTree> {
  const { buildTree } = await import('../xml/tree/build-tree.ts');
  return buildTree(text);
}
