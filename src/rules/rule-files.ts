// What finding the rules needs of the machine: implemented by the host.

/** A file that may be read, and that is one. `name`: as people would write it. */
export type FoundFile = { readonly kind: 'file'; readonly path: string; readonly name: string };

/** `reason`: a clause. */
export type NotFound = { readonly kind: 'missing' | 'refused'; readonly reason: string };

export type ReadFile = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | NotFound;

/** A schema of the store. `damaged`: it was there, and is not what it was. */
export type StoredSchema =
  | { readonly kind: 'stored'; readonly name: string; readonly path: string }
  /** `advice`: what mends it. */
  | { readonly kind: 'damaged'; readonly name: string; readonly reason: string; readonly advice: string }
  /** Nothing was found, and not everything could be looked at. */
  | { readonly kind: 'unsure'; readonly reason: string };

/** All by the file rules, but for the store. URIs are absolute. */
export interface RuleFiles {
  /** `path`: of a document or another file that the user named; undefined: standard input, which is in the working directory. */
  readonly uriOf: (path: string | undefined) => string;
  /** Of a `file:` URI. */
  readonly look: (uri: string) => FoundFile | NotFound;
  readonly read: (uri: string) => ReadFile;
  /** The path of a document from the folder of another file, with slashes. */
  readonly below: (file: string, path: string) => string;
  /** Addresses that the environment names (`XML_CATALOG_FILES`). */
  readonly catalogs: readonly string[];
  /** A schema that was added under this address or name. */
  readonly stored: (address: string) => StoredSchema | undefined;
}
