// How documents are parted into those that are learned from and those that are held out.

import { Random } from './random.ts';
import type { TrainingText } from './training-text.ts';

/** Numbers of documents. */
export type Split = { readonly train: readonly number[]; readonly test: readonly number[] };

/** Each document is in the test of one part. */
export function splitByDocument(count: number, parts: number, seed: number): readonly Split[] {
  return splitByPart(shuffled(count, seed), Math.min(parts, count));
}

/** The documents of a correspondence are in one part. Undefined: fewer than two groups for each part, or headers that do not tell. */
export function splitByGroup(
  groups: readonly (string | undefined)[],
  parts: number,
  seed: number,
): readonly Split[] | undefined {
  const numbers = new Map<string, number[]>();
  groups.forEach((group, at) => {
    if (group === undefined) return;
    const own = numbers.get(group);
    if (own === undefined) numbers.set(group, [at]);
    else own.push(at);
  });
  const isTold = groups.filter((group) => group !== undefined).length * 10 >= groups.length * 9;
  if (!isTold || numbers.size < 2 * parts) return undefined;
  const order = shuffled(numbers.size, seed);
  const lists = [...numbers.values()];
  // the largest first, each into the smallest part
  const sorted = order.map((at) => lists[at] ?? []).toSorted((one, other) => other.length - one.length);
  const tests: number[][] = Array.from({ length: parts }, () => []);
  for (const list of sorted) {
    const least = tests.reduce((one, other) => (other.length < one.length ? other : one));
    for (const number of list) least.push(number);
  }
  return tests.map((test) => restOf(groups.length, test));
}

/** The latest fifth is held out. Undefined: headers do not tell, or all are of one time. */
export function splitByTime(texts: readonly Pick<TrainingText, 'text'>[]): (Split & { readonly from: string }) | undefined {
  const dated = texts.flatMap(({ text: { date } }, at) => (date === undefined ? [] : [{ date, at }]));
  if (dated.length * 10 < texts.length * 9 || dated.length < 10) return undefined;
  dated.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.at - other.at));
  const from = dated[Math.floor(dated.length * 0.8)]?.date ?? '';
  const test = dated.filter(({ date }) => date >= from).map(({ at }) => at);
  if (test.length * 2 > dated.length) return undefined;
  return { ...restOf(texts.length, test), from };
}

function splitByPart(order: readonly number[], parts: number): readonly Split[] {
  return Array.from({ length: parts }, (_, part) =>
    restOf(
      order.length,
      order.filter((_number, at) => at % parts === part),
    ),
  );
}

function restOf(count: number, test: readonly number[]): Split {
  const held = new Set(test);
  const numbers = Array.from({ length: count }, (_, at) => at);
  return { train: numbers.filter((at) => !held.has(at)), test: numbers.filter((at) => held.has(at)) };
}

export function shuffled(count: number, seed: number): readonly number[] {
  const numbers = Int32Array.from({ length: count }, (_, at) => at);
  new Random(seed).shuffle(numbers);
  return [...numbers];
}
