// Standard input and pipes, read to their end, up to a bound.

import { fstatSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { MOST_BYTES, whatNeverEnds } from './read-bounds.ts';
import { Interrupted, waiting } from './waiting.ts';

const STDIN = 0;

export async function readStandardInput(): Promise<Uint8Array> {
  const isDevice = !process.stdin.isTTY && whatNeverEnds(fstatSync(STDIN)) === 'a device';
  if (isDevice)
    throw new EnvironmentError('env/unreadable', 'standard input is a device, which is not read', { file: STANDARD_INPUT });
  return readStream(process.stdin, STANDARD_INPUT);
}

/** What comes from a stream, up to its end: at most so many bytes. */
export async function readStream(stream: Readable, file: string, most: number = MOST_BYTES): Promise<Uint8Array> {
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  const chunks: Uint8Array[] = [];
  let size = 0;
  waiting.add(stream);
  try {
    for await (const chunk of stream) {
      size += (chunk as Uint8Array).length;
      if (size > most) {
        throw new EnvironmentError('env/unreadable', `${name}: more than ${most} bytes, which is the most that is read`, {
          file,
        });
      }
      chunks.push(chunk as Uint8Array);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw new EnvironmentError('env/unreadable', `${name}: interrupted before its end`, { file });
  } finally {
    waiting.delete(stream);
  }
}
