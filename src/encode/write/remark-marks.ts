// Remarks inside speeches on how they are spoken, `[laughs]`, `(pause)`: as marks.

import { remarkBeginnings } from '../../lexicon/document-words.ts';
import type { Span } from '../../source/span.ts';
import { type Block, insideOf } from '../model/outline.ts';
import type { Mark } from './inline-writer.ts';
import { NO_SUBJECT } from './mention-marks.ts';

/** Code units, and words, of a remark. */
const BRACKETS = /\[[^[\]\n]{3,60}\]|\([^()\n]{3,60}\)/gu;
const MOST_WORDS = 6;

export function remarkMarks(text: string, blocks: readonly Block[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const block of blocks) {
    if (block.kind !== 'speech') continue;
    for (const { start, end } of paragraphsOf(block)) {
      for (const match of text.slice(start, end).matchAll(BRACKETS)) {
        if (!isRemark(match[0])) continue;
        const at = start + match.index;
        marks.push({ span: { start: at, end: at + match[0].length }, open: '<stage>', close: '</stage>', subject: NO_SUBJECT });
      }
    }
  }
  return marks;
}

function paragraphsOf(block: Block): readonly Span[] {
  return insideOf(block).flatMap((inner) => (inner.kind === 'paragraph' ? [inner.span] : paragraphsOf(inner)));
}

function isRemark(words: string): boolean {
  const all = words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return all.length <= MOST_WORDS && all.some((word) => remarkBeginnings.some((beginning) => word.startsWith(beginning)));
}
