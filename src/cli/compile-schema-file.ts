// Compiles a schema file; the module is written whole or not at all.

import { dirname, join } from 'node:path';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { truePath } from '../host/output-directory.ts';
import { writeWhole } from '../host/write-whole.ts';
import { type CompileResult, type CompileSettings, compileSchema } from '../library/schema-files.ts';
import { talk, writeTo } from './output.ts';
import { checkRoots } from './part-settings.ts';
import { tellSchemaMistakes } from './tell-schema-mistakes.ts';
import { UsageError } from './usage-error.ts';

const STANDARD_OUTPUT = '-';

export async function compileSchemaFile(schema: string, output: string, settings: CompileSettings): Promise<void> {
  checkRoots(settings.roots ?? []);
  if (schema === '') throw new UsageError('the schema is empty');
  if (output === '') throw new UsageError('the output (-o) is empty');
  const isToStream = output === STANDARD_OUTPUT;
  if (isToStream && process.stdout.isTTY) throw new UsageError('a module is nothing to be shown on a terminal: -o FILE');
  if (!isToStream && truePath(schema) === truePath(output))
    throw new UsageError(`${output} is the schema itself: it would be overwritten`);
  try {
    const compiled = await compileSchema(schema, settings);
    refuseOverFiles(output, schema, compiled);
    if (isToStream) await writeTo('stdout', compiled.module);
    else await writeWhole(output, compiled.module);
    tellResult(compiled);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    tellSchemaMistakes(error);
  }
}

/** A schema can include others, which are as little to be overwritten as itself. */
function refuseOverFiles(output: string, schema: string, { metadata }: CompileResult): void {
  const over = metadata.files.find(({ path }) => truePath(join(dirname(schema), path)) === truePath(output));
  if (over !== undefined) throw new UsageError(`${output} is a part of the schema: it would be overwritten`);
}

function tellResult({ module, metadata, tablesSize }: CompileResult): void {
  const { name, tei, refusals, undecided } = metadata;
  const version = tei === undefined ? '' : ` (TEI ${tei})`;
  talk(`${name}${version} compiled: ${module.length} bytes, ${tablesSize} of them the schema, the others the engine`);
  for (const { what, reason } of refusals) talk(`left to the reference: ${what}: ${reason}`);
  for (const { what, reason } of undecided) talk(`left to the reference: ${what}, where ${reason}`);
}
