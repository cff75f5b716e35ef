// The public interface of teikit.

import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { encodingFault } from './diagnostics/encoding-fault.ts';
import type { SourceDocument } from './source/document.ts';
import type { FormatName, Reading } from './transform/formats.ts';
import type { SchemaSource } from './validate/schema-source.ts';
import type { Verdict } from './validate/verdict.ts';

export { type Code, type CodeEntry, codes } from './diagnostics/codes.ts';
export { type Diagnostic, isFinding, type Severity } from './diagnostics/diagnostic.ts';
export { type EnvironmentCode, EnvironmentError } from './diagnostics/environment-error.ts';
export { reportLine } from './report/line.ts';
export type { SourceDocument } from './source/document.ts';
export { type LineColumn, lineColumnAt, lineStarts } from './source/line-column.ts';
export type { Place, Span } from './source/span.ts';
export { type Format, type FormatName, formats, type Reading } from './transform/formats.ts';
export type { SchemaPart, SchemaSource } from './validate/schema-source.ts';
export { isValid, type Verdict } from './validate/verdict.ts';

/**
 * Reads a RELAX NG schema in XML syntax with the local files it includes; without a path, the schema of this package.
 * @throws {EnvironmentError} `env/bad-schema`
 */
export async function loadSchema(path?: string): Promise<SchemaSource> {
  const [{ gatherSchema }, host, { defaultSchemaPath }] = await Promise.all([
    import('./validate/schema-source.ts'),
    import('./host/read-schema.ts'),
    import('./host/package-root.ts'),
  ]);
  return gatherSchema(host.readSchemaFile(path ?? defaultSchemaPath()), host.readLinkedSchema);
}

/**
 * A verdict for each document, in their order, by libxml2.
 * @throws {EnvironmentError} `env/bad-schema`, `env/engine-failed`
 */
export async function* validate(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  schema: SchemaSource,
): AsyncGenerator<Verdict> {
  const { validateLibxml2 } = await import('./validate/validate-libxml2.ts');
  yield* validateLibxml2(documents, schema);
}

export type TransformSettings = {
  readonly to: FormatName;
  readonly reading?: Reading;
  /** Text only: columns a line may have; 0, the default, is as many as it needs. */
  readonly wrap?: number;
};

export type TransformResult =
  | { readonly kind: 'ok'; readonly output: string }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

/** One document in another form, with the stylesheets of this package; problems in the document are diagnostics. */
export async function transform(document: SourceDocument, settings: TransformSettings): Promise<TransformResult> {
  const [{ decodeXml }, { transform: apply }, { packageStylesheets }] = await Promise.all([
    import('./source/decode.ts'),
    import('./transform/transform.ts'),
    import('./host/stylesheets.ts'),
  ]);
  const decoded = decodeXml(document.bytes);
  if (decoded.kind !== 'decoded') return { kind: 'diagnostics', diagnostics: [encodingFault(document.file, decoded)] };
  return apply({ text: decoded.text, name: document.file }, { ...settings, stylesheets: packageStylesheets });
}
