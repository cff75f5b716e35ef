// Annotations in the compact syntax: documentation, square brackets, annotation elements (§5, appendix A.1 `annotations`).

import { withoutLayout } from './annotation-spaces.ts';
import { append } from './append.ts';
import { type CompactContext, describe, isWord, readLiteral, splitName } from './compact-context.ts';
import {
  type Annotation,
  type AnnotationAttribute,
  type AnnotationElement,
  type Annotations,
  COMPATIBILITY_NAMESPACE,
  type Comment,
  RELAXNG_NAMESPACE,
} from './schema-tree.ts';
import type { Token } from './tokenize-compact.ts';

/** Both spellings occur: the specification's text and that of Namespaces in XML. */
const XMLNS_NAMESPACES: ReadonlySet<string | undefined> = new Set([
  'http://www.w3.org/2000/xmlns',
  'http://www.w3.org/2000/xmlns/',
]);

export type InitialAnnotations = Pick<Annotations, 'attributes' | 'leading' | 'before'>;

type Child = AnnotationElement['children'][number];
/** `initial`: in the brackets before a pattern; `nested`: in an annotation element, where any name is allowed. */
type Level = 'initial' | 'nested';

/** `annotations`, and the comments around them. */
export function readAnnotations(context: CompactContext): InitialAnnotations {
  const before = [...context.takeComments()];
  const leading: Annotation[] = [];
  while (isAtDocumentation(context)) {
    leading.push(documentation(context, context.advance()));
    append(before, context.takeComments());
  }
  const attributes: AnnotationAttribute[] = [];
  if (context.isAtSign('[')) {
    context.advance();
    readBrackets(context, attributes, leading);
    before.push(
      ...(leading.splice(
        0,
        leading.findIndex(({ kind }) => kind === 'annotation-element'),
      ) as Comment[]),
    );
    append(before, context.takeComments());
    if (isAtDocumentation(context)) {
      context.fail({ message: 'documentation (##) must stand before the square brackets', advice: 'put it above them' });
    }
  }
  return { attributes, leading, before };
}

function isAtDocumentation(context: CompactContext): boolean {
  return context.current.kind === 'documentation';
}

/** `followAnnotations`. */
export function readFollowing(context: CompactContext): readonly Annotation[] {
  const following: Annotation[] = [];
  while (context.isAtSign('>>')) {
    append(following, context.takeComments());
    context.advance();
    if (!isName(context.current)) {
      context.fail({ message: `expected the name of an annotation element after >>, not ${describe(context.current)}` });
      break;
    }
    following.push(readAnnotationElement(context));
  }
  return following;
}

function isName(token: Token): boolean {
  return isWord(token) || token.kind === 'CName';
}

function documentation(context: CompactContext, token: Token): AnnotationElement {
  const prefix = [...context.environment.namespaces].find(([, uri]) => uri === COMPATIBILITY_NAMESPACE)?.[0] ?? 'a';
  const children: Child[] = token.value === '' ? [] : [{ kind: 'annotation-text', text: token.value }];
  return {
    kind: 'annotation-element',
    namespace: COMPATIBILITY_NAMESPACE,
    localName: 'documentation',
    prefix,
    attributes: [],
    children,
    origin: context.origin(token),
  };
}

/** What stands between `[` and `]` before a pattern. */
function readBrackets(context: CompactContext, attributes: AnnotationAttribute[], leading: Annotation[]): void {
  context.brackets++;
  readAttributes(context, attributes, 'initial');
  while (isName(context.current) && !context.isAtSign('=', 1)) {
    append(leading, context.takeComments());
    leading.push(readAnnotationElement(context));
  }
  closeBracket(context, 'the annotations');
}

/** A bracket that a mistake left open stays counted, so that the way out of it can be found. */
function closeBracket(context: CompactContext, what: string): void {
  if (isName(context.current) && context.isAtSign('=', 1)) {
    context.fail({ message: `the attribute ${context.current.value} must stand before the elements of ${what}` });
    return;
  }
  context.expect(']', `at the end of ${what}`);
  if (!context.isStopped) context.brackets--;
}

