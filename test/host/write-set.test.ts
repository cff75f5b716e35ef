// Files that belong together are all written, or none; what is there already stays.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSet } from '../../src/host/write-set.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-set-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const listed = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

function write(...names: readonly string[]): Promise<void> {
  const [main = ''] = names;
  return writeSet(
    names.map((name) => ({ path: join(folder, name), text: name })),
    { mayReplace: join(folder, main) },
  );
}

test('folders are made, and the named file is replaced', async () => {
  writeFileSync(join(folder, 'main'), 'old');
  await write('main', 'a/b/part', 'a/part');
  expect(listed()).toEqual(['a', 'a/b', 'a/b/part', 'a/part', 'main']);
  expect(readFileSync(join(folder, 'main'), 'utf8')).toBe('main');
});

test('another file stays, and nothing is written', async () => {
  writeFileSync(join(folder, 'part'), 'old');
  await expect(write('main', 'a/other', 'part')).rejects.toThrow(/another file is there already/);
  expect(listed()).toEqual(['part']);
  expect(readFileSync(join(folder, 'part'), 'utf8')).toBe('old');
});

test('the same text may be there', async () => {
  await write('main', 'a/part');
  await write('main', 'a/part');
  expect(listed()).toEqual(['a', 'a/part', 'main']);
});

test('what fails on the way leaves nothing behind', async () => {
  mkdirSync(join(folder, 'main'));
  await expect(write('main', 'a/b/part', 'c')).rejects.toThrow(/cannot write/);
  expect(listed()).toEqual(['main']);
});
