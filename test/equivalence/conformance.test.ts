// The RELAX NG test suite through the compiled engine: what it proves is valid, and what it leaves is in the table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { compareAll, describeLeft, type Sample, sumOf, type Tally } from './compare.ts';
import { underTest } from './under-test.ts';

type Case = {
  readonly id: string;
  readonly schema: string;
  readonly correct: boolean;
  readonly valid?: readonly string[];
  readonly invalid?: readonly string[];
};

describeWith(['suites'], 'the RELAX NG test suite, compiled', (suites) => {
  const folder = join(suites, 'conformance/relaxng');
  const cases = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Case[];
  const correct = cases.filter((one) => one.correct);

  test.for(correct)('$id', ({ id, schema, valid = [], invalid = [] }) => {
    const engines = underTest(join(folder, id, schema));
    const tally = judged(
      engines,
      [...valid, ...invalid].map((name) => join(folder, id, name)),
    );
    expect(tally.lies).toEqual([]);
    expect(tally.clean.documents + sum(tally.excused.values())).toBe(valid.length);
    const left = [...tally.left.map(describeLeft), ...engines.refusals.map(({ what, reason }) => `${what}: ${reason}`)];
    expect(left).toEqual([]);
  });
});

function judged(engines: Parameters<typeof compareAll>[0], files: readonly string[]): Tally {
  const samples = files.map((name): Sample => ({ name, category: 'conformance', bytes: readFileSync(name) }));
  return sumOf(compareAll(engines, samples).values());
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
