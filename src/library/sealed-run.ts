// A stylesheet of a user's is run in a process that can do nothing but compute.

import type { JobLimits } from '../batch/job-pool.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { milliseconds } from '../host/clock.ts';
import { SealedProcess } from '../host/sealed-process.ts';
import type { SheetFiles } from '../transform/sheet/sheet-files.ts';
import type { SheetDocument, SheetResult, SheetToRun } from '../transform/sheet/sheet-work.ts';
import type { SheetRun } from './open-run.ts';
import type { SealedRequest, SealedTask } from './sealed-child.ts';

/** Seconds that an untrusted stylesheet may take for a document, where nothing else is said. */
const LONGEST = 120;

/** @throws {EnvironmentError}, when it is run, where the process cannot be sealed */
export function sealedRun(sheet: SheetToRun, files: SheetFiles, { timeout = LONGEST, memory }: JobLimits): SheetRun {
  const sealed = new SealedProcess({
    answer: (request) => answered(request as SealedRequest, files),
    confinement: 'required',
    limit: milliseconds(timeout),
    ...(memory === undefined ? {} : { memory }),
  });
  const call = (task: SealedTask) => sealed.call(task);
  const begin = async (): Promise<void> => {
    const begun = await call({ kind: 'sheet', sheet });
    const { isConfined = false } = (begun.kind === 'answer' ? begun.value : {}) as { readonly isConfined?: boolean };
    if (isConfined) return;
    sealed.end();
    const why = begun.kind === 'ended' ? `: ${begun.words.trim().split('\n', 1)[0] ?? ''}` : '';
    throw new EnvironmentError('env/engine-failed', `the process for an untrusted stylesheet could not be sealed${why}`);
  };
  return {
    run: async (document) => {
      if (!sealed.isRunning) await begin();
      const done = await call({ kind: 'run', document });
      return done.kind === 'answer'
        ? (done.value as SheetResult)
        : givenUp(document, done.kind === 'stopped' ? timeout : undefined);
    },
    end: () => sealed.end(),
  };
}

function answered(request: SealedRequest, files: SheetFiles): unknown {
  return request.kind === 'read' ? files.read(request.uri) : files.list(request.uri, request.query);
}

function givenUp({ name }: SheetDocument, seconds: number | undefined): SheetResult {
  const message =
    seconds !== undefined
      ? `the stylesheet was stopped: it took longer than ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
      : 'the process that ran the stylesheet has ended: it needed more memory than it may have';
  return {
    made: undefined,
    diagnostics: [{ code: 'transform/failed', severity: 'fatal', message, file: name, place: { kind: 'none' } }],
  };
}
