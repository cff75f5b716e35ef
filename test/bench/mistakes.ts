// `make bench`, documents that are not valid: processor time of whole commands beside Jing's, interleaved, medians of the ratios run by run.
// TEIKIT_BENCH_RUNS: how many runs, 5 unless given.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCorpus } from './corpus.ts';
import { median, processorTime, ratio, tellAgainst } from './measure.ts';

const PROGRAM = 'dist/teikit.mjs';
const RUNS = Number(process.env['TEIKIT_BENCH_RUNS'] ?? 5);
const { suites, schemaPath: teiAll, plays, invalidPlay } = corpus();
const letters = filesIn(join(suites, 'corpora/letters'));
const ours = 'schema/tei-archive.rng';
const msdesc = join(suites, 'schemas/others/msdesc.rng');

type Row = {
  readonly name: string;
  readonly schema: string;
  readonly files: readonly string[];
  /** How many times our processor time Jing is to need at the least. */
  readonly wanted: number;
  /** The schema is compiled in each run. */
  readonly isFirstRun?: boolean;
};

const twelveTimes = Array.from({ length: 12 }, () => plays).flat();

const rows: readonly Row[] = [
  { name: '65 plays, our schema', schema: ours, files: plays, wanted: 2 },
  { name: '65 plays, msdesc', schema: msdesc, files: plays, wanted: 2 },
  { name: `${letters.length} letters, our schema`, schema: ours, files: letters, wanted: 2 },
  { name: `${letters.length} letters, TEI All`, schema: teiAll, files: letters, wanted: 2 },
  { name: '12 times the 65 plays, TEI All', schema: teiAll, files: twelveTimes, wanted: 12 },
  { name: '65 plays, TEI All', schema: teiAll, files: plays, wanted: 5 },
  { name: 'the one invalid play, TEI All', schema: teiAll, files: [invalidPlay], wanted: 3 },
  { name: 'first run, the invalid play, TEI All', schema: teiAll, files: [invalidPlay], wanted: 1, isFirstRun: true },
  { name: 'first run, a letter, msdesc', schema: msdesc, files: letters.slice(0, 1), wanted: 1, isFirstRun: true },
];

const folder = mkdtempSync(join(tmpdir(), 'teikit-bench-'));
try {
  for (const row of rows) bench(row);
} finally {
  rmSync(folder, { recursive: true });
}

function bench({ name, schema, files, wanted, isFirstRun = false }: Row): void {
  const teikit = (cache: string): number =>
    processorTime(
      [process.execPath, PROGRAM, 'validate', '--checks', 'grammar', '--schema', schema, '--format', 'line', ...files],
      { XDG_CACHE_HOME: cache },
    );
  const warm = join(folder, 'warm');
  if (!isFirstRun) teikit(warm);
  const [ourTimes, theirTimes]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    ourTimes.push(teikit(isFirstRun ? mkdtempSync(join(folder, 'cold-')) : warm));
    theirTimes.push(processorTime(['jing', schema, ...files]));
  }
  const times = ratio(theirTimes, ourTimes);
  const figure = `${median(ourTimes).toFixed(2)} s, jing ${median(theirTimes).toFixed(2)} s: ${times.toFixed(2)}×`;
  tellAgainst(`processor time, ${name}`, figure, times >= wanted, `${wanted}×`);
}

function filesIn(path: string): readonly string[] {
  const names = readdirSync(path).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => join(path, name));
}

function corpus() {
  const { schemaPath, plays: all } = findCorpus();
  const suitesFolder = process.env['TEIKIT_SUITES'] ?? '';
  const { stdout } = spawnSync('jing', [schemaPath, ...all], { encoding: 'utf8' });
  const invalid = all.find((path) => stdout.includes(path));
  if (invalid === undefined) throw new Error('no play is invalid against TEI All');
  return { suites: suitesFolder, schemaPath, plays: all, invalidPlay: invalid };
}
