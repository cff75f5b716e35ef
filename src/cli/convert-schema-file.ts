// Converts a schema file to the other syntax; the output is written whole or not at all.

import { SchemaError } from '../diagnostics/schema-error.ts';
import { truePath } from '../host/output-directory.ts';
import { writeWhole } from '../host/write-whole.ts';
import { convertSchema } from '../library/schema-files.ts';
import type { SchemaSyntax } from '../validate/convert-schema.ts';
import { product } from './output.ts';
import { tellSchemaMistakes } from './tell-schema-mistakes.ts';
import { UsageError } from './usage-error.ts';

const STANDARD_OUTPUT = '-';

export async function convertSchemaFile(from: string, to: string, roots: readonly string[]): Promise<void> {
  syntaxOf(from);
  const target = to === STANDARD_OUTPUT ? 'other' : syntaxOf(to);
  if (to !== STANDARD_OUTPUT && truePath(from) === truePath(to))
    throw new UsageError(`${to} is the schema itself: it would be overwritten`);
  try {
    const text = await convertSchema(from, target, { roots });
    if (to === STANDARD_OUTPUT) product(text);
    else await writeWhole(to, text);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    tellSchemaMistakes(error);
  }
}

function syntaxOf(path: string): SchemaSyntax {
  if (/\.rnc$/i.test(path)) return 'compact';
  if (/\.rng$/i.test(path)) return 'xml';
  throw new UsageError(`${path} ends neither in .rnc nor in .rng`);
}
