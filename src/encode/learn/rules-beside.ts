// What rules found, beside what was learned: their values and parts go over to a mark of the same words; where they stand alone they
// are used by what checking the model has shown.

import type { Mention, MentionType } from '../model/mention.ts';
import { isUsed, type RuleUse } from './combine-rules.ts';

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

export type RulesBeside = { readonly used: readonly Mention[]; readonly unused: readonly Mention[] };

/** A mark of the rules inside another of theirs goes with it. `unused`: outermost ones that overlap nothing that was learned. */
export function rulesBeside(
  rules: readonly Mention[],
  learned: readonly Mention[],
  useOf: (type: MentionType) => RuleUse,
): RulesBeside {
  const used: Mention[] = [];
  const unused: Mention[] = [];
  let outer: { readonly end: number; readonly isUsed: boolean } = { end: -1, isUsed: false };
  let next = 0;
  for (const rule of rules.toSorted(inOrder)) {
    if (rule.span.start < outer.end) {
      if (outer.isUsed) used.push(rule);
      continue;
    }
    while ((learned[next]?.span.end ?? Number.POSITIVE_INFINITY) <= rule.span.start) next++;
    const other = learned[next];
    const isFree = other === undefined || !overlaps(rule, other);
    const use = isFree && isUsed(rule, useOf(rule.type));
    outer = { end: rule.span.end, isUsed: use };
    if (use) used.push(rule);
    else if (isFree) unused.push(rule);
  }
  return { used, unused };
}
