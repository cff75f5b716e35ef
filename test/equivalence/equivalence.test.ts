// The compiled engine against the reference: never valid where the reference finds anything, and nearly every clean byte
// decided by the module, so that leaving documents to the reference in silence fails. In full with TEIKIT_SOAK=1.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CompiledSchema } from '../../src/compile/compiled-schema.ts';
import { piecesOfPlays, randomDocuments } from '../fuzz/valid-documents.ts';
import { DocumentGenerator } from '../support/generate.ts';
import { describeWith } from '../support/programs.ts';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { characters } from './characters.ts';
import { compareAll, describeLeft, describeTally, type Sample, shareProved, sumOf, type Tally } from './compare.ts';
import { excuseFor } from './excuses.ts';
import { extremes, LEFT } from './extremes.ts';
import { insertions, TEMPLATE_TEXT } from './insertions.ts';
import { MutantMaker } from './mutants.ts';
import { type UnderTest, underTest } from './under-test.ts';

/** Part of the clean bytes that the module is to decide. */
const WANTED_SHARE = 0.999;
/** Over the three schemas 20,000. */
const MUTANTS: Readonly<Record<'ours' | 'every-datatype' | 'tei-all', number>> = {
  ours: sliceOf(6000, 450),
  'every-datatype': sliceOf(8000, 600),
  'tei-all': sliceOf(6000, 450),
};
const LEFT_OVER_MUTANTS: number = sliceOf(4000, 400);
/** Mutants judged by an instance of their own. */
const FRESH_MUTANTS: number = sliceOf(1500, 200);
/** Documents that mutants are made of. */
const RANDOM_DOCUMENTS = 120;
const PIECES = 80;
/** Random documents for each element of a schema, which is where they lead. */
const PER_ELEMENT: number = sliceOf(20, 2);

const OURS = 'schema/tei-archive.rng';
const EVERY_DATATYPE = 'test/equivalence/every-datatype.rnc';
const LEFT_OVER = 'test/equivalence/left-over.rnc';
const EDITION = ['tei/resolution-1937-03-03.xml', 'tei/authority.xml'];

describe('against our schema', () => {
  const engines = underTest(OURS);
  const documents = [...EDITION, ...filesIn('test/schema/documents/valid')];

  test('nothing of it is refused', () => expect(engines.refusals).toEqual([]));
  test('the edition, and documents that are valid and invalid by design', () => {
    const samples = [...documents, ...filesIn('test/schema/documents/invalid')].map((path) => fileSample(path, 'real'));
    expect(holds(engines, 'ours', samples).clean.documents).toBe(documents.length);
  });
  test('random documents', () => expectAllClean(holds(engines, 'ours', generated(engines))), SOAK_TIMEOUT);
  test(
    'mutants',
    () =>
      mutantsHold(
        'ours',
        engines,
        documents.map((path) => readFileSync(path)),
      ),
    SOAK_TIMEOUT,
  );
});

describe('against a schema with every datatype', () => {
  const engines = underTest(EVERY_DATATYPE);

  test('nothing of it is refused', () => expect(engines.refusals).toEqual([]));
  test('random documents', () => expectAllClean(holds(engines, 'every-datatype', generated(engines))), SOAK_TIMEOUT);
  test('mutants', () => mutantsHold('every-datatype', engines, []), SOAK_TIMEOUT);
  test(
    'every sequence at every place',
    () => {
      const template = { name: 'template', category: 'insertions', bytes: Buffer.from(TEMPLATE_TEXT) };
      expectAllClean(holds(engines, 'every-datatype', [template]));
      holds(engines, 'every-datatype', insertions());
    },
    SOAK_TIMEOUT,
  );
  test('characters of every block', { timeout: SOAK_TIMEOUT }, () => {
    const { clean, all } = holds(engines, 'every-datatype', characters());
    expect(clean.documents).toBe(all.documents / 2);
  });
  test('no answer depends on the documents before', { timeout: SOAK_TIMEOUT }, () => {
    const documents = randomDocuments(engines.grammar, RANDOM_DOCUMENTS);
    const samples = [...new MutantMaker(documents).make(firstSeed, FRESH_MUTANTS), ...extremes()];
    const shared = new CompiledSchema(engines.compiled.module);
    const others = samples.filter(({ bytes }) => {
      const fresh = new CompiledSchema(engines.compiled.module).validate(bytes);
      return [shared, shared].some((schema) => schema.validate(bytes).isValid !== fresh.isValid);
    });
    expect(others.map(({ name }) => name)).toEqual([]);
  });
  test(
    'documents that are large in one way',
    () => {
      const tallies = [...extremes()].map((sample) => {
        const compiled = new CompiledSchema(engines.compiled.module);
        return sumOf(compareAll({ ...engines, compiled }, [sample]).values());
      });
      const { lies, left } = sumOf(tallies);
      expect(lies).toEqual([]);
      expect(left.map(({ sample }) => sample.name).toSorted()).toEqual(Object.keys(LEFT).toSorted());
    },
    SOAK_TIMEOUT,
  );
});

