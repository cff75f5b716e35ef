// The client of AWS for S3 and compatible stores: an optional package that is loaded only here. It prints nothing.

import type { S3Client } from '@aws-sdk/client-s3';
import { EnvironmentError } from '../diagnostics/environment-error.ts';

/** Milliseconds. */
const LONGEST_SILENCE = 30_000;
const LONGEST_CONNECT = 10_000;

/** Where neither the environment nor the files of AWS name one; stores of others take any. */
const REGION = 'us-east-1';

const silent = { trace: () => {}, debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type Aws = typeof import('@aws-sdk/client-s3');

/** @throws {EnvironmentError} */
export async function loadPackage(): Promise<Aws> {
  try {
    return await import('@aws-sdk/client-s3');
  } catch (cause) {
    const words = 'places in buckets (s3://) need one package more, which is missing: npm install @aws-sdk/client-s3';
    throw new EnvironmentError('env/bucket', words, { cause });
  }
}

/** The variables are those that the client reads itself. @throws {EnvironmentError} */
export function endpoint(): URL | undefined {
  const written = process.env['AWS_ENDPOINT_URL_S3'] || process.env['AWS_ENDPOINT_URL'];
  if (!written) return undefined;
  if (!URL.canParse(written)) throw new EnvironmentError('env/bucket', 'AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is no URL');
  return new URL(written);
}

/** What it would say of the version of Node is not said. */
const NO_WARNING = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';

/** `patience`: milliseconds without a sign of the store. @throws {EnvironmentError} */
export async function clientOf(
  { S3Client: Client }: Aws,
  { patience = LONGEST_SILENCE, tries }: { readonly patience: number | undefined; readonly tries: number },
): Promise<S3Client> {
  const others = endpoint() !== undefined;
  const make = (region?: string): S3Client =>
    new Client({
      ...(region === undefined ? {} : { region }),
      maxAttempts: tries,
      logger: silent,
      // stores of others are found by their path, and do not all know sums in the trailer of a request
      ...(others
        ? { forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' }
        : {}),
      requestHandler: {
        connectionTimeout: Math.min(LONGEST_CONNECT, patience),
        socketTimeout: patience,
        requestTimeout: patience,
        throwOnRequestTimeout: true,
      },
    });
  const before = process.env[NO_WARNING];
  process.env[NO_WARNING] = 'true';
  try {
    const client = make();
    const hasRegion = await client.config.region().then(
      () => true,
      () => false,
    );
    if (hasRegion) return client;
    client.destroy();
    return make(REGION);
  } finally {
    if (before === undefined) delete process.env[NO_WARNING];
    else process.env[NO_WARNING] = before;
  }
}
