// A schema file made into another file: a WebAssembly module, or the other syntax.

import type { SchemaMetadata } from '../compile/schema-metadata.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { readSchemaFile } from '../host/read-schema.ts';
import { linkedFiles } from '../host/schema-files.ts';
import type { SchemaSyntax } from '../validate/convert-schema.ts';
import type { SchemaBytes } from '../validate/reference/decode-schema-files.ts';
import { explainForeign } from './foreign-schema.ts';
import { schemaServices } from './load-schema.ts';

export type LinkSettings = {
  /** Folders beside the schema's own, and its checkout, that what it refers to may be read from. */
  readonly roots?: readonly string[];
};

export type CompileResult = {
  /** A WebAssembly module without imports. */
  readonly module: Uint8Array;
  readonly metadata: SchemaMetadata;
  /** Bytes of the module that are the schema's own; the others are the engine's. */
  readonly tablesSize: number;
};

/**
 * A RELAX NG schema as one WebAssembly module. The same files give the same bytes.
 * @throws {SchemaError} when the schema is incorrect
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read, or is too large to be compiled
 */
export async function compileSchema(path: string, { roots = [] }: LinkSettings = {}): Promise<CompileResult> {
  const [{ readSchemaFiles }, { buildModule }] = await Promise.all([
    import('../validate/reference/read-schema-files.ts'),
    import('../validate/compiled/build-module.ts'),
  ]);
  const { linked, host } = schemaServices(path, { cache: false, roots });
  try {
    const main = readSchemaFile(path);
    const built = buildModule(main, readSchemaFiles(main, (await linked()).read), host);
    if (built.kind === 'built') return built.file;
    throw new EnvironmentError('env/bad-schema', `the schema ${path} cannot be compiled: ${built.reason}`);
  } catch (error) {
    throw await explainForeign(path, error);
  }
}

/**
 * A RELAX NG schema file in the other syntax, or in the one that is named: annotations and comments are kept, references stay references.
 * @throws {SchemaError} when the schema breaks the syntax it is written in
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read
 */
export async function convertSchema(
  path: string,
  to: SchemaSyntax | 'other',
  { roots = [] }: LinkSettings = {},
): Promise<string> {
  const [{ convertSchemaText }, { decodeSchemaFiles }] = await Promise.all([
    import('../validate/convert-schema.ts'),
    import('../validate/reference/decode-schema-files.ts'),
  ]);
  try {
    const main = readSchemaFile(path);
    const { read } = linkedFiles(path, { roots });
    const readBytes = (location: string): SchemaBytes =>
      location === path ? { kind: 'bytes', bytes: main.bytes } : read(location);
    return convertSchemaText(path, decodeSchemaFiles(readBytes), to);
  } catch (error) {
    throw await explainForeign(path, error);
  }
}
