// Why a job of a run is not begun.

import { SettingsError } from '../diagnostics/settings-error.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import type { Job } from './job.ts';

/** Of the jobs of one run, in their order. */
export class JobRefusals {
  readonly #areRight: boolean;
  #hasReadStandardInput = false;

  /** `areRight`: they need not be looked through. */
  constructor({ areRight }: { readonly areRight: boolean }) {
    this.#areRight = areRight;
  }

  async reasonAgainst(job: Job): Promise<SettingsError | undefined> {
    const reason = (this.#areRight ? undefined : await faultOf(job)) ?? this.#again(job);
    return reason === undefined ? undefined : new SettingsError(`this is not a job: ${reason}`);
  }

  /** Standard input can be read only once. */
  #again({ input }: Job): string | undefined {
    if (input.kind !== 'path' || input.path !== STANDARD_INPUT) return undefined;
    if (this.#hasReadStandardInput) return 'standard input (-) can be read only once';
    this.#hasReadStandardInput = true;
    return undefined;
  }
}

async function faultOf(job: Job): Promise<string | undefined> {
  const { faultOfJob } = await import('./check-job.ts');
  return faultOfJob(job);
}
