// What the parts of the compiler share: names, variables in scope, and the compiler of any expression, which each needs for what
// stands in its own.

import type { Expression } from '../syntax/ast.ts';
import type { Code } from './code.ts';
import type { NameRegistry } from './name-registry.ts';

/**
 * A variable in scope: its place in the frame. `isLazy`: it is worked out when it is first asked for. `code`: what gives its
 * nodes for the current node, so that who needs but some of them need not wait for all.
 */
export type Variable = {
  readonly slot: number;
  readonly isLazy: boolean;
  readonly isOne: boolean;
  readonly kind: Code['kind'];
  readonly code?: Code;
};

export type Scope = ReadonlyMap<string, Variable>;

export type Compiling = {
  readonly registry: NameRegistry;
  readonly scope: Scope;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly newSlot: () => number;
  readonly keyNames: ReadonlySet<string>;
  /** Where the expression comes from, if that is known: what doc() is relative to. */
  readonly baseUri: string | undefined;
  /** Any expression; in another scope where one is given. @throws {StaticError} */
  readonly compile: (expression: Expression, scope?: Scope) => Code;
};
