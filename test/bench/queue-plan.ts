// What measured times make of ten million documents: by the simulation of the queue, and by what the run itself keeps.
import { Random } from '../support/random.ts';
import { tell } from './measure.ts';
import { type Simulated, simulateQueue } from './simulate-queue.ts';

export type MeasuredTimes = {
  /** Milliseconds of the processor a document takes of a worker, of the run, and of the queue. */
  readonly worker: number;
  readonly sender: number;
  readonly queue: number;
  /** Bytes of a document in the journal. */
  readonly journal: number;
};

const SEED = 1937;
const WANTED = 10_000_000;
/** Enough for the figures to stand still. */
const SIMULATED = 100_000;
const WORKERS = [2, 8, 32, 128] as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of `run --queue`: src/library/open-queue.ts and src/batch/run-pooled.ts. */
const SIZE = 64;
const BEGUN = 32 * SIZE;

/** One document of a hundred takes fifty times as long; each worker is lost once in an hour, and missed after ten seconds. */
const TROUBLE = { oneLongOf: 100, longTimes: 50, lostAfter: HOUR, stalled: 10_000 };

export function tellPlan({ journal, ...times }: MeasuredTimes): void {
  console.log(
    `\nTen million such documents, by a simulation of ${SIMULATED}: one of 100 takes 50 times as long, each worker is lost each hour`,
  );
  const simulated = (workers: number, more: object = {}): Simulated =>
    simulateQueue({
      documents: SIMULATED,
      workers,
      size: SIZE,
      begun: BEGUN,
      ...times,
      ...TROUBLE,
      random: randomOf(SEED),
      ...more,
    });
  for (const workers of WORKERS) tell(`  one run, ${workers} workers`, wordsOf(simulated(workers)));
  const wide = Math.max(...WORKERS);
  tell(`  the same, ${4 * SIZE} jobs in the queue`, wordsOf(simulated(wide, { size: 4 * SIZE, begun: 4 * BEGUN })));
  const million = (WANTED / 10) * (times.worker + times.sender + times.queue);
  tell(
    '  processor time of a million',
    `${(million / HOUR).toFixed(1)} hours, ${((100 * times.sender) / (times.worker + times.sender + times.queue)).toFixed(0)} % of it the run’s`,
  );
  tell('  journal of ten million', `${((WANTED * journal) / 1e9).toFixed(1)} GB`);
}

function randomOf(seed: number): () => number {
  const random = new Random(seed);
  return () => random.next();
}

function wordsOf({ time, sender, queue, workers, again, mostBegun }: Simulated): string {
  const days = (time / SIMULATED) * (WANTED / DAY);
  const share = (part: number): string => `${(100 * part).toFixed(0)} %`;
  return `${days.toFixed(1)} days; at work: run ${share(sender)}, queue ${share(queue)}, workers ${share(workers)}; ${again} again, ${mostBegun} begun at most`;
}
