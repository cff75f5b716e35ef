// A text with what each of its lines is, for tests: `salutation | Dear Sir,`. The text is read back from the marked lines.

import type { Block, Outline } from '../../../src/encode/model/outline.ts';
import type { EncodeLanguage } from '../../../src/encode/model/rule-language.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { builtinProfiles } from '../../../src/encode/profiles/builtin-profiles.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';
import type { Span } from '../../../src/source/span.ts';

export type Read = { readonly profile: string; readonly language: EncodeLanguage };

type Leaf = { readonly name: string; readonly span: Span };

/** Characters of a line before its text. */
const MARK = /^[^|\n]{0,40}\| ?/u;
const REMARK = /^! /u;

/** Marks stand in a column of their own; a unit that goes on has a dash, blank lines have none, remarks stand at the end. */
export function markLines(text: string, { profile, language }: Read): string {
  const chosen = builtinProfiles.get(profile);
  if (chosen === undefined) throw new Error(`no profile ${profile}`);
  const source = sourceText('test.txt', text);
  const outline = outlineText(source, chosen, language);
  const leaves = leavesOf(outline);
  const lines = source.lines.map(({ start, end }) => {
    const line = source.text.slice(start, end).replace(/[\r\n]+$/u, '');
    if (line.trim() === '') return '';
    const marks = leaves
      .filter(({ span }) => span.start < start + line.length && span.end > start)
      .map(({ name, span }) => (span.start < start ? '-' : name));
    return `${marks.join(' + ').padEnd(11)} | ${line}`;
  });
  while (lines.at(-1) === '') lines.pop();
  const remarks = outline.remarks.map(({ line, code }) => `! ${line} ${code}`);
  return [...lines, ...remarks].join('\n');
}

export function withoutMarks(marked: string): string {
  const lines = marked.split('\n').filter((line) => !REMARK.test(line));
  return `${lines.map((line) => line.replace(MARK, '')).join('\n')}\n`;
}

function leavesOf({ header, blocks }: Outline): readonly Leaf[] {
  return [
    ...header.map(({ span, statement }) => ({ name: `header ${statement.kind}`, span })),
    ...blocks.flatMap((block) => leavesOfBlock(block, '')),
  ];
}

function leavesOfBlock(block: Block, path: string): readonly Leaf[] {
  const inside = (blocks: readonly Block[], deeper: string): readonly Leaf[] =>
    blocks.flatMap((one) => leavesOfBlock(one, deeper));
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(({ label, blocks }) => [{ name: `${path}point`, span: label }, ...inside(blocks, `${path}>`)]);
    case 'speech':
      return [{ name: `${path}speaker`, span: block.speaker }, ...inside(block.blocks, `${path}>`)];
    case 'table':
      return block.rows.flatMap((row) => row.map((span) => ({ name: `${path}cell`, span })));
    case 'footnote':
      return [{ name: `${path}${block.anchor === undefined ? 'stray ' : ''}note`, span: block.label }];
    case 'heading':
      return [{ name: `${path}heading ${block.level}`, span: block.span }];
    default:
      return [{ name: `${path}${block.kind}`, span: block.span }];
  }
}
