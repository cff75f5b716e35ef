// Steps and paths (XPath 3.1 §3.3). What is in document order by the nature of its steps is never gathered to be sorted.

import { ATTRIBUTE, ELEMENT } from '../../xml/tree/tree-columns.ts';
import { type AxisTest, attributesBelow, type EachNode, eachOnAxis, exactName, isReverse, matcher } from '../run/axes.ts';
import { type Code, type Each, inDocumentOrder, many, one, textOfItem } from '../run/code.ts';
import type { Compiling } from '../run/compiling.ts';
import type { Frame } from '../run/frame.ts';
import { isFocusFree, isSameInDocument, usesLast, usesPosition } from '../syntax/analyse.ts';
import type { Expression, NodeTest } from '../syntax/ast.ts';
import { FUNCTIONS } from '../syntax/parse.ts';
import type { Item } from '../values/item.ts';
import { raise } from '../values/xpath-error.ts';
import { compilePredicates, type Predicates } from './compile-predicates.ts';

type Step = Extract<Expression, { kind: 'step' }>;

export const root: Code = one('nodes', (frame, item) => frame.tree.rootOf(nodeOf(item)));

function nodeOf(item: Item): number {
  return typeof item === 'number' ? item : raise('XPTY0020', 'a step is taken from a value that is not a node');
}

export function compileStep(step: Step, compiling: Compiling): Code {
  const test = axisTest(step, compiling);
  const predicates = compilePredicates(step.predicates, compiling);
  return stepCode(step, eachOnAxis(step.axis, test), predicates);
}

function stepCode({ axis }: Pick<Step, 'axis'>, source: EachNode, predicates: Predicates): Code {
  const raw: Each = (frame, item, visit) => source(frame, nodeOf(item), visit);
  const some = predicates.sift(raw);
  const isOne = axis === 'self' || axis === 'parent';
  const arePeers =
    isOne || axis === 'child' || axis === 'attribute' || axis === 'following-sibling' || axis === 'preceding-sibling';
  const each = isReverse(axis) && !isOne ? reversed(some) : some;
  return many('nodes', each, { some, arePeers, isOne, isSorted: true, back: isReverse(axis) ? some : undefined });
}

function reversed(source: Each): Each {
  return (frame, item, visit) => {
    const nodes: Item[] = [];
    source(frame, item, (found) => {
      nodes.push(found);
      return false;
    });
    for (let at = nodes.length - 1; at >= 0; at--) if (visit(nodes[at] as Item)) return true;
    return false;
  };
}

function axisTest({ axis, test, predicates }: Step, compiling: Compiling): AxisTest {
  const matches = matcher(test, axis === 'attribute' ? ATTRIBUTE : ELEMENT, compiling.registry);
  const number = axis === 'attribute' ? undefined : exactName(test, compiling.registry);
  if (number !== undefined) return { matches, name: (frame) => frame.names[number] };
  return { matches, name: nameAskedFor(test, predicates[0], compiling) };
}

/**
 * Of `*[name(.) eq $x]`, where `$x` is the same for every element: the only name that can pass, if the tree has only one such.
 * The predicate still decides.
 */
function nameAskedFor(test: NodeTest, predicate: Expression | undefined, compiling: Compiling): AxisTest['name'] {
  const isAny = test.kind === 'name' && test.name.localName === undefined;
  if (!isAny || predicate === undefined) return undefined;
  if ((predicate.kind !== 'value' && predicate.kind !== 'general') || predicate.comparator !== '=') return undefined;
  const { left, right } = predicate;
  if (!isNameOfContext(left) || !isFocusFree(right)) return undefined;
  const wanted = compiling.compile(right);
  if (!wanted.isOne) return undefined;
  return (frame) => {
    const item = wanted.single(frame, frame.current);
    if (item === undefined) return undefined;
    const text = textOfItem(frame, item);
    const numbers = frame.tree.names.withLocalName(text.slice(text.indexOf(':') + 1));
    return numbers.length > 1 ? undefined : (numbers[0] ?? -1);
  };
}

function isNameOfContext(expression: Expression): boolean {
  if (expression.kind !== 'call' || expression.name.namespace !== FUNCTIONS) return false;
  const [argument] = expression.arguments;
  const isOfContext = argument === undefined || argument.kind === 'context';
  return isOfContext && (expression.name.localName === 'name' || expression.name.localName === 'local-name');
}

