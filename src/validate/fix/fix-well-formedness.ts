// What a document that is not well-formed can be mended by, told by what stands where the reading ended.

import type { Certainty, Edit, Fix } from '../../diagnostics/diagnostic.ts';
import { isVoidInHtml } from '../../relaxng/derivative/html-habits.ts';
import { conjunction, nameLabel } from '../../relaxng/explain/display-names.ts';
import { nearestName } from '../../source/nearest-name.ts';
import type { Span } from '../../source/span.ts';
import { tagParts } from '../../xml/tag-parts.ts';
import { isSpace, nameEnd } from '../../xml/xml-characters.ts';
import { attributeText, deleteAttribute, insertAttribute } from './attribute-edits.ts';
import { type FaultyDocument, fixReferences } from './fix-references.ts';
import { type OpenTag, openTagsAt } from './open-tags.ts';
import { wellKnownNamespaces } from './well-known-namespaces.ts';

/** `span`: where the fault is. */
export function fixWellFormedness(document: FaultyDocument, span: Span): readonly Fix[] {
  const { text } = document;
  const { start } = span;
  if (text.charAt(start) === '&') return fixReferences(document, start);
  if (text.startsWith(']]>', start))
    return [fix('write ]]&gt; for ]]>', 'safe', [edit(document, start + 2, start + 3, '&gt;')])];
  if (text.charAt(start) === '<') return bareLess(document, start);
  if (text.startsWith('</', start - 2)) return fixEndTag(document, span);
  return fixInTag(document, span);
}

function fix(title: string, certainty: Certainty, edits: readonly Edit[]): Fix {
  return { title, certainty, edits };
}

function edit({ file }: FaultyDocument, start: number, end: number, text: string): Edit {
  return { file, span: { start, end }, text };
}

