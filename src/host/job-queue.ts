// Jobs that go to other machines through a queue (BullMQ): what waits there is bounded, what was lost on the way is sent again, and each
// job comes back once, however often it was done.

import { basename } from 'node:path';
import type { Job as BullJob, Queue, QueueEvents } from 'bullmq';
import type { JobPool, LostJob, SentJob, SentSheet, WorkedJob } from '../batch/job-pool.ts';
import type { PackedJob, QueuedJob, QueuedResult, QueuedRun, QueuedSheet, SetAside } from '../batch/queued-job.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { SheetToRun } from '../transform/sheet/sheet-work.ts';
import { now } from './clock.ts';
import { stateOf } from './file-state.ts';
import { queueReason } from './queue-address.ts';
import { asideOf, markOf, putAside } from './queue-aside.ts';
import { PREFIX, type QueueConnection } from './queue-connection.ts';
import { otherSide } from './queue-names.ts';
import { leave, stay } from './queue-runs.ts';
import { reasonOfRefusal } from './refused-job.ts';
import { RUN_FILE, removeRunFolder, takeFromFolder, writeInFolder } from './run-folder.ts';
import type { WorkingPlace } from './working-folder.ts';

export type JobQueueWish = {
  readonly connection: QueueConnection;
  /** Of the queue: only workers that would do the same have it. */
  readonly name: string;
  /** Jobs that are in the queue at once. */
  readonly size: number;
  /** Where the paths of jobs start from. */
  readonly place: WorkingPlace;
  /** Of `makeRunFolder`. */
  readonly folder: string;
  readonly run: QueuedRun;
  /** Of what comes back. */
  readonly unpack: (packed: PackedJob) => WorkedJob | LostJob;
  /** What the user should know meanwhile, each once. */
  readonly onNote: (words: string) => void;
  /** Milliseconds; default: those below. */
  readonly pauses?: Partial<QueuePauses>;
};

export type QueuePauses = {
  /** Before a job that failed is tried again; each time twice as long. */
  readonly retry: number;
  /** Between two looks at what nothing was heard of. */
  readonly look: number;
  /** After which a queue that is asked something, and says nothing, counts as one that does not answer. */
  readonly silence: number;
  /** How long a queue is waited for that does not answer, or takes nothing. */
  readonly outage: number;
};

const PAUSES: QueuePauses = { retry: 1000, look: 2000, silence: 10_000, outage: 600_000 };

/** Times that a job is tried whose worker says that it cannot do it. */
const MOST_TRIES = 4;

/** Seconds, and jobs, after which is forgotten what a sender that was killed has not taken. */
const KEPT = { age: 86_400, count: 1000 };

/** Events that the server keeps, about. */
const MOST_EVENTS = 1000;

/** Milliseconds for a queue to let us go. */
const LONGEST_GOODBYE = 2000;

/** @throws {EnvironmentError} */
export async function openJobQueue(wish: JobQueueWish): Promise<JobPool> {
  await writeInFolder(wish.folder, RUN_FILE, wish.run);
  return new QueuePool(wish);
}

type Waiting = {
  readonly sent: QueuedJob;
  /** It is in the queue, or was. */
  isThere: boolean;
  /** Something was heard of it before that was known. */
  isHeard: boolean;
  readonly onTaken: (() => void) | undefined;
  readonly resolve: (back: WorkedJob | LostJob) => void;
  readonly reject: (error: unknown) => void;
};

