// Where the package stands, found upwards from this code: it may run from src/, from dist/lib/ or as the bundle in dist/.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | undefined;

/** The directory of teikit's package.json. */
export function packageRoot(): string {
  known ??= findRoot();
  return known;
}

function findRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'package.json'))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error('teikit stands outside its package');
    directory = parent;
  }
  return directory;
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}

export function defaultSchemaPath(): string {
  return join(packageRoot(), 'schema', 'tei-archive.rng');
}
