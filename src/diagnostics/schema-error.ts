// A schema that cannot be used because it breaks the rules of RELAX NG: an environment error with the places at fault.

import type { Diagnostic } from './diagnostic.ts';
import { EnvironmentError } from './environment-error.ts';

export class SchemaError extends EnvironmentError {
  readonly diagnostics: readonly Diagnostic[];
  /** The decoded text of a schema file that a diagnostic names. */
  readonly textOf: (file: string) => string | undefined;

  constructor(schema: string, diagnostics: readonly Diagnostic[], textOf: (file: string) => string | undefined) {
    const count = diagnostics.length === 1 ? '1 mistake' : `${diagnostics.length} mistakes`;
    super('env/bad-schema', `the schema ${schema} is incorrect: ${count}`, { file: schema });
    this.diagnostics = diagnostics;
    this.textOf = textOf;
  }
}
