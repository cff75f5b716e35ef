// Definitions → a plan. What cannot be compiled is left out and told, by rule; everything else is run.

import { compileMatch } from '../xpath/compile/compile-match.ts';
import { type CompileOptions, compileXPath } from '../xpath/compile/compile-xpath.ts';
import type { Code } from '../xpath/run/code.ts';
import { itemsOf, textOfItem } from '../xpath/run/code.ts';
import type { Variable } from '../xpath/run/compiling.ts';
import type { Frame, KeyMaker, LazyVariable } from '../xpath/run/frame.ts';
import { NameRegistry } from '../xpath/run/name-registry.ts';
import type { Expression } from '../xpath/syntax/ast.ts';
import { StaticError } from '../xpath/values/xpath-error.ts';
import { compileFixes } from './compile-fixes.ts';
import type { CheckDefinition, Definitions, LetDefinition, MessagePart } from './definitions.ts';
import type { MessageCode } from './message-code.ts';
import type { NamedMessage, Plan, PlannedCheck, PlannedPattern, PlannedRule } from './plan.ts';
import type { ResolvedPattern, ResolvedRule } from './resolve-patterns.ts';
import { eachCandidate } from './run-candidates.ts';
import { severityOf } from './severity.ts';
import type { SourceElement } from './source-element.ts';

/** A part of a rule that is not run: `what` says which, `reason` why. */
export type NotRun = {
  readonly at: SourceElement;
  readonly what: string;
  readonly reason: string;
  /** Of XPath, where it has one. */
  readonly code: string | undefined;
};

export type CompiledRules = { readonly plan: Plan; readonly notRun: readonly NotRun[]; readonly checks: number };

export type RulesToCompile = {
  readonly definitions: Definitions;
  /** Those of the phase. */
  readonly patterns: readonly ResolvedPattern[];
  readonly phaseLets: readonly LetDefinition[];
  readonly baseUri: string | undefined;
};

export function compileRules(rules: RulesToCompile): CompiledRules {
  return new RulesCompiler(rules).compile();
}

type Scope = Map<string, Variable>;
type Where = { readonly at: SourceElement; readonly what: string };

class RulesCompiler {
  readonly #rules: RulesToCompile;
  readonly #registry = new NameRegistry();
  readonly #lazy: (LazyVariable | undefined)[] = [];
  readonly #notRun: NotRun[] = [];
  readonly #keys = new Map<string, KeyMaker>();
  readonly #parsed = new Map<string, Expression>();
  #slots = 0;
  #checks = 0;

  constructor(rules: RulesToCompile) {
    this.#rules = rules;
  }

