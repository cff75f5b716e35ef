// What compiling schemas needs of the machine it runs on; `host` implements it.

export interface CompilerHost {
  /** Names what compiles, so that no module of another one is used; undefined where the package was not built. */
  readonly compilerVersion: () => string | undefined;
  /** The engine that every compiled schema carries; undefined where the package was not built. */
  readonly readEngine: () => Uint8Array | undefined;
  /** The compiled schema that came with the package, or its grammar, if it may be the one of this schema. */
  readonly readShipped: (location: string, what: 'module' | 'grammar') => Uint8Array | undefined;
  readonly cache: CacheDirectory;
  /** Without `.` and `..`, from the root. */
  readonly absolutePath: (location: string) => string;
  /** The path from the folder of `main` to `location`, with slashes. */
  readonly pathFrom: (main: string, location: string) => string;
  /** The bytes of a file that `pathFrom` named; undefined where there is none. */
  readonly readFrom: (main: string, path: string) => Uint8Array | undefined;
}

/** Compiled schemas that are kept from run to run. Nothing that goes wrong here is a fault of the run. */
export interface CacheDirectory {
  readonly read: (name: string) => Uint8Array | undefined;
  /** Whole or not at all; why it was not written, or undefined. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<string | undefined> | string | undefined;
}
