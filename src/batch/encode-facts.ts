// What the step that encodes tells of its work, in the facts of an outcome.

import type { EncodeReport } from '../encode/encode-result.ts';
import type { ReviewRow } from '../encode/review/review-row.ts';
import type { Outcome } from '../report/outcome.ts';

/** `rows`: every decision, where the step was asked for them. */
export type EncodeFacts = EncodeReport & { readonly rows?: readonly ReviewRow[] };

export function encodeFactsOf({ facts }: Pick<Outcome, 'facts'>): EncodeFacts | undefined {
  return facts?.['encode'] as EncodeFacts | undefined;
}
