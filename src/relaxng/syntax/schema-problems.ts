// Collects what is wrong with a schema while it is read, simplified and checked, so that one run reports every mistake.
import type { Code } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Origin } from './schema-tree.ts';

export type SchemaProblem = { readonly message: string; readonly advice?: string };

export class SchemaProblems {
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  /** A problem is reported once for its place, however many references lead there. */
  report(code: Code, origin: Origin, problem: SchemaProblem): void {
    const { file, span } = origin;
    const key = `${code} ${file} ${span.start} ${problem.message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.diagnostics.push({ code, severity: 'error', file, place: { kind: 'span', span }, ...problem });
  }
}
