// What an answer says, before it is written.

import type { ErrorCode, ProtocolError } from './protocol-error.ts';

/** Markup of what stands in the element of the verb, or the errors. */
export type Content =
  | { readonly kind: 'content'; readonly pieces: Iterable<string> | AsyncIterable<string> }
  | { readonly kind: 'errors'; readonly errors: readonly ProtocolError[] };

export function failed(code: ErrorCode, message: string): Content {
  return { kind: 'errors', errors: [{ code, message }] };
}
