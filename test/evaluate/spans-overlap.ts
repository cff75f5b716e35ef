// Whether two stretches have a character in common.
import type { Span } from '../../src/source/span.ts';

export type { Span };

export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
