// What is found in a package, as diagnostics: each in the file of the package that is at fault.

import type { Code } from '../../diagnostics/codes.ts';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { atLine, nowhere } from '../../source/span.ts';
import { joined } from './package-files.ts';

/** Diagnostics of one package that are kept; the rest is counted. */
const MOST_FINDINGS = 100_000;

export type Found = {
  readonly code: Code;
  readonly severity?: Severity;
  readonly message: string;
  /** Of a file or folder in the package; the package itself where it is left out. */
  readonly path?: string;
  /** Counts from 1. */
  readonly line?: number;
};

/** Single package. */
export class Findings {
  /** What the user calls the package. */
  readonly name: string;
  readonly #diagnostics: Diagnostic[] = [];
  #leftOut = 0;
  #errors = 0;

  constructor(name: string) {
    this.name = name.length > 1 ? name.replace(/\/+$/, '') : name;
  }

  get errors(): number {
    return this.#errors;
  }

  add({ code, severity = 'error', message, path = '', line }: Found): void {
    if (severity === 'error') this.#errors++;
    if (this.#diagnostics.length >= MOST_FINDINGS) {
      this.#leftOut++;
      return;
    }
    const file = path === '' ? this.name : joined(this.name, path);
    this.#diagnostics.push({ code, severity, message, file, place: line === undefined ? nowhere : atLine(line) });
  }

  warn(found: Omit<Found, 'severity'>): void {
    this.add({ ...found, severity: 'warning' });
  }

  all(): readonly Diagnostic[] {
    if (this.#leftOut === 0) return this.#diagnostics;
    const message = `${this.#leftOut} more findings are not shown`;
    return [...this.#diagnostics, { code: 'package/more', severity: 'error', message, file: this.name, place: nowhere }];
  }
}
