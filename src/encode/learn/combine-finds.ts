// The marks of rules and those of a model together: of each type as a use says, which checking the model has chosen.

import type { Certainty } from '../../dates/found-date.ts';
import type { Span } from '../../source/span.ts';
import type { MentionType } from '../model/mention.ts';

/**
 * Of a type. `high`, `medium`, `low`: the model's marks, and those of the rules of this certainty or more where the model has none;
 * `none`: the model's only; `first`: all of the rules, and the model's where the rules have none; `alone`: those of the rules only.
 */
export const ruleUses = ['none', 'high', 'medium', 'low', 'first', 'alone'] as const;
export type RuleUse = (typeof ruleUses)[number];

const RANKS: Readonly<Record<Certainty, number>> = { low: 1, medium: 2, high: 3 };
const LEAST: Readonly<Record<RuleUse, number>> = { none: 4, high: 3, medium: 2, low: 1, first: 1, alone: 1 };

export type Find = { readonly span: Span; readonly type: MentionType; readonly cert: Certainty };

export type Combined<Rule, Learned> = {
  readonly learned: readonly Learned[];
  readonly rules: readonly Rule[];
  /** Of the rules, what is not used and overlaps nothing that is. */
  readonly unused: readonly Rule[];
  /** Of the model, what gives way to the rules. */
  readonly yielded: readonly Learned[];
};

/** Both in the order of the text and without overlaps. */
export function combineFinds<Rule extends Find, Learned extends Pick<Find, 'span' | 'type'>>(
  rules: readonly Rule[],
  learned: readonly Learned[],
  useOf: (type: MentionType) => RuleUse,
): Combined<Rule, Learned> {
  const isFirst = ({ type }: Rule): boolean => ['first', 'alone'].includes(useOf(type));
  const first = overlapTest(rules.filter(isFirst));
  const isKept = (find: Learned): boolean => useOf(find.type) !== 'alone' && !first(find);
  const kept = learned.filter(isKept);
  const isCovered = overlapTest(kept);
  const free = rules.filter((rule) => isFirst(rule) || !isCovered(rule));
  const isUsed = ({ type, cert }: Rule): boolean => RANKS[cert] >= LEAST[useOf(type)];
  return {
    learned: kept,
    rules: free.filter(isUsed),
    unused: free.filter((rule) => !isUsed(rule)),
    yielded: learned.filter((find) => !isKept(find)),
  };
}

/** Whether a span overlaps one of some that are in order and apart. */
function overlapTest(finds: readonly { readonly span: Span }[]): (find: { readonly span: Span }) => boolean {
  return ({ span }) => {
    let [low, high] = [0, finds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((finds[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    return (finds[low]?.span.start ?? Number.POSITIVE_INFINITY) < span.end;
  };
}

/** The outermost of some finds, in the order of the text. */
export function outermost<Item extends { readonly span: Span }>(finds: readonly Item[]): readonly Item[] {
  let end = -1;
  return finds
    .toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
