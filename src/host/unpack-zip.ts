// A ZIP archive, entry by entry.

import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { DamagedArchive, type UnpackTarget } from './unpack-target.ts';

/** Of the upper half of the external attributes, which Unix programs write. */
const FILE_TYPE = 0o170000;
const LINK = 0o120000;

/** @throws {DamagedArchive | EnvironmentError} */
export async function unpackZip(path: string, target: UnpackTarget): Promise<void> {
  const { default: yauzl } = await import('yauzl');
  // names are checked by the target, so that a wrong one is told and the others are read
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, opened) => {
      if (error === null) resolve(opened);
      else reject(damaged(error));
    });
  });
  try {
    for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip))
      await unpackEntry(zip, entry, target);
  } finally {
    zip.close();
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (result: Entry | undefined, error?: Error): void => {
      zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      if (error === undefined) resolve(result);
      else reject(damaged(error));
    };
    zip.once('entry', (entry: Entry) => settle(entry));
    zip.once('end', () => settle(undefined));
    zip.once('error', (error: Error) => settle(undefined, error));
    zip.readEntry();
  });
}

async function unpackEntry(zip: ZipFile, entry: Entry, target: UnpackTarget): Promise<void> {
  const name = new TextDecoder().decode(entry.fileName as unknown as Uint8Array);
  if (name.endsWith('/')) return target.addFolder(name);
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK) return target.addLink(name);
  const content = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(damaged(error))));
  });
  await target.addFile(name, whole(content));
}

async function* whole(content: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of content) yield piece as Uint8Array;
  } catch (error) {
    throw damaged(error);
  }
}

function damaged(error: unknown): Error {
  return new DamagedArchive(error instanceof Error ? error.message : String(error));
}
