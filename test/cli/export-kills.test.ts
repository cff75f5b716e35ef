// Exports into packages that are killed at some moment: what is there is whole, or verify says that it is not, or nothing is there;
// and the next run completes it to the same bytes as a run that nobody killed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { PROGRAM, runTeikit } from './run-teikit.ts';

/** An ordinary run kills at one moment of each; TEIKIT_SEED gives others. */
const KILLS = sliceOf(50, 1);
const LETTERS = sliceOf(12, 6);

let cwd = '';
/** Milliseconds that a run takes here and now: kills are spread over them. */
let usual = 0;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'teikit-kills-'));
  mkdirSync(join(cwd, 'letters'));
  for (let index = 0; index < LETTERS; index++) writeFileSync(join(cwd, `letters/l${index}.xml`), letter(index));
  const begin = performance.now();
  runTeikit(wordsOf('bagit', 'first'), { cwd });
  usual = performance.now() - begin;
});
afterAll(() => rmSync(cwd, { recursive: true }));

function letter(index: number): string {
  const words = `word ${index} `.repeat(500);
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>L ${index}</title></titleStmt><publicationStmt><publisher>House</publisher><date when="2020-01-31"/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>${words}</p></body></text></TEI>`;
}

const wordsOf = (to: string, output: string): readonly string[] => ['export', 'letters', '--to', to, '-q', '-o', output];

/** Resolves when the run has ended, by itself or not. */
async function runKilled(words: readonly string[], after: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
}

/** Paths and bytes of a package, or the bytes of an archive. */
function contentOf(path: string): readonly (readonly [string, string])[] {
  if (statSync(join(cwd, path)).isFile()) return [['', readFileSync(join(cwd, path), 'latin1')]];
  return readdirSync(join(cwd, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(join(cwd, path).length + 1), readFileSync(file, 'latin1')] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe.each([
  ['bagit', 'bag'],
  ['bagit', 'bag.zip'],
  ['bagit', 'bag.tar.gz'],
  ['ocfl', 'root'],
])('%s as %s', (to, name) => {
  test(`${KILLS} kills`, { timeout: SOAK_TIMEOUT }, async () => {
    const whole = `whole/${name}`;
    expect(runTeikit(wordsOf(to, whole), { cwd }).exitCode).toBe(0);
    const expected = contentOf(whole);
    for (let index = 0; index < KILLS; index++) {
      const random = new Random(firstSeed + index);
      const output = `${index}/${name}`;
      await runKilled(wordsOf(to, output), random.below(Math.ceil(usual)));
      const isThere = existsSync(join(cwd, output));
      const verdict = isThere ? runTeikit(['verify', '-q', output], { cwd }).exitCode : 0;
      // a bag takes its place in one step; a storage root grows by whole objects
      if (to === 'bagit' && isThere) expect(verdict).toBe(0);
      if (to === 'ocfl' || !isThere) expect(runTeikit(wordsOf(to, output), { cwd }).exitCode).toBe(0);
      expect(contentOf(output)).toEqual(expected);
      expect(runTeikit(['verify', '-q', output], { cwd }).exitCode).toBe(0);
      const left = readdirSync(join(cwd, String(index))).filter((file) => file !== name);
      // what a killed run has left is removed by a later run for the same place
      expect(left.filter((file) => !/^[.].*[.](?:stage|tmp)$/u.test(file))).toEqual([]);
      rmSync(join(cwd, String(index)), { recursive: true });
    }
  });
});

/** What DSpace takes for an item that is whole: the metadata are there. */
function wholeItems(output: string): readonly string[] {
  if (!existsSync(join(cwd, output, 'saf'))) return [];
  return readdirSync(join(cwd, output, 'saf')).filter((item) => existsSync(join(cwd, output, 'saf', item, 'dublin_core.xml')));
}

/** Without what a killed run has left, which begins with a dot and belongs to no item. */
function archiveOf(output: string): readonly (readonly [string, string])[] {
  return contentOf(output).filter(([path]) => !/(?:^|[/])[.][^/]*[.]tmp$/u.test(path));
}

describe('items for DSpace', () => {
  test.each(['a new folder', 'the items of earlier letters'])(`${KILLS} kills over %s`, {
    timeout: SOAK_TIMEOUT,
  }, async (over) => {
    const words = (output: string): readonly string[] => [...wordsOf('saf', output), '--collection', '1234/5'];
    expect(runTeikit(words('saf-whole'), { cwd }).exitCode).toBe(0);
    const expected = archiveOf('saf-whole');
    for (let index = 0; index < KILLS; index++) {
      const random = new Random(firstSeed + index);
      const output = `saf-${index}`;
      if (over !== 'a new folder') {
        mkdirSync(join(cwd, 'earlier'));
        for (let at = 0; at < LETTERS; at++)
          writeFileSync(join(cwd, `earlier/l${at}.xml`), letter(at).replace('<title>L', '<title>Earlier'));
        runTeikit(['export', 'earlier', ...words(output).slice(2)], { cwd });
      }
      const before = over === 'a new folder' ? [] : archiveOf(output);
      await runKilled(words(output), random.below(Math.ceil(usual)));
      const all = existsSync(join(cwd, output)) ? archiveOf(output) : [];
      for (const item of wholeItems(output)) {
        const own = (files: typeof all): typeof all => files.filter(([path]) => path.startsWith(`saf/${item}/`));
        expect([own(expected), own(before)]).toContainEqual(own(all));
      }
      expect(runTeikit(words(output), { cwd }).exitCode).toBe(0);
      expect(archiveOf(output)).toEqual(expected);
      rmSync(join(cwd, output), { recursive: true });
      rmSync(join(cwd, 'earlier'), { recursive: true, force: true });
    }
  });
});
