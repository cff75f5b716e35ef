// Temporary files of outputs: no two runs have one, and what killed runs left goes with time.

import { closeSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTemporary } from '../../src/host/temporary-file.ts';
import { makeFolder } from '../cli/make-folder.ts';

const base = makeFolder();
/** A number that no process has: past the largest of Linux. */
const DEAD = 4_194_305;
const DAY = 86_400;

function folderOf(name: string, ...files: readonly string[]): string {
  const folder = join(base, name);
  mkdirSync(folder);
  const yesterday = Date.now() / 1000 - DAY;
  for (const file of files) {
    writeFileSync(join(folder, file), 'x');
    utimesSync(join(folder, file), yesterday, yesterday);
  }
  return folder;
}

test('what a killed run of the same number left is not in the way', () => {
  const own = `.a.xml.teikit-${process.pid}.tmp`;
  const folder = folderOf('same');
  writeFileSync(join(folder, own), 'x');
  const { temporary, descriptor } = openTemporary(join(folder, 'a.xml'));
  closeSync(descriptor);
  expect(temporary).toBe(join(folder, `.a.xml.teikit-${process.pid}-1.tmp`));
  expect(existsSync(join(folder, own))).toBe(true);
});

test('what killed runs left is removed after an hour, and nothing else', () => {
  const gone = [`.a.xml.teikit-${DEAD}.tmp`, `.b.html.teikit-${DEAD}-3.tmp`, `.a.xml.teikit-${process.pid}.tmp`];
  const kept = [
    `.a.xml.teikit-${process.ppid}.tmp`,
    `.a.xml.${DEAD}.tmp`,
    `a.xml.teikit-${DEAD}.tmp`,
    '.a.xml.teikit-x.tmp',
    'a.xml',
  ];
  const folder = folderOf('killed', ...gone, ...kept);
  const recent = `.c.xml.teikit-${DEAD}.tmp`;
  writeFileSync(join(folder, recent), 'x');
  closeSync(openTemporary(join(folder, 'new.xml')).descriptor);
  expect(gone.filter((name) => existsSync(join(folder, name)))).toEqual([]);
  expect([...kept, recent].filter((name) => !existsSync(join(folder, name)))).toEqual([]);
});
