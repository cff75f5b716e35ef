// A large schema is read in time that grows with its size only. On a machine at rest TEI All (1.1 MB) takes less than 0.2 s cold
// and 0.1 s warm, of which its XML takes half.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSchema } from '../../../src/relaxng/syntax/parse-schema.ts';
import { writeCompactSyntax } from '../../../src/relaxng/syntax/write-compact-syntax.ts';
import { startCpuTime } from '../../support/cpu-time.ts';
import { describeWith } from '../../support/programs.ts';
import { treeOf } from './parsed.ts';

const RUNS = 5;
/** Milliseconds of the processor, on a busy machine and with the test runner in between. */
const LIMIT = 1_500;

function median(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const used = startCpuTime();
    run();
    return used();
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

describeWith(['suites'], 'TEI All', (suites) => {
  const xml = readFileSync(join(suites, 'schemas', 'tei', 'tei_all-4.9.0.rng'), 'utf8');

  test.each([
    ['tei_all.rng', xml],
    ['tei_all.rnc', writeCompactSyntax(treeOf(xml, 'tei_all.rng'))],
  ])('%s is read fast', (location, text) => {
    expect(median(() => expect(parseSchema(text, location).kind).toBe('tree'))).toBeLessThan(LIMIT);
  });
});
