// Compiled schemas from the command line: made whole, the same each time, kept from run to run, and rebuilt when they no longer
// are what they were made of. Verdicts never depend on any of it.

import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCompiledSchema } from '../../src/compile/read-compiled-schema.ts';
import { sha256Hex } from '../../src/compile/sha256.ts';
import { webAssembly } from '../../src/compile/web-assembly.ts';
import { makeFolder } from './make-folder.ts';
import { type Ending, PACKAGE_ROOT, PROGRAM, runTeikit } from './run-teikit.ts';

const base = makeFolder();
const SCHEMA = 'include "parts/words.rnc"\nstart = element letter { word+ }\n';
const WORDS = 'word = element word { text }\n';
const GOOD = '<letter><word>Dear</word></letter>';

/** A folder with a schema of two files and a document, and a place for a cache. */
function lay(): { readonly cwd: string; readonly cache: string } {
  const cwd = mkdtempSync(join(base, 'schema-'));
  mkdirSync(join(cwd, 'parts'));
  writeFileSync(join(cwd, 'letter.rnc'), `# TEI Edition: P5 Version 4.9.0. Last updated\n${SCHEMA}`);
  writeFileSync(join(cwd, 'parts', 'words.rnc'), WORDS);
  writeFileSync(join(cwd, 'good.xml'), GOOD);
  writeFileSync(join(cwd, 'bad.xml'), '<letter/>');
  return { cwd, cache: join(cwd, 'cache') };
}

type Place = ReturnType<typeof lay>;
type Variables = Readonly<Record<string, string>>;

function validate({ cwd, cache }: Place, env: Variables = { XDG_CACHE_HOME: cache }): Ending {
  return runTeikit(['validate', '--schema', 'letter.rnc', '--stats', 'good.xml'], { cwd, env });
}

/** Where the compiled schema of a run came from. */
function originOf({ stderr }: Ending): string | undefined {
  return /^teikit: compiled schema: (.*)$/m.exec(stderr)?.[1];
}

/** A schema has two: its grammar, and its module. */
const entriesIn = ({ cache }: Place): readonly string[] => readdirSync(join(cache, 'teikit')).toSorted();
const entryOf = (place: Place): string => join(place.cache, 'teikit', entriesIn(place).find(isModule) ?? '');
const grammarOf = (place: Place): string => entryOf(place).replace('.wasm', '.grammar');
const isModule = (name: string): boolean => name.endsWith('.wasm');

const BUILT = 'compiled now and kept';
const FOUND = 'from the cache';

