// A document is read to where there is room for it, and elsewhere where there is none.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Allocate } from '../../src/host/named-file.ts';
import { readDocument } from '../../src/host/read-document.ts';
import { makeFolder } from '../cli/make-folder.ts';

const folder = makeFolder();
const file = join(folder, 'a.xml');
writeFileSync(file, '<a>é</a>');

const textOf = async (allocate: Allocate, path: string = file): Promise<string> => {
  return new TextDecoder().decode((await readDocument(path, allocate)).bytes);
};

test('into the room that is given', async () => {
  const memory = new Uint8Array(100).fill(0x2e);
  const asked: number[] = [];
  const { bytes } = await readDocument(file, (size) => {
    asked.push(size);
    return memory.subarray(10, 10 + size);
  });
  expect(asked).toEqual([9]);
  expect(bytes.buffer).toBe(memory.buffer);
  expect(new TextDecoder().decode(memory.subarray(8, 21))).toBe('..<a>é</a>..');
});

test('elsewhere without room', async () => {
  expect(await textOf(() => undefined)).toBe('<a>é</a>');
});

test('an empty file', async () => {
  const empty = join(folder, 'empty.xml');
  writeFileSync(empty, '');
  expect(await textOf((size) => new Uint8Array(size), empty)).toBe('');
});

test.each([
  ['grows', '<a>é</a><!-- more -->'],
  ['shrinks', '<a/>'],
])('a file that %s between being measured and being read', async (_, later) => {
  const changing = join(folder, 'changing.xml');
  writeFileSync(changing, '<a>é</a>');
  const read = await textOf((size) => {
    writeFileSync(changing, later);
    return new Uint8Array(size);
  }, changing);
  expect(read).toBe(later);
});

test('what is no regular file is measured by nobody', async () => {
  mkdirSync(join(folder, 'directory'));
  let isAsked = false;
  const reading = readDocument(join(folder, 'directory'), (size) => {
    isAsked = true;
    return new Uint8Array(size);
  });
  await expect(reading).rejects.toThrow(/directory: is a directory$/);
  expect(isAsked).toBe(false);
});

test('a missing file is told by its name', async () => {
  await expect(readDocument(join(folder, 'missing.xml'))).rejects.toMatchObject({ code: 'env/missing-file' });
});
