// Places in buckets of an S3-compatible store, as they are written (`s3://BUCKET/KEY`), and the names that they have in a project: the
// copy of an object lies in a folder of the project, at the same path.

/** Below the folder of the project. */
export const COPIES = 's3-copies';

const WRITTEN = /^s3:\/\/([A-Za-z0-9][\w-]*(?:\.[\w-]+)*)(\/.*)?$/su;

/** The name in the project of a place in a bucket; what is no such place stays as it is. */
export function asCopy(written: string): string {
  const [, bucket, rest = ''] = WRITTEN.exec(written) ?? [];
  if (bucket === undefined || /\/(?:\.{0,2}\/|\.{1,2}$)/u.test(rest)) return written;
  return `${COPIES}/${bucket}${rest.replace(/\/$/u, '')}`;
}

/** What is wrong with a place that was to be in a bucket; a clause. It does not repeat what is written: there may be a password in it. */
export function bucketFault(name: string): string | undefined {
  return /^s3:/iu.test(name)
    ? 'a place in a bucket is written s3://BUCKET/PREFIX, without user, query and empty names'
    : undefined;
}

export type BucketPlace = { readonly bucket: string; readonly key: string };

/** `name`: in the project. Undefined for what lies in no bucket. */
export function placeInBucket(name: string): BucketPlace | undefined {
  if (!name.startsWith(COPIES)) return undefined;
  const [folder, bucket, ...key] = name.split('/');
  return folder === COPIES && bucket !== undefined ? { bucket, key: key.join('/') } : undefined;
}

export function nameInProject({ bucket, key }: BucketPlace): string {
  return `${COPIES}/${bucket}/${key}`;
}

export function asUrl(name: string): string {
  return name.replace(`${COPIES}/`, 's3://');
}

/** Whether a key can be the path of a copy. Names that begin with a dot are passed over, as in folders. */
export function canBeCopied(key: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no name of a file has them
  return key.split('/').every((name) => /^[^.\\\u0000-\u001f][^\\\u0000-\u001f]{0,199}$/u.test(name));
}