export function compilePath(expression: Extract<Expression, { kind: 'path' }>, compiling: Compiling): Code {
  const [first, ...others] = withoutDoubleSlashes(expression.steps, compiling);
  if (first === undefined) throw new Error('a path has steps');
  let code = compiling.compile(first);
  for (let at = 0; at < others.length; at++) {
    const step = others[at] as Expression;
    const below = isAnyBelow(step) ? attributesOf(others[at + 1], compiling) : undefined;
    if (below !== undefined) at++;
    code = below === undefined ? join(code, step, compiling) : joinBelow(code, below);
  }
  return isSameInDocument(expression) ? remembered(code) : code;
}

/** Of `//@x` the attributes are found by their name. */
function attributesOf(step: Expression | undefined, compiling: Compiling): Each | undefined {
  if (step?.kind !== 'step' || step.axis !== 'attribute') return undefined;
  const number = exactName(step.test, compiling.registry);
  const predicates = compilePredicates(step.predicates, compiling);
  if (number === undefined || !predicates.areFree) return undefined;
  const source = attributesBelow(number);
  return predicates.sift((frame, item, visit) => source(frame, expectNode(item), visit));
}

function joinBelow(left: Code, below: Each): Code {
  const code = many('nodes', below, { arePeers: true, isSorted: true });
  const through: Each = (frame, item, visit) => left.each(frame, item, (node) => below(frame, node, visit));
  const each = !left.isSorted ? sorted(through) : left.arePeers ? through : onlyOutermost(left.each, code);
  return many('nodes', each, { arePeers: true, isSorted: true });
}

/** `//x` is `descendant-or-self::node()/child::x`, which is `descendant::x` unless a predicate counts. */
function withoutDoubleSlashes(steps: readonly Expression[], compiling: Compiling): readonly Expression[] {
  const result: Expression[] = [];
  for (const step of steps) {
    const before = result.at(-1);
    const isShort = step.kind === 'step' && before !== undefined && isAnyBelow(before) && areFree(step, compiling);
    if (isShort && (step.axis === 'child' || step.axis === 'descendant')) result.splice(-1, 1, { ...step, axis: 'descendant' });
    else if (isShort && step.axis === 'descendant-or-self') result.splice(-1, 1, step);
    else result.push(step);
  }
  return result;
}

function isAnyBelow(step: Expression): boolean {
  return (
    step.kind === 'step' && step.axis === 'descendant-or-self' && step.test.kind === 'node' && step.predicates.length === 0
  );
}

function areFree(step: Step, compiling: Compiling): boolean {
  return step.predicates.length === 0 || compilePredicates(step.predicates, compiling).areFree;
}

/** `left/right`. */
function join(left: Code, right: Expression, compiling: Compiling): Code {
  const code = compiling.compile(right);
  if (right.kind === 'step') return joinStep(left, right, { code, compiling });
  const isCounting = usesPosition(right) || usesLast(right);
  const from = isCounting ? counted(left) : nodesOf(left.each);
  const through: Each = (frame, item, visit) => from(frame, item, (node) => code.each(frame, node, visit));
  if (code.kind === 'boolean' || code.kind === 'text' || code.kind === 'numeric' || code.kind === 'atomic') {
    return many(code.kind, through, { isOne: left.isOne && code.isOne });
  }
  if (left.isOne) return many(code.kind, through, { isOne: code.isOne, arePeers: code.arePeers });
  return code.kind === 'nodes'
    ? many('nodes', sorted(through), { isSorted: true, some: through })
    : many('any', mixed(through));
}

function joinStep(left: Code, step: Step, { code, compiling }: { readonly code: Code; readonly compiling: Compiling }): Code {
  if (left === root && step.axis === 'child' && step.predicates.length === 0) return joined(left, code, code.each);
  const before = nodesOf(left.each);
  const some: Each = (frame, item, visit) => left.some(frame, item, (node) => code.some(frame, expectNode(node), visit));
  const inOrder: Each = (frame, item, visit) => before(frame, item, (node) => code.each(frame, node, visit));
  const isOne = left.isOne && code.isOne;
  if (left.isOne) return many('nodes', inOrder, { isSorted: true, some, isOne, arePeers: code.arePeers });
  if (!left.isSorted) return many('nodes', sorted(some), { some, isSorted: true });
  switch (step.axis) {
    case 'attribute':
      return many('nodes', inOrder, { isSorted: true, some, arePeers: true });
    case 'self':
      return many('nodes', inOrder, { isSorted: true, some, arePeers: left.arePeers });
    case 'child':
      return many('nodes', left.arePeers ? inOrder : sorted(some), { isSorted: true, some, arePeers: left.arePeers });
    case 'descendant':
    case 'descendant-or-self': {
      if (left.arePeers) return many('nodes', inOrder, { isSorted: true, some });
      const outermost: Each = compilePredicates(step.predicates, compiling).areFree
        ? onlyOutermost(left.each, code)
        : sorted(some);
      return many('nodes', outermost, { isSorted: true, some: outermost });
    }
    default:
      return many('nodes', sorted(some), { isSorted: true, some });
  }
}

