// What tells bytes from others.

import { hash } from 'node:crypto';

/** SHA-256, in the letters of URLs. A text: of its UTF-8. */
export function digestOf(data: string | Uint8Array): string {
  return hash('sha256', data, 'base64url');
}
