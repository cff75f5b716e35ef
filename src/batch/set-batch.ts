// Jobs that are judged together, since a check wants several documents: loaded where there is such a check.

import { batchLimit } from '../check/judge.ts';
import type { JobContext } from './job-context.ts';
import { validateTogether } from './steps/validate.ts';
import type { Work } from './work.ts';

/** Does the other steps of a job, and tells of it; false where the run is to end. */
export type Finish = (work: Work) => Promise<boolean>;

/** Call `add` for each job, and `flush` after the last. */
export class SetBatch {
  readonly #context: JobContext;
  readonly #finish: Finish;
  #waiting: Work[] = [];
  #bytes = 0;

  constructor(context: JobContext, finish: Finish) {
    this.#context = context;
    this.#finish = finish;
  }

  /** Other checks begin another batch. */
  async add(work: Work): Promise<void> {
    const checks = work.plan?.checks ?? [];
    const before = this.#waiting[0]?.plan?.checks ?? checks;
    if (checks.length !== before.length || checks.some((check, at) => check !== before[at])) await this.flush();
    const most = batchLimit(checks);
    this.#waiting.push(work);
    this.#bytes += work.bytes;
    if (this.#waiting.length >= most.documents || this.#bytes >= most.bytes) await this.flush();
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    await validateTogether(waiting, this.#context);
    for (const work of waiting) if (!(await this.#finish(work))) return;
  }
}
