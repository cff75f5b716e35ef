// One run over all pipelines of a project: only what has changed is worked on, and the rest is told as it was.

import type { Job } from '../batch/job.ts';
import { runJobs } from '../batch/run-jobs.ts';
import type { Outcome } from '../report/outcome.ts';
import { CleanCount } from './clean-outcomes.ts';
import { below, documentsOf, stemOf } from './documents-of.ts';
import { setsOf, writeSet } from './export-sets.ts';
import { asNamed, withChanges } from './fresh-outcome.ts';
import { type Freshness, FreshnessCheck } from './freshness.ts';
import { dropLeftOvers } from './left-overs.ts';
import { ListedFolders } from './listed-folders.ts';
import { keyOf } from './output-keeper.ts';
import { jobFor, type Pipeline, stepsOf, subsetOf } from './pipelines.ts';
import type { Planned, RunCounts, RunMeans, RunWish } from './run-wish.ts';
import { type CameTo, settledOf } from './settled.ts';

export async function runPipelines(wish: RunWish, given: RunMeans): Promise<RunCounts> {
  let isFailed = false;
  let count = new CleanCount();
  const means: RunMeans = {
    ...given,
    sink: (outcome) => {
      isFailed ||= outcome.status === 'failed';
      count.add(outcome);
      return given.sink(outcome);
    },
  };
  const counts: RunCounts = { documents: 0, worked: 0, opened: 0 };
  const keys = new Set<string>();
  const cameTo: CameTo[] = [];
  const folders = new ListedFolders(means.host);
  if (wish.isDry !== true) for (const name of means.journal.begun) means.host.tidy(means.host.pathOf(name));
  for (const pipeline of wish.pipelines) {
    if (means.signal?.aborted === true) break;
    if (stepsOf(pipeline, wish.only).length === 0) continue;
    // what it has seen may be made anew by this pipeline, and be what the next one needs
    const check = new FreshnessCheck(means.journal, means.host);
    const planned = planAll(pipeline, { wish, means, check, folders });
    for (const { key } of planned) keys.add(key);
    const setKeys = setsOf(pipeline, wish).map(({ key }) => key);
    for (const key of setKeys) keys.add(key);
    count = new CleanCount();
    cameTo.push({ name: pipeline.name, patterns: pipeline.patterns, keys: planned.map(({ key }) => key), setKeys, count });
    const stale = planned.filter(({ freshness }) => freshness.kind === 'stale');
    counts.opened += check.opened;
    counts.documents += planned.length;
    counts.worked += stale.length;
    means.onEvent({ kind: 'pipeline', name: pipeline.name, total: planned.length, stale: stale.length });
    if (wish.isDry === true) tellPlans(pipeline, stale, means);
    else {
      for (const number of check.movedShared) means.recorder.renewShared(number);
      await runOne(pipeline, { planned, wish, means });
    }
  }
  const isWhole = means.signal?.aborted !== true && wish.only === undefined;
  if (isWhole) await dropLeftOvers(keys, { ...means, wish });
  if (wish.isDry !== true && means.signal?.aborted !== true) {
    await means.journal.compact();
    // what has failed has no record, or one of before
    const settled = isWhole && !isFailed ? settledOf(cameTo, { wish, means, folders }) : undefined;
    if (settled !== undefined) await means.journal.settle(settled);
  }
  return counts;
}

function tellPlans(pipeline: Pipeline, stale: readonly Planned[], { onEvent }: RunMeans): void {
  for (const { path, freshness } of stale)
    if (freshness.kind === 'stale') onEvent({ kind: 'would', pipeline: pipeline.name, file: path, reason: freshness.reason });
}

type Planning = {
  readonly wish: RunWish;
  readonly means: RunMeans;
  readonly check: FreshnessCheck;
  readonly folders: ListedFolders;
};

function planAll(pipeline: Pipeline, { wish, means, check, folders }: Planning): readonly Planned[] {
  const { folder, only, isForced = false, frames = false, parts, stamp } = wish;
  const { host, extensionOf, keeper } = means;
  const names = folders.list(folder === '' ? '.' : folder, documentsOf(pipeline, wish));
  const subset = subsetOf(pipeline, only);
  // what a project is told by does not depend on where it is seen from
  const shared = jobFor(pipeline, { name: '', stem: '', folder: '', only, frames, parts, extensionOf });
  const common = host.digestOf(JSON.stringify([stamp, shared]));
  return names.map((name): Planned => {
    const stem = stemOf(pipeline, name);
    const job = (): Job => jobFor(pipeline, { name, stem, folder, only, frames, parts, extensionOf });
    const key = keyOf(pipeline.name, subset, name);
    const path = below(folder, name);
    keeper.meet(key, name);
    const settings = `${common} ${stem}`;
    const state = host.state(path);
    const freshness: Freshness = isForced
      ? { kind: 'stale', reason: '--force asks for it' }
      : check.of(key, { settings, state });
    return { key, job, path, settings, state, freshness };
  });
}

/** Made as they are asked for. */
function* jobsOf(planned: readonly Planned[], which: readonly number[]): Generator<Job> {
  for (const at of which) {
    const one = planned[at];
    if (one !== undefined) yield one.job();
  }
}

type Running = { readonly planned: readonly Planned[]; readonly wish: RunWish; readonly means: RunMeans };

async function runOne(pipeline: Pipeline, { planned, wish, means }: Running): Promise<void> {
  const { journal, keeper, recorder, context, signal, sink } = means;
  const sets = setsOf(pipeline, wish);
  const tell = async (outcome: Outcome): Promise<void> => {
    for (const { facts } of sets) facts.add(means.told?.(outcome) ?? outcome);
    await sink(outcome);
  };
  let next = 0;
  /** What is fresh is told in its place. */
  const tellFreshUpTo = async (end: number): Promise<void> => {
    for (; next < end && signal?.aborted !== true; next++) {
      const one = planned[next];
      if (one?.freshness.kind !== 'fresh') continue;
      const { changed, moved } = one.freshness;
      const record = journal.documents.get(one.key);
      if (record === undefined) continue;
      if (moved) await recorder.renew(record);
      await tell(withChanges(asNamed(record, wish), changed));
    }
  };
  /** Where in the plan they are. */
  const stale: number[] = [];
  for (const [at, { freshness }] of planned.entries()) if (freshness.kind === 'stale') stale.push(at);
  const staleAt = (index: number): Planned | undefined => planned[stale[index] ?? planned.length];
  let worked = 0;
  const pool = stale.length === 0 ? undefined : await means.poolFor(stale.flatMap((at) => planned[at]?.path ?? []));
  const first = staleAt(0);
  if (first !== undefined) keeper.begin(first.key);
  try {
    await runJobs(
      jobsOf(planned, stale),
      async (outcome) => {
        const at = stale[worked] ?? planned.length;
        const one = planned[at];
        worked += 1;
        if (one === undefined) return;
        await tellFreshUpTo(at);
        next = at + 1;
        const { key, settings, path, state } = one;
        const asked = context.services.asked?.take() ?? [];
        await recorder.add({ key, settings, path, state, asked, written: keeper.takeWritten(), outcome });
        const following = staleAt(worked);
        if (following !== undefined) keeper.begin(following.key);
        await tell(outcome);
      },
      { services: context.services, context, areRight: true, pool, ...(signal === undefined ? {} : { signal }) },
    );
  } finally {
    await pool?.end();
  }
  await tellFreshUpTo(planned.length);
  if (signal?.aborted !== true) for (const set of sets) await writeSet(set, { planned, wish, means });
  // what this one has made may be what the next one needs
  await recorder.keep();
}
