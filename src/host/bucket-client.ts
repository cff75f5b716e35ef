// Objects in buckets of an S3-compatible store: listed, looked at, fetched, put and removed on conditions.

import { writeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { BucketPlace } from '../source/bucket-names.ts';
import { type Aws, clientOf, endpoint, loadPackage } from './bucket-connection.ts';
import { bucketReason, statusOf } from './bucket-reason.ts';
import { systemReason } from './system-reason.ts';

/** What tells an object from what it was: the tag of its contents, and bytes. */
export type ObjectState = { readonly etag: string; readonly size: number };

export type ListedObject = ObjectState & { readonly key: string };

/** `new`: no object is there; a tag: the object has it; `any`: whatever is there. */
export type Condition = { readonly kind: 'new' | 'any' } | { readonly kind: 'tag'; readonly etag: string };

/** `kept`: the condition did not hold, and nothing was done. */
export type Done = { readonly kind: 'done'; readonly etag: string } | { readonly kind: 'kept' };

/** All of them throw `EnvironmentError` `env/bucket`. */
export type BucketClient = {
  readonly list: (bucket: string, prefix: string) => AsyncGenerator<ListedObject>;
  /** Undefined: it is not there, or may not be known. */
  readonly look: (place: BucketPlace) => Promise<ObjectState | undefined>;
  /** The contents go to a file as they come. Undefined: it is not there. */
  readonly fetch: (place: BucketPlace, descriptor: number) => Promise<ObjectState | undefined>;
  readonly put: (place: BucketPlace, data: Uint8Array, condition: Condition) => Promise<Done>;
  readonly remove: (place: BucketPlace, condition: Condition) => Promise<Done>;
  readonly end: () => void;
};

export type BucketSettings = {
  /** Ends reading; what is written is written to its end. */
  readonly stop?: AbortSignal;
  /** Milliseconds without a sign of the store. */
  readonly patience?: number;
  /** A bucket whose store does not know conditions. */
  readonly onUnconditional?: (bucket: string) => void;
};

/** Times that a request is sent whose answer can be hoped for, and an object is read whose connection is cut. */
const MOST_TRIES = 4;

/** @throws {EnvironmentError} `env/bucket` */
export async function connectBuckets(settings: BucketSettings = {}): Promise<BucketClient> {
  const aws = await loadPackage();
  const client = await clientOf(aws, { patience: settings.patience, tries: MOST_TRIES });
  return new S3Buckets(aws, client, settings);
}

const NOT_THERE = 404;
const DENIED = 403;
const CONFLICT = 409;
const FAILED_CONDITION = 412;
const NOT_IMPLEMENTED = 501;

class S3Buckets implements BucketClient {
  readonly #aws: Aws;
  readonly #client: S3Client;
  readonly #settings: BucketSettings;
  /** By bucket: whether its store keeps conditions. */
  readonly #conditional = new Map<string, boolean>();

  constructor(aws: Aws, client: S3Client, settings: BucketSettings) {
    this.#aws = aws;
    this.#client = client;
    this.#settings = settings;
  }

  async *list(bucket: string, prefix: string): AsyncGenerator<ListedObject> {
    for (let token: string | undefined, isFirst = true; isFirst || token !== undefined; isFirst = false) {
      const command = new this.#aws.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token });
      const page = await this.#attempt({ bucket, key: '' }, () => this.#client.send(command, this.#stop()));
      for (const { Key: key, ETag: etag, Size: size } of page.Contents ?? [])
        if (key !== undefined && etag !== undefined) yield { key, etag: bare(etag), size: size ?? 0 };
      token = page.NextContinuationToken;
    }
  }

  async look({ bucket, key }: BucketPlace): Promise<ObjectState | undefined> {
    return this.#attempt({ bucket, key }, async () => {
      try {
        const command = new this.#aws.HeadObjectCommand({ Bucket: bucket, Key: key });
        const { ETag: etag = '', ContentLength: size = 0 } = await this.#client.send(command, this.#stop());
        return { etag: bare(etag), size };
      } catch (error) {
        const status = statusOf(error);
        if (status === NOT_THERE || status === DENIED) return undefined;
        throw error;
      }
    });
  }

  async fetch({ bucket, key }: BucketPlace, descriptor: number): Promise<ObjectState | undefined> {
    return this.#attempt({ bucket, key }, async () => {
      for (let tries = 1; ; tries++) {
        const command = new this.#aws.GetObjectCommand({ Bucket: bucket, Key: key });
        const answer = await this.#client.send(command, this.#stop()).catch((error: unknown) => {
          if ((error as Error).name === 'NoSuchKey') return undefined;
          throw error;
        });
        if (answer === undefined) return undefined;
        const { ETag: etag = '', ContentLength: size = 0, Body: body } = answer;
        try {
          if ((await this.#write(body as Readable, descriptor)) === size) return { etag: bare(etag), size };
          throw Object.assign(new Error('it came in part'), { code: 'ECONNRESET' });
        } catch (error) {
          if (error instanceof EnvironmentError || tries === MOST_TRIES || this.#settings.stop?.aborted === true) throw error;
        }
      }
    });
  }

  async put(place: BucketPlace, data: Uint8Array, condition: Condition): Promise<Done> {
    const { bucket, key } = place;
    const send = async (wanted: Condition): Promise<Done> => {
      const command = new this.#aws.PutObjectCommand({ Bucket: bucket, Key: key, Body: data, ...conditionOf(wanted) });
      const { ETag: etag = '' } = await this.#client.send(command);
      return { kind: 'done', etag: bare(etag) };
    };
    return this.#attempt(place, async () => {
      const done = await this.#under(bucket, condition, send);
      if (done.kind === 'kept') return this.#isOurs(place, data);
      return condition.kind === 'any' ? done : ((await this.#probe(place, send)) ?? done);
    });
  }

  async remove(place: BucketPlace, condition: Condition): Promise<Done> {
    const { bucket, key } = place;
    return this.#attempt(place, () =>
      this.#under(bucket, condition, async (wanted) => {
        await this.#client.send(new this.#aws.DeleteObjectCommand({ Bucket: bucket, Key: key, ...conditionOf(wanted) }));
        return { kind: 'done', etag: '' };
      }),
    );
  }

  end(): void {
    this.#client.destroy();
  }

  async #under(bucket: string, condition: Condition, send: (wanted: Condition) => Promise<Done>): Promise<Done> {
    if (this.#conditional.get(bucket) === false) return send({ kind: 'any' });
    for (let tries = 1; ; tries++) {
      try {
        return await send(condition);
      } catch (error) {
        const status = statusOf(error);
        if (condition.kind === 'any') throw error;
        // an object that was to be replaced, and is gone
        const isGone = status === NOT_THERE && condition.kind === 'tag' && (error as Error).name !== 'NoSuchBucket';
        if (status === FAILED_CONDITION || isGone) return { kind: 'kept' };
        if (status === CONFLICT && tries < MOST_TRIES) continue;
        if (status !== NOT_IMPLEMENTED) throw error;
        this.#tellUnconditional(bucket);
        return send({ kind: 'any' });
      }
    }
  }

  /** A request may have been sent again whose answer was lost: then the object that is in the way is what was to be written. */
  async #isOurs(place: BucketPlace, data: Uint8Array): Promise<Done> {
    const command = new this.#aws.GetObjectCommand({ Bucket: place.bucket, Key: place.key });
    const answer = await this.#client.send(command).catch((error: unknown) => {
      if (statusOf(error) === NOT_THERE) return undefined;
      throw error;
    });
    if (answer === undefined) return { kind: 'kept' };
    const { ETag: etag = '', ContentLength: size, Body: body } = answer;
    const bytes = size === data.length ? await body?.transformToByteArray() : undefined;
    if (bytes === undefined) (body as Readable | undefined)?.destroy();
    return bytes !== undefined && Buffer.compare(bytes, data) === 0 ? { kind: 'done', etag: bare(etag) } : { kind: 'kept' };
  }

  /** Once for each bucket: the same once more, as if nothing were there. A store that keeps conditions refuses that. */
  async #probe({ bucket }: BucketPlace, send: (wanted: Condition) => Promise<Done>): Promise<Done | undefined> {
    if (this.#conditional.has(bucket)) return undefined;
    this.#conditional.set(bucket, true);
    const again = await send({ kind: 'new' }).catch(() => undefined);
    if (again !== undefined) this.#tellUnconditional(bucket);
    return again;
  }

  #tellUnconditional(bucket: string): void {
    this.#conditional.set(bucket, false);
    this.#settings.onUnconditional?.(bucket);
  }

  #stop(): { readonly abortSignal?: AbortSignal } {
    const { stop } = this.#settings;
    return stop === undefined ? {} : { abortSignal: stop };
  }

  /** From the beginning of a file. Gives bytes. */
  async #write(body: Readable, descriptor: number): Promise<number> {
    let at = 0;
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      for (let from = 0; from < chunk.length; ) {
        const written = writePart(descriptor, chunk.subarray(from), at);
        from += written;
        at += written;
      }
      if (this.#settings.stop?.aborted === true) break;
    }
    return at;
  }

  /** Without a cause: it knows what was sent. @throws {EnvironmentError} */
  async #attempt<Made>({ bucket, key }: BucketPlace, work: () => Promise<Made>): Promise<Made> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EnvironmentError) throw error;
      const at = endpoint()?.host;
      const store = at === undefined ? '' : ` (at ${at})`;
      throw new EnvironmentError('env/bucket', `s3://${bucket}/${key}${store}: ${bucketReason(error)}`);
    }
  }
}

/** @throws {EnvironmentError} `env/cannot-write` */
function writePart(descriptor: number, bytes: Uint8Array, position: number): number {
  try {
    return writeSync(descriptor, bytes, 0, bytes.length, position);
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot write the copy of an object: ${systemReason(cause)}`, { cause });
  }
}

function conditionOf(condition: Condition): { readonly IfNoneMatch?: string; readonly IfMatch?: string } {
  if (condition.kind === 'tag') return { IfMatch: `"${condition.etag}"` };
  return condition.kind === 'new' ? { IfNoneMatch: '*' } : {};
}

/** Some listings have tags without their quotation marks. */
function bare(etag: string): string {
  return etag.replace(/^"|"$/gu, '');
}
