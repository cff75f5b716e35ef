// Which language a schema is written in, as far as its name and the instruction that names it tell (Associating Schemas with XML
// documents 1.0, §3): the namespace of the language first, then the media type, then the ending of the name.

import type { SchemaKind } from './named-rules.ts';

const BY_NAMESPACE: ReadonlyMap<string, SchemaKind> = new Map([
  ['http://relaxng.org/ns/structure/1.0', 'relaxng-xml'],
  // seen in documents, and meant as the one above
  ['http://relaxng.org/ns/structure/1.1', 'relaxng-xml'],
  ['http://relaxng.org/ns/structure/0.9', 'relaxng-xml'],
  ['http://purl.oclc.org/dsdl/schematron', 'schematron'],
  ['http://www.ascc.net/xml/schematron', 'schematron'],
  ['http://www.w3.org/2001/XMLSchema', 'xsd'],
  ['http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0', 'nvdl'],
  ['http://www.tei-c.org/ns/1.0', 'odd'],
]);

const BY_TYPE: ReadonlyMap<string, SchemaKind> = new Map([
  ['application/relax-ng-compact-syntax', 'relaxng-compact'],
  ['application/vnd.relax-ng.rnc', 'relaxng-compact'],
  ['application/x-rnc', 'relaxng-compact'],
  ['application/relax-ng+xml', 'relaxng-xml'],
  ['application/schematron+xml', 'schematron'],
  ['application/xml-dtd', 'dtd'],
  ['application/tei+xml', 'odd'],
]);

const BY_ENDING: ReadonlyMap<string, SchemaKind> = new Map([
  ['rng', 'relaxng-xml'],
  ['rnc', 'relaxng-compact'],
  ['sch', 'schematron'],
  ['schematron', 'schematron'],
  ['xsd', 'xsd'],
  ['dtd', 'dtd'],
  ['nvdl', 'nvdl'],
  ['odd', 'odd'],
]);

export type Said = { readonly href: string; readonly schematypens?: string | undefined; readonly type?: string | undefined };

export function schemaKind({ href, schematypens, type }: Said): SchemaKind {
  const byEnding = BY_ENDING.get(endingOf(href));
  const byType = BY_TYPE.get(mediaType(type ?? ''));
  const byNamespace = BY_NAMESPACE.get((schematypens ?? '').trim());
  const kind = byNamespace ?? byType ?? byEnding ?? 'unknown';
  // both syntaxes have one namespace
  const isCompact = kind === 'relaxng-xml' && (byType === 'relaxng-compact' || byEnding === 'relaxng-compact');
  return isCompact && byType !== 'relaxng-xml' ? 'relaxng-compact' : kind;
}

/** Without its parameters. */
function mediaType(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase();
}

/** Of the last part of a path or URL, without its query: `rng`. */
export function endingOf(href: string): string {
  const [path = ''] = href.split(/[?#]/);
  return /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
