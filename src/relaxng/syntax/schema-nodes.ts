// Every node of a schema tree, for what needs to know the whole before it starts.
import type { Annotation, Annotations, GrammarNode, NameClassNode, ParamNode, PatternNode } from './schema-tree.ts';

export type SchemaNode = PatternNode | GrammarNode | NameClassNode | ParamNode;

/** In document order, each node before those inside it. `visit` is told whether a name class belongs to an attribute. */
export function visitNodes(pattern: PatternNode, visit: (node: SchemaNode, isOfAttribute: boolean) => void): void {
  const visitName = (node: NameClassNode, isOfAttribute: boolean): void => {
    visit(node, isOfAttribute);
    if (node.kind === 'nameChoice') for (const alternative of node.alternatives) visitName(alternative, isOfAttribute);
    else if (node.kind !== 'name' && node.except !== undefined) visitName(node.except, isOfAttribute);
  };
  const visitNode = (node: PatternNode | GrammarNode): void => {
    visit(node, false);
    if (node.kind === 'element' || node.kind === 'attribute') visitName(node.name, node.kind === 'attribute');
    if (node.kind === 'data') for (const param of node.params) visit(param, false);
    if (node.kind === 'data') node.except?.forEach(visitNode);
    if ('content' in node) node.content.forEach(visitNode);
  };
  visitNode(pattern);
}

/** The annotation elements and comments of a node, in order, without those inside them. */
export function annotationsOf(node: SchemaNode): readonly Annotation[] {
  const own = node.kind === 'grammar-annotation' ? [node.annotation] : [];
  const { leading = [], trailing = [], following = [] }: Partial<Annotations> = node.annotations ?? {};
  return [...own, ...leading, ...trailing, ...following];
}

/** The key that occurs most often; among equals the first. */
export function mostFrequent<Key>(keys: Iterable<Key>): Key | undefined {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  let best: { readonly key: Key; readonly count: number } | undefined;
  for (const [key, count] of counts) if (best === undefined || count > best.count) best = { key, count };
  return best?.key;
}

/** An include or externalRef. */
export type ReferenceNode = Extract<PatternNode | GrammarNode, { kind: 'externalRef' | 'include' }>;

/** In document order. */
export function referencesOf(pattern: PatternNode): readonly ReferenceNode[] {
  const references: ReferenceNode[] = [];
  visitNodes(pattern, (node) => {
    if (node.kind === 'externalRef' || node.kind === 'include') references.push(node);
  });
  return references;
}
