// Where in a text names and dates are searched, and where they may stand without being marked: as spans, in the order of the text.

import type { Span } from '../../source/span.ts';
import { type Block, insideOf, type Outline } from './outline.ts';

/** All but header lines and labels. */
export function searchedStretches(outline: Outline): readonly Span[] {
  return inOrder(allBlocks(outline).flatMap(stretchesOf));
}

/** Lines that describe the document. */
export function headerStretches({ header }: Outline): readonly Span[] {
  return inOrder(header.map(({ span }) => span));
}

/** What is printed before points, notes and speeches. */
export function labelStretches(outline: Outline): readonly Span[] {
  const labels = allBlocks(outline).flatMap((block) => {
    if (block.kind === 'list') return block.items.map(({ label }) => label);
    if (block.kind === 'speech') return [block.speaker];
    return block.kind === 'footnote' ? [block.label] : [];
  });
  return inOrder(labels.filter(({ start, end }) => end > start));
}

function allBlocks({ blocks }: Outline): readonly Block[] {
  const found: Block[] = [];
  const open: Block[] = [...blocks];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    found.push(block);
    for (const inner of insideOf(block)) open.push(inner);
  }
  return found;
}

function stretchesOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'list':
    case 'speech':
      return [];
    case 'table':
      return block.rows.flat();
    case 'footnote':
      return [block.body];
    default:
      return [block.span];
  }
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((one, other) => one.start - other.start);
}
