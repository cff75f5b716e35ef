// Runs the pipelines of a project: outcomes to the reporters, the rest in words to standard error.

import type { PartSettings } from '../batch/job.ts';
import { compileLater } from '../host/compile-later.ts';
import { packageVersion } from '../host/package-root.ts';
import type { RunEvent, RunOptions } from '../library/run-options.ts';
import { run } from '../library/run-settled.ts';
import type { PoolSettings } from '../library/workers-for.ts';
import { counted, thousands } from '../report/counted.ts';
import { reportFormats } from '../report/formats.ts';
import type { CleanOutcomes, Outcome } from '../report/outcome.ts';
import { visible } from '../report/visible.ts';
import type { RunCounts } from '../run/run-wish.ts';
import { StylesheetError } from '../transform/sheet/stylesheet-error.ts';
import { show, talk } from './output.ts';
import { formatOf, type ReportingSettings, wantsOf } from './reporting.ts';
import { runDocuments } from './run-documents.ts';
import { tellSchemaMistakes } from './tell-schema-mistakes.ts';

export type RunProjectSettings = {
  readonly only: readonly string[];
  readonly isDry: boolean;
  readonly isForced: boolean;
  readonly prunes: boolean;
  readonly waits: boolean;
  readonly pool: PoolSettings;
  readonly queue: string | undefined;
  readonly roots: readonly string[];
  readonly parts: PartSettings | undefined;
  readonly reporting: ReportingSettings;
};

/** @throws {EnvironmentError} for a project file that cannot be used, or another run at work */
export async function runProject(config: string, settings: RunProjectSettings): Promise<void> {
  await tellRun((options) => run(config, options), settings);
}

/** `showsFresh`: what has not changed is told, too, and what is left over; default: true. */
export async function tellRun(
  work: (options: RunOptions) => Promise<RunCounts>,
  settings: RunProjectSettings,
  { showsFresh = true }: { readonly showsFresh?: boolean } = {},
): Promise<void> {
  const { isDry, reporting } = settings;
  const teller = new EventTeller(reporting);
  let counts: RunCounts | undefined;
  try {
    const { isInterrupted = false } = await runDocuments({
      run: { command: 'run', version: packageVersion() },
      missing: [],
      settings: reporting,
      total: 0,
      work: async (sink, signal, { progress, tally }) => {
        counts = await work({
          ...optionsOf(settings),
          signal,
          ...(tellsClean(reporting)
            ? {}
            : { onClean: (many) => (showsFresh ? tally.add(cleanOutcome(many), many.documents) : undefined) }),
          onEvent: async (event) => {
            if (event.kind === 'outcome') {
              if (showsFresh || event.outcome.facts?.['run'] === undefined) await sink(event.outcome);
            } else if (event.kind === 'begun') progress?.inHand.begun(event.id, event.file);
            else if (event.kind === 'ended') progress?.inHand.ended(event.id);
            else if (event.kind === 'pipeline') progress?.expect(showsFresh ? event.total : event.stale);
            else if (showsFresh) await teller.tell(event);
          },
        });
      },
    });
    // a round in which nothing was done is not told: a log in the folder would set off the next one
    if (!isInterrupted && (showsFresh || (counts?.worked ?? 0) > 0)) teller.end(counts, isDry);
  } catch (error) {
    if (!(error instanceof StylesheetError)) throw error;
    tellSchemaMistakes(error);
  }
}

function optionsOf({
  only,
  isDry,
  isForced,
  prunes,
  waits,
  pool,
  queue,
  roots,
  parts,
  reporting,
}: RunProjectSettings): RunOptions {
  return {
    ...(only.length === 0 ? {} : { only }),
    ...(pool.jobs === undefined ? {} : { jobs: pool.jobs }),
    ...(parts === undefined ? {} : { parts }),
    ...(queue === undefined ? {} : { queue }),
    isDry,
    isForced,
    prunes,
    waits,
    roots,
    frames: wantsOf(reporting).frames,
    limits: pool.limits,
    // these run a large library
    onSteps: (names) => {
      if (names.has('transform') || names.has('export')) compileLater();
    },
  };
}

/** Whether anything is said of a document of which there is nothing to tell. */
function tellsClean(settings: ReportingSettings): boolean {
  return settings.reports.length > 0 || (!settings.summaryOnly && !reportFormats[formatOf(settings)].isForPeople);
}

function cleanOutcome({ decidedBy, bytes }: CleanOutcomes): Outcome {
  return { file: '', status: 'clean', diagnostics: [], outputs: [], decidedBy, bytes };
}

/** Files that are named at the end. */
const MOST_NAMED = 10;

class EventTeller {
  readonly #reporting: ReportingSettings;
  #leftOver = 0;
  #removed = 0;
  #planned = 0;

  constructor(reporting: ReportingSettings) {
    this.#reporting = reporting;
  }

  async tell(event: Exclude<RunEvent, { readonly kind: 'outcome' | 'pipeline' | 'begun' | 'ended' }>): Promise<void> {
    switch (event.kind) {
      case 'would':
        this.#planned += 1;
        show(`${visible(event.file)}: ${visible(event.reason)}\n`);
        return;
      case 'left over':
        if (event.removed) this.#removed += 1;
        else this.#tellLeftOver(event);
        return;
      case 'waiting':
        if (!this.#reporting.quiet) talk(`another run is at work (${event.holder}): it is waited for`);
        return;
      case 'queue':
      case 'bucket':
        talk(event.words);
        return;
      case 'damaged journal':
        talk(`${event.path}: ${counted(event.lines, 'line')} cannot be read: their documents are done anew`);
        return;
      default:
        event satisfies never;
    }
  }

  end(counts: RunCounts | undefined, isDry: boolean): void {
    if (this.#reporting.quiet || counts === undefined) return;
    if (this.#leftOver > MOST_NAMED) talk(`and ${thousands(this.#leftOver - MOST_NAMED)} more of such files`);
    if (this.#removed > 0) talk(`${counted(this.#removed, 'file')} of documents that are gone removed`);
    const { documents, worked } = counts;
    if (isDry) talk(`${counted(this.#planned, 'document')} of ${thousands(documents)} would be done`);
    else if (worked < documents) talk(`${counted(documents - worked, 'document')} of ${thousands(documents)} unchanged`);
    if (documents === 0) talk('no document fits a pattern of the project file');
  }

  #tellLeftOver({ path, document, changed }: Extract<RunEvent, { readonly kind: 'left over' }>): void {
    this.#leftOver += 1;
    if (this.#reporting.quiet || this.#leftOver > MOST_NAMED) return;
    const why = document.startsWith('*')
      ? 'it is made no more'
      : `it was made of ${document}, which is gone or makes it no more`;
    talk(`${path}: ${why}${changed ? ', and was changed since: it stays' : ' (--prune removes it)'}`);
  }
}
