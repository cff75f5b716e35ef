// What the engine runs, as one block of bytes: a header of addresses (src/engine/layout.ts), then the tables.
import type { Automaton } from '../../relaxng/automaton/automaton.ts';
import type { IdTypes } from '../../relaxng/identity/id-types-of.ts';
import type { NameAlphabet } from '../../relaxng/pattern/name-alphabet.ts';
import type { CompiledValues } from '../values/value-matcher.ts';
import { writeAutomaton } from './automaton-tables.ts';
import { orderColumns } from './columns.ts';
import { headerWords, MAGIC, TABLES } from './layout.ts';
import { writeNames } from './name-tables.ts';
import { TableLimitError, TableWriter, u32s } from './table-writer.ts';
import { writeValues } from './value-tables.ts';

/** Bytes of tables at which a schema is left to the reference. */
const MAX_SIZE = 16_000_000;
/** The workspace, which follows, begins at a multiple of this. */
const WORKSPACE_ALIGNMENT = 64;

export type TableInput = {
  readonly automaton: Automaton;
  readonly values: CompiledValues;
  readonly alphabet: NameAlphabet;
  readonly idTypes: IdTypes;
};

/**
 * The same input gives the same bytes.
 * @throws {TableLimitError} when a table would be too large
 */
export function writeTables({ automaton, values, alphabet, idTypes }: TableInput): Uint8Array {
  const writer = new TableWriter(TABLES, headerWords.length * 4);
  const columns = orderColumns(automaton, alphabet.size);
  const own = writeAutomaton(writer, automaton, columns);
  const value = writeValues(writer, values);
  const name = writeNames(writer, { alphabet, idTypes, columns });
  const workspace = Math.ceil(writer.end / WORKSPACE_ALIGNMENT) * WORKSPACE_ALIGNMENT;
  if (workspace > MAX_SIZE) throw new TableLimitError(`its tables would take ${workspace} bytes, and may take ${MAX_SIZE}`);
  const header: Readonly<Record<(typeof headerWords)[number], number>> = { magic: MAGIC, workspace, ...own, ...value, ...name };
  return writer.finish(u32s(headerWords.map((word) => header[word])), workspace);
}
