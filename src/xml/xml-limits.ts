// The limits of reading a document: what keeps a hostile one from taking all time or memory.

export type XmlLimits = {
  /** Characters (UTF-16 code units) that all entity references of a document may add to it. */
  readonly maxExpansion: number;
  /** Entity references inside one another. */
  readonly maxEntityDepth: number;
  /** Namespace prefixes in scope at one element. */
  readonly maxPrefixes: number;
};

export const xmlLimits: XmlLimits = { maxExpansion: 10_000_000, maxEntityDepth: 20, maxPrefixes: 1000 };
