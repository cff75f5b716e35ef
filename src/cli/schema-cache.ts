// The cache of compiled schemas, listed and cleared.

import { readCompiledSchema } from '../compile/read-compiled-schema.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { cacheFolder } from '../host/cache-directory.ts';
import { cacheEntries, clearCache } from '../host/cache-entries.ts';
import { distrust, readOwnFile } from '../host/own-files.ts';
import { systemReason } from '../host/system-reason.ts';
import { visible } from '../report/visible.ts';
import { show, talk } from './output.ts';

/** Columns for a number of bytes. */
const SIZE_WIDTH = 10;
/** Digits of a schema's digest that tell it from others of its name. */
const DIGEST_DIGITS = 12;

export function listSchemaCache(): void {
  const folder = ownFolder();
  const reason = distrust(folder);
  if (reason !== undefined) talk(`nothing is read from this cache: ${reason}`);
  const modules = cacheEntries(folder).filter(({ isModule }) => isModule);
  for (const { path, size, usedAt } of modules) {
    const bytes = readOwnFile(path);
    const read = bytes === undefined ? undefined : readCompiledSchema(bytes);
    const name = read?.kind === 'schema' ? read.metadata.name : bytes === undefined ? '(not ours alone)' : '(damaged)';
    const digest = read?.kind === 'schema' ? read.metadata.digest.slice(0, DIGEST_DIGITS) : '-'.repeat(DIGEST_DIGITS);
    show(`${usedAt.toISOString().slice(0, 10)} ${String(size).padStart(SIZE_WIDTH)} ${digest} ${visible(name)}\n`);
  }
  talk(`${modules.length} compiled schema${modules.length === 1 ? '' : 's'} in ${folder}`);
}

/** @throws {EnvironmentError} `env/cannot-write` */
export function clearSchemaCache(): void {
  const folder = ownFolder();
  try {
    const count = clearCache(folder);
    talk(`${count} compiled schema${count === 1 ? '' : 's'} removed`);
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot clear ${folder}: ${systemReason(cause)}`, { cause });
  }
}

/** @throws {EnvironmentError} `env/missing-file` */
function ownFolder(): string {
  const folder = cacheFolder();
  if (folder === undefined) throw new EnvironmentError('env/missing-file', 'no cache: the environment names no home directory');
  return folder;
}
