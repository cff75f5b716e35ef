// What a document may need of other objects: whatever stands in it between quotation marks and could be a relative name. Most of it is
// none; who asks looks what is there.

import { dirname, posix } from 'node:path';
import { canBeCopied, placeInBucket } from '../source/bucket-names.ts';

const QUOTED = /"([^"<>]{1,2000})"|'([^'<>]{1,2000})'/gu;
/** A scheme, an absolute path, or what no path has. */
const NO_NAME = /^[a-z][a-z0-9+.-]*:|^\/|[\\{}|^`]/iu;
/** It is asked for even if no listing has it: so it has to look like the name of a file. */
const FILE_NAME = /\.[A-Za-z][A-Za-z0-9]{0,9}$/u;
/** What has a tag has it early. */
const FIRST = 4096;
const TAG = 0x3c;

/** `name`, and those that are given back: in the project. They lie in the same bucket. */
export function namesMeantBy(name: string, bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const bucket = placeInBucket(name)?.bucket;
  if (!bytes.subarray(0, FIRST).includes(TAG)) return names;
  for (const [, one, other] of new TextDecoder().decode(bytes).matchAll(QUOTED)) {
    for (const written of (one ?? other ?? '').split(/\s+/u)) {
      const path = written.replace(/[?#].*$/su, '');
      if (NO_NAME.test(path) || !FILE_NAME.test(path)) continue;
      const meant = posix.join(dirname(name), decoded(path));
      const place = placeInBucket(meant);
      if (meant !== name && place?.bucket === bucket && canBeCopied(place?.key ?? '')) names.add(meant);
    }
  }
  return names;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('&amp;', '&'));
  } catch {
    return path;
  }
}
