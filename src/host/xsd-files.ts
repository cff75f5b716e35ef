// The XML Schemas of a folder, with all folders below it.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { SourceDocument } from '../source/document.ts';
import { systemReason } from './system-reason.ts';

/** Files that are read, and bytes of all of them. */
const MOST_FILES = 2000;
const MOST_BYTES = 64 * 2 ** 20;

/** By their paths in the folder. No link is followed. @throws {EnvironmentError} `env/missing-file`, `env/unreadable`, `env/bad-schema` */
export function readXsdFiles(folder: string): readonly SourceDocument[] {
  const documents: SourceDocument[] = [];
  let bytes = 0;
  for (const path of namesBelow(folder)) {
    const data = attempt(path, () => readFileSync(path));
    bytes += data.length;
    if (bytes > MOST_BYTES || documents.length === MOST_FILES)
      throw new EnvironmentError(
        'env/bad-schema',
        `${folder} holds more schemas than are read: ${MOST_FILES} files and ${MOST_BYTES} bytes`,
      );
    documents.push({ file: relative(folder, path).split(sep).join('/'), bytes: data });
  }
  if (documents.length === 0) throw new EnvironmentError('env/bad-schema', `${folder} has no XML Schema: *.xsd is looked for`);
  return documents;
}

function namesBelow(folder: string): readonly string[] {
  const isFolder = attempt(folder, () => statSync(folder)).isDirectory();
  if (!isFolder)
    throw new EnvironmentError('env/bad-schema', `${folder} is no folder: XML Schemas are looked for in one`, { file: folder });
  const entries = attempt(folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile() && /\.xsd$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'env/missing-file' : 'env/unreadable';
    throw new EnvironmentError(code, `${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}
