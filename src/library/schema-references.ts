// Which other files a schema refers to: RELAX NG in both syntaxes (`include`, `externalRef`), Schematron (`include`, `extends`).

import { parseSchema } from '../relaxng/syntax/parse-schema.ts';
import { decodeXml } from '../source/decode.ts';
import { parseTree, type XmlElement } from '../xml/read/tree.ts';

/** `uri`: absolute; `isWhole`: it is written as a whole address, so that a copy of it is not found by it. */
export type SchemaReference = { readonly uri: string; readonly isWhole: boolean };

const SCHEMATRON: readonly string[] = ['http://purl.oclc.org/dsdl/schematron', 'http://www.ascc.net/xml/schematron'];

/** `uri`: of the schema. None of what is no schema. */
export function schemaReferences(bytes: Uint8Array, uri: string): readonly SchemaReference[] {
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') return [];
  const found = isSchematron(decoded.text) ? ofSchematron(decoded.text) : ofGrammar(decoded.text, uri);
  return found.flatMap(({ href, location }) => {
    const target = URL.canParse(location, uri) ? new URL(location, uri) : undefined;
    if (target === undefined) return [];
    target.hash = '';
    return [{ uri: target.href, isWhole: URL.canParse(href) && !uri.startsWith('file:') }];
  });
}

function isSchematron(text: string): boolean {
  return (
    SCHEMATRON.some((namespace) => text.includes(namespace)) && /^\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?schema[\s>]/.test(text)
  );
}

/** As written, and as it is meant. */
type Reference = { readonly href: string; readonly location: string };

function ofSchematron(text: string): readonly Reference[] {
  const tree = parseTree(text);
  if (tree.kind === 'fatal') return [];
  const found: Reference[] = [];
  const open: XmlElement[] = [tree.root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const { localName, namespace } = element;
    const href =
      SCHEMATRON.includes(namespace) && ['include', 'extends'].includes(localName) ? element.attribute('href') : undefined;
    if (href !== undefined) found.push({ href, location: href });
    for (const child of element.children) if (child.kind === 'element') open.push(child);
  }
  return found;
}

function ofGrammar(text: string, uri: string): readonly Reference[] {
  const parsed = parseSchema(text, uri);
  if (parsed.kind !== 'tree') return [];
  const found: Reference[] = [];
  const open: unknown[] = [parsed.tree];
  for (let node = open.pop(); node !== undefined || open.length > 0; node = open.pop()) {
    if (typeof node !== 'object' || node === null || node instanceof Map) continue;
    const { kind, href, location } = node as { readonly kind?: unknown; readonly href?: unknown; readonly location?: unknown };
    const isReference = kind === 'include' || kind === 'externalRef';
    if (isReference && typeof href === 'string' && typeof location === 'string') found.push({ href, location });
    for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) open.push(value);
  }
  return found;
}
