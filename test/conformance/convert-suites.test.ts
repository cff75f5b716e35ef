// The schemas of the public test suites that refer to others, converted: Jing judges documents by them as it does by the originals.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { describeWith } from '../support/programs.ts';
import { expectSameVerdicts, verdicts, WAYS } from './convert-and-judge.ts';

const scratch = makeFolder();
const REFERENCE = /<(?:\w+:)?(?:include|externalRef)\b|\b(?:include|external)\s*["'\\]/;

describeWith(['jing', 'suites'], 'schemas with references in the public suites', (jing, suites) => {
  const schemas = ['relaxng', 'relaxng-compact'].flatMap((suite) => {
    const folder = join(suites, 'conformance', suite);
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
      .filter((path) => /\/schema\.rn[cg]$/.test(path) && REFERENCE.test(readFileSync(path, 'utf8')));
  });

  test('there are some', () => {
    expect(schemas.length).toBeGreaterThan(8);
  });

  test.each(schemas)('%s', { timeout: 300_000 }, async (schema) => {
    const folder = dirname(schema);
    const documents = readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => join(folder, name));
    const none = join(scratch, 'none.xml');
    writeFileSync(none, '<none/>');
    documents.push(none);
    const wanted = verdicts(jing, schema, documents);
    if (typeof wanted === 'string') return;
    const other = schema.endsWith('.rng') ? 'compact' : 'xml';
    const ways = WAYS.filter(([to]) => to === other);
    await expectSameVerdicts(jing, { schema, documents, wanted }, { scratch, ways });
  });
});
