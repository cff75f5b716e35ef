// How large a document may be: what is made of it must fit into one string and into memory.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { refuse, refuseForFault } from './encode-diagnostics.ts';
import type { Refused } from './encode-result.ts';

/** Lines of a text: each becomes a block, of some hundred bytes in memory. */
const MOST_LINES = 2_000_000;

/** Characters (UTF-16 code units) of a text: its names and dates take some hundred bytes each, and can be every second word. */
const MOST_CHARACTERS = 50_000_000;

const ADVICE = 'divide it, and encode the parts';

export function tooManyLines(file: string, lines: number): Refused | undefined {
  if (lines <= MOST_LINES) return undefined;
  const message = `the text has ${lines} lines, where at most ${MOST_LINES} can be encoded in one piece: ${ADVICE}`;
  return refuse({ file, code: 'encode/too-large', message });
}

export function tooManyCharacters(file: string, characters: number): Refused | undefined {
  if (characters <= MOST_CHARACTERS) return undefined;
  const message = `the text has ${characters} characters, where at most ${MOST_CHARACTERS} can be encoded in one piece: ${ADVICE}`;
  return refuse({ file, code: 'encode/too-large', message });
}

/** What the engine says when a string would be longer than it can be. */
const STRING_TOO_LONG = /string length/i;

/**
 * A refusal for what was thrown over a document: there is too much of it, or it is a fault of teikit.
 * @throws {EnvironmentError} what has nothing to do with the document
 */
export function refusalFor(file: string, error: unknown): Refused {
  const isTooLong = error instanceof RangeError && STRING_TOO_LONG.test(error.message);
  const isEnvironment = error instanceof EnvironmentError;
  if (isTooLong || (isEnvironment && error.code === 'env/unreadable')) {
    const message = `what would be made of it is too large for one document: ${ADVICE}`;
    return refuse({ file, code: 'encode/too-large', message });
  }
  if (isEnvironment) throw error;
  return refuseForFault(file, error);
}
