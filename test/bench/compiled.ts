// `make bench`: the compiled engine beside a bare scan, and whole commands beside Jing and libxml2. Correctness first, then
// interleaved runs, medians and ratios; what falls short of the figures wanted is marked.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peakMemoryOf } from '../support/peak-memory.ts';
import { type Corpus, findCorpus } from './corpus.ts';
import { benchEngine } from './engine.ts';
import { type Environment, median, milliseconds, ratio, tell, tellAgainst, timed } from './measure.ts';
import { benchReference, LOAD_ONLY, loadOnly, rejectedByReference } from './reference.ts';

const RUNS = 9;
/** Runs of libxml2, which takes some ten seconds each. */
const SLOW_RUNS = 2;
const WANTED = { ratioOfMany: 5.5, ratioOfOne: 4, ratioToLibxml2: 80, compileTime: 1500, moduleSize: 700_000 } as const;
const PROGRAM = 'dist/teikit.mjs';
const MEGABYTE = 1e6;

const LABELS = {
  one: 'teikit, 1 play',
  jingOne: 'jing, 1 play',
  many: 'teikit, 65 plays, one of them not valid',
  jingMany: 'jing, 65 plays, one of them not valid',
  valid: 'teikit, the valid ones',
  jingValid: 'jing, the valid ones',
  bare: 'node that does nothing',
  libxml2: 'teikit --engine libxml2, 1 play',
} as const;

type TimesName = keyof typeof LABELS;
type Setting = Corpus & { readonly folder: string; readonly env: Environment; readonly module: string };

const corpus = findCorpus();
if (process.argv[2] === LOAD_ONLY) await loadOnly(corpus);
else await main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-bench-'));
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const setting = { ...corpus, folder, env, module: join(folder, 'tei_all.wasm') };
  try {
    const rejected = await checkVerdicts(setting);
    benchCompiling(setting);
    const valid = corpus.plays.filter((path) => !rejected.has(path));
    benchEngine({ module: readFileSync(setting.module), valid, folder });
    benchCommands(setting, valid);
    await benchMemory('65 plays, one of them not valid', setting, corpus.plays);
    await benchMemory('the valid ones', setting, valid);
    await benchReference(corpus);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program, the reference and Jing reject the same plays. It also fills the cache. */
async function checkVerdicts({ schemaPath, plays, env }: Setting): Promise<ReadonlySet<string>> {
  const outputOf = (command: string, args: readonly string[]): string =>
    spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env } }).stdout;
  const ours = outputOf(process.execPath, [PROGRAM, 'validate', '--checks', 'grammar', '--schema', schemaPath, ...plays]);
  const theirs = outputOf('jing', [schemaPath, ...plays]);
  const rejected = await rejectedByReference(corpus);
  const isAgreed = plays.every(
    (path) => ours.includes(path) === theirs.includes(path) && theirs.includes(path) === rejected.has(path),
  );
  if (!isAgreed) throw new Error('teikit, its reference and jing disagree: times would mean nothing');
  return rejected;
}

function benchCompiling({ schemaPath, module, env }: Setting): void {
  const args = [PROGRAM, 'schema', 'compile', schemaPath, '-o', module];
  const times = Array.from({ length: RUNS }, () => timed(process.execPath, args, env));
  const size = readFileSync(module).length;
  const isInTime = median(times) <= WANTED.compileTime;
  tellAgainst('whole command, TEI All compiled', milliseconds(times), isInTime, `${WANTED.compileTime} ms`);
  tellAgainst('size of its module', `${size} bytes`, size <= WANTED.moduleSize, `${WANTED.moduleSize} bytes`);
}

function benchCommands({ schemaPath, plays, play, env }: Setting, valid: readonly string[]): void {
  const teikit = (...words: readonly string[]): number =>
    timed(process.execPath, [PROGRAM, 'validate', '--checks', 'grammar', '--schema', schemaPath, ...words], env);
  const times: Record<TimesName, number[]> = {
    one: [],
    jingOne: [],
    many: [],
    jingMany: [],
    valid: [],
    jingValid: [],
    bare: [],
    libxml2: [],
  };
  for (let run = 0; run < RUNS; run++) {
    times.one.push(teikit(play));
    times.jingOne.push(timed('jing', [schemaPath, play]));
    times.many.push(teikit(...plays));
    times.jingMany.push(timed('jing', [schemaPath, ...plays]));
    times.valid.push(teikit(...valid));
    times.jingValid.push(timed('jing', [schemaPath, ...valid]));
    times.bare.push(timed(process.execPath, ['-e', '0']));
    if (run < SLOW_RUNS) times.libxml2.push(teikit('--engine', 'libxml2', play));
  }
  for (const [name, label] of Object.entries(LABELS)) tell(`whole command, ${label}`, milliseconds(times[name as TimesName]));
  const against = (label: string, figure: number, wanted: number): void =>
    tellAgainst(`${label}, run by run`, `${figure.toFixed(2)}×`, figure >= wanted, `${wanted}×`);
  against('jing / teikit, 65 plays', ratio(times.jingMany, times.many), WANTED.ratioOfMany);
  against('jing / teikit, the valid ones', ratio(times.jingValid, times.valid), WANTED.ratioOfMany);
  against('jing / teikit, 1 play', ratio(times.jingOne, times.one), WANTED.ratioOfOne);
  against('libxml2 / teikit, 1 play', ratio(times.libxml2, times.one.slice(0, SLOW_RUNS)), WANTED.ratioToLibxml2);
}

async function benchMemory(label: string, { schemaPath, env }: Setting, plays: readonly string[]): Promise<void> {
  const ours = await peakMemoryOf(
    process.execPath,
    [PROGRAM, 'validate', '--checks', 'grammar', '--schema', schemaPath, ...plays],
    { env },
  );
  const theirs = await peakMemoryOf('jing', [schemaPath, ...plays]);
  const shown = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(0)} MB`;
  const wanted = `less than jing’s ${shown(theirs.peak)}`;
  tellAgainst(`peak memory, teikit, ${label}`, shown(ours.peak), ours.peak < theirs.peak, wanted);
}
