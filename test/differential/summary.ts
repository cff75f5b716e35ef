// What came of comparing mutants: the figures that are asked of it, and the words for single comparisons.
import { MUTATION_KINDS, type MutationKind } from '../support/mutate.ts';
import type { Comparison } from './differential.ts';

export type Summary = {
  readonly compared: number;
  /** Mutants, valid or not. */
  readonly mutants: number;
  /** Mutants of split documents among them. */
  readonly splitMutants: number;
  readonly rejected: number;
  readonly rejectedSplit: number;
  readonly rejectedByKind: Readonly<Record<MutationKind, number>>;
  readonly otherVerdicts: readonly Comparison[];
  readonly otherPlaces: readonly Comparison[];
  /** Shares of the rejected mutants. */
  readonly samePlace: number;
  readonly oneFinding: number;
  readonly oneFindingOfJing: number;
  readonly notOneFinding: readonly Comparison[];
};

export function summarise(compared: readonly Comparison[]): Summary {
  const mutants = compared.filter(({ kind }) => kind !== 'unchanged');
  const rejected = mutants.filter(({ jing }) => jing.length > 0);
  const otherPlaces = rejected.filter(({ jing, ours }) => ours.length > 0 && jing[0]?.place !== ours[0]?.place);
  const notOneFinding = rejected.filter(({ ours }) => ours.length !== 1);
  const share = (count: number): number => count / rejected.length;
  return {
    compared: compared.length,
    mutants: mutants.length,
    splitMutants: mutants.filter(({ isSplit }) => isSplit).length,
    rejected: rejected.length,
    rejectedSplit: rejected.filter(({ isSplit }) => isSplit).length,
    rejectedByKind: countByKind(rejected),
    otherVerdicts: compared.filter(({ jing, ours }) => jing.length > 0 !== ours.length > 0),
    otherPlaces,
    samePlace: share(rejected.length - otherPlaces.length),
    oneFinding: share(rejected.length - notOneFinding.length),
    oneFindingOfJing: share(rejected.filter(({ jing }) => jing.length === 1).length),
    notOneFinding,
  };
}

export function countByKind(compared: readonly Comparison[]): Readonly<Record<MutationKind, number>> {
  const counts = MUTATION_KINDS.map((kind) => [kind, compared.filter((one) => one.kind === kind).length] as const);
  return Object.fromEntries(counts) as Record<MutationKind, number>;
}

/** Findings of each validator that are quoted. */
const QUOTED = 3;

export function describeComparison({ kind, what, jing, ours }: Comparison): string {
  const quoted = (findings: Comparison['jing']): string =>
    findings
      .slice(0, QUOTED)
      .map(({ place, message }) => `${place} ${message.slice(0, 90)}`)
      .join(' | ') || 'valid';
  return `${kind}: ${what}\n  jing ${jing.length}: ${quoted(jing)}\n  ours ${ours.length}: ${quoted(ours)}`;
}

export function describeSummary(name: string, summary: Summary): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const counts = (byKind: Readonly<Record<string, number>>): string =>
    Object.entries(byKind)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
  const { compared, mutants, splitMutants, rejected, rejectedSplit } = summary;
  return [
    `${name}: ${compared} compared, ${mutants} of them mutants, ${splitMutants} of documents split by XInclude`,
    `  rejected by Jing: ${rejected} mutants, ${rejectedSplit} of split documents: ${counts(summary.rejectedByKind)}`,
    `  other verdict: ${summary.otherVerdicts.length}; first finding at the same file, line and column: ${percent(summary.samePlace)}`,
    `  exactly one finding: ours ${percent(summary.oneFinding)}, Jing ${percent(summary.oneFindingOfJing)}`,
    `  not one finding: ${counts(countByKind(summary.notOneFinding)) || 'none'}`,
    '',
  ].join('\n');
}
