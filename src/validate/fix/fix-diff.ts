// Edits as a unified diff, for people and for patch: hunks are made of the edits, so no lines are compared. Time grows with the
// edits and the lines that they touch.

import type { Edit } from '../../diagnostics/diagnostic.ts';
import { lastAtMost } from '../../source/last-at-most.ts';

/** Lines that are shown before and after a change. */
const CONTEXT = 3;
/** Characters of a line that is shown whole. A line that is cut makes the diff no patch. */
const LONGEST = 10_000;
/** Characters of a longer line that did not change and are shown on either side of what did. */
const SHOWN = 120;

/**
 * `edits` of `before`, in order, as `fixDocument` gives them. Empty where there are none. Very long lines are cut with `…`, and
 * a line before the diff says so.
 */
export function fixDiff(file: string, before: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return '';
  const lines = new Lines(before);
  const hunks = hunksOf(edits, lines);
  let shift = 0;
  const parts = hunks.map((hunk) => {
    const written = writeHunk(hunk, lines, shift);
    shift += written.added - written.removed;
    return written.text;
  });
  // a name with a space ends at a tab
  const name = file.includes(' ') ? `${file}\t` : file;
  const warning = lines.wasCut ? `lines of more than ${LONGEST} characters are cut: this is not a patch\n` : '';
  return `${warning}--- ${name}\n+++ ${name}\n${parts.join('')}`;
}

/** Lines as patch has them: they end with LF, and a CR before it belongs to the line. */
class Lines {
  readonly text: string;
  readonly #starts: readonly number[];
  #wasCut = false;

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    this.#starts = starts.at(-1) === text.length && starts.length > 1 ? starts.slice(0, -1) : starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Whether a line was too long to be shown. */
  get wasCut(): boolean {
    return this.#wasCut;
  }

  /** From 0. */
  lineOf(offset: number): number {
    return lastAtMost(this.#starts, offset);
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Whether one of the lines is too long; then the diff is told to be cut. */
  cuts(first: number, last: number): boolean {
    for (let line = first; line <= last; line++) {
      if (this.start(line + 1) - this.start(line) <= LONGEST) continue;
      this.#wasCut = true;
      return true;
    }
    return false;
  }

  /** With its end, if it has one. */
  shown(line: number): string {
    const whole = this.text.slice(this.start(line), this.start(line + 1));
    return this.cuts(line, line) ? cutEach(whole) : whole;
  }
}

/** Lines that change together, the last included. */
type Block = { readonly first: number; readonly last: number; readonly edits: Edit[] };

/** Blocks so near that their context would meet. */
type Hunk = readonly Block[];

function hunksOf(edits: readonly Edit[], lines: Lines): readonly Hunk[] {
  const hunks: Block[][] = [];
  let block: { first: number; last: number; edits: Edit[] } | undefined;
  for (const edit of edits) {
    const first = lines.lineOf(edit.span.start);
    const last = lastLineOf(edit, lines);
    if (block !== undefined && first <= block.last + 1) {
      block.edits.push(edit);
      block.last = Math.max(block.last, last);
      continue;
    }
    const isNear: boolean = block !== undefined && first - block.last <= 2 * CONTEXT + 1;
    block = { first, last, edits: [edit] };
    if (isNear) hunks.at(-1)?.push(block);
    else hunks.push([block]);
  }
  return hunks;
}

/** A line whose end goes takes in the next one, unless it goes as a whole. */
function lastLineOf({ span, text }: Edit, lines: Lines): number {
  const { start, end } = span;
  if (end === start) return lines.lineOf(start);
  const isWhole = start === lines.start(lines.lineOf(start)) && (text === '' || text.endsWith('\n'));
  return lines.lineOf(isWhole ? end - 1 : Math.min(end, lines.text.length - 1));
}

type Written = { readonly text: string; readonly added: number; readonly removed: number };

function writeHunk(hunk: Hunk, lines: Lines, shift: number): Written {
  const first = Math.max(0, (hunk[0]?.first ?? 0) - CONTEXT);
  const end = Math.min(lines.count, (hunk.at(-1)?.last ?? 0) + CONTEXT + 1);
  const body: string[] = [];
  let [added, removed, line] = [0, 0, first];
  const context = (until: number): void => {
    for (; line < until; line++) body.push(diffLine(' ', lines.shown(line)));
  };
  for (const block of hunk) {
    context(block.first);
    const changed = changedLines(block, lines);
    for (const old of changed.old) body.push(diffLine('-', old));
    for (const fresh of changed.fresh) body.push(diffLine('+', fresh));
    removed += changed.old.length;
    added += changed.fresh.length;
    line = block.last + 1;
  }
  context(end);
  const count = end - first;
  const head = `@@ -${first + 1},${count} +${first + 1 + shift},${count - removed + added} @@\n`;
  return { text: head + body.join(''), added, removed };
}

type Changed = { readonly old: readonly string[]; readonly fresh: readonly string[] };

/** What stands between the edits of a line that is too long is cut, in the same way before and after. */
function changedLines({ first, last, edits }: Block, lines: Lines): Changed {
  const { text } = lines;
  const shown = lines.cuts(first, last) ? cutEach : (part: string) => part;
  const old: string[] = [];
  const fresh: string[] = [];
  let done = lines.start(first);
  const keep = (until: number): void => {
    const kept = shown(text.slice(done, until));
    old.push(kept);
    fresh.push(kept);
  };
  for (const { span, text: written } of edits) {
    keep(span.start);
    old.push(shown(text.slice(span.start, span.end)));
    fresh.push(shown(written));
    done = span.end;
  }
  keep(lines.start(last + 1));
  return { old: linesOf(old.join('')), fresh: linesOf(fresh.join('')) };
}

/** With their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/gu) ?? [];
}

function diffLine(mark: ' ' | '-' | '+', line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

function cutEach(text: string): string {
  return text.length <= 2 * SHOWN ? text : text.split('\n').map(cut).join('\n');
}

/** The ends of a long line: no half of a surrogate pair is kept. */
function cut(line: string): string {
  if (line.length <= 2 * SHOWN) return line;
  const start = line.slice(0, SHOWN).replace(/[\ud800-\udbff]$/u, '');
  return `${start}…${line.slice(-SHOWN).replace(/^[\udc00-\udfff]/u, '')}`;
}