class QueuePool implements JobPool {
  readonly size: number;
  readonly #wish: JobQueueWish;
  readonly #pauses: QueuePauses;
  readonly #queue: Queue<QueuedJob, QueuedResult>;
  readonly #events: QueueEvents;
  /** By the identifiers of jobs. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #looked = new Set<string>();
  readonly #sheets = new Map<SheetToRun, Promise<string>>();
  readonly #told = new Set<string>();
  readonly #looks: NodeJS.Timeout;
  #outage: NodeJS.Timeout | undefined;
  #broken: EnvironmentError | undefined;
  #hasBegun = false;
  #isLooking = false;
  #isEnded = false;
  #jobs = 0;

  constructor(wish: JobQueueWish) {
    const { connection, name, size } = wish;
    this.#wish = wish;
    this.size = size;
    this.#pauses = { ...PAUSES, ...wish.pauses };
    const shared = { connection: connection.options, prefix: PREFIX, skipVersionCheck: true };
    const { bullmq } = connection;
    this.#queue = new bullmq.Queue(name, { ...shared, streams: { events: { maxLen: MOST_EVENTS } } });
    this.#events = new bullmq.QueueEvents(name, shared);
    this.#queue.on('error', (error) => this.#trouble(error));
    this.#events.on('error', (error) => this.#trouble(error));
    connection.redis.on('ready', () => this.#answers());
    const look = ({ jobId }: { readonly jobId: string }): void => void this.#look(jobId);
    this.#events.on('completed', look);
    this.#events.on('failed', look);
    this.#events.on('active', ({ jobId }) => {
      this.#hasBegun = true;
      this.#waiting.get(jobId)?.onTaken?.();
    });
    this.#looks = setInterval(() => void this.#lookAtAll(), this.#pauses.look);
    const { warning } = connection;
    if (warning !== undefined) this.#note(warning);
  }

  get broken(): EnvironmentError | undefined {
    return this.#broken;
  }

  async run({ job, path, sheets }: SentJob, onTaken?: () => void): Promise<WorkedJob | LostJob> {
    const { place, folder } = this.#wish;
    const { folder: from, environment } = place;
    const names = await Promise.all(sheets.map((sheet) => this.#share(sheet)));
    const sent: QueuedJob = { from, environment, folder, job, sheets: names, ...(path === undefined ? {} : { path }) };
    this.#jobs += 1;
    const id = `${basename(folder)}-${this.#jobs}`;
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) return reject(this.#broken);
      const waiting: Waiting = { sent, isThere: false, isHeard: false, onTaken, resolve, reject };
      this.#waiting.set(id, waiting);
      this.#begin(id, waiting).catch((error) => this.#settle(id, ({ reject: fail }) => fail(error)));
    });
  }

  async end(): Promise<void> {
    this.#isEnded = true;
    clearInterval(this.#looks);
    clearTimeout(this.#outage);
    const { connection, folder } = this.#wish;
    const ids = [...this.#waiting.keys()];
    this.#waiting.clear();
    removeRunFolder(folder);
    const goodbye = (async () => {
      await Promise.allSettled([leave(connection, folder), ...ids.map((id) => this.#queue.remove(id))]);
      await Promise.allSettled([this.#events.close(), this.#queue.close()]);
    })();
    await Promise.race([goodbye, pause(LONGEST_GOODBYE)]);
    connection.end();
    // what has not said goodbye by now would hold the process
    for (const one of [this.#events, this.#queue]) one.disconnect().catch(() => {});
  }

  /** What failed each time in an earlier run, and is as it was, is not tried again. */
  async #begin(id: string, waiting: Waiting): Promise<void> {
    const { sent } = waiting;
    const aside = await asideOf(this.#wish.connection, markOf(sent, this.#state(sent)));
    if (aside === undefined) {
      await this.#put(id, sent);
      waiting.isThere = true;
      return waiting.isHeard ? this.#look(id) : undefined;
    }
    const words = `${aside.reason} (set aside ${aside.at}: teikit queue retry lets it be tried again)`;
    this.#giveUp(id, sent, words);
  }

