// What is loaded when: only `transform` and the second opinion of libxml2 load a package beside the program.

import { readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT, PROGRAM, runTeikit } from './run-teikit.ts';

const EDITION = join(PACKAGE_ROOT, 'tei', 'resolution-1937-03-03.xml');
const SCHEMA = join(PACKAGE_ROOT, 'schema', 'tei-archive.rng');
let witness = '';

beforeAll(() => {
  witness = join(makeFolder(), 'witness.cjs');
  writeFileSync(
    witness,
    `process.on('exit', () => process.stderr.write('\\nLOADED ' + Object.keys(require.cache).join(' ')));`,
  );
});

/** The engines that a run loads. */
function loaded(...words: readonly string[]): readonly string[] {
  const { stderr } = runTeikit(words, { env: { NODE_OPTIONS: `--require ${witness}` } });
  const list = /\nLOADED (.*)$/s.exec(stderr)?.[1];
  if (list === undefined) throw new Error(`no list of modules: ${stderr}`);
  return ['saxon-js', 'xmllint-wasm'].filter((name) => list.includes(`${join('node_modules', name)}`));
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['help', ['--help'], []],
  ['version', ['--version'], []],
  ['no command', [], []],
  ['help of a command', ['transform', '--help'], []],
  ['wrong use', ['transform', 'x', '--to', 'pdf'], []],
  ['a missing file', ['validate', 'missing.xml'], []],
  ['an incorrect schema', ['validate', '--schema', 'missing.rng', EDITION], []],
  ['validate', ['validate', EDITION], []],
  ['validate, with Jing’s positions', ['validate', '--format', 'jing', EDITION], []],
  ['validate with libxml2', ['validate', '--engine', 'libxml2', EDITION], ['xmllint-wasm']],
  ['a schema in the other syntax', ['schema', 'convert', SCHEMA, '-'], []],
  ['transform', ['transform', EDITION, '--to', 'text'], ['saxon-js']],
])('%s', (_, words, engines) => {
  expect(loaded(...words)).toEqual(engines);
});

test('the bundle itself imports nothing but Node', () => {
  const imports = [...readFileSync(PROGRAM, 'utf8').matchAll(/^import\b[^'"]*['"]([^'"]+)['"];?$/gm)];
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.map(([, specifier]) => specifier).filter((specifier) => !isBuiltin(specifier ?? ''))).toEqual([]);
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(runTeikit(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', exitCode: 0 });
});