describe('schema compile', () => {
  test('makes a module without imports that says what it was made of', () => {
    const { cwd } = lay();
    const { stdout, stderr, exitCode } = runTeikit(['schema', 'compile', 'letter.rnc', '-o', 'letter.wasm'], { cwd });
    const bytes = new Uint8Array(readFileSync(join(cwd, 'letter.wasm')));
    expect([stdout, exitCode]).toEqual(['', 0]);
    expect(stderr).toMatch(
      /^teikit: letter\.rnc \(TEI 4\.9\.0\) compiled: \d+ bytes, \d+ of them the schema, the others the engine\n$/,
    );
    expect(stderr).toContain(`: ${bytes.length} bytes`);
    expect(webAssembly.validate(bytes)).toBe(true);
    const files = ['letter.rnc', 'parts/words.rnc'].map((path) => ({ path, digest: sha256Hex(readFileSync(join(cwd, path))) }));
    expect(readCompiledSchema(bytes)).toEqual({
      kind: 'schema',
      metadata: {
        name: 'letter.rnc',
        tei: '4.9.0',
        compiler: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{16} Unicode \d+\.\d+$/),
        interface: 1,
        files,
        digest: sha256Hex(files.map(({ path, digest }) => `${digest}  ${path}\n`).join('')),
        refusals: [],
        undecided: [],
        // it types no attribute as a URI
        uris: {},
      },
    });
  });

  test('makes the same bytes wherever the schema stands, to a file and to standard output', () => {
    const [first, second] = [lay(), lay()];
    runTeikit(['schema', 'compile', 'letter.rnc', '-o', 'letter.wasm'], { cwd: first.cwd });
    runTeikit(['schema', 'compile', join(second.cwd, 'letter.rnc'), '-o', join(second.cwd, 'letter.wasm')]);
    const bytes = readFileSync(join(first.cwd, 'letter.wasm'));
    expect(readFileSync(join(second.cwd, 'letter.wasm')).equals(bytes)).toBe(true);
    const { stdout } = runTeikit(['schema', 'compile', 'letter.rnc', '-o', '-'], { cwd: first.cwd, encoding: 'latin1' });
    expect(Buffer.from(stdout, 'latin1').equals(bytes)).toBe(true);
  });

  test('a compiled schema proves documents valid, whatever it is called, and is no schema to be compiled', () => {
    const { cwd } = lay();
    runTeikit(['schema', 'compile', 'letter.rnc', '-o', 'letter.rng'], { cwd });
    expect(runTeikit(['validate', '--schema', 'letter.rng', 'good.xml'], { cwd })).toEqual({
      stdout: '',
      stderr: 'teikit: 1 document valid\n',
      exitCode: 0,
    });
    expect(runTeikit(['schema', 'compile', 'letter.rng', '-o', 'x.wasm'], { cwd })).toEqual({
      stdout: '',
      stderr:
        'teikit: the schema letter.rng is a compiled one: it can say what is valid, and not explain what is not: give the .rng ' +
        'or .rnc that it was made of\n',
      exitCode: 3,
    });
    expect(existsSync(join(cwd, 'x.wasm'))).toBe(false);
  });

  test('the schema of this package came compiled', () => {
    const shipped = new Uint8Array(readFileSync(join(PACKAGE_ROOT, 'dist', 'tei-archive.wasm')));
    expect(readCompiledSchema(shipped)).toMatchObject({ kind: 'schema', metadata: { name: 'tei-archive.rng' } });
    const edition = join(PACKAGE_ROOT, 'tei', 'resolution-1937-03-03.xml');
    const { cache } = lay();
    const ending = runTeikit(['validate', '--stats', edition], { env: { XDG_CACHE_HOME: cache } });
    expect(originOf(ending)).toBe('came with teikit');
    expect(ending.stderr).toMatch(/^teikit: compiled decided: 1 document, /m);
    expect(existsSync(cache)).toBe(false);
  });
});

