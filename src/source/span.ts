// A stretch of a document, as offsets: line and column are made at the edge.

/** Offsets in UTF-16 code units from the start of the document; `end` is the first offset after the stretch. */
export type Span = { readonly start: number; readonly end: number };

/** What is known of where something stands. `line` counts from 1; a place never says more than is known. */
export type Place =
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'none' };

export const nowhere: Place = { kind: 'none' };

export function atSpan(start: number, end: number): Place {
  return { kind: 'span', span: { start, end } };
}

export function atLine(line: number): Place {
  return { kind: 'line', line };
}
