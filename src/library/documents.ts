// Documents by way of the library: validated, transformed, encoded.

import { judge } from '../check/judge.ts';
import type { Subject } from '../check/subject.ts';
import type { Verdict } from '../check/verdict.ts';
import type { Certainty, Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingFault, encodingWarnings } from '../diagnostics/encoding-fault.ts';
import type { EncodeResult } from '../encode/encode-result.ts';
import type { EncodeSettings } from '../encode/encode-settings.ts';
import type { AuthoritiesReading } from '../encode/read-authorities.ts';
import type { SourceDocument } from '../source/document.ts';
import type { FormatName, HeaderForm, NotesPlace, Reading, UiLanguage } from '../transform/formats.ts';
import type { FixedDocument } from '../validate/fix/fix-document.ts';
import type { GrammarSettings, Schema } from '../validate/schema.ts';
import { loadSchema } from './load-schema.ts';
import { following, type PartOptions, partOptions } from './parts.ts';

export type ValidateSettings = GrammarSettings & PartOptions;

/**
 * A verdict for each document, in their order. What a check throws over a document is a diagnostic of it.
 * @throws {EnvironmentError} `env/unreadable` for a document too large to be explained; by the engine libxml2:
 *   `env/bad-schema`, `env/engine-failed`
 */
export async function* validate(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  schema: Schema,
  { xinclude, externalEntities, roots, ...settings }: ValidateSettings = {},
): AsyncGenerator<Verdict> {
  const parts = partOptions({ xinclude, externalEntities, roots });
  yield* judge(subjectsOf(documents, parts), [schema.grammar(settings)]);
}

async function* subjectsOf(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  parts: PartOptions,
): AsyncGenerator<Subject> {
  const follow = following(parts);
  for await (const document of documents) yield await follow(document);
}

/**
 * A document with the fixes made that its findings carry: safe ones, or also those that are only likely. Each round is validated
 * again; a fix that does not lessen the findings is taken back. Every byte outside the edits stays.
 */
export async function fix(
  document: SourceDocument,
  schema: Schema,
  certainty: Certainty = 'safe',
  parts: PartOptions = {},
): Promise<FixedDocument> {
  const { fixDocument } = await import('../validate/fix/fix-document.ts');
  const { file, bytes } = document;
  const judged = async (version: Uint8Array): Promise<readonly Diagnostic[]> => {
    const found: Diagnostic[] = [];
    for await (const { diagnostics } of validate([{ file, bytes: version }], schema, { ...parts, fixes: true })) {
      for (const diagnostic of diagnostics) found.push(diagnostic);
    }
    return found;
  };
  return fixDocument({ file, bytes, judge: judged, certainty });
}

export type TransformSettings = {
  readonly to: FormatName;
  readonly reading?: Reading;
  /** Text only: columns a line may have; 0, the default, is as many as it needs. */
  readonly wrap?: number;
  /** Text and Markdown: where notes stand. When left out, text has the printed ones at their places, Markdown all as footnotes. */
  readonly notes?: NotesPlace;
  /** Text and Markdown: what is written of the header before the text. When left out, Markdown has its fields and text nothing. */
  readonly header?: HeaderForm;
  /** The language of words of our own, such as labels of fields. When left out, that of the document where there are words in it, else English. */
  readonly uiLang?: UiLanguage;
  /** HTML and Markdown: where the pictures lie that the document names by relative references: a folder below that of the output, or an address of the web. */
  readonly images?: string;
} & PartOptions;

export type TransformResult =
  | {
      readonly kind: 'ok';
      readonly output: string;
      /** What a reader of the output would not guess, such as that there was nothing to be written. */
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

/** One document in another form, with the stylesheets of this package; problems in the document are diagnostics. */
export async function transform(
  document: SourceDocument,
  { xinclude, externalEntities, roots, ...settings }: TransformSettings,
): Promise<TransformResult> {
  const [{ endedBy, inFiles }, { transform: apply }, { checkDocument }, { packageStylesheets }] = await Promise.all([
    import('../batch/in-files.ts'),
    import('../transform/transform.ts'),
    import('../transform/check-settings.ts'),
    import('../host/stylesheets.ts'),
  ]);
  checkDocument(document);
  const subject = await following(partOptions({ xinclude, externalEntities, roots }))(document);
  const ended = endedBy(subject);
  if (ended !== undefined) return { kind: 'diagnostics', diagnostics: ended };
  const decoded = await subject.text();
  if (decoded.kind !== 'decoded') return { kind: 'diagnostics', diagnostics: [encodingFault(document.file, decoded)] };
  const result = await apply({ text: decoded.text, name: document.file }, { ...settings, stylesheets: packageStylesheets });
  const warnings = encodingWarnings(document.file, decoded);
  if (result.kind === 'ok') return { ...result, warnings: [...warnings, ...inFiles(result.warnings, subject)] };
  return { ...result, diagnostics: [...warnings, ...inFiles(result.diagnostics, subject)] };
}

/** What `encode` needs to be told; the schema and the program's version are its own unless given. */
export type EncodeOptions = Partial<EncodeSettings> & PartOptions;

/**
 * Plain text, or TEI to be added to → TEI that is valid and has kept the text, or one refusal. `options.authorities` come from
 * `readAuthorities`.
 */
export async function encode(
  document: SourceDocument,
  { xinclude, externalEntities, roots, ...options }: EncodeOptions = {},
): Promise<EncodeResult> {
  const [{ encodeDocument }, { packageVersion }, { endedBy, inFiles }] = await Promise.all([
    import('../encode/encode.ts'),
    import('../host/package-root.ts'),
    import('../batch/in-files.ts'),
  ]);
  const subject = await following(partOptions({ xinclude, externalEntities, roots }))(document);
  const ended = endedBy(subject);
  if (ended !== undefined) return { kind: 'refused', diagnostics: ended };
  const schema = options.schema ?? (await loadSchema());
  const result = await encodeDocument(subject, { version: packageVersion(), ...options, schema });
  return { ...result, diagnostics: inFiles(result.diagnostics, subject) };
}

/** Authority files (TEI, or a table of comma-separated values), or everything that is wrong with them. */
export async function readAuthorities(
  files: readonly { readonly file: string; readonly text: string }[],
): Promise<AuthoritiesReading> {
  const { readAuthorities: read } = await import('../encode/read-authorities.ts');
  return read(files);
}
