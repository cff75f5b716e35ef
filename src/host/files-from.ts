// Names of files, from a file or from standard input: one a line, or each ended by NUL.

import { readDocument } from './read-document.ts';

/** @throws {EnvironmentError} `env/missing-file` or `env/unreadable` */
export async function filesFrom(list: string): Promise<readonly string[]> {
  const { bytes } = await readDocument(list);
  return namesIn(new TextDecoder().decode(bytes));
}

/** A text with a NUL in it is a list of names that each end with one, whatever else they hold. Blank lines are no names. */
export function namesIn(text: string): readonly string[] {
  if (text.includes('\0')) return text.split('\0').filter((name) => name !== '');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}
