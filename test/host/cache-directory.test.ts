// The cache directory: where it is, what stays in it, what is removed, and that nothing that goes wrong there ends a run.

import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheDirectory, cacheFolder } from '../../src/host/cache-directory.ts';
import { cacheEntries, clearCache } from '../../src/host/cache-entries.ts';
import { makeFolder } from '../cli/make-folder.ts';

const base = makeFolder();
const newFolder = (): string => join(mkdtempSync(join(base, 'cache-')), 'deep', 'teikit');
const nameOf = (number: number): string => `${String(number).padStart(64, '0')}.wasm`;
const DAY = 86_400;

/** Seconds since 1970. */
function setUsed(path: string, daysAgo: number): void {
  const time = Date.now() / 1000 - daysAgo * DAY;
  utimesSync(path, time, time);
}

describe('where it is', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string | undefined]>([
    ['as the environment says', { XDG_CACHE_HOME: '/c', HOME: '/h' }, '/c/teikit'],
    ['below home', { HOME: '/h' }, '/h/.cache/teikit'],
    ['a relative value does not count', { XDG_CACHE_HOME: 'c', HOME: '/h' }, '/h/.cache/teikit'],
    ['nor does an empty one', { XDG_CACHE_HOME: '', HOME: '/h' }, '/h/.cache/teikit'],
    ['nor a relative home', { HOME: 'h' }, undefined],
    ['no home', {}, undefined],
  ])('%s', async (_, variables, folder) => {
    expect(cacheFolder(variables)).toBe(folder);
  });
});

