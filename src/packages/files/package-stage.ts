// Where a package is built before it takes its place, so that what is interrupted never looks finished: declared here, implemented by
// the host. Call order: `write` and `discard`, then `place`, then `close`, which must come whatever happens.

/** Bytes, all at once or piece by piece. A piece is used up before the next is asked for. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** `passing` is told of each piece while it is written. `size`: in bytes, where it is known before. */
export type Passage = { readonly passing?: ((piece: Uint8Array) => void) | undefined; readonly size?: number | undefined };

export interface PackageStage {
  /** Of an archive; left out for a folder. */
  readonly form?: 'zip' | 'tar' | 'tar.gz';
  /**
   * Writes a file of the stage, which must not be there yet. Folders are made.
   * @throws {EnvironmentError} `env/cannot-write`
   */
  readonly write: (path: string, content: Content, passage?: Passage) => Promise<void>;
  /** Makes an empty folder of the stage. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Removes a file of the stage, and its folder where nothing else is in it. */
  readonly discard: (path: string) => Promise<void>;
  /**
   * Moves a file or a folder of the stage to its place in the target, in one step; the empty path is the target itself. A file
   * takes the place of one that is there, a folder never does.
   * @throws {EnvironmentError} `env/cannot-write`
   */
  readonly place: (path: string, target: string) => Promise<void>;
  /** Removes a folder of the target: what an interrupted run has left. */
  readonly remove: (target: string) => Promise<void>;
  /** Removes what is left of the stage. */
  readonly close: () => void;
}
