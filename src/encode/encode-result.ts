// What comes of encoding one document.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../source/span.ts';
import type { LineAccount } from './fidelity/prove-fidelity.ts';
import type { MentionType, Remark } from './model.ts';
import type { Misfit } from './review/decide-mentions.ts';
import type { ReviewRow } from './review/review-row.ts';

export type EncodeResult =
  | {
      readonly kind: 'encoded';
      readonly tei: string;
      readonly report: EncodeReport;
      /** Every decision of the program, and what a reviewer made of it; made when asked for. */
      readonly rows: () => readonly ReviewRow[];
      /** Decisions that could not be carried out. */
      readonly misfits: readonly Misfit[];
    }
  | {
      readonly kind: 'refused';
      /** `document`: it cannot be encoded as it is; `program`: what was made is wrong, and is not given out. */
      readonly fault: 'document' | 'program';
      /** A lower-case clause. */
      readonly message: string;
      /** In the document as received. */
      readonly place: Place;
      /** Of the TEI document, the one received or the one made: what the validator says. */
      readonly diagnostics?: readonly Diagnostic[];
      /** What the diagnostics' spans are offsets of. */
      readonly text?: string;
    };

export type EncodeReport = {
  /** `existing`: a TEI document came in, and was added to. */
  readonly form: 'text' | 'existing';
  readonly profile?: string;
  /** Of a text: what became of its lines. */
  readonly account?: LineAccount;
  readonly marks: Readonly<Record<MentionType, number>>;
  readonly lowMarks: number;
  /** Mentions that were found and are not marked. */
  readonly unmarked: number;
  readonly entries: number;
  readonly remarks: readonly Remark[];
  /** Lower-case clauses about the document as a whole. */
  readonly warnings: readonly string[];
};
