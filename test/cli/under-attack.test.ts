// Pipes that close, signals that come twice, files that are in the way: nothing half-written, nothing lost, no hang.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { PROGRAM, runTeikit } from './run-teikit.ts';

const root = makeFolder();
let number = 0;
let cwd = '';

const SCHEMA = 'start = element letter { attribute date { xsd:date }?, text }';
const BAD = '<letter date="3 March 1937"/>';

beforeEach(() => {
  cwd = join(root, String(number++));
  mkdirSync(join(cwd, 'many'), { recursive: true });
  writeFileSync(join(cwd, 's.rnc'), SCHEMA);
  writeFileSync(join(cwd, 'bad.xml'), BAD);
  writeFileSync(join(cwd, 'good.xml'), '<letter/>');
});

function fill(count: number): void {
  for (let index = 0; index < count; index++) writeFileSync(join(cwd, 'many', `${index}.xml`), BAD);
}

const validate = (...words: readonly string[]): readonly string[] => ['validate', '-s', 's.rnc', ...words];
const left = (): readonly string[] => readdirSync(cwd).filter((name) => name.endsWith('.tmp'));

function shell(line: string): { readonly stdout: string; readonly stderr: string; readonly status: number | null } {
  const program = `'${process.execPath}' '${PROGRAM}'`;
  return spawnSync('sh', ['-c', line.replaceAll('teikit', program)], { cwd, encoding: 'utf8', timeout: 50_000 });
}

describe('a reader that goes away', () => {
  test.each([
    'line',
    'pretty',
    'json',
    'jsonl',
    'sarif',
    'junit',
    'html',
  ])('of %s: findings still count, no report stays behind', (format) => {
    fill(300);
    const { stderr } = shell(
      `(teikit validate -s s.rnc -q -f ${format} --report json=r.json many bad.xml; echo "code $?" >&2) | head -c 10`,
    );
    expect(stderr).toContain('code 1');
    expect(left()).toEqual([]);
  });
});

test('a full device is a failure, and no report stays behind', () => {
  const { status } = shell('teikit validate -s s.rnc --report json=r.json bad.xml > /dev/full');
  expect(status).toBe(3);
  expect(readdirSync(cwd)).not.toContain('r.json');
  expect(left()).toEqual([]);
});

test('a second report that cannot be opened takes the first one back', () => {
  const { exitCode } = runTeikit(validate('--report', 'json=r.json', '--report', 'sarif=/proc/nope/x', 'bad.xml'), { cwd });
  expect(exitCode).toBe(3);
  expect(readdirSync(cwd)).not.toContain('r.json');
  expect(left()).toEqual([]);
});

describe('signals', () => {
  const start = (...words: readonly string[]): ChildProcess =>
    spawn(process.execPath, [PROGRAM, ...validate(...words)], { cwd });
  const ending = (child: ChildProcess): Promise<number | string | null> =>
    new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  const begun = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.stdout?.once('data', resolve));

  test.each<readonly [NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s ends with %i, twice as well', async (signal, code) => {
    fill(1500);
    for (const times of [1, 2]) {
      const child = start('--report', 'json=r.json', '--report', 'html=h.html', 'many');
      const ended = ending(child);
      await begun(child);
      for (let time = 0; time < times; time++) child.kill(signal);
      expect(await ended).toBe(code);
      expect(left()).toEqual([]);
    }
  });
});

describe('files in the way', () => {
  test('a temporary file that another run left behind', () => {
    const line = 'touch .o.json.teikit-$$.tmp; exec teikit validate -s s.rnc -q --report json=o.json good.xml';
    expect(shell(line).status).toBe(0);
    expect(readdirSync(cwd)).toContain('o.json');
    expect(shell('touch .bad.xml.teikit-$$.tmp; exec teikit validate -s s.rnc -q --fix=write bad.xml').status).toBe(0);
  });

  test('a name that is too long is one line', () => {
    const { stderr, exitCode } = runTeikit(validate('--report', `json=${'a'.repeat(300)}.json`, 'good.xml'), { cwd });
    expect(stderr).toMatch(/^teikit: cannot write a+\.json: the name is too long\n$/);
    expect(exitCode).toBe(3);
  });

  test('standard output by its path is written on, not replaced', () => {
    shell(
      '(echo before; teikit validate -s s.rnc -q -f line --report line=/dev/stdout good.xml bad.xml; echo after) > out.txt',
    );
    const text = readFileSync(join(cwd, 'out.txt'), 'utf8');
    expect(text).toMatch(/^before\n/);
    expect(text).toMatch(/after\n$/);
    expect(text.match(/bad\.xml:1:15/g)).toHaveLength(2);
  });

  test('a pipe that nobody reads is told, and does not hang', () => {
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const { stderr, exitCode } = runTeikit(validate('--report', 'json=pipe', 'good.xml'), { cwd });
    expect(stderr).toContain('nobody reads from this pipe');
    expect(exitCode).toBe(3);
  });

  test('a report through a link goes over no document', () => {
    symlinkSync('bad.xml', join(cwd, 'link.json'));
    expect(runTeikit(validate('--report', 'json=link.json', 'bad.xml'), { cwd }).exitCode).toBe(2);
    expect(readFileSync(join(cwd, 'bad.xml'), 'utf8')).toBe(BAD);
  });

  test('a file that may not be written is not fixed; root may write what it likes', () => {
    chmodSync(join(cwd, 'bad.xml'), 0o444);
    const isRoot = process.getuid?.() === 0;
    const { stderr, exitCode } = runTeikit(validate('--fix=write', 'bad.xml'), { cwd });
    expect(exitCode).toBe(isRoot ? 0 : 3);
    expect(stderr.includes('permission denied')).toBe(!isRoot);
    expect(stderr.includes('fix made')).toBe(isRoot);
    expect(readFileSync(join(cwd, 'bad.xml'), 'utf8') === BAD).toBe(!isRoot);
  });
});

test('a fix keeps the rights of a file', () => {
  chmodSync(join(cwd, 'bad.xml'), 0o640);
  expect(runTeikit(validate('--fix=write', '-q', 'bad.xml'), { cwd }).exitCode).toBe(0);
  expect(execFileSync('stat', ['-c', '%a', join(cwd, 'bad.xml')], { encoding: 'utf8' }).trim()).toBe('640');
});

test('names in UTF-16 are read as such', () => {
  writeFileSync(join(cwd, 'names'), Buffer.from('\ufeffgood.xml\nbad.xml\n', 'utf16le'));
  expect(runTeikit(validate('--files-from', 'names'), { cwd }).stderr).toContain('1 document valid, 1 not');
});
