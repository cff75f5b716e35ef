// The compiled TEI All against the reference: plays, random documents and mutants. In full with TEIKIT_SOAK=1.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { piecesOfPlays } from '../fuzz/valid-documents.ts';
import { describeWith } from '../support/programs.ts';
import { SOAK_TIMEOUT } from '../support/soak.ts';
import { EDITION, expectAllClean, fileSample, filesIn, generated, holds, mutantsHold } from './hold.ts';
import { underTest } from './under-test.ts';

const PIECES = 80;

describeWith(['suites'], 'against TEI All', (suites) => {
  const engines = underTest(join(suites, 'schemas/tei/tei_all-4.9.0.rng'));
  const plays = filesIn(join(suites, 'corpora/drama'));

  test('nothing of it is refused', () => expect(engines.refusals).toEqual([]));
  test(
    'all plays and the edition',
    () => {
      const tally = holds(
        engines,
        'tei-all',
        [...plays, ...EDITION].map((path) => fileSample(path, 'real')),
      );
      expect(tally.clean.documents).toBeGreaterThan(plays.length * 0.9);
    },
    SOAK_TIMEOUT,
  );
  test('random documents', () => expectAllClean(holds(engines, 'tei-all', generated(engines))), SOAK_TIMEOUT);
  test(
    'mutants',
    () => {
      const real = [...EDITION.map((path) => readFileSync(path)), ...piecesOfPlays(join(suites, 'corpora/drama'), PIECES)];
      mutantsHold('tei-all', engines, real);
    },
    SOAK_TIMEOUT,
  );
});
