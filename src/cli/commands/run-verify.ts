// Runs teikit verify.

import { reportFormats } from '../../report/formats.ts';
import type { Call } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { verifyPackages } from '../verify-packages.ts';
import { reportingOf } from './reporting-of.ts';
import type { VerifyValues } from './verify-command.ts';

/** @throws {UsageError} */
export async function runVerify({ words, values }: Call<VerifyValues>): Promise<void> {
  const { as, schemas, format, 'max-errors': maxFindings } = values;
  if (values['summary-only'] && format !== undefined && !reportFormats[format].isForPeople)
    throw new UsageError(`--summary-only is words for people: for ${format} take --report ${format}=FILE`);
  const reporting = reportingOf(values, { stream: 'stdout', format, maxFindings, codes: true });
  try {
    await verifyPackages(words, { kind: as, schemas, reporting });
  } catch (error) {
    const { reportFailure } = await import('../report-failure.ts');
    await reportFailure(error, { run: { command: 'verify' }, settings: reporting });
    throw error;
  }
}
