// What encoders typically get wrong, against TEI All: one diagnostic each, which names the right repair; and what Jing says of it.

import { join } from 'node:path';
import { describeWith } from '../support/programs.ts';
import { checkJing, checkOurs } from './judge-mistakes.ts';

const ALL = 'schemas/tei/tei_all-4.9.0.rng';

describeWith(['suites'], 'our message about a mistake against TEI All', (suites) => checkOurs('tei_all', join(suites, ALL)));
describeWith(['jing', 'suites'], 'Jing, on mistakes against TEI All', (jing, suites) =>
  checkJing('tei_all', { jing, path: join(suites, ALL) }),
);
