// Files of a run that were written without waiting for the disk: at the end of the run they are waited for, several at once. One by one
// a run over thousands of documents would wait for as long as it works.

import { open } from 'node:fs/promises';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { systemReason } from './system-reason.ts';

/** As many as threads of Node wait for the disk. */
const AT_ONCE = 4;

/** What is no file, or is gone by now, is passed over. @throws {EnvironmentError} `env/cannot-write` */
export async function flushFiles(paths: Iterable<string>): Promise<void> {
  const waiting = paths[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) await flushFile(next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function flushFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EINVAL' || code === 'EACCES') return;
    throw new EnvironmentError('env/cannot-write', `cannot write ${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}
