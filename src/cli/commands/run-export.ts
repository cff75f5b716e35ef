// Runs teikit export.

import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { exportPaths } from '../export-paths.ts';
import { fileFlags } from '../part-settings.ts';
import { UsageError } from '../usage-error.ts';
import type { ExportValues } from './export-command.ts';
import { reportingOf } from './reporting-of.ts';

/** @throws {UsageError} */
export async function runExport(call: Call<ExportValues>): Promise<void> {
  const { values } = call;
  const { to, output, unavailable, crosswalk, 'crosswalk-from': crosswalkFrom } = values;
  if (crosswalk) {
    const { showCrosswalk } = await import('../show-crosswalk.ts');
    return showCrosswalk(crosswalkFrom);
  }
  if (to.length === 0) throw new UsageError('a flag is missing: --to');
  if (output === undefined) throw new UsageError('a flag is missing: -o DIR, where the records go');
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  await exportPaths(chosen.found, {
    paths: chosen.paths,
    output,
    step: { to, ...(unavailable ? { unavailable } : {}), ...(crosswalkFrom === undefined ? {} : { crosswalk: crosswalkFrom }) },
    reporting: reportingOf(values, { stream: 'stderr' }),
    ...fileFlags(values, [...chosen.paths, crosswalkFrom]),
  });
}
