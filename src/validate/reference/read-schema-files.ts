// Reads a schema for the reference, and remembers the bytes of every file that was read: what is digested is what was compiled.

import type { DatatypeRules } from '../../datatypes/datatype.ts';
import type { Grammar } from '../../relaxng/pattern/intern-grammar.ts';
import type { SourceDocument } from '../../source/document.ts';
import { decodeSchemaFiles, type SchemaBytes } from './decode-schema-files.ts';
import { readReference } from './load-reference.ts';
import type { ReferenceSchema } from './validate-reference.ts';

export type ReadSchema = {
  readonly schema: ReferenceSchema;
  readonly grammar: Grammar;
  /** By location, the main file first. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/** @throws {SchemaError} when the schema is incorrect */
export function readSchemaFiles(
  main: SourceDocument,
  readBytes: (location: string) => SchemaBytes,
  rules: DatatypeRules = 'standard',
): ReadSchema {
  const files = new Map([[main.file, main.bytes]]);
  const recorded = (location: string): SchemaBytes => {
    const known = files.get(location);
    if (known !== undefined) return { kind: 'bytes', bytes: known };
    const read = readBytes(location);
    if (read.kind === 'bytes') files.set(location, read.bytes);
    return read;
  };
  return { ...readReference(main.file, decodeSchemaFiles(recorded), rules), files };
}
