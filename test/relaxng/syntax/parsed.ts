// A schema that must parse, and the mistakes of one that must not, for tests.
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { parseSchema } from '../../../src/relaxng/syntax/parse-schema.ts';
import type { SchemaTree } from '../../../src/relaxng/syntax/schema-tree.ts';

export function treeOf(text: string, location: string): SchemaTree {
  const parsed = parseSchema(text, location);
  if (parsed.kind === 'tree') return parsed.tree;
  throw new Error(`${parsed.diagnostics.map((diagnostic) => shown(diagnostic, text)).join('\n')}\nin\n${text}`);
}

export function compactTree(text: string): SchemaTree {
  return treeOf(text, 'schema.rnc');
}

export function xmlTree(text: string): SchemaTree {
  return treeOf(text, 'schema.rng');
}

/** `code @culprit: message`, for each. */
export function mistakesOf(text: string, location: string): readonly string[] {
  const parsed = parseSchema(text, location);
  return parsed.kind === 'tree' ? [] : parsed.diagnostics.map((diagnostic) => shown(diagnostic, text));
}

function shown({ code, place, message }: Diagnostic, text: string): string {
  const culprit = place.kind === 'span' ? text.slice(place.span.start, place.span.end) : '';
  return `${code} @${culprit}: ${message}`;
}

const NAMESPACES =
  'xmlns="http://relaxng.org/ns/structure/1.0" xmlns:x="urn:x" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"';

/** An element of RELAX NG with the namespace declarations that the tests use. */
export function rng(text: string): string {
  return text.replace(/^((?:<!--.*?-->)*<[\w]+)/su, `$1 ${NAMESPACES}`);
}
