// Goes through an element in document order as a reader of the source does: of several readings the printed one, without
// recursion, since documents can be deep.
import type { TextNode, XmlElement, XmlNode } from '../xml/read/tree.ts';
import { chosenReading, teiName } from './element-roles.ts';

export type SourceVisitor = {
  /** False: what is in it is passed over, and `leave` is not called. */
  readonly enter: (element: XmlElement, place: ElementPlace) => boolean;
  readonly leave: (element: XmlElement, place: ElementPlace) => void;
  readonly text: (node: TextNode) => void;
};

/** Names as `teiName` gives them. */
export type ElementPlace = { readonly name: string; readonly parent: string };

type Task =
  | { readonly kind: 'read'; readonly node: XmlNode; readonly parent: string }
  | { readonly kind: 'leave'; readonly element: XmlElement; readonly place: ElementPlace };

export function walkSource(root: XmlElement, visitor: SourceVisitor, reading: 'source' | 'corrected' = 'source'): void {
  const tasks: Task[] = [{ kind: 'read', node: root, parent: '' }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.kind === 'leave') {
      visitor.leave(task.element, task.place);
      continue;
    }
    const { node, parent } = task;
    if (node.kind === 'text') visitor.text(node);
    if (node.kind !== 'element') continue;
    const place = { name: teiName(node), parent };
    if (!visitor.enter(node, place)) continue;
    tasks.push({ kind: 'leave', element: node, place });
    // What stands in one of several readings stands in the element that holds them.
    const inner = isAlternative(place.name) ? parent : place.name;
    const children = childrenOf(node, place.name, reading);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) tasks.push({ kind: 'read', node: child, parent: inner });
    }
  }
}

function childrenOf(element: XmlElement, name: string, reading: 'source' | 'corrected'): readonly XmlNode[] {
  if (name !== 'choice' && name !== 'app') return element.children;
  const chosen = chosenReading(element, name, reading);
  return chosen === undefined ? element.children : [chosen];
}

function isAlternative(name: string): boolean {
  return ['choice', 'app', 'sic', 'orig', 'abbr', 'corr', 'reg', 'expan', 'lem', 'rdg', 'hi', 'seg'].includes(name);
}
