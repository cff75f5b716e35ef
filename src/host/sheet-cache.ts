// Compiled stylesheets in the user's cache directory, by what they were made of. Each begins with a digest of the rest: what was
// damaged is made again.

import { createHash } from 'node:crypto';
import { cacheDirectory } from './cache-directory.ts';

/** SHA-256, in hexadecimal, of parts and of where each ends. */
export function sheetDigest(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)} `).update(part);
  return hash.digest('hex');
}

export function readCachedSheet(digest: string): string | undefined {
  const bytes = cacheDirectory().read(`${digest}.sef`);
  if (bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === sheetDigest([body]) ? body : undefined;
}

/** Whatever goes wrong here, the run goes on without. */
export async function keepSheet(digest: string, sef: string): Promise<void> {
  await cacheDirectory().write(`${digest}.sef`, new TextEncoder().encode(`${sheetDigest([sef])}\n${sef}`));
}
