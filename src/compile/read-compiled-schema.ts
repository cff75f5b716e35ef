// What a file says it was compiled from, once it is seen to be whole.
import { readMetadata, type SchemaMetadata } from './schema-metadata.ts';
import { DIGEST_SECTION } from './seal-module.ts';
import { sha256 } from './sha256.ts';
import { ModuleError } from './wasm/byte-reader.ts';
import { readCustom, readSections, sectionIds } from './wasm/sections.ts';

export const SCHEMA_SECTION = 'teikit.schema';

export type ReadCompiledSchema =
  | { readonly kind: 'schema'; readonly metadata: SchemaMetadata }
  | { readonly kind: 'damaged'; readonly reason: string };

export function readCompiledSchema(bytes: Uint8Array): ReadCompiledSchema {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof ModuleError) return { kind: 'damaged', reason: error.message };
    throw error;
  }
}

function read(bytes: Uint8Array): ReadCompiledSchema {
  const sections = readSections(bytes);
  const last = sections.at(-1);
  const seal = last?.id === sectionIds.custom ? readCustom(last) : undefined;
  if (last === undefined || seal?.name !== DIGEST_SECTION)
    return { kind: 'damaged', reason: 'it does not end with its digest' };
  if (!isEqual(seal.payload, sha256(bytes.subarray(0, last.start)))) {
    return { kind: 'damaged', reason: 'its digest is not that of its bytes' };
  }
  const customs = sections.filter(({ id }) => id === sectionIds.custom).map(readCustom);
  const description = customs.find(({ name }) => name === SCHEMA_SECTION);
  const metadata = description === undefined ? undefined : readMetadata(description.payload);
  if (metadata === undefined) return { kind: 'damaged', reason: 'it is no compiled schema of this interface version' };
  return { kind: 'schema', metadata };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
