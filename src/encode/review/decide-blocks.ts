// What the lines are, as rows for the reviewer; and the reviewer's decisions on it.

import type { Span } from '../../source/span.ts';
import type { Block, HeaderLine, Item, Outline } from '../model/outline.ts';
import type { SourceText } from '../model/source-text.ts';
import {
  type BlockDecisions,
  changeBlocks,
  misplacedPostscripts,
  pointSpan,
  rowSpan,
  splitBlocks,
  type Wish,
  wishOf,
} from './change-blocks.ts';
import { lineSpanOf, readId } from './line-span.ts';
import type { Misfit, MisfitReason } from './misfit.ts';
import { relocateBlocks } from './relocate-blocks.ts';
import { contextOf, isBlockRow, oneLine, type ReviewRow, rowId, shortened } from './review-row.ts';
import { editOfRow, settleRows } from './settle-rows.ts';

export type DecidedOutline = {
  readonly outline: Outline;
  readonly misfits: readonly Misfit[];
  readonly decided: ReadonlyMap<string, ReviewRow>;
};

/**
 * Blocks become another kind; to reject one makes it a paragraph. Points, rows of tables, notes and lines of the header become
 * blocks of the body. `join` as value joins a block to the one before it; an added row splits one.
 */
export function decideBlocks(source: SourceText, outline: Outline, rows: readonly ReviewRow[]): DecidedOutline {
  const mine = rows.filter(isBlockRow);
  if (mine.length === 0) return { outline, misfits: [], decided: new Map() };
  const shown = outlineRows(source, outline, new Map());
  const proposed = new Map(shown.map((row) => [row.id, row]));
  const settled = settleRows(relocateBlocks(mine, shown), (row) => {
    const before = proposed.get(row.id.trim());
    return before === undefined ? undefined : editOfRow({ ...row, ref: '' }, before, () => []);
  });
  const carrying = new Carrying(source, settled.rows);
  const split = carrying.split(outline.blocks);
  const blocks = carrying.withoutMisplaced(changeBlocks(split, carrying, 'body'));
  const header = outline.header.flatMap((line) => carrying.fromHeader(line));
  const moved = header.flatMap((one) => (one.kind === 'block' ? [one.block] : []));
  const left = header.flatMap((one) => (one.kind === 'header' ? [one.line] : []));
  const all = moved.length === 0 ? blocks : [...blocks, ...moved].sort((one, other) => startOf(one) - startOf(other));
  return {
    outline: { ...outline, header: left, blocks: all },
    misfits: [...settled.misfits, ...carrying.finish()],
    decided: carrying.decided,
  };
}

/** Lines above and below, for one that was moved by an edit of the text. */
const LINES_SEARCHED = 200;

type FromHeader = { readonly kind: 'header'; readonly line: HeaderLine } | { readonly kind: 'block'; readonly block: Block };

class Carrying implements BlockDecisions {
  readonly text: string;
  readonly decided = new Map<string, ReviewRow>();
  readonly #source: SourceText;
  readonly #added: readonly ReviewRow[];
  readonly #wanted: Map<string, ReviewRow>;
  readonly #misfits: Misfit[] = [];

  constructor(source: SourceText, rows: readonly ReviewRow[]) {
    this.#source = source;
    this.text = source.text;
    this.#added = rows.filter(({ decision }) => decision === 'add');
    this.#wanted = new Map(rows.filter(({ decision }) => decision !== 'add').map((row) => [row.id.trim(), row]));
  }

  wishFor(span: Span, now: string): Wish | undefined {
    const id = blockId(this.#source, span);
    const row = this.#wanted.get(id);
    if (row === undefined) return undefined;
    this.#wanted.delete(id);
    const wish = this.#wish(row, span, now);
    if (wish !== undefined && 'message' in wish) {
      this.#misfits.push({ row, ...wish });
      return undefined;
    }
    this.decided.set(id, row);
    return wish;
  }

  failed(span: Span, reason: MisfitReason): void {
    const id = blockId(this.#source, span);
    const row = this.decided.get(id);
    this.decided.delete(id);
    if (row !== undefined) this.#misfits.push({ row, ...reason });
  }

  #wish(row: ReviewRow, span: Span, now: string): Wish | MisfitReason | undefined {
    if (row.type !== 'block') {
      const message = 'a block cannot become what is named in it: add that as a row of its own';
      return { code: 'encode/decision-type', message };
    }
    const words = shortened(this.text.slice(span.start, span.end));
    if (words !== oneLine(row.text)) return { code: 'encode/decision-text', message: `the text has "${words}" at this place` };
    const value = oneLine(row.value);
    if (row.decision !== 'reject' && (value === now || now.startsWith(`${value} `))) return undefined;
    return wishOf(row);
  }

  split(blocks: readonly Block[]): readonly Block[] {
    let result = blocks;
    for (const row of this.#added) {
      const wish = wishOf(row);
      const offset = this.#splitAt(row);
      const parts = 'message' in wish || typeof offset !== 'number' ? undefined : splitBlocks(result, { offset, wish });
      if (parts === undefined) {
        const none = { code: 'encode/decision-place', message: 'no block of the body could be split there' } as const;
        const reason = 'message' in wish ? wish : typeof offset === 'number' ? none : offset;
        this.#misfits.push({ row, ...reason });
        continue;
      }
      result = parts;
      const made = parts.find((block) => 'span' in block && block.span.start === offset);
      if (made !== undefined && 'span' in made) {
        const id = blockId(this.#source, made.span);
        this.decided.set(id, { ...row, id });
      }
    }
    return result;
  }

  /** A block begins where a line does: in the line that the row names, or the nearest that begins with its words. */
  #splitAt(row: ReviewRow): number | MisfitReason {
    const named = readId(row.id)?.place.start.line ?? row.line;
    const text = oneLine(row.text);
    for (let away = 0; away <= LINES_SEARCHED; away++) {
      for (const line of away === 0 ? [named] : [named + away, named - away]) {
        const start = this.#beginsWith(line, text);
        if (start !== undefined) return start;
      }
    }
    const message = `no line near has "${text}" at its beginning: a block begins where a line does`;
    return { code: 'encode/decision-text', message };
  }

  #beginsWith(number: number, text: string): number | undefined {
    const line = this.#source.lines[number - 1];
    if (line === undefined || text === '') return undefined;
    const words = this.text.slice(line.start, line.end);
    const [shown, wanted] = [oneLine(words), text.replace(/…$/, '')];
    const begins = shown.startsWith(wanted) || (shown !== '' && wanted.startsWith(shown));
    return begins ? line.start + words.length - words.trimStart().length : undefined;
  }

