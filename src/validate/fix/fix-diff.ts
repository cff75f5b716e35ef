// Edits as a unified diff, for people: hunks are made of the edits, so no lines are compared. Time grows with the edits and the
// lines that they touch.

import type { Edit } from '../../diagnostics/diagnostic.ts';
import { lineColumnAt, lineStarts } from '../../source/line-column.ts';

/** Lines that are shown before and after a change. */
const CONTEXT = 3;
/** Characters of a line that did not change and are shown on either side of what did. */
const SHOWN = 120;

/** `edits` of `before`, in order, as `fixDocument` gives them. Empty where there are none. Long lines are cut with `…`. */
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
  return `--- ${file}\n+++ ${file}\n${parts.join('')}`;
}

class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = lineStarts(text);
    this.#starts = starts.at(-1) === text.length && starts.length > 1 ? starts.slice(0, -1) : starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** From 0. */
  lineOf(offset: number): number {
    return lineColumnAt(this.#starts, offset).line - 1;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  shown(line: number): string {
    return cut(withoutEnd(this.text.slice(this.start(line), this.start(line + 1))));
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
    const last = Math.max(first, lines.lineOf(Math.max(edit.span.start, edit.span.end - 1)));
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

type Written = { readonly text: string; readonly added: number; readonly removed: number };

function writeHunk(hunk: Hunk, lines: Lines, shift: number): Written {
  const first = Math.max(0, (hunk[0]?.first ?? 0) - CONTEXT);
  const end = Math.min(lines.count, (hunk.at(-1)?.last ?? 0) + CONTEXT + 1);
  const body: string[] = [];
  let [added, removed, line] = [0, 0, first];
  const context = (until: number): void => {
    for (; line < until; line++) body.push(` ${lines.shown(line)}\n`);
  };
  for (const block of hunk) {
    context(block.first);
    const changed = changedLines(block, lines);
    for (const old of changed.old) body.push(`-${old}\n`);
    for (const fresh of changed.fresh) body.push(`+${fresh}\n`);
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

/** What stands between the edits is cut where it is long, in the same way before and after. */
function changedLines({ first, last, edits }: Block, lines: Lines): Changed {
  const { text } = lines;
  let [old, fresh, done] = ['', '', lines.start(first)];
  const keep = (until: number): void => {
    const kept = cutEach(text.slice(done, until));
    old += kept;
    fresh += kept;
  };
  for (const { span, text: written } of edits) {
    keep(span.start);
    old += cutEach(text.slice(span.start, span.end));
    fresh += cutEach(written);
    done = span.end;
  }
  keep(lines.start(last + 1));
  return { old: linesOf(old), fresh: linesOf(fresh) };
}

const LINE_END = /\r\n|\n|\r/u;

function linesOf(text: string): readonly string[] {
  const all = text.split(LINE_END);
  return all.at(-1) === '' ? all.slice(0, -1) : all;
}

function cutEach(text: string): string {
  return text.length <= 2 * SHOWN ? text : text.split(LINE_END).map(cut).join('\n');
}

/** The ends of a long line: no half of a surrogate pair is kept. */
function cut(line: string): string {
  if (line.length <= 2 * SHOWN) return line;
  const start = line.slice(0, SHOWN).replace(/[\ud800-\udbff]$/u, '');
  return `${start}…${line.slice(-SHOWN).replace(/^[\udc00-\udfff]/u, '')}`;
}

function withoutEnd(line: string): string {
  return line.replace(/(?:\r\n|\n|\r)$/u, '');
}
