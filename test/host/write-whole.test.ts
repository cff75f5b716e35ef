// A file is written whole or not at all, and nothing is left beside it.

import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeWhole } from '../../src/host/write-whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-write-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('makes a file, and nothing beside it', async () => {
  await writeWhole(join(folder, 'a.txt'), 'new');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('writes through a link and keeps permissions', async () => {
  writeFileSync(join(folder, 'a.txt'), 'old');
  chmodSync(join(folder, 'a.txt'), 0o640);
  symlinkSync('a.txt', join(folder, 'link'));
  await writeWhole(join(folder, 'link'), 'new');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
});

test('a failure leaves what was there, and nothing beside it', async () => {
  mkdirSync(join(folder, 'a.txt'));
  await expect(writeWhole(join(folder, 'a.txt'), 'new')).rejects.toMatchObject({ code: 'env/cannot-write' });
  await expect(writeWhole(join(folder, 'no', 'a.txt'), 'new')).rejects.toMatchObject({ code: 'env/cannot-write' });
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a signal waits until the file is whole, then ends the program', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
  const writing = writeWhole(join(folder, 'a.txt'), 'new');
  process.kill(process.pid, 'SIGINT');
  await writing;
  expect(exit).toHaveBeenCalledExactlyOnceWith(130);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.txt']);
  expect(process.listenerCount('SIGINT')).toBe(0);
});
