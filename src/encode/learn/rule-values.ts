// What rules read in the words of a learned mark: the value of a date, the parts of a name.

import type { Mention } from '../model/mention.ts';

export function inOrder({ span: one }: Mention, { span: other }: Mention): number {
  return one.start - other.start || other.end - one.end;
}

function overlaps({ span: one }: Mention, { span: other }: Mention): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A learned mark with the value of a date or the parts of a name that rules read in its words. */
export function withRule(mention: Mention, rules: readonly Mention[]): Mention {
  const same = rules.find((rule) => rule.type === mention.type && isSameSpan(rule, mention));
  const parts = same?.parts;
  const evidence = same === undefined ? mention.evidence : `${mention.evidence}; ${same.evidence}`;
  const date = mention.type === 'date' ? (same?.date ?? dateIn(mention, rules)) : undefined;
  return {
    ...mention,
    evidence,
    ...(parts === undefined ? {} : { parts }),
    ...(date === undefined ? {} : { date }),
  };
}

function isSameSpan({ span: one }: Mention, { span: other }: Mention): boolean {
  return one.start === other.start && one.end === other.end;
}

/** Of the longest date that overlaps it. */
function dateIn(mention: Mention, rules: readonly Mention[]): Mention['date'] {
  const dates = rules.filter((rule) => rule.type === 'date' && rule.date !== undefined && overlaps(rule, mention));
  return dates.toSorted((one, other) => other.span.end - other.span.start - (one.span.end - one.span.start))[0]?.date;
}

/** Marks of the rules with those that stand in them. `outer`: in the order of the text and apart. */
export function withInner(outer: readonly Mention[], rules: readonly Mention[]): readonly Mention[] {
  let next = 0;
  return rules.toSorted(inOrder).filter((rule) => {
    while ((outer[next]?.span.end ?? Number.POSITIVE_INFINITY) <= rule.span.start) next++;
    return (outer[next]?.span.start ?? Number.POSITIVE_INFINITY) <= rule.span.start;
  });
}
