// Directories are made with those above them, and a place that takes none is an error that comes at once.

import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeDirectories } from '../../src/host/make-directories.ts';

const base = mkdtempSync(join(tmpdir(), 'teikit-'));
afterAll(() => rmSync(base, { recursive: true }));

test('one below another', () => {
  makeDirectories(join(base, 'a', 'b', 'c'), 0o700);
  expect(statSync(join(base, 'a', 'b', 'c')).mode & 0o777).toBe(0o700);
  makeDirectories(join(base, 'a', 'b', 'c', '..', 'd'));
  expect(existsSync(join(base, 'a', 'b', 'd'))).toBe(true);
});

test('those that are there already stay', () => {
  mkdirSync(join(base, 'there'));
  writeFileSync(join(base, 'there', 'file'), '');
  makeDirectories(join(base, 'there'));
  expect(existsSync(join(base, 'there', 'file'))).toBe(true);
});

test('a file in the way is an error', () => {
  writeFileSync(join(base, 'file'), '');
  expect(() => makeDirectories(join(base, 'file'))).toThrow('EEXIST');
  expect(() => makeDirectories(join(base, 'file', 'x'))).toThrow('ENOTDIR');
});

test('a file system without room for any is an error, and no endless search', () => {
  const path = existsSync('/proc/self') ? '/proc/teikit/cache' : join(base, 'file', 'x', 'y');
  expect(() => makeDirectories(path)).toThrow(/ENOENT|ENOTDIR/);
});
