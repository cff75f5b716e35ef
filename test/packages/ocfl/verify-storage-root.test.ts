// Each fault that is planted in a sound storage root is found, by its number, and nothing else is.

import { describe, expect, test } from 'vitest';
import { verifyPackage } from '../../../src/packages/verify-package.ts';
import { memoryPackage } from '../../support/memory-package.ts';
import { rootPlantings, soundRoot } from './root-plantings.ts';

/** The ids are no URIs: W005 of each object is expected. */
async function found(files: Readonly<Record<string, string>>): Promise<readonly { code: string; message: string }[]> {
  const { diagnostics } = await verifyPackage(memoryPackage(files), { name: 'root', kind: 'ocfl-root' });
  return diagnostics.filter(({ code }) => code !== 'ocfl/W005').map(({ code, message }) => ({ code, message }));
}

describe('a planted fault is found', () => {
  test.each(rootPlantings.map((row) => [row.rule, row.what, row] as const))('%s: %s', async (rule, _, {
    plant,
    found: all,
  }) => {
    const files = soundRoot();
    plant(files);
    const told = await found(files);
    expect(told.map(({ code }) => code).toSorted(), JSON.stringify(told, null, 1)).toEqual(
      (all ?? [rule]).map((one) => `ocfl/${one}`).toSorted(),
    );
    expect(told.some(({ code, message }) => code === `ocfl/${rule}` || message.includes(rule))).toBe(true);
  });
});

test('a sound storage root has no fault', async () => {
  expect(await found(soundRoot())).toEqual([]);
});
