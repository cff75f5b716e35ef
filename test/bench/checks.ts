// `make bench`, all checks of a command together: processor time of whole commands, interleaved, medians of the ratios run by run.
// Grammar and Schematron beside Jing, which checks the grammar alone; links and grammar beside our grammar alone.
// TEIKIT_BENCH_RUNS: how many runs, 3 unless given.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTexts, writeCopies } from '../support/copied-letters.ts';
import { findCorpus } from './corpus.ts';
import { median, processorTime, ratio, tellAgainst } from './measure.ts';

const PROGRAM = 'dist/teikit.mjs';
const RUNS = Number(process.env['TEIKIT_BENCH_RUNS'] ?? 3);
const COPIES = 4500;
const PLAY_BYTES = 295_000;
/** What no letter is valid with, and some are valid without. */
const SCHEMA_LOCATION = / xsi:schemaLocation="[^"]*"/u;

const { schemaPath, plays } = findCorpus();
const letters = join(process.env['TEIKIT_SUITES'] ?? '', 'corpora/letters');
const folder = mkdtempSync(join(tmpdir(), 'teikit-bench-'));
const env = { XDG_CACHE_HOME: join(folder, 'cache') };

type Row = {
  readonly name: string;
  readonly ours: () => number;
  readonly beside: string;
  readonly other: () => number;
  /** How many times the other's time ours is to be at the most. */
  readonly most: number;
};

const validate = (checks: string, paths: readonly string[]): number =>
  processorTime(
    [process.execPath, PROGRAM, 'validate', '--schema', schemaPath, '--checks', checks, '--format', 'line', ...paths],
    env,
  );

try {
  for (const row of rows()) bench(row);
} finally {
  rmSync(folder, { recursive: true });
}

function rows(): readonly Row[] {
  const distance = (path: string): number => Math.abs(statSync(path).size - PLAY_BYTES);
  const nearest = plays.toSorted((a, b) => distance(a) - distance(b));
  const play = nearest.slice(0, 1);
  const validPlay = nearest.find(isValidAt);
  const texts = readTexts(readdirSync(letters).map((name) => join(letters, name)));
  const valid = texts.map((text) => text.replace(SCHEMA_LOCATION, '')).filter(isValid);
  return [
    // the nearest may be one that is not valid, whose grammar the reference explains
    besideJing('the play nearest to 295 kB', play, 1 / 3),
    ...(validPlay === undefined ? [] : [besideJing('the valid play nearest to 295 kB', [validPlay], 1 / 3)]),
    besideJing(`${plays.length} plays`, plays, 1 / 2),
    linksOf(`${COPIES} letters`, texts),
    linksOf(`${COPIES} letters that are valid`, valid),
  ];
}

function isValid(text: string, at: number): boolean {
  const path = join(folder, `one-${at}`);
  mkdirSync(path);
  writeCopies([text], 1, path);
  return isValidAt(path);
}

/** By its grammar. */
function isValidAt(path: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    [PROGRAM, 'validate', '-q', '--schema', schemaPath, '--checks', 'grammar', path],
    {
      env: { ...process.env, ...env },
    },
  );
  return status === 0;
}

function besideJing(name: string, paths: readonly string[], most: number): Row {
  return {
    name: `grammar and Schematron, ${name}`,
    ours: () => validate('grammar,schematron', paths),
    beside: 'jing',
    other: () => processorTime(['jing', schemaPath, ...paths]),
    most,
  };
}

function linksOf(name: string, texts: readonly string[]): Row {
  const copies = mkdtempSync(join(folder, 'letters-'));
  writeCopies(texts, COPIES, copies);
  return {
    name: `grammar and links, ${name}`,
    ours: () => validate('grammar,links', [copies]),
    beside: 'grammar alone',
    other: () => validate('grammar', [copies]),
    most: 2,
  };
}

/** The first run fills the cache, and is not counted. */
function bench({ name, ours, beside, other, most }: Row): void {
  ours();
  const [ourTimes, otherTimes]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    ourTimes.push(ours());
    otherTimes.push(other());
  }
  const times = ratio(ourTimes, otherTimes);
  const figure = `${median(ourTimes).toFixed(2)} s, ${beside} ${median(otherTimes).toFixed(2)} s: ${times.toFixed(2)}×`;
  tellAgainst(name, figure, times <= most, `${most.toFixed(2)}×`);
}
