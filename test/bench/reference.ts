// Measures the reference engine: reading TEI All, and one play.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isFinding, loadSchema, type Schema, validate } from '../../src/index.ts';
import type { Corpus } from './corpus.ts';
import { milliseconds, tell } from './measure.ts';

const RUNS = 7;
const WARM_RUNS = 25;
/** The argument with which the benchmark runs itself, to read the schema in a process that has read none. */
export const LOAD_ONLY = 'load';

/** Prints how long reading the schema takes. */
export async function loadOnly({ schemaPath }: Corpus): Promise<void> {
  const start = performance.now();
  await loadSchema(schemaPath, { engine: 'reference' });
  console.log(performance.now() - start);
}

export async function benchReference(corpus: Corpus): Promise<void> {
  const { schemaPath, play } = corpus;
  const schema = await loadSchema(schemaPath, { engine: 'reference' });
  const load = (): number =>
    Number(spawnSync(process.execPath, [resolve(process.argv[1] ?? ''), LOAD_ONLY], { encoding: 'utf8' }).stdout);
  const loads = Array.from({ length: RUNS }, load);
  tell('reference: TEI All read, checked and ready, cold', milliseconds(loads));
  tell(`reference: a play of ${statSync(play).size} bytes, warm`, milliseconds(await warm(schema, play)));
}

/** The plays that the reference rejects. */
export async function rejectedByReference({ schemaPath, plays }: Corpus): Promise<ReadonlySet<string>> {
  const schema = await loadSchema(schemaPath, { engine: 'reference' });
  const rejected = new Set<string>();
  for (const path of plays) {
    for await (const { diagnostics } of validate([{ file: path, bytes: readFileSync(path) }], schema)) {
      if (diagnostics.some(isFinding)) rejected.add(path);
    }
  }
  return rejected;
}

async function warm(schema: Schema, play: string): Promise<number[]> {
  const document = { file: play, bytes: readFileSync(play) };
  const times: number[] = [];
  for (let run = 0; run < WARM_RUNS; run++) {
    const start = performance.now();
    for await (const verdict of validate([document], schema)) if (verdict.diagnostics.length > 0) throw new Error('not valid');
    times.push(performance.now() - start);
  }
  return times;
}
