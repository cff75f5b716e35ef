// A compiled schema serves as long as every file that it was made of is what it was, and no longer.
import { expect, test } from 'vitest';
import { INTERFACE_VERSION } from '../../src/compile/compiled-schema.ts';
import type { CompilerHost } from '../../src/compile/compiler-host.ts';
import { entryName, findCompiled } from '../../src/compile/find-compiled.ts';
import { SCHEMA_SECTION } from '../../src/compile/read-compiled-schema.ts';
import { writeMetadata } from '../../src/compile/schema-metadata.ts';
import { sealModule } from '../../src/compile/seal-module.ts';
import { sha256Hex } from '../../src/compile/sha256.ts';
import { addTables } from '../../src/compile/wasm/add-tables.ts';
import { stubEngine } from './stub-engine.ts';

const COMPILER = '1.0+x';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The texts of the schema's files, by path from the main file. */
type Files = { readonly [path: string]: string };
const files: Files = { 'main.rnc': 'include "parts/a.rnc"', 'parts/a.rnc': 'start = text' };

function compiledOf(texts: Files, compiler: string = COMPILER): Uint8Array {
  const metadata = {
    name: 'main.rnc',
    digest: '',
    files: Object.entries(texts).map(([path, text]) => ({ path, digest: sha256Hex(text) })),
    compiler,
    interface: INTERFACE_VERSION,
    refusals: [],
    undecided: [],
  };
  return sealModule(addTables(stubEngine(), Uint8Array.of(1), [{ name: SCHEMA_SECTION, payload: writeMetadata(metadata) }]));
}

type Stored = { readonly cached?: Uint8Array; readonly shipped?: Uint8Array; readonly compiler?: string | undefined };

function originWith(texts: Files, { cached, shipped, compiler = COMPILER }: Stored): string | undefined {
  const main = { file: 'schemas/main.rnc', bytes: encode(texts['main.rnc'] ?? '') };
  const key = { compiler, path: '/home/u/schemas/main.rnc', mainDigest: sha256Hex(main.bytes) };
  const host: CompilerHost = {
    compilerVersion: () => (compiler === '' ? undefined : compiler),
    readEngine: () => undefined,
    readShipped: () => shipped,
    cache: { read: (name) => (name === entryName(key) ? cached : undefined), write: () => undefined },
    absolutePath: (location) => `/home/u/${location}`,
    pathFrom: () => '',
    readFrom: (_, path) => (texts[path] === undefined ? undefined : encode(texts[path])),
  };
  return findCompiled(main, host)?.origin;
}

const damaged = compiledOf(files).fill(0, 40, 44);

test.each<readonly [string, Files, Stored, string | undefined]>([
  ['nothing anywhere', files, {}, undefined],
  ['the cache', files, { cached: compiledOf(files) }, 'cache'],
  ['what came with teikit', files, { shipped: compiledOf(files) }, 'shipped'],
  ['both', files, { shipped: compiledOf(files), cached: compiledOf(files) }, 'shipped'],
  [
    'what came with teikit is of another schema',
    files,
    { shipped: compiledOf({ 'main.rnc': 'x' }), cached: compiledOf(files) },
    'cache',
  ],
  ['another main file', { ...files, 'main.rnc': 'start = empty' }, { cached: compiledOf(files) }, undefined],
  ['another included file', { ...files, 'parts/a.rnc': 'start = empty' }, { cached: compiledOf(files) }, undefined],
  ['an included file is gone', { 'main.rnc': files['main.rnc'] ?? '' }, { cached: compiledOf(files) }, undefined],
  ['another compiler', files, { cached: compiledOf(files, '0.9') }, undefined],
  ['no compiler', files, { cached: compiledOf(files), compiler: '' }, undefined],
  ['a damaged entry', files, { cached: damaged }, undefined],
  ['a damaged one that came with teikit', files, { shipped: damaged, cached: compiledOf(files) }, 'cache'],
  ['of no file', files, { cached: compiledOf({}) }, undefined],
])('%s', (_, texts, stored, origin) => {
  expect(originWith(texts, stored)).toBe(origin);
});

test('entries differ by compiler, by path and by main file', () => {
  const key = { compiler: 'a', path: '/b', mainDigest: 'c' };
  const names = [key, { ...key, compiler: 'x' }, { ...key, path: '/x' }, { ...key, mainDigest: 'x' }].map(entryName);
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{64}\.wasm$/);
});
