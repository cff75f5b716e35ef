// Rules ready to be run on any document: expressions compiled, contexts sorted by the names that they can be about.

import type { MatchAlternative } from '../xpath/compile/compile-match.ts';
import type { Code } from '../xpath/run/code.ts';
import type { KeyMaker, LazyVariable } from '../xpath/run/frame.ts';
import type { NameRegistry } from '../xpath/run/name-registry.ts';
import type { FixPlan } from './fix-plan.ts';
import type { MessageCode } from './message-code.ts';

export type RuleSeverity = 'error' | 'warning' | 'note';

export type NamedMessage = { readonly id: string; readonly message: readonly MessageCode[] };

export type PlannedCheck = {
  readonly kind: 'assert' | 'report';
  readonly id: string | undefined;
  /** The expression, white space collapsed. */
  readonly testText: string;
  readonly test: Code;
  readonly message: readonly MessageCode[];
  readonly severity: RuleSeverity;
  readonly role: string | undefined;
  readonly flag: string | undefined;
  readonly see: string | undefined;
  readonly subject: Code | undefined;
  readonly diagnostics: readonly NamedMessage[];
  readonly properties: readonly NamedMessage[];
  readonly fixes: readonly FixPlan[];
  readonly number: number;
};

export type PlannedRule = {
  readonly id: string | undefined;
  readonly number: number;
  readonly contextText: string;
  readonly context: readonly MatchAlternative[];
  /** Variables of the rule, which each node makes anew. */
  readonly slots: readonly number[];
  readonly checks: readonly PlannedCheck[];
};

export type PlannedPattern = {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly number: number;
  readonly rules: readonly PlannedRule[];
};

export type Plan = {
  readonly patterns: readonly PlannedPattern[];
  readonly registry: NameRegistry;
  readonly lazy: (LazyVariable | undefined)[];
  readonly keys: ReadonlyMap<string, KeyMaker>;
};
