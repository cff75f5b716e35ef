// The same jobs in a worker thread give the same outcomes. It reads the built library: a thread of Node's has no TypeScript.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Job, Step } from '../../src/batch/job.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { makeFolder } from '../cli/make-folder.ts';

const LIBRARY = pathToFileURL(fileURLToPath(new URL('../../dist/lib/index.js', import.meta.url))).href;
const EDITION = fileURLToPath(new URL('../../tei/resolution-1937-03-03.xml', import.meta.url));
const folder = makeFolder();

const WORKER = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { runJobs } = await import(workerData.library);
  await runJobs(JSON.parse(workerData.jobs), (outcome) => parentPort.postMessage(JSON.stringify(outcome)));
`;

async function inThread(jobs: readonly Job[]): Promise<readonly Outcome[]> {
  const program = join(folder, 'worker.mjs');
  writeFileSync(program, WORKER);
  const outcomes: Outcome[] = [];
  const worker = new Worker(program, { workerData: { library: LIBRARY, jobs: JSON.stringify(jobs) } });
  worker.on('message', (outcome: string) => outcomes.push(JSON.parse(outcome) as Outcome));
  await new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', resolve);
  });
  return outcomes;
}

async function here(jobs: readonly Job[]): Promise<readonly Outcome[]> {
  const { runJobs } = (await import(LIBRARY)) as typeof import('../../src/index.ts');
  const outcomes: Outcome[] = [];
  await runJobs(jobs, (outcome) => {
    outcomes.push(outcome);
  });
  return outcomes;
}

test('of every kind', async () => {
  const bad = { kind: 'text', file: 'bad.xml', text: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><q/></TEI>' } as const;
  const letter = { kind: 'text', file: 'letter.txt', text: 'Moscow, 3 March 1937\n\nComrade Stalin spoke.\n' } as const;
  const edition = { kind: 'path', path: EDITION } as const;
  const missing = { kind: 'path', path: join(folder, 'missing.xml') } as const;
  const validate: Step = { kind: 'validate', fixes: true };
  const jobs: readonly Job[] = [
    { input: edition, steps: [validate, { kind: 'transform', to: 'text' }, { kind: 'transform', to: 'html' }] },
    { input: bad, steps: [validate], frames: true },
    { input: missing, steps: [validate] },
    { input: letter, steps: [{ kind: 'encode', wantsRows: true }, validate] },
    { input: bad, steps: [{ kind: 'validate', engine: 'libxml2' }] },
  ];
  const outcomes = await inThread(jobs);
  expect(outcomes.map(({ status }) => status)).toEqual(['clean', 'findings', 'failed', 'clean', 'findings']);
  expect(outcomes).toEqual(await here(jobs));
});
