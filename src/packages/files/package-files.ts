// What the checks of a package need of the machine: declared here, implemented by the host. Paths are relative to the package, their
// parts joined by `/`; the empty path is the package itself.

/** `special`: a device, a pipe or a socket. */
export type EntryKind = 'file' | 'folder' | 'link' | 'special';

export type PackageEntry = { readonly name: string; readonly kind: EntryKind };

/** `inside`: the file of the package that a link leads to in the end, by its own path. */
export type LinkTarget =
  | { readonly kind: 'inside'; readonly path: string; readonly leadsTo: 'file' | 'folder' | 'special' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'broken' };

export interface PackageFiles {
  /**
   * What a folder holds, sorted by name; undefined where there is no such folder. No link is followed.
   * @throws {EnvironmentError} `env/unreadable`
   */
  readonly list: (folder: string) => Promise<readonly PackageEntry[] | undefined>;
  /**
   * The bytes of a file, piece by piece. A piece is good until the next is asked for. No link out of the package is followed.
   * @throws {EnvironmentError} `env/unreadable`
   */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
  readonly linkTarget: (path: string) => Promise<LinkTarget>;
}

export function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