  #state({ job }: QueuedJob): unknown {
    return job.input.kind === 'path' ? stateOf(job.input.path) : undefined;
  }

  /** Until it is in the queue: a server that is full has room again when others take their jobs. */
  async #put(id: string, sent: QueuedJob): Promise<void> {
    const { retry } = this.#pauses;
    while (this.#waiting.has(id)) {
      try {
        await this.#stay();
        await this.#queue.add('job', sent, {
          jobId: id,
          attempts: MOST_TRIES,
          backoff: { type: 'exponential', delay: retry },
          removeOnComplete: KEPT,
          removeOnFail: KEPT,
          stackTraceLimit: 0,
        });
        return;
      } catch (error) {
        if (this.#isEnded) return;
        this.#trouble(error);
        await pause(retry);
      }
    }
  }

  #stay(): Promise<void> {
    const { connection, folder } = this.#wish;
    return stay(connection, folder);
  }

  async #lookAtAll(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    await this.#heard(this.#stay().catch((error: unknown) => this.#trouble(error)));
    for (const id of [...this.#waiting.keys()]) await this.#heard(this.#look(id));
    if (!this.#hasBegun && this.#waiting.size > 0) await this.#heard(this.#tellOfWorkers());
    this.#isLooking = false;
  }

  /** A server whose network is gone closes no connection: nothing is heard of it. */
  async #heard(answer: Promise<void>): Promise<void> {
    let isSilent = false;
    const silence = setTimeout(
      () => {
        isSilent = true;
        this.#trouble(new Error('it says nothing'));
      },
      Math.min(this.#pauses.silence, this.#pauses.outage),
    );
    await answer;
    clearTimeout(silence);
    if (isSilent) this.#answers();
  }

  /** Whether a job has come to its end. Events may be lost, and whole jobs: a server that was killed forgets its last second. */
  async #look(id: string): Promise<void> {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined || this.#looked.has(id)) return;
    if (!waiting.isThere) {
      waiting.isHeard = true;
      return;
    }
    this.#looked.add(id);
    try {
      const job = await this.#queue.getJob(id);
      if (job === undefined) await this.#put(id, waiting.sent);
      else if (job.finishedOn !== undefined && job.finishedOn !== null) await this.#take(id, job, waiting);
    } catch (error) {
      if (!this.#isEnded) this.#trouble(error);
    } finally {
      this.#looked.delete(id);
    }
  }

  async #take(id: string, job: BullJob<QueuedJob, QueuedResult>, { sent }: Waiting): Promise<void> {
    // it keeps why it failed before it was done
    const { returnvalue } = job as { readonly returnvalue: QueuedResult | null };
    if (returnvalue === null) return this.#takeFailed(id, job, sent);
    const packed = this.#packedOf(returnvalue);
    await job.remove();
    this.#answers();
    if (packed === undefined) await this.#put(id, sent);
    else this.#settle(id, ({ resolve }) => resolve(this.#wish.unpack(packed)));
  }

  #packedOf(result: QueuedResult): PackedJob | undefined {
    if (result.kind === 'here') return result.packed;
    return result.kind === 'file' ? (takeFromFolder(this.#wish.folder, result.name) as PackedJob | undefined) : undefined;
  }

  async #takeFailed(id: string, job: BullJob, sent: QueuedJob): Promise<void> {
    const { connection } = this.#wish;
    const { reason, isOfDocument } = failureOf(job);
    if (isOfDocument) {
      const aside: SetAside = { file: fileOf(sent), from: sent.from, reason, at: now() };
      await putAside(connection, markOf(sent, this.#state(sent)), aside);
    }
    await job.remove();
    this.#giveUp(id, sent, reason);
  }

  #giveUp(id: string, sent: QueuedJob, reason: string): void {
    const error = new EnvironmentError('env/queue', `${fileOf(sent)}: ${reason}`);
    this.#settle(id, ({ resolve }) => resolve({ kind: 'fault', error }));
  }

  #settle(id: string, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    how(waiting);
  }

  #share({ wish, sheet: { toRun, extension } }: SentSheet): Promise<string> {
    const known = this.#sheets.get(toRun);
    if (known !== undefined) return known;
    const name = `sheet-${this.#sheets.size + 1}.json`;
    const sheet: QueuedSheet = { wish, extension, toRun };
    const written = writeInFolder(this.#wish.folder, name, sheet).then(() => name);
    this.#sheets.set(toRun, written);
    return written;
  }

  async #tellOfWorkers(): Promise<void> {
    const { connection, name } = this.#wish;
    const words = await otherSide(connection, name, 'workers').catch(() => undefined);
    if (words !== undefined) this.#note(words);
  }

  #note(words: string): void {
    if (this.#told.has(words)) return;
    this.#told.add(words);
    this.#wish.onNote(words);
  }

  #trouble(error: unknown): void {
    if (this.#isEnded) return;
    const { address } = this.#wish.connection;
    const reason = queueReason(error, address);
    this.#note(`the queue at ${address.shown} is waited for: ${reason}`);
    this.#outage ??= setTimeout(() => this.#break(reason), this.#pauses.outage);
  }

  #answers(): void {
    clearTimeout(this.#outage);
    this.#outage = undefined;
  }

  #break(reason: string): void {
    const { shown } = this.#wish.connection.address;
    this.#broken = new EnvironmentError('env/queue', `the queue at ${shown} was waited for too long: ${reason}`);
    for (const id of [...this.#waiting.keys()]) this.#settle(id, ({ reject }) => reject(this.#broken));
  }
}

function failureOf({ failedReason, attemptsMade }: BullJob): { readonly reason: string; readonly isOfDocument: boolean } {
  const refusal = reasonOfRefusal(failedReason);
  if (refusal !== undefined) return { reason: `no worker takes it: ${refusal}`, isOfDocument: false };
  if (failedReason.includes('stalled'))
    return { reason: 'each worker that took it was lost while it worked on it', isOfDocument: true };
  return { reason: `it was tried ${attemptsMade} times: ${failedReason}`, isOfDocument: true };
}

function fileOf({ job: { input } }: QueuedJob): string {
  return input.kind === 'path' ? input.path : input.file;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
