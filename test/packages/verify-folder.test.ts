// Packages on a disk: links, pipes, what cannot be read, and nothing outside the package.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/library/verify-folder.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { seal as sealBag, soundBag } from './bag/bag-plantings.ts';
import { sealed, soundDraft } from './ocfl/ocfl-draft.ts';
import { soundRoot } from './ocfl/root-plantings.ts';

const place = makeFolder();
writeFileSync(join(place, 'secret.txt'), 'Dear reader\n');

function layOut(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(place, 'package-'));
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    if (path.endsWith('/')) mkdirSync(join(folder, path), { recursive: true });
    else writeFileSync(join(folder, path), data);
  }
  return folder;
}

async function codesOf(folder: string): Promise<readonly string[]> {
  const { diagnostics } = await verifyFolder(folder);
  return diagnostics.filter(({ code }) => code !== 'ocfl/W005').map(({ code }) => code);
}

test('sound packages are clean', async () => {
  for (const files of [soundBag(), sealed(soundDraft())]) expect((await verifyFolder(layOut(files))).status).toBe('clean');
});

describe('what a package is', () => {
  test.each([
    ['bag', soundBag()],
    ['ocfl-object', sealed(soundDraft())],
    ['ocfl-root', soundRoot()],
  ] as const)('%s', async (kind, files) => {
    expect((await verifyFolder(layOut(files))).facts).toEqual({ verify: { kind } });
  });

  test.each([
    ['bag', soundBag(), 'bagit.txt'],
    ['ocfl-object', sealed(soundDraft()), '0=ocfl_object_1.1'],
    ['ocfl-root', soundRoot(), '0=ocfl_1.1'],
  ] as const)('%s, also without its declaration', async (kind, files, declaration) => {
    const folder = layOut(files);
    rmSync(join(folder, declaration));
    const outcome = await verifyFolder(folder);
    expect(outcome.facts).toEqual({ verify: { kind } });
    expect(outcome.status).toBe('findings');
  });

  test('an empty folder is none', async () => {
    expect(await codesOf(layOut({}))).toEqual(['package/unknown']);
  });
});

describe('links', () => {
  test.each([
    ['out of the bag', '../secret.txt', ['package/link', 'bag/missing-file']],
    ['nowhere', 'none.txt', ['package/link', 'bag/missing-file']],
    ['to a folder', 'notes', ['package/link', 'bag/missing-file']],
  ] as const)('of a bag: %s', async (_, target, codes) => {
    const files = soundBag();
    const folder = layOut(files);
    rmSync(join(folder, 'data/letter.txt'));
    symlinkSync(target === '../secret.txt' ? join(place, 'secret.txt') : target, join(folder, 'data/letter.txt'));
    expect((await codesOf(folder)).toSorted()).toEqual([...codes].toSorted());
  });

  test('of a bag into itself is followed, and told', async () => {
    const files = soundBag();
    const folder = layOut({ ...files, 'copy/letter.txt': 'Dear reader\n' });
    rmSync(join(folder, 'data/letter.txt'));
    symlinkSync('../copy/letter.txt', join(folder, 'data/letter.txt'));
    const outcome = await verifyFolder(folder);
    expect(outcome.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning package/link']);
  });

  test.each(['copy.txt', 'v1/copy.txt', 'v1/content/copy.txt', 'extensions/copy'])('of an object: %s', async (path) => {
    const folder = layOut(sealed(soundDraft()));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(place, 'secret.txt'), join(folder, path));
    expect(await codesOf(folder)).toEqual(['ocfl/E090']);
  });

  test('of a storage root', async () => {
    const folder = layOut(soundRoot());
    symlinkSync('README.txt', join(folder, 'link.txt'));
    symlinkSync(place, join(folder, '3c0', 'link'));
    expect(await codesOf(folder)).toEqual(['ocfl/E090', 'ocfl/E090']);
  });

  test('a package that is named by a link is verified', async () => {
    const folder = layOut(soundBag());
    symlinkSync(folder, `${folder}-link`);
    expect((await verifyFolder(`${folder}-link`)).status).toBe('clean');
  });
});

describe('pipes', () => {
  test.each([
    ['bag', soundBag(), 'data/pipe', 'package/special-file'],
    ['object', sealed(soundDraft()), 'v1/content/pipe', 'ocfl/E089'],
    ['object', sealed(soundDraft()), 'pipe', 'ocfl/E089'],
  ] as const)('in a %s: %s', async (_, files, path, code) => {
    const folder = layOut(files);
    execFileSync('mkfifo', [join(folder, path)]);
    expect(await codesOf(folder)).toEqual([code]);
  });
});

test('what is not there is a fault of the call, and a file that is no package a finding', async () => {
  expect((await verifyFolder(join(place, 'none'))).diagnostics.map(({ code }) => code)).toEqual(['env/missing-file']);
  expect((await verifyFolder(join(place, 'secret.txt'))).status).toBe('findings');
});

test('a name that is in line for a manifest is harmless', async () => {
  const files = { ...soundBag(), 'data/__proto__': 'x' };
  sealBag(files);
  expect(await codesOf(layOut(files))).toEqual(['bag/unlisted-file']);
});
