// The automaton against the reference: it proves what the reference accepts, and never anything else.
import { describe, expect, test } from 'vitest';
import type { AutomatonLimits } from '../../../src/relaxng/automaton/automaton-limits.ts';
import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import { documentsOnDisk } from '../../fuzz/valid-documents.ts';
import { DocumentGenerator } from '../../support/generate.ts';
import { readFrom } from '../../support/memory-schema.ts';
import { Random } from '../../support/random.ts';
import { grammarAt } from '../../support/read-schema.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../../support/soak.ts';
import { compare, judgeDocuments, mutantsOf, newTally, type Tally } from './compare-verdicts.ts';
import { randomDocument, randomGrammar } from './random-grammar.ts';
import { faultsOf, Judges } from './verdicts.ts';

/** So small that most of what is difficult is refused. */
const TIGHT: Partial<AutomatonLimits> = {
  width: 1,
  levelStates: 6,
  profiles: 2,
  combinedProfiles: 1,
  factorStates: 2,
  factorValues: 1,
};

describe('random schemas of few names', () => {
  const SCHEMAS = sliceOf(20_000, 1_500);

  function judgeAll(settings: Partial<AutomatonLimits>): Tally & { readonly correct: number; readonly refusing: number } {
    const tally = newTally();
    let correct = 0;
    let refusing = 0;
    for (let seed = firstSeed; seed < firstSeed + SCHEMAS; seed++) {
      const random = new Random(seed);
      const schema = randomGrammar(random);
      const read = readFrom({ 'schema.rnc': schema }, 'schema.rnc');
      if (read.kind !== 'grammar') continue;
      correct += 1;
      const judges = new Judges(read.grammar, settings);
      if (judges.automaton.refusals.length > 0) refusing += 1;
      const what = `seed ${seed}\n${schema}\n`;
      tally.faults.push(...faultsOf(judges.automaton).map((fault) => `${what}: ${fault}`));
      for (const text of documentsFor(read.grammar, random)) compare(judges, text, { tally, what });
    }
    return { ...tally, correct, refusing };
  }

  function documentsFor(grammar: Grammar, random: Random): readonly string[] {
    const generator = new DocumentGenerator(grammar);
    const made = generator.canMake ? Array.from({ length: 4 }, () => generator.make({ random, size: random.below(8) })) : [];
    const others = Array.from({ length: 10 }, () => randomDocument(random));
    return [...made, ...made.flatMap((text) => mutantsOf(text, random, 6)), ...others];
  }

  test.each([{}, { bag: 1 }])(
    'are decided in full, limits %j',
    (settings) => {
      const { faults, correct, refusing, proved, refuted, missed } = judgeAll(settings);
      console.info(
        `${correct} of ${SCHEMAS} correct, ${refusing} with refusals; ${proved} proved, ${refuted} refuted, ${missed} missed`,
      );
      expect(faults).toEqual([]);
      expect(correct).toBeGreaterThan(SCHEMAS / 8);
      expect(refusing).toBeLessThan(correct / 50);
      expect(proved).toBeGreaterThan(correct * 4);
      expect(refuted).toBeGreaterThan(correct * 4);
      expect(missed).toBeLessThan(proved / 100);
    },
    SOAK_TIMEOUT,
  );

  test(
    'are never decided wrongly where much is refused',
    () => {
      const { faults, correct, refusing, proved, missed } = judgeAll(TIGHT);
      expect(faults).toEqual([]);
      expect(refusing).toBeGreaterThan(correct / 10);
      expect(proved).toBeGreaterThan(correct);
      expect(missed).toBeGreaterThan(0);
    },
    SOAK_TIMEOUT,
  );
});

const onDisk = documentsOnDisk().map(String);

describe('random documents and their mutants', () => {
  const rows = [
    { path: 'schema/tei-archive.rng', more: onDisk },
    { path: 'test/fuzz/every-pattern.rnc', more: [] },
  ];
  test.for(rows)('of $path', { timeout: SOAK_TIMEOUT }, ({ path, more }) => {
    const { faults, proved, refuted } = judgeDocuments(grammarAt(path), sliceOf(5_000, 150), more);
    expect(faults).toEqual([]);
    expect(proved).toBeGreaterThan(150);
    expect(refuted).toBeGreaterThan(150);
  });
});
