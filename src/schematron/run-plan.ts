// A plan on a tree → what its rules find. In each pattern the first rule that matches a node is the one that is about it
// (ISO/IEC 19757-3 §6.5).

import type { XmlTree } from '../xml/tree/xml-tree.ts';
import { Frame, type XPathHost } from '../xpath/run/frame.ts';
import { DynamicError } from '../xpath/values/xpath-error.ts';
import { fillIn } from './message-code.ts';
import type { NamedMessage, Plan, PlannedCheck, PlannedPattern, PlannedRule } from './plan.ts';
import { eachCandidate } from './run-candidates.ts';

/** `error`: the check could not be evaluated for this node. */
export type RuleFinding = {
  readonly kind: 'assert' | 'report' | 'error';
  readonly pattern: PlannedPattern;
  readonly rule: PlannedRule;
  readonly check: PlannedCheck;
  readonly node: number;
  /** Where it is shown: the node, or what @subject leads to. */
  readonly subject: number;
  readonly message: string;
  readonly diagnostics: readonly FilledMessage[];
  readonly properties: readonly FilledMessage[];
  /** Of an error. */
  readonly code: string | undefined;
};

export type FilledMessage = { readonly id: string; readonly text: string };

export type RunResult = { readonly findings: readonly RuleFinding[]; readonly frame: Frame };

/** Findings are in the order of patterns, then of rules, then of nodes. */
export function runPlan(plan: Plan, tree: XmlTree, host: XPathHost = {}): RunResult {
  const frame = new Frame(tree, plan, host);
  const run = new PlanRun(frame);
  for (const pattern of plan.patterns) run.runPattern(pattern);
  return { findings: run.findings, frame };
}

class PlanRun {
  readonly findings: RuleFinding[] = [];
  readonly #frame: Frame;
  /** The last row of the document itself: others may come after it. */
  readonly #end: number;
  /** By row, the number of the pattern that has a rule for it. */
  readonly #taken: Int32Array;
  #pattern = 0;

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#end = frame.tree.last[0] as number;
    this.#taken = new Int32Array(this.#end + 1);
  }

  runPattern(pattern: PlannedPattern): void {
    this.#pattern++;
    const isLast = pattern.rules.length === 1;
    for (const rule of pattern.rules) this.#runRule(pattern, rule, isLast && rule.context.length === 1);
  }

  /** `isAlone`: no other rule can have taken the node, and no other alternative. */
  #runRule(pattern: PlannedPattern, rule: PlannedRule, isAlone: boolean): void {
    const frame = this.#frame;
    const taken = this.#taken;
    for (const { candidates, matches } of rule.context) {
      eachCandidate(candidates, frame, this.#end, (node) => {
        if (frame.isSpent || (!isAlone && taken[node] === this.#pattern)) return;
        frame.current = node;
        if (!isMatch(matches, frame, node)) return;
        if (!isAlone) taken[node] = this.#pattern;
        this.#fire(pattern, rule, node);
      });
    }
  }

  #fire(pattern: PlannedPattern, rule: PlannedRule, node: number): void {
    const frame = this.#frame;
    for (const slot of rule.slots) {
      frame.variables[slot] = undefined;
      frame.uses[slot] = 0;
    }
    for (const check of rule.checks) {
      frame.current = node;
      frame.position = 1;
      frame.size = 1;
      const finding = evaluated({ pattern, rule, check }, frame, node);
      if (finding !== undefined) this.findings.push(finding);
      // one finding tells that the rules take too long: the others would say the same
      if (frame.isSpent) return;
    }
  }
}

/** XSLT 3.0 §5.5.4: a pattern that ends in an error does not match. */
function isMatch(matches: PlannedRule['context'][number]['matches'], frame: Frame, node: number): boolean {
  try {
    return matches(frame, node);
  } catch (error) {
    asDynamic(error);
    return false;
  }
}

/** What is too long or too deep for the engine is a limit like others. */
function asDynamic(error: unknown): DynamicError {
  if (error instanceof DynamicError) return error;
  if (error instanceof RangeError) return new DynamicError('XPDY0130', 'a value is too large, or an expression too deep');
  throw error;
}

type Checked = Pick<RuleFinding, 'pattern' | 'rule' | 'check'>;

function evaluated(checked: Checked, frame: Frame, node: number): RuleFinding | undefined {
  const { check } = checked;
  try {
    if (check.test.ebv(frame, node) === (check.kind === 'assert')) return undefined;
    return {
      ...checked,
      kind: check.kind,
      node,
      subject: subjectOf(check, frame, node),
      message: fillIn(check.message, frame, node),
      diagnostics: filled(check.diagnostics, frame, node),
      properties: filled(check.properties, frame, node),
      code: undefined,
    };
  } catch (error) {
    const { code, reason } = asDynamic(error);
    return { ...checked, kind: 'error', node, subject: node, message: reason, diagnostics: [], properties: [], code };
  }
}

function subjectOf({ subject }: PlannedCheck, frame: Frame, node: number): number {
  let found = node;
  subject?.each(frame, node, (item) => {
    if (typeof item === 'number' && item <= (frame.tree.last[0] as number)) found = item;
    return true;
  });
  return found;
}

function filled(messages: readonly NamedMessage[], frame: Frame, node: number): readonly FilledMessage[] {
  return messages.map(({ id, message }) => ({ id, text: fillIn(message, frame, node) }));
}
