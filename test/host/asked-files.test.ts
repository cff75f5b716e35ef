// The digest of a file comes from the bytes that were read, or there is none.

import { appendFileSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptAsks } from '../../src/host/asked-files.ts';
import { digestOf } from '../../src/host/digest-of.ts';
import { stateOf } from '../../src/host/file-state.ts';
import { makeFolder } from '../cli/make-folder.ts';

const folder = makeFolder();
let count = 0;

/** Of a file that nobody has changed for a while. */
function settledFile(text: string): string {
  count += 1;
  const path = join(folder, `file-${count}.xml`);
  writeFileSync(path, text);
  utimesSync(path, 1_000_000_000.5, 1_000_000_000.5);
  return path;
}

type Meanwhile = (path: string) => void;

function services(asks: KeptAsks, meanwhile: Meanwhile = () => {}) {
  return asks.services({
    start: (path: string) => readFileSync(path).subarray(0, 4),
    read: async (file: string) => {
      const bytes = readFileSync(file);
      meanwhile(file);
      return { file, bytes };
    },
  });
}

test.each<{ readonly name: string; readonly meanwhile?: Meanwhile; readonly holds: boolean }>([
  { name: 'nothing happens', holds: true },
  { name: 'it grows', meanwhile: (path) => appendFileSync(path, 'more'), holds: false },
  { name: 'other bytes are written, as many', meanwhile: (path) => writeFileSync(path, 'rehto'), holds: false },
  {
    name: 'its time is set back after that',
    meanwhile: (path) => {
      writeFileSync(path, 'rehto');
      utimesSync(path, 1_000_000_000.5, 1_000_000_000.5);
    },
    holds: false,
  },
  {
    name: 'another file takes its place',
    meanwhile: (path) => {
      writeFileSync(`${path}.new`, 'other');
      renameSync(`${path}.new`, path);
    },
    holds: false,
  },
])('while it is read $name', async ({ meanwhile, holds }) => {
  const path = settledFile('other');
  const asks = new KeptAsks();
  const before = stateOf(path);
  await services(asks, meanwhile).read(path);
  const [asked, ...more] = asks.take();
  expect(more).toEqual([]);
  expect(asked).toMatchObject({ path, state: before });
  expect(asked?.digest).toBe(holds ? digestOf('other') : undefined);
});

test('a document whose beginning was read is looked at once, when all of it was read', async () => {
  const path = settledFile('document');
  const asks = new KeptAsks();
  const { start, read } = services(asks);
  start(path);
  expect(asks.take()).toEqual([]);
  await read(path);
  expect(asks.take()).toEqual([{ path, isShared: true, state: stateOf(path), digest: digestOf('document') }]);
});

test('one that was changed a moment ago is read when a further change would show', async () => {
  const readJustAfter = async (): Promise<string> => {
    const path = settledFile('first');
    const asks = new KeptAsks();
    let reads = 0;
    const { start, read } = services(asks, (file) => {
      reads += 1;
      // with the same size, and perhaps with the same time
      if (reads === 1) writeFileSync(file, 'other');
    });
    start(path);
    const { bytes } = await read(path);
    const [asked] = asks.take();
    expect(asked).toMatchObject({ state: stateOf(path), digest: digestOf(bytes) });
    return Buffer.from(bytes).toString();
  };
  // on a busy machine the moment may be over before it is looked at
  const tries: string[] = [];
  while (!tries.includes('other') && tries.length < 100) tries.push(await readJustAfter());
  expect(tries).toContain('other');
});

test('what is not there has no digest, nor has a folder', async () => {
  const asks = new KeptAsks();
  const { read } = services(asks);
  for (const path of [join(folder, 'missing.xml'), folder]) await expect(read(path)).rejects.toThrow();
  expect(asks.take().map(({ digest }) => digest)).toEqual([undefined, undefined]);
});
