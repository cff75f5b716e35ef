// The two claims about a compiled schema: never valid where the reference finds anything, and nearly every clean byte decided.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { randomDocuments } from '../fuzz/valid-documents.ts';
import { DocumentGenerator } from '../support/generate.ts';
import { Random } from '../support/random.ts';
import { firstSeed, sliceOf } from '../support/soak.ts';
import { compareAll, describeLeft, describeTally, type Sample, shareProved, sumOf, type Tally } from './compare.ts';
import { excuseFor } from './excuses.ts';
import { MutantMaker } from './mutants.ts';
import type { UnderTest } from './under-test.ts';

/** Part of the clean bytes that the module is to decide. */
const WANTED_SHARE = 0.999;
/** Over the three schemas 20,000. */
const MUTANTS: Readonly<Record<'ours' | 'every-datatype' | 'tei-all', number>> = {
  ours: sliceOf(6000, 450),
  'every-datatype': sliceOf(8000, 600),
  'tei-all': sliceOf(6000, 450),
};
/** Documents that mutants are made of. */
export const RANDOM_DOCUMENTS = 120;
/** Random documents for each element of a schema, which is where they lead. */
const PER_ELEMENT: number = sliceOf(20, 2);

export const EDITION: readonly string[] = ['tei/resolution-1937-03-03.xml', 'tei/authority.xml'];

export function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => join(folder, name));
}

export function fileSample(path: string, category: string): Sample {
  return { name: path, category, bytes: readFileSync(path) };
}

export function* generated({ grammar }: UnderTest): Generator<Sample> {
  const generator = new DocumentGenerator(grammar);
  for (const goal of generator.goals) {
    for (let index = 0; index < PER_ELEMENT; index++) {
      const seed = firstSeed + goal * PER_ELEMENT + index;
      const text = generator.make({ random: new Random(seed), goal, size: seed % 40 });
      yield { name: `seed ${seed} of element ${goal}`, category: 'random', bytes: Buffer.from(text) };
    }
  }
}

export function mutantsHold(name: keyof typeof MUTANTS, engines: UnderTest, real: readonly Buffer[]): void {
  const all = [...real, ...randomDocuments(engines.grammar, RANDOM_DOCUMENTS)];
  // What may be left as it is shows less when it is spoiled.
  const documents = all.filter((bytes) => excuseFor(bytes) === undefined);
  const tally = holds(engines, name, new MutantMaker(documents).make(firstSeed, MUTANTS[name]));
  // Both kinds are there, or the comparison would show nothing.
  expect(tally.clean.documents).toBeGreaterThan(tally.all.documents * 0.1);
  expect(tally.clean.documents).toBeLessThan(tally.all.documents * 0.9);
}

/** The two claims, each category by itself. */
export function holds(engines: UnderTest, name: string, samples: Iterable<Sample>): Tally {
  const tallies = compareAll(engines, samples);
  for (const [category, tally] of tallies) {
    console.info(describeTally(`${name}, ${category}`, tally));
    expect(tally.lies).toEqual([]);
    const share = shareProved(tally);
    if (!(share >= WANTED_SHARE)) expect(tally.left.map(describeLeft), `${category}: ${share} of the clean bytes`).toEqual([]);
  }
  return sumOf(tallies.values());
}

/** The generator makes valid documents, and the reference agrees. */
export function expectAllClean({ all, clean, excused }: Tally): void {
  const total = [...excused.values()].reduce((sum, count) => sum + count, clean.documents);
  expect(total).toBe(all.documents);
}
