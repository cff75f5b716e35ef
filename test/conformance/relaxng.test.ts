// James Clark's RELAX NG test suite, XML syntax: which schemas are correct, and which documents they accept. No case is skipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFinding } from '../../src/diagnostics/diagnostic.ts';
import { SchemaError } from '../../src/diagnostics/schema-error.ts';
import { loadSchema, type Schema, validate } from '../../src/index.ts';
import { describeWith } from '../support/programs.ts';

type Case = {
  readonly id: string;
  readonly section: string;
  readonly doc?: string;
  readonly schema: string;
  readonly correct: boolean;
  readonly valid?: readonly string[];
  readonly invalid?: readonly string[];
};

describeWith(['suites'], 'the RELAX NG test suite', (suites) => {
  const folder = join(suites, 'conformance/relaxng');
  const cases = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Case[];

  test('has its 193 cases', () => {
    expect(cases).toHaveLength(193);
  });

  describe.for(cases.filter(({ correct }) => !correct))('$id, §$section', ({ id, schema }) => {
    test('the schema is incorrect, and each mistake has a place and a section', async () => {
      const error = await loadSchema(join(folder, id, schema)).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(SchemaError);
      for (const { code, place, message } of (error as SchemaError).diagnostics) {
        expect({ code, place: place.kind, message }).toMatchObject({ code: expect.stringMatching(/^rng\//), place: 'span' });
        expect(message).not.toBe('');
      }
    });
  });

  describe.for(cases.filter(({ correct }) => correct))('$id, §$section', ({ id, schema, valid = [], invalid = [] }) => {
    test.for(['reference', 'compiled'] as const)('the schema is correct and judges its documents: %s', async (engine) => {
      const loaded = await loadSchema(join(folder, id, schema), { engine });
      const accepted = await acceptedOf(
        loaded,
        [...valid, ...invalid].map((name) => join(folder, id, name)),
      );
      expect(accepted).toEqual(valid.map((name) => join(folder, id, name)));
    });
  });
});

async function acceptedOf(schema: Schema, files: readonly string[]): Promise<readonly string[]> {
  const accepted: string[] = [];
  for await (const { file, diagnostics } of validate(
    files.map((file) => ({ file, bytes: readFileSync(file) })),
    schema,
  )) {
    if (!diagnostics.some(isFinding)) accepted.push(file);
  }
  return accepted;
}
