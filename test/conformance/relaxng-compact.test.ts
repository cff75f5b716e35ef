// The compact-syntax companion of the RELAX NG test suite. No case is skipped. A correct one is a correct text of the compact
// syntax: some of them are no schemas that documents could be judged by (a value as the root, no start), and Jing refuses
// those too. That a schema means the same as its equivalent in XML syntax is tested on the trees, in test/relaxng/syntax.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SchemaError } from '../../src/diagnostics/schema-error.ts';
import { convertSchema, loadSchema } from '../../src/index.ts';
import { describeWith } from '../support/programs.ts';

type Case = { readonly id: string; readonly correct: boolean };

describeWith(['suites'], 'the compact-syntax test suite', (suites) => {
  const folder = join(suites, 'conformance/relaxng-compact');
  const cases = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Case[];

  test('has its 44 cases', () => {
    expect(cases).toHaveLength(44);
  });

  test.for(cases)('$id is correct: $correct', async ({ id, correct }) => {
    const path = join(folder, id, 'schema.rnc');
    if (correct) await expect(convertSchema(path, 'xml')).resolves.toContain('http://relaxng.org/ns/structure/1.0');
    else await expect(loadSchema(path)).rejects.toBeInstanceOf(SchemaError);
  });
});
