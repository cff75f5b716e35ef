// Whether fixes have made a document better: what is said of it before and after.

import { type Certainty, type Diagnostic, type Edit, type Fix, isFinding } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { editsInOrder, fixesOf } from './apply-fixes.ts';
import { openTagsAt } from './open-tags.ts';

/** Whether behind the finding nothing was judged, or nothing of the document but its root: to mend it brings out more. */
export function isRevealing({ severity, place }: Diagnostic, text: string): boolean {
  if (severity === 'fatal') return true;
  const [root] = openTagsAt(text, Number.POSITIVE_INFINITY, 1);
  return place.kind === 'span' && root !== undefined && place.span.start === root.start + 1;
}

export type Attempt = {
  /** The document before, and what is said of it before and after. */
  readonly text: string;
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
  readonly fixes: readonly Fix[];
  readonly certainty: Certainty;
  /** The finding that the only fix is for, where it is a revealing one. */
  readonly revealing: Diagnostic | undefined;
  /** The fixes are for warnings and notes. */
  readonly isLesser: boolean;
};

/**
 * Fixes must lessen the findings by their number, those of warnings and notes all that is told. Only inside an element that was fixed may others come to light, if they can be
 * mended in turn: what is in an unknown element is not always judged.
 */
export function isBetter(attempt: Attempt): boolean {
  const { before, after, fixes, revealing, isLesser } = attempt;
  const [was, is] = [before.filter(isFinding), after.filter(isFinding)];
  if (is.some(isFatal) && !was.some(isFatal)) return false;
  if (isLesser) return is.length <= was.length && after.length <= before.length - fixes.length;
  if (revealing !== undefined) return isRevealed(revealing, was, { ...attempt, is });
  const wanted = was.length - fixes.length;
  return is.length <= wanted || (is.length < was.length && is.length - mendableInside(is, attempt) <= wanted);
}

function isFatal(diagnostic: Diagnostic | undefined): boolean {
  return diagnostic?.severity === 'fatal';
}

/** Findings that have a fix and stand between the tags of an element that was fixed. */
function mendableInside(findings: readonly Diagnostic[], { fixes, certainty }: Attempt): number {
  const inside = insides(fixes);
  const mendable = findings.filter((finding) => fixesOf([finding], certainty).length > 0);
  let [count, index, end] = [0, 0, -1];
  for (const at of mendable.map(startOf).sort((a, b) => a - b)) {
    for (let span = inside[index]; span !== undefined && span.start <= at; span = inside[index]) {
      end = Math.max(end, span.end);
      index += 1;
    }
    if (at < end) count += 1;
  }
  return count;
}

/** From tag to tag in the text as it is after, in order. */
function insides(fixes: readonly Fix[]): readonly Span[] {
  const starts = new Map<Edit, number>();
  let growth = 0;
  for (const edit of editsInOrder(fixes)) {
    starts.set(edit, edit.span.start + growth);
    growth += edit.text.length - (edit.span.end - edit.span.start);
  }
  const spans = fixes.flatMap(({ edits }) => {
    const [first, last] = [edits[0], edits.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    return [{ start: (starts.get(first) ?? 0) + first.text.length, end: starts.get(last) ?? 0 }];
  });
  return spans.sort((a, b) => a.start - b.start);
}

/** The reading goes on past the place, and nothing new is found before what was hidden. */
function isRevealed(
  revealing: Diagnostic,
  was: readonly Diagnostic[],
  { is, fixes, text }: Attempt & { readonly is: readonly Diagnostic[] },
): boolean {
  const place = startOf(revealing);
  const hidden = isFatal(revealing) ? Math.max(0, text.lastIndexOf('<', place)) : place;
  const isHere = (finding: Diagnostic): boolean =>
    startOf(finding) <= place + growthBefore(place, fixes) && (isFatal(finding) || finding.code === revealing.code);
  if (is.some((finding) => isFatal(finding) === isFatal(revealing) && isHere(finding))) return false;
  const hiddenNow = hidden + growthBefore(hidden, fixes);
  const earlierNow = is.filter((finding) => startOf(finding) < hiddenNow).length;
  return earlierNow <= was.filter((finding) => startOf(finding) < hidden).length;
}

function startOf({ place }: Diagnostic): number {
  return place.kind === 'span' ? place.span.start : 0;
}

function growthBefore(offset: number, fixes: readonly Fix[]): number {
  const edits = fixes.flatMap((fix) => fix.edits).filter(({ span }) => span.end <= offset);
  return edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
}
