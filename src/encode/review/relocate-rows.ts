// Rows of a table → the same rows with the ids of where their words stand now: a text may have been edited above them or in their
// line. Each row costs a bounded look around.

import { lastAtMost } from '../../source/last-at-most.ts';
import type { Span } from '../../source/span.ts';
import type { SourceText } from '../model/source-text.ts';
import { lineSpanOf, readId, spanAt } from './line-span.ts';
import type { Misfit } from './misfit.ts';
import { contextOf, oneLine, type ReviewRow, rowId } from './review-row.ts';
import { anchorOf, neighbourhoodLikeness, type RowAnchor } from './row-anchor.ts';

export type RelocatedRows = { readonly rows: readonly ReviewRow[]; readonly misfits: readonly Misfit[] };

/** Places of the words that are looked at on either side of the expected one. */
const LOOKED_AT = 64;
/** Of 2: less like than this is another place. */
const LIKE_ENOUGH = 0.7;
/** Words beside the anchor by which it is told where they were. */
const TOLD_WORDS = 3;
const TOLD_LENGTH = 40;

export function relocateRows(source: SourceText, rows: readonly ReviewRow[]): RelocatedRows {
  const places = new WordPlaces(source.text);
  const taken = new Set<string>();
  const renamed = new Map<string, { readonly id: string; readonly line: number }>();
  const misfits: Misfit[] = [];
  let shift = 0;
  const moved = rows.flatMap((row): readonly ReviewRow[] => {
    const id = readId(row.id);
    const anchor = anchorOf(row);
    if (id === undefined || anchor === undefined) return [row];
    const span = spanAt(source, id.place);
    if (span !== undefined && isWhereItWas(source, span, row, anchor)) {
      taken.add(row.id.trim());
      return [row];
    }
    const known = renamed.get(row.id.trim());
    if (known !== undefined) return [{ ...row, ...known }];
    const expected = source.lines[Math.max(0, id.place.start.line - 1 + shift)]?.start ?? source.text.length;
    const found = bestPlace(source, places.near(anchor.words, expected), anchor, (place) =>
      taken.has(idAt(source, id.type, place)),
    );
    if (found === undefined) {
      if (row.decision === '' || row.decision === 'add') return [row];
      const code = span === undefined ? 'encode/decision-place' : 'encode/decision-text';
      misfits.push({ row, code, message: lost(source, anchor, places, expected) });
      return [];
    }
    const next = idAt(source, id.type, found);
    const { line } = lineSpanOf(source, found).start;
    shift = line - id.place.start.line;
    taken.add(next);
    renamed.set(row.id.trim(), { id: next, line });
    return [{ ...row, id: next, line }];
  });
  return { rows: moved, misfits };
}

function idAt(source: SourceText, type: string, span: Span): string {
  return rowId(type as ReviewRow['type'], lineSpanOf(source, span));
}

/** A table that does not show the words themselves may have had them edited: then the old context tells. */
function isWhereItWas(source: SourceText, span: Span, row: ReviewRow, anchor: RowAnchor): boolean {
  const now = contextOf(source.text, span);
  const hasContext = oneLine(row.context) !== '';
  if (!hasContext || now === row.context || now.replace(/[⟦⟧]/g, '') === row.context) return true;
  return (
    oneLine(source.text.slice(span.start, span.end)) === anchor.words &&
    neighbourhoodLikeness(source, span, anchor) >= LIKE_ENOUGH * 2
  );
}

function bestPlace(
  source: SourceText,
  candidates: readonly Span[],
  anchor: RowAnchor,
  isTaken: (place: Span) => boolean,
): Span | undefined {
  let best: { readonly span: Span; readonly likeness: number } | undefined;
  for (const span of candidates) {
    const likeness = neighbourhoodLikeness(source, span, anchor);
    if (likeness < LIKE_ENOUGH || (best !== undefined && likeness <= best.likeness) || isTaken(span)) continue;
    best = { span, likeness };
  }
  return best?.span;
}

function lost(source: SourceText, { words, before, after }: RowAnchor, places: WordPlaces, expected: number): string {
  const what = `the text has no "${words}" where it was`;
  const ahead = before.split(' ').slice(-TOLD_WORDS).join(' ');
  const [place] = ahead === '' ? [] : places.near(ahead, expected);
  if (place !== undefined) {
    const now = oneLine(source.text.slice(place.end, place.end + TOLD_LENGTH));
    return `${what}: after "${ahead}" (line ${lineSpanOf(source, place).end.line}) it has "${now}"`;
  }
  const behind = after.split(' ').slice(0, TOLD_WORDS).join(' ');
  const [next] = behind === '' ? [] : places.near(behind, expected);
  if (next === undefined) return `${what}, nor what stood beside it`;
  const now = oneLine(source.text.slice(Math.max(0, next.start - TOLD_LENGTH), next.start));
  return `${what}: before "${behind}" (line ${lineSpanOf(source, next).start.line}) it has "${now}"`;
}

/** Where words stand, by the first of them; made at the first question. */
class WordPlaces {
  readonly #text: string;
  #byWord: Map<string, number[]> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Nearest first. */
  near(words: string, expected: number): readonly Span[] {
    const wanted = words.split(' ');
    const starts = this.#starts().get(wanted[0]?.match(KEY)?.[0] ?? '') ?? [];
    const middle = Math.max(0, lastAtMost(starts, expected));
    const around = starts.slice(Math.max(0, middle - LOOKED_AT), middle + LOOKED_AT);
    const lead = wanted[0]?.search(KEY) ?? 0;
    return around
      .map((start) => this.#match(wanted, start - Math.max(0, lead)))
      .filter((span) => span !== undefined)
      .sort((one, other) => Math.abs(one.start - expected) - Math.abs(other.start - expected));
  }

  #match(wanted: readonly string[], start: number): Span | undefined {
    let at = start;
    for (const [index, word] of wanted.entries()) {
      if (index > 0) while (/\s/.test(this.#text.charAt(at))) at++;
      if (at < 0 || !this.#text.startsWith(word, at)) return undefined;
      at += word.length;
    }
    return { start, end: at };
  }

  #starts(): ReadonlyMap<string, readonly number[]> {
    if (this.#byWord !== undefined) return this.#byWord;
    const byWord = new Map<string, number[]>();
    for (const { 0: word, index } of this.#text.matchAll(new RegExp(KEY, 'gu'))) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [index]);
      else list.push(index);
    }
    this.#byWord = byWord;
    return byWord;
  }
}

/** What places are kept by: a run of letters and figures. */
const KEY = /[\p{L}\p{M}\p{N}]+/u;
