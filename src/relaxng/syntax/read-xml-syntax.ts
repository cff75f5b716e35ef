// The XML syntax → SchemaTree (RELAX NG specification §3, with §4.1 to §4.5 and §4.8 to §4.10 done on the way).

import { isNcName } from '../../datatypes/xml-names.ts';
import { annotated, grammarAnnotations, nameAlone } from './annotated.ts';
import { append } from './append.ts';
import { commentOfXml } from './comment-text.ts';
import type { ParsedSchema } from './parsed-schema.ts';
import { resolveLocation, resolveReference } from './resolve-location.ts';
import { readSchemaDocument, type SchemaComment, type SchemaElement } from './schema-elements.ts';
import { SchemaProblems } from './schema-problems.ts';
import {
  type Annotations,
  type Combine,
  type Comment,
  type GrammarNode,
  type NameClassNode,
  type NamespaceName,
  type Origin,
  type ParamNode,
  type PatternNode,
  RELAXNG_NAMESPACE,
  type SchemaTree,
} from './schema-tree.ts';
import { hrefFault } from './schema-uri.ts';
import { type Child, type Content, readContent, readText, reportMisplaced } from './xml-content.ts';
import { OUTERMOST_SCOPE, readAttributes, type Scope, scopeOf, XmlContext } from './xml-context.ts';
import { isNameClass, readName, readNameClass, reportSecondExcept, textOriginOf, trimmed } from './xml-name-classes.ts';
import { GRAMMAR_MEMBERS, type GrammarName, INCLUDE_MEMBERS, PATTERNS, type PatternName } from './xml-syntax-rules.ts';

