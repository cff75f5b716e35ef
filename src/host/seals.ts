// Keys, seals and digests.

import { createHash, createHmac, randomBytes } from 'node:crypto';

const KEY_BYTES = 24;
/** Characters of a seal, six bits each. */
const SEAL_LENGTH = 22;

export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** Letters, digits, `-` and `_`. */
export function sealWith(key: string): (text: string) => string {
  return (text) => createHmac('sha256', key).update(text).digest('base64url').slice(0, SEAL_LENGTH);
}

/** SHA-256 of the parts and of where one ends and the next begins. */
export function digestOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('base64url');
}
