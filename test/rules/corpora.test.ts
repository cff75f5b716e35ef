// Documents of the wild say what judges them: letters that name Schematron only, manuscripts that name a schema of the web, plays.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { runTeikit } from '../cli/run-teikit.ts';
import { describeWith } from '../support/programs.ts';

const store = makeFolder();
const env = { TEIKIT_STORE: store };

describeWith(['suites'], 'what judges the documents of', (suites) => {
  test.each<readonly [string, RegExp]>([
    [
      'letters',
      /^teikit: .*L00007\.xml names \.\.\/meta\/schnitzler-briefe-schematron\.sch, which cannot be had: the schema of teikit judges instead$/,
    ],
    [
      'manuscripts',
      /^teikit: .* names https:\/\/raw\.githubusercontent\.com\/.*\/msdesc\.rng, which cannot be had: the schema of teikit judges instead$/,
    ],
    [
      'drama',
      /^teikit: .* names https:\/\/dracor\.org\/schema\.rng, which cannot be had: the schema of teikit judges instead$/,
    ],
  ])('%s is the first thing that is told, once', (name, line) => {
    const { stdout, stderr } = runTeikit(['validate', join(suites, 'corpora', name), '--max-errors', '3'], { env });
    const lines = stderr.split('\n');
    expect(lines[0]).toMatch(line);
    expect(lines.filter((one) => one.includes('judges instead'))).toHaveLength(1);
    const warnings = stdout.split('\n').filter((one) => one.includes('cannot be had'));
    expect(warnings).toHaveLength(1);
    expect(stdout.split('\n')[0]).toBe(warnings[0]);
  });

  test('manuscripts, once their schema is in the store, are that schema', () => {
    const schema = join(suites, 'schemas', 'others', 'msdesc.rng');
    const added = runTeikit(['schema', 'add', schema, '--as', 'msdesc'], { env });
    expect(added.exitCode).toBe(0);
    const folder = join(suites, 'corpora', 'manuscripts');
    const { stderr, exitCode } = runTeikit(['validate', folder, '--checks', 'grammar'], { env });
    const count = readdirSync(folder).filter((file) => file.endsWith('.xml')).length;
    expect(stderr.split('\n')[0]).toMatch(/msdesc\.rng judges, as .* says$/);
    expect(stderr).toContain(`teikit: ${count} documents valid`);
    expect(exitCode).toBe(0);
  });
});
