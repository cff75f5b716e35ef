// Names of files, from a file or from standard input: one a line, or each ended by NUL.

import { readDocument } from './read-document.ts';

/** @throws {EnvironmentError} `env/missing-file` or `env/unreadable` */
export async function filesFrom(list: string): Promise<readonly string[]> {
  const { bytes } = await readDocument(list);
  return namesIn(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

/** By the byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** A text with a NUL in it is a list of names that each end with one, whatever else they hold. What is blank is no name. */
export function namesIn(text: string): readonly string[] {
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name.trim() !== '');
}
