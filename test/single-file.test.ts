// A file that unpacks itself and runs, with a small program in it: whatever happens to it, to the folder it unpacks to, and at once.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from './cli/make-folder.ts';

type Settings = { readonly program: string; readonly node: string; readonly notice: string };
type Release = { readonly selfUnpacking: (contents: readonly (readonly [string, Buffer])[], settings: Settings) => string };

const PROGRAM = "import { word } from '../node_modules/a/word.mjs';\nconsole.log(word, ...process.argv.slice(2));\n";
const NAMES = ['dist/program.mjs', 'node_modules/a/word.mjs', 'node_modules/a/no bytes'];
const folder = makeFolder();
const file = join(folder, 'program.mjs');
let text = '';
let selfUnpacking: Release['selfUnpacking'];

beforeAll(async () => {
  const url = new URL('../release/single-file.mjs', import.meta.url);
  ({ selfUnpacking } = (await import(fileURLToPath(url))) as Release);
  text = made('>=20.19');
  writeFileSync(file, text);
});

function made(node: string): string {
  const [program = '', word = '', empty = ''] = NAMES;
  const contents: readonly (readonly [string, Buffer])[] = [
    [program, Buffer.from(PROGRAM)],
    [word, Buffer.from("export const word = 'said:';\n")],
    [empty, Buffer.alloc(0)],
  ];
  return selfUnpacking(contents, { program, node, notice: '// a program' });
}

const freshHome = (): string => mkdtempSync(join(folder, 'home-'));
const programsIn = (home: string): string => join(home, '.cache/teikit/program');

type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

function call(home: string, env: Readonly<Record<string, string>> = {}, path = file): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, 'a', '--b'], {
    encoding: 'utf8',
    env: { HOME: home, TMPDIR: join(home, 'tmp'), ...env },
  });
  return { status, stdout, stderr };
}

const RIGHT: Ended = { status: 0, stdout: 'said: a --b\n', stderr: '' };

test('is unpacked once, and whole', () => {
  const home = freshHome();
  expect(call(home)).toEqual(RIGHT);
  const [name = '', ...others] = readdirSync(programsIn(home));
  expect(others).toEqual([]);
  const word = join(programsIn(home), name, 'node_modules/a/word.mjs');
  // as long as before
  writeFileSync(word, "export const word = 'SAID:';\n");
  expect(call(home).stdout).toBe('SAID: a --b\n');
});

test.each(NAMES)('is unpacked anew where somebody has cleared %s away', (name) => {
  const home = freshHome();
  call(home);
  const [digest = ''] = readdirSync(programsIn(home));
  const path = join(programsIn(home), digest, name);
  rmSync(path);
  expect(call(home)).toEqual(RIGHT);
  expect(existsSync(path)).toBe(true);
  rmSync(dirname(path), { recursive: true });
  expect(call(home)).toEqual(RIGHT);
  expect(readdirSync(programsIn(home))).toEqual([digest]);
});

test('starts at once do not disturb each other', async () => {
  const home = freshHome();
  const ended = Array.from(
    { length: 6 },
    () =>
      new Promise<string>((resolve) => {
        const child = spawn(process.execPath, [file, 'a'], { env: { HOME: home } });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (data) => {
            said += String(data);
          });
        child.once('close', (code) => resolve(`${code} ${said}`));
      }),
  );
  expect(new Set(await Promise.all(ended))).toEqual(new Set(['0 said: a\n']));
  expect(readdirSync(programsIn(home))).toHaveLength(1);
});

describe('a file that is not what was published', () => {
  test.each<readonly [string, (whole: string) => string]>([
    ['without its last bytes', (whole) => whole.trimEnd().slice(0, -4)],
    ['cut in the middle of the archive', (whole) => whole.slice(0, (whole.lastIndexOf('\n//archive ') + whole.length) / 2)],
    ['cut before the archive', (whole) => whole.slice(0, whole.lastIndexOf('//archive '))],
    ['with another character', (whole) => whole.replace(/(?<=\n\/\/archive .{9})./u, (one) => (one === 'A' ? 'B' : 'A'))],
    ['with another archive', (whole) => whole.replace(/(?<=\n\/\/archive ).*/u, 'AAAA')],
  ])('%s says so', (_, change) => {
    const home = freshHome();
    const path = join(home, 'changed.mjs');
    writeFileSync(path, change(text));
    const stderr = `teikit: ${path} was cut or changed on its way: it has to be fetched again\n`;
    expect(call(home, {}, path)).toEqual({ status: 3, stdout: '', stderr });
    expect(readdirSync(programsIn(home))).toEqual([]);
  });

  test('but for its line ends is what it was', () => {
    const home = freshHome();
    const path = join(home, 'windows.mjs');
    writeFileSync(path, text.trimEnd().concat('\r\n'));
    expect(call(home, {}, path)).toEqual(RIGHT);
  });
});

describe('where it cannot be unpacked', () => {
  test('in the cache, it is among temporary files', () => {
    const home = freshHome();
    mkdirSync(join(home, 'tmp'));
    writeFileSync(join(home, '.cache'), 'a file');
    expect(call(home)).toEqual(RIGHT);
    expect(readdirSync(join(home, 'tmp'))).toHaveLength(1);
    expect(call(home, { HOME: '' })).toEqual(RIGHT);
  });

  test('where others can write, it is elsewhere', () => {
    const home = freshHome();
    mkdirSync(join(home, 'tmp'));
    mkdirSync(programsIn(home), { recursive: true });
    chmodSync(programsIn(home), 0o777);
    expect(call(home)).toEqual(RIGHT);
    expect(readdirSync(programsIn(home))).toEqual([]);
    const open = join(home, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    expect(call(home, { XDG_CACHE_HOME: join(open, 'cache') })).toEqual(RIGHT);
    expect(existsSync(join(open, 'cache/teikit/program'))).toBe(true);
    expect(readdirSync(join(open, 'cache/teikit/program'))).toEqual([]);
  });

  test('nowhere, it says why', () => {
    const home = freshHome();
    for (const name of ['.cache', 'tmp']) writeFileSync(join(home, name), 'a file');
    const { status, stdout, stderr } = call(home);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(
      /^teikit: cannot be unpacked \([^\n]*\.cache\/teikit: ENOTDIR; [^\n]*\): [^\n]*XDG_CACHE_HOME[^\n]*\n$/u,
    );
  });
});

test('a Node that is too old is told', () => {
  const home = freshHome();
  const path = join(home, 'newer.mjs');
  writeFileSync(path, made('>=99.1'));
  const { status, stderr } = call(home, {}, path);
  expect([status, stderr]).toEqual([3, `teikit: Node 99.1 or later is needed; this is ${process.versions.node}\n`]);
});

test('is text that can be read: what it is comes first, and the archive is the last line', () => {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.slice(0, 2)).toEqual(['#!/usr/bin/env node', '// a program']);
  expect(lines.at(-1)).toMatch(/^\/\/archive [A-Za-z0-9+/]+=*$/u);
});
