// The nodes of a schema tree as elements of the XML syntax (specification §3).
import type { GrammarNode, NameClassNode, NamespaceName, ParamNode, PatternNode } from './schema-tree.ts';
import { isContextDependent, usedPrefix } from './used-prefix.ts';
import type { Attributes, Content, XmlLines } from './xml-lines.ts';
import type { XmlPrefixes } from './xml-prefixes.ts';

export type XmlWriting = {
  readonly lines: XmlLines;
  readonly prefixes: XmlPrefixes;
  /** What to write for a reference to another schema. */
  readonly href: (href: string) => string;
};

/** What an element inherits from those around it. */
export type Inherited = { readonly namespace: NamespaceName; readonly library: string };

type NameOwner = 'element' | 'attribute';
type NodeOf<Kind extends PatternNode['kind']> = Extract<PatternNode, { kind: Kind }>;

export function writePattern(writing: XmlWriting, node: PatternNode, inherited: Inherited): void {
  switch (node.kind) {
    case 'element':
    case 'attribute':
      writeNamed(writing, node, inherited);
      break;
    case 'ref':
    case 'parentRef':
      writeNode(writing, node, { name: node.name });
      break;
    case 'empty':
    case 'text':
    case 'notAllowed':
      writeNode(writing, node, {});
      break;
    case 'value':
      writeNode(writing, node, valueAttributes(writing, node, inherited), { kind: 'text', text: node.value });
      break;
    case 'data':
      writeData(writing, node, inherited);
      break;
    case 'externalRef':
      writeNode(writing, node, { href: writing.href(node.href), ns: stated(node.namespace, inherited) });
      break;
    case 'grammar':
      writeNode(
        writing,
        node,
        {},
        children(() => writeMembers(writing, node.content, inherited)),
      );
      break;
    default:
      writeNode(writing, node, {}, patterns(writing, node.content, inherited));
  }
}

function children(write: () => void): Content {
  return { kind: 'children', write };
}

function patterns(writing: XmlWriting, content: readonly PatternNode[], inherited: Inherited): Content {
  return children(() => {
    for (const child of content) writePattern(writing, child, inherited);
  });
}

/** An element that is called as the node is. */
function writeNode(
  writing: XmlWriting,
  node: PatternNode | GrammarNode | ParamNode,
  attributes: Attributes,
  content?: Content,
): void {
  writing.lines.element({ name: node.kind, attributes, annotations: node.annotations }, content);
}

/** The value of an ns attribute, where one is needed. */
function stated(namespace: NamespaceName, inherited: Inherited): string | undefined {
  return namespace === inherited.namespace ? undefined : namespace;
}

function statedLibrary(library: string, inherited: Inherited): string | undefined {
  return library === inherited.library ? undefined : library;
}

function writeNamed(writing: XmlWriting, node: NodeOf<'element' | 'attribute'>, inherited: Inherited): void {
  const name = nameAttribute(writing, node.name, { owner: node.kind, inherited });
  const write = (): void => {
    if (name === undefined) writeNameClass(writing, node.name, inherited);
    for (const child of node.content) writePattern(writing, child, inherited);
  };
  writeNode(writing, node, { name }, children(write));
}

type NamePlace = { readonly owner: NameOwner; readonly inherited: Inherited };

/** A name class as a name attribute, if it can be one. */
function nameAttribute(writing: XmlWriting, node: NameClassNode, { owner, inherited }: NamePlace): string | undefined {
  if (node.kind !== 'name' || node.annotations !== undefined) return undefined;
  const unprefixed = owner === 'element' ? inherited.namespace : '';
  return qName(writing, node, unprefixed);
}

/** The name with the prefix that it has or needs; undefined where no prefix is declared. */
function qName(
  { prefixes }: XmlWriting,
  node: Extract<NameClassNode, { kind: 'name' }>,
  unprefixed: NamespaceName,
): string | undefined {
  const { namespace, localName } = node;
  if (node.prefix === undefined && namespace === unprefixed) return localName;
  const prefix = namespace === undefined || namespace === '' ? undefined : prefixes.prefixOf(namespace, node.prefix);
  if (prefix !== undefined) return `${prefix}:${localName}`;
  return namespace === unprefixed ? localName : undefined;
}

