// What encoders typically get wrong (test/cli/mistakes/*.txt): one diagnostic each, which names the right repair; and what
// Jing says of it.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { checkJing, checkOurs, MISTAKES } from './judge-mistakes.ts';
import { PACKAGE_ROOT } from './run-teikit.ts';

const ARCHIVE = join(PACKAGE_ROOT, 'schema', 'tei-archive.rng');

test('the mistakes are more than 25, each against one of two schemas', () => {
  expect(MISTAKES.length).toBeGreaterThan(25);
  expect(new Set(MISTAKES.map(({ schema }) => schema))).toEqual(new Set(['tei-archive', 'tei_all']));
});

describe('our message about a mistake against our schema', () => checkOurs('tei-archive', ARCHIVE));
describeWith(['jing'], 'Jing, on mistakes against our schema', (jing) => checkJing('tei-archive', { jing, path: ARCHIVE }));
