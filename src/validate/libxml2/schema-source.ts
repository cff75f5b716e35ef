// A RELAX NG schema in XML syntax, as bytes, with the files it includes (RELAX NG §4.5 externalRef, §4.6–4.7 include).

import { decodeXml } from '../../source/decode.ts';
import type { SourceDocument } from '../../source/document.ts';

/** `parts[0]` is the schema the user named. A `links` entry says which part an `@href` of this part means. */
export type SchemaSource = { readonly parts: readonly SchemaPart[] };

export type SchemaPart = SourceDocument & { readonly links: readonly SchemaLink[] };

/** `start` and `end` are offsets of the value of `@href` in the part's decoded text. */
export type SchemaLink = { readonly start: number; readonly end: number; readonly part: number };

/** Reads a file named by an `@href` as written in the schema `base`; undefined when there is no such local file. */
export type SchemaReader = (href: string, base: string) => SourceDocument | undefined;

const LINK = /<(?:[\w.-]+:)?(?:include|externalRef)\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/dg;

/** Follows includes breadth first; a link that cannot be read is left for the engine to complain of. */
export function gatherSchema(main: SourceDocument, read: SchemaReader): SchemaSource {
  const files: SourceDocument[] = [main];
  const parts: SchemaPart[] = [];
  for (let at = 0; at < files.length; at++) {
    const file = files[at];
    if (file === undefined) break;
    const links: SchemaLink[] = [];
    for (const { href, start, end } of hrefs(file)) {
      const found = read(href, file.file);
      if (found === undefined) continue;
      const known = files.findIndex((other) => other.file === found.file);
      links.push({ start, end, part: known >= 0 ? known : files.push(found) - 1 });
    }
    parts.push({ ...file, links });
  }
  return { parts };
}

function hrefs(file: SourceDocument): readonly { href: string; start: number; end: number }[] {
  const decoded = decodeXml(file.bytes);
  if (decoded.kind !== 'decoded') return [];
  return [...decoded.text.matchAll(LINK)].flatMap((match) => {
    const [start, end] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0];
    return end > start ? [{ href: decoded.text.slice(start, end), start, end }] : [];
  });
}
