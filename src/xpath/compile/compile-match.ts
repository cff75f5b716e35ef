// Patterns that nodes match (XSLT 3.0 §5.5): from the last step backwards, so that a node is asked and not searched for. What is
// no such pattern is evaluated from every node once, and the nodes that it gives are looked up.

import { ATTRIBUTE, COMMENT, DOCUMENT, ELEMENT, INSTRUCTION, TEXT } from '../../xml/tree/tree-columns.ts';
import { exactName, matcher } from '../run/axes.ts';
import type { Code, Test } from '../run/code.ts';
import type { Frame } from '../run/frame.ts';
import type { NameRegistry } from '../run/name-registry.ts';
import { usesLast, usesPosition } from '../syntax/analyse.ts';
import type { Expression, NodeTest } from '../syntax/ast.ts';
import { parseXPath } from '../syntax/parse.ts';
import { type CompileOptions, compileParsed } from './compile-xpath.ts';

/**
 * Which nodes can match at all: those of a kind, with a name (a number of the registry) where one is asked for; `attribute`: a name
 * that one of their attributes must have.
 */
export type Candidates = { readonly kind: number; readonly name: number | undefined; readonly attribute: number | undefined };

export type MatchAlternative = {
  readonly candidates: Candidates;
  /** Of a candidate. `frame.current` is the node. */
  readonly matches: (frame: Frame, node: number) => boolean;
};

/** @throws {StaticError} */
export function compileMatch(source: string, options: CompileOptions): readonly MatchAlternative[] {
  const expression = parseXPath(source, options);
  return alternativesOf(expression).flatMap((steps) => compileAlternative(steps, options));
}

/** `a/(b|c)/d` is `a/b/d` and `a/c/d`. */
const MOST_ALTERNATIVES = 200;

type Steps = readonly Expression[];

function alternativesOf(expression: Expression): readonly Steps[] {
  if (expression.kind === 'union') return expression.operands.flatMap(alternativesOf);
  if (expression.kind === 'filter' && expression.predicates.length === 0) return alternativesOf(expression.base);
  if (expression.kind !== 'path') return [[expression]];
  let paths: readonly Steps[] = [[]];
  for (const step of expression.steps) {
    const parts =
      step.kind === 'union' || (step.kind === 'filter' && step.predicates.length === 0) ? alternativesOf(step) : [[step]];
    if (paths.length * parts.length > MOST_ALTERNATIVES) return [[expression]];
    paths = paths.flatMap((path) => parts.map((part) => [...path, ...part]));
  }
  return paths;
}

type Step = Extract<Expression, { kind: 'step' }>;

function compileAlternative(steps: Steps, options: CompileOptions): readonly MatchAlternative[] {
  const pattern = backwards(steps.flatMap(inTwoSteps), options);
  if (pattern !== undefined) return pattern;
  const [only] = steps;
  const whole: Expression = steps.length === 1 && only !== undefined ? only : { kind: 'path', steps, at: steps[0]?.at ?? 0 };
  return [DOCUMENT, ELEMENT, ATTRIBUTE, TEXT, COMMENT, INSTRUCTION].map((kind) =>
    bySearch(compileParsed(whole, options), whole, kind),
  );
}

/** Whether a node is among those that an expression gives for any node of its document. */
function bySearch(code: Code, expression: Expression, kind: number): MatchAlternative {
  const isRooted =
    expression.kind === 'root' ||
    (expression.kind === 'path' && expression.steps[0]?.kind === 'root') ||
    expression.kind === 'call';
  return {
    candidates: { kind, name: undefined, attribute: undefined },
    matches: (frame, node) => {
      let found = frame.memo.get(expression) as Set<unknown> | undefined;
      if (found === undefined) {
        found = new Set();
        const set = found;
        const end = isRooted ? 0 : (frame.tree.last[0] as number);
        for (let row = 0; row <= end; row++) code.some(frame, row, (one) => set.add(one) === undefined);
        frame.memo.set(expression, found);
      }
      return found.has(node);
    },
  };
}

/** `descendant::x` is `descendant-or-self::node()/child::x`, unless a predicate counts. */
function inTwoSteps(step: Expression): readonly Expression[] {
  if (step.kind !== 'step' || step.axis !== 'descendant' || step.predicates.some(mayCount)) return [step];
  const { at } = step;
  return [
    { kind: 'step', axis: 'descendant-or-self', test: { kind: 'node' }, predicates: [], at },
    { ...step, axis: 'child' },
  ];
}

function mayCount(predicate: Expression): boolean {
  const isTruth = [
    'step',
    'path',
    'general',
    'value',
    'and',
    'or',
    'node-order',
    'some',
    'every',
    'castable',
    'instance',
  ].includes(predicate.kind);
  const isNot =
    predicate.kind === 'call' &&
    ['not', 'exists', 'empty', 'contains', 'starts-with', 'matches'].includes(predicate.name.localName);
  return !(isTruth || isNot) || usesPosition(predicate) || usesLast(predicate);
}

type Backwards = (frame: Frame, node: number) => boolean;

