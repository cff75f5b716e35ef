// The file with rows of the user's own for the crosswalk (YAML).

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { type OwnCrosswalk, readOwnCrosswalk } from '../export/crosswalk/own-crosswalk.ts';
import { yamlFault } from '../source/yaml-fault.ts';
import type { JobServices } from './job-services.ts';

/** @throws {EnvironmentError} that names the first mistake */
export async function ownCrosswalkOf(path: string, read: JobServices['read']): Promise<OwnCrosswalk> {
  const { bytes } = await read(path);
  const reading = readOwnCrosswalk(await parsed(path, bytes));
  if (reading.kind === 'read') return reading.own;
  throw new EnvironmentError('env/unreadable', `${path}: ${reading.message}`);
}

/** @throws {EnvironmentError} when it is no YAML in UTF-8 */
async function parsed(path: string, bytes: Uint8Array): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new EnvironmentError('env/unreadable', `${path}: ${yamlFault(cause)}`, { cause });
  }
}
