// The content of a grammar in the compact syntax (appendix A.1, `grammar` and `includeBody`).

import { annotated, grammarAnnotations } from './annotated.ts';
import { append } from './append.ts';
import { type InitialAnnotations, readAnnotationElement, readAnnotations } from './compact-annotations.ts';
import { type CompactContext, describe } from './compact-context.ts';
import { readReference } from './compact-reference.ts';
import { membersOf } from './members-of.ts';
import type { Combine, Comment, GrammarNode, PatternNode } from './schema-tree.ts';
import type { Token } from './tokenize-compact.ts';

export type GrammarReading = {
  /** Whose content it is: an include holds no further include. */
  readonly owner: 'grammar' | 'include';
  /** Handed in, since a pattern can hold a grammar. */
  readonly readPattern: (context: CompactContext) => PatternNode;
};

const COMBINES: Readonly<Record<string, Combine | undefined>> = { '|=': 'choice', '&=': 'interleave' };

/** Up to a closing brace or the end, neither taken. */
export function readGrammarContent(context: CompactContext, reading: GrammarReading): readonly GrammarNode[] {
  const content: GrammarNode[] = [];
  while (!context.isAtSign('}') && !context.isAtEnd()) append(content, readMember(context, reading));
  return content;
}

/** Whether a component, or an annotation element among them, starts `count` tokens ahead. */
export function isAtMember(context: CompactContext, count = 0): boolean {
  const { kind, value } = context.ahead(count);
  if (kind === 'CName') return context.isAtSign('[', count + 1);
  if (kind === 'identifier') return context.isAtSign('[', count + 1) || context.isAssignment(count + 1);
  if (kind !== 'keyword') return false;
  return value === 'div' || value === 'include' || (value === 'start' && context.isAssignment(count + 1));
}

/** `member`: none after a mistake. */
function readMember(context: CompactContext, reading: GrammarReading): readonly GrammarNode[] {
  const annotations = readAnnotations(context);
  const isAnnotation = (context.current.kind === 'identifier' || context.current.kind === 'CName') && context.isAtSign('[', 1);
  if (!isAnnotation) return readComponent(context, reading, annotations);
  const { before, attributes, leading } = annotations;
  if (attributes.length > 0 || leading.length > 0) {
    context.fail({ message: `the annotation element ${context.current.value} cannot have annotations itself` });
  }
  const annotation = readAnnotationElement(context);
  const { origin } = annotation;
  return [annotated<GrammarNode>({ kind: 'grammar-annotation', annotation, origin }, { before })];
}

function readComponent(
  context: CompactContext,
  reading: GrammarReading,
  annotations: InitialAnnotations,
): readonly GrammarNode[] {
  const token = context.current;
  if (token.kind === 'identifier' || (token.kind === 'keyword' && token.value === 'start')) {
    context.advance();
    return [annotated(readDefinition(context, token, reading), annotations)];
  }
  if (context.isAtKeyword('div')) return [readDiv(context, reading, annotations)];
  if (context.isAtKeyword('include') && reading.owner === 'grammar') return [readInclude(context, reading, annotations)];
  failOnMember(context, reading);
  return [];
}

function failOnMember(context: CompactContext, { owner }: GrammarReading): void {
  const token = context.current;
  const shown = describe(token);
  if (token.kind === 'keyword' && context.isAssignment(1)) {
    const advice = `write \\${token.value} = … for a definition of this name`;
    context.fail({ message: `${shown} cannot be the name of a definition`, advice });
  } else if (context.isAtKeyword('include')) {
    context.fail({ message: 'an include cannot stand inside another', advice: 'move it out of the braces' });
  } else if (token.kind === 'keyword' && ['namespace', 'default', 'datatypes'].includes(token.value)) {
    const advice = 'move it to the top of the schema';
    context.fail({ message: `declarations with ${token.value} must come before all else`, advice });
  } else {
    const expected = owner === 'include' ? 'start, a definition or div' : 'start, a definition, include or div';
    context.fail({ message: `expected ${expected}, not ${shown}` });
  }
}

/** `start` or `define`, after its name. */
function readDefinition(context: CompactContext, name: Token, { readPattern }: GrammarReading): GrammarNode {
  const origin = context.origin(name);
  const sign = context.current;
  if (context.isAssignment(0)) context.advance();
  else {
    const advice =
      name.kind === 'identifier' ? 'a definition is written name = pattern' : 'the start is written start = pattern';
    context.fail({ message: `expected = after ${name.value}, not ${describe(sign)}`, advice });
  }
  const pattern = readPattern(context);
  const combine = COMBINES[sign.value];
  const common = { origin, ...(combine && { combine }) };
  // A start has one pattern (§3).
  if (name.kind === 'keyword') return { kind: 'start', content: [pattern], ...common };
  return { kind: 'define', name: name.value, content: membersOf(pattern), ...common };
}

function readDiv(context: CompactContext, reading: GrammarReading, annotations: InitialAnnotations): GrammarNode {
  const { attributes, leading, before } = annotations;
  const origin = context.origin(context.advance());
  context.expect('{', 'after div');
  const { content, trailing } = readBody(context, reading);
  const node: GrammarNode = { kind: 'div', content: [...grammarAnnotations(leading), ...content], origin };
  return annotated(node, { attributes, before, trailing });
}

function readInclude(context: CompactContext, reading: GrammarReading, annotations: InitialAnnotations): GrammarNode {
  const { attributes, leading, before } = annotations;
  context.advance();
  const reference = readReference(context, 'include');
  const { content, trailing } = context.accept('{')
    ? readBody(context, { ...reading, owner: 'include' })
    : { content: [], trailing: [] };
  const node: GrammarNode = { kind: 'include', ...reference, content: [...grammarAnnotations(leading), ...content] };
  return annotated(node, { attributes, before, trailing });
}

type Body = { readonly content: readonly GrammarNode[]; readonly trailing: readonly Comment[] };

/** After the opening brace, the closing one included. */
export function readBody(context: CompactContext, reading: GrammarReading): Body {
  if (!context.enter()) return { content: [], trailing: [] };
  const content = readGrammarContent(context, reading);
  context.leave();
  const trailing = context.takeComments();
  context.expect('}', 'at the end of the definitions');
  return { content, trailing };
}
