// The text of a comment in a schema tree: what both syntaxes can say, so that a comment is the same after a conversion.
import type { Comment } from './schema-tree.ts';

/** Lines without what they have in common at their start, without blanks at their end and without blank lines around them. */
export function commentOfLines(lines: readonly string[]): Comment {
  const inked = lines.map((line) => line.trimEnd());
  const first = inked.findIndex((line) => line !== '');
  if (first < 0) return { kind: 'comment', text: '' };
  const kept = inked.slice(first, inked.findLastIndex((line) => line !== '') + 1);
  const indents = kept.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return { kind: 'comment', text: kept.map((line) => line.slice(indent)).join('\n') };
}

/** The comment between `<!--` and `-->`: text beside `<!--` has no indentation to compare with that of other lines. */
export function commentOfXml(text: string): Comment {
  const [first = '', ...others] = text.split('\n');
  if (first.trim() === '' || others.every((line) => line.trim() === '')) return commentOfLines([first, ...others]);
  const blanks = others
    .slice(
      0,
      others.findIndex((line) => line.trim() !== ''),
    )
    .map(() => '');
  return commentOfLines([first.trimStart(), ...blanks, ...commentOfLines(others).text.split('\n')]);
}
