// Runs, and commands with outputs, on a disk that is full, fills, or turns read-only: one line for each thing that could not be written, exit code 3, nothing
// half-written; and when there is room again, what an undisturbed run makes.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts';
import type { RunEvent } from '../../src/library/run-options.ts';
import { run } from '../../src/library/run-settled.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { runTeikit } from '../cli/run-teikit.ts';
import { describeOnDisks, SmallDisk } from '../support/small-disk.ts';
import { outputsBelow, tei } from './project.ts';

const CONFIG =
  'pipelines: [{ files: "tei/*.xml", steps: [validate, { transform: { to: text } }, { export: { to: [dc, csv] } }] }]\n';
const LETTERS = 8;
const NO_ROOM = /no space left on the device$/u;
const READ_ONLY = /the file system is read-only$/u;
/** What is never the end of a name: of a file that is being written. */
const TEMPORARY = /\.tmp$/u;

const source = makeFolder();
const usual = makeFolder();

describeOnDisks('a disk', () => {
  let disk: SmallDisk;
  /** What is made where there is room, and bytes that it takes on a small disk. */
  let whole: ReadonlyMap<string, string>;
  let needed = 0;

  beforeAll(async () => {
    mkdirSync(join(source, 'tei'));
    writeFileSync(join(source, 'teikit.config.yaml'), CONFIG);
    for (let at = 0; at < LETTERS; at++) writeFileSync(join(source, `tei/l${at}.xml`), tei(`letter ${at} `.repeat(700)));
    cpSync(source, usual, { recursive: true });
    await run(join(usual, 'teikit.config.yaml'), { jobs: 1 });
    whole = contents(usual);
    disk = new SmallDisk(2048);
    const before = fresh();
    await work();
    needed = before - disk.free;
  });
  afterAll(() => disk.end());

  /** The project alone is on the disk. Gives the bytes that are free. */
  function fresh(): number {
    disk.makeWritable();
    for (const name of readdirSync(disk.folder)) rmSync(join(disk.folder, name), { recursive: true });
    cpSync(source, disk.folder, { recursive: true });
    return disk.free;
  }

  type Worked = { readonly faults: readonly string[]; readonly events: readonly RunEvent[] };

  /** What could not be done, by documents and in the end. */
  async function work(hear: (outcomes: number) => void = () => {}): Promise<Worked> {
    const events: RunEvent[] = [];
    const faults: string[] = [];
    let outcomes = 0;
    try {
      await run(join(disk.folder, 'teikit.config.yaml'), {
        jobs: 1,
        onEvent: (event) => {
          events.push(event);
          if (event.kind !== 'outcome') return;
          for (const { code, message } of event.outcome.diagnostics) {
            expect(code).toBe('env/cannot-write');
            faults.push(message);
          }
          outcomes += 1;
          hear(outcomes);
        },
      });
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      faults.push(error.message);
    }
    return { faults, events };
  }

  function expectNothingHalf(): void {
    for (const [name, text] of contents(disk.folder)) expect(text, name).toBe(whole.get(name));
    expectNothingLeft();
  }

  function expectNothingLeft(): void {
    const names = readdirSync(disk.folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => TEMPORARY.test(name))).toEqual([]);
  }

  async function expectCompleted(): Promise<void> {
    const again = await work();
    expect(again.faults).toEqual([]);
    // no line of the journal was half-written either
    expect(again.events.filter(({ kind }) => kind === 'damaged journal')).toEqual([]);
    expect(contents(disk.folder)).toEqual(whole);
    expectNothingLeft();
  }

  // outputs, what is made of all, the journal, and the table of states come to their end
  test.each([0, 0.1, 0.3, 0.5, 0.8, 0.9, 0.95, 0.98])('that has room for %d of what a run makes', async (part) => {
    fresh();
    disk.fill(Math.floor(needed * part));
    const { faults } = await work();
    if (part < 0.9) expect(faults).not.toEqual([]);
    for (const words of faults) expect(words).toMatch(NO_ROOM);
    expectNothingHalf();
    disk.empty();
    await expectCompleted();
  });

  test.each<readonly [string, number]>([
    ['out', 3],
    ['out', LETTERS],
    ['out/.teikit', 3],
    ['out/.teikit', LETTERS],
    ['tei', 2],
  ])('whose folder %s turns read-only after %d documents', async (name, after) => {
    fresh();
    let turned = 0;
    const { faults } = await work((outcomes) => {
      if (outcomes !== after) return;
      disk.makeReadOnly(join(disk.folder, name));
      turned += 1;
    });
    expect(turned).toBe(1);
    for (const words of faults) expect(words).toMatch(READ_ONLY);
    if (name === 'out') expect(faults.length).toBeGreaterThan(0);
    if (name === 'tei') expect(faults).toEqual([]);
    expectNothingHalf();
    disk.makeWritable();
    await expectCompleted();
  });

  test.each<readonly [string, readonly string[], string]>([
    ['run', ['run', '-q', '--jobs', '1'], 'out'],
    ['validate', ['validate', '-q', 'tei', '--report', 'html=out.html'], 'out.html'],
    ['transform', ['transform', '-q', 'tei/l0.xml', '--to', 'text', '-o', 'out.txt'], 'out.txt'],
    ['export', ['export', '-q', 'tei/l0.xml', '--to', 'bagit', '-o', 'bag'], 'bag'],
  ])('that is full, and one that is read-only, is one line of %s and exit code 3', (_, words, made) => {
    const wanted = runTeikit(words, { cwd: usual });
    fresh();
    disk.fill(0);
    const full = runTeikit(words, { cwd: disk.folder });
    disk.empty();
    disk.makeReadOnly(disk.folder);
    const closed = runTeikit(words, { cwd: disk.folder });
    disk.makeWritable();
    for (const [{ exitCode, stdout, stderr }, reason] of [
      [full, NO_ROOM],
      [closed, READ_ONLY],
    ] as const) {
      expect([exitCode, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^teikit: [^\n]+\n$/u);
      expect(stderr.trimEnd()).toMatch(reason);
    }
    expectNothingLeft();
    expect(wanted).toMatchObject({ exitCode: 0, stderr: '' });
    expect(runTeikit(words, { cwd: disk.folder })).toEqual(wanted);
    expect(contents(disk.folder, made)).toEqual(contents(usual, made));
  });
});

/** Of a file in a project, or of all outputs below a folder of it; without the place of the project. */
function contents(project: string, made = 'out'): ReadonlyMap<string, string> {
  const path = join(project, made);
  const names = /\.(?:txt|html)$/u.test(made) ? [''] : outputsBelow(path);
  return new Map(names.map((name) => [name, readFileSync(join(path, name), 'utf8').replaceAll(`${project}/`, '')]));
}
