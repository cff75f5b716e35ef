// A text → the mentions that the stages propose, as one nested set, not yet linked.

import { findDates } from '../dates/find-dates.ts';
import type { DateValue } from '../dates/found-date.ts';
import type { Span } from '../source/span.ts';
import { findAuthorityNames } from './authority/find-authority-names.ts';
import type { EncodeLanguage } from './encode-settings.ts';
import { mergeMentions } from './identity/merge-mentions.ts';
import type { Mention } from './model/mention.ts';
import { findNames } from './names/find-names.ts';
import type { Authorities } from './read-authorities.ts';

export type ProposeContext = {
  readonly language: EncodeLanguage;
  readonly documentDate?: DateValue;
  readonly authorities?: Authorities;
  /** Stretches in which nothing is looked for, ascending. */
  readonly excluded: readonly Span[];
  /** Offsets that no name goes over, ascending. */
  readonly boundaries: readonly number[];
};

export function proposeMentions(text: string, context: ProposeContext): readonly Mention[] {
  const { language, documentDate, authorities, excluded, boundaries } = context;
  const seen = blanked(text, excluded);
  const dates = findDates(seen, { language, ...(documentDate === undefined ? {} : { documentDate }) });
  const names = findNames(seen, { language, dates });
  const listed = authorities === undefined ? [] : findAuthorityNames(seen, authorities.index, { boundaries });
  return withinBlocks(mergeMentions([listed, dates, names], seen), boundaries);
}

/** The text with blanks for what is excluded, so that offsets stay. */
function blanked(text: string, excluded: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of excluded) {
    if (start < at) continue;
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, ' '));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.length === 1 ? text : parts.join('');
}

/** In the order of the text. */
function withinBlocks(mentions: readonly Mention[], boundaries: readonly number[]): readonly Mention[] {
  const ordered = mentions.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  let next = 0;
  return ordered.filter(({ span }) => {
    while (next < boundaries.length && (boundaries[next] ?? 0) <= span.start) next++;
    return (boundaries[next] ?? Number.POSITIVE_INFINITY) >= span.end;
  });
}