  /** Those that a reviewer wanted; what the program made of itself is its own affair. */
  withoutMisplaced(blocks: readonly Block[]): readonly Block[] {
    const message = 'a postscript stands after the text, and nothing but signatures and addresses after it';
    const wrong = new Set<Block>();
    for (const block of misplacedPostscripts(blocks)) {
      if (!this.decided.has(blockId(this.#source, block.span))) continue;
      wrong.add(block);
      this.failed(block.span, { code: 'encode/decision-value', message });
    }
    return blocks.map((block) => (wrong.has(block) && 'span' in block ? { kind: 'paragraph', span: block.span } : block));
  }

  fromHeader(line: HeaderLine): readonly FromHeader[] {
    const wish = this.wishFor(line.span, 'header');
    if (wish === undefined || wish.kind === 'join') return [{ kind: 'header', line }];
    const { span } = line;
    const block: Block =
      wish.kind === 'heading' ? { kind: 'heading', span, level: wish.level ?? 2 } : { kind: wish.kind, span };
    return [{ kind: 'block', block }];
  }

  /** What no block answered to. */
  finish(): readonly Misfit[] {
    const message = 'there is no block of its own at this place that could be changed';
    for (const row of this.#wanted.values()) {
      if (row.decision !== 'accept') this.#misfits.push({ row, code: 'encode/decision-place', message });
    }
    return this.#misfits;
  }
}

function startOf(block: Block): number {
  switch (block.kind) {
    case 'list':
      return block.items[0]?.label.start ?? 0;
    case 'table':
      return block.rows[0]?.[0]?.start ?? 0;
    case 'footnote':
      return block.label.start;
    case 'speech':
      return block.speaker.start;
    default:
      return block.span.start;
  }
}

function blockId(source: SourceText, span: Span): string {
  return rowId('block', lineSpanOf(source, span));
}

/** Without the words that stand for the point itself. */
function blocksOfPoint(item: Item): readonly Block[] {
  return pointSpan(item) === item.label ? item.blocks : item.blocks.slice(1);
}

/** One row for each line of the header, and each block. `before`: decisions that were applied, to be shown again. */
export function outlineRows(
  source: SourceText,
  outline: Outline,
  before: ReadonlyMap<string, ReviewRow>,
): readonly ReviewRow[] {
  const remarks = new Map(outline.remarks.map(({ line, message }) => [line, message]));
  const shown = new Set<string>();
  const row = (span: Span, value: string, evidence: string): ReviewRow => {
    const id = blockId(source, span);
    shown.add(id);
    const line = lineSpanOf(source, span).start.line;
    const remark = remarks.get(line);
    const decision = before.get(id)?.decision;
    return {
      document: source.name,
      id,
      line,
      type: 'block',
      text: shortened(source.text.slice(span.start, span.end)),
      context: contextOf(source.text, span),
      ref: '',
      value,
      cert: remark === undefined ? '' : 'low',
      evidence: remark ?? evidence,
      decision: decision === undefined ? '' : decision === 'add' ? 'add' : 'change',
    };
  };
  const rows: ReviewRow[] = outline.header.map(({ span, statement }) => row(span, 'header', statement.kind));
  const open = [...outline.blocks].reverse();
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    switch (block.kind) {
      case 'list':
        for (const item of block.items) {
          const span = pointSpan(item);
          rows.push(row(span, 'point', span === item.label ? 'label' : `profile ${outline.profile}`));
        }
        for (const one of block.items.flatMap(blocksOfPoint).reverse()) open.push(one);
        break;
      case 'speech':
        rows.push(row(block.speaker, 'speech', `profile ${outline.profile}`));
        for (const one of block.blocks.toReversed()) open.push(one);
        break;
      case 'table':
        for (const cells of block.rows) {
          const span = rowSpan(cells);
          if (span !== undefined) rows.push(row(span, 'table row', `${cells.length} cells`));
        }
        break;
      case 'footnote':
        rows.push(row(block.body, 'footnote', source.text.slice(block.label.start, block.label.end)));
        break;
      case 'heading':
        rows.push(row(block.span, `heading ${block.level}`, `profile ${outline.profile}`));
        break;
      default:
        rows.push(row(block.span, block.kind, `profile ${outline.profile}`));
    }
  }
  // decisions that took their block away are shown again, so that they are carried out again
  for (const [id, decision] of before) if (!shown.has(id)) rows.push(decision);
  return rows;
}
