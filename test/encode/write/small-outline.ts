// Outlines for tests, written down as words: each block is found in the text by what it says.

import type { Mention } from '../../../src/encode/model/mention.ts';
import type { Block, Outline } from '../../../src/encode/model/outline.ts';
import { type SourceText, sourceText } from '../../../src/encode/model/source-text.ts';
import type { HeaderData } from '../../../src/encode/write/header-data.ts';
import type { TypedEntity } from '../../../src/encode/write/mention-marks.ts';
import { type WrittenTei, writeTei } from '../../../src/encode/write/write-tei.ts';
import type { Span } from '../../../src/source/span.ts';

export const HEADER: HeaderData = {
  merged: { metadata: {}, origins: {}, missing: ['title', 'publication', 'source'] },
  language: 'en',
  version: '1.2.3',
  profile: 'generic',
  reviewed: 0,
};

/** The nth place of some words in a text. */
export function spanOf(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the text has no "${words}"`);
  return { start, end: start + words.length };
}

type Parts = {
  readonly blocks: (text: string) => readonly Block[];
  readonly mentions?: (text: string) => readonly Mention[];
  readonly entities?: readonly TypedEntity[];
  readonly header?: Partial<HeaderData>;
  readonly outline?: Partial<Outline>;
};

export type Written = WrittenTei & { readonly tei: string; readonly source: SourceText };

export function written(text: string, parts: Parts): Written {
  const source = sourceText('small.txt', text);
  const outline: Outline = {
    profile: 'generic',
    header: [],
    blocks: parts.blocks(text),
    separators: [],
    remarks: [],
    ...parts.outline,
  };
  const made = writeTei({
    source,
    outline,
    mentions: parts.mentions?.(text) ?? [],
    entities: parts.entities ?? [],
    header: { ...HEADER, ...parts.header },
  });
  return { ...made, tei: new TextDecoder().decode(made.text.bytes()), source };
}

/** What stands in the body, a line each, without the indentation. */
export function bodyOf({ tei }: Written): readonly string[] {
  const lines = tei.slice(tei.indexOf('<body>'), tei.indexOf('</body>')).split('\n');
  return lines.slice(1, -1).map((line) => line.trim());
}
