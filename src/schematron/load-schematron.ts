// The rules of a schema, from its text.

import { SchemaError } from '../diagnostics/schema-error.ts';
import { findRules, type RulesSource } from './find-rules.ts';
import { writeKeptRules } from './kept-rules.ts';
import { keptSchematron, type Schematron, type SchematronOptions, schematronOf, textOfMain } from './schematron.ts';
import { readsNothing } from './schematron-files.ts';

/**
 * The rules of a schema: a file of Schematron, or a grammar in either syntax that holds some. Undefined where there are none.
 * @throws {SchemaError} when it is not well-formed, or not a schema, or has no such phase
 */
export function loadSchematron(source: RulesSource, options: SchematronOptions = {}): Schematron | undefined {
  const kept = keptSchematron(source, options);
  if (kept !== undefined) return kept.rules;
  const found = findRules(source, options.read ?? readsNothing);
  if ('incorrect' in found) throw new SchemaError(source.file, found.incorrect, textOfMain(source));
  const text = options.keeper === undefined ? undefined : writeKeptRules(found);
  if (text !== undefined) options.keeper?.write(text);
  return schematronOf({ source, found, options });
}
