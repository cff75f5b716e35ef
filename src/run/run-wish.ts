// What a run over a project is asked for, what it needs, and what it tells.

import type { Job, PartSettings } from '../batch/job.ts';
import type { JobContext } from '../batch/job-context.ts';
import type { JobPool } from '../batch/job-pool.ts';
import type { Sink, StopSignal } from '../batch/sink.ts';
import type { SetSettings } from '../export/formats/record-format.ts';
import type { Outcome } from '../report/outcome.ts';
import type { FileState } from '../source/file-state.ts';
import type { Freshness } from './freshness.ts';
import type { Journal } from './journal.ts';
import type { OutputKeeper } from './output-keeper.ts';
import type { Pipeline } from './pipelines.ts';
import type { Recorder } from './recorder.ts';
import type { RunHost } from './run-host.ts';

/** What a run tells beside outcomes. */
export type RunEvent =
  /** `total`: of the documents that were found; `stale`: of those that have to be worked on. */
  | { readonly kind: 'pipeline'; readonly name: string; readonly total: number; readonly stale: number }
  /** Of a dry run. `reason`: a clause. */
  | { readonly kind: 'would'; readonly pipeline: string; readonly file: string; readonly reason: string }
  /** `document`: what it was made of; `removed`: false where it was changed since, or nobody wanted it removed. */
  | {
      readonly kind: 'left over';
      readonly path: string;
      readonly document: string;
      readonly removed: boolean;
      readonly changed: boolean;
    };

export type RunWish = {
  readonly pipelines: readonly Pipeline[];
  /** Of the project, as the user sees it. */
  readonly folder: string;
  /** The folder that it writes to, from its own. */
  readonly output: string;
  /** The name of the project file, and what it says. */
  readonly config: string;
  readonly configText: string;
  /** Patterns of documents that are left out. */
  readonly ignore: readonly string[];
  /** Names of steps and of pipelines; undefined: all. */
  readonly only?: readonly string[] | undefined;
  readonly isDry?: boolean;
  readonly isForced?: boolean;
  readonly prunes?: boolean;
  readonly frames?: boolean;
  readonly parts?: PartSettings | undefined;
  /** What settings rest on beside the steps: the version of teikit, and the day that counts as today. */
  readonly stamp: string;
};

export type RunMeans = {
  readonly host: RunHost;
  readonly journal: Journal;
  readonly keeper: OutputKeeper;
  readonly recorder: Recorder;
  /** Its services write through the keeper. */
  readonly context: JobContext;
  readonly extensionOf: (path: string) => string;
  /** Workers for so many documents, where that pays. */
  readonly poolFor: (files: readonly string[]) => Promise<JobPool | undefined>;
  /** What the user says of files that are made of all documents. */
  readonly setSettings: (crosswalk: string | undefined) => Promise<SetSettings>;
  /** An outcome as files tell of it that are made of all documents; default: as it is. */
  readonly told?: ((outcome: Outcome) => Outcome) | undefined;
  readonly sink: Sink;
  readonly onEvent: (event: RunEvent) => void;
  readonly signal?: StopSignal | undefined;
};

export type RunCounts = { documents: number; worked: number; opened: number };

/** A document of a pipeline, and whether it has to be worked on. */
export type Planned = {
  readonly key: string;
  readonly job: () => Job;
  readonly path: string;
  readonly settings: string;
  readonly state: FileState | undefined;
  readonly freshness: Freshness;
};
