// The Schematron elements in the annotations of a grammar, found in document order whatever syntax it was read from.

import type {
  Annotation,
  AnnotationElement,
  Annotations,
  GrammarNode,
  PatternNode,
  SchemaTree,
} from '../relaxng/syntax/schema-tree.ts';
import { isSchematron, type SourceElement, XSLT } from './source-element.ts';

export type GrammarParts = {
  readonly elements: readonly SourceElement[];
  /** Other files that the grammar is made of. */
  readonly references: readonly { readonly location: string }[];
};

/** A tree of at most the depth of a schema: recursion ends. */
export function schematronIn(tree: SchemaTree): GrammarParts {
  const elements: SourceElement[] = [];
  const references: { readonly location: string }[] = [];
  const fromElement = (element: AnnotationElement): void => {
    if (isSchematron(element) || element.namespace === XSLT) elements.push(toSource(element, undefined));
    else for (const child of element.children) if (child.kind === 'annotation-element') fromElement(child);
  };
  const fromList = (list: readonly Annotation[] = []): void => {
    for (const annotation of list) if (annotation.kind === 'annotation-element') fromElement(annotation);
  };
  const visit = (node: PatternNode | GrammarNode): void => {
    const annotations: Annotations | undefined = node.annotations;
    fromList(annotations?.leading);
    if (node.kind === 'grammar-annotation') fromElement(node.annotation);
    if (node.kind === 'include' || node.kind === 'externalRef') references.push({ location: node.location });
    if ('content' in node) for (const child of node.content) visit(child);
    fromList(annotations?.trailing);
    fromList(annotations?.following);
  };
  visit(tree.pattern);
  return { elements, references };
}

function toSource(element: AnnotationElement, parent: SourceElement | undefined): SourceElement {
  const children: (SourceElement | string)[] = [];
  const { namespace, localName, origin } = element;
  const attributes = new Map(
    element.attributes.map((one) => [one.namespace === '' ? one.localName : `{${one.namespace}}${one.localName}`, one.value]),
  );
  const source: SourceElement = { namespace, localName, attributes, children, file: origin.file, span: origin.span, parent };
  for (const child of element.children) {
    if (child.kind === 'annotation-text') children.push(child.text);
    else if (child.kind === 'annotation-element') children.push(toSource(child, source));
  }
  return source;
}
