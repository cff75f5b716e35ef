// A schema of several files, converted in each way: Jing must judge documents by what comes of it as it does by the original.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { convertSchemaFiles } from '../../src/library/schema-files.ts';
import { runJing } from '../support/jing.ts';

/** The syntax to write, and whether all becomes one file. */
export const WAYS = [
  ['xml', false],
  ['xml', true],
  ['compact', false],
  ['compact', true],
] as const;

/** Which of the documents Jing finds valid, or what it says of a schema that it does not take. */
export function verdicts(jing: string, schema: string, documents: readonly string[]): readonly boolean[] | string {
  try {
    const judged = runJing(jing, schema, documents);
    return documents.map((document) => judged.get(document)?.length === 0);
  } catch (error) {
    return String(error);
  }
}

async function convertInto(folder: string, schema: string, [to, isFlat]: (typeof WAYS)[number]): Promise<string> {
  const name = to === 'xml' ? 'made.rng' : 'made.rnc';
  const { files } = await convertSchemaFiles(schema, { to, name, isFlat, roots: [dirname(dirname(schema))] });
  expect(files).toHaveLength(isFlat ? 1 : files.length);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return join(folder, name);
}

type Ways = readonly (typeof WAYS)[number][];

type Made = {
  /** A folder for what is made. */
  readonly scratch: string;
  readonly ways?: Ways;
};

/** `wanted`: which of the documents Jing finds valid by the schema as it is. */
export async function expectSameVerdicts(
  jing: string,
  {
    schema,
    documents,
    wanted,
  }: { readonly schema: string; readonly documents: readonly string[]; readonly wanted: readonly boolean[] },
  { scratch, ways = WAYS }: Made,
): Promise<void> {
  for (const way of ways) {
    const made = await convertInto(mkdtempSync(join(scratch, 'out-')), schema, way);
    expect([way, verdicts(jing, made, documents)]).toEqual([way, wanted]);
  }
}
