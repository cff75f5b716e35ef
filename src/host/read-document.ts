// Reads one document: a file, or standard input under the name `-`.

import { readFileSync } from 'node:fs';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { SourceDocument } from '../source/document.ts';
import { systemReason } from './system-reason.ts';

export const STANDARD_INPUT = '-';

/** @throws {EnvironmentError} `env/missing-file` or `env/unreadable` */
export async function readDocument(file: string): Promise<SourceDocument> {
  try {
    return { file, bytes: file === STANDARD_INPUT ? await readStandardInput() : readFileSync(file) };
  } catch (cause) {
    throw readError(file, cause);
  }
}

export function readError(file: string, cause: unknown): EnvironmentError {
  const code = (cause as { code?: string }).code === 'ENOENT' ? 'env/missing-file' : 'env/unreadable';
  return new EnvironmentError(code, `${file === STANDARD_INPUT ? 'standard input' : file}: ${systemReason(cause)}`, { cause });
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
