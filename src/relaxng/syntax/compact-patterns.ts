// Patterns in the compact syntax (appendix A.1, `pattern`). What the specification wraps into one group or choice for the
// sake of its XML, such as the two patterns in `element a { b, c }`, is given as content of several where that means the same.
import { annotated, grammarAnnotations, nameAlone } from './annotated.ts';
import { type InitialAnnotations, readAnnotations, readFollowing } from './compact-annotations.ts';
import { type CompactContext, describe, isWord, readLiteral, splitName } from './compact-context.ts';
import { readBody } from './compact-grammar.ts';
import { readNameClass } from './compact-name-classes.ts';
import { readReference } from './compact-reference.ts';
import { membersOf } from './members-of.ts';
import type { Comment, Origin, ParamNode, PatternNode } from './schema-tree.ts';
import type { Token } from './tokenize-compact.ts';

const NO_ANNOTATIONS: InitialAnnotations = { attributes: [], leading: [], before: [] };
const CONNECTORS = { ',': 'group', '&': 'interleave', '|': 'choice' } as const;
const REPETITIONS = { '*': 'zeroOrMore', '+': 'oneOrMore', '?': 'optional' } as const;

type Connector = keyof typeof CONNECTORS;
type Shape = 'primary' | 'repeated' | 'dataExcept';
type Read = { readonly node: PatternNode; readonly shape: Shape };

export function readPattern(context: CompactContext): PatternNode {
  return readInner(context, NO_ANNOTATIONS);
}

/** `{ pattern }`; `trailing` are the comments before the closing brace. */
type Braces = { readonly pattern: PatternNode; readonly trailing: readonly Comment[] };

function readBraces(context: CompactContext, owner: string): Braces {
  const nothing: PatternNode = { kind: 'notAllowed', origin: context.origin(context.current) };
  context.expect('{', `after ${owner}`);
  if (context.isAtSign('}')) {
    context.fail({ message: `${owner} needs a pattern inside`, advice: 'write empty for no content, or text for any' });
  }
  if (!context.enter()) return { pattern: nothing, trailing: [] };
  const pattern = readPattern(context);
  context.leave();
  const trailing = context.takeComments();
  closeBrace(context, owner);
  return { pattern, trailing };
}

/** After a complete pattern: what is missing is more often a connector than the brace. */
function closeBrace(context: CompactContext, owner: string): void {
  const { current } = context;
  const isOperand = isWord(current) || current.kind === 'CName' || current.kind === 'literal' || context.isAtSign('(');
  const isDefinition = isWord(current) && context.isAssignment(1);
  if (isOperand && !isDefinition) {
    context.fail({
      message: `expected , or | or & before ${describe(current)}`,
      advice: 'patterns are connected by one of these',
    });
  }
  context.expect('}', `at the end of ${owner}`);
}

/** `innerPattern`; `annotations` are those before the parentheses around it. */
function readInner(context: CompactContext, annotations: InitialAnnotations): PatternNode {
  const first = readParticle(context);
  const connector = currentConnector(context);
  if (connector === undefined) return ofOne(first, annotations);
  if (first.shape === 'dataExcept') failOnExcept(context);
  const content = [first.node];
  while (context.accept(connector)) {
    const next = readParticle(context);
    content.push(next.node);
    if (next.shape === 'dataExcept') failOnExcept(context);
  }
  const other = currentConnector(context);
  if (other !== undefined) {
    const message = `${connector} and ${other} cannot be mixed without parentheses`;
    context.fail({ message, advice: 'put the patterns that belong together into parentheses' });
  }
  const node: PatternNode = { kind: CONNECTORS[connector], content, origin: first.node.origin };
  return annotated(node, annotations);
}

function failOnExcept(context: CompactContext): void {
  const message = '- cannot be mixed with , or | or & without parentheses';
  context.fail({ message, advice: 'put the datatype and what is excluded from it into parentheses' });
}

function currentConnector(context: CompactContext): Connector | undefined {
  if (context.current.kind !== 'sign') return undefined;
  const { value } = context.current;
  return value === ',' || value === '|' || value === '&' ? value : undefined;
}

/** Annotations of parentheses around a single pattern stand on its repetition, or on a group that they make. */
function ofOne({ node, shape }: Read, annotations: InitialAnnotations): PatternNode {
  const { before, attributes, leading } = annotations;
  if (attributes.length === 0 && leading.length === 0) return annotated(node, { before });
  if (shape === 'repeated') return annotated(node, annotations);
  return annotated<PatternNode>({ kind: 'group', content: [node], origin: node.origin }, annotations);
}

