// Why a store cannot be used, in words: never those of its answers, in which there may be keys.

import { systemReason } from './system-reason.ts';

type Failed = {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
};

const byName: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket',
  NoSuchKey: 'there is no such object',
  NotFound: 'there is no such object',
  AccessDenied: 'access is denied',
  InvalidAccessKeyId: 'the credentials are not accepted',
  SignatureDoesNotMatch: 'the credentials are not accepted',
  ExpiredToken: 'the credentials have expired',
  InvalidBucketName: 'that cannot be the name of a bucket',
  CredentialsProviderError: 'there are no credentials: the client of AWS finds none (AWS_ACCESS_KEY_ID and the like)',
  PermanentRedirect: 'the bucket is in another region: AWS_REGION says in which',
  AuthorizationHeaderMalformed: 'the bucket is in another region: AWS_REGION says in which',
  TimeoutError: 'it does not answer in time',
};

const byCode: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there (connection refused)',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ENOTFOUND: 'no host has this name',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  EHOSTUNREACH: 'there is no way to this host',
  ENETUNREACH: 'there is no way to this host',
  ETIMEDOUT: 'it does not answer in time',
};

const byStatus: Readonly<Record<number, string>> = {
  301: 'the bucket is in another region: AWS_REGION says in which',
  403: 'access is denied',
  404: 'there is no such bucket or object',
};

/** A clause. */
export function bucketReason(error: unknown): string {
  const { name = '', code = '', $metadata } = error as Failed;
  // the client calls some of these a time-out
  if (Object.hasOwn(byCode, code)) return byCode[code] ?? code;
  const known = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (known !== undefined) return known;
  const status = $metadata?.httpStatusCode;
  if (status !== undefined && status >= 300) return byStatus[status] ?? `it answers with ${status}`;
  if (code !== '') return systemReason({ code, message: code });
  return /^[A-Za-z]{1,60}$/u.test(name) && name !== 'Error' ? `it cannot be used (${name})` : 'its answer cannot be used';
}

export function statusOf(error: unknown): number | undefined {
  return (error as Failed).$metadata?.httpStatusCode;
}
