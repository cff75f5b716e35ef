// What is to be left out of a bag, as a fetch.txt of its user says it, with the manifests beside that (RFC 8493, 2.2.3 and 2.1.3).

import { algorithmOf } from '../files/digests.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { type Line, readLines } from '../files/read-text.ts';
import { PAYLOAD } from './bag-files.ts';
import { decodedPath, normalizeBagPath } from './bag-paths.ts';
import type { Hole } from './holes.ts';

export type ReadHoles = {
  readonly holes: readonly Hole[];
  /** Lines that cannot be read. */
  readonly faults: readonly string[];
};

/** `file`: in the folder. Lines: a URL, a length or `-`, a path below `data`. @throws {EnvironmentError} */
export async function readHoles(files: PackageFiles, file: string, algorithms: readonly string[]): Promise<ReadHoles> {
  const faults: string[] = [];
  const holes: Hole[] = [];
  const digests = await readDigests(files, algorithms);
  for await (const { text, number } of linesOf(files, file)) {
    if (text.trim() === '') continue;
    const [, url = '', length = '', written = ''] = /^(\S+)[ \t]+(-|\d+)[ \t]+(\S.*)$/su.exec(text) ?? [];
    const path = payloadPath(written);
    if (path === undefined) {
      faults.push(`line ${number} is not a URL, a length or -, and a path below ${PAYLOAD}/`);
      continue;
    }
    const known = digests.get(path);
    holes.push({
      path,
      url,
      ...(length === '-' ? {} : { length: Number(length) }),
      ...(known === undefined ? {} : { digests: known }),
    });
  }
  return { holes, faults };
}

/** By path; of the manifests that stand beside. */
async function readDigests(
  files: PackageFiles,
  algorithms: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  const there = new Set(((await files.list('')) ?? []).flatMap(({ name, kind }) => (kind === 'file' ? [name] : [])));
  for (const algorithm of algorithms) {
    const file = `manifest-${algorithm}.txt`;
    if (!there.has(file) || algorithmOf(algorithm) === undefined) continue;
    for await (const { text } of linesOf(files, file)) {
      const [, digest = '', written = ''] = /^([0-9a-fA-F]+)[ \t]+\*?(.*)$/su.exec(text) ?? [];
      const path = payloadPath(written);
      if (path === undefined) continue;
      const known = found.get(path) ?? new Map<string, string>();
      found.set(path, known.set(algorithm, digest.toLowerCase()));
    }
  }
  return found;
}

function payloadPath(written: string): string | undefined {
  const path = normalizeBagPath(decodedPath(written))?.path.normalize('NFC');
  return path?.startsWith(`${PAYLOAD}/`) === true ? path.slice(`${PAYLOAD}/`.length) : undefined;
}

function linesOf(files: PackageFiles, path: string): AsyncGenerator<Line> {
  return readLines(files.read(path), new TextDecoder());
}
