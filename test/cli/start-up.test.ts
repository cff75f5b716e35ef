// What is loaded when: an ordinary call of `validate` on valid documents loads neither yargs nor an engine that it does not need,
// and only `transform` and the second opinion of libxml2 load a package beside the program.

import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_ROOT, PROGRAM, runTeikit } from './run-teikit.ts';

const EDITION = join(PACKAGE_ROOT, 'tei', 'resolution-1937-03-03.xml');
const SCHEMA = join(PACKAGE_ROOT, 'schema', 'tei-archive.rng');
const DIST = join(PACKAGE_ROOT, 'dist');
const CHUNKS = join(DIST, 'chunks');
/** Bytes of the program that an ordinary call may load, in at most so many files. */
const FAST_PATH_BYTES = 105_500;
const FAST_PATH_FILES = 2;
/** And where links are checked, as they are by default. */
const WITH_LINKS_BYTES = 200_000;
const WITH_LINKS_FILES = 16;
/** And where rules are run as well: those of our own schema are, by default. */
const WITH_RULES_BYTES = 590_000;
const WITH_RULES_FILES = 33;

const folder = makeFolder();
const invalid = join(folder, 'invalid.xml');
writeFileSync(invalid, '<TEI/>');

/** What is loaded hangs on what is kept, and other tests keep schemas. */
const OWN_KEEPING = { XDG_CACHE_HOME: join(folder, 'cache'), TEIKIT_STORE: join(folder, 'store') };

type Loading = {
  /** Sources that the loaded code was bundled from: files of src/, and packages. */
  readonly sources: readonly string[];
  readonly files: readonly string[];
};

/** What a run loads, as V8 saw it. */
function loading(words: readonly string[]): Loading {
  const coverage = mkdtempSync(join(folder, 'coverage-'));
  runTeikit(words, { env: { NODE_V8_COVERAGE: coverage, ...OWN_KEEPING } });
  const files = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as {
      readonly result: readonly { url: string }[];
    };
    return result.flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
  });
  const bundled = files.filter((file) => file.startsWith(DIST)).flatMap(sourcesOf);
  const packages = files.filter((file) => !file.startsWith(DIST)).map(packageOf);
  return { sources: [...new Set([...bundled, ...packages])].toSorted(), files };
}

/** esbuild names each source above its code. */
function sourcesOf(file: string): readonly string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(/^\s*\/\/ ((?:src|\S*\bnode_modules)\/\S+)$/gm)].map(
    ([, name = '']) => name,
  );
  return names.map((name) => (name.startsWith('src/') ? name.slice('src/'.length) : packageOf(name)));
}

function packageOf(path: string): string {
  return /node_modules[\\/]([^\\/]+)/.exec(path)?.[1] ?? path;
}

/** Parts of the program that not every run needs. */
const PARTS = ['yargs', 'saxes', 'saxon-js', 'xmllint-wasm', 'relaxng', 'datatypes', 'xml', 'transform/transform.ts'] as const;

function partsOf({ sources }: Loading): readonly string[] {
  return PARTS.filter((part) => sources.some((source) => source === part || source.startsWith(`${part}/`)));
}

