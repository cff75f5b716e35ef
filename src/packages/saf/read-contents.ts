// `contents`: a file in each line, and after tabs what DSpace should do with it.

import type { PackageFiles } from '../files/package-files.ts';
import { type Line, readLines } from '../files/read-text.ts';
import { checkFlags } from './check-flags.ts';
import type { ContentPaths } from './content-paths.ts';
import type { InItem } from './in-item.ts';

export type ContentsCheck = InItem & { readonly paths: ContentPaths };

/** `-r -s NUMBER -f PATH`: a file that stands in an asset store already. */
const REGISTERED = /^-r\s/;
const STORE = /\s-s\s+\d+(?:\s|$)/;
const STORED_FILE = /\s-f\s+(\S+)/;

export async function readContents(files: PackageFiles, { path, findings, paths }: ContentsCheck): Promise<void> {
  const primary = new Map<string, string>();
  const mark = { isThere: false };
  let registered = 0;
  try {
    for await (const line of readLines(watchingForMark(files.read(path), mark), new TextDecoder('utf-8', { fatal: true }))) {
      const { text, number } = line;
      if (text.trim() === '') continue;
      if (REGISTERED.test(text.trim())) {
        registered++;
        tellRegistered(line, { path, findings });
        continue;
      }
      const [name = '', ...flags] = text.split('\t');
      if (name === '')
        findings.add({
          code: 'saf/contents-line',
          path,
          line: number,
          message: 'the line names no file: it begins with a tab',
        });
      else paths.take({ name, file: path, line: number });
      checkFlags({ name, flags, primary, file: path, line: number }, findings);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    findings.add({ code: 'saf/contents-line', path, message: `the file is not text in UTF-8: ${error.message}` });
  }
  if (mark.isThere)
    findings.add({
      code: 'saf/contents-line',
      path,
      line: 1,
      message: 'the file begins with a byte order mark, which DSpace takes for part of the first name',
    });
  if (registered > 0)
    findings.add({
      code: 'package/unchecked',
      severity: 'note',
      path,
      message: `${registered} ${registered === 1 ? 'file stands' : 'files stand'} in a store of DSpace and cannot be checked here`,
    });
}

const MARK = [0xef, 0xbb, 0xbf];

async function* watchingForMark(pieces: AsyncIterable<Uint8Array>, mark: { isThere: boolean }): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst) mark.isThere = MARK.every((byte, at) => piece[at] === byte);
    isFirst = false;
    yield piece;
  }
}

function tellRegistered({ text, number }: Line, { path, findings }: Pick<InItem, 'path' | 'findings'>): void {
  const [, stored] = STORED_FILE.exec(text) ?? [];
  if (!STORE.test(text) || stored === undefined)
    findings.add({
      code: 'saf/contents-line',
      path,
      line: number,
      message: 'a file of a store is written -r -s NUMBER -f PATH: DSpace passes over this line',
    });
  else if (stored.split('/').includes('..'))
    findings.add({ code: 'saf/path', path, line: number, message: `${JSON.stringify(stored)} leads out of the store` });
}
