// What a compiled schema says of itself, in its custom section `teikit.schema`: JSON with sorted keys.
import type { Refusal } from '../relaxng/automaton/automaton.ts';
import type { UriAttributes } from '../relaxng/pattern/uri-attributes.ts';
import { INTERFACE_VERSION } from './compiled-schema.ts';

export type SchemaMetadata = {
  /** Name of the schema's main file. */
  readonly name: string;
  /** SHA-256 of the lines `DIGEST  PATH` of all files, as `sha256sum` prints them. */
  readonly digest: string;
  /** The main file first. */
  readonly files: readonly SchemaFile[];
  /** The version of TEI that the schema says it was made from. */
  readonly tei?: string;
  /** Whether its files speak of Schematron. */
  readonly rules?: true;
  /** Attributes that hold URIs: links are followed by them, and the grammar need not be read for that. */
  readonly uris?: UriAttributes;
  /** Names what compiled it; other compilers make other modules. */
  readonly compiler: string;
  readonly interface: number;
  /** Elements of the schema that are left to the reference. */
  readonly refusals: readonly Refusal[];
  /** Values that are. */
  readonly undecided: readonly Refusal[];
};

/** `path`: relative to the main file's folder, with slashes. `digest`: SHA-256 of its bytes. */
export type SchemaFile = { readonly path: string; readonly digest: string };

export function writeMetadata(metadata: SchemaMetadata): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(sorted(metadata)));
}

/** Undefined for what is no description of a schema, or one of another interface. */
export function readMetadata(bytes: Uint8Array): SchemaMetadata | undefined {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as SchemaMetadata;
    const isMetadata =
      value.interface === INTERFACE_VERSION &&
      Array.isArray(value.files) &&
      Array.isArray(value.refusals) &&
      Array.isArray(value.undecided);
    return isMetadata ? value : undefined;
  } catch {
    return undefined;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
