// The automaton against the reference on test data: the RELAX NG test suite, and plays against TEI All.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { piecesOfPlays } from '../../fuzz/valid-documents.ts';
import { describeWith } from '../../support/programs.ts';
import { grammarAt } from '../../support/read-schema.ts';
import { SOAK_TIMEOUT, sliceOf } from '../../support/soak.ts';
import { judgeDocuments } from './compare-verdicts.ts';
import { faultsOf, Judges } from './verdicts.ts';

type Case = {
  readonly id: string;
  readonly section: string;
  readonly schema: string;
  readonly correct: boolean;
  readonly valid?: readonly string[];
  readonly invalid?: readonly string[];
};

describeWith(['suites'], 'with test data', (suites) => {
  const folder = join(suites, 'conformance/relaxng');
  const cases = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Case[];
  const correct = cases.filter((one) => one.correct);

  test('the RELAX NG test suite has correct cases with documents', () => {
    const documents = correct.flatMap(({ valid = [], invalid = [] }) => [...valid, ...invalid]);
    expect(documents.length).toBeGreaterThan(100);
  });

  describe.for(correct)('case $id, §$section', ({ id, schema, valid = [], invalid = [] }) => {
    test('is judged in full', () => {
      const judges = new Judges(grammarAt(join(folder, id, schema)));
      const isProved = (name: string): boolean => judges.proved(readFileSync(join(folder, id, name), 'utf8')) === true;
      expect(judges.automaton.refusals).toEqual([]);
      expect(faultsOf(judges.automaton)).toEqual([]);
      expect([...valid, ...invalid].filter(isProved)).toEqual(valid);
    });
  });

  test(
    'random documents, pieces of plays and their mutants against TEI All',
    () => {
      const pieces = piecesOfPlays(join(suites, 'corpora/drama'), 80).map(String);
      const grammar = grammarAt(join(suites, 'schemas/tei/tei_all-4.9.0.rng'));
      const { faults, proved, refuted } = judgeDocuments(grammar, sliceOf(5_000, 150), pieces);
      expect(faults).toEqual([]);
      expect(proved).toBeGreaterThan(150);
      expect(refuted).toBeGreaterThan(150);
    },
    SOAK_TIMEOUT,
  );
});
