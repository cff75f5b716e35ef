// The public interface of teikit.

import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { encodingFault } from './diagnostics/encoding-fault.ts';
import type { SchemaFiles } from './relaxng/simplify/load-schema.ts';
import type { SourceDocument } from './source/document.ts';
import type { FormatName, Reading } from './transform/formats.ts';
import type { SchemaSyntax } from './validate/convert-schema.ts';
import type { EngineName, Schema } from './validate/schema.ts';
import type { Verdict } from './validate/verdict.ts';

export { type Code, type CodeEntry, codes } from './diagnostics/codes.ts';
export { type Diagnostic, isFinding, type Severity } from './diagnostics/diagnostic.ts';
export { type EnvironmentCode, EnvironmentError } from './diagnostics/environment-error.ts';
export { SchemaError } from './diagnostics/schema-error.ts';
export { reportJing } from './report/jing.ts';
export { reportLine } from './report/line.ts';
export { type Positions, positionsIn } from './report/positions.ts';
export type { SourceDocument } from './source/document.ts';
export { type LineColumn, lineColumnAt, lineStarts } from './source/line-column.ts';
export type { Place, Span } from './source/span.ts';
export { type Format, type FormatName, formats, type Reading } from './transform/formats.ts';
export type { SchemaSyntax } from './validate/convert-schema.ts';
export type { EngineName, Schema } from './validate/schema.ts';
export { isValid, type Verdict } from './validate/verdict.ts';

export type SchemaSettings = {
  /** Default: `reference`. */
  readonly engine?: EngineName;
};

/**
 * Reads a RELAX NG schema (XML or compact syntax; for libxml2 XML syntax only) with the local files it includes; without a
 * path, the schema of this package.
 * @throws {SchemaError} when the schema is incorrect
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read
 */
export async function loadSchema(path?: string, { engine = 'reference' }: SchemaSettings = {}): Promise<Schema> {
  const [{ readSchemaFile, readLinkedSchema }, { defaultSchemaPath }] = await Promise.all([
    import('./host/read-schema.ts'),
    import('./host/package-root.ts'),
  ]);
  const location = path ?? defaultSchemaPath();
  const main = readSchemaFile(location);
  if (engine === 'libxml2') {
    const { gatherSchema } = await import('./validate/schema-source.ts');
    return { engine, schema: gatherSchema(main, readLinkedSchema) };
  }
  const [{ loadReference }, files] = await Promise.all([import('./validate/load-reference.ts'), schemaFiles()]);
  return { engine, schema: loadReference(location, files) };
}

/**
 * A RELAX NG schema file in the other syntax: annotations and comments are kept, references stay references.
 * @throws {SchemaError} when the schema breaks the syntax it is written in
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read
 */
export async function convertSchema(path: string, to: SchemaSyntax): Promise<string> {
  const [{ convertSchemaText }, { readSchemaFile }, files] = await Promise.all([
    import('./validate/convert-schema.ts'),
    import('./host/read-schema.ts'),
    schemaFiles(),
  ]);
  readSchemaFile(path);
  return convertSchemaText(path, files, to);
}

async function schemaFiles(): Promise<SchemaFiles> {
  const [{ decodeSchemaFiles }, { readSchemaBytes }] = await Promise.all([
    import('./validate/decode-schema-files.ts'),
    import('./host/schema-files.ts'),
  ]);
  return decodeSchemaFiles(readSchemaBytes);
}

export type ValidateSettings = {
  /** Adds to each diagnostic of the reference engine the position at which Jing reports it. */
  readonly jingPositions?: boolean;
};

/**
 * A verdict for each document, in their order.
 * @throws {EnvironmentError} by the engine libxml2: `env/bad-schema`, `env/engine-failed`
 */
export async function* validate(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  schema: Schema,
  settings: ValidateSettings = {},
): AsyncGenerator<Verdict> {
  const { validateAgainst } = await import('./validate/schema.ts');
  yield* validateAgainst(schema, documents, settings);
}

export type TransformSettings = {
  readonly to: FormatName;
  readonly reading?: Reading;
  /** Text only: columns a line may have; 0, the default, is as many as it needs. */
  readonly wrap?: number;
};

export type TransformResult =
  | {
      readonly kind: 'ok';
      readonly output: string;
      /** What a reader of the output would not guess, such as that there was nothing to be written. */
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

/** One document in another form, with the stylesheets of this package; problems in the document are diagnostics. */
export async function transform(document: SourceDocument, settings: TransformSettings): Promise<TransformResult> {
  const [{ decodeXml }, { transform: apply }, { checkDocument }, { packageStylesheets }] = await Promise.all([
    import('./source/decode.ts'),
    import('./transform/transform.ts'),
    import('./transform/check-settings.ts'),
    import('./host/stylesheets.ts'),
  ]);
  checkDocument(document);
  const decoded = decodeXml(document.bytes);
  if (decoded.kind !== 'decoded') return { kind: 'diagnostics', diagnostics: [encodingFault(document.file, decoded)] };
  return apply({ text: decoded.text, name: document.file }, { ...settings, stylesheets: packageStylesheets });
}