  compile(): CompiledRules {
    const global = this.#globalScope();
    this.#compileKeys(global);
    const patterns = this.#rules.patterns.map((pattern) => this.#pattern(pattern, global));
    const plan = { patterns, registry: this.#registry, lazy: this.#lazy, keys: this.#keys };
    return { plan, notRun: this.#notRun, checks: this.#checks };
  }

  #options(scope: Scope): CompileOptions {
    const { definitions, baseUri } = this.#rules;
    return {
      registry: this.#registry,
      namespaces: definitions.namespaces,
      scope,
      newSlot: () => this.#slots++,
      baseUri,
      parsed: this.#parsed,
    };
  }

  /** Undefined where it cannot be, which is told. */
  #tried<Made>(make: () => Made, { at, what }: Where): Made | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof StaticError)) throw error;
      this.#notRun.push({ at, what, reason: error.reason, code: error.code });
      return undefined;
    }
  }

  /**
   * Variables of the schema, of the phase, and of all patterns: many schemas use one pattern's variables in another. All of them
   * see the document, and one another in any order.
   */
  #globalScope(): Scope {
    const { definitions, phaseLets, patterns } = this.#rules;
    const lets = [...patterns.flatMap((pattern) => pattern.lets), ...definitions.lets, ...phaseLets];
    const scope: Scope = new Map();
    const slots = lets.map(({ name }) => {
      const slot = this.#slots++;
      scope.set(name, { slot, isLazy: true, isOne: false, kind: 'any' });
      return slot;
    });
    for (const [index, one] of lets.entries()) {
      const code = this.#tried(() => compileXPath(one.value, this.#options(scope)), { at: one.at, what: `let ${one.name}` });
      if (code === undefined) this.#forget(scope, one.name, slots[index]);
      else this.#lazy[slots[index] as number] = ofDocument(code);
    }
    return scope;
  }

  #forget(scope: Scope, name: string, slot: number | undefined): void {
    if (scope.get(name)?.slot === slot) scope.delete(name);
  }

  #compileKeys(scope: Scope): void {
    for (const { name, match, use, at } of this.#rules.definitions.keys) {
      const what = `key ${name}`;
      const made = this.#tried(
        () => ({ context: compileMatch(match, this.#options(scope)), value: compileXPath(use, this.#options(scope)) }),
        { at, what },
      );
      if (made === undefined) continue;
      const before = this.#keys.get(name);
      this.#keys.set(name, keyMaker(made.context, made.value, before));
    }
  }

  #pattern(pattern: ResolvedPattern, global: Scope): PlannedPattern {
    const { id, title, number } = pattern;
    const scope: Scope = new Map(global);
    // its own variables before those of the same name elsewhere
    for (const one of pattern.lets) this.#documentLet(one, scope);
    if (pattern.documents !== undefined) {
      const reason = 'rules about other documents (@documents) are not supported';
      this.#notRun.push({ at: pattern.at, what: 'pattern', reason, code: undefined });
      return { id, title, number, rules: [] };
    }
    return { id, title, number, rules: pattern.rules.flatMap((rule) => this.#rule(rule, scope) ?? []) };
  }

  #documentLet({ name, value, at }: LetDefinition, scope: Scope): void {
    try {
      const code = compileXPath(value, this.#options(scope));
      const slot = this.#slots++;
      this.#lazy[slot] = ofDocument(code);
      scope.set(name, { slot, isLazy: true, isOne: code.isOne, kind: code.kind });
    } catch (error) {
      // told with the variables of the schema
      if (!(error instanceof StaticError)) throw error;
      void at;
    }
  }

  #rule(rule: ResolvedRule, outer: Scope): PlannedRule | undefined {
    const scope: Scope = new Map(outer);
    const { id, number, at } = rule;
    const source = rule.context;
    if (source === undefined) {
      this.#notRun.push({ at, what: 'rule', reason: 'a rule that is not abstract has a context', code: undefined });
      return undefined;
    }
    const context = this.#tried(() => compileMatch(source, this.#options(outer)), { at, what: `context ${inLine(source)}` });
    if (context === undefined) return undefined;
    const slots = rule.lets.flatMap((one) => this.#ruleLet(one, scope) ?? []);
    const checks = rule.checks.flatMap((check) => this.#check(check, rule, scope) ?? []);
    this.#checks += checks.length;
    return { id, number, contextText: inLine(source), context, slots, checks };
  }

  /** A variable of a rule is worked out when a check first asks for it: its errors are those of the check. */
  #ruleLet({ name, value, at }: LetDefinition, scope: Scope): number | undefined {
    const code = this.#tried(() => compileXPath(value, this.#options(scope)), { at, what: `let ${name}` });
    if (code === undefined) {
      scope.delete(name);
      return undefined;
    }
    const slot = this.#slots++;
    this.#lazy[slot] = (frame) => {
      frame.position = 1;
      frame.size = 1;
      return itemsOf(code, frame, frame.current);
    };
    const streamed = code.kind === 'nodes' && !code.isOne ? { code } : {};
    scope.set(name, { slot, isLazy: true, isOne: code.isOne, kind: code.kind, ...streamed });
    return slot;
  }

  #check(check: CheckDefinition, rule: ResolvedRule, scope: Scope): PlannedCheck | undefined {
    const what = `${check.kind} ${inLine(check.test)}`;
    const options = this.#options(scope);
    return this.#tried(
      () => ({
        kind: check.kind,
        id: check.id,
        testText: inLine(check.test),
        test: compileXPath(check.test, options),
        message: this.#message(check.message, options),
        severity: severityOf([check, rule]),
        role: check.role ?? rule.role,
        flag: check.flag ?? rule.flag,
        see: check.see ?? rule.see,
        subject: subjectOf(check.subject ?? rule.subject, options),
        diagnostics: this.#named(check.diagnostics, this.#rules.definitions.diagnostics, options),
        properties: this.#named(check.properties, this.#rules.definitions.properties, options),
        fixes: compileFixes(check.fixes, [...rule.fixes, ...this.#rules.definitions.fixes], options),
        number: check.number,
      }),
      { at: check.at, what },
    );
  }

  #message(parts: readonly MessagePart[], options: CompileOptions): readonly MessageCode[] {
    return parts.map((part): MessageCode => {
      switch (part.kind) {
        case 'text':
          return part;
        case 'name':
          return { kind: 'name', code: compileXPath(part.path ?? '.', options) };
        case 'value-of':
          return { kind: 'value', code: compileXPath(part.select, options) };
        default:
          return part satisfies never;
      }
    });
  }

  #named(
    ids: readonly string[],
    all: ReadonlyMap<string, readonly MessagePart[]>,
    options: CompileOptions,
  ): readonly NamedMessage[] {
    return ids.flatMap((id) => {
      const parts = all.get(id);
      return parts === undefined ? [] : [{ id, message: this.#message(parts, options) }];
    });
  }
}

function inLine(source: string): string {
  return source.replace(/[ \t\r\n]+/g, ' ').trim();
}

function subjectOf(source: string | undefined, options: CompileOptions): Code | undefined {
  return source === undefined ? undefined : compileXPath(source, options);
}

function ofDocument(code: Code): LazyVariable {
  return (frame) => {
    frame.current = 0;
    frame.position = 1;
    frame.size = 1;
    return itemsOf(code, frame, 0);
  };
}

function keyMaker(context: ReturnType<typeof compileMatch>, value: Code, before: KeyMaker | undefined): KeyMaker {
  return (frame: Frame) => {
    const index = new Map<string, number[]>();
    for (const [text, nodes] of before?.(frame) ?? []) index.set(text, [...nodes]);
    const { current } = frame;
    for (const alternative of context) {
      eachCandidate(alternative.candidates, frame, Number.POSITIVE_INFINITY, (node) => {
        frame.current = node;
        if (!alternative.matches(frame, node)) return;
        value.each(frame, node, (item) => {
          const text = textOfItem(frame, item);
          const nodes = index.get(text);
          if (nodes === undefined) index.set(text, [node]);
          else nodes.push(node);
          return false;
        });
      });
    }
    frame.current = current;
    return index;
  };
}
