// Jing itself on malformed and tricky documents: it says what the table of cases says it does, and what we say of broken copies.

import { expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { sampleDocument } from './break-document.ts';
import { brokenCopies, verdict, verdictsOfJing } from './broken-copies.ts';
import { wellFormednessCases } from './well-formedness-cases.ts';

/** Jing is started anew for each. */
const JING_CASES = sliceOf(40, 8);
const JING_MUTANTS = sliceOf(200, 16);

describeWith(['jing'], 'Jing itself', (jing) => {
  test('says what the cases say it does', { timeout: SOAK_TIMEOUT }, () => {
    const random = new Random(firstSeed);
    const placed = wellFormednessCases.filter(([, , verdictOfJing]) => verdictOfJing !== 'nowhere');
    const wellFormed = placed.filter(([, , verdictOfJing]) => verdictOfJing === 'ok');
    const cases = [...wellFormed, ...Array.from({ length: JING_CASES }, () => random.pick(placed))];
    const documents = cases.map(([, document]) => document);
    expect(verdictsOfJing(jing, documents)).toEqual(cases.map(([, , verdictOfJing]) => verdictOfJing));
  });

  test('has the same verdict on broken copies, in the same place', { timeout: SOAK_TIMEOUT }, () => {
    const copies = brokenCopies([sampleDocument], JING_MUTANTS).map(({ text }) => text);
    expect(verdictsOfJing(jing, copies)).toEqual(copies.map(verdict));
  });
});