const REFERENCE = ['saxes', 'relaxng', 'datatypes', 'xml'];
/** Links are followed in the tree of a document. */
const LINKS = ['xml'];
/** Rules need XPath, with its types and how references are resolved, and no reader of schemas: ours are kept with the package. */
const RULES = ['datatypes', 'relaxng', 'xml'];

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['help', ['--help'], ['yargs']],
  ['version', ['--version'], ['yargs']],
  ['no command', [], ['yargs']],
  ['help of a command', ['transform', '--help'], ['yargs']],
  ['wrong use', ['transform', 'x', '--to', 'pdf'], []],
  ['wrong use of another command', ['verify', '--format', 'pdf'], ['yargs']],
  ['a missing file', ['validate', 'missing.xml'], []],
  ['a missing schema', ['validate', '--schema', 'missing.rng', EDITION], []],
  ['validate', ['validate', EDITION], RULES],
  ['validate, grammar and links', ['validate', '--checks', 'grammar,links', EDITION], LINKS],
  ['validate, the grammar', ['validate', '--checks', 'grammar', EDITION], []],
  [
    'validate, with every flag',
    ['validate', '--checks=grammar', '--engine=compiled', '--format', 'jing', '--max-errors', '3', '--stats', EDITION],
    [],
  ],
  ['validate, against the package’s schema by its path', ['validate', '--schema', SCHEMA, EDITION], RULES],
  ['validate, a document that is not valid', ['validate', invalid], REFERENCE],
  ['validate with the reference', ['validate', '--engine', 'reference', EDITION], REFERENCE],
  ['validate with libxml2', ['validate', '--engine', 'libxml2', EDITION], ['xmllint-wasm', ...RULES]],
  ['a list of the cache', ['schema', 'cache'], ['yargs']],
  ['transform', ['transform', EDITION, '--to', 'text'], ['saxes', 'saxon-js', 'xml', 'transform/transform.ts']],
])('%s', (_, words, parts) => {
  expect(partsOf(loading(words)).toSorted()).toEqual([...parts].toSorted());
});

// quiet: a summary has more to say, and more is loaded for it, where a run took more than a second
describe('an ordinary call on a valid document', () => {
  const { files, sources } = loading(['validate', '--quiet', '--checks', 'grammar', EDITION]);

  test('loads so many files and bytes of the program, and no more', () => {
    expect(files.length).toBeLessThanOrEqual(FAST_PATH_FILES);
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(FAST_PATH_BYTES);
  });

  test('links load so many more', () => {
    const all = loading(['validate', '--quiet', '--checks', 'grammar,links', EDITION]).files;
    expect(all.length).toBeLessThanOrEqual(WITH_LINKS_FILES);
    expect(all.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(WITH_LINKS_BYTES);
  });

  test('rules load so many more, and nothing that finds them', () => {
    const { files: all, sources: loaded } = loading(['validate', '--quiet', EDITION]);
    expect(all.length).toBeLessThanOrEqual(WITH_RULES_FILES);
    expect(all.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(WITH_RULES_BYTES);
    expect(loaded).toContain('schematron/run-plan.ts');
    expect(loaded).not.toContain('schematron/find-rules.ts');
  });

  test('runs what it loads', () => {
    expect(sources).toContain('validate/compiled/compiled-check.ts');
    expect(sources).not.toContain('validate/reference/judge-by-reference.ts');
    expect(sources).not.toContain('compile/compile-schema.ts');
    expect(sources).not.toContain('cli/parse-arguments.ts');
    expect(sources).not.toContain('diagnostics/catalogue.ts');
    expect(sources).not.toContain('diagnostics/document-codes.ts');
  });

  test('a schema of the cache needs no more', () => {
    const schema = join(folder, 'letter.rnc');
    const letter = join(folder, 'letter.xml');
    writeFileSync(schema, 'start = element letter { text }');
    writeFileSync(letter, '<letter/>');
    const words = ['validate', '--checks', 'grammar', '--schema', schema, letter];
    expect(partsOf(loading(words)).toSorted()).toEqual([...REFERENCE].toSorted());
    expect(partsOf(loading(words))).toEqual([]);
  });
});

test('the program and its chunks import nothing but Node and one another', () => {
  const programs = [PROGRAM, ...readdirSync(CHUNKS).map((name) => join(CHUNKS, name))];
  const outside = programs.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)\b[^'"\n]*['"]([^'"\n]+)['"];?$/gm)].map(
      ([, specifier = '']) => specifier,
    );
    return imports.filter((specifier) => !isBuiltin(specifier) && !/^\.{1,2}\//.test(specifier));
  });
  expect(programs.length).toBeGreaterThan(10);
  expect(outside).toEqual([]);
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(runTeikit(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', exitCode: 0 });
});
