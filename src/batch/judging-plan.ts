// What a document is judged by, and what is found.

import type { Check } from '../check/check.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { ResolvedRules } from '../rules/resolved-rules.ts';

/** Diagnostics, and the text that their spans are offsets of. */
export type Findings = { readonly diagnostics: readonly Diagnostic[] } & Texts;

/** `texts`: of a document made of several files, the text of each by its name. */
export type Texts = { readonly text?: string | undefined; readonly texts?: ReadonlyMap<string, string> | undefined };

export type Severities = Readonly<Record<string, Severity | 'off'>>;

export type Plan = {
  readonly checks: readonly Check[];
  /** Undefined where the step itself names the schema. */
  readonly rules?: ResolvedRules;
  /** Names of rules that are not run. */
  readonly notRun?: readonly string[];
  /** Of findings, by their code; `off`: they are not told. */
  readonly severities?: Severities;
  /** What is to be told of the rules. */
  readonly told?: Findings;
};

export type Planned = {
  readonly file: string;
  /** The file that holds the document. */
  readonly path: string | undefined;
  /** Its first bytes. */
  readonly start: Uint8Array;
};

/** `key`: the same for the same rules; `name`: as they were named; `message`: a clause that says what is not run, and why. */
export type NotRun = { readonly key: string; readonly name: string; readonly message: string };

export type RuleChecks = {
  readonly checks: readonly Check[];
  readonly notRun: readonly NotRun[];
  /** Of the files of rules, with their texts. */
  readonly remarks: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
};
