// Functions on nodes and names (XPath Functions 3.1 §10, §13), and XSLT's current() and key().

import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import { ATTRIBUTE, COMMENT, DOCUMENT, ELEMENT, TEXT } from '../../xml/tree/tree-columns.ts';
import type { XmlTree } from '../../xml/tree/xml-tree.ts';
import { atomsOf, type Code, inDocumentOrder, itemsOf, many, one, truth } from '../run/code.ts';
import type { Frame } from '../run/frame.ts';
import { textOf } from '../values/cast.ts';
import { type Item, QNameValue, Uri } from '../values/item.ts';
import { raise } from '../values/xpath-error.ts';
import { contextItem, expectText, type FunctionRow, nodeArgument, optionalText, requiredText } from './function-shape.ts';

type Answer = Item | undefined;

/** Of a node, the context item where none is given; `ofNothing` where there is none. */
function ofNode(
  name: string,
  take: (tree: XmlTree, node: number) => Answer,
  known: { readonly kind: Code['kind']; readonly ofNothing?: Item },
): FunctionRow {
  return {
    name,
    least: 0,
    most: 1,
    compile: ([given = contextItem]) => {
      const node = nodeArgument(given);
      return one(known.kind, (frame, item) => {
        const found = node(frame, item);
        return found === undefined ? known.ofNothing : take(frame.tree, found);
      });
    },
  };
}

function languageOf(tree: XmlTree, node: number): string | undefined {
  const name = tree.names.find(XML_NAMESPACE, 'lang');
  for (let row = node; row >= 0 && name >= 0; row = tree.parent[row] as number) {
    const attribute = tree.kind[row] === ELEMENT ? tree.attribute(row, name) : -1;
    if (attribute >= 0) return tree.value(attribute);
  }
  return undefined;
}

/** xml:base attributes, from the document inwards. */
function baseUriOf(tree: XmlTree, node: number): Uri | undefined {
  const name = tree.names.find(XML_NAMESPACE, 'base');
  const bases: string[] = [];
  for (let row = node; row >= 0; row = tree.parent[row] as number) {
    const attribute = name >= 0 && tree.kind[row] === ELEMENT ? tree.attribute(row, name) : -1;
    if (attribute >= 0) bases.push(tree.value(attribute));
  }
  let uri = tree.documentOf(node).uri;
  for (const base of bases.toReversed()) uri = joinedUri(base, uri);
  return uri === undefined ? undefined : new Uri(uri);
}

function joinedUri(reference: string, base: string | undefined): string {
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}

/** fn:path (XPath Functions 3.1 §14.7): names with their namespace, and positions. */
function pathOf(tree: XmlTree, node: number): string {
  const steps: string[] = [];
  for (let row = node; row > 0 && tree.kind[row] !== DOCUMENT; row = tree.parent[row] as number) steps.push(stepOf(tree, row));
  return `/${steps.toReversed().join('/')}`;
}

function stepOf(tree: XmlTree, row: number): string {
  const kind = tree.kind[row];
  if (kind === ATTRIBUTE) {
    const namespace = tree.namespace(row);
    return `@${namespace === '' ? '' : `Q{${namespace}}`}${tree.localName(row)}`;
  }
  let position = 1;
  for (let before = tree.previousSibling(row); before >= 0; before = tree.previousSibling(before)) {
    if (tree.kind[before] === kind && tree.name[before] === tree.name[row]) position++;
  }
  if (kind === ELEMENT) return `Q{${tree.namespace(row)}}${tree.localName(row)}[${position}]`;
  const test = kind === TEXT ? 'text()' : kind === COMMENT ? 'comment()' : `processing-instruction(${tree.localName(row)})`;
  return `${test}[${position}]`;
}

function nodeName(tree: XmlTree, node: number): QNameValue | undefined {
  if ((tree.name[node] as number) < 0) return undefined;
  return new QNameValue(tree.namespace(node), tree.prefix(node), tree.localName(node));
}

/** Words of all texts: identifiers are told apart by white space. */
function words(code: Code, frame: Frame, item: Item): readonly string[] {
  return atomsOf(code, frame, item).flatMap((atom) =>
    expectText(atom)
      .split(/[ \t\r\n]+/)
      .filter((word) => word !== ''),
  );
}

