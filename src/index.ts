// The public interface of teikit.

import type { Job } from './batch/job.ts';
import type { JobServices } from './batch/job-services.ts';
import { runJobs as runAll, type Sink } from './batch/run-jobs.ts';
import { judge } from './check/judge.ts';
import { Subject } from './check/subject.ts';
import type { Verdict } from './check/verdict.ts';
import type { SchemaMetadata } from './compile/schema-metadata.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { encodingFault } from './diagnostics/encoding-fault.ts';
import { EnvironmentError } from './diagnostics/environment-error.ts';
import type { EncodeResult } from './encode/encode-result.ts';
import type { EncodeSettings } from './encode/encode-settings.ts';
import type { AuthoritiesReading } from './encode/read-authorities.ts';
import { nodeServices as hostServices } from './host/node-services.ts';
import { cacheDirectory, noCache } from './host/cache-directory.ts';
import { compilerHost } from './host/compiler-host.ts';
import { defaultSchemaPath } from './host/package-root.ts';
import { readLinkedSchema, readSchemaFile } from './host/read-schema.ts';
import { readSchemaBytes } from './host/schema-files.ts';
import type { SourceDocument } from './source/document.ts';
import type { FormatName, Reading } from './transform/formats.ts';
import { compiledSchema } from './validate/compiled/compiled-check.ts';
import { loadCompiled, type SchemaServices } from './validate/compiled/load-compiled.ts';
import type { SchemaSyntax } from './validate/convert-schema.ts';
import type { EngineName, GrammarSettings, Schema } from './validate/schema.ts';

export type { EncodeStep, FixStep, Input, Job, Step, TransformStep, ValidateStep } from './batch/job.ts';
export type { Sink } from './batch/run-jobs.ts';
export type { Frame, Kind, Located, LocatedFix, Location, Outcome, Output, Run, Status, Summary } from './report/outcome.ts';
export type { Check, DocumentCheck, Judgement, SetCheck } from './check/check.ts';
export { judge } from './check/judge.ts';
export { type Maker, Subject } from './check/subject.ts';
export { type Decision, isValid, type Verdict } from './check/verdict.ts';
export type { SchemaFile, SchemaMetadata } from './compile/schema-metadata.ts';
export { type CodeEntry, codes } from './diagnostics/catalogue.ts';
export type { Code } from './diagnostics/codes.ts';
export { type Diagnostic, isFinding, type Severity } from './diagnostics/diagnostic.ts';
export { type EnvironmentCode, EnvironmentError } from './diagnostics/environment-error.ts';
export { SchemaError } from './diagnostics/schema-error.ts';
export type { EncodeReport, EncodeResult } from './encode/encode-result.ts';
export type { EncodeLanguage, EncodeSettings } from './encode/encode-settings.ts';
export type { AuthoritiesReading } from './encode/read-authorities.ts';
export { reportJing } from './report/jing.ts';
export { reportLine } from './report/line.ts';
export { type Positions, positionsIn } from './report/positions.ts';
export type { SourceDocument } from './source/document.ts';
export { type LineColumn, lineColumnAt, lineStarts } from './source/line-column.ts';
export type { Place, Span } from './source/span.ts';
export { type Format, type FormatName, formats, type Reading } from './transform/formats.ts';
export type { SchemaSyntax } from './validate/convert-schema.ts';
export type { EngineName, Schema } from './validate/schema.ts';

export type SchemaSettings = {
  /** Default: `compiled`. */
  readonly engine?: EngineName;
  /** Whether compiled schemas are looked for in the user's cache directory, and kept there; default: true. */
  readonly cache?: boolean;
};

/**
 * Reads a RELAX NG schema (XML or compact syntax; for libxml2 XML syntax only) with the local files it includes; without a
 * path, the schema of this package.
 * @throws {SchemaError} when the schema is incorrect
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read
 */
export async function loadSchema(path?: string, settings: SchemaSettings = {}): Promise<Schema> {
  const location = path ?? defaultSchemaPath();
  try {
    return await loadFrom(location, settings);
  } catch (error) {
    throw await explainForeign(location, error);
  }
}

async function loadFrom(location: string, { engine = 'compiled', cache = true }: SchemaSettings): Promise<Schema> {
  const main = readSchemaFile(location);
  switch (engine) {
    case 'compiled': {
      return compiledSchema(await loadCompiled(main, schemaServices(cache)));
    }
    case 'reference': {
      const [{ readSchemaFiles }, { schemaOfReference }] = await Promise.all([
        import('./validate/reference/read-schema-files.ts'),
        import('./validate/reference/reference-check.ts'),
      ]);
      return schemaOfReference(readSchemaFiles(main, readSchemaBytes).schema);
    }
    case 'libxml2': {
      // libxml2 reads it with the first document
      const foreign = await findForeign(location);
      if (foreign !== undefined) throw new EnvironmentError('env/bad-schema', foreign);
      const [{ gatherSchema }, { schemaOfLibxml2 }] = await Promise.all([
        import('./validate/libxml2/schema-source.ts'),
        import('./validate/libxml2/libxml2-check.ts'),
      ]);
      return schemaOfLibxml2(gatherSchema(main, readLinkedSchema));
    }
    default:
      throw new TypeError(`there is no engine ${String(engine satisfies never)}: compiled, reference or libxml2`);
  }
}

