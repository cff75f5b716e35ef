// What an inventory says, as far as it could be read (OCFL 3.5).

import type { DigestBlock } from './digest-block.ts';
import type { OcflVersion } from './specification.ts';
import type { VersionName } from './version-names.ts';

export type VersionBlock = {
  readonly line: number;
  /** Undefined where it is no block. */
  readonly state: DigestBlock | undefined;
  /** `created`, `message` and `user`, each as one text that can be compared. */
  readonly circumstances: ReadonlyMap<string, string>;
};

export type Inventory = {
  /** In the object: `v1/inventory.json`. */
  readonly file: string;
  readonly specification: OcflVersion | undefined;
  readonly id: string | undefined;
  readonly idLine: number;
  readonly algorithm: string | undefined;
  readonly head: string | undefined;
  readonly headLine: number;
  /** Undefined where it is not set. */
  readonly contentDirectory: string | undefined;
  readonly contentDirectoryLine: number;
  readonly manifest: DigestBlock | undefined;
  /** By their keys, those too that are no names of versions. */
  readonly versions: ReadonlyMap<string, VersionBlock>;
  readonly names: ReadonlyMap<VersionName, number>;
  /** By algorithm. */
  readonly fixity: ReadonlyMap<string, DigestBlock>;
};