function byIds(given: Code, where: Code): Code {
  const node = nodeArgument(where);
  return many('nodes', (frame, item, visit) => {
    const ids = words(given, frame, item);
    const from = node(frame, item);
    if (from === undefined) return false;
    const root = rootDocument(frame, from);
    const found = ids.map((id) => frame.tree.byId(root, id)).filter((row) => row >= 0);
    for (const row of inDocumentOrder(found)) if (visit(row)) return true;
    return false;
  });
}

function rootDocument(frame: Frame, node: number): number {
  return frame.tree.rootOf(node);
}

/** xsl:key (XSLT 3.0 §20.2): values are compared as texts. */
function byKey(name: Code, value: Code, top: Code | undefined): Code {
  const text = requiredText(name);
  return many('nodes', (frame, item, visit) => {
    const maker = frame.keys.get(text(frame, item)) ?? raise('XTDE1260', `there is no key ${text(frame, item)}`);
    let index = frame.memo.get(maker) as ReturnType<typeof maker> | undefined;
    if (index === undefined) {
      index = maker(frame);
      frame.memo.set(maker, index);
    }
    const from = top === undefined ? item : top.single(frame, item);
    const within =
      typeof from === 'number'
        ? top === undefined
          ? rootDocument(frame, from)
          : from
        : raise('XTDE1270', 'key() is asked for no node');
    const end = frame.tree.last[within] as number;
    const known = index;
    const rows = atomsOf(value, frame, item).flatMap((atom) => known.get(textOf(atom)) ?? []);
    for (const row of inDocumentOrder(rows.filter((one) => one >= within && one <= end))) if (visit(row)) return true;
    return false;
  });
}

function extremes(name: 'innermost' | 'outermost'): FunctionRow {
  return {
    name,
    least: 1,
    most: 1,
    compile: ([given = contextItem]) =>
      many(
        'nodes',
        (frame, item, visit) => {
          const nodes = inDocumentOrder(
            itemsOf(given, frame, item).map((found) =>
              typeof found === 'number' ? found : raise('XPTY0004', 'a node is expected'),
            ),
          );
          const { last } = frame.tree;
          let covered = -1;
          return nodes.some((node, index) => {
            const next = nodes[index + 1];
            const isInner = next === undefined || next > (last[node] as number);
            const isOuter = node > covered;
            if (isOuter) covered = last[node] as number;
            return (name === 'innermost' ? isInner : isOuter) && visit(node);
          });
        },
        { arePeers: true },
      ),
  };
}

function qNamePart(name: string, take: (value: QNameValue) => Answer): FunctionRow {
  return {
    name,
    least: 1,
    most: 1,
    compile: ([given = contextItem]) =>
      one('atomic', (frame, item) => {
        const found = given.single(frame, item);
        if (found === undefined) return undefined;
        return found instanceof QNameValue ? take(found) : raise('XPTY0004', 'a QName is expected');
      }),
  };
}

