// The findings of one document, printed.

import type { Verdict } from '../index.ts';
import { type ReportName, reportFormats } from '../report/formats.ts';
import { positionsIn } from '../report/positions.ts';
import { product, talk } from './output.ts';

type PrintSettings = { readonly format: ReportName; readonly maxErrors: number };

export function printVerdict({ file, diagnostics, text }: Verdict, { format, maxErrors }: PrintSettings): void {
  const positions = text === undefined ? undefined : positionsIn(text);
  const printed = maxErrors === 0 ? diagnostics : diagnostics.slice(0, maxErrors);
  for (const diagnostic of printed) product(`${reportFormats[format].print(diagnostic, positions)}\n`);
  if (printed.length < diagnostics.length) talk(`${file}: ${diagnostics.length - printed.length} more not printed`);
}