describe('against a schema that the module may leave over', () => {
  const engines = underTest(LEFT_OVER);

  test(
    'mutants, and what is decided of them',
    () => {
      const documents = randomDocuments(engines.grammar, RANDOM_DOCUMENTS);
      const samples = [...generated(engines), ...new MutantMaker(documents).make(firstSeed, LEFT_OVER_MUTANTS)];
      const tallies = compareAll(engines, samples);
      for (const [category, tally] of tallies) console.info(describeTally(`left over, ${category}`, tally));
      expect(sumOf(tallies.values()).lies).toEqual([]);
    },
    SOAK_TIMEOUT,
  );
});

describeWith(['suites'], 'against TEI All', (suites) => {
  const engines = underTest(join(suites, 'schemas/tei/tei_all-4.9.0.rng'));
  const plays = filesIn(join(suites, 'corpora/drama'));

  test('nothing of it is refused', () => expect(engines.refusals).toEqual([]));
  test(
    'all plays and the edition',
    () => {
      const tally = holds(
        engines,
        'tei-all',
        [...plays, ...EDITION].map((path) => fileSample(path, 'real')),
      );
      expect(tally.clean.documents).toBeGreaterThan(plays.length * 0.9);
    },
    SOAK_TIMEOUT,
  );
  test('random documents', () => expectAllClean(holds(engines, 'tei-all', generated(engines))), SOAK_TIMEOUT);
  test(
    'mutants',
    () => {
      const real = [...EDITION.map((path) => readFileSync(path)), ...piecesOfPlays(join(suites, 'corpora/drama'), PIECES)];
      mutantsHold('tei-all', engines, real);
    },
    SOAK_TIMEOUT,
  );
});

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => join(folder, name));
}

function fileSample(path: string, category: string): Sample {
  return { name: path, category, bytes: readFileSync(path) };
}

function* generated({ grammar }: UnderTest): Generator<Sample> {
  const generator = new DocumentGenerator(grammar);
  for (const goal of generator.goals) {
    for (let index = 0; index < PER_ELEMENT; index++) {
      const seed = firstSeed + goal * PER_ELEMENT + index;
      const text = generator.make({ random: new Random(seed), goal, size: seed % 40 });
      yield { name: `seed ${seed} of element ${goal}`, category: 'random', bytes: Buffer.from(text) };
    }
  }
}

function mutantsHold(name: keyof typeof MUTANTS, engines: UnderTest, real: readonly Buffer[]): void {
  const all = [...real, ...randomDocuments(engines.grammar, RANDOM_DOCUMENTS)];
  // What may be left as it is shows less when it is spoiled.
  const documents = all.filter((bytes) => excuseFor(bytes) === undefined);
  const tally = holds(engines, name, new MutantMaker(documents).make(firstSeed, MUTANTS[name]));
  // Both kinds are there, or the comparison would show nothing.
  expect(tally.clean.documents).toBeGreaterThan(tally.all.documents * 0.1);
  expect(tally.clean.documents).toBeLessThan(tally.all.documents * 0.9);
}

/** The two claims, each category by itself. */
function holds(engines: UnderTest, name: string, samples: Iterable<Sample>): Tally {
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
function expectAllClean({ all, clean, excused }: Tally): void {
  const total = [...excused.values()].reduce((sum, count) => sum + count, clean.documents);
  expect(total).toBe(all.documents);
}
