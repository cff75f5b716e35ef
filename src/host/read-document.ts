// Reads one document: a file, or standard input under the name `-`.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { type SourceDocument, STANDARD_INPUT } from '../source/document.ts';
import { type Allocate, readNamed } from './named-file.ts';
import { pathAdvice } from './path-advice.ts';
import { systemReason } from './system-reason.ts';

/**
 * `allocate`: where a regular file is read to, if there is room for it.
 * @throws {EnvironmentError} `env/missing-file` or `env/unreadable`
 */
export async function readDocument(file: string, allocate?: Allocate): Promise<SourceDocument> {
  try {
    return { file, bytes: await readNamed(file, allocate) };
  } catch (cause) {
    throw cause instanceof EnvironmentError ? cause : readError(file, cause);
  }
}

export function readError(file: string, cause: unknown): EnvironmentError {
  const isMissing = (cause as { code?: string }).code === 'ENOENT';
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  const message = `${name}: ${systemReason(cause)}${isMissing ? pathAdvice(file) : ''}`;
  return new EnvironmentError(isMissing ? 'env/missing-file' : 'env/unreadable', message, {
    cause,
    file,
  });
}
