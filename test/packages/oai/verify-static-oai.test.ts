// What `teikit oai-static` writes is sound, each fault that is planted in it is found, and nothing else is.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { oaiEntries } from '../../../src/diagnostics/oai-entries.ts';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { soundTree, type TreeFiles, treePlantings } from './oai-plantings.ts';

let sound: TreeFiles;
beforeAll(async () => {
  sound = await soundTree();
});

async function found(files: TreeFiles): Promise<readonly Diagnostic[]> {
  return (await verifyPackage(memoryPackage(files), { name: 'tree', kind: 'oai-static' })).diagnostics;
}

test('a tree as it is written has no fault', async () => {
  expect(await verifyPackage(memoryPackage(sound), { name: 'tree' })).toEqual({ kind: 'oai-static', diagnostics: [] });
});

describe('a planted fault is found', () => {
  test.each(treePlantings.map((row) => [row.code, row.what, row] as const))('%s: %s', async (code, _, row) => {
    const files = { ...sound };
    row.plant(files);
    const told = await found(files);
    const all = row.found ?? [code];
    expect(told.map((one) => one.code).toSorted(), JSON.stringify(told, null, 1)).toEqual(all.toSorted());
    const { severity = 'error' } = row;
    expect(told.find((one) => one.code === code)?.severity).toBe(severity);
  });
});

test('each code of OAI-PMH is planted', () => {
  const planted = new Set<string>(treePlantings.map(({ code }) => code));
  expect(Object.keys(oaiEntries).filter((code) => !planted.has(code))).toEqual([]);
});
