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
      return stamp === undefined ? undefined : (JSON.parse(new TextDecoder().decode(stamp)) as { version: string }).version;
    },
    readEngine: () => readIfThere(inPackage('engine.wasm')),
    readShipped: (location) => {
      return truePath(location) === truePath(defaultSchemaPath()) ? readIfThere(inPackage('tei-archive.wasm')) : undefined;
    },
    cache,
    absolutePath: (location) => resolve(pathOf(location)),
    pathFrom: (main, location) => relative(dirname(pathOf(main)), pathOf(location)).replaceAll(sep, '/'),
    readFrom: (main, path) => readIfThere(resolve(dirname(pathOf(main)), path)),
  };
}

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
