// Sums of files, as records tell them: in hexadecimal.

import { createHash } from 'node:crypto';
import type { CompanionFile } from './record-format.ts';

export function sizeAndSum(bytes: Uint8Array): Pick<CompanionFile, 'size' | 'sha512'> {
  return { size: bytes.length, sha512: createHash('sha512').update(bytes).digest('hex') };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
