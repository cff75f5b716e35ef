// What the compiler of schemas needs, from disk.

import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CacheDirectory, CompilerHost } from '../compile/compiler-host.ts';
import { cacheDirectory } from './cache-directory.ts';
import { truePath } from './output-directory.ts';
import { defaultSchemaPath, packageRoot } from './package-root.ts';

/** `cache`: default: the user's. */
export function compilerHost(cache: CacheDirectory = cacheDirectory()): CompilerHost {
  return {
    compilerVersion: () => {
      const stamp = readIfThere(inPackage('compiler.json'));
      if (stamp === undefined) return undefined;
      const { version } = JSON.parse(new TextDecoder().decode(stamp)) as { readonly version: string };
      // what \p{…} means depends on it
      return `${version} Unicode ${process.versions['unicode']}`;
    },
    readEngine: () => readIfThere(inPackage('engine.wasm')),
    readShipped: (location, what) => {
      if (truePath(location) !== truePath(defaultSchemaPath())) return undefined;
      return readIfThere(inPackage(shippedNames[what]));
    },
    cache,
    absolutePath: (location) => resolve(pathOf(location)),
    pathFrom: (main, location) => relative(dirname(pathOf(main)), pathOf(location)).replaceAll(sep, '/'),
    readFrom: (main, path) => readIfThere(resolve(dirname(pathOf(main)), path)),
  };
}

const shippedNames = { module: 'tei-archive.wasm', grammar: 'tei-archive.grammar' } as const;

function inPackage(name: string): string {
  return join(packageRoot(), 'dist', name);
}

/** A schema may refer to a file by its URL. */
function pathOf(location: string): string {
  return location.startsWith('file:') ? fileURLToPath(location) : location;
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
