// Plays as pages: without faults, and with the whole text.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { expectWhole } from './whole-page.ts';

const PLAYS = [
  'heine-william-ratcliff',
  'kotzebue-der-wirrwarr',
  'schnitzler-lebendige-stunden',
  'goethe-iphigenie-auf-tauris',
  'grabbe-scherz-satire-ironie-und-tiefere-bedeutung',
  'lasker-schueler-ichundich',
];

describeWith(['suites'], 'plays', (suites) => {
  test.each(PLAYS)('%s is a page without faults that holds the whole text', async (name) => {
    await expectWhole(readFileSync(join(suites, 'corpora', 'drama', `${name}.xml`), 'utf8'));
  });
});
