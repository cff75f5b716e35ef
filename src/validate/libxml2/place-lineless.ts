// Some reports of libxml2's validation come without a line. Reading the document as a stream, libxml2 knows the line of most.

import { isAboutContent, type Libxml2Report, readLibxml2Output } from './libxml2-output.ts';
import type { Libxml2Run } from './run-libxml2.ts';

/** The same reports in the same order, more of them with a line. `runStream` is called once, or not at all. */
export async function placeLineless(
  reports: readonly Libxml2Report[],
  documents: readonly Uint8Array[],
  runStream: (documents: readonly Uint8Array[]) => Promise<Libxml2Run>,
): Promise<readonly Libxml2Report[]> {
  const affected = [...new Set(reports.filter(isLineless).map((report) => report.document ?? 0))];
  if (affected.length === 0) return reports;
  const run = await runStream(affected.flatMap((index) => documents[index] ?? []));
  if (run.kind !== 'judged') return reports;
  const streamed = [...readLibxml2Output(run.output, run.names.document, affected.length).reports];
  return reports.map((report) => {
    if (!isLineless(report)) return report;
    const same = streamed.findIndex((other) => isSame(other, report, affected));
    const [found] = same < 0 ? [] : streamed.splice(same, 1);
    return { ...report, line: found?.line };
  });
}

function isLineless(report: Libxml2Report): boolean {
  return isAboutContent(report) && report.line === undefined && report.document !== undefined;
}

/** The n-th report of a message in the tree is the n-th of it in the stream, with or without a line. */
function isSame(streamed: Libxml2Report, report: Libxml2Report, affected: readonly number[]): boolean {
  return affected[streamed.document ?? -1] === report.document && streamed.message === report.message;
}
