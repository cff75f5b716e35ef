// The limits of reading a document: what keeps a hostile one from taking all time or memory.

export type XmlLimits = {
  /** Characters (UTF-16 code units) that all entity references of a document may add to it. */
  readonly maxExpansion: number;
  /** Characters that default values of attributes may add: one at the least for each. */
  readonly maxDefaults: number;
  /** Entity references inside one another. */
  readonly maxEntityDepth: number;
  /** Namespace prefixes in scope at one element. */
  readonly maxPrefixes: number;
  /**
   * Of a document that a tree is made of: elements, attributes, runs of text, comments and instructions. Each takes half a
   * kilobyte of memory, and more in what is made of it; a document with more would end the process.
   */
  readonly maxTreeNodes: number;
  /** Characters (UTF-16 code units) of a document that a tree is made of. */
  readonly maxTreeCharacters: number;
};

export const xmlLimits: XmlLimits = {
  maxExpansion: 10_000_000,
  maxDefaults: 10_000_000,
  maxEntityDepth: 20,
  maxPrefixes: 1000,
  maxTreeNodes: 2_000_000,
  maxTreeCharacters: 50_000_000,
};
