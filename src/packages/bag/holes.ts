// Files of a payload that are left out of a bag and named in fetch.txt (RFC 8493, 2.2.3): a bag with holes. Nothing is fetched.

import { algorithmOf } from '../files/digests.ts';
import { PAYLOAD } from './bag-files.ts';

/** `path`: below `data`. `length`: in bytes. `digests`: by algorithm, in hexadecimal, where no file of the payload has them. */
export type Hole = {
  readonly path: string;
  readonly url: string;
  readonly length?: number;
  readonly digests?: ReadonlyMap<string, string>;
};

/** It has a scheme and no white space, which ends it in fetch.txt. */
const URL_FORM = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/u;

export type HoleCheck = {
  /** Paths of the payload that is given. */
  readonly given: ReadonlySet<string>;
  readonly algorithms: readonly string[];
};

/** Why they cannot be left out. */
export function holeFaults(holes: readonly Hole[], { given, algorithms }: HoleCheck): readonly string[] {
  const seen = new Set<string>();
  return holes.flatMap(({ path, url, length, digests }) => {
    const reasons: string[] = [];
    if (seen.has(path)) reasons.push(`${path}: it is fetched twice`);
    seen.add(path);
    if (!URL_FORM.test(url)) reasons.push(`${path}: ${url} is not a URL`);
    if (length !== undefined && !(Number.isSafeInteger(length) && length >= 0))
      reasons.push(`${path}: ${length} is no number of bytes`);
    if (!given.has(path)) {
      const lacking = algorithms.filter((name) => !isDigest(name, digests?.get(name)));
      if (lacking.length > 0) reasons.push(`${path}: nothing says its digest by ${lacking.join(' and ')}`);
    }
    return reasons;
  });
}

function isDigest(name: string, digest: string | undefined): boolean {
  return digest !== undefined && /^[0-9a-f]+$/u.test(digest) && digest.length === algorithmOf(name)?.digits;
}

/** The lines of fetch.txt. */
export function fetchText(holes: readonly Hole[], escaped: (path: string) => string): string {
  return holes.map(({ url, length, path }) => `${url} ${length ?? '-'} ${escaped(`${PAYLOAD}/${path}`)}\n`).join('');
}
