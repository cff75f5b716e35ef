// What a worker at a queue does with a job: it works where the sender does, by a pool for each run, and writes nothing but what is too
// large for the queue.

import type { JobPool, SentSheet } from '../batch/job-pool.ts';
import { packJob, type QueuedJob, type QueuedResult, type QueuedRun, type QueuedSheet } from '../batch/queued-job.ts';
import { RefusedJob } from '../host/refused-job.ts';
import { RUN_FILE, readInFolder, writeInFolder } from '../host/run-folder.ts';
import { WorkingPlaces } from '../host/working-folder.ts';
import { openPool } from './open-pool.ts';
import { sentSheet } from './sent-sheet.ts';

/** Characters of a result that goes through the queue itself. */
const MOST_CHARACTERS = 65_536;

/** Runs whose workers are kept: starting them takes as long as many documents. */
const MOST_RUNS = 3;

type OpenRun = { readonly pool: JobPool; readonly sheets: Map<string, SentSheet>; readonly run: QueuedRun; inHand: number };

export class QueueDesk {
  readonly #size: number;
  readonly #places = new WorkingPlaces();
  /** By their folders; the one that was used last stands last. */
  readonly #runs = new Map<string, OpenRun>();
  #results = 0;

  readonly #isWaitedFor: (folder: string) => Promise<boolean>;

  /** `size`: jobs that are worked on at once. `isWaitedFor`: whether the sender is still there whose run has this folder. */
  constructor(size: number, isWaitedFor: (folder: string) => Promise<boolean>) {
    this.#size = size;
    this.#isWaitedFor = isWaitedFor;
  }

  /** @throws {RefusedJob} where the files of the sender are not seen here */
  async work(queued: QueuedJob): Promise<QueuedResult> {
    const { from, environment, folder } = queued;
    if (!(await this.#isWaitedFor(folder))) return { kind: 'gone' };
    if (!(await this.#places.enter({ folder: from, environment }))) throw new RefusedJob(`there is no folder ${from} here`);
    try {
      return await this.#workThere(queued);
    } finally {
      this.#places.leave();
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.#runs.values()].map(({ pool }) => pool.end()));
    this.#runs.clear();
    this.#places.end();
  }

  async #workThere({ folder, job, path, sheets }: QueuedJob): Promise<QueuedResult> {
    const run = readInFolder(folder, RUN_FILE) as QueuedRun | undefined;
    if (run === undefined) throw new RefusedJob(`the files of the sender are not seen here: there is no ${folder}`);
    const open = this.#open(folder, run);
    open.inHand += 1;
    try {
      const sent = sheets.map((name) => sheetOf(name, folder, open));
      const back = await open.pool.run({ job, sheets: sent, ...(path === undefined ? {} : { path }) });
      if (back.kind === 'fault') throw back.error;
      const packed = packJob(back);
      const text = JSON.stringify(packed);
      if (text.length <= MOST_CHARACTERS) return { kind: 'here', packed };
      this.#results += 1;
      const name = `result-${process.pid}-${this.#results}.json`;
      await writeInFolder(folder, name, packed);
      return { kind: 'file', name };
    } finally {
      open.inHand -= 1;
      this.#close();
    }
  }

  #open(folder: string, run: QueuedRun): OpenRun {
    const { files, limits, tellsAsked } = run;
    const open = this.#runs.get(folder) ?? {
      pool: openPool({ size: this.#size, limits, files, tellsAsked }),
      sheets: new Map(),
      run,
      inHand: 0,
    };
    this.#runs.delete(folder);
    this.#runs.set(folder, open);
    return open;
  }

  #close(): void {
    for (const [folder, { pool, inHand }] of this.#runs) {
      if (this.#runs.size <= MOST_RUNS) return;
      if (inHand > 0) continue;
      this.#runs.delete(folder);
      void pool.end();
    }
  }
}

function sheetOf(name: string, folder: string, { sheets, run }: OpenRun): SentSheet {
  const known = sheets.get(name);
  if (known !== undefined) return known;
  const sent = readInFolder(folder, name) as QueuedSheet | undefined;
  if (sent === undefined) throw new RefusedJob(`the files of the sender are not seen here: there is no ${folder}/${name}`);
  const sheet = sentSheet(sent, run);
  sheets.set(name, sheet);
  return sheet;
}
