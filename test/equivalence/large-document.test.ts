// A document of a gigabyte gets a verdict or one clear error, and 65 plays take less memory than Jing needs for them. Without
// TEIKIT_SOAK=1 the large document is a small one.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { PROGRAM } from '../cli/run-teikit.ts';
import { peakMemoryOf } from '../support/peak-memory.ts';
import { describeWith } from '../support/programs.ts';
import { SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';

const GIGABYTE = 2 ** 30;
const SIZE: number = sliceOf(GIGABYTE + 1, 2 ** 25);
const EXIT_VALID = 0;
const EXIT_INVALID = 1;
const EXIT_ENVIRONMENT = 3;

/** The play that TEI All does not allow. */
const NOT_VALID = 'gryphius-leo-armenius';

const folder = makeFolder();
const schema = join(folder, 'schema.rnc');
const env = { XDG_CACHE_HOME: join(folder, 'cache') };

const PARAGRAPH = Buffer.from('<p n="12">Some words, é and &amp;, <hi>and more</hi> of them.</p>\n'.repeat(1000));
const SCHEMA = 'element text { element p { attribute n { xsd:int }, (text | element hi { text })* }* }\n';

/** `end` follows the paragraphs. */
function writeLarge(name: string, end: string): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  writeSync(file, '<text>');
  for (let size = 0; size < SIZE; size += PARAGRAPH.length) writeSync(file, PARAGRAPH);
  writeSync(file, end);
  closeSync(file);
  return path;
}

beforeAll(() => writeFileSync(schema, SCHEMA));

/** However long it takes. */
function run(words: readonly string[]): { exitCode: number | null; stdout: string; stderr: string } {
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], options);
  return { exitCode: status, stdout, stderr };
}

test('a large document that is valid is decided by the module', { timeout: SOAK_TIMEOUT }, () => {
  const large = writeLarge('large.xml', '</text>');
  const { exitCode, stdout, stderr } = run(['validate', '--checks', 'grammar', '--stats', '--schema', schema, large]);
  expect({ exitCode, stdout }).toEqual({ exitCode: EXIT_VALID, stdout: '' });
  expect(stderr).toMatch(/^teikit: compiled decided: 1 document, \d+ bytes$/mu);
});

test('a large document with a mistake at its end gets a verdict or one clear error', { timeout: SOAK_TIMEOUT }, () => {
  const large = writeLarge('mistaken.xml', '<p n="x"/></text>');
  const { exitCode, stdout, stderr } = run(['validate', '--schema', schema, large]);
  expect([EXIT_INVALID, EXIT_ENVIRONMENT]).toContain(exitCode);
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('mistaken.xml'));
  expect(lines).toHaveLength(1);
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at |heap out of memory|RangeError|ERR_/u);
});

describeWith(['jing', 'suites', 'procfs'], 'the memory for 65 plays, one of which is not valid', (jing, suites) => {
  const tei = join(suites, 'schemas/tei/tei_all-4.9.0.rng');
  const drama = join(suites, 'corpora/drama');
  const plays = readdirSync(drama).map((name) => join(drama, name));
  const peakOf = async (files: readonly string[]): Promise<number> =>
    (await peakMemoryOf(process.execPath, [PROGRAM, 'validate', '--checks', 'grammar', '--schema', tei, ...files], { env }))
      .peak;

  test.each([
    ['all of them', plays],
    ['the valid ones', plays.filter((path) => !path.includes(NOT_VALID))],
  ] as const)('is less than Jing’s: %s', { timeout: SOAK_TIMEOUT }, async (name, files) => {
    const compiling = await peakOf(files);
    const cached = await peakOf(files);
    const theirs = (await peakMemoryOf(jing, [tei, ...files])).peak;
    const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
    console.info(`${name}: ${megabytes(cached)}, the first time ${megabytes(compiling)}; Jing ${megabytes(theirs)}`);
    expect(cached).toBeGreaterThan(0);
    expect(cached).toBeLessThan(theirs);
  });
});
