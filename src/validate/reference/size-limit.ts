// The largest document that can be explained: its text is one string.

import { EnvironmentError } from '../../diagnostics/environment-error.ts';
import type { SourceDocument } from '../../source/document.ts';

/** Bytes: as many as the longest string of V8 has code units (2²⁹ − 24), so that the text of any document fits. */
const LARGEST = 0x1fff_ffe8;

/** @throws {EnvironmentError} `env/unreadable` */
export function checkSize({ file, bytes }: SourceDocument): void {
  if (bytes.length <= LARGEST) return;
  const message = `${file}: ${bytes.length} bytes, where findings can be explained in up to ${LARGEST}`;
  throw new EnvironmentError('env/unreadable', message);
}
