// What was given in place of a RELAX NG schema, and what to do about it.

import type { parseSchema } from '../relaxng/syntax/parse-schema.ts';
import { decodeXml } from '../source/decode.ts';

/** What stands where a schema should. */
export type SchemaPlace =
  | { readonly kind: 'address' }
  /** `schemas`: names of RELAX NG schemas in it. */
  | { readonly kind: 'directory'; readonly schemas: readonly string[] }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' };

/** What reads a schema: handed in by who has to load it. */
type Parse = typeof parseSchema;

/** A file that is called so is a schema, or meant to be one. */
export function isCalledSchema(location: string): boolean {
  return /^rn[cg]$/.test(endingOf(location));
}

/**
 * A line that begins with `location`; undefined where it may well be a RELAX NG schema, so that its own mistakes are told. `parse`: to
 * tell prose from a schema, where the file is not called one.
 */
export function foreignSchema(location: string, place: SchemaPlace, parse?: Parse): string | undefined {
  const reason = reasonOf(location, place, parse);
  return reason === undefined ? undefined : `${location} is ${reason}`;
}

function reasonOf(location: string, place: SchemaPlace, parse: Parse | undefined): string | undefined {
  switch (place.kind) {
    case 'missing':
      return undefined;
    case 'address':
      return /^file:/i.test(location)
        ? 'an address: give the path of the file'
        : 'an address and nothing is fetched: download it and give the file';
    case 'directory': {
      const [first] = place.schemas;
      return first === undefined
        ? 'a directory without a schema in it (.rng, .rnc): give a file'
        : `a directory: give the schema itself, such as ${first}`;
    }
    case 'file': {
      const decoded = decodeXml(place.bytes);
      if (decoded.kind !== 'decoded') return undefined;
      const { text } = decoded;
      return reasonOfText(text, endingOf(location)) ?? (isProse(text, location, parse) ? NEITHER : undefined);
    }
    default:
      return place satisfies never;
  }
}

const ODD = "an ODD: make a RELAX NG schema of it first, for example with TEI's Roma (https://roma.tei-c.org) or teitorelaxng";
const XSD = 'an XML Schema (XSD), which is not read: give the same schema as RELAX NG (.rng, .rnc)';
const DTD = 'a DTD: make a RELAX NG schema of it first, for example with trang';
const SCHEMATRON = 'Schematron, which holds rules and no grammar: give the RELAX NG schema that goes with it (.rng, .rnc)';
const NEITHER = 'not a RELAX NG schema, neither in XML syntax nor in compact syntax: give the .rng or .rnc file';
const PAGE = 'a web page, saved in place of a schema: download the file itself ("raw", where a site shows its source)';

const RELAX_NG = 'http://relaxng.org/ns/structure/1.0';
const TEI = 'http://www.tei-c.org/ns/1.0';
const byNamespace: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/XMLSchema': XSD,
  'http://purl.oclc.org/dsdl/schematron': SCHEMATRON,
  'http://www.ascc.net/xml/schematron': SCHEMATRON,
  'http://www.w3.org/1999/xhtml': PAGE,
};
const byEnding: Readonly<Record<string, string>> = { odd: ODD, xsd: XSD, dtd: DTD, sch: SCHEMATRON };
const SCHEMA_SPEC = /<(?:[\w.-]+:)?schemaSpec[\s/>]/;
const DECLARATIONS = /<!(?:ELEMENT|ATTLIST|ENTITY)\s/;

function reasonOfText(text: string, ending: string): string | undefined {
  const root = rootOf(text);
  if (root === undefined) return own(byEnding, ending) ?? (DECLARATIONS.test(text) && ending !== 'rnc' ? DTD : undefined);
  if (root.namespace === RELAX_NG) return undefined;
  if (root.name.toLowerCase() === 'html') return PAGE;
  if (root.namespace === TEI && (ending === 'odd' || SCHEMA_SPEC.test(text))) return ODD;
  const known = own(byNamespace, root.namespace ?? '') ?? own(byEnding, ending);
  if (known !== undefined) return known;
  if (root.namespace !== TEI && (ending === 'rng' || ending === 'rnc')) return undefined;
  return `an XML document (its root is <${root.name}>), and no schema: give the .rng or .rnc that it should follow`;
}

/** Mistakes beyond which a text that is not called a schema is none. */
const MISTAKES = 20;

function isProse(text: string, location: string, parse: Parse | undefined): boolean {
  if (parse === undefined || isCalledSchema(location) || rootOf(text) !== undefined) return false;
  const parsed = parse(text, location);
  return parsed.kind !== 'tree' && parsed.diagnostics.length > MISTAKES;
}

type Root = { readonly name: string; readonly namespace: string | undefined };

/** The first start tag, after comments, processing instructions and a DOCTYPE. */
function rootOf(text: string): Root | undefined {
  const tag = /<([^\s<>/!?="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/y;
  tag.lastIndex = prologEnd(text);
  const [, qualified = '', attributes = ''] = tag.exec(text) ?? [];
  if (qualified === '') return undefined;
  const [, prefix, name = qualified] = /^(.*?):(.*)$/.exec(qualified) ?? [];
  const declared = [...attributes.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const [, , double, single] = declared.find(([, declares]) => declares === prefix) ?? [];
  return { name, namespace: double ?? single };
}

function prologEnd(text: string): number {
  const content = /[^\s\ufeff]/g;
  for (;;) {
    const at = content.exec(text)?.index ?? text.length;
    const end = endOfItem(text, at);
    if (end === undefined) return at;
    content.lastIndex = end;
  }
}

/** The end of a comment, an instruction or a DOCTYPE that begins at `at`. */
function endOfItem(text: string, at: number): number | undefined {
  if (text.startsWith('<!--', at)) return after(text, '-->', at);
  if (text.startsWith('<?', at)) return after(text, '?>', at);
  if (!/^<!doctype/i.test(text.slice(at, at + '<!doctype'.length))) return undefined;
  const end = after(text, '>', at);
  const subset = text.indexOf('[', at);
  return subset < 0 || subset > end ? end : after(text, '>', after(text, ']', subset));
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function endingOf(location: string): string {
  return /\.([a-z]+)$/i.exec(location)?.[1]?.toLowerCase() ?? '';
}

/** What stands in a table itself: a name can be one that every object has. */
function own(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