/** A tag or a comment with a slip in it is no text: `< /p>`, `< p>`, `< !-- … -->`. */
const MISTYPED = /^<\s+(?:[/!?]|[\p{L}_][^<\s]*\s*\/?>|[\p{L}_][^<>]*=\s*["'])/u;
/** Characters. */
const LOOKED_AT = 200;

/** In text only: `a < b`, `<3`. In a value a quote may be missing before it. */
function bareLess(document: FaultyDocument, start: number): readonly Fix[] {
  const { text } = document;
  const isInTag = text.lastIndexOf('<', start - 1) > text.lastIndexOf('>', start - 1);
  if (isInTag || !/[\s\d=<]/u.test(text.charAt(start + 1)) || MISTYPED.test(text.slice(start, start + LOOKED_AT))) return [];
  return [fix('write &lt; for <', 'safe', [edit(document, start, start + 1, '&lt;')])];
}

/** The name in an end tag is not that of the element which is open. */
function fixEndTag(document: FaultyDocument, { start }: Span): readonly Fix[] {
  const { text } = document;
  const end = nameEnd(text, start);
  const name = text.slice(start, end);
  const open = openTagsAt(text, start - 2);
  const expected = open.at(-1)?.qName;
  if (expected === undefined || name === '' || name === expected) return [];
  const renamed = fix(`change </${nameLabel(name)}> to </${nameLabel(expected)}>`, 'suggested', [
    edit(document, start, end, expected),
  ]);
  if (name.toLowerCase() === expected.toLowerCase()) return [{ ...renamed, certainty: 'safe' }];
  if (open.some(({ qName }) => qName === name)) return [closeInner(document, { start: start - 2, name, open })];
  return nearestName(name, [expected]) === undefined ? [] : [renamed];
}

type Unclosed = { readonly start: number; readonly name: string; readonly open: readonly OpenTag[] };

/** Elements that are open inside the one that ends: they end before it. */
function closeInner(document: FaultyDocument, { start, name, open }: Unclosed): Fix {
  const unclosed = open.slice(open.findLastIndex(({ qName }) => qName === name) + 1).reverse();
  const inner = unclosed.map(({ qName }) => qName);
  const written = endTags(inner);
  const crossed = endTagText(document, start, name) + written;
  if (document.text.startsWith(crossed, start)) {
    const title = `end ${nameLabel(inner[0] ?? '')} before ${nameLabel(name)}`;
    return fix(title, 'suggested', [
      edit(document, start, start + crossed.length, written + endTagText(document, start, name)),
    ]);
  }
  const empty = unclosed.filter(({ qName }) => isVoidInHtml(qName));
  if (empty.length > 0)
    return closeEmpty(document, { start, name, empty, others: unclosed.filter((tag) => !empty.includes(tag)) });
  return fix(`put ${nameLabel(written)} before </${nameLabel(name)}>`, 'suggested', [edit(document, start, start, written)]);
}

type HalfEmpty = {
  readonly start: number;
  readonly name: string;
  readonly empty: readonly OpenTag[];
  readonly others: readonly OpenTag[];
};

/** Elements that are empty in HTML and have no end tag there. The schema may have others of the same name. */
function closeEmpty(document: FaultyDocument, { start, name, empty, others }: HalfEmpty): Fix {
  const names = [...new Set(empty.map(({ qName }) => `<${nameLabel(qName)}/>`))];
  const written = endTags(others.map(({ qName }) => qName));
  const rest = others.length === 0 ? [] : [edit(document, start, start, written)];
  const title =
    `write ${conjunction(names)} as an empty element${empty.length === 1 ? '' : `, ${empty.length} times`}` +
    (others.length === 0 ? '' : `, and put ${nameLabel(written)} before </${nameLabel(name)}>`);
  const closed = empty.toReversed().map(({ end }) => edit(document, end - 1, end - 1, '/'));
  return fix(title, 'suggested', [...closed, ...rest]);
}

function endTags(names: readonly string[]): string {
  return names.map((qName) => `</${qName}>`).join('');
}

/** The end tag as it stands, if it is closed. */
function endTagText(document: FaultyDocument, start: number, name: string): string {
  const end = document.text.indexOf('>', start + name.length);
  return end < 0 ? '' : document.text.slice(start, end + 1);
}

const UNQUOTED = /[^\s<>"'=`&“”„«»‘’‚]+/uy;
const CURLY = /[“”„«»‘’‚]([^<>"'“”„«»‘’]*)[“”«»‘’]/uy;

/** In a start tag: quotes, white space, an attribute twice, a prefix. */
function fixInTag(document: FaultyDocument, { start, end }: Span): readonly Fix[] {
  const { text } = document;
  const before = text.slice(0, start).trimEnd().slice(-1);
  if (before === '=') return unquoted(document, start);
  const tagStart = text.lastIndexOf('<', start - 1);
  // else it is perhaps no name: what a `>` or a quote is missing before
  const isAttribute = /^\s*=\s*["'][^<]*>/u.test(text.slice(end, end + LOOKED_AT));
  if (/["']/u.test(text.charAt(start - 1)) && nameEnd(text, start) === end && isAttribute) {
    return [fix(`put a space before ${nameLabel(text.slice(start, end))}`, 'safe', [edit(document, start, start, ' ')])];
  }
  const isName = start < end && nameEnd(text, start) === end && (tagStart === start - 1 || isSpace(text.charCodeAt(start - 1)));
  if (!isName) return [];
  return [...repeated(document, tagStart, { start, end }), ...undeclared(document, text.slice(start, end))];
}

function unquoted(document: FaultyDocument, start: number): readonly Fix[] {
  const { text } = document;
  CURLY.lastIndex = start;
  const curly = CURLY.exec(text);
  if (curly !== null) {
    const written = `"${curly[1] ?? ''}"`;
    return [fix(`write ${nameLabel(written)} with straight quotes`, 'safe', [edit(document, start, CURLY.lastIndex, written)])];
  }
  UNQUOTED.lastIndex = start;
  const value = UNQUOTED.exec(text)?.[0];
  if (value === undefined) return [];
  const end = start + value.length;
  const isEmptyTag = value.endsWith('/') && text.charAt(end) === '>';
  // `n=a b` can be one value or two attributes
  const isSafe = !isEmptyTag && /^(?:>|\s+[^\s<>="']+\s*=|\s*\/?>)/u.test(text.slice(end, end + LOOKED_AT));
  if (/["'“”„«»‘’‚]/u.test(text.charAt(end))) return [];
  const valueEnd = isEmptyTag ? end - 1 : end;
  const written = `"${text.slice(start, valueEnd)}"`;
  return [
    fix(`put ${nameLabel(written)} in quotes`, isSafe ? 'safe' : 'suggested', [edit(document, start, valueEnd, written)]),
  ];
}

/** An attribute given twice, with the same value. */
function repeated(document: FaultyDocument, tagStart: number, span: Span): readonly Fix[] {
  const { attributes } = tagParts(document.text, tagStart, document.text.length);
  const second = attributes.find(({ name }) => name.start === span.start);
  const first = attributes.find(({ qName, name }) => qName === second?.qName && name.start < span.start);
  if (first === undefined || second === undefined) return [];
  const writtenIn = ({ value }: typeof first): string => document.text.slice(value.start, value.end);
  if (writtenIn(first) !== writtenIn(second)) return [];
  return [fix(`leave out the second ${nameLabel(second.qName)}`, 'safe', [deleteAttribute(document, second)])];
}

/** The prefix of a name, if everyone binds it to the same namespace, this document too: declared on the root element. */
function undeclared(document: FaultyDocument, name: string): readonly Fix[] {
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  const namespace = wellKnownNamespaces.get(prefix);
  const [root] = openTagsAt(document.text, Number.POSITIVE_INFINITY, 1);
  if (namespace === undefined || root === undefined || isBoundOtherwise(document.text, prefix, namespace)) return [];
  const declaration = attributeText(`xmlns:${prefix}`, namespace);
  const title = `declare ${declaration} on <${nameLabel(root.qName)}>`;
  return [fix(title, 'suggested', [insertAttribute(document, root, declaration)])];
}

function isBoundOtherwise(text: string, prefix: string, namespace: string): boolean {
  const declarations = text.matchAll(new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"'<]*)`, 'gu'));
  return [...declarations].some(([, bound]) => bound !== namespace);
}
