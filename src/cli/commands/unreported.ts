// A call of validate that had no documents to report on: what stands in its report all the same.

import { SchemaError } from '../../diagnostics/schema-error.ts';
import type { ReportName } from '../../report/formats.ts';
import { STANDARD_INPUT } from '../../source/document.ts';
import type { Call } from '../command.ts';
import { reportFailure, reportNothing, type Unreported } from '../report-failure.ts';
import { type Reported, reportingOf } from './reporting-of.ts';

type Values = Reported & {
  readonly schema: readonly string[];
  readonly format: ReportName | undefined;
  readonly 'max-errors': number;
  readonly codes: boolean;
  readonly fix: readonly string[] | undefined;
};

export async function reportError(error: unknown, call: Call<Values>): Promise<void> {
  if (error instanceof SchemaError) {
    const { tellSchemaWarnings } = await import('../tell-schema-mistakes.ts');
    tellSchemaWarnings(error);
  }
  await reportFailure(error, unreported(call));
}

export function reportNone(call: Call<Values>): Promise<void> {
  return reportNothing(unreported(call));
}

function unreported({ words, values }: Call<Values>): Unreported {
  const { schema, format, 'max-errors': maxFindings, codes, fix } = values;
  const isProduct = fix !== undefined && (!fix.includes('write') || words.includes(STANDARD_INPUT));
  return {
    run: { command: 'validate', ...(schema.length === 0 ? {} : { schema: schema.join(', ') }) },
    settings: reportingOf(values, { stream: isProduct ? 'stderr' : 'stdout', format, maxFindings, codes }),
  };
}
