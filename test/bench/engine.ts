// Measures the compiled engine by itself, warm, beside a bare scan of the same bytes in the same runs.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { CompiledSchema } from '../../src/compile/compiled-schema.ts';
import { median, ratio, tell, tellAgainst } from './measure.ts';

const RUNS = 31;
const WARM_UP_RUNS = 5;
/** Megabytes a second. */
const WANTED_SPEED = 400;
const ASC_FLAGS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='];

/** `folder`: for what is built; `valid`: the documents, which the module must prove. */
export function benchEngine({ module, valid, folder }: { module: Uint8Array; valid: readonly string[]; folder: string }): void {
  const documents = valid.map((path) => readFileSync(path));
  const schema = new CompiledSchema(module);
  const scanner = buildScanner(folder);
  const unproved = documents.filter((bytes) => !schema.validate(bytes).isValid || scanner.scan(bytes) === 0);
  if (unproved.length > 0) throw new Error(`${unproved.length} plays are not proved or not scanned: times would mean nothing`);
  const engineTimes: number[] = [];
  const scanTimes: number[] = [];
  for (let run = -WARM_UP_RUNS; run < RUNS; run++) {
    const engineTime = timeOfAll(documents, (bytes) => schema.validate(bytes));
    const scanTime = timeOfAll(documents, (bytes) => scanner.scan(bytes));
    if (run >= 0) engineTimes.push(engineTime);
    if (run >= 0) scanTimes.push(scanTime);
  }
  const size = documents.reduce((sum, { length }) => sum + length, 0);
  const speed = (times: readonly number[]): number => size / 1000 / median(times);
  const megabytes = `${(size / 1e6).toFixed(1)} MB of plays`;
  const reached = speed(engineTimes);
  tellAgainst(`engine, warm, ${megabytes}`, `${reached.toFixed(0)} MB/s`, reached >= WANTED_SPEED, `${WANTED_SPEED} MB/s`);
  tell('bare scan of the same bytes', `${speed(scanTimes).toFixed(0)} MB/s`);
  tell('bare scan / engine, run by run', ratio(engineTimes, scanTimes).toFixed(2));
}

/** Milliseconds. */
function timeOfAll(documents: readonly Uint8Array[], run: (bytes: Uint8Array) => unknown): number {
  const start = performance.now();
  for (const bytes of documents) run(bytes);
  return performance.now() - start;
}

type ScannerExports = {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly allocate: (size: number) => number;
  readonly scan: (address: number, size: number) => number;
};

type ModuleMaker = {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

function buildScanner(folder: string): { readonly scan: (bytes: Uint8Array) => number } {
  const source = join(folder, 'bare-scan.ts');
  const built = join(folder, 'bare-scan.wasm');
  copyFileSync('test/bench/bare-scan.as', source);
  execFileSync('node_modules/.bin/asc', [source, ...ASC_FLAGS, '--outFile', built]);
  const { WebAssembly: wasm } = globalThis as unknown as { readonly WebAssembly: ModuleMaker };
  const { memory, allocate, scan } = new wasm.Instance(new wasm.Module(readFileSync(built))).exports as ScannerExports;
  return {
    scan: (bytes) => {
      const address = allocate(bytes.length);
      new Uint8Array(memory.buffer, address).set(bytes);
      return scan(address, bytes.length);
    },
  };
}
