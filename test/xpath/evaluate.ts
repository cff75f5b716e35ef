// What an expression gives, in the words in which saxon.ts has it.

import { buildTree } from '../../src/xml/tree/build-tree.ts';
import type { XmlTree } from '../../src/xml/tree/xml-tree.ts';
import { compileXPath } from '../../src/xpath/compile/compile-xpath.ts';
import { Frame } from '../../src/xpath/run/frame.ts';
import { NameRegistry } from '../../src/xpath/run/name-registry.ts';
import { typeOf } from '../../src/xpath/values/atomic-types.ts';
import { textOf } from '../../src/xpath/values/cast.ts';
import type { Item } from '../../src/xpath/values/item.ts';
import { DynamicError, StaticError } from '../../src/xpath/values/xpath-error.ts';

const NAMESPACES = new Map([
  ['t', 'http://www.tei-c.org/ns/1.0'],
  ['x', 'http://example.org/x'],
]);

/** Types derived from others are told as Saxon's are here: by the type that `typeswitch` finds first. */
function shownType(item: Exclude<Item, number>): string {
  const type = typeOf(item);
  return typeof item === 'object' && item.kind === 'numeric' ? item.type : type;
}

export function treeOf(text: string): XmlTree {
  const built = buildTree(text);
  if (built.kind === 'fatal') throw new Error(built.problem.message);
  return built.tree;
}

export function evaluate(expression: string, document: string | XmlTree): string {
  const registry = new NameRegistry();
  let slots = 0;
  const tree = typeof document === 'string' ? treeOf(document) : document;
  try {
    const code = compileXPath(expression, { registry, namespaces: NAMESPACES, newSlot: () => slots++ });
    const path = compileXPath('path(.)', { registry, namespaces: NAMESPACES, newSlot: () => slots++ });
    const frame = new Frame(tree, { registry });
    const shown: string[] = [];
    code.each(frame, 0, (item) => {
      if (typeof item === 'number') shown.push(`node ${String(path.single(frame, item))}`);
      else shown.push(`${shownType(item)} ${textOf(item).replaceAll('\n', '\\n')}`);
      return false;
    });
    return shown.join(' | ');
  } catch (error) {
    if (error instanceof DynamicError) return `error ${error.code}`;
    if (error instanceof StaticError) return `error ${error.code ?? error.reason}`;
    throw error;
  }
}
