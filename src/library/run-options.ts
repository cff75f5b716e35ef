// What a run over a project can be asked for, and what it tells.

import type { PartSettings } from '../batch/job.ts';
import type { TellingSignal } from '../batch/sink.ts';
import type { CleanOutcomes, Outcome } from '../report/outcome.ts';
import type { RunEvent as PipelineEvent } from '../run/run-wish.ts';
import type { PoolSettings } from './workers-for.ts';

export type RunEvent =
  | PipelineEvent
  /** Waited for. Of a document that has not changed, `facts.run` says so. */
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** A worker has taken a document. `id`: its own among those in hand. Told of workers only. */
  | { readonly kind: 'begun'; readonly id: number; readonly file: string }
  /** A worker has given it back; its outcome comes when those before it have come. */
  | { readonly kind: 'ended'; readonly id: number }
  /** Another run is waited for. */
  | { readonly kind: 'waiting'; readonly holder: string }
  /** Something about the queue that the user should know; it holds no password. */
  | { readonly kind: 'queue'; readonly words: string }
  /** Something about a bucket that the user should know. */
  | { readonly kind: 'bucket'; readonly words: string }
  /** Lines of the journal that cannot be read: their documents are worked on anew. */
  | { readonly kind: 'damaged journal'; readonly path: string; readonly lines: number };

export type RunOptions = {
  readonly onEvent?: (event: RunEvent) => void | Promise<void>;
  /**
   * Is told which kinds of steps the run has, before any of them: a program may want to prepare. Not where it is known that nothing has
   * changed.
   */
  readonly onSteps?: (names: ReadonlySet<string>) => void;
  /**
   * Where it is given, and nothing in the project has changed, outcomes of which there is nothing to tell (they are clean, without
   * diagnostics) come together, those that were judged alike, before the others of their pipeline, and `onEvent` is told of the others only.
   */
  readonly onClean?: (many: CleanOutcomes) => void;
  /** Ends the run after the documents in hand; what is done is kept. */
  readonly signal?: TellingSignal;
  /** Names of steps (`encode`, `validate`, `transform`, `export`) and of pipelines; default: all. */
  readonly only?: readonly string[];
  /** Nothing is done: what would be is told, and why. */
  readonly isDry?: boolean;
  /** All is done anew, and outputs that were changed by others are written over. */
  readonly isForced?: boolean;
  /** Outputs of documents that are gone are removed. */
  readonly prunes?: boolean;
  /** Another run that is at work is waited for; default: it is an error. */
  readonly waits?: boolean;
  /** Documents that are worked on at once; default: as many as there are cores, where it pays. */
  readonly jobs?: number;
  /**
   * The documents are worked on by workers on other machines (`teikit worker`) that see the same files: `redis://HOST:PORT`, or
   * `rediss://` for TLS. `jobs` then bounds how many wait there at once.
   */
  readonly queue?: string;
  /** Seconds that a queue is waited for that does not answer, or takes nothing: then the run ends with `env/queue`; default: 600. */
  readonly queuePatience?: number;
  /** Seconds, and MB of the heap, that a document may take. */
  readonly limits?: PoolSettings['limits'];
  /** Folders beside that of the project that may be read. */
  readonly roots?: readonly string[];
  /** Findings carry the line of the document. */
  readonly frames?: boolean;
  readonly parts?: PartSettings;
};
