// The text as it is read: what finders of names and dates search. A line end inside a block is one space, a word broken at a
// line end stands whole, a long s is an s; the stretches are parted by line breaks. Offsets lead back to the source.

import type { Span } from '../../source/span.ts';

export type ReadingText = {
  /** A stretch never holds a line break. Two stretches are parted by one line feed, or by two where a blank line parts them. */
  readonly text: string;
  /** `text`, but with a blank between two stretches of one line of the source (a salute, and what follows it). */
  readonly lines: string;
  /** A span of `text` that goes over no line break → the span of the source. */
  readonly toSource: (span: Span) => Span;
  /** A span of the source → that of `text`. Undefined: it is not, or not as such, in one stretch. */
  readonly fromSource: (span: Span) => Span | undefined;
};

/** A line break with the blanks around it, what breaks a word there, and signs that are read as another or as none. */
const UNEVEN = /(?:[-\u00ad¬⸗]?[^\S\r\n\u2028]*(?:\r\n?|\n|\u2028)\s*)|\u00ad|ſ/gu;
const IS_UNEVEN = /[\r\n\u2028\u00adſ]/u;
const BREAKS = /\r\n?|\n|\u2028/g;
const LETTER_BEFORE = /\p{L}\p{M}*$/u;
const LETTER_AFTER = /^\p{L}/u;
/** `Haupt-⏎und Nebenwege`: the first word goes without its second half, and is not broken. */
const SUSPENDED = /^(?:und|oder|bzw|sowie|and|or|и|или)(?!\p{L})/u;

/** `stretches`: in the order of the text, apart from one another. */
export function readingText(source: string, stretches: readonly Span[]): ReadingText {
  const builder = new Builder(source);
  let end: number | undefined;
  for (const stretch of stretches) {
    if (stretch.end <= stretch.start) continue;
    if (end !== undefined) builder.part(source.slice(end, stretch.start));
    builder.take(stretch);
    end = stretch.end;
  }
  return builder.result();
}

/** White space that is not one space, and signs that are read as another or as none. */
const IS_OTHERWISE_READ = /[^\S ]| {2}|[\u00adſ]/u;

/** The words of a stretch of the source, on one line, with single spaces. */
export function wordsRead(source: string, { start, end }: Span): string {
  const words = source.slice(start, end);
  if (!IS_OTHERWISE_READ.test(words)) return words;
  if (!IS_UNEVEN.test(words)) return words.replace(/\s+/g, ' ');
  return readingText(source, [{ start, end }]).text.replace(/\s+/g, ' ');
}

const WORD_BREAK = /([-\u00ad¬⸗])[^\S\r\n\u2028]*(?:\r\n?|\n|\u2028)[^\S\r\n\u2028]*(?=\S)/gu;

/** Line ends, with the blanks around them, across which a word goes on. */
export function lineEndsInWords(source: string): readonly Span[] {
  if (!/[-\u00ad¬⸗]\s*[\r\n\u2028]/u.test(source)) return [];
  const builder = new Builder(source);
  return [...source.matchAll(WORD_BREAK)].flatMap(({ index, 0: found, 1: sign = '' }) => {
    const end = index + found.length;
    return builder.isBroken(index, end) ? [{ start: index + sign.length, end }] : [];
  });
}

/** Code units beside a line end that tell whether a word goes on. */
const CONTEXT = 40;

