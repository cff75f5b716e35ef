// The nodes of an axis that pass a test, in the order of the axis (XPath 3.1 §3.3.2). Hot loops over columns (benchmark:
// test/bench/schematron.ts); where a name is asked for, its index leads to the nodes.

import { ATTRIBUTE, COMMENT, DOCUMENT, ELEMENT, INSTRUCTION, TEXT } from '../../xml/tree/tree-columns.ts';
import type { Axis, NameTest, NodeTest } from '../syntax/ast.ts';
import type { Visit } from './code.ts';
import type { Frame } from './frame.ts';
import type { NameRegistry } from './name-registry.ts';

export type Matches = (frame: Frame, node: number) => boolean;
/** From a node. @returns whether the visitor ended it */
export type EachNode = (frame: Frame, node: number, visit: Visit) => boolean;

export function isReverse(axis: Axis): boolean {
  return (
    axis === 'parent' ||
    axis === 'ancestor' ||
    axis === 'ancestor-or-self' ||
    axis === 'preceding' ||
    axis === 'preceding-sibling'
  );
}

/** The number in the registry of a test for one element or attribute name; undefined for all other tests. */
export function exactName(test: NodeTest, registry: NameRegistry): number | undefined {
  if (test.kind !== 'name') return undefined;
  const { namespace, localName } = test.name;
  return namespace === undefined || localName === undefined ? undefined : registry.add(namespace, localName);
}

export function matcher(test: NodeTest, principal: number, registry: NameRegistry): Matches {
  switch (test.kind) {
    case 'node':
      return () => true;
    case 'text':
      return ofKind(TEXT);
    case 'comment':
      return ofKind(COMMENT);
    case 'document':
      return ofKind(DOCUMENT);
    case 'name':
      return named(test.name, principal, registry);
    case 'element':
    case 'attribute':
      return kindTest(test, registry);
    case 'document-element':
      return documentWith(matcher(test.test, ELEMENT, registry));
    case 'instruction':
      return instruction(test.target, registry);
    default:
      return test satisfies never;
  }
}

function ofKind(kind: number): Matches {
  return (frame, node) => frame.tree.kind[node] === kind;
}

function named({ namespace, localName }: NameTest, principal: number, registry: NameRegistry): Matches {
  if (namespace !== undefined && localName !== undefined) {
    const number = registry.add(namespace, localName);
    return ({ tree, names }, node) => tree.name[node] === names[number] && tree.kind[node] === principal;
  }
  if (namespace === undefined && localName === undefined) return ofKind(principal);
  if (namespace !== undefined) return ({ tree }, node) => tree.kind[node] === principal && tree.namespace(node) === namespace;
  return ({ tree }, node) => tree.kind[node] === principal && tree.localName(node) === localName;
}

/** What has no type is xs:untyped, and an attribute xs:untypedAtomic. */
function kindTest(test: Extract<NodeTest, { kind: 'element' | 'attribute' }>, registry: NameRegistry): Matches {
  const kind = test.kind === 'element' ? ELEMENT : ATTRIBUTE;
  const isTyped =
    test.type === undefined || (test.kind === 'attribute' && ['untypedAtomic', 'anyAtomicType'].includes(test.type));
  if (!isTyped) return () => false;
  return test.name === undefined ? ofKind(kind) : named(test.name, kind, registry);
}

function documentWith(test: Matches): Matches {
  return (frame, node) => {
    const { tree } = frame;
    if (tree.kind[node] !== DOCUMENT) return false;
    for (let row = tree.firstChild(node); row >= 0; row = tree.nextSibling(row)) {
      if (tree.kind[row] === ELEMENT) return test(frame, row);
    }
    return false;
  };
}

function instruction(target: string | undefined, registry: NameRegistry): Matches {
  if (target === undefined) return ofKind(INSTRUCTION);
  const number = registry.add('', target);
  return ({ tree, names }, node) => tree.kind[node] === INSTRUCTION && tree.name[node] === names[number];
}

/** Rows of a subtree from which on an index is asked and not the rows themselves. */
const FEW_ROWS = 24;

