// What is reported of one document, and of a whole run. Both are JSON: `JSON.parse(JSON.stringify(x))` gives the same.

import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Fix, Related, Severity } from '../diagnostics/diagnostic.ts';

/** Lines and columns count from 1; columns count code points: what an editor shows. Nothing is there that is not known. */
export type Location = {
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  /** The first column after the stretch. */
  readonly endColumn?: number;
  /** The line of the document, where a reporter shows it. */
  readonly frame?: Frame;
};

/** The part of a line around a fault. `start` and `end`: the fault in `text`, in UTF-16 code units; it goes on where the line ends. */
export type Frame = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Something of the line stands before `text`, or after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** A diagnostic with the line and column of all its places. */
export type Located = Omit<Diagnostic, 'fixes' | 'related'> & {
  readonly location?: Location;
  readonly fixes?: readonly LocatedFix[];
  readonly related?: readonly (Related & { readonly location?: Location })[];
};

export type LocatedFix = Omit<Fix, 'edits'> & {
  readonly edits: readonly (Fix['edits'][number] & { readonly location?: Location })[];
};

/**
 * `clean`: nothing speaks against the document; `findings`: something does; `failed`: it could not be read or written, or a
 * fault of teikit showed. The worst wins.
 */
export type Status = 'clean' | 'findings' | 'failed';

/** Who decided what: `{ check: 'grammar', by: 'compiled' }`. */
export type Decision = {
  readonly check: string;
  readonly by: string;
  /** By which schema, where several judged the document under the name of one check. */
  readonly schema?: string;
  /** Where a faster way gave up, in words, and the offset in bytes. */
  readonly gaveUp?: { readonly reason: string; readonly byte: number };
};

/** What came out: a file that was written, or data that the caller wanted back. */
export type Output =
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly base64: string };

export type Outcome = {
  /** The name the user gave the document; `-` is standard input. */
  readonly file: string;
  readonly status: Status;
  readonly diagnostics: readonly Located[];
  readonly outputs: readonly Output[];
  readonly decidedBy: readonly Decision[];
  /** Size of the document as it was read; 0 where it was not. */
  readonly bytes: number;
  /** What a step tells of its work beside diagnostics: of `encode` the counts of its marks. */
  readonly facts?: { readonly [step: string]: unknown };
};

/** So many documents whose outcomes are clean and have no diagnostics, judged alike. `bytes`: of all of them. */
export type CleanOutcomes = Pick<Outcome, 'decidedBy' | 'bytes'> & { readonly documents: number };

/** What is known when a run begins. */
export type Run = {
  /** `validate`, `transform`, `encode`. */
  readonly command: string;
  /** Of teikit. */
  readonly version: string;
  /** What documents are validated against, in words for people. */
  readonly schema?: string;
  /** When the run began, in UTC: `2026-12-01T10:00:00`; left out where nobody asked for it, so that the same input gives the same report. */
  readonly startedAt?: string;
};

/** Findings of one kind: one code, and words that differ in names and values only. */
export type Kind = {
  readonly code: Code;
  readonly severity: Severity;
  /** The message without what differs. */
  readonly message: string;
  readonly count: number;
  readonly documents: number;
  readonly example: { readonly file: string; readonly line?: number; readonly column?: number };
};

export type Summary = {
  readonly documents: number;
  readonly clean: number;
  /** Every document that is not clean, in the order of the run. */
  readonly failing: readonly { readonly file: string; readonly status: Status; readonly findings: number }[];
  /** Of severity fatal or error. */
  readonly findings: number;
  readonly warnings: number;
  readonly notes: number;
  /** The most frequent first. */
  readonly kinds: readonly Kind[];
  /** Diagnostics of kinds beyond those that are kept apart; left out where there are none. */
  readonly otherKinds?: number;
  readonly decidedBy: readonly {
    readonly check: string;
    readonly by: string;
    /** Each is counted once, however many schemas judged it. */
    readonly documents: number;
    readonly bytes: number;
  }[];
  /** How long the run took; left out where nobody measured. */
  readonly seconds?: number;
  /** What the program will exit with, where that is known. */
  readonly exitCode?: number;
  /** The run was ended before all documents were done. */
  readonly isInterrupted?: boolean;
};