/** `location`: where the schema stands, for messages and for the references in it. */
export function readXmlSyntax(text: string, location: string): ParsedSchema {
  const problems = new SchemaProblems();
  const context = new XmlContext(problems, location);
  const parsed = readSchemaDocument(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (parsed.kind === 'fatal') {
    const { span, message, advice } = parsed.problem;
    problems.report('rng/not-well-formed', { file: location, span }, { message, ...(advice && { advice }) });
    return { kind: 'diagnostics', diagnostics: problems.diagnostics };
  }
  const { root, before, after } = parsed;
  const pattern = readRoot(context, root);
  if (pattern === undefined || problems.diagnostics.length > 0)
    return { kind: 'diagnostics', diagnostics: problems.diagnostics };
  const prefixes = allPrefixes(root.attribute('ns'), context.prefixes);
  const comments = { before: before.map(commentOf), after: after.map(commentOf) };
  return { kind: 'tree', tree: { file: location, pattern, prefixes, datatypePrefixes: new Map(), ...comments } };
}

function commentOf({ text }: SchemaComment): Comment {
  return commentOfXml(text);
}

function allPrefixes(stated: string | undefined, declared: ReadonlyMap<string, NamespaceName>): SchemaTree['prefixes'] {
  return stated === undefined ? declared : new Map<string, NamespaceName>([['', stated], ...declared]);
}

function readRoot(context: XmlContext, root: SchemaElement): PatternNode | undefined {
  if (root.isRelaxng && PATTERNS.has(root.localName)) {
    return readPattern(context, { element: root, before: [], following: [] }, OUTERMOST_SCOPE);
  }
  const isNamed = PATTERNS.has(root.localName);
  context.report('rng/unknown-element', context.nameOrigin(root), {
    message: `<${root.qName}> is no pattern of RELAX NG`,
    advice: isNamed
      ? `put it into the namespace of RELAX NG: xmlns="${RELAXNG_NAMESPACE}"`
      : 'the root of a schema is grammar, element or another pattern',
  });
  return undefined;
}

/** A child that is known to be a pattern. */
function readPattern(context: XmlContext, { element, before, following }: Child, outer: Scope): PatternNode {
  const scope = scopeOf(context, element, outer);
  const attributes = readAttributes(context, element);
  if (!context.enter(element)) return { kind: 'notAllowed', origin: context.nameOrigin(element) };
  const node = readOfKind(context, element, scope);
  context.leave();
  return annotated(node, { attributes, before, following });
}

function readOfKind(context: XmlContext, element: SchemaElement, scope: Scope): PatternNode {
  const kind = element.localName as PatternName;
  switch (kind) {
    case 'element':
    case 'attribute':
      return readNamed(context, element, { kind, scope });
    case 'value':
      return readValue(context, element, scope);
    case 'data':
      return readData(context, element, scope);
    case 'grammar':
      return readGrammar(context, element, scope);
    case 'externalRef':
      return childless(context, element, { kind, ...readReference(context, element, scope) });
    case 'ref':
    case 'parentRef':
      return childless(context, element, { kind, ...readNcName(context, element, 'name') });
    case 'empty':
    case 'text':
    case 'notAllowed':
      return childless(context, element, { kind, origin: context.nameOrigin(element) });
    default: {
      const content = readContent(context, element);
      const patterns = readPatterns(context, element, { children: content.children, scope });
      return annotated<PatternNode>({ kind, content: patterns, origin: context.nameOrigin(element) }, edges(content));
    }
  }
}

function edges({ leading, trailing }: Content): Pick<Annotations, 'leading' | 'trailing'> {
  return { leading, trailing };
}

type Children = { readonly children: readonly Child[]; readonly scope: Scope };

/** One or more patterns. */
function readPatterns(context: XmlContext, parent: SchemaElement, { children, scope }: Children): readonly PatternNode[] {
  const patterns: PatternNode[] = [];
  for (const child of children) {
    if (PATTERNS.has(child.element.localName)) patterns.push(readPattern(context, child, scope));
    else reportMisplaced(context, child.element, parent, PATTERNS);
  }
  if (children.length === 0) {
    const advice = 'write <empty/> for no content, or <text/> for any text';
    context.report('rng/missing-child', context.nameOrigin(parent), {
      message: `<${parent.qName}> needs a pattern inside`,
      advice,
    });
  }
  return patterns;
}

function childless(context: XmlContext, element: SchemaElement, node: PatternNode): PatternNode {
  const content = readContent(context, element);
  for (const child of content.children) {
    context.report('rng/extra-child', context.nameOrigin(child.element), {
      message: `<${element.qName}> has no children, and <${child.element.qName}> stands in it`,
    });
  }
  return annotated(node, edges(content));
}

/** A required attribute that holds an NCName (§4.2: trimmed). */
function readNcName(
  context: XmlContext,
  element: SchemaElement,
  attributeName: string,
): { readonly name: string; readonly origin: Origin } {
  const value = element.attribute(attributeName);
  if (value === undefined) return { name: '', origin: context.nameOrigin(element) };
  const origin = context.attributeOrigin(element, attributeName, 'value');
  const name = trimmed(value);
  if (!isNcName(name)) {
    const advice = name.includes(':')
      ? 'it cannot have a colon'
      : 'it starts with a letter or _, and has letters, digits, -, _ and . only';
    const message = name === '' ? `${attributeName} is empty, and must be a name` : `"${name}" is no name`;
    context.report('rng/bad-name', origin, { message, advice });
  }
  return { name, origin };
}

type Owner = { readonly kind: 'element' | 'attribute'; readonly scope: Scope };

/** `element` or `attribute`: a name class, as an attribute or the first child, and patterns. */
function readNamed(context: XmlContext, element: SchemaElement, { kind, scope }: Owner): PatternNode {
  const content = readContent(context, element);
  const nameAttribute = element.attribute('name');
  const [first, ...others] = content.children;
  const hasNameChild = nameAttribute === undefined && first !== undefined && isNameClass(first.element);
  if (nameAttribute === undefined && !hasNameChild) reportMissingName(context, element, first);
  const { name, before } = nameAlone(
    hasNameChild ? readNameClass(context, first, scope) : nameOf(context, element, { nameAttribute, kind, scope }),
  );
  const children = hasNameChild ? others : content.children;
  const patterns = kind === 'attribute' && children.length === 0 ? [] : readPatterns(context, element, { children, scope });
  const [, second] = children;
  if (kind === 'attribute' && second !== undefined) {
    context.report('rng/extra-child', context.nameOrigin(second.element), {
      message: `<${element.qName}> has one pattern, and <${second.element.qName}> is another`,
      advice: 'put them into a group, choice or interleave',
    });
  }
  const origin = name.kind === 'name' ? name.origin : context.nameOrigin(element);
  return annotated<PatternNode>({ kind, name, content: patterns, origin }, { before, ...edges(content) });
}

/** A first child that RELAX NG does not have may have been meant for the name, and is reported itself. */
function reportMissingName(context: XmlContext, element: SchemaElement, first: Child | undefined): void {
  if (first !== undefined && !PATTERNS.has(first.element.localName)) return;
  context.report('rng/missing-child', context.nameOrigin(element), {
    message: `<${element.qName}> has no name`,
    advice: 'give it a name attribute, or a name class as its first child',
  });
}

type NameAttribute = Owner & { readonly nameAttribute: string | undefined };

/** §4.8: the name attribute of `attribute` is in no namespace unless `ns` stands beside it. */
function nameOf(context: XmlContext, element: SchemaElement, { nameAttribute, kind, scope }: NameAttribute): NameClassNode {
  if (nameAttribute === undefined) return { kind: 'anyName', origin: context.nameOrigin(element) };
  const namespace = kind === 'element' ? scope.namespace : (element.attribute('ns') ?? '');
  const origin = context.attributeOrigin(element, 'name', 'value');
  return readName(context, { text: nameAttribute, origin, namespace, scope });
}

function readValue(context: XmlContext, element: SchemaElement, { library, namespace, bindings }: Scope): PatternNode {
  const type = element.attribute('type') === undefined ? undefined : readNcName(context, element, 'type').name;
  const { text: value, comments } = readText(context, element);
  const common = { kind: 'value', value, namespace, bindings, origin: textOriginOf(context, element) } as const;
  const node: PatternNode = type === undefined ? { ...common, library: '', type } : { ...common, library, type };
  return annotated(node, { before: comments });
}

function readData(context: XmlContext, element: SchemaElement, scope: Scope): PatternNode {
  const { name: type, origin } = readNcName(context, element, 'type');
  const content = readContent(context, element);
  const params: ParamNode[] = [];
  let except: Child | undefined;
  for (const child of content.children) {
    const { localName } = child.element;
    if (localName !== 'param' && localName !== 'except') reportMisplaced(context, child.element, element, ['param', 'except']);
    else if (localName === 'param') params.push(readParam(context, child, { scope, isLate: except !== undefined }));
    else if (except === undefined) except = child;
    else reportSecondExcept(context, child.element);
  }
  const { library, bindings } = scope;
  const node: PatternNode = { kind: 'data', library, type, params, bindings, origin };
  if (except === undefined) return annotated(node, edges(content));
  const whole: PatternNode = { ...node, except: readExcept(context, except, scope) };
  return annotated(whole, { leading: content.leading, trailing: [...except.following, ...content.trailing] });
}

type ParamPlace = { readonly scope: Scope; readonly isLate: boolean };

function readParam(context: XmlContext, { element, before, following }: Child, { scope, isLate }: ParamPlace): ParamNode {
  scopeOf(context, element, scope);
  const attributes = readAttributes(context, element);
  if (isLate) {
    context.report('rng/unknown-element', context.nameOrigin(element), {
      message: `<${element.qName}> must stand before <except>`,
    });
  }
  const { name, origin } = readNcName(context, element, 'name');
  const { text: value, comments } = readText(context, element);
  return annotated<ParamNode>(
    { kind: 'param', name, value, origin },
    { attributes, following, before: [...before, ...comments] },
  );
}

/** The patterns in `except`; where it has annotations itself, one pattern that carries them. */
function readExcept(context: XmlContext, { element, before }: Child, outer: Scope): readonly PatternNode[] {
  const scope = scopeOf(context, element, outer);
  const attributes = readAttributes(context, element);
  const { children, leading, trailing } = readContent(context, element);
  const content = readPatterns(context, element, { children, scope });
  const [first, ...others] = content;
  if (first !== undefined && attributes.length + leading.length + trailing.length === 0)
    return [annotated(first, { before }), ...others];
  const kind = others.length === 0 ? 'group' : 'choice';
  return [
    annotated<PatternNode>({ kind, content, origin: context.nameOrigin(element) }, { attributes, leading, trailing, before }),
  ];
}

type Reference = {
  readonly href: string;
  readonly location: string;
  readonly namespace: NamespaceName;
  readonly origin: Origin;
};

/** §4.5: `href` against `xml:base`, which is taken into it. */
function readReference(context: XmlContext, element: SchemaElement, { base, namespace }: Scope): Reference {
  const written = element.attribute('href') ?? '';
  const fault = hrefFault(written);
  const origin = context.attributeOrigin(element, 'href', 'value');
  if (fault !== undefined) {
    const advice = 'it is a URI reference without #, such as the name of a file beside this one';
    context.report('rng/bad-href', origin, { message: `"${written}" is not a reference to a schema: ${fault}`, advice });
  }
  const href = resolveReference(written, base);
  return { href, location: resolveLocation(href, context.file), namespace, origin };
}

function readGrammar(context: XmlContext, element: SchemaElement, scope: Scope): PatternNode {
  const content = readContent(context, element);
  const members = readMembers(context, element, { content, scope, allowed: GRAMMAR_MEMBERS });
  return annotated<PatternNode>(
    { kind: 'grammar', content: members, origin: context.nameOrigin(element) },
    { trailing: content.trailing },
  );
}

type Members = { readonly content: Content; readonly scope: Scope; readonly allowed: ReadonlySet<string> };

/** The content of grammar, div or include: annotation elements are members like the others. */
function readMembers(context: XmlContext, parent: SchemaElement, { content, scope, allowed }: Members): readonly GrammarNode[] {
  const members: GrammarNode[] = [...grammarAnnotations(content.leading)];
  for (const child of content.children) {
    if (!allowed.has(child.element.localName)) reportMisplaced(context, child.element, parent, allowed);
    else if (context.enter(child.element)) {
      members.push(readMember(context, child, { scope, allowed }));
      context.leave();
    }
    append(members, grammarAnnotations(child.following));
  }
  return members;
}

type MemberScope = { readonly scope: Scope; readonly allowed: ReadonlySet<string> };

function readMember(context: XmlContext, { element, before }: Child, { scope: outer, allowed }: MemberScope): GrammarNode {
  const scope = scopeOf(context, element, outer);
  const attributes = readAttributes(context, element);
  const content = readContent(context, element);
  const kind = element.localName as GrammarName;
  switch (kind) {
    case 'start':
    case 'define':
      return annotated(readDefinition(context, element, { content, scope }), { attributes, before, ...edges(content) });
    case 'div': {
      const node: GrammarNode = {
        kind,
        content: readMembers(context, element, { content, scope, allowed }),
        origin: context.nameOrigin(element),
      };
      return annotated(node, { attributes, before, trailing: content.trailing });
    }
    case 'include': {
      const members = readMembers(context, element, { content, scope, allowed: INCLUDE_MEMBERS });
      const node: GrammarNode = { kind, ...readReference(context, element, scope), content: members };
      return annotated(node, { attributes, before, trailing: content.trailing });
    }
    default:
      return kind satisfies never;
  }
}

type DefinitionParts = { readonly content: Content; readonly scope: Scope };

function readDefinition(context: XmlContext, element: SchemaElement, { content, scope }: DefinitionParts): GrammarNode {
  const patterns = readPatterns(context, element, { children: content.children, scope });
  const combine = readCombine(context, element);
  const common = { content: patterns, ...(combine && { combine }) };
  if (element.localName === 'define') return { kind: 'define', ...readNcName(context, element, 'name'), ...common };
  const [, second] = content.children;
  if (second !== undefined) {
    context.report('rng/extra-child', context.nameOrigin(second.element), {
      message: `<${element.qName}> has one pattern, and <${second.element.qName}> is another`,
      advice: 'put them into a group or choice',
    });
  }
  return { kind: 'start', origin: context.nameOrigin(element), ...common };
}

function readCombine(context: XmlContext, element: SchemaElement): Combine | undefined {
  const written = element.attribute('combine');
  if (written === undefined) return undefined;
  const combine = trimmed(written);
  if (combine === 'choice' || combine === 'interleave') return combine;
  context.report('rng/bad-combine', context.attributeOrigin(element, 'combine', 'value'), {
    message: `combine is choice or interleave, not "${combine}"`,
  });
  return undefined;
}
