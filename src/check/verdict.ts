// What all checks say of one document together, and who decided.

import { type Diagnostic, isFinding } from '../diagnostics/diagnostic.ts';
import type { Judgement } from './check.ts';

/** Who decided what: `{ check: 'grammar', by: 'compiled' }`. */
export type Decision = Pick<Judgement, 'by' | 'gaveUp'> & {
  readonly check: string;
  /** Which schema, where several judged under the name of one check. */
  readonly schema?: string;
};

export type Verdict = {
  readonly file: string;
  /** By check, in the order of the checks. */
  readonly diagnostics: readonly Diagnostic[];
  /** The decoded document that spans are offsets of; undefined when no check needed it. */
  readonly text?: string;
  /** Of a document made of several files: the text of each, by its name. */
  readonly texts?: ReadonlyMap<string, string>;
  readonly decidedBy: readonly Decision[];
};

/** True when nothing speaks against the document; warnings and notes do not. */
export function isValid({ diagnostics }: Pick<Verdict, 'diagnostics'>): boolean {
  return !diagnostics.some(isFinding);
}
