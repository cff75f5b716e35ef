// Simple Archives, METS and static OAI-PMH on a disk: in archives, with and without a folder at the top, with links and pipes.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyFolder } from '../../src/library/verify-folder.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { describeWith } from '../support/programs.ts';
import { METS, soundMets } from './mets/mets-plantings.ts';
import { soundTree } from './oai/oai-plantings.ts';
import { soundArchive } from './saf/saf-plantings.ts';

const place = makeFolder();
type Files = Readonly<Record<string, string | Uint8Array>>;

function layOut(files: Files, folder = mkdtempSync(join(place, 'package-'))): string {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return folder;
}

const sound: Record<'saf' | 'mets' | 'oai-static', Files> = { saf: {}, mets: {}, 'oai-static': {} };
beforeAll(async () => {
  Object.assign(sound, { saf: soundArchive(), mets: soundMets(), 'oai-static': await soundTree() });
});

const kinds = ['saf', 'mets', 'oai-static'] as const;

test.each(kinds)('%s in a folder is what it is', async (kind) => {
  expect(await verifyFolder(layOut(sound[kind]))).toMatchObject({
    status: 'clean',
    diagnostics: [],
    facts: { verify: { kind } },
  });
});

describeWith(['tar'], 'in an archive', (tar) => {
  test.each(kinds)('%s, with a folder at the top and without', async (kind) => {
    const folder = layOut(sound[kind]);
    const [loose, whole] = [`${folder}-loose.tar.gz`, `${folder}-whole.tar`];
    execFileSync(tar, ['-czf', loose, '-C', folder, '.']);
    execFileSync(tar, ['-cf', whole, '-C', place, folder.slice(place.length + 1)]);
    for (const path of [loose, whole])
      expect(await verifyFolder(path)).toMatchObject({ status: 'clean', diagnostics: [], facts: { verify: { kind } } });
  });
});

describe('links and pipes', () => {
  writeFileSync(join(place, 'secret.txt'), 'Dear reader\n');
  const codesOf = async (folder: string): Promise<readonly string[]> =>
    (await verifyFolder(folder)).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

  test.each([
    ['out of the archive', join(place, 'secret.txt'), ['error package/link', 'error saf/missing-file']],
    ['nowhere', 'none.xml', ['error package/link', 'error saf/missing-file']],
    ['to a file of the archive', 'license.txt', ['warning package/link']],
  ])('a link of an item %s', async (_, target, codes) => {
    const folder = layOut(sound.saf);
    rmSync(join(folder, 'letters_1/letter.xml'));
    symlinkSync(target, join(folder, 'letters_1/letter.xml'));
    expect(await codesOf(folder)).toEqual(codes);
  });

  test('metadata behind a link out of the archive is not read', async () => {
    const folder = layOut(sound.saf);
    rmSync(join(folder, 'letters_2/dublin_core.xml'));
    symlinkSync(join(place, 'secret.txt'), join(folder, 'letters_2/dublin_core.xml'));
    expect(await codesOf(folder)).toEqual(['error package/link', 'error saf/no-metadata']);
  });

  test('a pipe in an item', async () => {
    const folder = layOut(sound.saf);
    execFileSync('mkfifo', [join(folder, 'letters_2/pipe')]);
    expect(await codesOf(folder)).toEqual(['error package/special-file']);
  });

  test('a pipe that METS names', async () => {
    const folder = layOut({ ...sound.mets, [METS]: String(sound.mets[METS]).replace('"mods.xml"', '"pipe"') });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await codesOf(folder)).toEqual(['error package/special-file']);
  });

  test('an answer behind a link out of the tree is not read', async () => {
    const folder = layOut(sound['oai-static']);
    rmSync(join(folder, 'error/badVerb.xml'));
    symlinkSync(join(place, 'secret.txt'), join(folder, 'error/badVerb.xml'));
    expect(await codesOf(folder)).toEqual(['error package/link', 'error oai/missing-answer']);
  });
});
