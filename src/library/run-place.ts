// Where a project is, as seen by who runs it, and where its run keeps what it knows.

import { below } from '../run/documents-of.ts';
import { placeInBucket } from '../source/bucket-names.ts';

/** Below the folder of the outputs. */
const KEPT = '.teikit';

/** Of a project file; '' for the working directory. */
export function folderOf(config: string): string {
  const at = config.lastIndexOf('/');
  const folder = at < 0 ? '' : below(config.slice(0, at) || '/', '');
  return folder === '' && config.startsWith('/') ? '/' : folder;
}

export function nameOfConfig(config: string): string {
  return config.slice(config.lastIndexOf('/') + 1);
}

/** In the folder of the project, where outputs go to a bucket. */
export function keptFolder(folder: string, output: string): string {
  return below(placeInBucket(output) === undefined ? below(folder, output) : folder, KEPT);
}
