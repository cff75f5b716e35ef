// Whether METS documents are true of themselves and of their files: one document, or all of a folder.

import type { Checking } from '../files/checking.ts';
import { NamedFiles } from '../files/named-files.ts';
import type { PackageEntry, PackageFiles } from '../files/package-files.ts';
import { walk } from '../files/walk.ts';
import { checkFiles } from './check-files.ts';
import { checkPointers } from './check-pointers.ts';
import { checkReferences } from './check-references.ts';
import { METS, readMets } from './read-mets.ts';

const METS_NAME = /(?:^|[._-])mets\.xml$/i;
const XML_NAME = /\.xml$/i;
/** Bytes at the start of a file in which the namespace of its root stands. */
const LOOKED_AT = 4096;

/** @throws {EnvironmentError} where a file cannot be read */
export async function verifyMets(files: PackageFiles, checking: Checking): Promise<void> {
  const { findings, document } = checking;
  const named = new NamedFiles(files, findings);
  const documents = document === undefined ? await documentsBelow(files) : [document];
  if (documents.length === 0) findings.add({ code: 'mets/no-document', message: 'no file of the folder is METS' });
  for (const path of documents) await verifyDocument(files, path, { ...checking, named });
}

type DocumentCheck = Checking & { readonly named: NamedFiles };

async function verifyDocument(files: PackageFiles, path: string, { findings, schemas, named }: DocumentCheck): Promise<void> {
  const mets = await readMets(files, { path, findings, schemas });
  if (mets === undefined) return;
  if (!mets.hasStructMap)
    findings.add({ code: 'mets/no-struct-map', path, message: 'there is no structMap, which METS asks for' });
  checkReferences(mets, { path, findings });
  const found = await checkFiles(files, mets, { path, findings, named });
  await checkPointers(files, mets, { path, findings, found });
}

async function documentsBelow(files: PackageFiles): Promise<readonly string[]> {
  const documents: string[] = [];
  for await (const { path, kind } of walk(files, ''))
    if (kind === 'file' && (await looksLikeMets(files, path))) documents.push(path);
  return documents;
}

/** By its name, or by its start. */
export async function looksLikeMets(files: PackageFiles, path: string): Promise<boolean> {
  if (METS_NAME.test(path)) return true;
  if (!XML_NAME.test(path)) return false;
  for await (const piece of files.read(path)) {
    const start = new TextDecoder('latin1').decode(piece.subarray(0, LOOKED_AT));
    return new RegExp(`=\\s*["']${METS}["']`).test(start) && /<(?:[\w.-]+:)?mets[\s>]/.test(start);
  }
  return false;
}

/** Files at the top of a folder that are looked at, to find one of METS. */
const MOST_LOOKED = 100;

export async function holdsMets(files: PackageFiles, entries: readonly PackageEntry[]): Promise<boolean> {
  const candidates = entries.filter(({ name, kind }) => kind === 'file' && XML_NAME.test(name)).slice(0, MOST_LOOKED);
  for (const { name } of candidates) if (await looksLikeMets(files, name)) return true;
  return false;
}
