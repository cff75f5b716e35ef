// What is wrong with a schema that a document names, as findings in the schema's own files.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SchemaError } from '../diagnostics/schema-error.ts';

/** Mistakes that are told: one misplaced mark can make a mistake of every word after it. */
const MOST = 20;

export type SchemaMistakes = { readonly diagnostics: readonly Diagnostic[]; readonly texts: ReadonlyMap<string, string> };

export function schemaMistakes({ diagnostics, textOf }: SchemaError): SchemaMistakes {
  const told = diagnostics.slice(0, MOST);
  const texts = new Map(
    told.flatMap(({ file }): [string, string][] => {
      const text = textOf(file);
      return text === undefined ? [] : [[file, text]];
    }),
  );
  return { diagnostics: told, texts };
}
