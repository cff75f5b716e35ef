// SaxonJS by its own loader: the same as imported, with the code of an earlier process, and never with code that was changed.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { PACKAGE_ROOT, runTeikit } from '../cli/run-teikit.ts';

const EDITION = join(PACKAGE_ROOT, 'tei', 'resolution-1937-03-03.xml');

describe('the code of SaxonJS', () => {
  const home = makeFolder();
  const cache = join(home, 'teikit');
  const run = () => runTeikit(['transform', EDITION, '--to', 'text'], { env: { XDG_CACHE_HOME: home } });
  const entry = () => readdirSync(cache).filter((name) => name.endsWith('.code'));
  const first = run();

  test('is kept by the first run, and taken as it is by the next', () => {
    expect(first.exitCode).toBe(0);
    const [name = '', ...others] = entry();
    expect(others).toEqual([]);
    const kept = readFileSync(join(cache, name));
    expect(kept.length).toBeGreaterThan(1_000_000);
    expect(run()).toEqual(first);
    expect(readFileSync(join(cache, name)).equals(kept)).toBe(true);
  });

  test.each<readonly [string, (kept: Buffer) => Buffer]>([
    [
      'a byte of it is changed',
      (kept) => kept.fill(kept[kept.length >> 1] === 1 ? 2 : 1, kept.length >> 1, (kept.length >> 1) + 1),
    ],
    ['it is cut short', (kept) => kept.subarray(0, 1000)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('is made anew where %s', (_, spoil) => {
    const [name = ''] = entry();
    const spoilt = spoil(readFileSync(join(cache, name)));
    expect(isWhole(spoilt)).toBe(false);
    writeFileSync(join(cache, name), spoilt);
    expect(run()).toEqual(first);
    expect(isWhole(readFileSync(join(cache, name)))).toBe(true);
  });
});

/** True where what stands before the code is its digest. */
function isWhole(kept: Buffer): boolean {
  return createHash('sha256').update(kept.subarray(32)).digest().equals(kept.subarray(0, 32));
}
