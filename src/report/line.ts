// A line for each finding, as compilers print them: `file:line:column: error: message`.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { levelOf } from './level.ts';
import type { Location } from './outcome.ts';
import type { Positions } from './positions.ts';
import { visible } from './visible.ts';

/** `positions` are those of the document that the diagnostic names; without them a span is not printed. */
export function reportLine(diagnostic: Diagnostic, positions?: Positions): string {
  return lineOf(diagnostic, placeOf(diagnostic, positions));
}

type Words = Pick<Diagnostic, 'file' | 'severity' | 'message' | 'advice'>;

export function lineOf({ file, severity, message, advice }: Words, place: Partial<Location> | undefined): string {
  const hint = advice === undefined ? '' : ` (${advice})`;
  return visible(`${file}${placeSuffix(place)}: ${levelOf(severity)}: ${message}${hint}`);
}

/** `:3:7`, `:3`, or nothing. */
export function placeSuffix(place: Partial<Location> | undefined): string {
  if (place?.line === undefined) return '';
  return place.column === undefined ? `:${place.line}` : `:${place.line}:${place.column}`;
}

function placeOf({ place }: Diagnostic, positions?: Positions): Partial<Location> | undefined {
  switch (place.kind) {
    case 'span':
      return positions?.(place.span.start);
    case 'line':
      return { line: place.line };
    case 'none':
      return undefined;
    default:
      return place satisfies never;
  }
}
