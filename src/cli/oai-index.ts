// The index of an OAI-PMH repository in its file.

import { join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { cacheFolder } from '../host/cache-directory.ts';
import { makeDirectory } from '../host/make-directories.ts';
import { packageVersion } from '../host/package-root.ts';
import { readSealedLines, writeSealedLines } from '../host/sealed-lines.ts';
import { digestOf, newKey } from '../host/seals.ts';
import { indexLines, readIndexLines } from '../oai/index-lines.ts';
import { type IndexState, RecordIndex } from '../oai/record-index.ts';
import { talk } from './output.ts';
import { UsageError } from './usage-error.ts';

export type KeptInFile = {
  readonly index: RecordIndex;
  /** Where something changed since it was read or written. */
  readonly save: () => Promise<void>;
};

/** Of every index, damaged or not. */
const INDEX_BEGIN = '{"teikit-oai-index"';

/** @throws {UsageError} where there is no place for it @throws {EnvironmentError} where another file is in it */
export async function openOaiIndex(folder: string, named: string | undefined): Promise<KeptInFile> {
  const path = named ?? ownPlace(folder);
  const index = new RecordIndex(await readState(path));
  let saved = index.version;
  return {
    index,
    save: async () => {
      const { version } = index;
      if (version === saved) return;
      await writeSealedLines(path, indexLines({ state: index.state, program: packageVersion() }));
      saved = version;
    },
  };
}

/** Of each folder one, in the cache directory of the user. */
function ownPlace(folder: string): string {
  const cache = cacheFolder();
  if (cache === undefined)
    throw new UsageError('a flag is missing: --index FILE, since the environment names no home directory');
  makeDirectory(join(cache, 'oai'));
  return join(cache, 'oai', `${digestOf([folder])}.index`);
}

async function readState(path: string): Promise<IndexState> {
  const read = await readSealedLines(path);
  const empty = { key: newKey(), isComplete: false, entries: [] };
  if (read.kind === 'missing') return { ...empty, isRebuilt: false };
  const begin = read.kind === 'lines' ? (read.lines[0] ?? '') : read.begin;
  if (begin !== '' && !begin.startsWith(INDEX_BEGIN))
    throw new EnvironmentError('env/cannot-write', `${path} is no index of teikit: another file would be lost`, { file: path });
  const kept = read.kind === 'lines' ? readIndexLines(read.lines) : undefined;
  if (kept === undefined) {
    talk(`${path} is damaged, or no index of this version: it is made anew, and every record counts as changed now`);
    return { ...empty, isRebuilt: true };
  }
  if (kept.program === packageVersion()) return kept.state;
  // another version may make other records of the same documents: all are read again
  return { ...kept.state, entries: kept.state.entries.map((entry) => ({ ...entry, stamp: '' })) };
}
