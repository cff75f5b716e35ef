// How often a system is right when it says how certain it is: outermost marks, by type and by `@cert`.
import type { MentionType } from '../tei/tei-reading.ts';
import type { Evaluation } from './evaluation.ts';
import { atDepth, type PlacedMark } from './match-marks.ts';
import { markTypes } from './reading.ts';
import { isSameDate } from './same-date.ts';

export const certainties = ['high', 'medium', 'low'] as const;
export type Certainty = (typeof certainties)[number];

/** Of one type and certainty. A date is right when its value is right too. */
export type CertaintyCount = { readonly marks: number; readonly right: number };
export type CertaintyRow = { readonly type: MentionType; readonly counts: Readonly<Record<Certainty, CertaintyCount>> };

const NONE: CertaintyCount = { marks: 0, right: 0 };

/** Marks of the system, a row for each type that it has marked; of several evaluations together. */
export function precisionByCertainty(evaluations: readonly Evaluation[]): readonly CertaintyRow[] {
  const counts = new Map<string, CertaintyCount>();
  for (const { placed } of evaluations) {
    const gold = new Map(atDepth(placed.gold, 'outermost').map((mark) => [keyOf(mark), mark]));
    for (const mark of atDepth(placed.system, 'outermost')) {
      const key = countKey(mark.type, mark.cert);
      const { marks, right } = counts.get(key) ?? NONE;
      counts.set(key, { marks: marks + 1, right: right + (isRight(mark, gold.get(keyOf(mark))) ? 1 : 0) });
    }
  }
  return markTypes.flatMap((type) => {
    const found = certainties.map((cert) => [cert, counts.get(countKey(type, cert)) ?? NONE] as const);
    if (found.every(([, { marks }]) => marks === 0)) return [];
    return [{ type, counts: { high: NONE, medium: NONE, low: NONE, ...Object.fromEntries(found) } }];
  });
}

function isRight(mark: PlacedMark, gold: PlacedMark | undefined): boolean {
  return gold !== undefined && (mark.type !== 'date' || isSameDate(gold.date, mark.date));
}

function keyOf({ type, span }: PlacedMark): string {
  return `${type} ${span.start} ${span.end}`;
}

function countKey(type: MentionType, cert: string | undefined): string {
  return `${type} ${cert ?? ''}`;
}
