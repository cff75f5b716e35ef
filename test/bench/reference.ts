// Measures the reference engine beside Jing: `make bench`. Correctness first, then interleaved runs, medians and ratios.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadSchema, type Schema, validate } from '../../src/index.ts';

const RUNS = 7;
const WARM_RUNS = 25;
/** Bytes of the play that is taken for one: the nearest to it. */
const PLAY_BYTES = 180_000;

const suites = process.env['TEIKIT_SUITES'];
if (suites === undefined) throw new Error('TEIKIT_SUITES must name the folder of test data');
const schemaPath = join(suites, 'schemas/tei/tei_all-4.9.0.rng');
const drama = join(suites, 'corpora/drama');
const plays = readdirSync(drama).map((name) => join(drama, name));
const distance = (path: string): number => Math.abs(statSync(path).size - PLAY_BYTES);
const [play = ''] = plays.toSorted((a, b) => distance(a) - distance(b));

if (process.argv[2] === 'load') {
  const start = performance.now();
  await loadSchema(schemaPath);
  console.log(performance.now() - start);
} else await main();

async function main(): Promise<void> {
  const schema = await loadSchema(schemaPath);
  await checkVerdicts(schema);
  const loads: number[] = [];
  const commands: Record<string, number[]> = {
    'teikit, 1 play': [],
    'jing, 1 play': [],
    'teikit, 65 plays': [],
    'jing, 65 plays': [],
  };
  for (let run = 0; run < RUNS; run++) {
    loads.push(Number(spawnSync(process.execPath, [resolve(process.argv[1] ?? ''), 'load'], { encoding: 'utf8' }).stdout));
    for (const [name, files] of [
      ['1 play', [play]],
      ['65 plays', plays],
    ] as const) {
      commands[`teikit, ${name}`]?.push(
        timed(process.execPath, ['dist/teikit.mjs', 'validate', '--schema', schemaPath, ...files]),
      );
      commands[`jing, ${name}`]?.push(timed('jing', [schemaPath, ...files]));
    }
  }
  console.log(`TEI All read, simplified, checked and ready, cold:  ${milliseconds(loads)}`);
  console.log(`a play of ${statSync(play).size} bytes, warm:              ${milliseconds(await warm(schema))}`);
  for (const [name, times] of Object.entries(commands))
    console.log(`${`whole command, ${name}:`.padEnd(50)} ${milliseconds(times)}`);
  for (const name of ['1 play', '65 plays']) {
    const ratios = (commands[`jing, ${name}`] ?? []).map((theirs, run) => theirs / (commands[`teikit, ${name}`]?.[run] ?? 1));
    console.log(`${`jing / teikit, ${name}, run by run:`.padEnd(50)} ${median(ratios).toFixed(2)}`);
  }
}

/** Every play is valid but one, which Jing rejects too. */
async function checkVerdicts(schema: Schema): Promise<void> {
  const rejected: string[] = [];
  for (const path of plays) {
    for await (const { diagnostics } of validate([{ file: path, bytes: readFileSync(path) }], schema)) {
      if (diagnostics.length > 0) rejected.push(path);
    }
  }
  const theirs = spawnSync('jing', [schemaPath, ...plays], { encoding: 'utf8' }).stdout;
  const agreed = plays.every((path) => rejected.includes(path) === theirs.includes(path));
  if (!agreed) throw new Error('teikit and jing disagree: times would mean nothing');
}

async function warm(schema: Schema): Promise<number[]> {
  const document = { file: play, bytes: readFileSync(play) };
  const times: number[] = [];
  for (let run = 0; run < WARM_RUNS; run++) {
    const start = performance.now();
    for await (const verdict of validate([document], schema)) if (verdict.diagnostics.length > 0) throw new Error('not valid');
    times.push(performance.now() - start);
  }
  return times;
}

function timed(command: string, args: readonly string[]): number {
  const start = performance.now();
  spawnSync(command, args, { stdio: 'ignore' });
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function milliseconds(times: readonly number[]): string {
  return `median ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;
}
