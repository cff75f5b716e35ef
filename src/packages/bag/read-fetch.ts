// fetch.txt: what of the payload is still elsewhere (RFC 8493, 2.2.3). Nothing is fetched.

import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { readLines, type TextDecoding } from '../files/read-text.ts';
import { type BagVersion, FETCH, isFinal, PAYLOAD } from './bag-files.ts';
import type { BagPaths } from './bag-paths.ts';

export type FetchSettings = { readonly version: BagVersion; readonly decoding: () => TextDecoding; readonly paths: BagPaths };

/** Path of the bag → line. */
export async function readFetch(
  files: PackageFiles,
  { version, decoding, paths }: FetchSettings,
  findings: Findings,
): Promise<ReadonlyMap<string, number>> {
  const listed = new Map<string, number>();
  const fault = (line: number, message: string): void => findings.add({ code: 'bag/fetch-line', path: FETCH, line, message });
  let last = 0;
  try {
    for await (const { text, number: line } of readLines(files.read(FETCH), decoding())) {
      last = line;
      if (text.trim() === '') continue;
      const [, url, length, written] = /^(\S+)[ \t]+(\S+)[ \t]+(.*)$/s.exec(text) ?? [];
      if (url === undefined || length === undefined || written === undefined || written.trim() === '') {
        fault(line, 'the line is not a URL, a length and a path');
        continue;
      }
      if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url)) fault(line, `${url} is not a URL`);
      if (!/^(?:-|\d+)$/.test(length)) fault(line, `${length} is neither a number of bytes nor -`);
      const path = paths.resolve({ path: written, file: FETCH, line });
      if (path === undefined) continue;
      if (!path.startsWith(`${PAYLOAD}/`)) outsidePayload(findings, { path, line, version });
      listed.set(path, line);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    findings.add({
      code: 'bag/encoding',
      path: FETCH,
      line: last + 1,
      message: `not text in the encoding that bagit.txt names: ${error.message}`,
    });
  }
  return listed;
}

type Outside = { readonly path: string; readonly line: number; readonly version: BagVersion };

function outsidePayload(findings: Findings, { path, line, version }: Outside): void {
  const message = `${path} is not below ${PAYLOAD}/: only the payload can be fetched`;
  findings.add({ code: 'bag/fetch-line', severity: isFinal(version) ? 'error' : 'warning', path: FETCH, line, message });
}
