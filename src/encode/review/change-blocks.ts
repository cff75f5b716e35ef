// A reviewer's decisions on blocks, carried out: another kind, points and rows and notes dissolved, blocks joined and split.

import type { Span } from '../../source/span.ts';
import type { Block, Item } from '../model/outline.ts';
import type { MisfitReason } from './misfit.ts';
import type { ReviewRow } from './review-row.ts';

export type SimpleBlock = Extract<Block, { readonly span: Span }>;
type SimpleKind = SimpleBlock['kind'];

/** What a block can be changed to. */
export const blockKinds: readonly SimpleKind[] = [
  'paragraph',
  'heading',
  'dateline',
  'addressee',
  'salutation',
  'closing',
  'signature',
  'postscript',
  'page',
  'stage',
  'trailer',
];
/** Other names for them: those of TEI, and those one would say. */
const OTHER_NAMES: Readonly<Record<string, SimpleKind>> = {
  p: 'paragraph',
  head: 'heading',
  salute: 'salutation',
  signed: 'signature',
  address: 'addressee',
  closer: 'closing',
};
export const JOIN = 'join';
const HEADING_LEVEL = 2;

export type Wish = { readonly kind: SimpleKind; readonly level: number | undefined } | { readonly kind: typeof JOIN };

/** What a row wants of its block: rejected, it is a paragraph. */
export function wishOf({ decision, value }: ReviewRow): Wish | MisfitReason {
  const [name = '', level = ''] = (decision === 'reject' ? 'paragraph' : value.trim()).split(/\s+/);
  if (name === JOIN) return { kind: JOIN };
  const kind = blockKinds.find((one) => one === name.toLowerCase()) ?? OTHER_NAMES[name.toLowerCase()];
  if (kind !== undefined) return { kind, level: Number(level) || undefined };
  const message = `"${value}" is not a kind of block: use one of ${[...blockKinds, JOIN].join(', ')}`;
  return { code: 'encode/decision-value', message };
}

export type BlockDecisions = {
  readonly text: string;
  /** The wish for what stands at this span, told once; undefined: none, or it is what it is. */
  readonly wishFor: (span: Span, now: string) => Wish | undefined;
  readonly failed: (span: Span, reason: MisfitReason) => void;
};

/** Of a point only paragraphs can be part, of a speech remarks as well. */
type Inside = 'body' | 'point' | 'speech';

export function changeBlocks(blocks: readonly Block[], decisions: BlockDecisions, inside: Inside): readonly Block[] {
  const changed: Block[] = [];
  for (const block of blocks) {
    for (const one of changeBlock(block, decisions, { inside, before: changed.at(-1) })) {
      if (one.kind === 'joined') changed[changed.length - 1] = one.block;
      else changed.push(one);
    }
  }
  return changed;
}

type Changed = Block | { readonly kind: 'joined'; readonly block: Block };
type Place = { readonly inside: Inside; readonly before: Block | undefined };

function changeBlock(block: Block, decisions: BlockDecisions, place: Place): readonly Changed[] {
  switch (block.kind) {
    case 'list':
      return changeList(block, decisions, place.inside);
    case 'speech':
      return changeSpeech(block, decisions);
    case 'table':
      return changeTable(block, decisions);
    case 'footnote': {
      const wish = decisions.wishFor(block.body, 'footnote');
      return wish === undefined ? [block] : [simple(wish, { start: block.label.start, end: block.body.end })];
    }
    default:
      return [changeSimple(block, decisions, place)];
  }
}

function changeSimple(block: SimpleBlock, decisions: BlockDecisions, { inside, before }: Place): Changed {
  const wish = decisions.wishFor(block.span, block.kind === 'heading' ? `heading ${block.level}` : block.kind);
  if (wish === undefined) return block;
  if (wish.kind === JOIN) return joined(block, before, decisions);
  if (inside !== 'body' && wish.kind !== 'paragraph' && !(inside === 'speech' && wish.kind === 'stage')) {
    const message = `only paragraphs can stand in a ${inside}: make the ${inside} a paragraph first, by its own row`;
    decisions.failed(block.span, { code: 'encode/decision-value', message });
    return block;
  }
  return simple(wish, block.span);
}

function simple(wish: Wish, span: Span): SimpleBlock {
  if (wish.kind === 'heading') return { kind: 'heading', span, level: wish.level ?? HEADING_LEVEL };
  return { kind: wish.kind === JOIN ? 'paragraph' : wish.kind, span };
}

const ONE_LINE_END = /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/;