/** `particle`, or `annotatedDataExcept`. Comments before a repetition belong to it, annotations to what is repeated. */
function readParticle(context: CompactContext): Read {
  const { before, ...annotations } = readAnnotations(context);
  const isParenthesised = context.isAtSign('(');
  const lead = readLead(context, { ...annotations, before: [] });
  if (context.isAtSign('-'))
    return { node: annotated(readDataExcept(context, lead, isParenthesised), { before }), shape: 'dataExcept' };
  const node = annotated(lead, { following: readFollowing(context) });
  const sign = context.current;
  const isRepeated = sign.kind === 'sign' && (sign.value === '*' || sign.value === '+' || sign.value === '?');
  if (!isRepeated) return { node: annotated(node, { before }), shape: 'primary' };
  const kind = REPETITIONS[sign.value as keyof typeof REPETITIONS];
  context.advance();
  const repeated: PatternNode = { kind, content: membersOf(node), origin: node.origin };
  const following = readFollowing(context);
  if (context.isAtSign('*') || context.isAtSign('+') || context.isAtSign('?')) {
    context.fail({
      message: `${describe(context.current)} follows another repetition`,
      advice: 'put the inner one into parentheses',
    });
  }
  return { node: annotated(repeated, { before, following }), shape: 'repeated' };
}

/** `leadAnnotatedPrimary`. */
function readLead(context: CompactContext, annotations: InitialAnnotations): PatternNode {
  if (!context.isAtSign('(')) return annotatedPrimary(readPrimary(context), annotations);
  const open = context.advance();
  if (context.isAtSign(')')) {
    context.fail({ message: 'there is no pattern in the parentheses', advice: 'write empty for no content' });
  }
  if (!context.enter()) return { kind: 'notAllowed', origin: context.origin(open) };
  const inner = readInner(context, annotations);
  context.leave();
  context.expect(')', 'after the pattern in parentheses');
  return inner;
}

/** A value has no children: what would be its first becomes its next sibling. */
function annotatedPrimary(node: PatternNode, annotations: InitialAnnotations): PatternNode {
  const { attributes, leading, before } = annotations;
  if (node.kind === 'value') return annotated(node, { attributes, before, following: leading });
  if (node.kind !== 'grammar') return annotated(node, annotations);
  return annotated({ ...node, content: [...grammarAnnotations(leading), ...node.content] }, { attributes, before });
}

/** `dataExcept`, from its `-` on. An unannotated choice gives its members. */
function readDataExcept(context: CompactContext, node: PatternNode, isParenthesised: boolean): PatternNode {
  if (node.kind !== 'data' || isParenthesised) {
    context.fail({ message: 'only a datatype can have - after it', advice: 'for example: xsd:NCName - ("a" | "b")' });
    return node;
  }
  context.advance();
  const except = readLead(context, readAnnotations(context));
  const members = except.kind === 'choice' && except.annotations === undefined ? except.content : [except];
  if (context.isAtSign('-')) {
    const advice = 'put the values that are excluded into parentheses: token - ("a" | "b")';
    context.fail({ message: '- stands twice after a datatype', advice });
  }
  return annotated<PatternNode>({ ...node, except: members }, { following: readFollowing(context) });
}

/** `primary`. */
function readPrimary(context: CompactContext): PatternNode {
  const token = context.current;
  const origin = context.origin(token);
  switch (token.kind) {
    case 'keyword':
      return readKeyword(context, token);
    case 'identifier':
      if (token.isFirstOnLine && context.isAssignment(1)) break;
      context.advance();
      return { kind: 'ref', name: token.value, origin };
    case 'CName':
      context.advance();
      return readDatatype(context, token);
    case 'literal':
      return readValue(context, { library: '', type: undefined, token });
    default:
      break;
  }
  context.fail({
    message: `expected a pattern, not ${describe(token)}${token.kind === 'identifier' ? ', which starts a definition' : ''}`,
  });
  return { kind: 'notAllowed', origin };
}

