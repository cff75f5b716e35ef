// The automaton against the reference: it proves what the reference accepts, and never anything else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AutomatonLimits } from '../../../src/relaxng/automaton/automaton-limits.ts';
import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import { documentsOnDisk, piecesOfPlays } from '../../fuzz/valid-documents.ts';
import { DocumentGenerator } from '../../support/generate.ts';
import { readFrom } from '../../support/memory-schema.ts';
import { elementSpans, MUTATION_KINDS, mutate } from '../../support/mutate.ts';
import { describeWith } from '../../support/programs.ts';
import { Random } from '../../support/random.ts';
import { grammarAt } from '../../support/read-schema.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../../support/soak.ts';
import { randomDocument, randomGrammar } from './random-grammar.ts';
import { faultsOf, Judges } from './verdicts.ts';

const KINDS = MUTATION_KINDS.filter((kind) => kind !== 'break-well-formedness');
/** For documents that have no attribute. */
const KINDS_WITHOUT_ATTRIBUTES = KINDS.filter((kind) => !kind.includes('attribute'));

/** So small that most of what is difficult is refused. */
const TIGHT: Partial<AutomatonLimits> = {
  width: 1,
  levelStates: 6,
  profiles: 2,
  combinedProfiles: 1,
  factorStates: 2,
  factorValues: 1,
};

type Tally = { proved: number; refuted: number; missed: number; readonly faults: string[] };

/** Faults beyond these say nothing new. */
const MAX_FAULTS = 5;

/** `missed`: valid and not proved, which only what was refused excuses. */
function compare(judges: Judges, text: string, { tally, what }: { readonly tally: Tally; readonly what: string }): void {
  const proved = judges.proved(text);
  const isValid = judges.reference(text);
  if (proved === true) tally.proved += 1;
  else if (isValid === true) tally.missed += 1;
  else if (isValid === false) tally.refuted += 1;
  const isExcused = proved === false && judges.automaton.refusals.length > 0;
  if (proved !== isValid && !isExcused && tally.faults.length < MAX_FAULTS) {
    tally.faults.push(`${what}: proved ${proved}, reference ${isValid}: ${text}`);
  }
}

function newTally(): Tally {
  return { proved: 0, refuted: 0, missed: 0, faults: [] };
}

function mutantsOf(text: string, random: Random, count: number): readonly string[] {
  const elements = elementSpans(text);
  if (elements.length < 2) return [];
  const kinds = elements.some(({ attributes }) => attributes.length > 0) ? KINDS : KINDS_WITHOUT_ATTRIBUTES;
  return Array.from({ length: count }, () => mutate(random.pick(kinds), { text, elements }, random)?.text ?? text);
}

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

/** Random documents and mutants of them and of `more`: all of them proved that the reference accepts. */
function judgeDocuments(grammar: Grammar, count: number, more: readonly string[]): Tally {
  const judges = new Judges(grammar);
  const generator = new DocumentGenerator(grammar);
  const tally = newTally();
  expect(judges.automaton.refusals).toEqual([]);
  expect(faultsOf(judges.automaton)).toEqual([]);
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const random = new Random(seed);
    const text = random.chance(0.5) && more.length > 0 ? random.pick(more) : generator.make({ random, size: random.below(40) });
    for (const one of [text, ...mutantsOf(text, random, 5)]) compare(judges, one, { tally, what: `seed ${seed}` });
  }
  return tally;
}

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
