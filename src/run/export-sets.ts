// Files of an export that all documents of a pipeline make together, and the table of what was lost.

import { ExportedFacts, LOSSES } from '../batch/exported-facts.ts';
import type { ExportStep } from '../batch/job.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Outcome } from '../report/outcome.ts';
import { nowhere } from '../source/span.ts';
import { below } from './documents-of.ts';
import { asNamed, withChanges } from './fresh-outcome.ts';
import { FreshnessCheck } from './freshness.ts';
import { keyOf } from './output-keeper.ts';
import { type Pipeline, stepsOf, subsetOf } from './pipelines.ts';
import type { Planned, RunMeans, RunWish } from './run-wish.ts';

export type SetPlan = {
  readonly key: string;
  readonly step: ExportStep;
  readonly folder: string;
  readonly facts: ExportedFacts;
};

/** Stands for all documents: no file has this name. */
const ALL = '*';

export function setsOf(pipeline: Pipeline, { folder, only }: RunWish): readonly SetPlan[] {
  return stepsOf(pipeline, only).flatMap(({ plan }, index): readonly SetPlan[] => {
    const { step, output } = plan(folder);
    if (step.kind !== 'export') return [];
    const into = below(folder, output ?? pipeline.output);
    return [
      {
        key: keyOf(pipeline.name, subsetOf(pipeline, only), `${ALL}${index}`),
        step,
        folder: into,
        facts: new ExportedFacts(step.to),
      },
    ];
  });
}

type Writing = { readonly planned: readonly Planned[]; readonly wish: RunWish; readonly means: RunMeans };

/** Where anything that it is made of has changed. */
export async function writeSet(set: SetPlan, { planned, wish, means }: Writing): Promise<void> {
  if (planned.length === 0) return;
  const { host, journal, keeper, recorder, context, sink } = means;
  const { key, step, folder, facts } = set;
  const settings = host.digestOf(JSON.stringify([wish.stamp, step.to, planned.map((one) => one.key)]));
  const path = below(wish.folder, wish.config);
  const state = host.state(path);
  const isFresh = planned.every(({ freshness }) => freshness.kind === 'fresh');
  const freshness = new FreshnessCheck(journal, host).of(key, { settings, state });
  const record = journal.documents.get(key);
  if (isFresh && freshness.kind === 'fresh' && record !== undefined)
    return tellSet(withChanges(asNamed(record, wish), freshness.changed), sink);
  context.services.asked?.take();
  keeper.meet(key, key);
  keeper.begin(key);
  const outcome = await outcomeOf(below(folder, LOSSES), async () => {
    const made = await facts.sets({ output: folder, said: () => means.setSettings(step.crosswalk) });
    const files = [...made.files, { path: below(folder, LOSSES), text: facts.lossTable() }];
    const found = made.outcomes.flatMap(({ diagnostics }) => diagnostics);
    for (const file of files) await context.services.write(file.path, file.text);
    return found;
  });
  const asked = context.services.asked?.take() ?? [];
  await recorder.add({ key, settings, path, state, asked, written: keeper.takeWritten(), outcome });
  await tellSet(outcome, sink);
}

/** What cannot be written fails, and ends no run. */
async function outcomeOf(file: string, make: () => Promise<Outcome['diagnostics']>): Promise<Outcome> {
  const made = { file, outputs: [], decidedBy: [], bytes: 0 };
  try {
    const diagnostics = await make();
    return {
      ...made,
      file: diagnostics[0]?.file ?? file,
      status: diagnostics.length === 0 ? 'clean' : 'findings',
      diagnostics,
    };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const { code, message } = error;
    return { ...made, status: 'failed', diagnostics: [{ code, severity: 'fatal', message, file, place: nowhere }] };
  }
}

/** It is no document: where nothing is wrong, nothing is told. */
async function tellSet(outcome: Outcome, sink: RunMeans['sink']): Promise<void> {
  if (outcome.diagnostics.length > 0) await sink(outcome);
}
