// The outline of the resolution against the edition: for each line, the kind of block, the printed labels and so the level.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/encode/model/outline.ts';
import type { Span } from '../../../src/source/span.ts';
import {
  descendants,
  type Element,
  elementsNamed,
  isElement,
  NOT_SOURCE_READING,
  readTree,
  textOf,
  theElement,
} from '../../support/tree.ts';
import { outlineOf } from './show-outline.ts';

const LINES_WITH_TEXT = 56;
const LEAST_SHARE = 0.98;

const edition = readTree('tei/resolution-1937-03-03.xml');
const text = readFileSync('tei/resolution-1937-03-03.txt', 'utf8');
const { source, outline } = outlineOf(text);

/** By line number: `header`, `separator`, `dateline`, `paragraph`, with the labels of the points around it. */
function goldByLine(): ReadonlyMap<number, string> {
  const lines = new Map<number, string>([[53, 'separator']]);
  for (const note of elementsNamed(theElement(edition, 'teiHeader'), 'note')) {
    if (note.attributes['type'] === 'sourceLine') lines.set(Number(note.attributes['n']), 'header');
  }
  const blocks = [...descendants(theElement(edition, 'body'))].filter(({ name }) => name === 'dateline' || name === 'p');
  blocks.forEach((block, index) => {
    lines.set(index + 3, [...labelsAbove(block), block.name === 'p' ? 'paragraph' : block.name].join(' '));
  });
  return lines;
}

function labelsAbove(element: Element): readonly string[] {
  const { parent } = element;
  if (parent === undefined) return [];
  const label = parent.name === 'item' ? parent.children.filter(isElement).find(({ name }) => name === 'label') : undefined;
  return [...labelsAbove(parent), ...(label === undefined ? [] : [textOf(label, NOT_SOURCE_READING)])];
}

function outlineByLine(): ReadonlyMap<number, string> {
  const lines = new Map<number, string>(outline.separators.map((line) => [line, 'separator']));
  for (const { line } of outline.header) lines.set(line, 'header');
  const lineOf = (span: Span): number =>
    source.lines.find(({ start, end }) => start <= span.start && span.start <= end)?.number ?? 0;
  const add = (block: Block, labels: readonly string[]): void => {
    if (block.kind === 'list') {
      for (const item of block.items) {
        const label = text.slice(item.label.start, item.label.end);
        for (const inner of item.blocks) add(inner, [...labels, label]);
      }
    } else if ('span' in block) lines.set(lineOf(block.span), [...labels, block.kind].join(' '));
  };
  for (const block of outline.blocks) add(block, []);
  return lines;
}

test('the structure of the resolution is that of the edition', () => {
  const gold = goldByLine();
  const ours = outlineByLine();
  const misses = [...gold]
    .filter(([line, kind]) => ours.get(line) !== kind)
    .map(([line, kind]) => `${line}: ${kind}, not ${ours.get(line)}`);
  expect(gold.size).toBe(LINES_WITH_TEXT);
  expect(ours.size).toBe(LINES_WITH_TEXT);
  expect(1 - misses.length / gold.size, misses.join('\n')).toBeGreaterThanOrEqual(LEAST_SHARE);
});
