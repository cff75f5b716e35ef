// Functions that read other files, through the reader of the host (XPath Functions 3.1 §14.6; document() of XSLT).

import { buildTree } from '../../xml/tree/build-tree.ts';
import { type Code, inDocumentOrder, many, one, truth } from '../run/code.ts';
import type { Compiling } from '../run/compiling.ts';
import type { Frame, TextRead } from '../run/frame.ts';
import { type Item, Uri } from '../values/item.ts';
import { DynamicError, raise, shown } from '../values/xpath-error.ts';
import { CODEPOINT_COLLATION, contextItem, expectText, type FunctionRow, optionalText } from './function-shape.ts';

function read(frame: Frame, reference: string, base: string | undefined): TextRead {
  const { readText } = frame.host;
  return readText === undefined ? { kind: 'not read', reason: 'nothing may be read here' } : readText(reference, base);
}

/** The document node of a file; the file's own fragment is not looked at. */
function documentAt(frame: Frame, reference: string, base: string | undefined): number {
  const [path = ''] = reference.split('#');
  if (path === '') {
    const own = frame.tree.documents.find(({ uri }) => uri === base);
    if (own !== undefined) return own.node;
  }
  return frame.loaded(`${base ?? ''} ${path}`, () => {
    const found = read(frame, path, base);
    if (found.kind === 'not read') return raise('FODC0002', `${shown(reference)} was not read: ${found.reason}`);
    const built = buildTree(found.text, { uri: found.uri });
    return built.kind === 'tree'
      ? { tree: built.tree, uri: found.uri }
      : raise('FODC0002', `${shown(reference)} is not well-formed: ${built.problem.message}`);
  });
}

function doc(given: Code, baseUri: string | undefined): Code {
  return one('nodes', (frame, item) => {
    const reference = optionalText(given, frame, item);
    return reference === undefined ? undefined : documentAt(frame, reference, baseUri);
  });
}

/** XSLT 2.0 §16.1: a node's text is relative to the node's own document, any other to the schema. */
function documents(given: Code, baseUri: string | undefined): Code {
  return many('nodes', (frame, item, visit) => {
    const wanted: { readonly text: string; readonly base: string | undefined }[] = [];
    given.each(frame, item, (found) => {
      const base = typeof found === 'number' ? frame.tree.documentOf(found).uri : baseUri;
      const texts = typeof found === 'number' ? [frame.valueOf(found)] : [expectText(found)];
      for (const text of texts) wanted.push({ text, base });
      return false;
    });
    const nodes = wanted.map(({ text, base }) => documentAt(frame, text.trim(), base));
    for (const node of inDocumentOrder(nodes)) if (visit(node)) return true;
    return false;
  });
}

function unparsed(given: Code, { baseUri }: Compiling): (frame: Frame, item: Item) => string | undefined {
  return (frame, item) => {
    const reference = optionalText(given, frame, item);
    if (reference === undefined) return undefined;
    const found = frame.once(`text ${baseUri} ${reference}`, () => read(frame, reference, baseUri));
    return found.kind === 'read'
      ? found.text.replace(/^\ufeff/, '')
      : raise('FOUT1170', `${shown(reference)} was not read: ${found.reason}`);
  };
}

/** Whether it can be done without an error. */
function isDone(attempt: () => unknown): boolean {
  try {
    return attempt() !== undefined;
  } catch (error) {
    if (error instanceof DynamicError) return false;
    throw error;
  }
}

export const documentFunctions: readonly FunctionRow[] = [
  { name: 'doc', least: 1, most: 1, compile: ([given = contextItem], { baseUri }) => doc(given, baseUri) },
  { name: 'document', least: 1, most: 2, compile: ([given = contextItem], { baseUri }) => documents(given, baseUri) },
  {
    name: 'doc-available',
    least: 1,
    most: 1,
    compile: ([given = contextItem], { baseUri }) => {
      const { single } = doc(given, baseUri);
      return truth((frame, item) => isDone(() => single(frame, item)));
    },
  },
  {
    name: 'unparsed-text',
    least: 1,
    most: 2,
    compile: ([given = contextItem], compiling) => one('text', unparsed(given, compiling)),
  },
  {
    name: 'unparsed-text-lines',
    least: 1,
    most: 2,
    compile: ([given = contextItem], compiling) => {
      const text = unparsed(given, compiling);
      return many('text', (frame, item, visit) => {
        const lines = (text(frame, item) ?? '').split(/\r\n|\r|\n/);
        if (lines.at(-1) === '') lines.pop();
        return lines.some(visit);
      });
    },
  },
  {
    name: 'unparsed-text-available',
    least: 1,
    most: 2,
    compile: ([given = contextItem], compiling) => {
      const text = unparsed(given, compiling);
      return truth((frame, item) => isDone(() => text(frame, item)));
    },
  },
  {
    name: 'static-base-uri',
    least: 0,
    most: 0,
    compile: (_, { baseUri }) => one('atomic', () => (baseUri === undefined ? undefined : new Uri(baseUri))),
  },
  { name: 'default-collation', least: 0, most: 0, compile: () => one('text', () => CODEPOINT_COLLATION) },
];
