// What of a text is looked at where all of it would take too long: its first lines, and of a long line its ends.

import type { Span } from '../../source/span.ts';

/** Lines looked at; a longer text goes on as it begins. */
export const SAMPLE_LINES = 4000;

/** Code units of a line, or of a unit, that are looked at. */
export const STRETCH = 320;

export function headOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + STRETCH));
}

export function tailOf(text: string, { start, end }: Span): string {
  return text.slice(Math.max(start, end - STRETCH), end);
}
