// Why a job of a run is not begun.

import { SettingsError } from '../diagnostics/settings-error.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import type { Job } from './job.ts';

/** `read`: inputs of the run so far that can be read only once. `isRight`: the job need not be looked through. */
export type JobFaultSettings = { readonly read: Set<string>; readonly isRight: boolean };

export async function jobFault(job: Job, { read, isRight }: JobFaultSettings): Promise<SettingsError | undefined> {
  const fault = (isRight ? undefined : await shapeFault(job)) ?? again(job, read);
  return fault === undefined ? undefined : new SettingsError(`this is not a job: ${fault}`);
}

async function shapeFault(job: Job): Promise<string | undefined> {
  const { faultOfJob } = await import('./check-job.ts');
  return faultOfJob(job);
}

/** Standard input can be read only once. */
function again({ input }: Job, read: Set<string>): string | undefined {
  if (input.kind !== 'path' || input.path !== STANDARD_INPUT) return undefined;
  if (read.has(input.path)) return 'standard input (-) can be read only once';
  read.add(input.path);
  return undefined;
}
