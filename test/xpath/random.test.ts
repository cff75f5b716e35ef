// Random expressions over random trees give what Saxon-HE gives. TEIKIT_SOAK=1 runs many seeds, TEIKIT_SEED another first one.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { evaluate } from './evaluate.ts';
import { ExpressionMaker, randomDocument } from './random-expressions.ts';
import { askSaxon } from './saxon.ts';

const EXPRESSIONS = 400;
/** Characters of an expression that can still be read when it fails. */
const LONGEST = 600;
/** Of all expressions, those that may be an error for one alone: which parts are evaluated is free (XPath 3.1 §2.3.4). */
const MOST_ERRORS = 0.02;

/** Saxon calls a quotient of decimals that is whole an integer where more is computed with it. */
function comparable(result: string): string {
  return result.replace(/\b(?:integer|decimal) (?=-?[0-9]+(?: \||$))/g, 'whole ');
}

/** Saxon 9.9 loses the context item of the query in what it evaluates late. */
const LOST = 'error XPDY0002';

describeWith(['java', 'saxon'], 'random expressions', (java, saxon) => {
  const seeds = Array.from({ length: sliceOf(40, 1) }, (_, index) => firstSeed + index);

  test.each(seeds)('seed %i', { timeout: SOAK_TIMEOUT }, (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'xpath-'));
    try {
      const random = new Random(seed);
      const document = randomDocument(random);
      const file = join(folder, 'document.xml');
      writeFileSync(file, document);
      const maker = new ExpressionMaker(random);
      const made = [...new Set(Array.from({ length: EXPRESSIONS }, () => maker.any()))].filter(
        ({ length }) => length < LONGEST,
      );
      const theirs = askSaxon({ java, saxon }, made, file);
      const rows = made.map((expression) => ({
        expression,
        ours: evaluate(expression, document),
        saxon: theirs.get(expression) ?? '',
      }));
      const differing = rows.filter((row) => row.saxon !== LOST && comparable(row.ours) !== comparable(row.saxon));
      expect(differing.filter((row) => !row.ours.startsWith('error') && !row.saxon.startsWith('error'))).toEqual([]);
      expect(differing.length).toBeLessThanOrEqual(made.length * MOST_ERRORS);
      expect(rows.filter((row) => !row.saxon.startsWith('error')).length).toBeGreaterThan(made.length * 0.8);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
