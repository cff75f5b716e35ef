// References of a METS document to its own IDs.

import type { Findings } from '../files/findings.ts';
import type { MetsDocument } from './mets-document.ts';
import { PLAIN } from './read-mets.ts';

/** Attribute → the elements that it may lead to; undefined: any. What is not of METS may be what is meant. */
const TARGETS: Readonly<Record<string, readonly string[] | undefined>> = {
  FILEID: ['file', 'stream'],
  DMDID: ['dmdSec'],
  ADMID: ['amdSec', 'techMD', 'rightsMD', 'sourceMD', 'digiprovMD'],
  STRUCTID: ['structMap', 'div'],
};

export type ReferenceCheck = { readonly path: string; readonly findings: Findings };

export function checkReferences({ references, ids }: MetsDocument, { path, findings }: ReferenceCheck): void {
  const told = new Set<string>();
  for (const { attribute, id, line } of references) {
    const key = `${attribute} ${id}`;
    if (told.has(key)) continue;
    const target = ids.get(id);
    const allowed = TARGETS[attribute];
    const isRight =
      target !== undefined && (target === '' || target === PLAIN || allowed === undefined || allowed.includes(target));
    if (isRight) continue;
    told.add(key);
    const message =
      target === undefined
        ? `${attribute} names "${id}", and nothing has this ID`
        : `${attribute} names "${id}", which is a <${target}>: ${allowed?.join(' or ')} is meant`;
    findings.add({ code: 'mets/reference', path, line, message });
  }
}
