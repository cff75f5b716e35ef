// What a call wants of workers, and how many its documents are worth.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { poolSettings } from '../../src/cli/pool-settings.ts';
import { coreCount } from '../../src/host/machine.ts';
import { workersFor } from '../../src/library/workers-for.ts';
import { makeFolder } from './make-folder.ts';

const folder = makeFolder();
const file = (name: string, bytes: number): string => {
  const path = join(folder, name);
  writeFileSync(path, 'x'.repeat(bytes));
  return path;
};
const small = [file('1', 10), file('2', 10), join(folder, 'missing')];
const large = [file('3', 1_500_000), file('4', 1_500_000), file('5', 10)];
const none = { jobs: undefined, timeout: undefined, memory: undefined };
/** One core is no reason for workers. */
const byCores = coreCount() > 1 ? Math.min(coreCount(), large.length) : 0;

describe('workers', () => {
  test.each([
    ['little to do', none, small, 0],
    ['much to do', none, large, byCores],
    ['one document, however large', none, large.slice(0, 1), 0],
    ['as many as were asked for, however little there is to do', { ...none, jobs: 2 }, small, 2],
    ['no more than documents', { ...none, jobs: 9 }, small, 3],
    ['none for one at a time', { ...none, jobs: 1 }, large, 0],
    ['one for one at a time with limits', { ...none, jobs: 1, timeout: 5 }, large, 1],
    ['one for one document with limits', { ...none, memory: 64 }, small.slice(0, 1), 1],
    ['one for little to do with limits', { ...none, timeout: 5 }, small, 1],
    ['none for nothing', { ...none, jobs: 4, timeout: 5 }, [], 0],
  ])('%s', (_, values, files, expected) => {
    expect(workersFor(files, poolSettings(values))).toBe(expected);
  });
});

test.each([
  [{ ...none, jobs: 0 }, '--jobs needs at least 1'],
  [{ ...none, jobs: 65 }, '--jobs takes at most 64'],
  [{ ...none, timeout: 0 }, '--timeout needs at least 1 second'],
  [{ ...none, memory: 63 }, '--memory needs at least 64'],
])('%o is wrong use', (values, message) => {
  expect(() => poolSettings(values)).toThrow(message);
});
