// The text of an expression → its tree (XPath 3.1 §A.1). Maps, arrays, inline and partly applied functions are refused by name.

import { isAtomicType } from '../values/atomic-types.ts';
import { parseNumber } from '../values/numbers.ts';
import type { ArithmeticOperator, Comparator } from '../values/operators.ts';
import { StaticError } from '../values/xpath-error.ts';
import type { Axis, Expression, Name, NameTest, NodeTest, Occurrence, SequenceType, SingleType } from './ast.ts';
import { type Token, tokenize } from './tokenize.ts';

export const FUNCTIONS = 'http://www.w3.org/2005/xpath-functions';
export const XML_SCHEMA = 'http://www.w3.org/2001/XMLSchema';

const PREDECLARED: ReadonlyMap<string, string> = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xs', XML_SCHEMA],
  ['xsd', XML_SCHEMA],
  ['fn', FUNCTIONS],
]);

/** Expressions within one another. What comes after walks the tree by recursion. */
export const MAX_DEPTH = 100;
/** Operands of one level, such as in `1 + 1 + …`. */
const MAX_CHAIN = 400;

export type ParseContext = {
  readonly namespaces: ReadonlyMap<string, string>;
  /** Of element names without a prefix; none unless given. */
  readonly defaultElementNamespace?: string;
};

/** @throws {StaticError} */
export function parseXPath(source: string, context: ParseContext): Expression {
  return new Parser(source, context).parse();
}

const AXES: ReadonlySet<string> = new Set<Axis>([
  'child',
  'descendant',
  'attribute',
  'self',
  'descendant-or-self',
  'following-sibling',
  'following',
  'parent',
  'ancestor',
  'preceding-sibling',
  'preceding',
  'ancestor-or-self',
]);

const GENERAL: ReadonlySet<string> = new Set<Comparator>(['=', '!=', '<', '<=', '>', '>=']);
const VALUE: ReadonlyMap<string, Comparator> = new Map([
  ['eq', '='],
  ['ne', '!='],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
]);

const KIND_TESTS: ReadonlySet<string> = new Set([
  'node',
  'text',
  'comment',
  'processing-instruction',
  'element',
  'attribute',
  'document-node',
  'namespace-node',
  'schema-element',
  'schema-attribute',
]);

/** Names that no function has where a `(` follows. */
const RESERVED: ReadonlySet<string> = new Set([
  'if',
  'switch',
  'typeswitch',
  'item',
  'function',
  'empty-sequence',
  'map',
  'array',
]);

class Parser {
  readonly #tokens: readonly Token[];
  readonly #context: ParseContext;
  #index = 0;
  #depth = 0;

  constructor(source: string, context: ParseContext) {
    this.#tokens = tokenize(source);
    this.#context = context;
  }

  parse(): Expression {
    const expression = this.#expression();
    const { kind, at } = this.#next;
    if (kind !== 'end') throw new StaticError('XPST0003', `expected the end, not ${this.#seen()}`, at);
    return expression;
  }

