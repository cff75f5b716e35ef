// The children of an element of the XML syntax, with annotations and comments sorted to where they belong (specification §3,
// §4.1, §4.2).

import { withoutLayout } from './annotation-spaces.ts';
import { append } from './append.ts';
import { commentOfXml } from './comment-text.ts';
import { prefixOf, type SchemaElement, type SchemaText } from './schema-elements.ts';
import type { Annotation, AnnotationElement, Comment } from './schema-tree.ts';
import { annotationAttribute, type XmlContext } from './xml-context.ts';
import { ELEMENTS } from './xml-syntax-rules.ts';

/** A child of RELAX NG, with the comments before it and the annotations after it. */
export type Child = {
  readonly element: SchemaElement;
  readonly before: readonly Comment[];
  readonly following: readonly Annotation[];
};

export type Content = {
  /** Annotations before the first child. */
  readonly leading: readonly Annotation[];
  readonly children: readonly Child[];
  /** Comments at the end. */
  readonly trailing: readonly Comment[];
};

const NO_COMMENTS: readonly Comment[] = [];
const NO_CONTENT: Content = { leading: [], children: [], trailing: [] };

/** The content of an element that has no text. */
export function readContent(context: XmlContext, element: SchemaElement): Content {
  if (element.children.length === 0) return NO_CONTENT;
  const children: Child[] = [];
  const leading: Annotation[] = [];
  /** Where annotations go: before the first child, or after the last. */
  let annotations = leading;
  let comments: Comment[] = [];
  for (const node of element.children) {
    if (node.kind === 'comment') comments.push(commentOfXml(node.text));
    else if (node.kind === 'text') reportText(context, element, node);
    else if (node.isRelaxng) {
      annotations = [];
      children.push({ element: node, before: comments.length === 0 ? NO_COMMENTS : comments, following: annotations });
      if (comments.length > 0) comments = [];
    } else {
      append(annotations, comments);
      annotations.push(withoutLayout(annotationElement(context, node)));
      comments = [];
    }
  }
  return { leading, children, trailing: comments };
}

/** Blank text is not in the tree. */
function reportText(context: XmlContext, element: SchemaElement, node: SchemaText): void {
  context.report('rng/text', context.textOrigin(node), {
    message: `<${element.qName}> has no text`,
    advice: 'only name, value and param have text; remarks are comments or elements of other namespaces',
  });
}

export type TextContent = { readonly text: string; readonly comments: readonly Comment[] };

/** The content of name, value and param, which have no elements at all. */
export function readText(context: XmlContext, element: SchemaElement): TextContent {
  let text = '';
  const comments: Comment[] = [];
  for (const node of element.children) {
    if (node.kind === 'text') text += node.text;
    else if (node.kind === 'comment') comments.push(commentOfXml(node.text));
    else if (node.kind === 'element') {
      context.report('rng/extra-child', context.nameOrigin(node), {
        message: `<${element.qName}> holds text only, not <${node.qName}>`,
        advice: 'put annotations before or after it',
      });
    }
  }
  return { text, comments };
}

/** A foreign element, whatever is in it. */
function annotationElement(context: XmlContext, element: SchemaElement): AnnotationElement {
  context.declare(element);
  const { namespace, localName, qName } = element.tag;
  const prefix = prefixOf(qName);
  const attributes = element.attributes.map(annotationAttribute);
  const origin = context.nameOrigin(element);
  const children = context.enter(element) ? annotationChildren(context, element) : [];
  return { kind: 'annotation-element', namespace, localName, prefix, attributes, children, origin };
}

function annotationChildren(context: XmlContext, element: SchemaElement): AnnotationElement['children'] {
  const children: AnnotationElement['children'][number][] = [];
  for (const node of element.children) {
    const last = children.at(-1);
    if (node.kind === 'element') children.push(annotationElement(context, node));
    else if (node.kind === 'comment') children.push(commentOfXml(node.text));
    else if (node.kind !== 'text') continue;
    else if (last?.kind === 'annotation-text') children[children.length - 1] = { ...last, text: last.text + node.text };
    else if (node.text !== '') children.push({ kind: 'annotation-text', text: node.text });
  }
  context.leave();
  return children;
}

/** Reports a child that cannot stand where it does. */
export function reportMisplaced(
  context: XmlContext,
  child: SchemaElement,
  parent: SchemaElement,
  allowed: Iterable<string>,
): void {
  const { localName } = child;
  if (ELEMENTS.has(localName)) {
    context.report('rng/unknown-element', context.nameOrigin(child), {
      message: `<${child.qName}> cannot stand in <${parent.qName}>`,
    });
  } else {
    context.report('rng/unknown-element', context.nameOrigin(child), {
      message: `RELAX NG has no element ${localName}${context.suggestion(localName, allowed)}`,
      advice: 'an annotation needs a namespace of its own',
    });
  }
}