/** The first place in a sorted list whose value is at least `row`. */
export function firstAtLeast(list: Int32Array, row: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `name`: the number of the only element name that can pass; undefined where others can. */
export type AxisTest = { readonly matches: Matches; readonly name: ((frame: Frame) => number | undefined) | undefined };

function listOf(frame: Frame, test: AxisTest): Int32Array | undefined {
  const name = test.name?.(frame);
  return name === undefined ? undefined : frame.tree.elements(name);
}

export function eachOnAxis(axis: Axis, test: AxisTest): EachNode {
  switch (axis) {
    case 'child':
      return child(test);
    case 'attribute':
      return attribute(test);
    case 'self':
      return (frame, node, visit) => test.matches(frame, node) && visit(node);
    case 'parent':
      return parent(test);
    case 'descendant':
      return descendant(test, 1);
    case 'descendant-or-self':
      return descendant(test, 0);
    case 'ancestor':
      return ancestor(test, false);
    case 'ancestor-or-self':
      return ancestor(test, true);
    case 'following-sibling':
      return followingSibling(test);
    case 'preceding-sibling':
      return precedingSibling(test);
    case 'following':
      return following(test);
    case 'preceding':
      return preceding(test);
    default:
      return axis satisfies never;
  }
}

function child({ matches }: AxisTest): EachNode {
  return (frame, node, visit) => {
    const { kind, last } = frame.tree;
    const end = last[node] as number;
    let row = node + 1;
    while (row <= end && kind[row] === ATTRIBUTE) row++;
    for (; row <= end; row = (last[row] as number) + 1) if (matches(frame, row) && visit(row)) return true;
    return false;
  };
}

function attribute({ matches }: AxisTest): EachNode {
  return (frame, node, visit) => {
    const { kind, count } = frame.tree;
    if (kind[node] !== ELEMENT) return false;
    for (let row = node + 1; row < count && kind[row] === ATTRIBUTE; row++) if (matches(frame, row) && visit(row)) return true;
    return false;
  };
}

function parent({ matches }: AxisTest): EachNode {
  return (frame, node, visit) => {
    const row = frame.tree.parent[node] as number;
    return row >= 0 && matches(frame, row) && visit(row);
  };
}

function ancestor({ matches }: AxisTest, isSelfIn: boolean): EachNode {
  return (frame, node, visit) => {
    const { parent: parents } = frame.tree;
    for (let row = isSelfIn ? node : (parents[node] as number); row >= 0; row = parents[row] as number) {
      if (matches(frame, row) && visit(row)) return true;
    }
    return false;
  };
}

function descendant(test: AxisTest, skip: number): EachNode {
  const { matches } = test;
  return (frame, node, visit) => {
    const { kind, last } = frame.tree;
    const end = last[node] as number;
    const list = end - node > FEW_ROWS ? listOf(frame, test) : undefined;
    if (list !== undefined) return eachInRange(list, [node + skip, end], { frame, matches, visit });
    if (skip === 0 && matches(frame, node) && visit(node)) return true;
    for (let row = node + 1; row <= end; row++) if (kind[row] !== ATTRIBUTE && matches(frame, row) && visit(row)) return true;
    return false;
  };
}

type Asked = { readonly frame: Frame; readonly matches: Matches; readonly visit: Visit };

function eachInRange(list: Int32Array, [from, to]: readonly [number, number], { frame, matches, visit }: Asked): boolean {
  for (let at = firstAtLeast(list, from); at < list.length; at++) {
    const row = list[at] as number;
    if (row > to) return false;
    if (matches(frame, row) && visit(row)) return true;
  }
  return false;
}

function followingSibling({ matches }: AxisTest): EachNode {
  return (frame, node, visit) => {
    const { tree } = frame;
    for (let row = tree.nextSibling(node); row >= 0; row = tree.nextSibling(row))
      if (matches(frame, row) && visit(row)) return true;
    return false;
  };
}

function precedingSibling({ matches }: AxisTest): EachNode {
  return (frame, node, visit) => {
    const { tree } = frame;
    for (let row = tree.previousSibling(node); row >= 0; row = tree.previousSibling(row)) {
      if (matches(frame, row) && visit(row)) return true;
    }
    return false;
  };
}

function following(test: AxisTest): EachNode {
  const { matches } = test;
  return (frame, node, visit) => {
    const { tree } = frame;
    const { kind } = tree;
    const from = kind[node] === ATTRIBUTE ? tree.attributesEnd(tree.parent[node] as number) : (tree.last[node] as number) + 1;
    const to = tree.last[tree.rootOf(node)] as number;
    const list = to - from > FEW_ROWS ? listOf(frame, test) : undefined;
    if (list !== undefined) return eachInRange(list, [from, to], { frame, matches, visit });
    for (let row = from; row <= to; row++) if (kind[row] !== ATTRIBUTE && matches(frame, row) && visit(row)) return true;
    return false;
  };
}

function preceding(test: AxisTest): EachNode {
  const { matches } = test;
  return (frame, node, visit) => {
    const { tree } = frame;
    const { kind, last } = tree;
    const root = tree.rootOf(node);
    const before = kind[node] === ATTRIBUTE ? (tree.parent[node] as number) : node;
    const list = before - root > FEW_ROWS ? listOf(frame, test) : undefined;
    if (list !== undefined) {
      for (let at = firstAtLeast(list, before) - 1; at >= 0; at--) {
        const row = list[at] as number;
        if (row < root) return false;
        if ((last[row] as number) < before && matches(frame, row) && visit(row)) return true;
      }
      return false;
    }
    for (let row = before - 1; row > root; row--) {
      const isBefore = kind[row] !== ATTRIBUTE && (last[row] as number) < before;
      if (isBefore && matches(frame, row) && visit(row)) return true;
    }
    return false;
  };
}

/** Attributes of a node and of all below it, by their name. */
export function attributesBelow(number: number): EachNode {
  return (frame, node, visit) => {
    const name = frame.names[number] as number;
    const to = frame.tree.last[node] as number;
    return name >= 0 && eachInRange(frame.tree.attributes(name), [node + 1, to], { frame, matches: () => true, visit });
  };
}
