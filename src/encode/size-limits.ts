// How large a document may be: what is made of it must fit into one string and into memory.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { nowhere } from '../source/span.ts';
import type { EncodeResult } from './encode-result.ts';

/** Lines of a text: each becomes a block, of some hundred bytes in memory. */
const MOST_LINES = 2_000_000;

const ADVICE = 'divide it, and encode the parts';

export function tooManyLines(lines: number): EncodeResult | undefined {
  if (lines <= MOST_LINES) return undefined;
  return refusal(`the text has ${lines} lines, where at most ${MOST_LINES} can be encoded in one piece: ${ADVICE}`);
}

/** What the engine says when a string would be longer than it can be. */
const STRING_TOO_LONG = /string length/i;

/** A refusal for what is thrown where there is too much of a document; anything else is thrown again. */
export function refusalFor(error: unknown): EncodeResult {
  const isTooLong = error instanceof RangeError && STRING_TOO_LONG.test(error.message);
  if (!isTooLong && !(error instanceof EnvironmentError && error.code === 'env/unreadable')) throw error;
  return refusal(`what would be made of it is too large for one document: ${ADVICE}`);
}

function refusal(message: string): EncodeResult {
  return { kind: 'refused', fault: 'document', message, place: nowhere };
}
