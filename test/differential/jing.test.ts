// The reference engine against Jing: on documents and on seeded single-edit mutants of them, against five schemas.
// `make differential` runs it in full and prints the figures; an ordinary run takes a slice.
import { beforeAll, expect, test, vi } from 'vitest';
import { MUTATION_KINDS } from '../support/mutate.ts';
import { describeWith } from '../support/programs.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { differentialCorpora } from './corpora.ts';
import { compareOnMutants, type Wanted } from './differential.ts';
import { describeComparison, describeSummary, summarise } from './summary.ts';

/** Mutants of each kind against each schema that Jing must reject: 13 kinds, so that all are over 6,500, and over 700 of them split. */
const WHOLE = sliceOf(100, 5);
const SPLIT = sliceOf(12, 1);
/** Fewer, since Jing starts anew after each document that is not well-formed. */
const NOT_WELL_FORMED = sliceOf(50, 1);
/** An ordinary run splits documents for every so many of the kinds. */
const SPLIT_KINDS_PASSED_OVER = sliceOf(1, 3);
const wanted = Object.fromEntries(
  MUTATION_KINDS.map((kind, index) => {
    const whole = kind === 'break-well-formedness' ? NOT_WELL_FORMED : WHOLE;
    return [kind, { whole, split: index % SPLIT_KINDS_PASSED_OVER === 0 ? SPLIT : 0 }];
  }),
) as Wanted;
/** Taken off the least share where few mutants are compared: one is 1.5 % of them then. */
const OF_FEW = sliceOf(0, 0.05);
/** Some kinds seldom make an invalid document of one schema or another: attributes that may be left out are nearly all. */
const LEAST_MADE = 0.8;
const ALL_WANTED = Object.values(wanted).reduce((sum, { whole, split }) => sum + whole + split, 0);

/** Most runs are short: a thorough compiler is not worth its time. The words of Jing are in another order then. */
const JAVA_OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

describeWith(['jing', 'suites'], 'the reference engine and Jing', (jing, suites) => {
  beforeAll(() => void vi.stubEnv('JAVA_TOOL_OPTIONS', JAVA_OPTIONS));
  test.for(differentialCorpora(suites))('agree on documents and mutants of $name', {
    timeout: SOAK_TIMEOUT,
  }, async (corpus) => {
    const { name, schema, leastOne } = corpus;
    const compared = await compareOnMutants({ jing, schema, documents: corpus.documents(), seed: firstSeed, wanted });
    const summary = summarise(compared);
    process.stdout.write(describeSummary(name, summary));
    if (process.env['TEIKIT_LIST'] === '1')
      process.stdout.write(`${summary.notOneFinding.map(describeComparison).join('\n')}\n`);
    expect(summary.otherVerdicts.map(describeComparison)).toEqual([]);
    expect(summary.otherPlaces.map(describeComparison)).toEqual([]);
    expect(summary.oneFinding).toBeGreaterThanOrEqual(leastOne - OF_FEW);
    expect(summary.rejected).toBeGreaterThanOrEqual(ALL_WANTED * LEAST_MADE);
  });
});
