// Expressions of all kinds: our results are those that Saxon-HE gave (fixtures/saxon-results.json), which it is asked for again
// where it is at hand. TEIKIT_UPDATE=1 writes what it gives.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { evaluate, treeOf } from './evaluate.ts';
import { evaluated, refused } from './expressions.ts';
import { askSaxon } from './saxon.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const results: Readonly<Record<string, string>> = JSON.parse(readFileSync(fixture('saxon-results.json'), 'utf8'));
const tree = treeOf(readFileSync(fixture('document.xml'), 'utf8'));

/** Where we differ, and why. */
const differences: Readonly<Record<string, { readonly ours: string; readonly reason: string }>> = {
  'avg((1, 2, 3))': {
    ours: 'decimal 2',
    reason: 'the sum is divided by `div`, which gives a decimal (XPath Functions 3.1 §14.4.2)',
  },
  '1 cast as xs:unknown': { ours: 'error XPST0051', reason: 'XQST0052 is the code of XQuery for it' },
};

describe('expressions', () => {
  test('are at least 400, each with a result', () => {
    expect(evaluated.length).toBeGreaterThanOrEqual(400);
    expect([...evaluated, ...refused].filter((one) => results[one] === undefined)).toEqual([]);
  });

  test.each([...new Set([...evaluated, ...refused])])('%s', (expression) => {
    expect(evaluate(expression, tree)).toBe(differences[expression]?.ours ?? results[expression]);
  });

  test('what differs from Saxon is no longer than the table says', () => {
    for (const [expression, { ours }] of Object.entries(differences)) expect(results[expression], expression).not.toBe(ours);
  });
});

describeWith(['java', 'saxon'], 'Saxon-HE', (java, saxon) => {
  test('gives these results', { timeout: 600_000 }, () => {
    const update = process.env['TEIKIT_UPDATE'] === '1';
    const asked = update ? evaluated : evaluated.filter((one) => !(results[one] ?? '').startsWith('error XPTY'));
    const found = askSaxon({ java, saxon }, asked, fixture('document.xml'));
    if (update) {
      const wrong = refused.map((one) => [one, askSaxon({ java, saxon }, [one], fixture('document.xml')).get(one)] as const);
      writeFileSync(fixture('saxon-results.json'), `${JSON.stringify(Object.fromEntries([...found, ...wrong]), null, 1)}\n`);
    }
    expect(found.size).toBe(new Set(asked).size);
    for (const [expression, result] of found) expect(result, expression).toBe(results[expression]);
  });
});
