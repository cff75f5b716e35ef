// Files of an export that all documents of a pipeline make together, and the table of what was lost.

import { ExportedFacts, LOSSES } from '../batch/exported-facts.ts';
import type { ExportStep } from '../batch/job.ts';
import type { Outcome } from '../report/outcome.ts';
import { FreshnessCheck } from './freshness.ts';
import { keyOf } from './output-keeper.ts';
import { below, type Pipeline, stepsOf, subsetOf } from './pipelines.ts';
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
  const rests = planned.map((one) => [one.key, one.settings, one.freshness.kind]);
  const settings = host.digestOf(JSON.stringify([wish.stamp, step.to, rests.map(([name]) => name)]));
  const path = below(wish.folder, wish.config);
  const state = host.state(path);
  const isFresh = planned.every(({ freshness }) => freshness.kind === 'fresh');
  const freshness = new FreshnessCheck(journal, host).of(key, { settings, state });
  if (isFresh && freshness.kind === 'fresh') return tellSet(freshness.record.outcome, sink);
  context.services.asked?.take();
  keeper.meet(key, key);
  keeper.begin(key);
  const made = await facts.sets({ output: folder, said: () => means.setSettings(step.crosswalk) });
  for (const file of made.files) await context.services.write(file.path, file.text);
  await context.services.write(below(folder, LOSSES), facts.lossTable());
  const outcome: Outcome = {
    file: made.outcomes[0]?.file ?? below(folder, LOSSES),
    status: made.outcomes.length === 0 ? 'clean' : 'findings',
    diagnostics: made.outcomes.flatMap(({ diagnostics }) => diagnostics),
    outputs: [],
    decidedBy: [],
    bytes: 0,
  };
  const asked = context.services.asked?.take() ?? [];
  await recorder.add({ key, settings, path, state, asked, written: keeper.takeWritten(), outcome });
  await tellSet(outcome, sink);
}

/** It is no document: where nothing is wrong, nothing is told. */
async function tellSet(outcome: Outcome, sink: RunMeans['sink']): Promise<void> {
  if (outcome.diagnostics.length > 0) await sink(outcome);
}
