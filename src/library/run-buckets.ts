// What a run needs for the places of its project that lie in buckets.

import type { JobServices } from '../batch/job-services.ts';
import type { TellingSignal } from '../batch/sink.ts';
import { connectBuckets } from '../host/bucket-client.ts';
import { BucketCopies } from '../host/bucket-copies.ts';
import type { SeenObjects } from '../host/bucket-look.ts';
import { bucketRunHost, nameOfCopy } from '../host/bucket-run-host.ts';
import { truePath } from '../host/output-directory.ts';
import type { Outcome } from '../report/outcome.ts';
import { bucketPlaces, documentPlaces, namesNeeded, namesOfBuckets } from '../run/bucket-places.ts';
import { below, takes } from '../run/documents-of.ts';
import type { Journal } from '../run/journal.ts';
import { type Pipeline, stepsOf } from '../run/pipelines.ts';
import type { RunHost } from '../run/run-host.ts';
import { COPIES, nameInProject } from '../source/bucket-names.ts';

export type BucketWish = {
  readonly pipelines: readonly Pipeline[];
  /** Of the project. */
  readonly folder: string;
  readonly journal: Journal;
  readonly only: readonly string[] | undefined;
  readonly isDry: boolean;
  readonly isForced: boolean;
  readonly signal: TellingSignal | undefined;
  /** Something about a bucket that the user should know. */
  readonly onNote: (words: string) => void;
};

export type RunBuckets = {
  readonly host: (plain: RunHost) => RunHost;
  /** Files that jobs remove go from the buckets, too; what is written goes through the host. */
  readonly services: (plain: JobServices, host: RunHost) => JobServices;
  readonly told: (outcome: Outcome) => Outcome;
  /** What the documents rest on, as the run has left it. */
  readonly seen: () => SeenObjects;
  readonly end: () => Promise<void>;
};

/** Objects are listed, and fetched where they have changed. @throws {EnvironmentError} `env/bucket` */
export async function openBuckets(wish: BucketWish): Promise<RunBuckets> {
  const { pipelines, folder, journal, only, isDry, isForced, signal, onNote } = wish;
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  signal?.addEventListener('abort', abort, { once: true });
  const client = await connectBuckets({
    stop: stop.signal,
    onUnconditional: (bucket) =>
      onNote(
        `the store of s3://${bucket} has no conditional writes: what somebody else writes at the same moment may be written over`,
      ),
  });
  const end = async (): Promise<void> => {
    signal?.removeEventListener('abort', abort);
    client.end();
  };
  try {
    const copies = new BucketCopies({ client, folder: folder === '' ? '.' : folder, isDry, isForced, stop: stop.signal });
    for (const place of bucketPlaces(pipelines)) await copies.list(place);
    const worked = pipelines.filter((pipeline) => stepsOf(pipeline, only).length > 0);
    const documents = copies.names().filter((name) => worked.some((pipeline) => takes(pipeline, name)));
    await copies.bring([...documents, ...namesOfBuckets(journal)]);
    return {
      host: (plain) => bucketRunHost(plain, copies),
      services: (plain, host) => ({
        ...plain,
        remove: async (path) => {
          const name = nameOfCopy(host, path);
          await (name === undefined ? plain.remove(path) : copies.remove(name));
        },
      }),
      told: (outcome) => toldOfObjects(outcome, folder),
      seen: () => seenObjects(copies, wish),
      end: async () => {
        await copies.end();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function seenObjects(copies: BucketCopies, { pipelines, journal }: BucketWish): SeenObjects {
  const places = documentPlaces(pipelines);
  const prefixes = places.map(nameInProject);
  const isBelow = (name: string): boolean => prefixes.some((prefix) => name.startsWith(prefix));
  const names = [...copies.names().filter(isBelow), ...[...namesNeeded(journal)].filter((name) => !isBelow(name))];
  return { places, states: new Map(names.map((name) => [name, copies.stateOf(name)])) };
}

/** What is told of copies is told of their objects: each text in a value that names one. `folder`: of the project. */
export function toldOfObjects<Value>(value: Value, folder: string): Value {
  const before = [`${truePath(below(folder, COPIES))}/`, `${below(folder, COPIES)}/`, `${COPIES}/`];
  const told = (one: unknown): unknown => {
    if (typeof one === 'string') return before.reduce((text, name) => text.replaceAll(name, 's3://'), one);
    if (Array.isArray(one)) return one.map(told);
    if (typeof one !== 'object' || one === null || one instanceof Uint8Array) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, told(inner)]));
  };
  return told(value) as Value;
}
