// A stylesheet that cannot be used: an environment error with the places at fault.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { EnvironmentError } from '../../diagnostics/environment-error.ts';

export class StylesheetError extends EnvironmentError {
  readonly diagnostics: readonly Diagnostic[];
  /** The decoded text of a file that a diagnostic names. */
  readonly textOf: (file: string) => string | undefined;

  constructor(
    file: string,
    diagnostics: readonly Diagnostic[],
    textOf: (file: string) => string | undefined = () => undefined,
  ) {
    const count = diagnostics.length === 1 ? '1 mistake' : `${diagnostics.length} mistakes`;
    super('env/bad-stylesheet', `the stylesheet ${file} cannot be used: ${count}`);
    this.diagnostics = diagnostics;
    this.textOf = textOf;
  }
}
