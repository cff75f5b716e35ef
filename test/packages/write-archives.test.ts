// Bags written as archives: whole or not at all, read by other programs, the same bytes whatever the clock and its zone say.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PayloadEntry } from '../../src/index.ts';
import { verifyFolder } from '../../src/library/verify-folder.ts';
import { writeBagArchive } from '../../src/library/write-packages.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { describeWith } from '../support/programs.ts';

const place = makeFolder();
const newPath = (name: string): string => join(mkdtempSync(join(place, 'archive-')), name);

const LONG = `${'long/'.repeat(45)}${'n'.repeat(120)}.txt`;
const MiB = 2 ** 20;

/** Random enough that it does not pack: pieces of a file that is longer than one piece. */
function* noise(pieces: number): Generator<Uint8Array> {
  let state = 1;
  const piece = new Uint8Array(MiB);
  for (let count = 0; count < pieces; count++) {
    for (let at = 0; at < piece.length; at++) {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      piece[at] = state >> 16;
    }
    yield piece;
  }
}

function entry(path: string, text: string): PayloadEntry {
  return { path, read: () => [new TextEncoder().encode(text)] };
}

const PAYLOAD: readonly PayloadEntry[] = [
  entry('a.txt', 'a'),
  entry('empty', ''),
  entry('Zürich/μ.txt', 'μ'),
  entry(LONG, 'long'),
  { path: 'noise', read: () => noise(3) },
  { path: 'sized', read: () => noise(2), size: () => 2 * MiB },
];

const FORMS = ['bag.zip', 'bag.tar', 'bag.tar.gz', 'bag.TGZ'];

describe.each(FORMS)('%s', (name) => {
  test('is a valid bag', async () => {
    const path = newPath(name);
    expect(await writeBagArchive(path, PAYLOAD, { baggingDate: '2024-05-01' })).toMatchObject({ kind: 'written', files: 6 });
    const { status, diagnostics } = await verifyFolder(path);
    expect({ status, codes: diagnostics.map(({ code }) => code) }).toEqual({ status: 'clean', codes: [] });
    expect(readdirSync(join(path, '..'))).toEqual([name]);
  });

  test('is the same bytes in another order and another zone', async () => {
    const [one, other] = [newPath(name), newPath(name)];
    await writeBagArchive(one, PAYLOAD);
    const { TZ } = process.env;
    process.env['TZ'] = 'Pacific/Apia';
    try {
      await writeBagArchive(other, PAYLOAD.toReversed());
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  test('without payload has its folder', async () => {
    const path = newPath(name);
    await writeBagArchive(path, []);
    expect((await verifyFolder(path)).status).toBe('clean');
  });

  test('is not written over something', async () => {
    const path = newPath(name);
    writeFileSync(path, 'mine');
    await expect(writeBagArchive(path, PAYLOAD)).rejects.toThrow('in the way');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(join(path, '..'))).toEqual([name]);
  });

  test('that cannot be read to its end leaves nothing', async () => {
    const path = newPath(name);
    const broken: PayloadEntry = {
      path: 'b',
      read: function* () {
        yield new Uint8Array(10);
        throw new Error('gone');
      },
    };
    await expect(writeBagArchive(path, [entry('a', 'x'), broken])).rejects.toThrow('gone');
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  test('that is refused leaves nothing', async () => {
    const path = newPath(name);
    expect((await writeBagArchive(path, [entry('../x', '')])).kind).toBe('refused');
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
});

test.each([
  ['less', 3],
  ['more', 1],
])('a file that has %s bytes than it said when it is packed is told', async (_, size) => {
  const path = newPath('bag.tar');
  const payload: PayloadEntry = { path: 'a', read: () => [new Uint8Array(2)], size: () => size };
  await expect(writeBagArchive(path, [payload])).rejects.toThrow('was changed while it was read');
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test.each(['bag', 'bag.rar', 'zip', '.zip', 'bag.zip/'])('%s names no archive', async (name) => {
  await expect(writeBagArchive(join(place, name) + (name.endsWith('/') ? '/' : ''), [])).rejects.toThrow('names no archive');
});

/** What Python's own library reads: names, sizes, times, rights. */
const READ_ZIP = `
import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
for entry in archive.infolist(): print(entry.filename, entry.file_size, entry.date_time, oct(entry.external_attr >> 16))`;
const READ_TAR = `
import sys, tarfile
for entry in tarfile.open(sys.argv[1]): print(entry.name, entry.size, entry.mtime, oct(entry.mode), entry.uid, entry.uname)`;

describeWith(['python3'], 'another program reads', (python) => {
  test.each([
    ['bag.zip', READ_ZIP, `bag/data/Zürich/μ.txt 2 (2024, 5, 1, 0, 0, 0) 0o100644`],
    ['bag.tar.gz', READ_TAR, `bag/data/Zürich/μ.txt 2 1714521600 0o644 0 \n`],
  ])('%s', async (name, program, expected) => {
    const path = newPath(name);
    await writeBagArchive(path, PAYLOAD, { baggingDate: '2024-05-01' });
    const read = execFileSync(python, ['-c', program, path], { encoding: 'utf8', env: { PYTHONIOENCODING: 'utf-8' } });
    expect(read).toContain(expected);
    expect(read).toContain(`bag/data/${LONG} 4 `);
    expect(read).toContain(`bag/data/noise ${3 * MiB} `);
  });

  test('a ZIP archive of more files than the old fields can count', async () => {
    const path = newPath('bag.zip');
    const many = Array.from({ length: 66_000 }, (_, index) => entry(String(index), ''));
    await writeBagArchive(path, many, { algorithms: ['md5'] });
    const read = execFileSync(
      python,
      ['-c', 'import sys, zipfile\nprint(len(zipfile.ZipFile(sys.argv[1]).infolist()))', path],
      {
        encoding: 'utf8',
      },
    );
    expect(Number(read)).toBe(66_000 + 5);
  });
});
