// A problem in a document: what a user's document causes instead of an exception. The one shape for every stage.

import type { LineColumn } from '../source/line-column.ts';
import type { Place, Span } from '../source/span.ts';
import type { Code } from './codes.ts';

/**
 * `fatal`: nothing after this place was judged; `error`: the document is rejected; `warning`: it is not; `note`: worth
 * knowing, and nothing to be mended.
 */
export type Severity = 'fatal' | 'error' | 'warning' | 'note';

export type Diagnostic = {
  readonly code: Code;
  readonly severity: Severity;
  /** A lower-case clause without a full stop: what, why, what would be right. */
  readonly message: string;
  readonly advice?: string;
  /** The name the user gave the document; `-` is standard input. */
  readonly file: string;
  readonly place: Place;
  /** Repairs, the likeliest first. They exclude one another. */
  readonly fixes?: readonly Fix[];
  /** Other places that explain this one. */
  readonly related?: readonly Related[];
  /** Where Jing reports it, its columns counting UTF-16 code units; only when it was asked for. */
  readonly jingPosition?: LineColumn;
  /** The file that Jing names with it, where that is another one. */
  readonly jingFile?: string;
  /** The rule of Schematron that found it. */
  readonly rule?: RuleOfFinding;
  /** Of a fault of teikit: the stack. */
  readonly trace?: string;
  /** On the way from a worker: what has this key is told once in a run. `call`: what is told together has the same. */
  readonly once?: { readonly key: string; readonly call: number };
};

/** Identifiers only where the rules have them; `role` and `flag` as written. `schema`: the file that was named. */
export type RuleOfFinding = {
  readonly schema: string;
  readonly pattern?: string;
  readonly rule?: string;
  readonly check?: string;
  readonly context: string;
  readonly test: string;
  readonly role?: string;
  readonly flag?: string;
};

/**
 * `safe`: what was meant is certain, and no text of the document changes; `suggested`: it is likely, and a person should look.
 */
export type Certainty = 'safe' | 'suggested';

/** A repair. Its edits belong together and do not overlap. */
export type Fix = {
  /** A lower-case clause that says what is done: `change <persname> to <persName>`. */
  readonly title: string;
  readonly certainty: Certainty;
  readonly edits: readonly Edit[];
};

/** `text` takes the place of what stands at `span` of `file`. */
export type Edit = { readonly file: string; readonly span: Span; readonly text: string };

/** A place with words: `the first one is here`. */
export type Related = { readonly file: string; readonly place: Place; readonly message: string };

export function isFinding({ severity }: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'fatal' || severity === 'error';
}