/** Only where nothing but a line end stands between them. */
function joined(block: SimpleBlock, before: Block | undefined, { text, failed }: BlockDecisions): Changed {
  const hasSpan = before !== undefined && 'span' in before;
  if (hasSpan && ONE_LINE_END.test(text.slice(before.span.end, block.span.start))) {
    return { kind: 'joined', block: { ...before, span: { start: before.span.start, end: block.span.end } } };
  }
  const message = hasSpan
    ? 'a blank line stands before it: take that out of the text to join the two'
    : 'before it stands nothing that it could be joined to';
  failed(block.span, { code: 'encode/decision-place', message });
  return block;
}

/** Points that become something else part the list in two. */
function changeList(
  { items }: Extract<Block, { readonly kind: 'list' }>,
  decisions: BlockDecisions,
  inside: Place['inside'],
): readonly Block[] {
  const blocks: Block[] = [];
  let kept: Item[] = [];
  const closeList = (): void => {
    if (kept.length > 0) blocks.push({ kind: 'list', items: kept });
    kept = [];
  };
  for (const item of items) {
    const wish = decisions.wishFor(pointSpan(item), 'point');
    if (wish === undefined) {
      kept.push({ ...item, blocks: changeBlocks(item.blocks, decisions, 'point') });
      continue;
    }
    closeList();
    for (const block of dissolved(item.label, item.blocks, wish)) {
      for (const one of changeBlocks([block], decisions, inside)) blocks.push(one);
    }
  }
  closeList();
  return blocks;
}

/** What names a point in the review table: its label, or, where none is printed, its first words. */
export function pointSpan({ label, blocks: [first] }: Item): Span {
  return label.end > label.start || first === undefined || !('span' in first) ? label : first.span;
}

/** What stands before words and the words themselves, as a block of another kind; then what else was inside. */
function dissolved(label: Span, blocks: readonly Block[], wish: Wish): readonly Block[] {
  const [first, ...rest] = blocks;
  const hasWords = first !== undefined && first.kind === 'paragraph';
  const block = simple(wish, { start: label.start, end: hasWords ? first.span.end : label.end });
  return [block, ...(hasWords ? rest : blocks)];
}

function changeSpeech(block: Extract<Block, { readonly kind: 'speech' }>, decisions: BlockDecisions): readonly Block[] {
  const wish = decisions.wishFor(block.speaker, 'speech');
  if (wish === undefined) return [{ ...block, blocks: changeBlocks(block.blocks, decisions, 'speech') }];
  return dissolved(block.speaker, block.blocks, wish).flatMap((one) => changeBlocks([one], decisions, 'body'));
}

function changeTable({ rows }: Extract<Block, { readonly kind: 'table' }>, decisions: BlockDecisions): readonly Block[] {
  const blocks: Block[] = [];
  let kept: (readonly Span[])[] = [];
  const closeTable = (): void => {
    if (kept.length > 0) blocks.push({ kind: 'table', rows: kept });
    kept = [];
  };
  for (const row of rows) {
    const span = rowSpan(row);
    const wish = span === undefined ? undefined : decisions.wishFor(span, 'table row');
    if (span === undefined || wish === undefined) {
      kept.push(row);
      continue;
    }
    closeTable();
    blocks.push(simple(wish, span));
  }
  closeTable();
  return blocks;
}

export function rowSpan(cells: readonly Span[]): Span | undefined {
  const [first, last] = [cells[0], cells.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** The block that has `offset` in it becomes two; undefined: no block of the body can. */
export function splitBlocks(
  blocks: readonly Block[],
  { offset, wish }: { readonly offset: number; readonly wish: Wish },
): readonly Block[] | undefined {
  const at = blocks.findIndex((block) => 'span' in block && block.span.start < offset && offset < block.span.end);
  const block = blocks[at];
  if (block === undefined || !('span' in block)) return undefined;
  const first = { ...block, span: { start: block.span.start, end: offset } };
  return [...blocks.slice(0, at), first, simple(wish, { start: offset, end: block.span.end }), ...blocks.slice(at + 1)];
}

const AFTER_POSTSCRIPT: ReadonlySet<Block['kind']> = new Set([
  'postscript',
  'signature',
  'closing',
  'addressee',
  'page',
  'footnote',
]);

/** Postscripts that cannot stand where they are: before one stands the text, and after it nothing but what closes it. */
export function misplacedPostscripts(blocks: readonly Block[]): readonly SimpleBlock[] {
  const misplaced: SimpleBlock[] = [];
  const hasText = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'table');
  let isAtEnd = true;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (block.kind === 'postscript' && !(isAtEnd && hasText >= 0 && hasText < at)) misplaced.push(block);
    isAtEnd &&= AFTER_POSTSCRIPT.has(block.kind);
  }
  return misplaced;
}
