// What the converted files of a schema are called, and how they refer to one another.

import { resolveLocation } from '../relaxng/syntax/resolve-location.ts';

/** Files that do not stand below the folder of the main one: nothing is written outside the folder of the output. */
const OUTSIDE = 'outside/';

/**
 * Paths by location, as seen from the folder of the main one, which comes first and is called `name`. The folders are those of
 * the sources; no two paths differ in their case only.
 */
export function namesOfConverted(locations: readonly string[], name: string, extension: string): ReadonlyMap<string, string> {
  const [main = '', ...others] = locations;
  const folder = resolveLocation('_', main).slice(0, -1);
  const paths = new Map([[main, name]]);
  const taken = new Set([name.toLowerCase()]);
  for (const location of others) {
    const path = freePath(taken, pathBelow(folder, location).replace(/\.rn[cg]$/i, ''), extension);
    taken.add(path.toLowerCase());
    paths.set(location, path);
  }
  return paths;
}

function pathBelow(folder: string, location: string): string {
  const below = location.startsWith(folder) ? location.slice(folder.length) : undefined;
  const isBelow = below !== undefined && below !== '' && !/^(?:\/|\.\.\/|[A-Za-z][A-Za-z0-9+.-]*:)/.test(below);
  return isBelow ? below : OUTSIDE + (location.split(/[/\\]/).at(-1) || 'schema');
}

function freePath(taken: ReadonlySet<string>, stem: string, extension: string): string {
  let path = stem + extension;
  for (let number = 2; taken.has(path.toLowerCase()); number++) path = `${stem}-${number}${extension}`;
  return path;
}

/** The URI reference that leads from one of the files to another. */
export function relativeReference(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared).map(encodeURIComponent)].join('/');
}