/** What was given in place of a schema says more than the mistakes found in it. */
async function explainForeign(location: string, error: unknown): Promise<unknown> {
  if (!(error instanceof EnvironmentError)) return error;
  const foreign = await findForeign(location);
  return foreign === undefined ? error : new EnvironmentError('env/bad-schema', foreign, { cause: error });
}

async function findForeign(location: string): Promise<string | undefined> {
  const [{ foreignSchema }, { schemaPlace }] = await Promise.all([
    import('./validate/foreign-schema.ts'),
    import('./host/schema-place.ts'),
  ]);
  return foreignSchema(location, schemaPlace(location));
}

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
export async function compileSchema(path: string): Promise<CompileResult> {
  const [{ readSchemaFiles }, { buildModule }] = await Promise.all([
    import('./validate/reference/read-schema-files.ts'),
    import('./validate/compiled/build-module.ts'),
  ]);
  const { readBytes, host } = schemaServices(false);
  try {
    const main = readSchemaFile(path);
    const built = buildModule(main, readSchemaFiles(main, readBytes), host);
    if (built.kind === 'built') return built.file;
    throw new EnvironmentError('env/bad-schema', `the schema ${path} cannot be compiled: ${built.reason}`);
  } catch (error) {
    throw await explainForeign(path, error);
  }
}

function schemaServices(useCache: boolean): SchemaServices {
  return { readBytes: readSchemaBytes, host: compilerHost(useCache ? cacheDirectory() : noCache) };
}

/**
 * A RELAX NG schema file in the other syntax: annotations and comments are kept, references stay references.
 * @throws {SchemaError} when the schema breaks the syntax it is written in
 * @throws {EnvironmentError} `env/bad-schema` when it cannot be read
 */
export async function convertSchema(path: string, to: SchemaSyntax): Promise<string> {
  const [{ convertSchemaText }, { decodeSchemaFiles }] = await Promise.all([
    import('./validate/convert-schema.ts'),
    import('./validate/reference/decode-schema-files.ts'),
  ]);
  try {
    readSchemaFile(path);
    return convertSchemaText(path, decodeSchemaFiles(readSchemaBytes), to);
  } catch (error) {
    throw await explainForeign(path, error);
  }
}

/** What jobs need of the machine, as Node has it. */
export function nodeServices(): JobServices {
  return hostServices((path, engine) => loadSchema(path, { engine }));
}

export type RunJobsOptions = {
  /** Ends the run after the document in hand. */
  readonly signal?: AbortSignal;
};

/**
 * Jobs (JSON: what to read, and the steps) → outcomes (JSON), in their order, each told to `sink` before the next job is begun.
 * Whatever a document causes, and whatever goes wrong over it, is in its outcome. Throws what the sink throws.
 */
export async function runJobs(jobs: Iterable<Job> | AsyncIterable<Job>, sink: Sink, options: RunJobsOptions = {}): Promise<void> {
  await runAll(jobs, sink, { services: nodeServices(), ...options });
}

export type ValidateSettings = GrammarSettings;

/**
 * A verdict for each document, in their order. What a check throws over a document is a diagnostic of it.
 * @throws {EnvironmentError} `env/unreadable` for a document too large to be explained; by the engine libxml2:
 *   `env/bad-schema`, `env/engine-failed`
 */
export async function* validate(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  schema: Schema,
  settings: ValidateSettings = {},
): AsyncGenerator<Verdict> {
  yield* judge(subjectsOf(documents), [schema.grammar(settings)]);
}

async function* subjectsOf(documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>): AsyncGenerator<Subject> {
  for await (const document of documents) yield new Subject(document);
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

/** What `encode` needs to be told; the schema and the program's version are its own unless given. */
export type EncodeOptions = Partial<EncodeSettings>;

/**
 * Plain text, or TEI to be added to → TEI that is valid and has kept the text, or one refusal. `options.authorities` come from
 * `readAuthorities`.
 */
export async function encode(document: SourceDocument, options: EncodeOptions = {}): Promise<EncodeResult> {
  const [{ encodeDocument }, { packageVersion }] = await Promise.all([
    import('./encode/encode.ts'),
    import('./host/package-root.ts'),
  ]);
  const schema = options.schema ?? (await loadSchema());
  return encodeDocument(document, { language: 'en', version: packageVersion(), ...options, schema });
}

/** Authority files (TEI, or a table of comma-separated values), or everything that is wrong with them. */
export async function readAuthorities(
  files: readonly { readonly file: string; readonly text: string }[],
): Promise<AuthoritiesReading> {
  const { readAuthorities: read } = await import('./encode/read-authorities.ts');
  return read(files);
}
