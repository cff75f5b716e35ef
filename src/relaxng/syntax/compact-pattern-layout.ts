// Patterns as the compact syntax writes them.
import { commentsLayout, followingLayout, initialLayout, splitFollowing } from './compact-annotation-layout.ts';
import { documentationOf, bodyLayout as grammarBodyLayout } from './compact-grammar-layout.ts';
import { nameClassLayout } from './compact-name-class-layout.ts';
import { identifier, literal } from './compact-text.ts';
import { type CompactWriting, referenceText } from './compact-writing.ts';
import { align, fill, group, type Layout, line, nest, newline } from './layout.ts';
import { type Annotations, type Comment, type ParamNode, type PatternNode, XSD_LIBRARY } from './schema-tree.ts';

/**
 * `whole`: in braces or parentheses or after `=`; `member`: between connectors; `operand`: annotated in parentheses;
 * `repeated`: before a repetition sign, to which its comments must not move; `excluded`: after `-`, where nothing follows it.
 */
type Place = 'whole' | 'member' | 'operand' | 'repeated' | 'excluded';
type Unwrapped = Exclude<Place, 'repeated' | 'excluded'>;
type NodeOf<Kind extends PatternNode['kind']> = Extract<PatternNode, { kind: Kind }>;

const NO_ANNOTATIONS: Annotations = { attributes: [], leading: [], trailing: [], before: [], following: [] };
const CONNECTORS = { group: ',', interleave: '&', choice: '|' } as const;
const REPETITIONS = { zeroOrMore: '*', oneOrMore: '+', optional: '?' } as const;

type Nary = NodeOf<keyof typeof CONNECTORS & PatternNode['kind']>;

export function patternLayout(writing: CompactWriting, node: PatternNode, place: Place): Layout {
  const { comments, body } = parts(writing, node, place);
  return group(commentsLayout(comments), body);
}

/** Patterns in sequence, as in an element or definition. */
export function contentLayout(writing: CompactWriting, content: readonly PatternNode[]): Layout {
  const [only, second] = content;
  return only !== undefined && second === undefined ? patternLayout(writing, only, 'whole') : naryLayout(writing, content, ',');
}

/** Comments are apart because they stand before the connector that stands before the pattern. */
type Parts = { readonly comments: readonly Comment[]; readonly body: Layout };

function parts(writing: CompactWriting, node: PatternNode, place: Place): Parts {
  const { before, trailing } = node.annotations ?? NO_ANNOTATIONS;
  const homeless = hasBraces(node) ? [] : trailing.filter((annotation) => annotation.kind === 'comment');
  const comments = [...before, ...homeless];
  if (place === 'excluded') {
    const body = bodyLayout(writing, node, 'operand');
    return { comments, body: (node.annotations?.following ?? []).length === 0 ? body : ['(', align(body), ')'] };
  }
  if (place !== 'repeated') return { comments, body: bodyLayout(writing, node, place) };
  const body = bodyLayout(writing, node, 'operand');
  if (comments.length === 0) return { comments, body };
  return { comments: [], body: ['(', align(commentsLayout(comments), body), ')'] };
}

/** Whether comments at its end can stand before a closing brace. */
function hasBraces(node: PatternNode): boolean {
  switch (node.kind) {
    case 'element':
    case 'attribute':
    case 'list':
    case 'mixed':
    case 'grammar':
      return true;
    case 'data':
      return node.params.length > 0;
    default:
      return false;
  }
}

function bodyLayout(writing: CompactWriting, node: PatternNode, place: Unwrapped): Layout {
  switch (node.kind) {
    case 'group':
    case 'interleave':
    case 'choice':
      return narySharedLayout(writing, node, place);
    case 'zeroOrMore':
    case 'oneOrMore':
    case 'optional':
      return repetitionLayout(writing, node, place);
    case 'value': {
      const { attributes, following } = node.annotations ?? NO_ANNOTATIONS;
      const { head, rest } = splitFollowing(following);
      const initial = initialLayout(writing, { attributes, leading: head }, line);
      return group(initial, valueLayout(writing, node), followingLayout(writing, rest));
    }
    case 'data': {
      const body = [initialOf(writing, node), dataLayout(writing, node), followingOf(writing, node)];
      return node.except !== undefined && place !== 'whole' ? group('(', align(body), ')') : group(body);
    }
    default:
      return group(initialOf(writing, node), primaryLayout(writing, node), followingOf(writing, node));
  }
}

function initialOf(writing: CompactWriting, node: PatternNode): Layout {
  const { attributes, leading, trailing } = node.annotations ?? NO_ANNOTATIONS;
  const elements = trailing.filter((annotation) => annotation.kind === 'annotation-element');
  const documentation = node.kind === 'grammar' ? documentationOf(node.content) : [];
  return initialLayout(writing, { attributes, leading: [...documentation, ...leading, ...elements] }, line);
}

function followingOf(writing: CompactWriting, node: PatternNode): Layout {
  return followingLayout(writing, node.annotations?.following ?? []);
}

function isBare(node: PatternNode): boolean {
  const { attributes, leading } = node.annotations ?? NO_ANNOTATIONS;
  return attributes.length + leading.length === 0;
}

