// What a search for dates finds: a stretch of text, and what it means.
import type { Span } from '../source/span.ts';

export type Certainty = 'high' | 'medium' | 'low';

/** Values of att.datable.w3c, Gregorian. `calendar` where old style was stated: `when-custom` as written. */
export type DateValue = {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly calendar?: 'julian';
};

export type FoundDate = {
  readonly span: Span;
  readonly type: 'date';
  readonly cert: Certainty;
  /** The rule, and what it saw. */
  readonly evidence: string;
  /** Left out where the words give no value. */
  readonly date?: DateValue;
  /** Of a day and its month where only the year is missing: `--05-09`. */
  readonly dayOfYear?: string;
};
