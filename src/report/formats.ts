// The formats that print one diagnostic by itself, by name.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportJing } from './jing.ts';
import { reportLine } from './line.ts';
import type { Positions } from './positions.ts';

export type ReportName = 'line' | 'jing';

export type ReportFormat = {
  readonly title: string;
  readonly print: (diagnostic: Diagnostic, positions?: Positions) => string;
};

export const reportFormats: Readonly<Record<ReportName, ReportFormat>> = {
  line: { title: 'a line for each finding, at the part at fault', print: reportLine },
  jing: { title: 'the same at the positions that Jing prints', print: reportJing },
};
