// SchemaTree → the XML syntax (RELAX NG specification §3), indented. The same tree gives the same text.
import { RELAXNG_NAMESPACE, type SchemaTree } from './schema-tree.ts';
import type { WriteOptions } from './write-compact-syntax.ts';
import { type Attributes, XmlLines } from './xml-lines.ts';
import { writePattern } from './xml-node-writer.ts';
import { XmlPrefixes } from './xml-prefixes.ts';

export function writeXmlSyntax(tree: SchemaTree, options: WriteOptions = {}): string {
  const prefixes = new XmlPrefixes(tree);
  const lines = new XmlLines(prefixes, rootAttributes(prefixes));
  const writing = { lines, prefixes, href: options.href ?? ((href: string) => href) };
  lines.annotations(tree.before);
  writePattern(writing, tree.pattern, { namespace: prefixes.namespace, library: prefixes.library });
  lines.annotations(tree.after);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.text}`;
}

function rootAttributes({ declarations, namespace, library }: XmlPrefixes): Attributes {
  const prefixes = [...declarations].map(([prefix, bound]) => [`xmlns:${prefix}`, bound] as const);
  return {
    xmlns: RELAXNG_NAMESPACE,
    ...Object.fromEntries(prefixes),
    ns: namespace,
    datatypeLibrary: library === '' ? undefined : library,
  };
}
