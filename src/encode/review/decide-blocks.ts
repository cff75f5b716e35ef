// What the lines are, as rows for the reviewer; and the reviewer's decisions on it.

import type { Span } from '../../source/span.ts';
import type { Block, Outline } from '../model/outline.ts';
import type { SourceText } from '../model/source-text.ts';
import { lineSpanOf } from './line-span.ts';
import type { Misfit, MisfitReason } from './misfit.ts';
import { contextOf, oneLine, type ReviewRow, rowId, shortened } from './review-row.ts';
import { editOfRow, settleRows } from './settle-rows.ts';

type SimpleKind = Extract<Block, { readonly span: Span }>['kind'];

/** What a block can be changed to. */
const CHANGEABLE: readonly SimpleKind[] = [
  'paragraph',
  'heading',
  'dateline',
  'addressee',
  'salutation',
  'closing',
  'signature',
  'postscript',
];
const HEADING_LEVEL = 2;

export type DecidedOutline = {
  readonly outline: Outline;
  readonly misfits: readonly Misfit[];
  readonly decided: ReadonlyMap<string, ReviewRow>;
};

/** Blocks outside lists can become another kind; to reject one makes it a paragraph. */
export function decideBlocks(source: SourceText, outline: Outline, rows: readonly ReviewRow[]): DecidedOutline {
  const own = rows.filter(({ id }) => id.trim().startsWith('block@'));
  if (own.length === 0) return { outline, misfits: [], decided: new Map() };
  const proposed = new Map(outlineRows(source, outline, new Map()).map((row) => [row.id, row]));
  const settled = settleRows(own, (row) => {
    const before = proposed.get(row.id.trim());
    return before === undefined ? undefined : editOfRow({ ...row, ref: '' }, before, () => []);
  });
  const wanted = new Map(settled.rows.map((row) => [row.id.trim(), row]));
  const decided = new Map<string, ReviewRow>();
  const misfits: Misfit[] = [...settled.misfits];
  const blocks = outline.blocks.map((block) => {
    const row = 'span' in block ? wanted.get(blockId(source, block.span)) : undefined;
    if (row === undefined || !('span' in block)) return block;
    wanted.delete(row.id.trim());
    const changed = changedBlock(source, block, row);
    if ('message' in changed) {
      misfits.push({ row, ...changed });
      return block;
    }
    decided.set(row.id.trim(), row);
    return changed;
  });
  for (const row of wanted.values()) {
    if (row.decision !== 'accept')
      misfits.push({
        row,
        code: 'encode/decision-place',
        message: 'there is no block of its own at this place that could be changed',
      });
  }
  return { outline: { ...outline, blocks }, misfits, decided };
}

function blockId(source: SourceText, span: Span): string {
  return rowId('block', lineSpanOf(source, span));
}

function changedBlock(
  source: SourceText,
  block: Extract<Block, { readonly span: Span }>,
  row: ReviewRow,
): typeof block | MisfitReason {
  if (row.type !== 'block') {
    const message = 'a block cannot become what is named in it: add that as a row of its own';
    return { code: 'encode/decision-type', message };
  }
  const now = shortened(source.text.slice(block.span.start, block.span.end));
  if (now !== oneLine(row.text)) return { code: 'encode/decision-text', message: `the text has "${now}" at this place` };
  const [name = '', level = ''] = (row.decision === 'reject' ? 'paragraph' : row.value).split(' ');
  if (row.decision !== 'reject' && name === block.kind && (name !== 'heading' || level === '')) return block;
  const kind = CHANGEABLE.find((one) => one === name);
  if (kind === undefined) {
    const message = `"${row.value}" is not a kind of block: use one of ${CHANGEABLE.join(', ')}`;
    return { code: 'encode/decision-value', message };
  }
  return kind === 'heading' ? { kind, span: block.span, level: Number(level) || HEADING_LEVEL } : { kind, span: block.span };
}

/** One row for each line of the header, and each block. `before`: decisions that were applied, to be shown again. */
export function outlineRows(
  source: SourceText,
  outline: Outline,
  before: ReadonlyMap<string, ReviewRow>,
): readonly ReviewRow[] {
  const remarks = new Map(outline.remarks.map(({ line, message }) => [line, message]));
  const row = (span: Span, value: string, evidence: string): ReviewRow => {
    const id = blockId(source, span);
    const line = lineSpanOf(source, span).start.line;
    const remark = remarks.get(line);
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
      decision: before.get(id)?.decision === undefined ? '' : 'change',
    };
  };
  const rows: ReviewRow[] = outline.header.map(({ span, statement }) => row(span, 'header', statement.kind));
  const open = [...outline.blocks].reverse();
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    switch (block.kind) {
      case 'list':
        for (const item of block.items) rows.push(row(item.label, 'point', 'label'));
        for (const one of block.items.flatMap((item) => item.blocks).reverse()) open.push(one);
        break;
      case 'table':
        for (const cells of block.rows) {
          const [first, last] = [cells[0], cells.at(-1)];
          if (first !== undefined && last !== undefined)
            rows.push(row({ start: first.start, end: last.end }, 'table row', `${cells.length} cells`));
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
  return rows;
}
