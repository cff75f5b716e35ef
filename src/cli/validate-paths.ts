// Validates what the paths mean; prints findings, then a count.

import { isFinding } from '../diagnostics/diagnostic.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { findDocuments } from '../host/find-documents.ts';
import { type EngineName, isValid, loadSchema, type Schema, type Verdict, validate } from '../index.ts';
import { type ReportName, reportFormats } from '../report/formats.ts';
import { positionsIn } from '../report/positions.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { product, talk, tellFault } from './output.ts';
import { readEach } from './read-each.ts';
import { tellSchemaMistakes } from './tell-schema-mistakes.ts';

export type ValidateSettings = {
  readonly schema: string | undefined;
  readonly engine: EngineName;
  readonly format: ReportName;
  /** Findings printed for each document; 0: all. */
  readonly maxErrors: number;
};

export async function validatePaths(paths: readonly string[], settings: ValidateSettings): Promise<void> {
  const schema = await load(settings);
  if (schema === undefined) return;
  const { files, faults } = findDocuments(paths);
  faults.forEach(tellFault);
  const count = { valid: 0, invalid: 0, findings: 0 };
  for await (const verdict of validate(readEach(files), schema, { jingPositions: settings.format === 'jing' })) {
    printVerdict(verdict, settings);
    count[isValid(verdict) ? 'valid' : 'invalid']++;
    count.findings += verdict.diagnostics.filter(isFinding).length;
  }
  if (count.invalid > 0) raiseExitCode(exitCodes.findings);
  if (count.valid + count.invalid > 0) talk(summary(count));
}

async function load({ schema, engine }: ValidateSettings): Promise<Schema | undefined> {
  try {
    return await loadSchema(schema, { engine });
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    tellSchemaMistakes(error);
    return undefined;
  }
}

function printVerdict({ file, diagnostics, text }: Verdict, { format, maxErrors }: ValidateSettings): void {
  if (diagnostics.length === 0) return;
  const positions = text === undefined ? undefined : positionsIn(text);
  const printed = maxErrors === 0 ? diagnostics : diagnostics.slice(0, maxErrors);
  for (const diagnostic of printed) product(`${reportFormats[format].print(diagnostic, positions)}\n`);
  if (printed.length < diagnostics.length) talk(`${file}: ${diagnostics.length - printed.length} more not printed`);
}

function summary({ valid, invalid, findings }: { valid: number; invalid: number; findings: number }): string {
  const some = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  if (invalid === 0) return `${some(valid, 'document')} valid`;
  return `${some(valid, 'document')} valid, ${invalid} not, with ${some(findings, 'finding')}`;
}
