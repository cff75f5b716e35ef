// Writes a tree as XML (XML 1.0 §2.4, §3.1). Without recursion. What cannot be written in XML is a mistake of the caller.

import { isXmlCharacter } from './xml-characters.ts';

export type WritableNode =
  | WritableElement
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly data: string };

export type WritableElement = {
  readonly kind: 'element';
  readonly qName: string;
  /** Written before the attributes. */
  readonly declarations?: readonly { readonly prefix: string; readonly namespace: string }[];
  readonly attributes: readonly { readonly qName: string; readonly value: string }[];
  readonly children: readonly WritableNode[];
};

export type WriteOptions = {
  /** One step of indentation, such as two spaces; none: no white space is added or taken. Text is never changed by it. */
  readonly indent?: string;
  /** `<?xml version="1.0" encoding="UTF-8"?>` and a line end before the root element, a line end after it. */
  readonly hasDeclaration?: boolean;
  readonly before?: readonly WritableNode[];
  readonly after?: readonly WritableNode[];
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function writeXml(root: WritableElement, options: WriteOptions = {}): string {
  const { indent, hasDeclaration = false, before = [], after = [] } = options;
  const lineEnd = hasDeclaration || indent !== undefined ? '\n' : '';
  const parts: string[] = hasDeclaration ? [DECLARATION] : [];
  for (const node of [...before, root, ...after]) {
    writeNode(node, indent, parts);
    parts.push(lineEnd);
  }
  return parts.join('');
}

/** What is still to be written: a node, or markup as it is. */
type Task = { readonly node: WritableNode; readonly depth: number; readonly indent: string | undefined } | string;

function writeNode(top: WritableNode, indent: string | undefined, parts: string[]): void {
  const tasks: Task[] = [{ node: top, depth: 0, indent }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (typeof task === 'string') parts.push(task);
    else if (task.node.kind === 'element') writeElement(task.node, task, { tasks, parts });
    else parts.push(leaf(task.node));
  }
}

type Output = { readonly tasks: Task[]; readonly parts: string[] };

function writeElement(
  element: WritableElement,
  place: { readonly depth: number; readonly indent: string | undefined },
  { tasks, parts }: Output,
): void {
  parts.push('<', element.qName, startTagRest(element));
  if (element.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  const inner = place.indent !== undefined && element.children.every(isIndentable) ? place.indent : undefined;
  const depth = place.depth + 1;
  const shown = inner === undefined ? element.children : element.children.filter(({ kind }) => kind !== 'text');
  const before = inner === undefined ? '' : `\n${inner.repeat(depth)}`;
  tasks.push(`${inner === undefined ? '' : `\n${inner.repeat(place.depth)}`}</${element.qName}>`);
  for (const node of shown.toReversed()) tasks.push({ node, depth, indent: inner }, before);
}

/** White space is added only where there is no text that it could become part of. */
function isIndentable(node: WritableNode): boolean {
  return node.kind !== 'text' || /^[ \t\n\r]*$/.test(node.text);
}

function startTagRest({ declarations = [], attributes }: WritableElement): string {
  const declared = declarations.map(({ prefix, namespace }) => ({
    qName: prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
    value: namespace,
  }));
  return [...declared, ...attributes].map(({ qName, value }) => ` ${qName}="${escapeAttribute(value)}"`).join('');
}

function leaf(node: Exclude<WritableNode, WritableElement>): string {
  switch (node.kind) {
    case 'text':
      return escapeText(node.text);
    case 'comment':
      if (/--|-$/.test(node.text)) throw new RangeError('a comment cannot have -- in it or end with -');
      return `<!--${checked(node.text)}-->`;
    case 'instruction':
      if (node.data.includes('?>')) throw new RangeError('a processing instruction cannot have ?> in it');
      return `<?${node.target}${node.data === '' ? '' : ` ${checked(node.data)}`}?>`;
    default:
      return node satisfies never;
  }
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

export function escapeText(text: string): string {
  return checked(text).replace(/[&<>\r]/g, (character) => TEXT_ESCAPES[character] ?? character);
}

/** For a value in double quotes. */
export function escapeAttribute(value: string): string {
  return checked(value).replace(/[&<>"\t\n\r]/g, (character) => ATTRIBUTE_ESCAPES[character] ?? character);
}

/** Hardly any text has one of these: most of it need not be looked at further. */
const DOUBTFUL = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/;

/** @throws {RangeError} for a character that XML does not allow, not even as a reference */
function checked(text: string): string {
  if (!DOUBTFUL.test(text)) return text;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isXmlCharacter(codePoint))
      throw new RangeError(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} is not allowed in XML`);
  }
  return text;
}