function writeNameClass(writing: XmlWriting, node: NameClassNode, inherited: Inherited): void {
  const { annotations } = node;
  const { lines } = writing;
  switch (node.kind) {
    case 'name': {
      const text = qName(writing, node, inherited.namespace);
      const attributes = text === undefined ? { ns: node.namespace } : {};
      lines.element({ name: 'name', attributes, annotations }, { kind: 'text', text: text ?? node.localName });
      break;
    }
    case 'anyName':
      lines.element({ name: 'anyName', attributes: {}, annotations }, exceptContent(writing, node.except, inherited));
      break;
    case 'nsName': {
      const attributes = { ns: stated(node.namespace, inherited) };
      const inside = { ...inherited, namespace: node.namespace };
      lines.element({ name: 'nsName', attributes, annotations }, exceptContent(writing, node.except, inside));
      break;
    }
    case 'nameChoice': {
      const write = (): void => writeAlternatives(writing, node.alternatives, inherited);
      lines.element({ name: 'choice', attributes: {}, annotations }, children(write));
      break;
    }
    default:
      node satisfies never;
  }
}

function writeAlternatives(writing: XmlWriting, alternatives: readonly NameClassNode[], inherited: Inherited): void {
  for (const alternative of alternatives) writeNameClass(writing, alternative, inherited);
}

function exceptContent(writing: XmlWriting, except: NameClassNode | undefined, inherited: Inherited): Content {
  return children(() => {
    if (except === undefined) return;
    const shared = isExceptItself(except) ? except : undefined;
    const write = (): void => writeAlternatives(writing, shared?.alternatives ?? [except], inherited);
    writing.lines.element({ name: 'except', attributes: {}, annotations: shared?.annotations }, children(write));
  });
}

/** §4.12: several alternatives stand in `except` directly, and so do those of an annotated choice, with its annotations on it. */
function isExceptItself(node: NameClassNode): node is Extract<NameClassNode, { kind: 'nameChoice' }> {
  if (node.kind !== 'nameChoice') return false;
  const { attributes = [], leading = [], trailing = [], following = [] } = node.annotations ?? {};
  const isAnnotated = attributes.length + leading.length + trailing.length > 0;
  return following.length === 0 && (isAnnotated || node.alternatives.length > 1);
}

function valueAttributes(writing: XmlWriting, node: NodeOf<'value'>, inherited: Inherited): Attributes {
  if (node.type === undefined) return {};
  const used = usedPrefix(node);
  const isBound =
    used === undefined || used.prefix === 'xml' || writing.prefixes.declarations.get(used.prefix) === used.namespace;
  return {
    ...(isBound ? {} : { [`xmlns:${used.prefix}`]: used.namespace }),
    type: node.type,
    datatypeLibrary: statedLibrary(node.library, inherited),
    ns: isContextDependent(node) ? stated(node.namespace, inherited) : undefined,
  };
}

function writeData(writing: XmlWriting, node: NodeOf<'data'>, inherited: Inherited): void {
  const attributes = { type: node.type, datatypeLibrary: statedLibrary(node.library, inherited) };
  const inside = { ...inherited, library: node.library };
  const write = (): void => {
    for (const param of node.params) writeNode(writing, param, { name: param.name }, { kind: 'text', text: param.value });
    if (node.except === undefined) return;
    const tag = { name: 'except', attributes: {}, annotations: undefined };
    writing.lines.element(tag, patterns(writing, node.except, inside));
  };
  writeNode(writing, node, attributes, children(write));
}

function writeMembers(writing: XmlWriting, members: readonly GrammarNode[], inherited: Inherited): void {
  for (const member of members) writeMember(writing, member, inherited);
}

function writeMember(writing: XmlWriting, member: GrammarNode, inherited: Inherited): void {
  switch (member.kind) {
    case 'start':
      writeNode(writing, member, { combine: member.combine }, patterns(writing, member.content, inherited));
      break;
    case 'define':
      writeNode(writing, member, { name: member.name, combine: member.combine }, patterns(writing, member.content, inherited));
      break;
    case 'div':
      writeNode(
        writing,
        member,
        {},
        children(() => writeMembers(writing, member.content, inherited)),
      );
      break;
    case 'include': {
      const { namespace } = member;
      const attributes = { href: writing.href(member.href), ns: stated(namespace, inherited) };
      const inside = { ...inherited, namespace: namespace ?? inherited.namespace };
      writeNode(
        writing,
        member,
        attributes,
        children(() => writeMembers(writing, member.content, inside)),
      );
      break;
    }
    case 'grammar-annotation':
      writing.lines.annotations([...(member.annotations?.before ?? []), member.annotation]);
      break;
    default:
      member satisfies never;
  }
}
