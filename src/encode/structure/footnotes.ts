// Footnotes: a unit that opens with a sign (`*`, `[1]`, `1)`, `¹`) for which the text before it has the same sign at a word.

import type { Span } from '../../source/span.ts';
import { lengthOf, type Unit } from './units.ts';

export type Footnote = { readonly label: Span; readonly body: Span; readonly anchor?: Span };

const NOTE = /^(\*{1,4}\)?|\[\d{1,3}\]|\[\*{1,3}\]|\(\d{1,3}\)|\d{1,3}\)|[¹²³⁰⁴-⁹]{1,3}|[†‡])(?=[\s\p{L}])/u;
const ANCHOR =
  /(?<=[\p{L}\p{N}.,;:!?"”»’')])(\*{1,4}\)?|\[\d{1,3}\]|\[\*{1,3}\]|\(\d{1,3}\)|[¹²³⁰⁴-⁹]{1,3}|[†‡]|(?<=\p{L}[.,;"”»]?)\d{1,3}\))(?![\p{L}\p{N}*])/gu;
/** Signs that open nothing but footnotes; a number with a bracket is a footnote only where it is referred to. */
const PLAIN_SIGN = /^(?:\*|\[|[¹²³⁰⁴-⁹†‡])/u;

/** Footnotes by unit. */
export function findFootnotes(text: string, units: readonly Unit[]): ReadonlyMap<Unit, Footnote> {
  const notes = new Map<Unit, Footnote>();
  const candidates = units.filter((unit) => unit.kind === 'text' && NOTE.test(unit.head));
  if (candidates.length === 0) return notes;
  const anchors = anchorsIn(text);
  const lastUnits = trailing(units);
  for (const unit of candidates) {
    const sign = NOTE.exec(unit.head)?.[1] ?? '';
    const anchor = takeAnchor(anchors.get(sign), unit.span.start);
    if (anchor === undefined && !(PLAIN_SIGN.test(sign) && lastUnits.has(unit))) continue;
    const label = { start: unit.span.start, end: unit.span.start + sign.length };
    const gap = unit.head.slice(sign.length).length - unit.head.slice(sign.length).trimStart().length;
    const body = { start: label.end + gap, end: unit.span.end };
    if (lengthOf(unit) > sign.length) notes.set(unit, { label, body, ...(anchor === undefined ? {} : { anchor }) });
  }
  return notes;
}

type Anchors = { readonly places: Span[] /** Places before this one are taken or passed over. */; next: number };

/** Places of each sign, in order. */
function anchorsIn(text: string): ReadonlyMap<string, Anchors> {
  const anchors = new Map<string, Anchors>();
  for (const match of text.matchAll(ANCHOR)) {
    const sign = match[1] ?? '';
    const span = { start: match.index, end: match.index + sign.length };
    const row = anchors.get(sign);
    if (row === undefined) anchors.set(sign, { places: [span], next: 0 });
    else row.places.push(span);
  }
  return anchors;
}

/** The last place before `limit`, after those that earlier footnotes took: a sign such as `*` comes again on every page. */
function takeAnchor(anchors: Anchors | undefined, limit: number): Span | undefined {
  if (anchors === undefined) return undefined;
  let found: Span | undefined;
  for (
    let place = anchors.places[anchors.next];
    place !== undefined && place.start < limit;
    place = anchors.places[anchors.next]
  ) {
    found = place;
    anchors.next++;
  }
  return found;
}

/** The units at the end that all look like footnotes, page markers aside. */
function trailing(units: readonly Unit[]): ReadonlySet<Unit> {
  const last = new Set<Unit>();
  for (const unit of units.toReversed()) {
    if (unit.kind === 'page') continue;
    if (unit.kind !== 'text' || !NOTE.test(unit.head)) break;
    last.add(unit);
  }
  return last;
}
