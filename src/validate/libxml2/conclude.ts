// What libxml2 said of a document → its diagnostics. A document is valid only if libxml2 said so in plain words.

import { type Diagnostic, isFinding } from '../../diagnostics/diagnostic.ts';
import { atLine, nowhere } from '../../source/span.ts';
import type { ExternalIdentifier } from './external-identifiers.ts';
import { explainReports } from './libxml2-messages.ts';
import type { Libxml2Output, Libxml2Report } from './libxml2-output.ts';
import type { ReadyDocument } from './prepare-document.ts';
import type { RunNames } from './run-libxml2.ts';

/** Lines that name no document are counted to this one: the caller sees to it that it stands alone then. */
export function conclude(
  document: ReadyDocument,
  index: number,
  output: Libxml2Output,
  names: RunNames,
): readonly Diagnostic[] {
  const { file, isRecoded, externals, warnings } = document;
  const own = output.reports.filter((report) => report.document === index || report.document === undefined);
  const said = own.filter((report) => !isAboutLoading(report) && !(isRecoded && isAboutEncoding(report)));
  const unread = externals.flatMap((external, number) => {
    const report = own.find((candidate) => candidate.message.includes(`"${names.external(number)}"`));
    return report === undefined ? [] : [notRead(file, external, report)];
  });
  const diagnostics = [...warnings, ...unread, ...explainReports(file, said)];
  if (output.accepted.has(index) || diagnostics.some(isFinding)) return diagnostics;
  return [...diagnostics, noVerdict(file, 'libxml2 gave no verdict on this document')];
}

export function noVerdict(file: string, message: string): Diagnostic {
  return { code: 'validate/no-verdict', severity: 'error', message, file, place: nowhere };
}

function isAboutLoading(report: Libxml2Report): boolean {
  return /^failed to load external entity /.test(report.message);
}

function isAboutEncoding(report: Libxml2Report): boolean {
  return /^Encoding '.*' doesn't match/.test(report.message);
}

/** A document can do without its external DTD, but not without an entity whose text it asks for. */
function notRead(file: string, { literal, isSubset }: ExternalIdentifier, report: Libxml2Report): Diagnostic {
  const what = isSubset ? 'the external DTD' : 'the external entity';
  return {
    code: 'xml/external',
    severity: isSubset ? 'warning' : 'error',
    message: `${what} "${literal.replace(/\s+/g, ' ')}" was not read: nothing is opened that was not named`,
    file,
    place: report.line === undefined ? nowhere : atLine(report.line),
  };
}