export const nodeFunctions: readonly FunctionRow[] = [
  ofNode('name', (tree, node) => tree.qName(node), { kind: 'text', ofNothing: '' }),
  ofNode('local-name', (tree, node) => tree.localName(node), { kind: 'text', ofNothing: '' }),
  ofNode('namespace-uri', (tree, node) => new Uri(tree.namespace(node)), { kind: 'atomic', ofNothing: new Uri('') }),
  ofNode('node-name', nodeName, { kind: 'atomic' }),
  ofNode('root', (tree, node) => tree.rootOf(node), { kind: 'nodes' }),
  ofNode('base-uri', baseUriOf, { kind: 'atomic' }),
  ofNode('document-uri', (tree, node) => documentUri(tree, node), { kind: 'atomic' }),
  ofNode('generate-id', (_, node) => `d${node}`, { kind: 'text', ofNothing: '' }),
  ofNode('has-children', (tree, node) => tree.kind[node] !== ATTRIBUTE && tree.firstChild(node) >= 0, {
    kind: 'boolean',
    ofNothing: false,
  }),
  ofNode('nilled', (tree, node) => (tree.kind[node] === ELEMENT ? false : undefined), { kind: 'boolean' }),
  ofNode('path', pathOf, { kind: 'text' }),
  extremes('innermost'),
  extremes('outermost'),
  { name: 'current', least: 0, most: 0, compile: () => one('any', (frame) => frame.current) },
  {
    name: 'lang',
    least: 1,
    most: 2,
    compile: ([given = contextItem, where = contextItem]) => {
      const node = nodeArgument(where);
      return truth((frame, item) => {
        const wanted = (optionalText(given, frame, item) ?? '').toLowerCase();
        const from = node(frame, item);
        const language = from === undefined ? undefined : languageOf(frame.tree, from)?.toLowerCase();
        return language !== undefined && (language === wanted || language.startsWith(`${wanted}-`));
      });
    },
  },
  ...['id', 'element-with-id'].map(
    (name): FunctionRow => ({
      name,
      least: 1,
      most: 2,
      compile: ([given = contextItem, where = contextItem]) => byIds(given, where),
    }),
  ),
  // nothing says which attributes are references, without a DTD that is read for them
  { name: 'idref', least: 1, most: 2, compile: () => many('nodes', () => false) },
  { name: 'key', least: 2, most: 3, compile: ([name = contextItem, value = contextItem, top]) => byKey(name, value, top) },
  qNamePart('local-name-from-QName', ({ localName }) => localName),
  qNamePart('prefix-from-QName', ({ prefix }) => (prefix === '' ? undefined : prefix)),
  qNamePart('namespace-uri-from-QName', ({ namespace }) => new Uri(namespace)),
  {
    name: 'QName',
    least: 2,
    most: 2,
    compile: ([namespace = contextItem, name = contextItem]) => {
      const text = requiredText(name);
      return one('atomic', (frame, item) => {
        const [prefix = '', localName] = text(frame, item).includes(':')
          ? text(frame, item).split(':')
          : ['', text(frame, item)];
        if (!/^[^\s:]+(?::[^\s:]+)?$/.test(text(frame, item))) raise('FOCA0002', 'a QName is expected');
        return new QNameValue(optionalText(namespace, frame, item) ?? '', prefix, localName ?? '');
      });
    },
  },
  {
    name: 'resolve-QName',
    least: 2,
    most: 2,
    compile: ([given = contextItem, element = contextItem]) => {
      const node = nodeArgument(element);
      return one('atomic', (frame, item) => {
        const text = optionalText(given, frame, item);
        const where = node(frame, item);
        if (text === undefined || where === undefined) return undefined;
        const [prefix = '', localName = ''] = text.includes(':') ? text.split(':') : ['', text];
        const namespace = frame.tree.resolvePrefix(where, prefix) ?? raise('FONS0004', `the prefix ${prefix} is not declared`);
        return new QNameValue(namespace, prefix, localName);
      });
    },
  },
  {
    name: 'namespace-uri-for-prefix',
    least: 2,
    most: 2,
    compile: ([given = contextItem, element = contextItem]) => {
      const node = nodeArgument(element);
      return one('atomic', (frame, item) => {
        const where = node(frame, item);
        const namespace =
          where === undefined ? undefined : frame.tree.resolvePrefix(where, optionalText(given, frame, item) ?? '');
        return namespace === undefined || namespace === '' ? undefined : new Uri(namespace);
      });
    },
  },
  {
    name: 'in-scope-prefixes',
    least: 1,
    most: 1,
    compile: ([element = contextItem]) => {
      const node = nodeArgument(element);
      return many('text', (frame, item, visit) => {
        const seen = new Set(['xml']);
        const where = node(frame, item);
        for (let row = where ?? -1; row >= 0; row = frame.tree.parent[row] as number) {
          for (const { prefix } of frame.tree.declarations(row)) {
            if (where !== undefined && (frame.tree.resolvePrefix(where, prefix) ?? '') !== '') seen.add(prefix);
          }
        }
        return [...seen].some(visit);
      });
    },
  },
];

function documentUri(tree: XmlTree, node: number): Uri | undefined {
  const { uri } = tree.documentOf(node);
  return tree.kind[node] === DOCUMENT && uri !== undefined ? new Uri(uri) : undefined;
}
