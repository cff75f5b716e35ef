// Which places in buckets a run has to know: those that its documents come from, and those that its outputs go to.

import { type BucketPlace, placeInBucket } from '../source/bucket-names.ts';
import { fixedPart } from './documents-of.ts';
import type { Journal } from './journal.ts';
import type { DocumentRecord, KeptFile } from './journal-record.ts';
import type { Pipeline } from './pipelines.ts';

/** `key`: a prefix; '' or with a slash at its end. None lies below another. */
export function bucketPlaces(pipelines: readonly Pipeline[]): readonly BucketPlace[] {
  const outputs = pipelines.flatMap(({ output, steps }) => [output, ...steps.map(({ plan }) => plan('').output ?? output)]);
  return outermost([...foldersOfDocuments(pipelines), ...outputs]);
}

/** As `bucketPlaces`: those of the documents only. */
export function documentPlaces(pipelines: readonly Pipeline[]): readonly BucketPlace[] {
  return outermost(foldersOfDocuments(pipelines));
}

function foldersOfDocuments(pipelines: readonly Pipeline[]): readonly string[] {
  return pipelines.flatMap(({ patterns }) => patterns.map(fixedPart));
}

function outermost(folders: readonly string[]): readonly BucketPlace[] {
  const places = folders.flatMap((folder) => placeInBucket(folder) ?? []);
  const prefixes = new Map(places.map(({ bucket, key }) => [`${bucket}/${key === '' ? '' : `${key}/`}`, bucket]));
  const outer = [...prefixes].filter(
    ([prefix]) => ![...prefixes.keys()].some((other) => other !== prefix && prefix.startsWith(other)),
  );
  return outer.map(([prefix, bucket]) => ({ bucket, key: prefix.slice(bucket.length + 1) }));
}

/** The names of copies that outcomes of the last run rest on. */
export function namesNeeded(journal: Journal): ReadonlySet<string> {
  return namesIn(journal, ({ input, needs }) => [input, ...needs]);
}

/** As `namesNeeded`, and those of its outputs. */
export function namesOfBuckets(journal: Journal): ReadonlySet<string> {
  return namesIn(journal, ({ input, needs, outputs, leftOver }) => [input, ...needs, ...outputs, ...leftOver]);
}

function namesIn(journal: Journal, filesOf: (record: DocumentRecord) => readonly KeptFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  const shared = new Set<number>();
  const add = (name: string): void => {
    if (placeInBucket(name) !== undefined) names.add(name);
  };
  for (const record of journal.documents.values()) {
    for (const { name } of filesOf(record)) add(name);
    shared.add(record.shared);
  }
  for (const number of shared) for (const { name } of journal.shared(number) ?? []) add(name);
  return names;
}