class Builder {
  readonly #source: string;
  readonly #parts: string[] = [];
  /** From where on in the reading the source runs along, and from where in the source. */
  readonly #readingStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  /** Where a line feed of the reading parts two stretches of one line. */
  readonly #joints: number[] = [];
  #length = 0;
  #compounds: ReadonlySet<string> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  take({ start, end }: Span): void {
    const words = this.#source.slice(start, end);
    if (!IS_UNEVEN.test(words)) {
      this.#run(start, words);
      return;
    }
    let at = 0;
    for (const { index, 0: found } of words.matchAll(UNEVEN)) {
      const next = index + found.length;
      const joint = this.#jointOf(found, words, index, next);
      this.#run(start + at, words.slice(at, index));
      this.#run(start + index, joint);
      at = next;
    }
    this.#run(start + at, words.slice(at));
  }

  /** Whether a word goes on across the line end from `start`, where its hyphen stands, to `end`. */
  isBroken(start: number, end: number): boolean {
    const words = { start: Math.max(0, start - CONTEXT), end: Math.min(this.#source.length, end + CONTEXT) };
    const found = this.#source.slice(start, end);
    return !/\s$/.test(
      this.#jointOf(found, this.#source.slice(words.start, words.end), start - words.start, end - words.start),
    );
  }

  /** What is read in place of a line end, with the sign that may break a word there, or of a sign. */
  #jointOf(found: string, words: string, start: number, end: number): string {
    if (found === 'ſ') return 's';
    if (found === '\u00ad') return '';
    const sign = /^\S/.exec(found)?.[0] ?? '';
    const [before, after] = [words.slice(Math.max(0, start - CONTEXT), start), words.slice(end, end + CONTEXT)];
    if (sign === '') return ' ';
    if (sign !== '-') return LETTER_BEFORE.test(before) && LETTER_AFTER.test(after) ? '' : `${sign} `;
    if (/\d$/.test(before) && /^\d/.test(after)) return '-';
    if (!LETTER_BEFORE.test(before) || !LETTER_AFTER.test(after) || SUSPENDED.test(after)) return '- ';
    return /^\p{Lu}/u.test(after) || this.#isCompound(before, after) ? '-' : '';
  }

  /** The text has the word with its hyphen elsewhere, inside a line. */
  #isCompound(before: string, after: string): boolean {
    this.#compounds ??= new Set((this.#source.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map((word) => word.toLowerCase()));
    const halves = [/[\p{L}-]+$/u.exec(before)?.[0] ?? '', /^[\p{L}-]+/u.exec(after)?.[0] ?? ''];
    return this.#compounds.has(halves.join('-').toLowerCase());
  }

  part(between: string): void {
    const breaks = between.match(BREAKS)?.length ?? 0;
    if (breaks === 0) this.#joints.push(this.#length);
    this.#push(breaks > 1 ? '\n\n' : '\n');
  }

  #run(from: number, words: string): void {
    if (words === '') return;
    this.#readingStarts.push(this.#length);
    this.#sourceStarts.push(from);
    this.#push(words);
  }

  #push(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }

  #withJoints(text: string): string {
    if (this.#joints.length === 0) return text;
    const ends = [...this.#joints, text.length];
    return text.slice(0, ends[0]) + this.#joints.map((joint, at) => ` ${text.slice(joint + 1, ends[at + 1])}`).join('');
  }

  result(): ReadingText {
    const [readingStarts, sourceStarts] = [this.#readingStarts, this.#sourceStarts];
    const at = (offset: number): number => {
      const run = lastNotAfter(readingStarts, offset);
      return (sourceStarts[run] ?? 0) + offset - (readingStarts[run] ?? 0);
    };
    const toSource = ({ start, end }: Span): Span => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) });
    const text = this.#parts.join('');
    const readAt = (offset: number): number => {
      const run = lastNotAfter(sourceStarts, offset);
      return (readingStarts[run] ?? 0) + offset - (sourceStarts[run] ?? 0);
    };
    return {
      text,
      lines: this.#withJoints(text),
      toSource,
      fromSource: ({ start, end }) => {
        const read = { start: readAt(start), end: end > start ? readAt(end - 1) + 1 : readAt(start) };
        const back = toSource(read);
        const isFound = back.start === start && back.end === end && !text.slice(read.start, read.end).includes('\n');
        return isFound ? read : undefined;
      },
    };
  }
}

/** Index of the last of the ascending `starts` that is not after `offset`. */
function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
