// A schema file in either syntax → SchemaTree.
import type { ParsedSchema } from './parsed-schema.ts';
import { readCompactSyntax } from './read-compact-syntax.ts';
import { readXmlSyntax } from './read-xml-syntax.ts';

export type SchemaSyntax = 'xml' | 'compact';

/**
 * What begins with a tag is XML syntax whatever it is called: no schema in compact syntax does. Of what does not, the
 * extension tells whether it was meant as XML.
 */
export function syntaxOf(text: string, location: string): SchemaSyntax {
  if (/^\ufeff?[ \t\r\n]*</.test(text)) return 'xml';
  return /\.rng(?:[?#].*)?$/i.test(location) ? 'xml' : 'compact';
}

export function parseSchema(text: string, location: string): ParsedSchema {
  if (syntaxOf(text, location) === 'compact') return readCompactSyntax(text, location);
  const asXml = readXmlSyntax(text, location);
  if (asXml.kind === 'tree' || text.trim() === '') return asXml;
  const asCompact = readCompactSyntax(text, location);
  return asCompact.kind === 'tree' ? asCompact : asXml;
}
