// One diagnostic, one line: `file:line:column: error: message`, as compilers print them.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Positions } from './positions.ts';
import { visible } from './visible.ts';

/** `positions` are those of the document that the diagnostic names; without them a span is not printed. */
export function reportLine(diagnostic: Diagnostic, positions?: Positions): string {
  const { severity, message, advice } = diagnostic;
  const level = severity === 'fatal' ? 'error' : severity;
  const hint = advice === undefined ? '' : ` (${advice})`;
  return visible(`${diagnostic.file}${printPlace(diagnostic, positions)}: ${level}: ${message}${hint}`);
}

function printPlace({ place }: Diagnostic, positions?: Positions): string {
  switch (place.kind) {
    case 'span': {
      const at = positions?.(place.span.start);
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
