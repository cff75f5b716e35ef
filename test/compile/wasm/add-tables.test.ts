// Tables put into an engine: the module is correct, its memory holds them where the engine looks, and nothing else changes.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addTables } from '../../../src/compile/wasm/add-tables.ts';
import { ModuleError } from '../../../src/compile/wasm/byte-reader.ts';
import { exportedConstants } from '../../../src/compile/wasm/exported-constants.ts';
import { readCustom, readSections, sectionIds } from '../../../src/compile/wasm/sections.ts';
import { webAssembly } from '../../../src/compile/web-assembly.ts';
import { makeFolder } from '../../cli/make-folder.ts';
import { PACKAGE_ROOT } from '../../cli/run-teikit.ts';
import { describeWith } from '../../support/programs.ts';
import { Random } from '../../support/random.ts';
import { type StubOptions, stubEngine } from '../stub-engine.ts';

const PAGE = 65_536;
const ENGINE = join(PACKAGE_ROOT, 'dist', 'engine.wasm');

const stubs: readonly (readonly [string, StubOptions])[] = [
  ['data', {}],
  ['data and its count', { hasDataCount: true }],
  ['a count of no data', { hasData: false, hasDataCount: true }],
  ['no data', { hasData: false }],
  ['a bounded memory', { maximum: 100 }],
  ['tables that begin late', { address: 200_000, workspace: 0 }],
];
const engines: readonly (readonly [string, Uint8Array])[] = [
  ...stubs.map(([name, options]) => [`an engine with ${name}`, stubEngine(options)] as const),
  ['the engine', new Uint8Array(readFileSync(ENGINE))],
];

const note = { name: 'teikit.näme', payload: Uint8Array.of(1, 2, 3) };

function someTables(size: number): Uint8Array {
  const random = new Random(size);
  return Uint8Array.from({ length: size }, () => random.below(256));
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

function memoryOf(module: Uint8Array): Uint8Array {
  const { exports } = new webAssembly.Instance(new webAssembly.Module(module));
  return new Uint8Array((exports['memory'] as { readonly buffer: ArrayBuffer }).buffer);
}

describe.each(engines)('%s', (_, engine) => {
  const constants = exportedConstants(readSections(engine));
  const address = constants.get('tablesAddress') ?? 0;
  const workspace = constants.get('workspaceSize') ?? 0;

  test.each([0, 1, 127, 128, 16_384, 300_001])('with %d bytes of tables', (size) => {
    const tables = someTables(size);
    const module = addTables(engine, tables, [note]);
    expect(webAssembly.validate(module)).toBe(true);
    const memory = memoryOf(module);
    expect(isEqual(memory.subarray(address, address + size), tables)).toBe(true);
    expect(memory.length).toBeGreaterThanOrEqual(address + size + workspace);
    const own = memoryOf(engine).subarray(0, address);
    expect(isEqual(memory.subarray(0, own.length), own)).toBe(true);
  });

  test('the same input gives the same bytes, and no other section changes', () => {
    const module = addTables(engine, someTables(1000), [note]);
    expect(isEqual(addTables(engine, someTables(1000), [note]), module)).toBe(true);
    const changing: readonly number[] = [sectionIds.memory, sectionIds.data, sectionIds.dataCount];
    const kept = (bytes: Uint8Array): readonly unknown[] =>
      readSections(bytes).flatMap(({ id, payload }) => (changing.includes(id) ? [] : [[id, payload]]));
    expect(kept(module).slice(0, -1)).toEqual(kept(engine));
    expect(readSections(module).slice(-1).map(readCustom)).toEqual([note]);
  });
});

test('the engine imports nothing', () => {
  expect(readSections(readFileSync(ENGINE)).filter(({ id }) => id === 2)).toEqual([]);
});

test('memory is raised to what is needed, and no page further', () => {
  const pagesWith = (size: number): number =>
    memoryOf(addTables(stubEngine({ workspace: 0 }), someTables(size), [])).length / PAGE;
  expect([0, PAGE - 1024, PAGE - 1023, 2 * PAGE - 1024, 2 * PAGE - 1023].map(pagesWith)).toEqual([1, 1, 2, 2, 3]);
});

test.each<readonly [string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /no WebAssembly module/],
  ['no module', new TextEncoder().encode('<grammar/>'), /no WebAssembly module/],
  ['a module that is cut off', stubEngine().subarray(0, -3), /ends too early/],
  ['a module of another kind', stubEngine().subarray(0, 8), /exports no constant tablesAddress/],
  ['too small a memory', stubEngine({ maximum: 1 }), /need 2 pages of memory, where the engine may have 1/],
])('%s is refused', (_, engine, reason) => {
  expect(() => addTables(engine, someTables(30_000), [])).toThrow(ModuleError);
  expect(() => addTables(engine, someTables(30_000), [])).toThrow(reason);
});

describeWith(['wasm-validate', 'wasm-objdump'], 'in the eyes of wabt', (wasmValidate, wasmObjdump) => {
  const folder = makeFolder();

  test.each(engines)('%s is correct with tables', (name, engine) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.wasm`);
    writeFileSync(path, addTables(engine, someTables(70_000), [note]));
    execFileSync(wasmValidate, [path]);
    const sections = execFileSync(wasmObjdump, ['-h', path], { encoding: 'utf8' });
    expect(sections).toMatch(/\bData start=.*\n\s*Custom start=.*"teikit.näme"\n/);
  });
});
