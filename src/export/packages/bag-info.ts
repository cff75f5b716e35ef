// What bag-info.txt says of the documents in a bag (RFC 8493, 2.2.2).

import type { RecordSummary } from '../record-summary.ts';

export type BagLabel = readonly [label: string, value: string];

/** `given`: what the user says comes first, and takes the place of what the headers say under the same label. */
export function bagInfo(
  summaries: readonly RecordSummary[],
  given: readonly BagLabel[],
  software: string,
): readonly BagLabel[] {
  const publishers = summaries.flatMap((one) => one.publishers);
  const identifiers = summaries.flatMap((one) => one.identifiers);
  const titles = summaries.flatMap(({ title }) => title ?? []);
  const [title] = titles;
  const said: readonly BagLabel[] = [
    ...distinct(publishers).map((name): BagLabel => ['Source-Organization', name]),
    ...distinct(identifiers).map((identifier): BagLabel => ['External-Identifier', identifier]),
    ...(titles.length === 1 && title !== undefined ? [['External-Description', title] as const] : []),
    ['Bag-Software-Agent', software],
  ];
  const labels = new Set(given.map(([label]) => label.toLowerCase()));
  return [...given, ...said.filter(([label]) => !labels.has(label.toLowerCase()))];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** The latest day that all headers name; undefined where none names a whole day. */
export function latestDay(summaries: readonly RecordSummary[]): string | undefined {
  const days = summaries.flatMap(({ contentDate }) =>
    contentDate !== undefined && /^\d{4}-\d\d-\d\d$/u.test(contentDate) ? [contentDate] : [],
  );
  return days.toSorted().at(-1);
}
