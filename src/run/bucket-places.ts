// Which places in buckets a run has to know: those that its documents come from, and those that its outputs go to.

import { type BucketPlace, placeInBucket } from '../source/bucket-names.ts';
import { fixedPart } from './documents-of.ts';
import type { Journal } from './journal.ts';
import type { Pipeline } from './pipelines.ts';

/** `key`: a prefix; '' or with a slash at its end. None lies below another. */
export function bucketPlaces(pipelines: readonly Pipeline[]): readonly BucketPlace[] {
  const folders = pipelines.flatMap(({ patterns, output, steps }) => [
    ...patterns.map(fixedPart),
    output,
    ...steps.map(({ plan }) => plan('').output ?? output),
  ]);
  const places = folders.flatMap((folder) => placeInBucket(folder) ?? []);
  const prefixes = new Map(places.map(({ bucket, key }) => [`${bucket}/${key === '' ? '' : `${key}/`}`, bucket]));
  const outer = [...prefixes].filter(
    ([prefix]) => ![...prefixes.keys()].some((other) => other !== prefix && prefix.startsWith(other)),
  );
  return outer.map(([prefix, bucket]) => ({ bucket, key: prefix.slice(bucket.length + 1) }));
}

/** The names of copies that outcomes of the last run rest on, and of its outputs. */
export function namesOfBuckets(journal: Journal): ReadonlySet<string> {
  const names = new Set<string>();
  const shared = new Set<number>();
  const add = (name: string): void => {
    if (placeInBucket(name) !== undefined) names.add(name);
  };
  for (const { input, needs, outputs, leftOver, shared: number } of journal.documents.values()) {
    for (const { name } of [input, ...needs, ...outputs, ...leftOver]) add(name);
    shared.add(number);
  }
  for (const number of shared) for (const { name } of journal.shared(number) ?? []) add(name);
  return names;
}
