// Each fault that is planted in a sound Simple Archive is found, and nothing else is.

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { safEntries } from '../../../src/diagnostics/saf-entries.ts';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { type ArchiveFiles, archivePlantings, soundArchive } from './saf-plantings.ts';

async function found(files: ArchiveFiles): Promise<readonly Diagnostic[]> {
  return (await verifyPackage(memoryPackage(files), { name: 'archive', kind: 'saf' })).diagnostics;
}

describe('a planted fault is found', () => {
  test.each(archivePlantings.map((row) => [row.code, row.what, row] as const))('%s: %s', async (code, _, row) => {
    const files = soundArchive();
    row.plant(files);
    const told = await found(files);
    const all = row.found ?? [code];
    expect(told.map((one) => one.code).toSorted(), JSON.stringify(told, null, 1)).toEqual(all.toSorted());
    if (!all.includes(code)) return;
    const { severity = 'error' } = row;
    expect(told.find((one) => one.code === code)?.severity).toBe(severity);
  });
});

test('a sound archive has no fault', async () => {
  expect(await found(soundArchive())).toEqual([]);
});

test('each code of archives is planted', () => {
  const planted = new Set<string>(archivePlantings.map(({ code }) => code));
  expect(Object.keys(safEntries).filter((code) => !planted.has(code))).toEqual(['saf/no-item']);
});

test('a finding names the file and the line', async () => {
  const files = soundArchive();
  files['letters_1/contents'] = String(files['letters_1/contents']).replace('license.txt', 'licence.txt');
  delete files['letters_1/license.txt'];
  expect((await found(files)).map(({ file, place }) => ({ file, place }))).toEqual([
    { file: 'archive/letters_1/contents', place: { kind: 'line', line: 4 } },
  ]);
});

describe('what an archive is', () => {
  const item = Object.fromEntries(
    Object.entries(soundArchive()).flatMap(([path, data]) =>
      path.startsWith('letters_1/') ? [[path.slice('letters_1/'.length), data] as const] : [],
    ),
  );
  test.each([
    ['a folder of items', soundArchive()],
    ['one item', item],
  ])('%s', async (_, files) => {
    expect(await verifyPackage(memoryPackage(files), { name: 'archive' })).toEqual({ kind: 'saf', diagnostics: [] });
  });

  test('one that is meant to be one and has no item', async () => {
    expect((await found({})).map(({ code }) => code)).toEqual(['saf/no-item']);
  });
});
