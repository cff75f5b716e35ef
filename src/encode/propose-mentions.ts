// A text as it is read → the mentions that the stages propose, as one nested set of spans of the source, not yet linked.

import type { DateValue } from '../dates/found-date.ts';
import type { Span } from '../source/span.ts';
import { findAuthorityNames } from './authority/find-authority-names.ts';
import { datesIn } from './dates-in.ts';
import { mergeMentions } from './identity/merge-mentions.ts';
import type { Learned } from './model/learned.ts';
import type { Mention } from './model/mention.ts';
import type { ReadingText } from './model/reading-text.ts';
import type { RuleLanguage } from './model/rule-language.ts';
import { findNames } from './names/find-names.ts';
import { packsFor } from './names/vocabulary.ts';
import type { Authorities } from './read-authorities.ts';

export type ProposeContext = {
  readonly language: RuleLanguage;
  readonly documentDate?: DateValue;
  /** Whether a stretch of the source is in the heading of an entry. */
  readonly isEntryHeading?: (span: Span) => boolean;
  readonly authorities?: Authorities;
  /** Names of the vocabularies of domains that the profile brings. */
  readonly packs?: readonly string[];
  /** What was learned from encoded documents; rules and listed names are its hints. */
  readonly learned?: Learned;
};

export type Proposals = {
  readonly mentions: readonly Mention[];
  /** What a learned model thinks possible, and what rules found and it does not: for the review table. */
  readonly doubtful: readonly Mention[];
};

export function proposeMentions(reading: ReadingText, context: ProposeContext): Proposals {
  const { language, documentDate, isEntryHeading, authorities, packs = [], learned } = context;
  const { text } = reading;
  const dates = datesIn(text, {
    language,
    areLinesApart: true,
    ...(documentDate === undefined ? {} : { documentDate }),
    ...(isEntryHeading === undefined ? {} : { isEntry: (span) => isEntryHeading(reading.toSource(span)) }),
  });
  const names = language === 'none' ? [] : findNames(text, { language, dates, packs: packsFor(text, packs) });
  const boundaries = lineStarts(text);
  const listed = authorities === undefined ? [] : findAuthorityNames(text, authorities.index, { boundaries });
  const settled = (mentions: readonly Mention[]): readonly Mention[] =>
    withinLines(mentions, boundaries).map((mention) => inSource(mention, reading));
  if (learned === undefined) return { mentions: settled(mergeMentions([listed, dates, names], text)), doubtful: [] };
  const found = learned.find(reading.lines, { rules: mergeMentions([dates, names], text), listed });
  return { mentions: settled(mergeMentions([found.listed, found.mentions], text)), doubtful: settled(found.doubtful) };
}

function lineStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** In the order of the text. */
function withinLines(mentions: readonly Mention[], starts: readonly number[]): readonly Mention[] {
  const ordered = mentions.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  let next = 0;
  return ordered.filter(({ span }) => {
    while (next < starts.length && (starts[next] ?? 0) <= span.start) next++;
    return (starts[next] ?? Number.POSITIVE_INFINITY) > span.end;
  });
}

function inSource(mention: Mention, { toSource }: ReadingText): Mention {
  const { span, parts } = mention;
  if (parts === undefined) return { ...mention, span: toSource(span) };
  return { ...mention, span: toSource(span), parts: parts.map((part) => ({ ...part, span: toSource(part.span) })) };
}
