// deep-equal(): whether two items are alike all the way down (XPath Functions 3.1 §14.2.1). Without recursion: both subtrees are
// gone through row by row.

import { ATTRIBUTE, COMMENT, DOCUMENT, ELEMENT, INSTRUCTION, TEXT } from '../../xml/tree/tree-columns.ts';
import type { XmlTree } from '../../xml/tree/xml-tree.ts';
import type { Frame } from '../run/frame.ts';
import { areEqual } from '../values/compare.ts';
import type { AtomicItem, Item } from '../values/item.ts';
import { asNumber } from '../values/numbers.ts';

export function deepEqual(a: Item, b: Item, frame: Frame): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b || nodesEqual(a, b, frame.tree);
  if (typeof a === 'number' || typeof b === 'number') return false;
  return areEqual(a, b, frame) || (isNotNumber(a) && isNotNumber(b));
}

function isNotNumber(atom: AtomicItem): boolean {
  return typeof atom === 'object' && atom.kind === 'numeric' && Number.isNaN(asNumber(atom));
}

/** The rows that count: comments and instructions within an element do not, and the texts they part are one. */
function nodesEqual(a: number, b: number, tree: XmlTree): boolean {
  if (tree.kind[a] !== tree.kind[b] || tree.name[a] !== tree.name[b]) return false;
  const kind = tree.kind[a];
  if (kind !== ELEMENT && kind !== DOCUMENT) return tree.value(a) === tree.value(b);
  let left = nextPart(tree, a, a);
  let right = nextPart(tree, b, b);
  if (kind === ELEMENT && !attributesEqual(tree, a, b)) return false;
  while (left !== undefined && right !== undefined) {
    if (left.kind !== right.kind || left.depth !== right.depth || left.text !== right.text) return false;
    if (left.kind === ELEMENT && (tree.name[left.row] !== tree.name[right.row] || !attributesEqual(tree, left.row, right.row)))
      return false;
    left = nextPart(tree, left.end, a);
    right = nextPart(tree, right.end, b);
  }
  return left === undefined && right === undefined;
}

type PartRow = {
  readonly kind: number;
  readonly row: number;
  readonly depth: number;
  readonly text: string;
  readonly end: number;
};

/** The next element or run of text after `row` in the subtree of `top`; `end`: its last row that counts. */
function nextPart(tree: XmlTree, row: number, top: number): PartRow | undefined {
  const last = tree.last[top] as number;
  for (let at = row + 1; at <= last; at++) {
    const kind = tree.kind[at];
    if (kind === ATTRIBUTE || kind === COMMENT || kind === INSTRUCTION) continue;
    const depth = depthOf(tree, at, top);
    if (kind === ELEMENT) return { kind, row: at, depth, text: '', end: at };
    let text = tree.value(at);
    let end = at;
    for (let next = at + 1; next <= last && tree.parent[next] === tree.parent[at]; next++) {
      if (tree.kind[next] === TEXT) text += tree.value(next);
      else if (tree.kind[next] !== COMMENT && tree.kind[next] !== INSTRUCTION) break;
      end = next;
    }
    return { kind: TEXT, row: at, depth, text, end };
  }
  return undefined;
}

function depthOf(tree: XmlTree, row: number, top: number): number {
  let depth = 0;
  for (let at = row; at !== top; at = tree.parent[at] as number) depth++;
  return depth;
}

function attributesEqual(tree: XmlTree, a: number, b: number): boolean {
  const end = tree.attributesEnd(a);
  if (end - a !== tree.attributesEnd(b) - b) return false;
  for (let row = a + 1; row < end; row++) {
    const other = tree.attribute(b, tree.name[row] as number);
    if (other < 0 || tree.value(other) !== tree.value(row)) return false;
  }
  return true;
}
