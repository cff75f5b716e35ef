// The address of a file.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `path`: from the working directory. A slash at its end stays. */
export function pathToFileUrl(path: string): string {
  const { href } = pathToFileURL(resolve(path));
  return path.endsWith('/') && !href.endsWith('/') ? `${href}/` : href;
}
