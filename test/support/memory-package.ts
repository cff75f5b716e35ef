// A package of files in memory.

import type { EntryKind, PackageEntry, PackageFiles } from '../../src/packages/files/package-files.ts';

export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

/** By their paths; a path that ends with / is an empty folder. */
export function memoryPackage(files: MemoryFiles): PackageFiles {
  const folders = new Map<string, Map<string, EntryKind>>([['', new Map()]]);
  const add = (path: string, kind: EntryKind): void => {
    const at = path.lastIndexOf('/');
    const folder = at < 0 ? '' : path.slice(0, at);
    if (!folders.has(folder)) {
      folders.set(folder, new Map());
      add(folder, 'folder');
    }
    folders.get(folder)?.set(path.slice(at + 1), kind);
  };
  for (const path of Object.keys(files)) {
    if (!path.endsWith('/')) add(path, 'file');
    else {
      folders.set(path.slice(0, -1), new Map());
      add(path.slice(0, -1), 'folder');
    }
  }
  return {
    list: async (folder) => {
      const entries = folders.get(folder);
      if (entries === undefined) return undefined;
      const all = [...entries].map(([name, kind]): PackageEntry => ({ name, kind }));
      return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async function* (path) {
      const data = files[path];
      if (data === undefined) throw new Error(`${path} is not there`);
      yield typeof data === 'string' ? new TextEncoder().encode(data) : data;
    },
    linkTarget: async () => ({ kind: 'broken' }),
  };
}
