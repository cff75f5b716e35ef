// Whether objects in buckets are still what they were: asked of listings, without fetching any.

import { type BucketPlace, canBeCopied, nameInProject, placeInBucket } from '../source/bucket-names.ts';
import type { ObjectState } from './bucket-client.ts';
import { connectBuckets } from './bucket-client.ts';
import { eachAtOnce } from './each-at-once.ts';

/** Objects as they were. Names are those in the project: `s3-copies/BUCKET/KEY`. */
export type SeenObjects = {
  /** All that is below them was seen. */
  readonly places: readonly BucketPlace[];
  /** What is below the places, and each other object that was asked for; undefined: it was not there. */
  readonly states: ReadonlyMap<string, ObjectState | undefined>;
};

/**
 * Names of those that are new, gone or others. When the signal comes, what is known by then.
 * @throws {EnvironmentError} `env/bucket`
 */
export async function changedObjects({ places, states }: SeenObjects, stop: AbortSignal): Promise<readonly string[]> {
  const client = await connectBuckets({ stop });
  try {
    const changed: string[] = [];
    const left = new Map(states);
    const compare = (name: string, state: ObjectState | undefined): void => {
      if (!isSame(left.get(name), state)) changed.push(name);
      left.delete(name);
    };
    for (const { bucket, key: prefix } of places) {
      for await (const { key, ...state } of client.list(bucket, prefix))
        if (canBeCopied(key)) compare(nameInProject({ bucket, key }), state);
    }
    const prefixes = places.map(nameInProject);
    const others: string[] = [];
    for (const name of left.keys()) {
      if (prefixes.some((prefix) => name.startsWith(prefix))) changed.push(name);
      else others.push(name);
    }
    await eachAtOnce(others, stop, async (name) => {
      const place = placeInBucket(name);
      if (place !== undefined) compare(name, await client.look(place));
    });
    return changed.toSorted();
  } catch (error) {
    if (stop.aborted) return [];
    throw error;
  } finally {
    client.end();
  }
}

function isSame(one: ObjectState | undefined, other: ObjectState | undefined): boolean {
  return one?.etag === other?.etag && one?.size === other?.size;
}