describe('the cache', () => {
  test('keeps a schema from run to run', () => {
    const place = lay();
    expect([1, 2, 3].map(() => originOf(validate(place)))).toEqual([BUILT, FOUND, FOUND]);
    expect(entriesIn(place).map((name) => name.replace(/^[0-9a-f]{64}/, ''))).toEqual(['.grammar', '.wasm']);
  });

  test('says nothing of itself unless asked', () => {
    const { cwd, cache } = lay();
    const run = (): Ending =>
      runTeikit(['validate', '--schema', 'letter.rnc', 'good.xml'], { cwd, env: { XDG_CACHE_HOME: cache } });
    const quiet = { stdout: '', stderr: 'teikit: 1 document valid\n', exitCode: 0 };
    expect([run(), run()]).toEqual([quiet, quiet]);
  });

  test.each<readonly [string, (place: Place) => void]>([
    ['an included file changes', ({ cwd }) => writeFileSync(join(cwd, 'parts', 'words.rnc'), `# more\n${WORDS}`)],
    ['the main file changes', ({ cwd }) => writeFileSync(join(cwd, 'letter.rnc'), SCHEMA)],
    ['the entry is cut off', (place) => truncateSync(entryOf(place), 1000)],
    ['the entry is empty', (place) => truncateSync(entryOf(place), 0)],
    ['the entry is no module', (place) => writeFileSync(entryOf(place), 'garbage')],
    ['a byte of the entry changes', (place) => flipByte(entryOf(place), 5000)],
    [
      'the entry is of another schema',
      (place) => writeFileSync(entryOf(place), readFileSync(join(PACKAGE_ROOT, 'dist', 'tei-archive.wasm'))),
    ],
  ])('is filled again when %s', (_, change) => {
    const place = lay();
    expect(originOf(validate(place))).toBe(BUILT);
    change(place);
    expect([1, 2].map(() => originOf(validate(place)))).toEqual([BUILT, FOUND]);
  });

  test.each<readonly [string, (path: string) => void]>([
    ['is missing', (path) => rmSync(path)],
    ['is cut off', (path) => truncateSync(path, 100)],
    ['is empty', (path) => truncateSync(path, 0)],
    ['is of another schema', (path) => copyFileSync(join(PACKAGE_ROOT, 'dist', 'tei-archive.grammar'), path)],
    ['has another byte', (path) => flipByte(path, 200)],
  ])('findings are the same when the grammar that was kept %s', (_, change) => {
    const place = lay();
    const words = ['validate', '--schema', 'letter.rnc', 'bad.xml'];
    const run = (): Ending => runTeikit(words, { cwd: place.cwd, env: { XDG_CACHE_HOME: place.cache } });
    const [built, kept] = [run(), run()];
    expect(built).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('bad.xml:1') });
    expect(kept).toEqual(built);
    change(grammarOf(place));
    expect(run()).toEqual(built);
  });

  test('a change of the schema changes the verdict', () => {
    const place = lay();
    validate(place);
    writeFileSync(join(place.cwd, 'parts', 'words.rnc'), 'word = element w { text }\n');
    expect(validate(place).exitCode).toBe(1);
    writeFileSync(join(place.cwd, 'parts', 'words.rnc'), WORDS);
    expect(validate(place).exitCode).toBe(0);
  });

  test('a file that becomes incorrect is told, cached or not', () => {
    const place = lay();
    validate(place);
    writeFileSync(join(place.cwd, 'parts', 'words.rnc'), 'word = nowhere\n');
    const { stderr, exitCode } = validate(place);
    expect(stderr).toMatch(/words\.rnc:1:8: error: there is no definition of nowhere/);
    expect(exitCode).toBe(3);
  });

  test('processes at the same time do not disturb one another', async () => {
    const place = lay();
    const words = [PROGRAM, 'validate', '--schema', 'letter.rnc', 'good.xml', 'bad.xml'];
    const runs = Array.from({ length: 6 }, () => {
      const run = spawn(process.execPath, words, { cwd: place.cwd, env: { ...process.env, XDG_CACHE_HOME: place.cache } });
      return new Promise((resolve) => run.on('exit', resolve));
    });
    expect(await Promise.all(runs)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(entriesIn(place)).toHaveLength(2);
    expect(originOf(validate(place))).toBe(FOUND);
  });

  test('cannot be made: the run goes on, and --stats says why', () => {
    const place = lay();
    const file = join(place.cwd, 'file');
    writeFileSync(file, '');
    const ending = validate(place, { XDG_CACHE_HOME: file });
    expect(originOf(ending)).toBe(`compiled now, not kept: ${join(file, 'teikit')}: a part of the path is not a directory`);
    expect(ending.exitCode).toBe(0);
    expect(ending.stderr).toMatch(/^teikit: compiled decided: 1 document, 34 bytes$/m);
  });

  test('a relative directory does not count', () => {
    const place = lay();
    const home = join(place.cwd, 'home');
    expect(originOf(validate(place, { XDG_CACHE_HOME: 'cache', HOME: home }))).toBe(BUILT);
    expect(existsSync(join(place.cwd, 'cache'))).toBe(false);
    expect(readdirSync(join(home, '.cache', 'teikit'))).toHaveLength(2);
  });

  test('without a home there is none', () => {
    const place = lay();
    const ending = validate(place, { XDG_CACHE_HOME: '', HOME: '' });
    expect(originOf(ending)).toBe('compiled now, not kept: the environment names no home directory');
    expect(ending.exitCode).toBe(0);
    expect(runTeikit(['schema', 'cache'], { env: { XDG_CACHE_HOME: '', HOME: '' } })).toEqual({
      stdout: '',
      stderr: 'teikit: no cache: the environment names no home directory\n',
      exitCode: 3,
    });
  });

  test('is listed and cleared', () => {
    const place = lay();
    const run = (...words: readonly string[]): Ending =>
      runTeikit(['schema', 'cache', ...words], { env: { XDG_CACHE_HOME: place.cache } });
    const folder = join(place.cache, 'teikit');
    expect(run()).toEqual({ stdout: '', stderr: `teikit: 0 compiled schemas in ${folder}\n`, exitCode: 0 });
    validate(place);
    const size = readFileSync(entryOf(place)).length;
    expect(run().stdout).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d +${size} [0-9a-f]{12} letter\\.rnc\\n$`));
    expect(run().stderr).toBe(`teikit: 1 compiled schema in ${folder}\n`);
    const foreign = join(place.cache, 'teikit', 'notes.txt');
    writeFileSync(foreign, 'mine');
    flipByte(entryOf(place), 5000);
    expect(run().stdout).toContain(' (damaged)\n');
    expect(run('--clear')).toEqual({ stdout: '', stderr: 'teikit: 1 compiled schema removed\n', exitCode: 0 });
    expect(entriesIn(place)).toEqual(['notes.txt']);
    expect(run('--clear').stderr).toBe('teikit: 0 compiled schemas removed\n');
  });

  test('a folder in the place of an entry is no entry, and does not keep the others', () => {
    const place = lay();
    validate(place);
    rmSync(entryOf(place));
    const grammars = entriesIn(place);
    expect(grammars).toHaveLength(1);
    mkdirSync(join(place.cache, 'teikit', (grammars[0] ?? '').replace('.grammar', '.wasm')));
    expect(validate(place).exitCode).toBe(0);
    const { exitCode, stderr } = runTeikit(['schema', 'cache', '--clear'], { env: { XDG_CACHE_HOME: place.cache } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'teikit: 0 compiled schemas removed\n' });
    expect(entriesIn(place)).toHaveLength(1);
  });

  test('a grammar that was kept is put right when it is damaged', () => {
    const place = lay();
    const words = ['validate', '--schema', 'letter.rnc', 'bad.xml'];
    const run = (): Ending => runTeikit(words, { cwd: place.cwd, env: { XDG_CACHE_HOME: place.cache } });
    run();
    const before = readFileSync(grammarOf(place));
    flipByte(grammarOf(place), 200);
    run();
    expect(readFileSync(grammarOf(place)).equals(before)).toBe(true);
  });
});

describe('schema compile takes care', () => {
  test('of every file of the schema', () => {
    const { cwd } = lay();
    const { exitCode, stderr } = runTeikit(['schema', 'compile', 'letter.rnc', '-o', 'parts/words.rnc'], { cwd });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('part of the schema') });
    expect(readFileSync(join(cwd, 'parts', 'words.rnc'), 'utf8')).toBe(WORDS);
  });

  test('to say what is missing', () => {
    const { cwd } = lay();
    const linesOf = (...words: readonly string[]): string => runTeikit(['schema', 'compile', ...words], { cwd }).stderr;
    expect(linesOf()).toBe('teikit: a flag is missing: --output (see teikit schema compile --help)\n');
    expect(linesOf('-o', 'x.wasm')).toBe('teikit: schema compile needs SCHEMA (see teikit schema compile --help)\n');
    expect(linesOf('', '-o', 'x.wasm')).toBe('teikit: SCHEMA is empty (see teikit schema compile --help)\n');
    expect(linesOf('letter.rnc', '-o', 'a', '-o', 'b')).toBe(
      'teikit: --output is given more than once (see teikit schema compile --help)\n',
    );
  });
});

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  writeFileSync(path, bytes);
}
