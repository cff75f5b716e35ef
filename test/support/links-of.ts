// The links check on documents in memory, named as in a folder.

import { Subject } from '../../src/check/subject.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type LinkCheckSettings, linkCheck } from '../../src/links/check-links.ts';
import { LinkedDocuments } from '../../src/links/linked-documents.ts';
import type { LinkedFile, LinkedFiles } from '../../src/links/linked-files.ts';
import { teiPointers } from '../../src/links/tei-pointers.ts';

const FOLDER = 'file:///folder/';

export type MemoryFiles = Readonly<Record<string, string>>;

/** What is asked for, in this order, is kept in `asked`. Names that begin with `secret` are refused. */
export function memoryFiles(files: MemoryFiles, asked: string[] = []): LinkedFiles {
  const find = (uri: string): LinkedFile => {
    asked.push(uri);
    const name = decodeURIComponent(uri.slice(FOLDER.length));
    if (name.startsWith('secret')) return { kind: 'refused', reason: 'it lies outside' };
    const text = uri.startsWith(FOLDER) ? files[name] : undefined;
    if (text === undefined) return { kind: 'missing', reason: 'no such file' };
    return { kind: 'bytes', bytes: new TextEncoder().encode(text) };
  };
  return { uriOf: (file) => `${FOLDER}${file}`, read: find, look: (uri) => asThere(find(uri)) };
}

function asThere(file: LinkedFile): LinkedFile {
  return file.kind === 'bytes' ? { kind: 'there' } : file;
}

export async function linksOf(
  file: string,
  files: MemoryFiles,
  settings: Partial<LinkCheckSettings> = {},
): Promise<readonly Diagnostic[]> {
  const bytes = new TextEncoder().encode(files[file]);
  const check = linkCheck({ pointers: [teiPointers], documents: new LinkedDocuments(memoryFiles(files)), ...settings });
  return (await check.run(new Subject({ file, bytes }))).diagnostics;
}