function readKeyword(context: CompactContext, token: Token): PatternNode {
  const origin = context.origin(token);
  const keyword = context.advance().value;
  switch (keyword) {
    case 'element':
    case 'attribute':
      return readNamed(context, keyword, token);
    case 'mixed':
    case 'list': {
      const { pattern, trailing } = readBraces(context, keyword);
      return annotated<PatternNode>({ kind: keyword, content: membersOf(pattern), origin }, { trailing });
    }
    case 'empty':
    case 'text':
    case 'notAllowed':
      return { kind: keyword, origin };
    case 'string':
    case 'token':
      return readDatatype(context, token);
    case 'parent':
      return readParent(context, origin);
    case 'grammar':
      return readGrammar(context, origin);
    case 'external':
      return readExternal(context);
    default:
      context.failAt(token, {
        message: `the keyword ${keyword} is no pattern`,
        advice: `write \\${keyword} to refer to a definition with this name`,
      });
      return { kind: 'notAllowed', origin };
  }
}

function readNamed(context: CompactContext, kind: 'element' | 'attribute', keyword: Token): PatternNode {
  const { name, before } = nameAlone(readNameClass(context, kind));
  const shown = name.kind === 'name' ? `${kind} ${name.localName}` : kind;
  const { pattern, trailing } = readBraces(context, shown);
  const content = kind === 'element' ? membersOf(pattern) : attributeContent(pattern);
  const origin = name.kind === 'name' ? name.origin : context.origin(keyword);
  return annotated<PatternNode>({ kind, name, content, origin }, { before, trailing });
}

/** An attribute has one pattern (§3), and text for it by default (§4.12). */
function attributeContent(pattern: PatternNode): readonly PatternNode[] {
  return pattern.kind === 'text' && pattern.annotations === undefined ? [] : [pattern];
}

function readParent(context: CompactContext, origin: Origin): PatternNode {
  const token = context.current;
  if (token.kind === 'identifier') context.advance();
  else context.fail({ message: `expected the name of a definition after parent, not ${describe(token)}` });
  return { kind: 'parentRef', name: token.value, origin: token.kind === 'identifier' ? context.origin(token) : origin };
}

function readGrammar(context: CompactContext, origin: Origin): PatternNode {
  context.expect('{', 'after grammar');
  const { content, trailing } = readBody(context, { owner: 'grammar', readPattern });
  return annotated<PatternNode>({ kind: 'grammar', content, origin }, { trailing });
}

function readExternal(context: CompactContext): PatternNode {
  return { kind: 'externalRef', ...readReference(context, 'external') };
}

type ValueType = { readonly library: string; readonly type: string | undefined; readonly token: Token };

function readValue(context: CompactContext, { library, type, token }: ValueType): PatternNode {
  const { bindings, defaultNamespace: namespace } = context.environment;
  const origin = context.origin(type === undefined ? token : context.current);
  const value = readLiteral(context, 'a value') ?? '';
  return { kind: 'value', library, type, value, namespace, bindings, origin };
}

/** After the name of a datatype: data, or a value. */
function readDatatype(context: CompactContext, token: Token): PatternNode {
  const [prefix, type] = splitName(token.value);
  const library = prefix === '' ? '' : context.libraryOf(prefix, token);
  if (context.current.kind === 'literal') return readValue(context, { library, type, token });
  const { bindings } = context.environment;
  const origin = context.origin(token);
  if (!context.accept('{')) return { kind: 'data', library, type, params: [], bindings, origin };
  const params = readParams(context);
  const trailing = context.takeComments();
  context.expect('}', `at the end of the parameters of ${token.value}`, 'a parameter is written name = "value"');
  return annotated<PatternNode>({ kind: 'data', library, type, params, bindings, origin }, { trailing });
}

function readParams(context: CompactContext): readonly ParamNode[] {
  const params: ParamNode[] = [];
  while (!context.isAtSign('}') && !context.isAtEnd()) {
    const { attributes, leading, before } = readAnnotations(context);
    const token = context.current;
    if (!isWord(token)) {
      context.fail({
        message: `expected the name of a parameter, not ${describe(token)}`,
        advice: 'a parameter is written name = "value"',
      });
      break;
    }
    context.advance();
    context.expect('=', `after the parameter ${token.value}`);
    const value = readLiteral(context, 'the value of the parameter') ?? '';
    const param: ParamNode = { kind: 'param', name: token.value, value, origin: context.origin(token) };
    params.push(annotated(param, { attributes, before, following: leading }));
  }
  return params;
}
