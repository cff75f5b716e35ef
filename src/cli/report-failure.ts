// What ended a call before its documents were done, as a whole report in the format that was asked for: who parses standard output
// finds the problem there, too. Wrong use stays words on standard error: which format was meant is part of what is wrong.

import { schemaMistakes } from '../batch/schema-mistakes.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { ownFault } from '../diagnostics/own-fault.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import { packageVersion } from '../host/package-root.ts';
import { reportFormats } from '../report/formats.ts';
import { Locator } from '../report/locate.ts';
import type { Outcome, Run } from '../report/outcome.ts';
import { Tally } from '../report/tally.ts';
import { nowhere } from '../source/span.ts';
import { exitCodeOf } from './exit-code.ts';
import { missingOutcome } from './missing-outcome.ts';
import { hasProduct } from './output.ts';
import { formatOf, openReporting, type Reporting, type ReportingSettings, wantsOf } from './reporting.ts';
import { UsageError } from './usage-error.ts';

export type Unreported = { readonly run: Omit<Run, 'version'>; readonly settings: ReportingSettings };

/** Prints nothing where a report has been begun, or the format is for people: they are told on standard error. */
export async function reportFailure(error: unknown, unreported: Unreported): Promise<void> {
  if (error instanceof UsageError || error instanceof SettingsError) return;
  await reportOnly([failureOutcome(error, unreported.settings)], unreported);
}

/** The report of a call that has no documents. */
export function reportNothing(unreported: Unreported): Promise<void> {
  return reportOnly([], unreported);
}

/** Reports that go to files are whole or not there. */
async function reportOnly(outcomes: readonly Outcome[], { run, settings }: Unreported): Promise<void> {
  if (hasProduct() || reportFormats[formatOf(settings)].isForPeople) return;
  const tally = new Tally();
  const reporting = await openReporting({ ...settings, reports: [] }, { ...run, version: packageVersion() });
  for (const outcome of outcomes) {
    tally.add(outcome);
    await reporting.document(outcome);
  }
  const summary = tally.summary();
  await reporting.end({ ...summary, exitCode: exitCodeOf(summary) });
}

type Broken = { readonly error: unknown; readonly tally: Tally; readonly settings: ReportingSettings };

/** Brings what has been begun on the stream to an end that says so; a format for people has no end. */
export async function breakOff(reporting: Reporting, { error, tally, settings }: Broken): Promise<void> {
  if (settings.summaryOnly || reportFormats[formatOf(settings)].isForPeople) return;
  const failure = failureOutcome(error, settings);
  tally.add(failure);
  await reporting.document(failure);
  const summary = tally.summary();
  await reporting.end({ ...summary, exitCode: exitCodeOf(summary) });
}

function failureOutcome(error: unknown, settings: ReportingSettings): Outcome {
  if (error instanceof SchemaError) return schemaOutcome(error, settings);
  if (error instanceof EnvironmentError) return missingOutcome(error);
  return { ...NOT_DONE, file: '', diagnostics: [ownFault('', error)] };
}

/** The mistakes of a schema stand in its own files. */
function schemaOutcome(error: SchemaError, settings: ReportingSettings): Outcome {
  const { code, message, file = '' } = error;
  const { diagnostics, texts } = schemaMistakes(error);
  const locator = new Locator(undefined, { frames: wantsOf(settings).frames, texts });
  const said = { code, severity: 'fatal', message, file, place: nowhere } as const;
  return { ...NOT_DONE, file, diagnostics: [said, ...diagnostics.map((one) => locator.locate(one))] };
}

const NOT_DONE = { status: 'failed', outputs: [], decidedBy: [], bytes: 0 } as const;
