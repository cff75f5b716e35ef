// An outline as indented lines, for tests: kind, text, and what stands inside.

import type { Block, HeaderStatement, Outline } from '../../../src/encode/model/outline.ts';
import { type SourceText, sourceText } from '../../../src/encode/model/source-text.ts';
import { builtinProfiles, genericProfile } from '../../../src/encode/profiles/builtin-profiles.ts';
import { guessProfile } from '../../../src/encode/structure/guess-profile.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';
import type { Span } from '../../../src/source/span.ts';

export type Outlined = { readonly source: SourceText; readonly outline: Outline };

export function outlineOf(text: string, profile?: string): Outlined {
  const source = sourceText('test.txt', text);
  const chosen = profile === undefined ? guessProfile(source) : (builtinProfiles.get(profile) ?? genericProfile);
  return { source, outline: outlineText(source, chosen) };
}

/** `paragraph Text`, `point 1. > paragraph Text` … one string a leaf, points as a path. */
export function leavesOf({ source, outline }: Outlined): readonly string[] {
  const said = ({ start, end }: Span): string => source.text.slice(start, end).replace(/\s+/g, ' ');
  const show = (block: Block, path: string): readonly string[] => {
    if (block.kind === 'list')
      return block.items.flatMap((item) => item.blocks.flatMap((inner) => show(inner, `${path}${said(item.label)} `)));
    if (block.kind === 'speech') return block.blocks.flatMap((inner) => show(inner, `${path}${said(block.speaker)} > `));
    if (block.kind === 'table') return block.rows.map((row) => `${path}row ${row.map(said).join(' | ')}`);
    if (block.kind === 'footnote')
      return [`${path}footnote ${said(block.label)} ${said(block.body)}${block.anchor ? ' (anchored)' : ''}`];
    return [`${path}${block.kind === 'paragraph' ? '' : `${block.kind}: `}${said(block.span)}`];
  };
  return outline.blocks.flatMap((block) => show(block, ''));
}

/** Offsets replaced by the text that they span. */
export function statementOf(source: SourceText, statement: HeaderStatement): unknown {
  return JSON.parse(JSON.stringify(statement), (_key, value: unknown) =>
    isSpan(value) ? source.text.slice(value.start, value.end) : value,
  );
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** Every stretch of the text that the outline claims, in the order of its blocks. */
export function spansOf(outline: Outline): readonly Span[] {
  const inside = (block: Block): readonly Span[] => {
    if (block.kind === 'list') return block.items.flatMap((item) => [item.label, ...item.blocks.flatMap(inside)]);
    if (block.kind === 'table') return block.rows.flat();
    if (block.kind === 'speech') return [block.speaker, ...block.blocks.flatMap(inside)];
    return block.kind === 'footnote' ? [block.label, block.body] : [block.span];
  };
  return outline.blocks.flatMap(inside);
}
