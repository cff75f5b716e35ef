// What the parts of the reader of the compact syntax share: the tokens, the comments on their way to a node, what the
// preamble declares, and the way out of a mistake.
//
// After a syntax error the stream stands still at `end`, so that every function that is under way returns what it has; the
// grammar around it then goes on at the next component. Each component gives at most one syntax error.

import type { Code } from '../../diagnostics/codes.ts';
import { suggestion } from '../../source/nearest-name.ts';
import type { Span } from '../../source/span.ts';
import { append } from './append.ts';
import type { SchemaProblems } from './schema-problems.ts';
import {
  type Bindings,
  type Comment,
  type NamespaceName,
  type Origin,
  SCHEMA_DEPTH_LIMIT,
  SCHEMA_DIAGNOSTIC_LIMIT,
  SCHEMA_SUGGESTION_LIMIT,
} from './schema-tree.ts';
import type { Token } from './tokenize-compact.ts';

export type Environment = {
  readonly namespaces: Map<string, NamespaceName>;
  readonly datatypes: Map<string, string>;
  /** Undefined: inherited, stated or not. */
  defaultNamespace: NamespaceName;
  /** What a value's prefixes mean: those that are inherited or stand for no namespace mean nothing (appendix A.1, element). */
  bindings: Bindings;
};

export type Mistake = { readonly message: string; readonly advice?: string };

const ASSIGNMENTS: ReadonlySet<string> = new Set(['=', '|=', '&=']);

export class CompactContext {
  readonly environment: Environment = {
    namespaces: new Map(),
    datatypes: new Map(),
    defaultNamespace: undefined,
    bindings: new Map(),
  };
  readonly #tokens: readonly Token[];
  readonly #problems: SchemaProblems;
  readonly file: string;
  readonly #end: Token;
  #index = 0;
  #pending: Comment[] = [];
  #isStopped = false;
  #depth = 0;
  /** Square brackets that are open, to find the way out of them after a mistake. */
  brackets = 0;

