// What composing a document needs: how parts are read, and what keeps a hostile set of files from taking all time or memory.

export type PartReading =
  | { readonly kind: 'bytes' /** As it is named to people. */; readonly file: string; readonly bytes: Uint8Array }
  /** `refused`: by the file rules. The reason is a clause. */
  | { readonly kind: 'missing' | 'refused'; readonly reason: string };

/** Reads what a document refers to; declared here, implemented by the host. */
export interface PartReader {
  /** What references in a document of this name are relative to. */
  readonly uriOf: (file: string) => string;
  readonly read: (uri: string) => PartReading;
}

export type ComposeSettings = {
  readonly reader: PartReader;
  /** Whether xi:include is followed. */
  readonly xinclude: boolean;
  /** Whether external DTDs and entities are read. */
  readonly externalEntities: boolean;
  readonly limits?: Partial<ComposeLimits>;
};

export type ComposeLimits = {
  /** Inclusions inside one another. */
  readonly maxDepth: number;
  /** xi:include elements that are followed. */
  readonly maxIncludes: number;
  /** Characters (UTF-16 code units) of the whole, and of all files that were read for it. */
  readonly maxLength: number;
};

export const composeLimits: ComposeLimits = { maxDepth: 1000, maxIncludes: 100_000, maxLength: 100_000_000 };
