// An order of patterns that depends on the schema alone. Patterns of the schema have their ids from the reading of it; those
// derived later have theirs from what was derived before, which may have been anything.
import type { Pattern } from '../pattern/pattern.ts';

/** For patterns of the schema, and choices of them: the contents of elements and the values of attributes. */
export function inSchemaOrder(patterns: Iterable<Pattern>): readonly Pattern[] {
  const distinct = [...new Set(patterns)];
  if (distinct.length < 2) return distinct;
  const keyed = distinct.map((pattern) => ({ pattern, key: schemaIds(pattern) }));
  return keyed.sort((a, b) => compareLists(a.key, b.key)).map(({ pattern }) => pattern);
}

function schemaIds(pattern: Pattern): readonly number[] {
  return pattern.kind === 'choice' ? pattern.alternatives.map(({ id }) => id) : [pattern.id];
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, id] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (id !== other) return id - other;
  }
  return a.length - b.length;
}
