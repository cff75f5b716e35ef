// Lines and entries of packages that somebody made to hurt: time grows with their length, and nothing is passed over.
import { expect, test } from 'vitest';
import { verifyPackage } from '../../src/packages/verify-package.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { MOST_TIMES_LONGER, SPOILED } from '../support/growth.ts';
import { memoryPackage } from '../support/memory-package.ts';

const LENGTH = 20_000;
const TIMES = 8;

const bag = (files: Readonly<Record<string, string>>): ReturnType<typeof memoryPackage> =>
  memoryPackage({ 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'data/': '', ...files });

test.each([
  ['bag-info.txt', (blanks: string) => ({ 'bag-info.txt': `a${blanks}` })],
  ['manifest', (blanks: string) => ({ 'manifest-sha256.txt': `abc${blanks}` })],
  ['fetch.txt', (blanks: string) => ({ 'fetch.txt': `a b${blanks}` })],
])('a line of %s that is a run of blanks', SPOILED, async (_, filesOf) => {
  const timeOf = async (length: number): Promise<number> => {
    const files = bag(filesOf(' '.repeat(length)));
    const used = startCpuTime();
    for (let run = 0; run < 20; run++) await verifyPackage(files, { name: 'bag' });
    return used();
  };
  await timeOf(LENGTH);
  const small = await timeOf(LENGTH);
  expect((await timeOf(TIMES * LENGTH)) / small).toBeLessThan(MOST_TIMES_LONGER);
});

test('a file at any depth is seen', async () => {
  const deep = `data/${'a/'.repeat(1500)}evil.txt`;
  const { diagnostics } = await verifyPackage(bag({ 'manifest-sha256.txt': '', [deep]: 'x' }), { name: 'bag' });
  expect(diagnostics.some(({ message, file }) => `${file} ${message}`.includes('evil.txt'))).toBe(true);
});