  constructor(tokens: readonly Token[], problems: SchemaProblems, file: string) {
    const end = tokens.at(-1);
    if (end === undefined) throw new Error('a token stream without its end');
    this.#tokens = tokens;
    this.#problems = problems;
    this.file = file;
    this.#end = end;
    append(this.#pending, this.current.comments);
  }

  get index(): number {
    return this.#index;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  get current(): Token {
    return this.ahead(0);
  }

  ahead(count: number): Token {
    return this.#isStopped ? this.#end : (this.#tokens[this.#index + count] ?? this.#end);
  }

  advance(): Token {
    const token = this.current;
    if (token.kind === 'end') return token;
    this.#index++;
    append(this.#pending, this.current.comments);
    return token;
  }

  /** The comments before the current token that no node has taken yet. */
  takeComments(): readonly Comment[] {
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }

  isAtSign(sign: string, count = 0): boolean {
    const token = this.ahead(count);
    return token.kind === 'sign' && token.value === sign;
  }

  isAtKeyword(keyword: string): boolean {
    return this.current.kind === 'keyword' && this.current.value === keyword;
  }

  isAtEnd(): boolean {
    return this.current.kind === 'end';
  }

  isAssignment(count: number): boolean {
    const token = this.ahead(count);
    return token.kind === 'sign' && ASSIGNMENTS.has(token.value);
  }

  /** Takes `sign` if it is there. */
  accept(sign: string): boolean {
    if (!this.isAtSign(sign)) return false;
    this.advance();
    return true;
  }

  /** `place`: the words after "expected X". */
  expect(sign: string, place: string, advice?: string): void {
    if (this.accept(sign)) return;
    this.fail({ message: `expected ${sign} ${place}, not ${describe(this.current)}`, ...(advice && { advice }) });
  }

  origin(token: Token): Origin {
    return { file: this.file, span: { start: token.start, end: token.end } };
  }

  report(code: Code, token: Token, mistake: Mistake): void {
    if (!this.#isStopped && !this.#isFull) this.#problems.report(code, this.origin(token), mistake);
  }

  /** Reports a mistake of characters, which has no token. */
  reportAt(span: Span, { message, advice }: Mistake): void {
    if (!this.#isFull) this.#problems.report('rnc/syntax', { file: this.file, span }, { message, ...(advice && { advice }) });
  }

  get #isFull(): boolean {
    return this.#problems.diagnostics.length >= SCHEMA_DIAGNOSTIC_LIMIT;
  }

  /** Reports a mistake at the current token and stops. */
  fail(mistake: Mistake, code: Code = 'rnc/syntax'): void {
    this.report(code, this.current, mistake);
    this.#isStopped = true;
  }

  /** The same at a token that has been taken already. */
  failAt(token: Token, mistake: Mistake): void {
    this.report('rnc/syntax', token, mistake);
    this.#isStopped = true;
  }

  /** One level down; false, and stopped, when that is too deep. Each call that returned true is followed by `leave`. */
  enter(): boolean {
    if (this.#depth >= SCHEMA_DEPTH_LIMIT) {
      this.fail(
        { message: `the schema is nested deeper than ${SCHEMA_DEPTH_LIMIT} levels`, advice: 'give inner patterns names' },
        'rng/limit',
      );
      return false;
    }
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }

  /** After a mistake: goes on at the next token from `from` that `starts` accepts, outside square brackets. */
  resumeAt(from: number, starts: (context: CompactContext) => boolean): void {
    this.#isStopped = false;
    let open = this.brackets;
    this.brackets = 0;
    this.#index = Math.max(this.#index, from);
    for (; this.current.kind !== 'end'; this.#index++) {
      if (this.isAtSign('[')) open++;
      else if (this.isAtSign(']')) open--;
      else if (open <= 0 && this.current.isFirstOnLine && starts(this)) break;
    }
    this.#pending = [...this.current.comments];
  }

  /** `": did you mean X?"`, or nothing. */
  suggestion(mistaken: string, names: Iterable<string>): string {
    return this.#problems.diagnostics.length < SCHEMA_SUGGESTION_LIMIT ? suggestion(mistaken, names) : '';
  }

  namespaceOf(prefix: string, token: Token): NamespaceName {
    const { namespaces } = this.environment;
    if (!namespaces.has(prefix)) {
      const nearest = this.suggestion(prefix, namespaces.keys());
      const advice = `declare it at the top: namespace ${prefix} = "…"`;
      this.report('rnc/undeclared-prefix', token, {
        message: `the namespace prefix ${prefix} is not declared${nearest}`,
        advice,
      });
    }
    return namespaces.get(prefix);
  }

  libraryOf(prefix: string, token: Token): string {
    const { datatypes } = this.environment;
    if (!datatypes.has(prefix)) {
      const nearest = this.suggestion(prefix, datatypes.keys());
      const advice = `use xsd for the datatypes of W3C XML Schema, or declare it at the top: datatypes ${prefix} = "…"`;
      this.report('rnc/undeclared-prefix', token, {
        message: `the datatypes prefix ${prefix} is not declared${nearest}`,
        advice,
      });
    }
    return datatypes.get(prefix) ?? '';
  }
}

/** A token as a message names it. */
export function describe(token: Token): string {
  switch (token.kind) {
    case 'identifier':
    case 'CName':
      return token.value;
    case 'nsName':
      return `${token.value}:*`;
    case 'keyword':
      return `the keyword ${token.value}`;
    case 'literal':
      return `the string "${token.value.length > 30 ? `${token.value.slice(0, 30)}…` : token.value}"`;
    case 'documentation':
      return 'documentation (##)';
    case 'sign':
      return token.value;
    case 'end':
      return 'the end of the schema';
    default:
      return token.kind satisfies never;
  }
}

/** `identifierOrKeyword`. */
export function isWord(token: Token): boolean {
  return token.kind === 'identifier' || token.kind === 'keyword';
}

export function splitName(name: string): readonly [prefix: string, localName: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** `literal`: segments joined by `~`; undefined, and reported, when there is none. */
export function readLiteral(context: CompactContext, what: string): string | undefined {
  if (context.current.kind !== 'literal') {
    context.fail({ message: `expected ${what} in quotes, not ${describe(context.current)}` });
    return undefined;
  }
  let value = context.advance().value;
  while (context.accept('~')) {
    if (context.current.kind !== 'literal') {
      context.fail({ message: `expected a string after ~, not ${describe(context.current)}` });
      return value;
    }
    value += context.advance().value;
  }
  return value;
}
