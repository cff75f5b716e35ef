// How well marks are linked to entries. Where both sides use one authority their ids are compared; otherwise the clusters of
// marks that mean one and the same: B³ (Bagga and Baldwin 1998), the mean over marks of how much of a mark's cluster is right.
import type { MarkPair } from './match-marks.ts';

export type LinkingMethod = 'ids' | 'clusters';

export type Linking = {
  readonly method: LinkingMethod;
  /** Marks whose span and type are right, and that the gold links: what is measured. */
  readonly marks: number;
  /** By ids: links that are right. By clusters: marks whose cluster is right as a whole. */
  readonly correct: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
};

/** The share of the ids that the system uses which must be the gold's, for one authority to be behind both. */
const SHARED_IDS = 0.9;

/** `goldIds`: of entries. */
export function linkingMethod(pairs: readonly MarkPair[], goldIds: ReadonlySet<string>): LinkingMethod {
  const used = new Set(pairs.flatMap(({ system }) => system.refs));
  const known = new Set([...goldIds, ...pairs.flatMap(({ gold }) => gold.refs)]);
  const shared = [...used].filter((id) => known.has(id)).length;
  return used.size > 0 && shared >= SHARED_IDS * used.size ? 'ids' : 'clusters';
}

/** Pairs that can be measured: the gold links them, and no correction changes whom they mean. */
export function linkedPairs(pairs: readonly MarkPair[]): readonly MarkPair[] {
  return pairs.filter(({ gold, system }) => gold.refs.length > 0 && !gold.isRedirected && !system.isRedirected);
}

export function scoreLinking(pairs: readonly MarkPair[], method: LinkingMethod): Linking {
  return method === 'ids' ? scoreIds(pairs) : scoreClusters(pairs);
}

export function isLinkedAlike({ gold, system }: MarkPair): boolean {
  return entryOf(gold.refs) === entryOf(system.refs);
}

function scoreIds(pairs: readonly MarkPair[]): Linking {
  const correct = pairs.filter(isLinkedAlike).length;
  const linked = pairs.filter(({ system }) => system.refs.length > 0).length;
  const marks = pairs.length;
  const isEmpty = marks === 0;
  return {
    method: 'ids',
    marks,
    correct,
    precision: isEmpty ? undefined : linked === 0 ? 0 : correct / linked,
    recall: isEmpty ? undefined : correct / marks,
    f1: isEmpty ? undefined : (2 * correct) / (linked + marks),
  };
}

function scoreClusters(pairs: readonly MarkPair[]): Linking {
  const { gold, system, both } = countClusters(pairs);
  let [precision, recall, correct] = [0, 0, 0];
  pairs.forEach((pair, index) => {
    const keys = clusterKeys(pair, index);
    const shared = both.get(`${keys.gold}\n${keys.system}`) ?? 0;
    const [goldSize, systemSize] = [gold.get(keys.gold) ?? 1, system.get(keys.system) ?? 1];
    precision += shared / systemSize;
    recall += shared / goldSize;
    if (shared === goldSize && shared === systemSize) correct++;
  });
  const marks = pairs.length;
  if (marks === 0) return { method: 'clusters', marks, correct, precision: undefined, recall: undefined, f1: undefined };
  [precision, recall] = [precision / marks, recall / marks];
  return { method: 'clusters', marks, correct, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

type Counts = Map<string, number>;

function countClusters(pairs: readonly MarkPair[]): { readonly gold: Counts; readonly system: Counts; readonly both: Counts } {
  const counts = { gold: new Map(), system: new Map(), both: new Map() };
  const count = (map: Counts, key: string): unknown => map.set(key, (map.get(key) ?? 0) + 1);
  pairs.forEach((pair, index) => {
    const keys = clusterKeys(pair, index);
    count(counts.gold, keys.gold);
    count(counts.system, keys.system);
    count(counts.both, `${keys.gold}\n${keys.system}`);
  });
  return counts;
}

/** A mark that is not linked is a cluster of its own. */
function clusterKeys(pair: MarkPair, index: number): { readonly gold: string; readonly system: string } {
  const key = (refs: readonly string[]): string => (refs.length === 0 ? `\t${index}` : entryOf(refs));
  return { gold: key(pair.gold.refs), system: key(pair.system.refs) };
}

/** Several entries, in any order: it could be any of them. */
function entryOf(refs: readonly string[]): string {
  return refs.toSorted().join(' ');
}

/**
 * Pairs that a reader would correct: those that do not belong to the entry which most of the marks of their gold entry are
 * linked to, or that share it with more marks of another gold entry.
 */
export function mislinkedPairs(pairs: readonly MarkPair[], method: LinkingMethod): readonly MarkPair[] {
  if (method === 'ids') return pairs.filter((pair) => !isLinkedAlike(pair));
  const { both } = countClusters(pairs);
  const bestSystem = new Map<string, { readonly key: string; readonly count: number }>();
  const bestGold = new Map<string, { readonly key: string; readonly count: number }>();
  for (const [keys, count] of both) {
    const [gold = '', system = ''] = keys.split('\n');
    if (count > (bestSystem.get(gold)?.count ?? 0)) bestSystem.set(gold, { key: system, count });
    if (count > (bestGold.get(system)?.count ?? 0)) bestGold.set(system, { key: gold, count });
  }
  return pairs.filter((pair, index) => {
    const { gold, system } = clusterKeys(pair, index);
    return bestSystem.get(gold)?.key !== system || bestGold.get(system)?.key !== gold;
  });
}