function narySharedLayout(writing: CompactWriting, node: Nary, place: Unwrapped): Layout {
  const { before, following } = node.annotations ?? NO_ANNOTATIONS;
  const [only, second] = node.content;
  const isSingle = only !== undefined && second === undefined;
  if (isSingle && isBare(node) && following.length === 0) return patternLayout(writing, only, place);
  // Annotations on parentheses around a repetition would stand on the repetition, around others on a choice or group of them.
  const inside = isSingle
    ? patternLayout(writing, only, isBare(node) ? 'whole' : 'operand')
    : naryLayout(writing, node.content, CONNECTORS[node.kind]);
  if (!isSingle && place === 'whole' && isBare(node) && following.length + before.length === 0) return inside;
  return group(initialOf(writing, node), '(', align(inside), ')', followingOf(writing, node));
}

function naryLayout(writing: CompactWriting, members: readonly PatternNode[], connector: ',' | '&' | '|'): Layout {
  if (connector === '|' && members.every((member) => member.kind === 'value' && member.annotations === undefined)) {
    return fill(members.map((member, index) => [index === 0 ? '' : '| ', patternLayout(writing, member, 'member')]));
  }
  return group(
    members.map((member, index) => {
      const { comments, body } = parts(writing, member, 'member');
      if (index === 0) return [commentsLayout(comments), body];
      const separator = comments.length === 0 ? line : commentsLayout(comments);
      return connector === ',' ? [',', separator, body] : [separator, `${connector} `, align(body)];
    }),
  );
}

function repetitionLayout(
  writing: CompactWriting,
  node: NodeOf<keyof typeof REPETITIONS & PatternNode['kind']>,
  place: Place,
): Layout {
  const [only, second] = node.content;
  const operand =
    only !== undefined && second === undefined
      ? patternLayout(writing, only, 'repeated')
      : ['(', align(naryLayout(writing, node.content, ',')), ')'];
  const body = [operand, REPETITIONS[node.kind]];
  const isWrapped = place === 'operand' || !isBare(node);
  return group(initialOf(writing, node), isWrapped ? ['(', align(body), ')'] : body, followingOf(writing, node));
}

function valueLayout(writing: CompactWriting, node: NodeOf<'value'>): Layout {
  if (node.type === undefined) return literal(node.value);
  return [typeName(writing, node.library, node.type), ' ', literal(valueText(writing, node))];
}

/** A name whose namespace is not the default one of the schema needs a prefix; XML has `ns` for it. */
function valueText({ prefixes }: CompactWriting, node: NodeOf<'value'>): string {
  const { library, type, value, namespace } = node;
  const isName = library === XSD_LIBRARY && (type === 'QName' || type === 'NOTATION') && !value.includes(':');
  if (!isName || !namespace || namespace === prefixes.defaultNamespace) return value;
  return `${prefixes.prefixFor(namespace, undefined)}:${value.trim()}`;
}

function typeName({ prefixes }: CompactWriting, library: string, type: string): string {
  if (library === '' && (type === 'string' || type === 'token')) return type;
  return `${prefixes.libraryPrefix(library)}:${type}`;
}

function dataLayout(writing: CompactWriting, node: NodeOf<'data'>): Layout {
  const name = typeName(writing, node.library, node.type);
  const params = node.params.map((param) => [line, paramLayout(writing, param)]);
  const end = commentsLayout(node.annotations?.trailing ?? []);
  const whole = params.length === 0 ? name : group(name, ' {', nest(params, end), line, '}');
  if (node.except === undefined) return whole;
  const [only, second] = node.except;
  const isSingle = only !== undefined && second === undefined;
  const except = isSingle ? patternLayout(writing, only, 'excluded') : ['(', align(naryLayout(writing, node.except, '|')), ')'];
  return [whole, ' - ', align(except)];
}

function paramLayout(writing: CompactWriting, param: ParamNode): Layout {
  const { before, attributes, following } = param.annotations ?? NO_ANNOTATIONS;
  const initial = initialLayout(writing, { attributes, leading: following }, newline);
  return [commentsLayout(before), initial, `${param.name} = ${literal(param.value)}`];
}

function primaryLayout(
  writing: CompactWriting,
  node: Exclude<PatternNode, Nary | NodeOf<'value' | 'data' | 'zeroOrMore' | 'oneOrMore' | 'optional'>>,
): Layout {
  switch (node.kind) {
    case 'element':
    case 'attribute': {
      const name = nameClassLayout(writing, node.name, node.kind);
      const content = node.content.length === 0 ? 'text' : contentLayout(writing, node.content);
      return bracesLayout([node.kind, ' ', name], content, node);
    }
    case 'list':
    case 'mixed':
      return bracesLayout(node.kind, contentLayout(writing, node.content), node);
    case 'ref':
      return identifier(node.name);
    case 'parentRef':
      return `parent ${identifier(node.name)}`;
    case 'empty':
    case 'text':
    case 'notAllowed':
      return node.kind;
    case 'externalRef':
      return `external ${referenceText(writing, node)}`;
    case 'grammar':
      return ['grammar ', grammarBodyLayout({ ...writing, contentLayout }, node)];
    default:
      return node satisfies never;
  }
}

function bracesLayout(head: Layout, content: Layout, node: PatternNode): Layout {
  const end = commentsLayout(node.annotations?.trailing ?? []);
  return group(head, ' {', nest(line, content, end), line, '}');
}
