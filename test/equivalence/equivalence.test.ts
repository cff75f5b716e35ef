// The compiled engine against the reference: never valid where the reference finds anything, and nearly every clean byte
// decided by the module, so that leaving documents to the reference in silence fails. In full with TEIKIT_SOAK=1.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CompiledSchema } from '../../src/compile/compiled-schema.ts';
import { randomDocuments } from '../fuzz/valid-documents.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { characters } from './characters.ts';
import { compareAll, describeTally, sumOf } from './compare.ts';
import { extremes, LEFT } from './extremes.ts';
import { EDITION, expectAllClean, fileSample, filesIn, generated, holds, mutantsHold, RANDOM_DOCUMENTS } from './hold.ts';
import { insertions, TEMPLATE_TEXT } from './insertions.ts';
import { MutantMaker } from './mutants.ts';
import { underTest } from './under-test.ts';

const LEFT_OVER_MUTANTS: number = sliceOf(4000, 400);
/** Mutants judged by an instance of their own. */
const FRESH_MUTANTS: number = sliceOf(1500, 200);

const OURS = 'schema/tei-archive.rng';
const EVERY_DATATYPE = 'test/equivalence/every-datatype.rnc';
const LEFT_OVER = 'test/equivalence/left-over.rnc';

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
