// What a Schematron schema says, as it is written: abstract patterns and rules not yet used, expressions not yet compiled
// (ISO/IEC 19757-3:2016; @severity of the edition of 2025).

import type { SourceElement } from './source-element.ts';

/** A part of a message. `path`: of name, undefined for the node itself. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly path: string | undefined }
  | { readonly kind: 'value-of'; readonly select: string };

export type LetDefinition = { readonly name: string; readonly value: string; readonly at: SourceElement };

export type CheckDefinition = {
  readonly kind: 'assert' | 'report';
  readonly id: string | undefined;
  readonly test: string;
  readonly role: string | undefined;
  readonly severity: string | undefined;
  readonly flag: string | undefined;
  readonly see: string | undefined;
  readonly subject: string | undefined;
  readonly diagnostics: readonly string[];
  readonly properties: readonly string[];
  readonly fixes: readonly string[];
  readonly message: readonly MessagePart[];
  /** Place from 1 in its rule, among those that the rule has of its own. */
  readonly number: number;
  readonly at: SourceElement;
};

export type RuleDefinition = {
  readonly id: string | undefined;
  readonly context: string | undefined;
  readonly isAbstract: boolean;
  readonly role: string | undefined;
  readonly severity: string | undefined;
  readonly flag: string | undefined;
  readonly see: string | undefined;
  readonly subject: string | undefined;
  readonly lets: readonly LetDefinition[];
  /** Checks, and rules that it takes in, in order. */
  readonly members: readonly (
    | CheckDefinition
    | { readonly kind: 'extends'; readonly rule: string; readonly at: SourceElement }
  )[];
  readonly fixes: readonly SourceElement[];
  /** Place from 1 in its pattern. */
  readonly number: number;
  readonly at: SourceElement;
};

export type PatternDefinition = {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly isAbstract: boolean;
  readonly isA: string | undefined;
  readonly see: string | undefined;
  readonly documents: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
  readonly lets: readonly LetDefinition[];
  readonly rules: readonly RuleDefinition[];
  /** Place from 1 among all patterns. */
  readonly number: number;
  readonly at: SourceElement;
};

export type PhaseDefinition = {
  readonly id: string;
  readonly title: string | undefined;
  readonly active: readonly string[];
  readonly lets: readonly LetDefinition[];
};

export type KeyDefinition = { readonly name: string; readonly match: string; readonly use: string; readonly at: SourceElement };

export type Definitions = {
  readonly title: string | undefined;
  readonly queryBinding: string | undefined;
  readonly defaultPhase: string | undefined;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly lets: readonly LetDefinition[];
  readonly keys: readonly KeyDefinition[];
  readonly patterns: readonly PatternDefinition[];
  readonly phases: readonly PhaseDefinition[];
  readonly diagnostics: ReadonlyMap<string, readonly MessagePart[]>;
  readonly properties: ReadonlyMap<string, readonly MessagePart[]>;
  /** Fixes that stand in `sqf:fixes`, for all rules. */
  readonly fixes: readonly SourceElement[];
  readonly problems: readonly DefinitionProblem[];
};

/** What is wrong with a part of the schema: a clause. That part is not run. */
export type DefinitionProblem = { readonly reason: string; readonly at: SourceElement };
