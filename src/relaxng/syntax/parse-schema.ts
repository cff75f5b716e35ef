// A schema file in either syntax → SchemaTree.
import type { ParsedSchema } from './parsed-schema.ts';
import { readCompactSyntax } from './read-compact-syntax.ts';
import { readXmlSyntax } from './read-xml-syntax.ts';

export type SchemaSyntax = 'xml' | 'compact';

/** By the extension of the file; where that says nothing, by whether the text starts with a tag. */
export function syntaxOf(text: string, location: string): SchemaSyntax {
  const extension = /\.(rnc|rng)(?:[?#].*)?$/i.exec(location)?.[1]?.toLowerCase();
  if (extension !== undefined) return extension === 'rnc' ? 'compact' : 'xml';
  return /^\ufeff?[ \t\r\n]*</.test(text) ? 'xml' : 'compact';
}

export function parseSchema(text: string, location: string): ParsedSchema {
  return syntaxOf(text, location) === 'xml' ? readXmlSyntax(text, location) : readCompactSyntax(text, location);
}
