// However many documents a run has, and whatever is checked: memory does not grow with their number.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCopies } from '../support/copied-letters.ts';
import { peakMemoryOf } from '../support/peak-memory.ts';
import { describeWith } from '../support/programs.ts';
import { SOAK_TIMEOUT } from '../support/soak.ts';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT, PROGRAM } from './run-teikit.ts';

const FEW = 500;
const MANY = 2000;
/** What is kept of each document would make it more: the texts of the many alone are four times those of the few. */
const MOST_GROWTH = 1.3;

const folder = makeFolder();
const env = { XDG_CACHE_HOME: join(folder, 'cache') };
const edition = readFileSync(join(PACKAGE_ROOT, 'tei', 'resolution-1937-03-03.xml'), 'utf8');
/** With findings of the grammar, and pointers that lead nowhere. */
const mistaken = edition.replace('<body>', '<body><div n="1"><p><ref target="#nowhere">x</ref></p><nothing/></div>');

describeWith(['procfs'], 'the memory of a run with all checks', () => {
  test.each([
    ['valid documents', edition],
    ['documents with findings of each check', mistaken],
  ])('does not grow with the number of %s', { timeout: SOAK_TIMEOUT }, async (name, text) => {
    const few = await peakOf(text, FEW, name);
    const many = await peakOf(text, MANY, name);
    expect(few).toBeGreaterThan(0);
    expect(many / few).toBeLessThan(MOST_GROWTH);
  });
});

async function peakOf(text: string, count: number, name: string): Promise<number> {
  const path = join(folder, `${name} ${count}`);
  mkdirSync(path);
  writeCopies([text], count, path);
  const { exitCode, peak } = await peakMemoryOf(process.execPath, [PROGRAM, 'validate', path], { env });
  expect(exitCode).toBe(text === edition ? 0 : 1);
  return peak;
}
