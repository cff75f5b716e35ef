// The public interface of teikit. docs/library.md lists it, and a test holds the list against this file.

export type {
  EncodeStep,
  ExportStep,
  FixStep,
  Input,
  Job,
  PartSettings,
  Step,
  TransformStep,
  ValidateStep,
} from './batch/job.ts';
export type { Sink, StopSignal, TellingSignal } from './batch/sink.ts';
export type { Check, DocumentCheck, Judgement, SetCheck } from './check/check.ts';
export { judge } from './check/judge.ts';
export { type Maker, Subject } from './check/subject.ts';
export { type Decision, isValid, type Verdict } from './check/verdict.ts';
export type { SchemaDocument, SchemaVerdict, XmlSchemas } from './check/xml-schemas.ts';
export type { SchemaFile, SchemaMetadata } from './compile/schema-metadata.ts';
export { type CodeEntry, codes } from './diagnostics/catalogue.ts';
export type { Code } from './diagnostics/codes.ts';
export {
  type Certainty,
  type Diagnostic,
  type Edit,
  type Fix,
  isFinding,
  type Related,
  type Severity,
} from './diagnostics/diagnostic.ts';
export { type EnvironmentCode, EnvironmentError } from './diagnostics/environment-error.ts';
export { explainCode, listCodes } from './diagnostics/explain-code.ts';
export { SchemaError } from './diagnostics/schema-error.ts';
export { SettingsError } from './diagnostics/settings-error.ts';
export type { EncodeReport, EncodeResult } from './encode/encode-result.ts';
export type { EncodeSettings } from './encode/encode-settings.ts';
export type { Learned, LearnedFinds, OtherFinds } from './encode/model/learned.ts';
export type { EncodeLanguage } from './encode/model/rule-language.ts';
export type { AuthoritiesReading } from './encode/read-authorities.ts';
export type { Crosswalk } from './export/crosswalk/crosswalk.ts';
export type { Exported } from './export/export-document.ts';
export type { ExportFormatName } from './export/export-formats.ts';
export type { HeaderPath } from './export/record/header-paths.ts';
export type { Property } from './export/record/property.ts';
export {
  type EncodeOptions,
  encode,
  fix,
  readAuthorities,
  type TransformResult,
  type TransformSettings,
  transform,
  type ValidateSettings,
  validate,
} from './library/documents.ts';
export { type ExportOptions, exportDocument } from './library/export.ts';
export { type ExportedSet, exportSet, type SetFormatName, type SetOptions } from './library/export-set.ts';
export { type FileSettings, nodeServices } from './library/jobs.ts';
export { type LearnOptions, type LearnOutcome, learn, type ModelReading, readModel } from './library/learn.ts';
export { loadSchema, type SchemaSettings } from './library/load-schema.ts';
export type { PartOptions } from './library/parts.ts';
export { type RunJobsOptions, runJobs } from './library/run-jobs.ts';
export type { RunEvent, RunOptions } from './library/run-options.ts';
export { run } from './library/run-settled.ts';
export {
  type CompileResult,
  type CompileSettings,
  compileSchema,
  convertSchema,
  type LinkSettings,
} from './library/schema-files.ts';
export { type VerifyFolderSettings, verifyFolder } from './library/verify-folder.ts';
export { type OcflObject, writeBagArchive, writeBagFolder, writeOcflObjects } from './library/write-packages.ts';
export { loadXmlSchemas } from './library/xml-schemas.ts';
export type { BagProfile } from './packages/bag/bag-profile.ts';
export type { Hole } from './packages/bag/holes.ts';
export { type ReadProfile, readProfile } from './packages/bag/read-profile.ts';
export type { BagSettings, WrittenBag } from './packages/bag/write-bag.ts';
export type { PayloadEntry } from './packages/files/payload.ts';
export type { ObjectVersion, WrittenObject } from './packages/ocfl/write-object.ts';
export type { PackageKind } from './packages/recognise-package.ts';
export { type MakeReporter, type ReportFormat, type ReportName, reportFormats } from './report/formats.ts';
export { reportJing } from './report/jing.ts';
export { reportLine } from './report/line.ts';
export { Locator, type LocatorSettings } from './report/locate.ts';
export type {
  CleanOutcomes,
  Frame,
  Kind,
  Located,
  LocatedFix,
  Location,
  Outcome,
  Output,
  Run,
  Status,
  Summary,
} from './report/outcome.ts';
export { type Positions, positionsIn } from './report/positions.ts';
export type { Reporter, ReporterSettings } from './report/reporter.ts';
export { type SummaryTextSettings, summaryText } from './report/summary-text.ts';
export { type RunEnd, Tally } from './report/tally.ts';
export type { RuleFacts, RuleSettings } from './rules/resolved-rules.ts';
export type { SourceDocument } from './source/document.ts';
export { type LineColumn, lineColumnAt, lineStarts } from './source/line-column.ts';
export type { Place, Span } from './source/span.ts';
export {
  type Format,
  type FormatName,
  formats,
  type HeaderForm,
  type NotesPlace,
  type Reading,
  type UiLanguage,
} from './transform/formats.ts';
export type { SchemaSyntax } from './validate/convert-schema.ts';
export type { FixedDocument } from './validate/fix/fix-document.ts';
export type { EngineName, Schema } from './validate/schema.ts';
