// Writes what was made of a document: to a file, whole or not at all, or to standard output. What goes wrong is told.

import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { makeDirectory } from '../host/output-directory.ts';
import { writeWhole } from '../host/write-whole.ts';
import { product, tellFault } from './output.ts';

/** `path`: undefined for standard output. */
export async function deliver(text: string, path: string | undefined): Promise<void> {
  if (path === undefined) return product(text);
  try {
    makeDirectory(dirname(path));
    await writeWhole(path, text);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    tellFault(error);
  }
}