/** Undefined where the steps are not those of a pattern. */
function backwards(steps: Steps, options: CompileOptions): readonly MatchAlternative[] | undefined {
  const last = steps.at(-1);
  if (last?.kind === 'root')
    return [{ candidates: { kind: DOCUMENT, name: undefined, attribute: undefined }, matches: () => true }];
  if (last?.kind !== 'step') return undefined;
  const before = chain(steps.slice(0, -1), options);
  if (before === undefined) return undefined;
  const matches = stepTest(last, options);
  if (matches === undefined) return undefined;
  return candidatesOf(last, options.registry).map((candidates) => ({
    candidates,
    matches: (frame, node) => matches(frame, node) && before(frame, node),
  }));
}

const ANYWHERE: Backwards = () => true;

/** What must stand before a node that a last step has taken. */
function chain(steps: Steps, options: CompileOptions): Backwards | undefined {
  const step = steps.at(-1);
  if (step === undefined) return ANYWHERE;
  if (step.kind === 'root')
    return steps.length === 1 ? (frame, node) => frame.tree.parent[node] === frame.tree.rootOf(node) : undefined;
  if (step.kind !== 'step') return undefined;
  if (isAnyBelow(step)) return anywhereAbove(steps.slice(0, -1), options);
  const before = chain(steps.slice(0, -1), options);
  const test = stepTest(step, options);
  if (before === undefined || test === undefined || step.axis !== 'child') return undefined;
  return (frame, node) => {
    const parent = frame.tree.parent[node] as number;
    return parent >= 0 && test(frame, parent) && before(frame, parent);
  };
}

/** `steps//` before a node: one of its ancestors matches. */
function anywhereAbove(steps: Steps, options: CompileOptions): Backwards | undefined {
  const step = steps.at(-1);
  if (step === undefined || (step.kind === 'root' && steps.length === 1)) return ANYWHERE;
  if (step.kind !== 'step' || step.axis !== 'child') return undefined;
  const before = chain(steps.slice(0, -1), options);
  const test = stepTest(step, options);
  if (before === undefined || test === undefined) return undefined;
  return (frame, node) => {
    for (let row = frame.tree.parent[node] as number; row >= 0; row = frame.tree.parent[row] as number) {
      if (test(frame, row) && before(frame, row)) return true;
    }
    return false;
  };
}

function isAnyBelow(step: Step): boolean {
  return step.axis === 'descendant-or-self' && step.test.kind === 'node' && step.predicates.length === 0;
}

/** The node itself: its name, then its predicates. Those that count ask how many before it pass. */
function stepTest(step: Step, options: CompileOptions): Backwards | undefined {
  if (step.axis !== 'child' && step.axis !== 'attribute') return undefined;
  const principal = step.axis === 'attribute' ? ATTRIBUTE : ELEMENT;
  const named = matcher(step.test, principal, options.registry);
  const isOnAxis: Backwards = (frame, node) => (frame.tree.kind[node] === ATTRIBUTE) === (step.axis === 'attribute');
  const codes = step.predicates.map((predicate) => ({ code: compileParsed(predicate, options), predicate }));
  const isFree = codes.every(({ code, predicate }) => isUncounted(code, predicate));
  if (isFree) {
    const tests: readonly Test[] = codes.map(({ code }) => code.ebv);
    return (frame, node) => isOnAxis(frame, node) && named(frame, node) && tests.every((test) => test(frame, node));
  }
  const siblings = compileParsed(step, options);
  return (frame, node) => {
    if (!isOnAxis(frame, node) || !named(frame, node)) return false;
    const parent = frame.tree.parent[node] as number;
    return parent >= 0 && siblings.some(frame, parent, (found) => found === node);
  };
}

function isUncounted(code: Code, predicate: Expression): boolean {
  const isTruth = code.kind === 'boolean' || code.kind === 'nodes' || code.kind === 'text';
  return isTruth && !usesPosition(predicate) && !usesLast(predicate);
}

function candidatesOf(step: Step, registry: NameRegistry): readonly Candidates[] {
  const principal = step.axis === 'attribute' ? ATTRIBUTE : ELEMENT;
  const attribute =
    principal === ELEMENT
      ? step.predicates.map((one) => attributeAskedFor(one, registry)).find((one) => one !== undefined)
      : undefined;
  const name = exactName(step.test, registry);
  if (step.axis === 'attribute') return [{ kind: ATTRIBUTE, name, attribute: undefined }];
  return kindsOf(step.test).map((kind) => ({ kind, name, attribute }));
}

function kindsOf(test: NodeTest): readonly number[] {
  switch (test.kind) {
    case 'name':
    case 'element':
      return [ELEMENT];
    case 'text':
      return [TEXT];
    case 'comment':
      return [COMMENT];
    case 'instruction':
      return [INSTRUCTION];
    case 'node':
      return [ELEMENT, TEXT, COMMENT, INSTRUCTION];
    case 'attribute':
    case 'document':
    case 'document-element':
      return [];
    default:
      return test satisfies never;
  }
}

/** The name of an attribute without which a predicate is false. */
function attributeAskedFor(predicate: Expression, registry: NameRegistry): number | undefined {
  switch (predicate.kind) {
    case 'step':
      return predicate.axis === 'attribute' ? exactName(predicate.test, registry) : undefined;
    case 'general':
    case 'value':
      return attributeAskedFor(predicate.left, registry) ?? attributeAskedFor(predicate.right, registry);
    case 'and':
      return predicate.operands.map((operand) => attributeAskedFor(operand, registry)).find((one) => one !== undefined);
    default:
      return undefined;
  }
}
