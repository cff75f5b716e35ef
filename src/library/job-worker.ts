// The program of a worker thread: it works on one job after the other, and writes nothing.

import type { Step } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import type { WorkedJob } from '../batch/job-pool.ts';
import { workOnJob } from '../batch/work-on-job.ts';
import type { SharedSheet, WorkerTask } from '../batch/worker-task.ts';
import { KeptAsks } from '../host/asked-files.ts';
import type { FileRules } from '../host/file-rules.ts';
import { tellBegun, workerSettings } from '../host/worker-side.ts';
import type { RunnableSheet, SheetWish } from '../transform/sheet/runnable-sheet.ts';
import { servicesWith } from './jobs.ts';

/** The least that is a document: with it, what a step needs is loaded. */
const LEAST = '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>';

const { files, warmUp, tellsAsked } = workerSettings();
/** By what steps wish for. */
const sheets = new Map<string, SharedSheet>();
const context = new JobContext(servicesWith(files, sentSheet, tellsAsked ? new KeptAsks() : undefined), { isOfWorker: true });

if (warmUp !== undefined) await load(warmUp);

/** What the pool calls for each job. */
export async function work(task: WorkerTask): Promise<WorkedJob> {
  for (const sheet of task.sheets) sheets.set(nameOf(sheet.wish), sheet);
  tellBegun(task);
  return workOnJob(task, context);
}

/** What is wrong with it, the first job tells. */
async function load(step: Step): Promise<void> {
  await workOnJob({ job: { input: { kind: 'text', file: '', text: LEAST }, steps: [step] } }, context);
}

function nameOf(wish: SheetWish): string {
  return JSON.stringify(wish);
}

async function sentSheet(wish: SheetWish, rules: FileRules): Promise<RunnableSheet> {
  const [{ sheetFiles }, { openRun }] = await Promise.all([import('../host/sheet-files.ts'), import('./open-run.ts')]);
  const sent = sheets.get(nameOf(wish));
  if (sent === undefined) throw new Error(`no stylesheet was sent for ${wish.path}`);
  if (wish.isUntrusted === true) throw new Error('an untrusted stylesheet is not run in a thread');
  rules.add(wish.path);
  const sheet = { ...sent.sheet, sef: new TextDecoder().decode(new Uint8Array(sent.sef)) };
  const make = (): RunnableSheet => ({
    extension: sent.extension,
    toRun: sheet,
    another: make,
    ...openRun(sheet, sheetFiles(rules)),
  });
  return make();
}
