// Files too large to be judged are one clear line each, exit 3, and the others are still done.

import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { runTeikit } from './run-teikit.ts';

const MEGABYTE = 2 ** 20;
const folder = makeFolder();
writeFileSync(join(folder, 's.rnc'), 'start = element a { text }');
writeFileSync(join(folder, 'small.xml'), '<a/>');
makeSparse('600M.xml', 600 * MEGABYTE);
makeSparse('5G.xml', 5 * 1024 * MEGABYTE);

/** A file of zeros that takes up no room on the disk. */
function makeSparse(name: string, size: number): void {
  const file = openSync(join(folder, name), 'w');
  ftruncateSync(file, size);
  closeSync(file);
}

/** The compiled schema takes what its memory has room for; another engine is given no more than it can explain. */
const TOLD = {
  compiled: [
    'teikit: 5G.xml: more than 2 GiB\n',
    'teikit: 600M.xml: 629145600 bytes, where findings can be explained in up to 536870888\n',
  ],
  reference: [
    'teikit: 5G.xml: 5368709120 bytes, where up to 536870888 are read\n',
    'teikit: 600M.xml: 629145600 bytes, where up to 536870888 are read\n',
  ],
} as const;

test.each(['compiled', 'reference'] as const)('by the engine %s', (engine) => {
  const words = ['validate', '--schema', 's.rnc', '--engine', engine, '5G.xml', '600M.xml', 'small.xml'];
  const { stderr, ...ending } = runTeikit(words, { cwd: folder });
  expect(ending).toEqual({ stdout: '', exitCode: 3 });
  // how long it took is told of a long run
  expect(stderr.replace(/^teikit: time: .*\n/m, '')).toBe(
    `${TOLD[engine].join('')}teikit: 1 document valid, 2 could not be read\n`,
  );
});
