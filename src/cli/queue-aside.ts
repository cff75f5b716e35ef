// Documents that failed each time a worker tried them: listed, and let go.

import type { SetAside } from '../batch/queued-job.ts';
import { listAside, retryAside } from '../library/queue-aside.ts';
import { counted } from '../report/counted.ts';
import { visible } from '../report/visible.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { show, talk } from './output.ts';

/** @throws {SettingsError | EnvironmentError} */
export async function tellAside(queue: string): Promise<void> {
  const all = await listAside({ queue });
  for (const aside of all) show(`${lineOf(aside)}\n`);
  talk(counted(all.length, 'document'));
}

function lineOf({ at, from, file, reason }: SetAside): string {
  return [at, visible(from), visible(file), visible(reason)].join('\t');
}

/** `files`: undefined names are told. @throws {SettingsError | EnvironmentError} */
export async function retryFailed(queue: string, files: readonly string[]): Promise<void> {
  const chosen = await retryAside({ queue }, files);
  for (const name of files) {
    if (chosen.some(({ file }) => file === name)) continue;
    talk(`${name} is not among the documents that failed`);
    raiseExitCode(exitCodes.failure);
  }
  talk(`${counted(chosen.length, 'document')} will be tried again by the next run`);
}
