// A reviewer's decisions → the mentions that are left, changed and added. What the reviewer says comes before what was proposed.

import type { Span } from '../../source/span.ts';
import { isNCName } from '../../xml/xml-characters.ts';
import type { Certainty, Mention, SourceText } from '../model.ts';
import { lineSpanOf, readId, spanAt } from './line-span.ts';
import { type DecisionWord, oneLine, type ReviewRow, readDate, rowId } from './review-row.ts';

/** A decision that cannot be carried out: it no longer fits the text, or is at odds with itself. */
export type Misfit = { readonly row: ReviewRow; readonly message: string };

export type Decided = {
  readonly mentions: readonly Mention[];
  /** Mentions that stand because a reviewer says so, with the row's id. */
  readonly reviewed: ReadonlyMap<Mention, { readonly id: string; readonly decision: DecisionWord }>;
  readonly rejected: readonly ReviewRow[];
  readonly misfits: readonly Misfit[];
};

export function decideMentions(source: SourceText, proposals: readonly Mention[], rows: readonly ReviewRow[]): Decided {
  if (rows.length === 0) return { mentions: proposals, reviewed: new Map(), rejected: [], misfits: [] };
  const proposed = new Map(proposals.map((mention) => [rowId(mention.type, lineSpanOf(source, mention.span)), mention]));
  const reviewed = new Map<Mention, { readonly id: string; readonly decision: DecisionWord }>();
  const rejected: ReviewRow[] = [];
  const misfits: Misfit[] = [];
  const replaced = new Set<Mention>();
  const added = new Set<string>();
  for (const row of rows) {
    if (row.decision === '' || row.type === 'block' || row.id.startsWith('block@')) continue;
    const before = proposed.get(row.id.trim());
    const outcome = decide(source, row, before, added);
    if (outcome.kind === 'misfit') {
      misfits.push({ row, message: outcome.message });
      continue;
    }
    if (before !== undefined) replaced.add(before);
    if (outcome.kind === 'rejected') rejected.push(row);
    else reviewed.set(outcome.mention, { id: outcome.id, decision: row.decision === 'add' ? 'accept' : row.decision });
  }
  const kept = proposals.filter((mention) => !replaced.has(mention));
  const mentions = [...withoutConflicts(kept, [...reviewed.keys()]), ...reviewed.keys()].sort(inOrder);
  return { mentions, reviewed, rejected, misfits };
}

type Outcome =
  | { readonly kind: 'rejected' }
  | { readonly kind: 'stands'; readonly mention: Mention; readonly id: string }
  | { readonly kind: 'misfit'; readonly message: string };

function decide(source: SourceText, row: ReviewRow, before: Mention | undefined, added: Set<string>): Outcome {
  const place = row.decision === 'add' ? addedSpan(source, row, added) : decidedSpan(source, row);
  if (typeof place === 'string') return { kind: 'misfit', message: place };
  if (row.decision === 'reject') return { kind: 'rejected' };
  if (row.type === 'block') return { kind: 'misfit', message: 'what is named cannot become a block' };
  const date = row.type === 'date' ? readDate(row.value) : undefined;
  if (row.type === 'date' && date === undefined)
    return { kind: 'misfit', message: `"${row.value}" is no value of a date, such as when=1937-03-03` };
  const keys = row.type === 'date' ? [] : row.ref.split(/\s+/).filter((key) => key !== '');
  const wrong = keys.find((key) => !isNCName(key));
  if (wrong !== undefined) return { kind: 'misfit', message: `"${wrong}" cannot be the id of an entry` };
  const isSameSpan = before !== undefined && before.span.start === place.start && before.span.end === place.end;
  const mention: Mention = {
    span: place,
    type: row.type,
    cert: certainty(row, before),
    evidence: row.evidence === '' ? 'reviewer' : row.evidence,
    ...(isSameSpan && before.parts !== undefined && row.type === 'person' ? { parts: before.parts } : {}),
    ...(date === undefined ? {} : { date }),
    ...(keys.length === 0 ? {} : { entities: keys }),
  };
  return { kind: 'stands', mention, id: row.decision === 'add' ? rowId(row.type, lineSpanOf(source, place)) : row.id.trim() };
}

function certainty({ cert }: ReviewRow, before: Mention | undefined): Certainty {
  return cert === 'high' || cert === 'medium' || cert === 'low' ? cert : (before?.cert ?? 'high');
}

/** Where the words of a row stand now: where they were proposed, or, edited, over that place. */
function decidedSpan(source: SourceText, row: ReviewRow): Span | string {
  const id = readId(row.id);
  if (id === undefined) return `"${row.id}" is no id of a row`;
  const span = spanAt(source, id.place);
  if (span === undefined) return 'the text has no such place any more';
  const now = oneLine(source.text.slice(span.start, span.end));
  if (now === oneLine(row.text)) return span;
  if (row.decision === 'change') {
    const first = source.lines[id.place.start.line - 1]?.start ?? 0;
    const last = source.lines[id.place.end.line - 1]?.end ?? source.text.length;
    const found = occurrences(source.text, row.text, { start: first, end: last }).find(
      (one) => one.start < span.end && one.end > span.start,
    );
    if (found !== undefined) return found;
  }
  return `the text has "${now}" at this place`;
}

function addedSpan(source: SourceText, row: ReviewRow, added: Set<string>): Span | string {
  const line = source.lines[row.line - 1];
  if (line === undefined) return 'the text has no such line';
  const found = occurrences(source.text, row.text, line).find(({ start, end }) => !added.has(`${row.type} ${start} ${end}`));
  if (found === undefined) return `the line has no "${row.text}"`;
  added.add(`${row.type} ${found.start} ${found.end}`);
  return found;
}

/** Places of some words in a stretch; white space is as the row shows it, one space for any. */
function occurrences(text: string, words: string, { start, end }: Span): readonly Span[] {
  const wanted = oneLine(words);
  if (wanted === '') return [];
  const pattern = new RegExp(wanted.split(' ').map(escapePattern).join('\\s+'), 'g');
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Proposals that neither cross nor repeat what stands. */
function withoutConflicts(proposals: readonly Mention[], standing: readonly Mention[]): readonly Mention[] {
  const fixed = standing.toSorted(inOrder);
  let next = 0;
  let near: Mention[] = [];
  return proposals.toSorted(inOrder).filter(({ span, type }) => {
    for (let one = fixed[next]; one !== undefined && one.span.start < span.end; one = fixed[++next]) near.push(one);
    near = near.filter((one) => one.span.end > span.start);
    return !near.some(
      (one) => crosses(one.span, span) || (one.type === type && one.span.start === span.start && one.span.end === span.end),
    );
  });
}

function crosses(one: Span, other: Span): boolean {
  if (one.end <= other.start || other.end <= one.start) return false;
  const isInside = one.start >= other.start && one.end <= other.end;
  const isAround = one.start <= other.start && one.end >= other.end;
  return !isInside && !isAround;
}

function inOrder(one: Mention, other: Mention): number {
  return one.span.start - other.span.start || other.span.end - one.span.end;
}
