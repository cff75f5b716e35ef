// The fixes of diagnostics, made in the text that they are of.

import type { Certainty, Diagnostic, Edit, Fix } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';

export type Applied = {
  readonly text: string;
  /** In document order. */
  readonly applied: readonly Fix[];
  /** Fixes that were certain enough, but whose edits touch those of one that was applied. */
  readonly skipped: readonly Fix[];
};

/** The first fix of each diagnostic that is as certain as asked (`suggested` takes the safe ones as well) and wanted. */
export function fixesOf(
  diagnostics: readonly Diagnostic[],
  certainty: Certainty,
  isWanted: (fix: Fix) => boolean = () => true,
): readonly Fix[] {
  return diagnostics.flatMap(({ fixes = [] }) => {
    const first = fixes.find((fix) => (certainty === 'suggested' || fix.certainty === 'safe') && isWanted(fix));
    return first === undefined ? [] : [first];
  });
}

/** Every character outside the edits stays as it is. Time grows with the text and the number of edits. */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[], certainty: Certainty): Applied {
  const { chosen, skipped } = withoutOverlaps(fixesOf(diagnostics, certainty));
  return { text: applyEdits(text, chosen), applied: chosen, skipped };
}

/** Of fixes that overlap the one is taken whose overlapping edit begins first. Edits at one place overlap: their order is open. */
export function withoutOverlaps(fixes: readonly Fix[]): { readonly chosen: readonly Fix[]; readonly skipped: readonly Fix[] } {
  const owned = fixes.flatMap((fix) => fix.edits.map(({ span }) => ({ fix, span })));
  const skipped = new Set<Fix>();
  let last: { readonly fix?: Fix; readonly span: Span } = { span: { start: -1, end: -1 } };
  for (const { fix, span } of owned.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (skipped.has(fix)) continue;
    const overlaps = span.start < last.span.end || span.start === last.span.start;
    if (overlaps && fix !== last.fix) skipped.add(fix);
    else last = { fix, span };
  }
  const inOrder = fixes.toSorted((a, b) => startOf(a) - startOf(b));
  return { chosen: inOrder.filter((fix) => !skipped.has(fix)), skipped: inOrder.filter((fix) => skipped.has(fix)) };
}

function startOf({ edits }: Fix): number {
  return edits[0]?.span.start ?? 0;
}

/** `fixes` do not overlap. */
export function applyEdits(text: string, fixes: readonly Fix[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { span, text: written } of editsInOrder(fixes)) {
    parts.push(text.slice(done, span.start), written);
    done = span.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

export function editsInOrder(fixes: readonly Fix[]): readonly Edit[] {
  return fixes.flatMap(({ edits }) => edits).toSorted((a, b) => a.span.start - b.span.start);
}
