// The part of a line that is shown around a fault, cut between characters as a reader sees them.

import type { Span } from '../source/span.ts';
import type { Frame } from './outcome.ts';
import { isHighSurrogate, isLowSurrogate } from './text-index.ts';

/** Code units of the line that are shown, and those of them that stand before the fault. */
const SHOWN = 160;
const SHOWN_BEFORE = 40;
/** Code units that a cut moves at most, so as not to part a character from its marks. */
const MOST_MOVED = 32;

const LF = 10;
const CR = 13;
const ZERO_WIDTH_JOINER = 0x200d;
/** All that joins the character before it stands from here on. */
const FIRST_MARK = 0x300;
const JOINS_BEFORE = /^(?:\p{M}|\p{Emoji_Modifier}|\u200d|[\u{e0020}-\u{e007f}])/u;

/**
 * `lineStart`: where the line of `span.start` starts. A fault that goes on after its line ends with it. What the end of the
 * line leaves of the room goes to what stands before the fault.
 */
export function frameAt(text: string, span: Span, lineStart: number): Frame {
  const from = Math.min(span.start, text.length);
  const cutStart = Math.max(lineStart, from - SHOWN_BEFORE);
  const lineEnd = endOfLine(text, from, cutStart + SHOWN);
  const wanted = lineEnd === undefined ? cutStart : Math.max(lineStart, lineEnd - SHOWN);
  const start = wanted === lineStart ? lineStart : backToCharacter(text, wanted, lineStart);
  const end = lineEnd ?? backToCharacter(text, start + SHOWN, from + 1);
  return {
    text: text.slice(start, end),
    start: Math.min(from, end) - start,
    end: Math.max(Math.min(from, end), Math.min(span.end, end)) - start,
    isCutBefore: start > lineStart,
    isCutAfter: lineEnd === undefined,
  };
}

/** A line without a fault in it: what `line 12` leads to. */
export function frameOfLine(text: string, lineStart: number): Frame {
  return frameAt(text, { start: lineStart, end: lineStart }, lineStart);
}

/** Where the line ends, up to `limit`. `from` can be the LF of a CR LF. */
function endOfLine(text: string, from: number, limit: number): number | undefined {
  for (let at = from; at <= limit; at++) {
    if (at === text.length) return at;
    const unit = text.charCodeAt(at);
    if (unit === CR || (unit === LF && text.charCodeAt(at - 1) !== CR)) return at;
    if (unit === LF) return at - 1;
  }
  return undefined;
}

/** The last offset up to `offset` where a character begins, if there is one near and not before `least`. */
function backToCharacter(text: string, offset: number, least: number): number {
  for (let at = offset; at > Math.max(least, offset - MOST_MOVED); at--) {
    if (!joinsBefore(text, at)) return at;
  }
  return isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1)) ? offset - 1 : offset;
}

/** Whether what stands at `at` belongs to the character before it. */
function joinsBefore(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) === ZERO_WIDTH_JOINER) return true;
  const unit = text.charCodeAt(at);
  if (unit < FIRST_MARK) return false;
  if (isLowSurrogate(unit)) return isHighSurrogate(text.charCodeAt(at - 1));
  return JOINS_BEFORE.test(text.slice(at, at + 2));
}
