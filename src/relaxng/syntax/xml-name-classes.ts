// Name classes in the XML syntax (specification §3 `nameClass`, §4.8 to §4.10).

import { isNcName } from '../../datatypes/xml-names.ts';
import { annotated } from './annotated.ts';
import type { SchemaElement } from './schema-elements.ts';
import type { NameClassNode, NamespaceName, Origin } from './schema-tree.ts';
import { type Child, type Content, readContent, readText, reportMisplaced } from './xml-content.ts';
import { readAttributes, type Scope, scopeOf, type XmlContext } from './xml-context.ts';
import { NAME_CLASSES, type NameClassName } from './xml-syntax-rules.ts';

const WHITE_SPACE = ' \t\n\r';
const SPACE = 0x20;

/** §4.2: without white space around it; other spaces stay. */
export function trimmed(text: string): string {
  if (text.charCodeAt(0) > SPACE && text.charCodeAt(text.length - 1) > SPACE) return text;
  let start = 0;
  let end = text.length;
  while (start < end && WHITE_SPACE.includes(text.charAt(start))) start++;
  while (end > start && WHITE_SPACE.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

export type WrittenName = {
  readonly text: string;
  readonly origin: Origin;
  /** Of a name without a prefix. */
  readonly namespace: NamespaceName;
  readonly scope: Scope;
};

/** §4.10: a QName as a name class. */
export function readName(context: XmlContext, { text, origin, namespace, scope }: WrittenName): NameClassNode {
  const name = trimmed(text);
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0));
  const localName = name.slice(colon + 1);
  if (!isNcName(localName) || (colon >= 0 && !isNcName(prefix))) {
    context.report('rng/bad-name', origin, { message: name === '' ? 'the name is empty' : `"${name}" is no name` });
  }
  if (colon < 0) return { kind: 'name', namespace, localName, origin };
  const bound = scope.bindings.get(prefix);
  if (bound === undefined && isNcName(prefix)) {
    const message = `the prefix ${prefix} is not declared${context.suggestion(prefix, scope.bindings.keys())}`;
    context.report('rng/undeclared-prefix', origin, { message, advice: `declare it: xmlns:${prefix}="…"` });
  }
  return { kind: 'name', namespace: bound ?? '', localName, prefix, origin };
}

/** Where the text of name, value or param stands. */
export function textOriginOf(context: XmlContext, element: SchemaElement): Origin {
  const text = element.children.find((child) => child.kind === 'text');
  return text === undefined ? context.nameOrigin(element) : context.textOrigin(text);
}

export function isNameClass(element: SchemaElement): boolean {
  return NAME_CLASSES.has(element.localName);
}

/** A child that is known to be a name class. */
export function readNameClass(context: XmlContext, { element, before, following }: Child, outer: Scope): NameClassNode {
  const scope = scopeOf(context, element, outer);
  const attributes = readAttributes(context, element);
  const failed: NameClassNode = { kind: 'anyName', origin: context.nameOrigin(element) };
  if (!context.enter(element)) return failed;
  const node = readOfKind(context, element, scope);
  context.leave();
  return annotated(node, { attributes, before, following });
}

function readOfKind(context: XmlContext, element: SchemaElement, scope: Scope): NameClassNode {
  const origin = context.nameOrigin(element);
  const kind = element.localName as NameClassName;
  const { namespace } = scope;
  switch (kind) {
    case 'name': {
      const { text, comments } = readText(context, element);
      const name = readName(context, { text, origin: textOriginOf(context, element), namespace, scope });
      return annotated(name, { before: comments });
    }
    case 'anyName':
      return readOpen(context, element, { scope, node: { kind, origin } });
    case 'nsName':
      return readOpen(context, element, { scope, node: { kind, namespace, origin } });
    case 'choice': {
      const content = readContent(context, element);
      const alternatives = readAlternatives(context, element, { content, scope });
      return annotated<NameClassNode>({ kind: 'nameChoice', alternatives, origin }, pick(content));
    }
    default:
      return kind satisfies never;
  }
}

function pick({ leading, trailing }: Content): Pick<Content, 'leading' | 'trailing'> {
  return { leading, trailing };
}

type Parts = { readonly content: Content; readonly scope: Scope };

/** One or more name classes. */
function readAlternatives(context: XmlContext, element: SchemaElement, { content, scope }: Parts): readonly NameClassNode[] {
  const alternatives: NameClassNode[] = [];
  for (const child of content.children) {
    if (isNameClass(child.element)) alternatives.push(readNameClass(context, child, scope));
    else reportMisplaced(context, child.element, element, NAME_CLASSES);
  }
  if (content.children.length === 0) {
    context.report('rng/missing-child', context.nameOrigin(element), {
      message: `<${element.qName}> needs a name class: name, anyName, nsName or choice`,
    });
  }
  return alternatives;
}

type OpenNode = Extract<NameClassNode, { kind: 'anyName' | 'nsName' }>;

/** `anyName` or `nsName`, with at most one `except`. */
function readOpen(
  context: XmlContext,
  element: SchemaElement,
  { scope, node }: { readonly scope: Scope; readonly node: OpenNode },
): NameClassNode {
  const content = readContent(context, element);
  const excepts: Child[] = [];
  for (const child of content.children) {
    if (child.element.localName === 'except') excepts.push(child);
    else reportMisplaced(context, child.element, element, ['except']);
  }
  const [except, second] = excepts;
  if (second !== undefined) reportSecondExcept(context, second.element);
  if (except === undefined) return annotated<NameClassNode>(node, pick(content));
  const whole: NameClassNode = { ...node, except: readExcept(context, except, scope) };
  return annotated(whole, { leading: content.leading, trailing: [...except.following, ...content.trailing] });
}

export function reportSecondExcept(context: XmlContext, except: SchemaElement): void {
  context.report('rng/extra-child', context.nameOrigin(except), {
    message: 'there is more than one <except> here',
    advice: 'put all that is excluded into one: it may have several children',
  });
}

/** Several children are a choice (§4.12), and so is one child if `except` itself has annotations. */
function readExcept(context: XmlContext, { element, before }: Child, outer: Scope): NameClassNode {
  const scope = scopeOf(context, element, outer);
  const attributes = readAttributes(context, element);
  const content = readContent(context, element);
  const alternatives = readAlternatives(context, element, { content, scope });
  const [first] = alternatives;
  const { leading, trailing } = content;
  if (alternatives.length === 1 && first !== undefined && attributes.length + leading.length + trailing.length === 0) {
    return annotated(first, { before });
  }
  const choice: NameClassNode = { kind: 'nameChoice', alternatives, origin: context.nameOrigin(element) };
  return annotated(choice, { attributes, leading, trailing, before });
}
