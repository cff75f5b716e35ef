// What the benchmarks validate: 65 plays against TEI All.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Corpus = {
  readonly schemaPath: string;
  readonly plays: readonly string[];
  /** The one that is taken alone. */
  readonly play: string;
};

/** Bytes of the play that is taken alone: the nearest to it. */
const PLAY_BYTES = 180_000;

/** @throws {Error} when there is no test data */
export function findCorpus(): Corpus {
  const suites = process.env['TEIKIT_SUITES'];
  if (suites === undefined) throw new Error('TEIKIT_SUITES must name the folder of test data');
  const drama = join(suites, 'corpora/drama');
  const plays = readdirSync(drama).map((name) => join(drama, name));
  const distance = (path: string): number => Math.abs(statSync(path).size - PLAY_BYTES);
  const [play = ''] = plays.toSorted((a, b) => distance(a) - distance(b));
  return { schemaPath: join(suites, 'schemas/tei/tei_all-4.9.0.rng'), plays, play };
}
