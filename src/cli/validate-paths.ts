// Validates what the paths mean; prints findings, then a count.

import { isFinding } from '../diagnostics/diagnostic.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { findDocuments } from '../host/find-documents.ts';
import { type EngineName, isValid, loadSchema, type Schema, type SourceDocument, type Verdict, validate } from '../index.ts';
import type { ReportName } from '../report/formats.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { talk, tellFault } from './output.ts';
import { readEach } from './read-each.ts';
import { type Asked, addTo, type EngineCounts, tellStats } from './validate-stats.ts';

export type ValidateSettings = {
  readonly schema: string | undefined;
  readonly engine: EngineName;
  readonly format: ReportName;
  /** Findings printed for each document; 0: all. */
  readonly maxErrors: number;
  readonly stats: boolean;
};

export async function validatePaths(paths: readonly string[], settings: ValidateSettings): Promise<void> {
  const schema = await load(settings);
  if (schema === undefined) return;
  const { files, faults } = findDocuments(paths);
  faults.forEach(tellFault);
  const count = { valid: 0, invalid: 0, findings: 0 };
  const engines: EngineCounts = new Map();
  const asked: Asked[] = [];
  for await (const { verdict, size } of judgeEach(files, schema, settings)) {
    if (verdict.diagnostics.length > 0) {
      const { printVerdict } = await import('./print-verdict.ts');
      printVerdict(verdict, settings);
    }
    count[isValid(verdict) ? 'valid' : 'invalid']++;
    count.findings += verdict.diagnostics.filter(isFinding).length;
    addTo(engines, verdict.decidedBy ?? schema.engine, size);
    if (settings.stats && verdict.unproved !== undefined) asked.push({ file: verdict.file, ...verdict.unproved });
  }
  if (count.invalid > 0) raiseExitCode(exitCodes.findings);
  if (count.valid + count.invalid > 0) talk(summary(count));
  if (settings.stats) tellStats(engines, asked, schema);
}

async function load({ schema, engine }: ValidateSettings): Promise<Schema | undefined> {
  try {
    return await loadSchema(schema, { engine });
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const { tellSchemaMistakes } = await import('./tell-schema-mistakes.ts');
    tellSchemaMistakes(error);
    return undefined;
  }
}

type Judged = { readonly verdict: Verdict; readonly size: number };

/** A document that cannot be judged is told and passed over; libxml2 takes all in one go, or none. */
async function* judgeEach(files: readonly string[], schema: Schema, { format }: ValidateSettings): AsyncGenerator<Judged> {
  const settings = { jingPositions: format === 'jing' };
  if (schema.engine === 'libxml2') {
    const sizes = new Map<string, number>();
    for await (const verdict of validate(measured(readEach(files), sizes), schema, settings)) {
      yield { verdict, size: sizes.get(verdict.file) ?? 0 };
    }
    return;
  }
  const { prover } = schema.engine === 'compiled' ? schema.schema : {};
  for await (const document of readEach(files, (size) => prover?.allocate(size))) {
    const size = document.bytes.length;
    try {
      for await (const verdict of validate([document], schema, settings)) yield { verdict, size };
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      tellFault(error);
    }
  }
}

async function* measured(documents: AsyncIterable<SourceDocument>, sizes: Map<string, number>): AsyncGenerator<SourceDocument> {
  for await (const document of documents) {
    sizes.set(document.file, document.bytes.length);
    yield document;
  }
}

function summary({ valid, invalid, findings }: { valid: number; invalid: number; findings: number }): string {
  const some = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  if (invalid === 0) return `${some(valid, 'document')} valid`;
  return `${some(valid, 'document')} valid, ${invalid} not, with ${some(findings, 'finding')}`;
}
