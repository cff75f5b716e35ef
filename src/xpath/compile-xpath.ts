// The text of an expression → code. The one door of this folder.

import type { Expression } from './ast.ts';
import type { Code } from './code.ts';
import { compileExpression } from './compile-expression.ts';
import type { Compiling, Scope } from './compiling.ts';
import type { NameRegistry } from './name-registry.ts';
import { parseXPath } from './parse.ts';

export type CompileOptions = {
  readonly registry: NameRegistry;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly defaultElementNamespace?: string;
  readonly scope?: Scope;
  readonly newSlot: () => number;
  readonly keyNames?: ReadonlySet<string>;
  readonly baseUri?: string | undefined;
};

/** @throws {StaticError} */
export function compileXPath(source: string, options: CompileOptions): Code {
  return compileParsed(parseXPath(source, options), options);
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
