// A schema file made into another file: a WebAssembly module, or the other syntax.

import type { SchemaMetadata } from '../compile/schema-metadata.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { readSchemaFile } from '../host/read-schema.ts';
import { linkedFiles } from '../host/schema-files.ts';
import type { Converted, ConvertSettings, SchemaSyntax } from '../validate/convert-schema.ts';
import type { SchemaBytes } from '../validate/reference/decode-schema-files.ts';
import { explainForeign } from './foreign-schema.ts';
import { type SchemaSettings, schemaServices } from './load-schema.ts';

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

export type CompileSettings = Pick<SchemaSettings, 'asJing'> & LinkSettings;

/**
 * A RELAX NG schema as one WebAssembly module. The same files give the same bytes.
 * @throws {SchemaError} when the schema is incorrect
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read, or is too large to be compiled
 */
export async function compileSchema(path: string, settings: CompileSettings = {}): Promise<CompileResult> {
  const [{ readSchemaFiles }, { buildModule }] = await Promise.all([
    import('../validate/reference/read-schema-files.ts'),
    import('../validate/compiled/build-module.ts'),
  ]);
  const { linked, host, rules } = schemaServices(path, { ...settings, cache: false });
  try {
    const main = await readSchemaFile(path);
    const built = buildModule(main, readSchemaFiles(main, (await linked()).read, rules), host);
    if (built.kind === 'built') return built.file;
    throw new EnvironmentError('env/bad-schema', `the schema ${path} cannot be compiled: ${built.reason}`);
  } catch (error) {
    throw await explainForeign(path, error);
  }
}

/**
 * A RELAX NG schema in the other syntax, or in the one that is named, as one text: annotations and comments are kept, and what it
 * refers to is put in its place.
 * @throws {SchemaError} when the schema breaks the syntax it is written in, or cannot be one text
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read
 */
export async function convertSchema(
  path: string,
  to: SchemaSyntax | 'other',
  { roots = [] }: LinkSettings = {},
): Promise<string> {
  const { files } = await convertSchemaFiles(path, { to, name: '', isFlat: true, roots });
  return files[0]?.text ?? '';
}

/**
 * A RELAX NG schema and all it refers to in another syntax: each file with references to the converted ones, or all in one.
 * @throws {SchemaError | EnvironmentError} as `convertSchema`
 */
export async function convertSchemaFiles(
  path: string,
  { roots = [], ...settings }: Omit<ConvertSettings, 'files'> & LinkSettings,
): Promise<Converted> {
  const [{ convertSchema }, { decodeSchemaFiles }] = await Promise.all([
    import('../validate/convert-schema.ts'),
    import('../validate/reference/decode-schema-files.ts'),
  ]);
  try {
    const main = await readSchemaFile(path);
    const { read } = linkedFiles(path, { roots });
    const readBytes = (location: string): SchemaBytes =>
      location === path ? { kind: 'bytes', bytes: main.bytes } : read(location);
    return convertSchema(path, { ...settings, files: decodeSchemaFiles(readBytes) });
  } catch (error) {
    throw await explainForeign(path, error);
  }
}
