// A file of lines with a digest of all of them at its end: whatever was changed or lost is noticed. It is written whole.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { systemReason } from './system-reason.ts';
import { WholeFile } from './whole-file.ts';

export type SealedLines =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'missing' }
  /** It is there, and not as it was written. `begin`: its first characters. */
  | { readonly kind: 'damaged'; readonly begin: string };

const SEAL = /^sha256 ([0-9a-f]{64})\n$/u;
const BEGIN = 64;
/** Bytes: many times what a million documents take. */
const LARGEST = 1_000_000_000;
/** Characters that are written at once: others have their turn between. */
const PIECE = 500_000;

/** @throws {EnvironmentError} `env/unreadable` */
export async function readSealedLines(path: string): Promise<SealedLines> {
  let bytes: Buffer;
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > LARGEST)
      throw new EnvironmentError('env/unreadable', `cannot read ${path}: it is no regular file of at most ${LARGEST} bytes`);
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof EnvironmentError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'missing' };
    throw new EnvironmentError('env/unreadable', `cannot read ${path}: ${systemReason(cause)}`, { cause, file: path });
  }
  const end = bytes.lastIndexOf('\nsha256 ') + 1;
  const [, digest] = SEAL.exec(bytes.toString('utf8', end)) ?? [];
  const lines = bytes.subarray(0, end);
  if (end === 0 || digest !== createHash('sha256').update(lines).digest('hex'))
    return { kind: 'damaged', begin: bytes.toString('utf8', 0, BEGIN) };
  return { kind: 'lines', lines: lines.toString('utf8', 0, end - 1).split('\n') };
}

/**
 * `lines`: each with its line feed.
 * @throws {EnvironmentError} `env/cannot-write`; what stood there before is untouched then
 */
export async function writeSealedLines(path: string, lines: Iterable<string>): Promise<void> {
  const hash = createHash('sha256');
  const file = new WholeFile(path);
  try {
    let piece = '';
    const write = (): void => {
      hash.update(piece);
      file.write(piece);
      piece = '';
    };
    for (const line of lines) {
      piece += line;
      if (piece.length < PIECE) continue;
      write();
      await turn();
    }
    write();
    file.write(`sha256 ${hash.digest('hex')}\n`);
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
}
