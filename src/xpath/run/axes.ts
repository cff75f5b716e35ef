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
    let steps = 0;
    let isEnded = false;
    for (; row <= end && !isEnded; row = (last[row] as number) + 1) {
      steps++;
      isEnded = matches(frame, row) && visit(row);
    }
    frame.spend(steps);
    return isEnded;
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
    let steps = 0;
    let isEnded = false;
    for (let row = isSelfIn ? node : (parents[node] as number); row >= 0 && !isEnded; row = parents[row] as number) {
      steps++;
      isEnded = matches(frame, row) && visit(row);
    }
    frame.spend(steps);
    return isEnded;
  };
}

function descendant(test: AxisTest, skip: number): EachNode {
  const { matches } = test;
  return (frame, node, visit) => {
    const end = frame.tree.last[node] as number;
    const list = end - node > FEW_ROWS ? listOf(frame, test) : undefined;
    if (list !== undefined) return eachInRange(list, [node + skip, end], { frame, matches, visit });
    if (skip === 0 && matches(frame, node) && visit(node)) return true;
    return eachRow([node + 1, end], { frame, matches, visit });
  };
}

type Asked = { readonly frame: Frame; readonly matches: Matches; readonly visit: Visit };

/** All rows of a range but attributes. */
function eachRow([from, to]: readonly [number, number], { frame, matches, visit }: Asked): boolean {
  const { kind } = frame.tree;
  let isEnded = false;
  let row = from;
  for (; row <= to && !isEnded; row++) isEnded = kind[row] !== ATTRIBUTE && matches(frame, row) && visit(row);
  frame.spend(row - from);
  return isEnded;
}

function eachInRange(list: Int32Array, [from, to]: readonly [number, number], { frame, matches, visit }: Asked): boolean {
  const first = firstAtLeast(list, from);
  let isEnded = false;
  let at = first;
  for (; at < list.length && !isEnded; at++) {
    const row = list[at] as number;
    if (row > to) break;
    isEnded = matches(frame, row) && visit(row);
  }
  frame.spend(at - first);
  return isEnded;
}

function followingSibling({ matches }: AxisTest): EachNode {
  return (frame, node, visit) => {
    const { tree } = frame;
    let steps = 0;
    let isEnded = false;
    for (let row = tree.nextSibling(node); row >= 0 && !isEnded; row = tree.nextSibling(row)) {
      steps++;
      isEnded = matches(frame, row) && visit(row);
    }
    frame.spend(steps);
    return isEnded;
  };
}

function precedingSibling({ matches }: AxisTest): EachNode {
  return (frame, node, visit) => {
    const { tree } = frame;
    let steps = 0;
    let isEnded = false;
    for (let row = tree.previousSibling(node); row >= 0 && !isEnded; row = tree.previousSibling(row)) {
      steps++;
      isEnded = matches(frame, row) && visit(row);
    }
    frame.spend(steps);
    return isEnded;
  };
}

function following(test: AxisTest): EachNode {
  const { matches } = test;
  return (frame, node, visit) => {
    const { tree } = frame;
    const isAttribute = tree.kind[node] === ATTRIBUTE;
    const from = isAttribute ? tree.attributesEnd(tree.parent[node] as number) : (tree.last[node] as number) + 1;
    const to = tree.last[tree.rootOf(node)] as number;
    const list = to - from > FEW_ROWS ? listOf(frame, test) : undefined;
    const asked = { frame, matches, visit };
    return list === undefined ? eachRow([from, to], asked) : eachInRange(list, [from, to], asked);
  };
}

function preceding(test: AxisTest): EachNode {
  const { matches } = test;
  return (frame, node, visit) => {
    const { tree } = frame;
    const root = tree.rootOf(node);
    const before = tree.kind[node] === ATTRIBUTE ? (tree.parent[node] as number) : node;
    const list = before - root > FEW_ROWS ? listOf(frame, test) : undefined;
    const asked = { frame, matches, visit };
    return list === undefined ? eachBefore(root, before, asked) : eachListedBefore(list, [root, before], asked);
  };
}

/** From `before` back to the root; what is around `before` is not before it. */
function eachBefore(root: number, before: number, { frame, matches, visit }: Asked): boolean {
  const { kind, last } = frame.tree;
  let isEnded = false;
  let row = before - 1;
  for (; row > root && !isEnded; row--) {
    const isBefore = kind[row] !== ATTRIBUTE && (last[row] as number) < before;
    isEnded = isBefore && matches(frame, row) && visit(row);
  }
  frame.spend(before - row);
  return isEnded;
}

function eachListedBefore(list: Int32Array, [root, before]: readonly [number, number], asked: Asked): boolean {
  const { frame, matches, visit } = asked;
  const { last } = frame.tree;
  const first = firstAtLeast(list, before) - 1;
  let isEnded = false;
  let at = first;
  for (; at >= 0 && !isEnded; at--) {
    const row = list[at] as number;
    if (row < root) break;
    isEnded = (last[row] as number) < before && matches(frame, row) && visit(row);
  }
  frame.spend(first - at);
  return isEnded;
}

/** Attributes of a node and of all below it, by their name. */
export function attributesBelow(number: number): EachNode {
  return (frame, node, visit) => {
    const name = frame.names[number] as number;
    const to = frame.tree.last[node] as number;
    return name >= 0 && eachInRange(frame.tree.attributes(name), [node + 1, to], { frame, matches: () => true, visit });
  };
}
