// One diagnostic, one line: `file:line: error: message`, as compilers and Jing print them.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LineColumn } from '../source/line-column.ts';
import { visible } from './visible.ts';

/** `locate` turns an offset into line and column; without it a span is not printed, since its line is not known. */
export function reportLine(diagnostic: Diagnostic, locate?: (offset: number) => LineColumn): string {
  const { severity, message, advice } = diagnostic;
  const level = severity === 'warning' ? 'warning' : 'error';
  const hint = advice === undefined ? '' : ` (${advice})`;
  return visible(`${diagnostic.file}${printPlace(diagnostic, locate)}: ${level}: ${message}${hint}`);
}

function printPlace({ place }: Diagnostic, locate?: (offset: number) => LineColumn): string {
  switch (place.kind) {
    case 'span': {
      const at = locate?.(place.span.start);
      return at === undefined ? '' : `:${at.line}:${at.column}`;
    }
    case 'line':
      return `:${place.line}`;
    case 'none':
      return '';
    default:
      return place satisfies never;
  }
}
