// Makes the reference engine's schema of a file and all that it includes.

import type { DatatypeRules } from '../../datatypes/datatype.ts';
import { datatypeLibrariesBy } from '../../datatypes/libraries.ts';
import { SchemaError } from '../../diagnostics/schema-error.ts';
import type { Grammar } from '../../relaxng/pattern/intern-grammar.ts';
import { readGrammar } from '../../relaxng/read-grammar.ts';
import { type SchemaFiles, schemaTextOf } from '../../relaxng/simplify/load-schema.ts';
import { parseSchema } from '../../relaxng/syntax/parse-schema.ts';
import { type ReferenceSchema, referenceSchema } from './validate-reference.ts';

/**
 * The schema with the grammar that it was made of.
 * @throws {SchemaError} with every mistake of the schema
 */
export function readReference(
  location: string,
  files: SchemaFiles,
  rules: DatatypeRules = 'standard',
): { schema: ReferenceSchema; grammar: Grammar } {
  const read = readGrammar(location, { files, parse: parseSchema, libraries: datatypeLibrariesBy(rules) });
  if (read.kind === 'grammar') return { schema: referenceSchema(read.grammar), grammar: read.grammar };
  throw new SchemaError(location, read.diagnostics, (file) => {
    return schemaTextOf(files.read(file));
  });
}
