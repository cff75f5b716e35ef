// Writes what a job has made: whole or not at all, in a folder that is made where it is missing.

import { dirname } from 'node:path';
import { makeDirectory } from './make-directories.ts';
import { writeWhole } from './write-whole.ts';

/** @throws {EnvironmentError} `env/cannot-write` */
export async function writeDocument(path: string, data: string | Uint8Array): Promise<void> {
  makeDirectory(dirname(path));
  await writeWhole(path, data);
}
