// Jobs by a pool: told in their order, no more of them begun than may wait, and what ends a run. The pool here is no thread: the test
// says when each job is done.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../../src/batch/job.ts';
import type { JobPool, LostJob, WorkedJob } from '../../src/batch/job-pool.ts';
import { runJobs } from '../../src/batch/run-jobs.ts';
import type { StopSignal } from '../../src/batch/sink.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { memoryServices } from './memory-services.ts';

const job = (name: string): Job => ({
  input: { kind: 'text', file: name, text: '' },
  steps: [{ kind: 'transform', to: 'text', output: `${name}.txt` }],
});

function worked(file: string, text: string): WorkedJob {
  const outcome: Outcome = { file, status: 'clean', diagnostics: [], outputs: [], decidedBy: [], bytes: 0 };
  return { kind: 'worked', outcome, deferred: [{ kind: 'output', data: text, output: `${file}.txt` }] };
}

/** `done` ends a job that is being worked on. */
class HandPool implements JobPool {
  readonly size: number;
  readonly begun: string[] = [];
  readonly #running = new Map<string, (back: WorkedJob | LostJob) => void>();
  most = 0;

  constructor(size: number) {
    this.size = size;
  }

  run({ job: { input } }: { readonly job: Job }): Promise<WorkedJob | LostJob> {
    const name = input.kind === 'text' ? input.file : '';
    this.begun.push(name);
    return new Promise((resolve) => {
      this.#running.set(name, resolve);
      this.most = Math.max(this.most, this.#running.size);
    });
  }

  async done(name: string, back: WorkedJob | LostJob = worked(name, name)): Promise<void> {
    await turns();
    this.#running.get(name)?.(back);
    this.#running.delete(name);
    await turns();
  }

  async end(): Promise<void> {}
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

type Settings = { readonly signal?: StopSignal; readonly sink?: (outcome: Outcome) => void };

function start(names: readonly string[], pool: JobPool, { signal, sink }: Settings = {}) {
  const services = memoryServices({});
  const outcomes: Outcome[] = [];
  const ended = runJobs(names.map(job), (outcome) => (sink === undefined ? void outcomes.push(outcome) : sink(outcome)), {
    services,
    pool,
    ...(signal === undefined ? {} : { signal }),
  });
  const told = (): readonly string[] => outcomes.map(({ file }) => file);
  return { ended, outcomes, told, written: services.written };
}

/** What is loaded late is there then, and all that follows takes turns only. */
beforeAll(async () => {
  const pool = new HandPool(1);
  const { ended } = start(['a'], pool);
  while (pool.begun.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await pool.done('a');
  await ended;
});

test('outcomes are told, and outputs written, in the order of the jobs', async () => {
  const pool = new HandPool(2);
  const { ended, told, written } = start(['a', 'b', 'c'], pool);
  await pool.done('b');
  expect(told()).toEqual([]);
  expect([...written]).toEqual([]);
  expect(pool.begun).toEqual(['a', 'b', 'c']);
  await pool.done('a');
  expect(told()).toEqual(['a', 'b']);
  await pool.done('c');
  await ended;
  expect([...written]).toEqual([
    ['a.txt', 'a'],
    ['b.txt', 'b'],
    ['c.txt', 'c'],
  ]);
  expect(pool.most).toBe(2);
});

test.each([
  ['many that are short', 1000, 1, 64],
  ['few that are long', 1000, 6_000_000, 4],
])('no more are begun than may wait: %s', async (_, count, characters, most) => {
  const pool = new HandPool(2);
  const names = Array.from({ length: count }, (__, index) => `${index}`);
  const { ended, told } = start(names, pool);
  const text = 'x'.repeat(characters);
  for (const name of names.slice(1, 200)) await pool.done(name, worked(name, text));
  expect(told()).toEqual([]);
  expect(pool.begun.length).toBe(most);
  await pool.done('0');
  expect(told().length).toBeGreaterThanOrEqual(most - 1);
  for (const name of names) if (told().length < count) await pool.done(name);
  for (const name of names.slice(0, 300)) await pool.done(name);
  await ended;
  expect(told()).toEqual(names);
});

test('where the run is ended, what is in hand is told, and nothing more is begun', async () => {
  const pool = new HandPool(2);
  const signal = { aborted: false };
  const { ended, told } = start(['a', 'b', 'c', 'd'], pool, { signal });
  await turns();
  signal.aborted = true;
  await pool.done('b');
  await pool.done('a');
  await ended;
  expect(told()).toEqual(['a', 'b']);
  expect(pool.begun).toEqual(['a', 'b']);
});

test('what the sink throws ends the run', async () => {
  const pool = new HandPool(2);
  const sink = (): never => {
    throw new Error('no room');
  };
  const { ended } = start(['a', 'b', 'c', 'd', 'e'], pool, { sink });
  const thrown = expect(ended).rejects.toThrow('no room');
  for (const name of ['a', 'b', 'c', 'd', 'e']) await pool.done(name);
  await thrown;
  expect(pool.begun.length).toBeLessThan(5);
});

describe('a worker that is lost takes its document with it, and no other', () => {
  test.each<readonly [LostJob, string, Outcome['status'], string]>([
    [
      { kind: 'time', limit: '3 seconds' },
      'transform/failed',
      'findings',
      'the work on the document was stopped: it took longer than 3 seconds',
    ],
    [
      { kind: 'memory', limit: '100 MB' },
      'transform/failed',
      'findings',
      'the work on the document was stopped: it needs more memory than 100 MB',
    ],
    [
      { kind: 'fault', error: new TypeError('gone') },
      'teikit/fault',
      'failed',
      'this is a fault of teikit, not of your document: TypeError: gone',
    ],
  ])('%o', async (lost, code, status, message) => {
    const pool = new HandPool(1);
    const { ended, outcomes } = start(['a', 'b'], pool);
    await pool.done('a', lost);
    await pool.done('b');
    await ended;
    expect(outcomes.map((outcome) => outcome.status)).toEqual([status, 'clean']);
    expect(outcomes[0]?.diagnostics).toMatchObject([{ code, message, file: 'a' }]);
  });
});

test('an output that cannot be written is told of its document', async () => {
  const pool = new HandPool(1);
  const services = memoryServices(
    {},
    {
      write: async (path) => {
        if (path === 'a.txt') throw new TypeError('a planted fault');
      },
    },
  );
  const outcomes: Outcome[] = [];
  const ended = runJobs([job('a'), job('b')], (outcome) => void outcomes.push(outcome), { services, pool });
  await pool.done('a');
  await pool.done('b');
  await ended;
  expect(outcomes.map(({ status, outputs }) => [status, outputs.length])).toEqual([
    ['failed', 0],
    ['clean', 1],
  ]);
});
