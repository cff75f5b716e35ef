// Runs that are killed at some moment: the next run completes them to the same bytes as a run that nobody disturbed, loses nothing
// and takes nothing for changed by hand. And runs that meet: each output whole, one after the other.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outputsBelow, tei } from '../run/project.ts';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { PROGRAM, runTeikit } from './run-teikit.ts';

const KILLS = sliceOf(50, 2);
const MEETINGS = sliceOf(20, 1);
const LETTERS = sliceOf(60, 12);

const CONFIG = `output: out
pipelines:
  - { name: texts, files: "texts/*.txt", steps: [{ encode: { lang: en, output: out/tei } }, validate, { transform: { to: text, output: out/texts } }] }
  - { name: pages, files: "tei/*.xml", steps: [validate, { transform: { to: text } }, { export: { to: [dc, csv] } }] }
`;

let folder = '';
/** What a run makes that nobody disturbs, and how long it takes here and now. */
let whole = '';
let usual = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-kills-'));
  const source = join(folder, 'source');
  for (const name of ['tei', 'texts']) mkdirSync(join(source, name), { recursive: true });
  writeFileSync(join(source, 'teikit.config.yaml'), CONFIG);
  for (let at = 0; at < LETTERS; at++) writeFileSync(join(source, `tei/l${at}.xml`), tei(`letter ${at} `.repeat(50)));
  for (let at = 0; at < 3; at++) writeFileSync(join(source, `texts/t${at}.txt`), `Text ${at}.\n\nI met John Brown.\n`);
  const begin = performance.now();
  whole = contentOf(ran('whole'));
  usual = performance.now() - begin;
});
afterAll(() => rmSync(folder, { recursive: true }));

function fresh(name: string): string {
  const cwd = join(folder, name);
  cpSync(join(folder, 'source'), cwd, { recursive: true });
  return cwd;
}

function ran(name: string): string {
  const cwd = fresh(name);
  expect(runTeikit(['run', '-q'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
  return cwd;
}

function contentOf(cwd: string): string {
  const out = join(cwd, 'out');
  return JSON.stringify(outputsBelow(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

/** Resolves when it has ended, by itself or not. */
function runKilled(cwd: string, after: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, 'run', '-q'], { cwd, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) =>
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    }),
  );
}

test(
  'a killed run is completed by the next one',
  async () => {
    const random = new Random(firstSeed);
    for (let kill = 0; kill < KILLS; kill++) {
      const cwd = fresh(`killed-${kill}`);
      // the last moments are where outputs are settled
      await runKilled(cwd, usual * (0.2 + (0.8 * (kill + random.below(100) / 100)) / KILLS));
      const again = runTeikit(['run', '-q'], { cwd });
      expect(again).toMatchObject({ exitCode: 0, stderr: '' });
      expect(contentOf(cwd)).toBe(whole);
      // a document that is changed between a kill and the next run is made of what it is now
      writeFileSync(join(cwd, 'tei/l0.xml'), tei('changed'));
      await runKilled(cwd, usual * (random.below(100) / 100));
      writeFileSync(join(cwd, 'tei/l0.xml'), tei('changed again'));
      expect(runTeikit(['run', '-q'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
      expect(readFileSync(join(cwd, 'out/l0.txt'), 'utf8')).toContain('changed again');
      expect(runTeikit(['run', '--dry-run'], { cwd })).toMatchObject({ exitCode: 0, stdout: '' });
      rmSync(cwd, { recursive: true });
    }
  },
  SOAK_TIMEOUT,
);

test(
  'two runs at once: one waits, or says that it does not',
  async () => {
    for (let meeting = 0; meeting < MEETINGS; meeting++) {
      const cwd = fresh(`meeting-${meeting}`);
      const [first, second, third] = await Promise.all([
        call(cwd, ['run', '--wait']),
        call(cwd, ['run', '--wait']),
        call(cwd, ['run']),
      ]);
      const codes = [first, second, third].map(({ code }) => code);
      expect(codes.slice(0, 2)).toEqual([0, 0]);
      expect([0, 3]).toContain(third.code);
      if (third.code === 3)
        expect(third.stderr).toMatch(
          /^teikit: another run is at work in out: (process \d+|another process) \(--wait waits for it\)\n$/,
        );
      expect(contentOf(cwd)).toBe(whole);
      expect(existsSync(join(cwd, 'out/.teikit/lock.json'))).toBe(false);
      expect(runTeikit(['run', '--dry-run'], { cwd })).toMatchObject({ exitCode: 0, stdout: '' });
      rmSync(cwd, { recursive: true });
    }
  },
  SOAK_TIMEOUT,
);

function call(cwd: string, words: readonly string[]): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += String(data);
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })));
}

test('Ctrl-C: what is in hand is finished and kept', async () => {
  const cwd = fresh('interrupted');
  const child = spawn(process.execPath, [PROGRAM, 'run', '--format', 'jsonl'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  let isSent = false;
  child.stdout.on('data', (data) => {
    told += String(data);
    if (!isSent && told.split('\n').length > 3) isSent = child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(130);
  expect(existsSync(join(cwd, 'out/.teikit/lock.json'))).toBe(false);
  const lines = told.trim().split('\n');
  const documents = lines.filter((line) => /"kind":"document"/.test(line) || /"file"/.test(line)).length;
  const left = runTeikit(['run', '--dry-run'], { cwd }).stdout.trim().split('\n').length;
  expect(documents).toBeGreaterThan(0);
  expect(left).toBeLessThan(LETTERS + 3);
  expect(runTeikit(['run', '-q'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
  expect(contentOf(cwd)).toBe(whole);
});

test('a file system that takes no more: what is told as done is whole, and the next run completes it', () => {
  const cwd = fresh('full');
  // blocks of 512 or 1,024 bytes, as the shell counts them: the journal comes to its end, or an output
  for (const blocks of [1, 3, 8, 16, 24]) {
    const call = ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, PROGRAM, 'run', '-q'];
    const { status, stderr } = spawnSync('sh', call, { cwd, encoding: 'utf8' });
    expect([0, 3]).toContain(status);
    if (status === 3) expect(stderr).toMatch(/^(?:teikit: [^\n]*\n)+$/);
    expect(stderr).not.toContain('fault of teikit');
    const out = join(cwd, 'out');
    for (const name of outputsBelow(out)) expect(whole).toContain(JSON.stringify(readFileSync(join(out, name), 'utf8')));
  }
  const again = runTeikit(['run', '-q'], { cwd });
  expect(again.exitCode).toBe(0);
  expect(contentOf(cwd)).toBe(whole);
});
