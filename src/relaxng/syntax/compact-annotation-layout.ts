// Comments and annotations as the compact syntax writes them (RELAX NG Compact Syntax §5).
import { blockLiteral, commentLines, documentationLines, isDocumentation, literal } from './compact-text.ts';
import type { CompactWriting } from './compact-writing.ts';
import { group, type Layout, line, lines, nest, verbatim } from './layout.ts';
import type { Annotation, AnnotationAttribute, AnnotationElement, Comment } from './schema-tree.ts';

export function commentsLayout(comments: readonly Annotation[]): Layout {
  return comments.flatMap((comment) => (comment.kind === 'comment' ? [commentLayout(comment)] : []));
}

export function commentLayout(comment: Comment): Layout {
  return lines(commentLines(comment), 'comment');
}

export type Initial = { readonly attributes: readonly AnnotationAttribute[]; readonly leading: readonly Annotation[] };

/** Documentation, then square brackets; `separator` follows the brackets. */
export function initialLayout(writing: CompactWriting, { attributes, leading }: Initial, separator: Layout): Layout {
  const { head, rest } = splitDocumentation(leading);
  const brackets = attributes.length + rest.length === 0 ? [] : [bracketsLayout(writing, attributes, rest), separator];
  return [documentationLayout(head), brackets];
}

type Split = { readonly head: readonly Annotation[]; readonly rest: readonly Annotation[] };

/** Documentation at the start, with comments before it, can be written with `##`. */
function splitDocumentation(annotations: readonly Annotation[]): Split {
  const first = annotations.findIndex(({ kind }) => kind === 'annotation-element');
  let end = Math.max(first, 0);
  for (let next = annotations[end]; next !== undefined && isDocumentation(next); next = annotations[end]) end++;
  return end > first && first >= 0
    ? { head: annotations.slice(0, end), rest: annotations.slice(end) }
    : { head: [], rest: annotations };
}

/** Documentation that follows what has no content can be written before it. A comment before it would move. */
export function splitFollowing(following: readonly Annotation[]): Split {
  return following[0]?.kind === 'comment' ? { head: [], rest: following } : splitDocumentation(following);
}

function documentationLayout(head: readonly Annotation[]): Layout {
  return head.map((annotation) => {
    return annotation.kind === 'comment' ? commentLayout(annotation) : lines(documentationLines(annotation), 'documentation');
  });
}

function bracketsLayout(
  writing: CompactWriting,
  attributes: readonly AnnotationAttribute[],
  children: readonly Annotation[],
): Layout {
  return group(
    '[',
    itemsLayout([...attributeItems(writing, attributes), ...children.map((child) => childItem(writing, child))]),
    ']',
  );
}

/** Between brackets. */
function itemsLayout(items: readonly Layout[]): Layout {
  return [nest(items.map((item) => [line, item])), line];
}

function attributeItems(writing: CompactWriting, attributes: readonly AnnotationAttribute[]): readonly Layout[] {
  return attributes.map(({ namespace, prefix, localName, value }) => {
    const name = namespace === '' ? localName : `${writing.prefixes.prefixFor(namespace, prefix)}:${localName}`;
    return `${name} = ${literal(value)}`;
  });
}

function childItem(writing: CompactWriting, child: AnnotationElement['children'][number]): Layout {
  switch (child.kind) {
    case 'comment':
      return commentLayout(child);
    case 'annotation-text':
      return verbatim(blockLiteral(child.text));
    case 'annotation-element':
      return annotationElementLayout(writing, child);
    default:
      return child satisfies never;
  }
}

/** `spell` writes a name without prefix: among the members of a grammar a keyword must be quoted. */
export function annotationElementLayout(
  writing: CompactWriting,
  element: AnnotationElement,
  spell: (name: string) => string = (name) => name,
): Layout {
  const { namespace, prefix, localName } = element;
  const name = namespace === '' ? spell(localName) : `${writing.prefixes.prefixFor(namespace, prefix)}:${localName}`;
  const items = [...attributeItems(writing, element.attributes), ...element.children.map((child) => childItem(writing, child))];
  return group(name, ' [', itemsLayout(items), ']');
}

/** `>> a:x [ … ]`, each on a line of its own where there is no room. */
export function followingLayout(writing: CompactWriting, following: readonly Annotation[]): Layout {
  return following.map((annotation) => {
    if (annotation.kind === 'comment') return nest(commentLayout(annotation));
    return nest(line, '>> ', annotationElementLayout(writing, annotation));
  });
}
