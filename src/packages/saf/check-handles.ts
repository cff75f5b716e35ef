// `handle`: the handle that the item gets; `collections`: the collections that it goes to, by handle or UUID.

import type { PackageFiles } from '../files/package-files.ts';
import { readLines } from '../files/read-text.ts';
import type { InItem } from './in-item.ts';

/** The naming authority, and the name in it. */
const HANDLE = /^[\w.-]+\/[^\s/][^\s]*$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type HandleCheck = InItem & { readonly folder: string; readonly handles: Map<string, string> };

export async function checkHandle(files: PackageFiles, check: HandleCheck): Promise<void> {
  const { path, findings, folder, handles } = check;
  const [first, ...others] = await linesOf(files, check);
  if (first === undefined || first.trim() === '') {
    findings.warn({ code: 'saf/handle', path, message: 'the file is empty: DSpace makes a handle of its own' });
    return;
  }
  if (!HANDLE.test(first)) {
    findings.add({
      code: 'saf/handle',
      path,
      line: 1,
      message: `${JSON.stringify(first)} is not a handle of the form PREFIX/NAME`,
    });
    return;
  }
  if (others.some((line) => line.trim() !== ''))
    findings.warn({ code: 'saf/handle', path, line: 2, message: 'DSpace reads the first line only' });
  const other = handles.get(first);
  if (other === undefined) handles.set(first, folder);
  else findings.add({ code: 'saf/handle', path, line: 1, message: `"${first}" is the handle of "${other}", too` });
}

export async function checkCollections(files: PackageFiles, check: InItem): Promise<void> {
  const { path, findings } = check;
  const lines = await linesOf(files, check);
  for (const [index, text] of lines.entries()) {
    if (HANDLE.test(text) || UUID.test(text)) continue;
    const message =
      text.trim() === ''
        ? 'an empty line names no collection: DSpace stops here'
        : `${JSON.stringify(text)} is neither the handle nor the UUID of a collection`;
    findings.add({ code: 'saf/collection', path, line: index + 1, message });
  }
}

/** More lines than these, nobody means. */
const MOST_LINES = 100_000;

/** Those that could be read. */
async function linesOf(files: PackageFiles, { path, findings }: InItem): Promise<readonly string[]> {
  const lines: string[] = [];
  try {
    for await (const { text } of readLines(files.read(path), new TextDecoder('utf-8', { fatal: true }))) {
      lines.push(text);
      if (lines.length >= MOST_LINES) break;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    findings.add({
      code: path.endsWith('handle') ? 'saf/handle' : 'saf/collection',
      path,
      message: `the file is not text in UTF-8: ${error.message}`,
    });
  }
  return lines;
}