function joined(left: Code, code: Code, each: Each): Code {
  const through: Each = (frame, item, visit) => left.each(frame, item, (node) => each(frame, node, visit));
  return many('nodes', through, { isSorted: true, isOne: left.isOne && code.isOne, arePeers: code.arePeers });
}

function expectNode(item: Item): number {
  return typeof item === 'number' ? item : raise('XPTY0019', 'a path goes on from a value that is not a node');
}

function nodesOf(source: Each): Each {
  return (frame, item, visit) => source(frame, item, (found) => visit(expectNode(found)));
}

/** What is below a node that is below another is below that one too. */
function onlyOutermost(source: Each, code: Code): Each {
  return (frame, item, visit) => {
    let covered = -1;
    return source(frame, item, (found) => {
      const node = expectNode(found);
      if (node <= covered) return false;
      covered = frame.tree.last[node] as number;
      return code.each(frame, node, visit);
    });
  };
}

/** With a position for each. */
function counted(left: Code): Each {
  return (frame, item, visit) => {
    const nodes: number[] = [];
    left.each(frame, item, (found) => {
      nodes.push(expectNode(found));
      return false;
    });
    const { position, size } = frame;
    const isEnded = nodes.some((node, index) => {
      frame.position = index + 1;
      frame.size = nodes.length;
      return visit(node);
    });
    frame.position = position;
    frame.size = size;
    return isEnded;
  };
}

export function sorted(source: Each): Each {
  return (frame, item, visit) => {
    const nodes: number[] = [];
    source(frame, item, (found) => {
      nodes.push(expectNode(found));
      return false;
    });
    for (const node of inDocumentOrder(nodes)) if (visit(node)) return true;
    return false;
  };
}

/** Nodes are sorted, values are not; both together are an error (XPTY0018). */
function mixed(source: Each): Each {
  return (frame, item, visit) => {
    const items: Item[] = [];
    source(frame, item, (found) => {
      items.push(found);
      return false;
    });
    const nodes = items.filter((found) => typeof found === 'number');
    if (nodes.length > 0 && nodes.length < items.length) raise('XPTY0018', 'a path gives nodes and other values');
    for (const found of nodes.length > 0 ? inDocumentOrder(nodes) : items) if (visit(found)) return true;
    return false;
  };
}

/** Nodes that are kept for a document; of more, each asker goes the way again. */
const MOST_REMEMBERED = 200_000;

/** What is the same everywhere in a document is found once. */
function remembered(code: Code): Code {
  const each: Each = (frame, item, visit) => {
    const kept = keptIn(frame, code, item);
    if (kept === undefined) return code.each(frame, item, visit);
    for (const found of kept) if (visit(found)) return true;
    return false;
  };
  const key = {};
  const ebv = (frame: Frame, item: Item): boolean => {
    if (frame.tree.documents.length > 1) return code.ebv(frame, item);
    const known = frame.memo.get(key);
    if (typeof known === 'boolean') return known;
    const value = code.ebv(frame, item);
    frame.memo.set(key, value);
    return value;
  };
  return many(code.kind, each, { ebv, arePeers: code.arePeers, isOne: code.isOne, isSorted: code.isSorted });
}

function keptIn(frame: Frame, code: Code, item: Item): readonly Item[] | undefined {
  if (frame.tree.documents.length > 1) return undefined;
  const known = frame.memo.get(code);
  if (known !== undefined) return known === 'too many' ? undefined : (known as readonly Item[]);
  const seen = frame.memo.get(code.each);
  // the first asker may stop early: what is found is kept for the second
  if (seen === undefined) {
    frame.memo.set(code.each, 'asked');
    return undefined;
  }
  const items: Item[] = [];
  const isTooMany = code.each(frame, item, (found) => items.push(found) > MOST_REMEMBERED);
  frame.memo.set(code, isTooMany ? 'too many' : items);
  return isTooMany ? undefined : items;
}
