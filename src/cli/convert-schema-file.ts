// Converts a schema to the other syntax; all its files are written, or none.

import { basename, dirname, join } from 'node:path';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { truePath } from '../host/output-directory.ts';
import { writeSet } from '../host/write-set.ts';
import { convertSchemaFiles } from '../library/schema-files.ts';
import type { Converted, SchemaSyntax } from '../validate/convert-schema.ts';
import { product } from './output.ts';
import { checkRoots } from './part-settings.ts';
import { tellSchemaMistakes, tellSchemaWarnings } from './tell-schema-mistakes.ts';
import { UsageError } from './usage-error.ts';

const STANDARD_OUTPUT = '-';

export async function convertSchemaFile(
  from: string,
  to: string,
  { isFlat, roots }: { readonly isFlat: boolean; readonly roots: readonly string[] },
): Promise<void> {
  checkRoots(roots);
  syntaxOf(from);
  const target = to === STANDARD_OUTPUT ? 'other' : syntaxOf(to);
  if (to !== STANDARD_OUTPUT && truePath(from) === truePath(to))
    throw new UsageError(`${to} is the schema itself: it would be overwritten`);
  try {
    const converted = await convertSchemaFiles(from, { to: target, name: basename(to), isFlat, roots });
    await give(converted, to);
    if (converted.warnings !== undefined) tellSchemaWarnings(converted.warnings);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    tellSchemaMistakes(error);
  }
}

async function give({ files, sources }: Converted, to: string): Promise<void> {
  const [main, ...others] = files;
  if (main === undefined) return;
  if (to === STANDARD_OUTPUT) {
    if (others.length > 0)
      throw new UsageError(`the schema has ${files.length} files, and standard output is one: name a file, or add --flat`);
    product(main.text);
    return;
  }
  const folder = dirname(to);
  const set = [...others.map(({ path, text }) => ({ path: join(folder, path), text })), { path: to, text: main.text }];
  const parts = new Set(sources.filter((source) => !source.startsWith('file:')).map(truePath));
  const over = set.find(({ path }) => parts.has(truePath(path)));
  if (over !== undefined) throw new UsageError(`${over.path} is a part of the schema: it would be overwritten`);
  await writeSet(set, { mayReplace: to });
}

function syntaxOf(path: string): SchemaSyntax {
  if (/\.rnc$/i.test(path)) return 'compact';
  if (/\.rng$/i.test(path)) return 'xml';
  throw new UsageError(`${path} ends neither in .rnc nor in .rng`);
}
