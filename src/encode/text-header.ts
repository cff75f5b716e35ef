// What the header of a text's document says, of what was found in the text and what was given.

import { datesIn } from './dates-in.ts';
import type { FoundLanguage } from './find-language.ts';
import { type MergedMetadata, type Metadata, mergeMetadata, metadataOf } from './header/metadata.ts';
import type { Outline } from './model/outline.ts';
import type { RuleLanguage } from './model/rule-language.ts';
import type { SourceText } from './model/source-text.ts';
import type { HeaderData } from './write/header-data.ts';

export type HeaderSettings = {
  readonly metadata?: Metadata;
  /** Which rules find dates. */
  readonly language: RuleLanguage;
  readonly spoken: FoundLanguage;
  readonly version: string;
  readonly encodedOn?: string;
};

export function headerData(source: SourceText, outline: Outline, settings: HeaderSettings): HeaderData {
  const { metadata = {}, spoken, version, encodedOn } = settings;
  const merged = mergeMetadata(metadataOf(source, outline), metadata);
  const documentDate = documentDateOf(merged, settings);
  return {
    merged,
    language: merged.metadata.language ?? spoken.code,
    version,
    profile: outline.profile,
    reviewed: 0,
    ...(documentDate === undefined ? {} : { documentDate }),
    ...(encodedOn === undefined ? {} : { encodedOn }),
  };
}

/** A user gives a value, a text words: those of the first date in them that has a value. */
function documentDateOf({ metadata, origins }: MergedMetadata, { language }: HeaderSettings): HeaderData['documentDate'] {
  const words = metadata.date;
  if (words === undefined) return undefined;
  if (origins.date === 'user') return { words, value: { when: words } };
  const found = datesIn(words, { language }).find(({ date, cert }) => date !== undefined && cert !== 'low');
  return found?.date === undefined ? undefined : { words: words.slice(found.span.start, found.span.end), value: found.date };
}
