// What comes of encoding one document.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LineAccount } from './fidelity/prove-fidelity.ts';
import type { FoundLanguage } from './find-language.ts';
import type { MentionType } from './model/mention.ts';
import type { ReviewRow } from './review/review-row.ts';

export type EncodeResult = Encoded | Refused;

export type Encoded = {
  readonly kind: 'encoded';
  readonly tei: string;
  readonly report: EncodeReport;
  /** Every decision of the program, and what a reviewer made of it; made when asked for. */
  readonly rows: () => readonly ReviewRow[];
  /**
   * Notes on lines that were hard to read, warnings of what is missing, and an error for each decision that could not be carried
   * out. Spans are offsets of the document as received, after its byte order mark.
   */
  readonly diagnostics: readonly Diagnostic[];
};

export type Refused = {
  readonly kind: 'refused';
  /** Why: the document cannot be encoded as it is, or (`teikit/fault`) what was made of it is wrong and is not given out. */
  readonly diagnostics: readonly Diagnostic[];
};

export type EncodeReport = {
  /** `existing`: a TEI document came in, and was added to. */
  readonly form: 'text' | 'existing';
  readonly profile?: string;
  /** That of the text, and how it is known. */
  readonly language?: FoundLanguage;
  /** Of a text: what became of its lines. */
  readonly account?: LineAccount;
  /** `work`: where there are any. */
  readonly marks: Readonly<Record<Exclude<MentionType, 'work'>, number>> & { readonly work?: number };
  readonly lowMarks: number;
  /** Mentions that were found and are not marked. */
  readonly unmarked: number;
  readonly entries: number;
};
