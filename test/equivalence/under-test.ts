// A schema as both engines have it: the reference's grammar, and an instance of the module that was compiled of it.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSchema } from '../../src/compile/compile-schema.ts';
import { CompiledSchema } from '../../src/compile/compiled-schema.ts';
import type { DatatypeRules } from '../../src/datatypes/datatype.ts';
import { linkedFiles } from '../../src/host/schema-files.ts';
import type { Refusal } from '../../src/relaxng/automaton/automaton.ts';
import type { Grammar } from '../../src/relaxng/pattern/intern-grammar.ts';
import { decodeSchemaFiles } from '../../src/validate/reference/decode-schema-files.ts';
import { readReference } from '../../src/validate/reference/load-reference.ts';
import type { ReferenceSchema } from '../../src/validate/reference/validate-reference.ts';

const ENGINE = fileURLToPath(new URL('../../dist/engine.wasm', import.meta.url));

export type UnderTest = {
  readonly grammar: Grammar;
  readonly reference: ReferenceSchema;
  /** The compiled schema, as it would be written to a file. */
  readonly module: Uint8Array;
  readonly compiled: CompiledSchema;
  readonly refusals: readonly Refusal[];
};

/**
 * @throws {SchemaError} when the schema is incorrect
 * @throws {Error} when it cannot be compiled
 */
export function underTest(path: string, rules: DatatypeRules = 'standard'): UnderTest {
  const { schema: reference, grammar } = readReference(path, decodeSchemaFiles(linkedFiles(path).read), rules);
  const { module, metadata } = compileSchema({
    grammar,
    files: [{ path: basename(path), bytes: readFileSync(path) }],
    engine: readFileSync(ENGINE),
    compiler: 'test',
  });
  return { grammar, reference, module, compiled: new CompiledSchema(module), refusals: metadata.refusals };
}
