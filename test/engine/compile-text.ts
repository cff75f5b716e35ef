// A schema in compact syntax → the compiled schema at work, for tests.

import { readFileSync } from 'node:fs';
import { compileGrammar } from '../../src/compile/compile-grammar.ts';
import { CompiledSchema } from '../../src/compile/compiled-schema.ts';
import { addTables } from '../../src/compile/wasm/add-tables.ts';
import { readFromMemory } from '../support/read-schema.ts';

const engine = readFileSync(new URL('../../dist/engine.wasm', import.meta.url));

/** @throws {Error} when the schema is incorrect or refused in any part */
export function compileText(schema: string): CompiledSchema {
  const read = readFromMemory('schema.rnc', new Map([['schema.rnc', schema]]));
  if (read.kind !== 'grammar') throw new Error(read.diagnostics.map(({ message }) => message).join('; '));
  const { tables, refusals } = compileGrammar(read.grammar);
  const [refused] = refusals;
  if (refused !== undefined) throw new Error(`${refused.what}: ${refused.reason}`);
  return new CompiledSchema(addTables(engine, tables, []));
}