test('what is written is read, by whoever may', async () => {
  const folder = newFolder();
  const cache = cacheDirectory(folder);
  expect(cache.read(nameOf(1))).toBeUndefined();
  expect(await cache.write(nameOf(1), Uint8Array.of(1, 2, 3))).toBeUndefined();
  expect([...(cache.read(nameOf(1)) ?? [])]).toEqual([1, 2, 3]);
  expect(await cache.write(nameOf(1), Uint8Array.of(4))).toBeUndefined();
  expect([...(cache.read(nameOf(1)) ?? [])]).toEqual([4]);
  expect(readdirSync(folder)).toEqual([nameOf(1)]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a directory that cannot be made is a reason, and no error', async () => {
  const file = join(base, 'file');
  writeFileSync(file, '');
  const cache = cacheDirectory(join(file, 'teikit'));
  expect(cache.read(nameOf(1))).toBeUndefined();
  expect(await cache.write(nameOf(1), Uint8Array.of(1))).toBe(`${join(file, 'teikit')}: a part of the path is not a directory`);
  const entry = newFolder();
  mkdirSync(join(entry, nameOf(1), 'x'), { recursive: true });
  expect(cacheDirectory(entry).read(nameOf(1))).toBeUndefined();
  expect(await cacheDirectory(entry).write(nameOf(1), Uint8Array.of(1))).toContain(entry);
  expect(readdirSync(entry)).toEqual([nameOf(1)]);
});

test('without a home there is none', async () => {
  const cache = cacheDirectory(undefined);
  expect(cache.read(nameOf(1))).toBeUndefined();
});

test('the least recently used go when there are more than a hundred', async () => {
  const folder = newFolder();
  const cache = cacheDirectory(folder);
  for (let number = 0; number < 100; number++) {
    await cache.write(nameOf(number), Uint8Array.of(number));
    setUsed(join(folder, nameOf(number)), 200 - number);
  }
  cache.read(nameOf(0));
  await cache.write(nameOf(100), Uint8Array.of(100));
  await cache.write(nameOf(101), Uint8Array.of(101));
  const left = readdirSync(folder).toSorted();
  expect(left).toHaveLength(100);
  expect(left).toContain(nameOf(0));
  expect(left).not.toContain(nameOf(1));
  expect(left).not.toContain(nameOf(2));
});

test('and when they are more than 200 MB, but never the newest', async () => {
  const folder = newFolder();
  const cache = cacheDirectory(folder);
  const large = new Uint8Array(90_000_000);
  for (const number of [1, 2]) {
    await cache.write(nameOf(number), large);
    setUsed(join(folder, nameOf(number)), 10 - number);
  }
  await cache.write(nameOf(3), large);
  expect(readdirSync(folder)).toEqual([nameOf(2), nameOf(3)]);
  await cache.write(nameOf(4), new Uint8Array(210_000_000));
  expect(readdirSync(folder)).toEqual([nameOf(4)]);
});

test('what is read is marked as used, once an hour', async () => {
  const folder = newFolder();
  const cache = cacheDirectory(folder);
  await cache.write(nameOf(1), Uint8Array.of(1));
  const path = join(folder, nameOf(1));
  const written = statSync(path).mtimeMs;
  cache.read(nameOf(1));
  expect(statSync(path).mtimeMs).toBe(written);
  setUsed(path, 3);
  cache.read(nameOf(1));
  expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(60_000);
});

test('the list has entries only, the last used first', async () => {
  const folder = newFolder();
  const cache = cacheDirectory(folder);
  expect(cacheEntries(folder)).toEqual([]);
  for (const number of [1, 2, 3]) {
    await cache.write(nameOf(number), new Uint8Array(number));
    setUsed(join(folder, nameOf(number)), number);
  }
  writeFileSync(join(folder, 'notes.txt'), '');
  mkdirSync(join(folder, nameOf(9)));
  expect(cacheEntries(folder).map(({ size }) => size)).toEqual([1, 2, 3]);
});

test('clearing removes what teikit wrote, and nothing else', async () => {
  const folder = newFolder();
  await cacheDirectory(folder).write(nameOf(1), Uint8Array.of(1));
  await cacheDirectory(folder).write(nameOf(2), Uint8Array.of(2));
  const others = ['notes.txt', 'x.wasm', `${nameOf(3)}.bak`, `.${nameOf(3)}.tmp`];
  for (const name of [...others, `.${nameOf(1)}.123.tmp`]) writeFileSync(join(folder, name), 'x');
  expect(clearCache(folder)).toBe(2);
  expect(readdirSync(folder).toSorted()).toEqual(others.toSorted());
  expect(clearCache(folder)).toBe(0);
  expect(clearCache(join(folder, 'missing'))).toBe(0);
});

/** A number that no process has: past the largest of Linux. */
const DEAD = 4_194_305;
const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;

describe.runIf(process.geteuid !== undefined)('what others could have written is not believed', () => {
  const filled = async (): Promise<{ readonly folder: string; readonly entry: string }> => {
    const folder = newFolder();
    await cacheDirectory(folder).write(nameOf(1), Uint8Array.of(1));
    return { folder, entry: join(folder, nameOf(1)) };
  };
  const readsNothing = (folder: string): void => expect(cacheDirectory(folder).read(nameOf(1))).toBeUndefined();
  const writesNothing = async (folder: string, reason: RegExp): Promise<void> => {
    expect(await cacheDirectory(folder).write(nameOf(2), Uint8Array.of(2))).toMatch(reason);
    expect(existsSync(join(folder, nameOf(2)))).toBe(false);
  };

  test('as long as it is ours alone, it is', async () => {
    const { folder, entry } = await filled();
    expect([...(cacheDirectory(folder).read(nameOf(1)) ?? [])]).toEqual([1]);
    expect(statSync(entry).mode & 0o777).toBe(0o600);
  });

  test.each([0o620, 0o602, 0o666])('an entry of mode %o', async (mode) => {
    const { folder, entry } = await filled();
    chmodSync(entry, mode);
    readsNothing(folder);
    // and it is written anew, as it should be
    await cacheDirectory(folder).write(nameOf(1), Uint8Array.of(1));
    expect(statSync(entry).mode & 0o777).toBe(0o600);
  });

  test.each([0o770, 0o702, 0o1777])('a folder of mode %o', async (mode) => {
    const { folder } = await filled();
    chmodSync(folder, mode);
    readsNothing(folder);
    await writesNothing(folder, /teikit can be written by others$/);
  });

  test.each([0o770, 0o702])('a folder in one of mode %o', async (mode) => {
    const { folder } = await filled();
    chmodSync(dirname(folder), mode);
    readsNothing(folder);
    await writesNothing(folder, /deep belongs to another user, or can be written by others$/);
    chmodSync(dirname(folder), 0o1777);
    expect(cacheDirectory(folder).read(nameOf(1))).toBeDefined();
  });

  test('an entry that is a link, though to a file of ours', async () => {
    const { folder, entry } = await filled();
    renameSync(entry, join(base, 'elsewhere'));
    symlinkSync(join(base, 'elsewhere'), entry);
    readsNothing(folder);
    expect(cacheEntries(folder)).toEqual([]);
  });

  test('a folder of ours behind a link in a folder that others can write', async () => {
    const { folder } = await filled();
    const open = mkdtempSync(join(base, 'open-'));
    symlinkSync(folder, join(open, 'teikit'));
    expect(cacheDirectory(join(open, 'teikit')).read(nameOf(1))).toBeDefined();
    chmodSync(open, 0o777);
    readsNothing(join(open, 'teikit'));
  });

  describe.runIf(isRoot)('and what others own', () => {
    test('an entry', async () => {
      const { folder, entry } = await filled();
      chownSync(entry, NOBODY, NOBODY);
      readsNothing(folder);
    });

    test('a folder', async () => {
      const { folder } = await filled();
      chownSync(folder, NOBODY, NOBODY);
      readsNothing(folder);
      await writesNothing(folder, /teikit belongs to another user$/);
    });

    test('a folder above', async () => {
      const { folder } = await filled();
      chownSync(dirname(folder), NOBODY, NOBODY);
      readsNothing(folder);
      await writesNothing(folder, /deep belongs to another user, or can be written by others$/);
    });
  });
});

test('a temporary file of our own number, which a killed run left, is not in the way, and goes', async () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const left = join(folder, `.${nameOf(1)}.${process.pid}.tmp`);
  writeFileSync(left, 'left');
  setUsed(left, 1);
  expect(await cacheDirectory(folder).write(nameOf(1), Uint8Array.of(1))).toBeUndefined();
  expect(readdirSync(folder)).toEqual([nameOf(1)]);
});

test('a temporary file that is a link is not written through', async () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(base, 'target');
  writeFileSync(target, 'mine');
  symlinkSync(target, join(folder, `.${nameOf(1)}.${process.pid}.tmp`));
  expect(await cacheDirectory(folder).write(nameOf(1), Uint8Array.of(1))).toBeUndefined();
  expect(readFileSync(target, 'utf8')).toBe('mine');
});

test('a temporary file that was left behind goes with time', async () => {
  const folder = newFolder();
  const cache = cacheDirectory(folder);
  await cache.write(nameOf(1), Uint8Array.of(1));
  const [old, recent] = [join(folder, `.${nameOf(1)}.${DEAD}.tmp`), join(folder, `.${nameOf(2)}.${DEAD}-1.tmp`)];
  const running = join(folder, `.${nameOf(1)}.${process.ppid}.tmp`);
  for (const path of [old, recent, running]) writeFileSync(path, 'x');
  setUsed(old, 1);
  setUsed(running, 1);
  await cache.write(nameOf(2), Uint8Array.of(2));
  expect([existsSync(old), existsSync(recent), existsSync(running)]).toEqual([false, true, true]);
  expect(readFileSync(recent, 'utf8')).toBe('x');
});
