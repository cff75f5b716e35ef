// A worker at a queue (BullMQ): takes jobs until it is told to stop, and then ends those in hand.

import type { QueuedJob, QueuedResult } from '../batch/queued-job.ts';
import { waitFor } from './clock.ts';
import { queueReason } from './queue-address.ts';
import { PREFIX, type QueueConnection } from './queue-connection.ts';
import { otherSide } from './queue-names.ts';
import { RefusedJob, refusalOf } from './refused-job.ts';

export type QueueWorkerWish = {
  readonly connection: QueueConnection;
  /** Of the queue. */
  readonly name: string;
  /** Jobs that are worked on at once. */
  readonly size: number;
  /** @throws {RefusedJob} where another worker may do better; what else it throws is tried again, too */
  readonly work: (job: QueuedJob) => Promise<QueuedResult>;
  /** Ends the worker after the jobs in hand. */
  readonly signal: AbortSignal;
  readonly onNote: (words: string) => void;
  /** Milliseconds after which a worker that says nothing has lost its job; default: 10 seconds. */
  readonly silence?: number;
  /** Times that a job is given to another worker because one was lost over it; default: 3. */
  readonly mostLost?: number;
};

/** Milliseconds. Half of it is the longest time for which this thread may be busy, and it only waits for others. */
const LONGEST_SILENCE = 10_000;

const MOST_LOST = 3;

/** Milliseconds for which a worker that refuses jobs leaves them to others: twice as long each time. */
const FIRST_REST = 1000;
const LONGEST_REST = 30_000;

/** Seconds that a worker that was told to stop waits for a server that is not there. */
const LONGEST_GOODBYE = 10;

/** Milliseconds between two looks at who else is there. */
const LOOK = 10_000;

/** Gives how many jobs were done. */
export async function workAtQueue(wish: QueueWorkerWish): Promise<number> {
  const { connection, name, size, signal, onNote, silence = LONGEST_SILENCE, mostLost = MOST_LOST } = wish;
  const { address, bullmq, options, warning } = connection;
  const told = new Set<string>();
  const note = (words: string): void => {
    if (!told.has(words)) onNote(words);
    told.add(words);
  };
  if (warning !== undefined) note(warning);
  let done = 0;
  const rest = new Rest(() => worker);
  const worker = new bullmq.Worker<QueuedJob, QueuedResult>(
    name,
    async ({ data }) => {
      try {
        const result = await wish.work(data);
        rest.over();
        done += 1;
        return result;
      } catch (error) {
        if (!(error instanceof RefusedJob)) throw error;
        note(`jobs from ${data.from} are not taken: ${error.message}`);
        rest.begin();
        throw refusalOf(error);
      }
    },
    {
      connection: options,
      prefix: PREFIX,
      concurrency: size,
      lockDuration: silence,
      stalledInterval: silence / 2,
      maxStalledCount: mostLost,
      skipVersionCheck: true,
    },
  );
  worker.on('error', (error) => {
    // a job that another has taken over: what it makes of it counts
    if (/lock/i.test(error.message)) return;
    if (!signal.aborted) note(`the queue at ${address.shown} is waited for: ${queueReason(error, address)}`);
  });
  const look = async (): Promise<void> => {
    const words = await otherSide(connection, name, 'jobs').catch(() => undefined);
    if (words !== undefined) note(words);
  };
  await look();
  const looks = setInterval(() => void look(), LOOK);
  await aborted(signal);
  clearInterval(looks);
  rest.end();
  await Promise.race([worker.close(), isLost(connection.redis)]);
  connection.end();
  return done;
}

type Resting = { readonly pause: (now: boolean) => Promise<void>; readonly resume: () => Promise<void> };

/** Of a worker that has refused a job. */
class Rest {
  readonly #worker: () => Resting;
  #length = FIRST_REST;
  #timer: NodeJS.Timeout | undefined;

  constructor(worker: () => Resting) {
    this.#worker = worker;
  }

  begin(): void {
    if (this.#timer !== undefined) return;
    void this.#worker().pause(true);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#worker().resume();
    }, this.#length);
    this.#length = Math.min(this.#length * 2, LONGEST_REST);
  }

  over(): void {
    this.#length = FIRST_REST;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** Until the server has not answered for a while: what was done cannot be told to it, and somebody else does it again. */
async function isLost(redis: { readonly status: string }): Promise<void> {
  for (let silent = 0; silent < LONGEST_GOODBYE; ) {
    await waitFor(1);
    silent = redis.status === 'ready' ? 0 : silent + 1;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