  get #next(): Token {
    return this.#tokens[this.#index] as Token;
  }

  #ahead(count: number): Token {
    return (this.#tokens[this.#index + count] ?? this.#tokens.at(-1)) as Token;
  }

  #seen(): string {
    const { kind, text } = this.#next;
    return kind === 'end' ? 'the end' : kind === 'string' ? 'a string' : text;
  }

  #fail(expected: string): never {
    throw new StaticError('XPST0003', `expected ${expected}, not ${this.#seen()}`, this.#next.at);
  }

  #unsupported(what: string, at = this.#next.at): never {
    throw new StaticError(undefined, `${what} are not supported`, at);
  }

  #isSymbol(text: string, ahead = 0): boolean {
    const token = this.#ahead(ahead);
    return token.kind === 'symbol' && token.text === text;
  }

  #isWord(text: string, ahead = 0): boolean {
    const token = this.#ahead(ahead);
    return token.kind === 'name' && token.text === text;
  }

  #takeSymbol(text: string): boolean {
    if (!this.#isSymbol(text)) return false;
    this.#index++;
    return true;
  }

  #takeWord(text: string): boolean {
    if (!this.#isWord(text)) return false;
    this.#index++;
    return true;
  }

  #expectSymbol(text: string): void {
    if (!this.#takeSymbol(text)) this.#fail(text);
  }

  #expectWord(text: string): void {
    if (!this.#takeWord(text)) this.#fail(text);
  }

  // Expr ::= ExprSingle ("," ExprSingle)*
  #expression(): Expression {
    const { at } = this.#next;
    this.#enter();
    const items = [this.#single()];
    while (this.#takeSymbol(',')) items.push(this.#single());
    this.#depth--;
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items, at };
  }

  #single(): Expression {
    if (this.#isSymbol('$', 1)) {
      if (this.#isWord('for')) return this.#bindings('for', 'in', 'return');
      if (this.#isWord('let')) return this.#bindings('let', ':=', 'return');
      if (this.#isWord('some')) return this.#bindings('some', 'in', 'satisfies');
      if (this.#isWord('every')) return this.#bindings('every', 'in', 'satisfies');
    }
    if (this.#isWord('if') && this.#isSymbol('(', 1)) return this.#if();
    return this.#binary(0);
  }

  /** `for $a in x, $b in y return z` is one for in another. */
  #bindings(kind: 'for' | 'let' | 'some' | 'every', sign: string, before: string): Expression {
    const { at } = this.#next;
    this.#index++;
    const bindings: { readonly variable: string; readonly value: Expression }[] = [];
    do {
      this.#expectSymbol('$');
      const variable = this.#variableName();
      if (sign === ':=') this.#expectSymbol(':=');
      else this.#expectWord(sign);
      this.#enter();
      bindings.push({ variable, value: this.#single() });
    } while (this.#takeSymbol(','));
    this.#expectWord(before);
    this.#enter();
    let body = this.#single();
    this.#depth -= bindings.length + 1;
    for (const binding of bindings.toReversed()) body = { kind, binding, body, at };
    return body;
  }

  #enter(): void {
    if (++this.#depth > MAX_DEPTH)
      throw new StaticError(undefined, `more than ${MAX_DEPTH} expressions stand within one another`, this.#next.at);
  }

  #if(): Expression {
    const { at } = this.#next;
    this.#index += 2;
    const test = this.#expression();
    this.#expectSymbol(')');
    this.#expectWord('then');
    this.#enter();
    const then = this.#single();
    this.#expectWord('else');
    const otherwise = this.#single();
    this.#depth--;
    return { kind: 'if', test, then, otherwise, at };
  }

  /** Levels of binary operators, the loosest first; each calls the next. */
  #binary(level: number): Expression {
    switch (level) {
      case 0:
        return this.#nary('or', 'or', 1);
      case 1:
        return this.#nary('and', 'and', 2);
      case 2:
        return this.#comparison();
      case 3:
        return this.#nary('concat', '||', 4);
      case 4:
        return this.#range();
      case 5:
        return this.#arithmetic(['+', '-'], 6);
      case 6:
        return this.#arithmetic(['*', 'div', 'idiv', 'mod'], 7);
      case 7:
        return this.#union();
      case 8:
        return this.#intersection();
      default:
        return this.#typed();
    }
  }

  #nary(kind: 'or' | 'and' | 'concat', sign: string, level: number): Expression {
    const { at } = this.#next;
    const operands = [this.#binary(level)];
    while (sign === '||' ? this.#takeSymbol(sign) : this.#takeWord(sign)) operands.push(this.#binary(level));
    const [only] = operands;
    return operands.length === 1 && only !== undefined ? only : { kind, operands, at };
  }

  #comparison(): Expression {
    const left = this.#binary(3);
    const { kind, text, at } = this.#next;
    if (kind === 'symbol' && GENERAL.has(text)) {
      this.#index++;
      return { kind: 'general', comparator: text as Comparator, left, right: this.#binary(3), at };
    }
    if (kind === 'symbol' && (text === '<<' || text === '>>')) {
      this.#index++;
      return { kind: 'node-order', comparator: text, left, right: this.#binary(3), at };
    }
    if (this.#takeWord('is')) return { kind: 'node-order', comparator: 'is', left, right: this.#binary(3), at };
    const comparator = kind === 'name' ? VALUE.get(text) : undefined;
    if (comparator === undefined) return left;
    this.#index++;
    return { kind: 'value', comparator, left, right: this.#binary(3), at };
  }

  #range(): Expression {
    const left = this.#binary(5);
    const { at } = this.#next;
    return this.#takeWord('to') ? { kind: 'range', left, right: this.#binary(5), at } : left;
  }

  #arithmetic(operators: readonly ArithmeticOperator[], level: number): Expression {
    let left = this.#binary(level);
    for (let count = 0; ; count++) {
      const { kind, text, at } = this.#next;
      const operator = operators.find((one) => one === text);
      if (operator === undefined || (kind !== 'name' && kind !== 'symbol')) return left;
      if (count > MAX_CHAIN) throw new StaticError(undefined, `more than ${MAX_CHAIN} numbers are computed with in a row`, at);
      this.#index++;
      left = { kind: 'arithmetic', operator, left, right: this.#binary(level), at };
    }
  }

  #union(): Expression {
    const { at } = this.#next;
    const operands = [this.#binary(8)];
    while (this.#takeSymbol('|') || this.#takeWord('union')) operands.push(this.#binary(8));
    const [only] = operands;
    return operands.length === 1 && only !== undefined ? only : { kind: 'union', operands, at };
  }

  #intersection(): Expression {
    let left = this.#binary(9);
    for (let count = 0; ; count++) {
      const { at } = this.#next;
      const kind = this.#takeWord('intersect') ? 'intersect' : this.#takeWord('except') ? 'except' : undefined;
      if (kind === undefined) return left;
      if (count > MAX_CHAIN) throw new StaticError(undefined, `more than ${MAX_CHAIN} operands stand in a row`, at);
      left = { kind, left, right: this.#binary(9), at };
    }
  }

  // InstanceofExpr ::= TreatExpr ("instance" "of" SequenceType)?   and so on to CastExpr
  #typed(): Expression {
    let operand = this.#arrow();
    const { at } = this.#next;
    if (this.#isWord('cast') && this.#isWord('as', 1)) {
      this.#index += 2;
      operand = { kind: 'cast', operand, type: this.#singleType(), at };
    }
    if (this.#isWord('castable') && this.#isWord('as', 1)) {
      this.#index += 2;
      operand = { kind: 'castable', operand, type: this.#singleType(), at };
    }
    if (this.#isWord('treat') && this.#isWord('as', 1)) {
      this.#index += 2;
      operand = { kind: 'treat', operand, type: this.#sequenceType(), at };
    }
    if (this.#isWord('instance') && this.#isWord('of', 1)) {
      this.#index += 2;
      operand = { kind: 'instance', operand, type: this.#sequenceType(), at };
    }
    return operand;
  }

  // ArrowExpr ::= UnaryExpr ( "=>" ArrowFunctionSpecifier ArgumentList )*
  #arrow(): Expression {
    let operand = this.#unary();
    for (let count = 0; this.#takeSymbol('=>'); count++) {
      const { kind, text, at } = this.#next;
      if (kind !== 'name') this.#unsupported('function items');
      if (count > MAX_CHAIN) throw new StaticError(undefined, `more than ${MAX_CHAIN} functions are applied in a row`, at);
      this.#index++;
      const more = this.#arguments();
      operand = { kind: 'call', name: this.#functionName(text, at), arguments: [operand, ...more], at };
    }
    return operand;
  }

  #unary(): Expression {
    const { at } = this.#next;
    let isSigned = false;
    let isNegative = false;
    while (this.#isSymbol('-') || this.#isSymbol('+')) {
      if (this.#isSymbol('-')) isNegative = !isNegative;
      isSigned = true;
      this.#index++;
    }
    const operand = this.#map();
    return isSigned ? { kind: isNegative ? 'negative' : 'positive', operand, at } : operand;
  }

  #map(): Expression {
    let left = this.#path();
    for (let count = 0; this.#isSymbol('!'); count++) {
      const { at } = this.#next;
      this.#index++;
      if (count > MAX_CHAIN) throw new StaticError(undefined, `more than ${MAX_CHAIN} steps stand in a row`, at);
      left = { kind: 'map', left, right: this.#path(), at };
    }
    return left;
  }

  #path(): Expression {
    const { at } = this.#next;
    const steps: Expression[] = [];
    if (this.#takeSymbol('//')) steps.push({ kind: 'root', at }, anyBelow(at), this.#step());
    else if (this.#takeSymbol('/')) {
      steps.push({ kind: 'root', at });
      if (!this.#startsStep()) return { kind: 'root', at };
      steps.push(this.#step());
    } else steps.push(this.#step());
    for (;;) {
      const here = this.#next.at;
      if (this.#takeSymbol('//')) steps.push(anyBelow(here), this.#step());
      else if (this.#takeSymbol('/')) steps.push(this.#step());
      else break;
    }
    if (steps.length > MAX_CHAIN) throw new StaticError(undefined, `a path has more than ${MAX_CHAIN} steps`, at);
    const [only] = steps;
    return steps.length === 1 && only !== undefined ? only : { kind: 'path', steps, at };
  }

  #startsStep(): boolean {
    const { kind, text } = this.#next;
    if (kind === 'end') return false;
    if (kind !== 'symbol') return true;
    return ['.', '..', '@', '*', '(', '$'].includes(text);
  }

  #step(): Expression {
    const { kind, text, at } = this.#next;
    if (this.#takeSymbol('..'))
      return this.#withPredicates({ kind: 'step', axis: 'parent', test: { kind: 'node' }, predicates: [], at });
    if (this.#takeSymbol('@')) return this.#axisStep('attribute', at);
    if (kind === 'symbol' && text === '*') return this.#axisStep('child', at);
    if (kind === 'name') {
      if (this.#isSymbol('::', 1)) {
        if (text === 'namespace') this.#unsupported('namespace axes');
        if (!AXES.has(text)) throw new StaticError('XPST0003', `there is no axis ${text}`, at);
        this.#index += 2;
        return this.#axisStep(text as Axis, at);
      }
      const isCall = this.#isSymbol('(', 1) && !KIND_TESTS.has(text);
      if (this.#isSymbol('#', 1)) this.#unsupported('function items');
      if (text === 'map' && this.#isSymbol('{', 1)) this.#unsupported('maps');
      if (text === 'array' && this.#isSymbol('{', 1)) this.#unsupported('arrays');
      if (!isCall) return this.#axisStep(text.startsWith('attribute') && this.#isSymbol('(', 1) ? 'attribute' : 'child', at);
    }
    return this.#postfix();
  }

  #axisStep(axis: Axis, at: number): Expression {
    return this.#withPredicates({ kind: 'step', axis, test: this.#nodeTest(axis), predicates: [], at });
  }

  #withPredicates(step: Extract<Expression, { kind: 'step' }>): Expression {
    const predicates = this.#predicates();
    return predicates.length === 0 ? step : { ...step, predicates };
  }

  #predicates(): readonly Expression[] {
    const predicates: Expression[] = [];
    while (this.#takeSymbol('[')) {
      if (predicates.length > MAX_CHAIN)
        throw new StaticError(undefined, `more than ${MAX_CHAIN} predicates stand in a row`, this.#next.at);
      predicates.push(this.#expression());
      this.#expectSymbol(']');
    }
    return predicates;
  }

  #nodeTest(axis: Axis): NodeTest {
    const { kind, text, at } = this.#next;
    if (kind === 'symbol' && text === '*') {
      this.#index++;
      return { kind: 'name', name: { namespace: undefined, localName: undefined } };
    }
    if (kind !== 'name') this.#fail('a name');
    this.#index++;
    if (this.#isSymbol('(')) return this.#kindTest(text, at);
    return { kind: 'name', name: this.#nameTest(text, at, axis !== 'attribute') };
  }

  #nameTest(text: string, at: number, isElement: boolean): NameTest {
    if (text.startsWith('Q{')) {
      const end = text.indexOf('}');
      const localName = text.slice(end + 1);
      return { namespace: text.slice(2, end).trim(), localName: localName === '*' ? undefined : localName };
    }
    if (text.startsWith('*:')) return { namespace: undefined, localName: text.slice(2) };
    const colon = text.indexOf(':');
    if (colon < 0) return { namespace: isElement ? (this.#context.defaultElementNamespace ?? '') : '', localName: text };
    const localName = text.slice(colon + 1);
    return { namespace: this.#namespace(text.slice(0, colon), at), localName: localName === '*' ? undefined : localName };
  }

  #namespace(prefix: string, at: number): string {
    const namespace = this.#context.namespaces.get(prefix) ?? PREDECLARED.get(prefix);
    if (namespace === undefined) throw new StaticError('XPST0081', `the prefix ${prefix} is not declared`, at);
    return namespace;
  }

  /** At the `(` after its name. */
  #kindTest(name: string, at: number): NodeTest {
    if (!KIND_TESTS.has(name)) throw new StaticError('XPST0003', `there is no test ${name}()`, at);
    if (name === 'namespace-node') this.#unsupported('namespace nodes', at);
    if (name.startsWith('schema-')) throw new StaticError('XPST0008', `${name}() needs a schema, and there is none`, at);
    this.#expectSymbol('(');
    const test = this.#kindTestContent(name);
    this.#expectSymbol(')');
    return test;
  }

  #kindTestContent(name: string): NodeTest {
    switch (name) {
      case 'element':
      case 'attribute':
        return this.#elementTest(name);
      case 'document-node':
        return this.#documentTest();
      case 'processing-instruction':
        return { kind: 'instruction', target: this.#target() };
      default:
        return { kind: name as 'node' | 'text' | 'comment' };
    }
  }

  #target(): string | undefined {
    const { kind, text } = this.#next;
    if (kind !== 'name' && kind !== 'string') return undefined;
    this.#index++;
    return text.trim();
  }

  #documentTest(): NodeTest {
    const { kind, text, at } = this.#next;
    if (kind !== 'name') return { kind: 'document' };
    this.#index++;
    return { kind: 'document-element', test: this.#kindTest(text, at) };
  }

  #elementTest(kind: 'element' | 'attribute'): NodeTest {
    const name = this.#elementTestName(kind);
    let type: string | undefined;
    if (name !== 'none' && this.#takeSymbol(',')) {
      type = this.#atomicTypeName();
      if (this.#takeSymbol('?')) type = type.trim();
    }
    return { kind, name: name === 'none' ? undefined : name, type };
  }

  #elementTestName(kind: 'element' | 'attribute'): NameTest | 'none' {
    const { kind: token, text, at } = this.#next;
    if (this.#takeSymbol('*')) return { namespace: undefined, localName: undefined };
    if (token !== 'name') return 'none';
    this.#index++;
    return this.#nameTest(text, at, kind === 'element');
  }

  // PostfixExpr ::= PrimaryExpr (Predicate | ArgumentList | Lookup)*
  #postfix(): Expression {
    const { at } = this.#next;
    const base = this.#primary();
    const predicates = this.#predicates();
    if (this.#isSymbol('(')) this.#unsupported('calls of function items');
    if (this.#isSymbol('?')) this.#unsupported('lookups in maps and arrays');
    return predicates.length === 0 ? base : { kind: 'filter', base, predicates, at };
  }

  #primary(): Expression {
    const { kind, text, at } = this.#next;
    switch (kind) {
      case 'string':
        this.#index++;
        return { kind: 'literal', value: text, at };
      case 'integer':
      case 'decimal':
      case 'double':
        this.#index++;
        return { kind: 'literal', value: parseNumber(kind, text), at };
      case 'name':
        return this.#call();
      case 'symbol':
        return this.#symbolPrimary(text, at);
      default:
        return this.#fail('an expression');
    }
  }

  #symbolPrimary(text: string, at: number): Expression {
    switch (text) {
      case '(': {
        this.#index++;
        if (this.#takeSymbol(')')) return { kind: 'sequence', items: [], at };
        const expression = this.#expression();
        this.#expectSymbol(')');
        // a path in parentheses is counted as a whole
        return expression.kind === 'step' || expression.kind === 'path'
          ? { kind: 'filter', base: expression, predicates: [], at }
          : expression;
      }
      case '$':
        this.#index++;
        return { kind: 'variable', name: this.#variableName(), at };
      case '.':
        this.#index++;
        return { kind: 'context', at };
      case '[':
        return this.#unsupported('arrays');
      case '?':
        return this.#unsupported('lookups in maps and arrays');
      default:
        return this.#fail('an expression');
    }
  }

  #variableName(): string {
    const { kind, text, at } = this.#next;
    if (kind !== 'name' || text.includes('*')) this.#fail('the name of a variable');
    this.#index++;
    const { namespace, localName } = this.#nameTest(text, at, false);
    return namespace === '' ? (localName ?? '') : `Q{${namespace}}${localName}`;
  }

  #call(): Expression {
    const { text, at } = this.#next;
    this.#index++;
    if (text === 'function') this.#unsupported('functions in expressions', at);
    if (RESERVED.has(text)) throw new StaticError('XPST0003', `${text} cannot be called`, at);
    return { kind: 'call', name: this.#functionName(text, at), arguments: this.#arguments(), at };
  }

  #functionName(text: string, at: number): Name {
    if (text.includes('*')) throw new StaticError('XPST0003', 'a function has a name', at);
    if (!text.includes(':') && !text.startsWith('Q{')) return { namespace: FUNCTIONS, localName: text };
    const { namespace, localName } = this.#nameTest(text, at, false);
    return { namespace: namespace ?? '', localName: localName ?? '' };
  }

  #arguments(): readonly Expression[] {
    this.#expectSymbol('(');
    const found: Expression[] = [];
    this.#enter();
    if (!this.#isSymbol(')')) {
      do {
        if (this.#isSymbol('?') && (this.#isSymbol(',', 1) || this.#isSymbol(')', 1)))
          this.#unsupported('partly applied functions');
        found.push(this.#single());
      } while (this.#takeSymbol(','));
    }
    this.#depth--;
    this.#expectSymbol(')');
    return found;
  }

  #singleType(): SingleType {
    const { at } = this.#next;
    const type = this.#atomicTypeName();
    if (type === 'anyAtomicType' || type === 'NOTATION')
      throw new StaticError('XPST0080', `nothing can be cast to xs:${type}`, at);
    return { type, optional: this.#takeSymbol('?') };
  }

  #atomicTypeName(): string {
    const { kind, text, at } = this.#next;
    if (kind !== 'name') this.#fail('a type');
    this.#index++;
    const { namespace, localName = '' } = this.#nameTest(text, at, true);
    if (namespace !== XML_SCHEMA || !isAtomicType(localName))
      throw new StaticError('XPST0051', `${text} is not a type that is known`, at);
    return localName;
  }

  #sequenceType(): SequenceType {
    const { kind, text, at } = this.#next;
    if (this.#takeSymbol('(')) {
      this.#enter();
      const type = this.#sequenceType();
      this.#depth--;
      this.#expectSymbol(')');
      return type;
    }
    if (kind !== 'name') this.#fail('a type');
    if (!this.#isSymbol('(', 1)) return { kind: 'atomic', type: this.#atomicTypeName(), occurrence: this.#occurrence() };
    this.#index++;
    if (text === 'map' || text === 'array' || text === 'function')
      this.#unsupported(text === 'function' ? 'function items' : `${text}s`, at);
    if (KIND_TESTS.has(text)) {
      const test = this.#kindTest(text, at);
      return { kind: 'nodes', test, occurrence: this.#occurrence() };
    }
    this.#expectSymbol('(');
    this.#expectSymbol(')');
    if (text === 'empty-sequence') return { kind: 'empty' };
    if (text !== 'item') throw new StaticError('XPST0003', `there is no type ${text}()`, at);
    return { kind: 'item', occurrence: this.#occurrence() };
  }

  #occurrence(): Occurrence {
    for (const sign of ['?', '*', '+'] as const) if (this.#takeSymbol(sign)) return sign;
    return '';
  }
}

function anyBelow(at: number): Expression {
  return { kind: 'step', axis: 'descendant-or-self', test: { kind: 'node' }, predicates: [], at };
}
