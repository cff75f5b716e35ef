// What a watch knows of the buckets of its project, from one round to the next.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { changedObjects, type SeenObjects } from '../host/bucket-look.ts';
import { asUrl } from '../source/bucket-names.ts';

export class BucketWatch {
  #hasBuckets = false;
  #seen: SeenObjects | undefined;

  /** Whether there is anything to be looked at. */
  get hasBuckets(): boolean {
    return this.#hasBuckets;
  }

  /** A round has read the project file. */
  begin(hasBuckets: boolean): void {
    this.#hasBuckets = hasBuckets;
    this.#seen = undefined;
  }

  /** A round has come to its end, and rests on these. */
  end(seen: SeenObjects): void {
    this.#seen = seen;
  }

  /**
   * Addresses of objects that have changed since the last round. Undefined where that cannot be known, since the round came to no end, or
   * the store does not answer: the next round tells why.
   */
  async changed(stop: AbortSignal): Promise<readonly string[] | undefined> {
    if (this.#seen === undefined) return undefined;
    try {
      return (await changedObjects(this.#seen, stop)).map(asUrl);
    } catch (error) {
      if (error instanceof EnvironmentError) return undefined;
      throw error;
    }
  }
}
