// The members of a grammar as the compact syntax writes them.
import { annotationElementLayout, commentLayout, commentsLayout, initialLayout } from './compact-annotation-layout.ts';
import { identifier, isDocumentation } from './compact-text.ts';
import { COMPACT_WIDTH, type CompactWriting, referenceText } from './compact-writing.ts';
import { blankLine, group, type Layout, line, nest, newline, widthOf } from './layout.ts';
import type { AnnotationElement, Annotations, Comment, GrammarNode, PatternNode } from './schema-tree.ts';

/** `contentLayout` is handed in, since a pattern can hold a grammar. */
export type GrammarWriting = CompactWriting & {
  readonly contentLayout: (writing: CompactWriting, content: readonly PatternNode[]) => Layout;
};

const ASSIGNMENTS = { choice: '|=', interleave: '&=' } as const;
const EMPTY_BODY = '{ }';
const NO_ANNOTATIONS: Annotations = { attributes: [], leading: [], trailing: [], before: [], following: [] };

/** Members one under the other; with a blank line around those that take several lines. */
export function membersLayout(writing: GrammarWriting, members: readonly GrammarNode[], trailing: readonly Comment[]): Layout {
  const layouts = [...members.map((member) => memberLayout(writing, member)), ...trailing.map(commentBlock)];
  return layouts.map((layout, index) => {
    const previous = layouts[index - 1];
    if (previous === undefined) return layout;
    return [isTall(previous) || isTall(layout) ? blankLine : newline, layout];
  });
}

/** A comment that stands alone. */
function commentBlock(comment: Comment): Layout {
  return group(commentLayout(comment));
}

function isTall(layout: Layout): boolean {
  return widthOf(layout) > COMPACT_WIDTH;
}

export type Body = { readonly content: readonly GrammarNode[]; readonly annotations?: Annotations };

/** `{ members }`, without the documentation that stands before the owner of the braces. */
export function bodyLayout(writing: GrammarWriting, { content, annotations }: Body): Layout {
  const members = content.slice(documentationOf(content).length);
  const trailing = (annotations?.trailing ?? []).filter((annotation) => annotation.kind === 'comment');
  if (members.length + trailing.length === 0) return EMPTY_BODY;
  return ['{', nest(newline, membersLayout(writing, members, trailing)), newline, '}'];
}

/** Documentation at the start of the content, which can stand before the braces as `##`. */
export function documentationOf(content: readonly GrammarNode[]): readonly AnnotationElement[] {
  const documentation: AnnotationElement[] = [];
  for (const member of content) {
    if (member.kind !== 'grammar-annotation' || member.annotations !== undefined || !isDocumentation(member.annotation)) break;
    documentation.push(member.annotation);
  }
  return documentation;
}

function memberLayout(writing: GrammarWriting, member: GrammarNode): Layout {
  const { before, attributes, leading, trailing } = member.annotations ?? NO_ANNOTATIONS;
  const isDefinition = member.kind === 'start' || member.kind === 'define';
  const homeless = isDefinition ? trailing.filter((annotation) => annotation.kind === 'comment') : [];
  const documentation = member.kind === 'div' || member.kind === 'include' ? documentationOf(member.content) : [];
  const initial = initialLayout(writing, { attributes, leading: [...documentation, ...leading] }, newline);
  return [commentsLayout([...before, ...homeless]), initial, componentLayout(writing, member)];
}

function componentLayout(writing: GrammarWriting, member: GrammarNode): Layout {
  switch (member.kind) {
    case 'start':
    case 'define': {
      const name = member.kind === 'start' ? 'start' : identifier(member.name);
      const sign = member.combine === undefined ? '=' : ASSIGNMENTS[member.combine];
      return group(name, ' ', sign, nest(line, writing.contentLayout(writing, member.content)));
    }
    case 'div':
      return ['div ', bodyLayout(writing, member)];
    case 'include': {
      const reference = `include ${referenceText(writing, member)}`;
      const body = bodyLayout(writing, member);
      return body === EMPTY_BODY ? reference : [reference, ' ', body];
    }
    case 'grammar-annotation':
      return annotationElementLayout(writing, member.annotation, identifier);
    default:
      return member satisfies never;
  }
}
