// What a row of the table is anchored by: the words that were proposed, and what stood before and after them. The context shows them
// between brackets; tables written before it did are read too.

import type { Span } from '../../source/span.ts';
import type { SourceText } from '../model/source-text.ts';
import { CONTEXT, contextOf, oneLine, type ReviewRow } from './review-row.ts';
import { wordLikeness } from './word-likeness.ts';

export type RowAnchor = { readonly words: string; readonly before: string; readonly after: string };

const MARKED = /^([^⟦⟧]*)⟦([^⟦⟧]+)⟧([^⟦⟧]*)$/;

/** Undefined: the row has no words. */
export function anchorOf({ context, text }: Pick<ReviewRow, 'context' | 'text'>): RowAnchor | undefined {
  const shown = MARKED.exec(context);
  if (shown !== null) {
    const [, before = '', words = '', after = ''] = shown;
    return { words: oneLine(words), before: oneLine(before), after: oneLine(after) };
  }
  const words = oneLine(text);
  if (words === '') return undefined;
  const plain = oneLine(context);
  const at = nearest(plain, words, CONTEXT);
  if (at === undefined) return { words, before: '', after: '' };
  return { words, before: plain.slice(0, at).trim(), after: plain.slice(at + words.length).trim() };
}

/** Of the places of `words`, the one nearest to `wanted`. */
function nearest(text: string, words: string, wanted: number): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  return best;
}

/** 0 to 2: how like the neighbourhood of a place is to that of the anchor. */
export function neighbourhoodLikeness(source: SourceText, span: Span, { before, after }: RowAnchor): number {
  const now = anchorOf({ context: contextOf(source.text, span), text: '' });
  return now === undefined ? 0 : wordLikeness(before, now.before) + wordLikeness(after, now.after);
}
