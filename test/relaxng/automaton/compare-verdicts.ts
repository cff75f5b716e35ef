// Documents by the automaton and by the reference, counted: what is proved, refuted, missed, and wrong.

import { expect } from 'vitest';
import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import { DocumentGenerator } from '../../support/generate.ts';
import { elementSpans, MUTATION_KINDS, mutate } from '../../support/mutate.ts';
import { Random } from '../../support/random.ts';
import { firstSeed } from '../../support/soak.ts';
import { faultsOf, Judges } from './verdicts.ts';

const KINDS = MUTATION_KINDS.filter((kind) => kind !== 'break-well-formedness');
/** For documents that have no attribute. */
const KINDS_WITHOUT_ATTRIBUTES = KINDS.filter((kind) => !kind.includes('attribute'));

export type Tally = { proved: number; refuted: number; missed: number; readonly faults: string[] };

/** Faults beyond these say nothing new. */
const MAX_FAULTS = 5;

/** `missed`: valid and not proved, which only what was refused excuses. */
export function compare(judges: Judges, text: string, { tally, what }: { readonly tally: Tally; readonly what: string }): void {
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

export function newTally(): Tally {
  return { proved: 0, refuted: 0, missed: 0, faults: [] };
}

export function mutantsOf(text: string, random: Random, count: number): readonly string[] {
  const elements = elementSpans(text);
  if (elements.length < 2) return [];
  const kinds = elements.some(({ attributes }) => attributes.length > 0) ? KINDS : KINDS_WITHOUT_ATTRIBUTES;
  return Array.from({ length: count }, () => mutate(random.pick(kinds), { text, elements }, random)?.text ?? text);
}

/** Random documents and mutants of them and of `more`: all of them proved that the reference accepts. */
export function judgeDocuments(grammar: Grammar, count: number, more: readonly string[]): Tally {
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
