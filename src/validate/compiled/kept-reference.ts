// The reference's schema, made of the grammar that was kept when the schema was compiled.

import { readKeptGrammar } from '../../compile/kept-grammar.ts';
import type { SchemaMetadata } from '../../compile/schema-metadata.ts';
import type { DatatypeRules } from '../../datatypes/datatype.ts';
import { datatypeLibrariesBy } from '../../datatypes/libraries.ts';
import { type ReferenceSchema, referenceSchema } from '../reference/validate-reference.ts';

/** Undefined where the bytes are not what was kept for this schema. */
export function keptReference(bytes: Uint8Array, metadata: SchemaMetadata, rules: DatatypeRules): ReferenceSchema | undefined {
  const grammar = readKeptGrammar(bytes, metadata, datatypeLibrariesBy(rules));
  return grammar === undefined ? undefined : referenceSchema(grammar);
}
