// Reads a TEI document into the tree SaxonJS works on, with saxes: namespaces well-formedness judged, nothing fetched.

import type { SaxesTagNS } from 'saxes';
import { SaxesParser } from 'saxes';
import type { DomDocument, DomElement, DomNode } from 'saxon-js';
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atSpan, nowhere, type Place } from '../source/span.ts';
import type { DocumentText } from './document-text.ts';

export type ReadResult =
  | { readonly kind: 'ok'; readonly tree: DomDocument }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';
const TEI_ROOTS: readonly string[] = ['TEI', 'teiCorpus'];

/** Elements within elements. SaxonJS recurses for each level: this is what it can take on the stack Node gives it. */
export const MAX_DEPTH_ELEMENTS = 250;

/** Entities of an internal subset that stand for plain text; one that holds markup or other entities is not read. */
const TEXT_ENTITY = /<!ENTITY\s+([^\s%"'&;<>]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g;

/** Never throws for what a document holds. */
export function readDocument({ text, name }: DocumentText, createDocument: () => DomDocument): ReadResult {
  if (text.trim() === '' || text === '\uFEFF') {
    return refused(name, { code: 'xml/empty', message: 'the document is empty', place: nowhere });
  }
  try {
    return { kind: 'ok', tree: parse(text, createDocument()) };
  } catch (error) {
    if (error instanceof Refusal) return refused(name, error.problem);
    throw error;
  }
}

type Problem = { readonly code: Code; readonly message: string; readonly place: Place; readonly advice?: string };

/** Ends a parse at its first problem; never leaves this file. */
class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

function refused(file: string, problem: Problem): ReadResult {
  return { kind: 'diagnostics', diagnostics: [{ severity: 'fatal', file, ...problem }] };
}

function parse(text: string, tree: DomDocument): DomDocument {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: DomNode[] = [tree];
  let words = '';
  let hasDoctype = false;

  const here = (): Place =>
    atSpan(Math.max(0, Math.min(parser.position, text.length) - 1), Math.min(parser.position, text.length));
  const append = (node: DomNode): DomNode => {
    // The tree is never empty while the parser reports nodes.
    (open.at(-1) ?? tree).appendChild(node);
    return node;
  };
  const endWords = (): void => {
    if (words !== '' && open.length > 1) append(tree.createTextNode(words));
    words = '';
  };

  parser.on('error', (error) => {
    throw new Refusal(syntaxProblem(error, here(), hasDoctype));
  });
  parser.on('doctype', (doctype) => {
    hasDoctype = true;
    declareTextEntities(doctype, parser.ENTITIES);
  });
  parser.on('text', (data) => {
    words += data;
  });
  parser.on('cdata', (data) => {
    words += data;
  });
  parser.on('comment', (data) => {
    endWords();
    append(tree.createComment(data));
  });
  parser.on('processinginstruction', ({ target, body }) => {
    endWords();
    append(tree.createProcessingInstruction(target, body));
  });
  parser.on('opentag', (tag) => {
    endWords();
    if (open.length === 1) requireTei(tag, here());
    if (open.length > MAX_DEPTH_ELEMENTS) throw new Refusal(tooDeep(here()));
    open.push(append(createElement(tree, tag)));
  });
  parser.on('closetag', () => {
    endWords();
    open.pop();
  });
  parser.write(text).close();
  return tree;
}

function createElement(tree: DomDocument, tag: SaxesTagNS): DomElement {
  const element = tree.createElementNS(tag.uri, tag.name);
  for (const { name, uri, value } of Object.values(tag.attributes)) {
    const attribute = tree.createAttributeNS(uri, name);
    attribute.value = name === 'xml:id' ? value.trim().replace(/\s+/g, ' ') : value;
    attribute.nodeValue = attribute.value;
    element.setAttributeNode(attribute);
  }
  return element;
}

function declareTextEntities(doctype: string, entities: Record<string, string>): void {
  const withoutComments = doctype.replace(/<!--[\s\S]*?-->/g, '');
  for (const [, name, double, single] of withoutComments.matchAll(TEXT_ENTITY)) {
    // The first declaration of a name binds (XML 1.0 §4.2).
    if (name !== undefined && !Object.hasOwn(entities, name)) entities[name] = double ?? single ?? '';
  }
}

/** saxes says `line:column: message`; the place is kept apart, so only the message is. */
function syntaxProblem(error: Error, place: Place, hasDoctype: boolean): Problem {
  const message = error.message.replace(/^(?:.*?:)?\d+:\d+: /, '').replace(/\.$/, '');
  if (hasDoctype && /undefined entity/.test(message)) {
    return {
      code: 'transform/failed',
      message: 'an entity stands here that is not read, because it is declared outside the document or holds more than text',
      advice: 'write the text of the entity in its place',
      place,
    };
  }
  return { code: 'xml/not-well-formed', message, place };
}

function requireTei(root: SaxesTagNS, place: Place): void {
  if (root.uri === TEI_NAMESPACE && TEI_ROOTS.includes(root.local)) return;
  const found =
    root.uri === TEI_NAMESPACE
      ? `<${root.name}>`
      : `<${root.name}> in ${root.uri === '' ? 'no namespace' : `the namespace ${root.uri}`}`;
  throw new Refusal({
    code: 'transform/failed',
    message: `the root element is ${found}, where <TEI> in the namespace ${TEI_NAMESPACE} is needed`,
    place,
  });
}

function tooDeep(place: Place): Problem {
  return {
    code: 'transform/failed',
    message: `elements are nested more than ${MAX_DEPTH_ELEMENTS} deep here, which is the limit`,
    place,
  };
}
