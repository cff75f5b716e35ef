// Adds annotations to a node of a schema tree.
import type { Annotation, Annotations, Comment, GrammarNode, NameClassNode } from './schema-tree.ts';

const NONE: readonly never[] = [];

/** What is added to `before` and `leading` comes first there; to the others, last. Most nodes have no annotations at all. */
export function annotated<N extends { readonly annotations?: Annotations }>(node: N, added: Partial<Annotations>): N {
  const { attributes = NONE, leading = NONE, trailing = NONE, before = NONE, following = NONE } = added;
  if (attributes.length + leading.length + trailing.length + before.length + following.length === 0) return node;
  const old = node.annotations;
  if (old === undefined) return { ...node, annotations: { attributes, leading, trailing, before, following } };
  return {
    ...node,
    annotations: {
      attributes: [...old.attributes, ...attributes],
      leading: [...leading, ...old.leading],
      trailing: [...old.trailing, ...trailing],
      before: [...before, ...old.before],
      following: [...old.following, ...following],
    },
  };
}

/** Annotation elements as members of a grammar, each with the comments before it. */
export function grammarAnnotations(annotations: readonly Annotation[]): readonly GrammarNode[] {
  const members: GrammarNode[] = [];
  let before: Comment[] = [];
  for (const annotation of annotations) {
    if (annotation.kind === 'comment') before.push(annotation);
    else {
      const { origin } = annotation;
      members.push(annotated<GrammarNode>({ kind: 'grammar-annotation', annotation, origin }, { before }));
      before = [];
    }
  }
  return members;
}

/**
 * A name class without the comments before it, which belong to the element or attribute if the name has no more to it: then
 * it can be written as an attribute.
 */
export function nameAlone(name: NameClassNode): { readonly name: NameClassNode; readonly before: readonly Comment[] } {
  const { annotations, ...plain } = name;
  if (annotations === undefined || name.kind !== 'name') return { name, before: [] };
  const { before, attributes, leading, trailing, following } = annotations;
  const isBare = [attributes, leading, trailing, following].every((part) => part.length === 0);
  return isBare ? { name: plain as NameClassNode, before } : { name, before: [] };
}
