// Which entries of a written document a validator's findings are in.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** As writeStandOff lays an entry out. */
const ENTRY = /^ {4}<(?:person|org|place) xml:id="([^"]+)"/;
const LINE = '\n    <';

/** Keys, each once. */
export function entriesAt(tei: string, findings: readonly Diagnostic[]): readonly string[] {
  const start = tei.indexOf('\n<standOff>');
  const end = tei.indexOf('\n</standOff>');
  const keys = new Set<string>();
  for (const { place } of findings) {
    if (place.kind !== 'span' || start < 0 || place.span.start < start || place.span.start > end) continue;
    const line = tei.lastIndexOf(LINE, place.span.start);
    const [, key] = ENTRY.exec(tei.slice(line + 1, line + 1000)) ?? [];
    if (line > start && key !== undefined) keys.add(key);
  }
  return [...keys];
}
