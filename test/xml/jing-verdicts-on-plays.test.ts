// Jing itself on broken copies of plays: the same verdict as ours, in the same place.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { cutDocument } from './break-document.ts';
import { brokenCopies, verdict, verdictsOfJing } from './broken-copies.ts';

const PLAYS = 10;
/** Characters: long enough for the parser's buffer to be filled several times. */
const PLAY_LENGTH = 7000;
/** Jing is started anew for each. */
const JING_MUTANTS = sliceOf(200, 16);

describeWith(['jing', 'suites'], 'Jing on broken plays', (jing, suites) => {
  test('has the same verdict, in the same place', { timeout: SOAK_TIMEOUT }, () => {
    const plays = join(suites, 'corpora', 'drama');
    const names = readdirSync(plays).filter((name) => name.endsWith('.xml'));
    const sources = names.slice(0, PLAYS).map((name) => cutDocument(readFileSync(join(plays, name), 'utf8'), PLAY_LENGTH));
    const copies = brokenCopies(sources, JING_MUTANTS).map(({ text }) => text);
    expect(verdictsOfJing(jing, copies)).toEqual(copies.map(verdict));
  });
});
