// Repairs reach the formats that can carry them, through the command that a user runs.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { runTeikit } from './run-teikit.ts';

const cwd = makeFolder();

beforeAll(() => {
  writeFileSync(join(cwd, 's.rnc'), 'start = element letter { attribute date { xsd:date }?, text }');
  writeFileSync(join(cwd, 'bad.xml'), '<letter date="3 March 1937"/>');
});

test.each<readonly [string, RegExp]>([
  ['pretty', /= fix: change date="3 March 1937" to "1937-03-03"/],
  ['json', /"fixes":\[\{"title":[^\]]*"text":"1937-03-03"/],
  ['jsonl', /"fixes":\[\{"title":[^\]]*"text":"1937-03-03"/],
  ['sarif', /"insertedContent":\{"text":"1937-03-03"\}/],
  ['html', /change date=[^<]*1937-03-03/],
])('%s', (format, wanted) => {
  expect(runTeikit(['validate', '-s', 's.rnc', '--format', format, 'bad.xml'], { cwd }).stdout).toMatch(wanted);
  const words = ['validate', '-s', 's.rnc', '--format', 'line', '--report', `${format}=/dev/stderr`, '--quiet', 'bad.xml'];
  expect(runTeikit(words, { cwd }).stderr).toMatch(wanted);
});
