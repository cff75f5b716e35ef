// The text of an expression → code. The one door of this folder.

import type { Code } from '../run/code.ts';
import type { Compiling, Scope } from '../run/compiling.ts';
import type { NameRegistry } from '../run/name-registry.ts';
import type { Expression } from '../syntax/ast.ts';
import { parseXPath } from '../syntax/parse.ts';
import { StaticError } from '../values/xpath-error.ts';
import { compileExpression } from './compile-expression.ts';

export type CompileOptions = {
  readonly registry: NameRegistry;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly defaultElementNamespace?: string;
  readonly scope?: Scope;
  readonly newSlot: () => number;
  readonly keyNames?: ReadonlySet<string>;
  readonly baseUri?: string | undefined;
  /** Expressions with these namespaces that were parsed before, by their text: a rule that others extend is compiled with each. */
  readonly parsed?: Map<string, Expression>;
};

/** @throws {StaticError} */
export function compileXPath(source: string, options: CompileOptions): Code {
  try {
    const expression = options.parsed?.get(source) ?? parseXPath(source, options);
    options.parsed?.set(source, expression);
    return compileParsed(expression, options);
  } catch (error) {
    // bounds keep expressions from being too deep; the stack may have been deep before
    if (error instanceof RangeError) throw new StaticError(undefined, 'the expression is nested too deep', 0);
    throw error;
  }
}

/** @throws {StaticError} */
export function compileParsed(expression: Expression, options: CompileOptions): Code {
  const { registry, namespaces, newSlot, keyNames = new Set(), baseUri, scope: outer = new Map() } = options;
  const compilingIn = (scope: Scope): Compiling => {
    const compiling: Compiling = {
      registry,
      namespaces,
      scope,
      newSlot,
      keyNames,
      baseUri,
      compile: (inner, within) =>
        compileExpression(inner, within === undefined || within === scope ? compiling : compilingIn(within)),
    };
    return compiling;
  };
  return compileExpression(expression, compilingIn(outer));
}
