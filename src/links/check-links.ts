// Links as a check: every pointer of a document leads somewhere.

import type { DocumentCheck } from '../check/check.ts';
import { LARGEST_TREE, subjectTree } from '../check/subject-tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nowhere } from '../source/span.ts';
import { gatherLinks } from './gather-links.ts';
import { judgeLinks, type LinkSettings } from './judge-links.ts';
import type { LinkedDocuments } from './linked-documents.ts';
import { PointerAttributes, type PointerTable } from './pointer-attributes.ts';

export type LinkCheckSettings = LinkSettings & {
  /** The first that speaks of an attribute counts. */
  readonly pointers: readonly PointerTable[];
  /** Undefined where nothing but the document itself is looked at. */
  readonly documents?: LinkedDocuments;
};

/** A document that is not well-formed is for the grammar to tell: nothing is said of its links. */
export function linkCheck({ pointers, documents, ...settings }: LinkCheckSettings): DocumentCheck {
  const attributes = new PointerAttributes(pointers);
  return {
    name: 'links',
    needs: 'tree',
    run: async (subject) => {
      const made = await subject.once(subjectTree);
      if (made.kind === 'too large') return { diagnostics: [tooLarge(subject.file)], by: 'links' };
      if (made.kind !== 'tree') return { diagnostics: [], by: 'links' };
      const { tree } = made;
      const { file, composition } = subject;
      const found = await judgeLinks({ file, tree }, gatherLinks(tree, attributes), documents, settings);
      // places are told as lines and columns of it
      if (found.length > 0) await subject.text();
      const diagnostics = composition === undefined ? found : found.map((one) => composition.placed(one));
      return { diagnostics, by: 'links' };
    },
  };
}

function tooLarge(file: string): Diagnostic {
  const message = `links were not followed: the document has more than ${LARGEST_TREE} bytes`;
  return { code: 'link/not-checked', severity: 'note', message, file, place: nowhere };
}