function readAttributes(context: CompactContext, attributes: AnnotationAttribute[], level: Level): void {
  const keys = new Set<string>();
  while (isName(context.current) && context.isAtSign('=', 1)) {
    const token = context.advance();
    context.advance();
    const value = readLiteral(context, 'the value of the attribute');
    const [prefix, localName] = splitName(token.value);
    const namespace = annotationNamespace(context, token, prefix) ?? '';
    checkAttribute(context, token, { namespace, level });
    const key = `${namespace} ${localName}`;
    if (keys.has(key)) {
      context.report('rnc/duplicate-declaration', token, {
        message: `the attribute ${token.value} is given twice`,
        advice: 'leave one of the two out',
      });
    }
    keys.add(key);
    attributes.push({ namespace, localName, prefix, value: value ?? '' });
  }
}

function checkAttribute(
  context: CompactContext,
  token: Token,
  { namespace, level }: { readonly namespace: string; readonly level: Level },
): void {
  if (XMLNS_NAMESPACES.has(namespace)) {
    context.report('rnc/declaration', token, { message: `${token.value} is in the namespace of namespace declarations` });
  }
  if (level === 'nested') return;
  if (namespace === '') {
    context.report('rnc/syntax', token, {
      message: `the annotation attribute ${token.value} needs a namespace`,
      advice: 'give it a prefix that is declared with namespace',
    });
  }
  checkForeign(context, token, namespace);
}

function checkForeign(context: CompactContext, token: Token, namespace: string): void {
  if (namespace !== RELAXNG_NAMESPACE) return;
  context.report('rnc/syntax', token, {
    message: `${token.value} is in the namespace of RELAX NG, and an annotation cannot be`,
    advice: 'use another namespace for annotations',
  });
}

/** The namespace of an annotation's name, which cannot be inherited. */
function annotationNamespace(context: CompactContext, token: Token, prefix: string): string | undefined {
  if (prefix === '') return '';
  const namespace = context.namespaceOf(prefix, token);
  if (namespace === undefined && context.environment.namespaces.has(prefix)) {
    context.report('rnc/declaration', token, {
      message: `the namespace of ${token.value} is inherited, and that of an annotation cannot be`,
      advice: `declare ${prefix} with a namespace name`,
    });
  }
  return namespace;
}

/** An outermost `annotationElement`, at its name. */
export function readAnnotationElement(context: CompactContext): AnnotationElement {
  return withoutLayout(readElement(context, 'initial'));
}

function readElement(context: CompactContext, level: Level): AnnotationElement {
  const token = context.advance();
  const [prefix, localName] = splitName(token.value);
  const namespace = annotationNamespace(context, token, prefix) ?? '';
  if (level === 'initial') checkForeign(context, token, namespace);
  const attributes: AnnotationAttribute[] = [];
  const children: Child[] = [];
  if (context.enter()) {
    readContent(context, token, attributes, children);
    context.leave();
  }
  return { kind: 'annotation-element', namespace, localName, prefix, attributes, children, origin: context.origin(token) };
}

/** `annotationAttributesContent`. */
function readContent(context: CompactContext, name: Token, attributes: AnnotationAttribute[], children: Child[]): void {
  context.expect('[', `after the annotation element ${name.value}`);
  if (context.isStopped) return;
  context.brackets++;
  readAttributes(context, attributes, 'nested');
  while (isName(context.current) || context.current.kind === 'literal') {
    if (isName(context.current) && context.isAtSign('=', 1)) break;
    append(children, context.takeComments());
    if (context.current.kind === 'literal') addText(children, readLiteral(context, 'text') ?? '');
    else children.push(readElement(context, 'nested'));
  }
  append(children, context.takeComments());
  closeBracket(context, `the annotation element ${name.value}`);
}

function addText(children: Child[], text: string): void {
  const last = children.at(-1);
  if (last?.kind === 'annotation-text') children[children.length - 1] = { kind: 'annotation-text', text: last.text + text };
  else if (text !== '') children.push({ kind: 'annotation-text', text });
}
