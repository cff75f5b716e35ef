// Predicates after an expression that is no step (XPath 3.1 §3.2.2). Where nodes come in document order, `[$a >> .]` ends at the first
// that is not before $a, and `[last()]` begins at the end.

import { type Code, type Each, many } from '../run/code.ts';
import type { Compiling } from '../run/compiling.ts';
import { isFocusFree } from '../syntax/analyse.ts';
import type { Expression } from '../syntax/ast.ts';
import { compilePredicates } from './compile-predicates.ts';

export function compileFilter(code: Code, predicates: readonly Expression[], compiling: Compiling): Code {
  const last = predicates.at(-1);
  if (last !== undefined && isLastCall(last)) {
    const fromEnd = firstFromEnd(code, predicates.slice(0, -1), compiling);
    if (fromEnd !== undefined) return fromEnd;
  }
  let filtered = code;
  for (const predicate of predicates) filtered = filteredBy(filtered, predicate, compiling);
  return filtered;
}

function isLastCall(expression: Expression): boolean {
  return expression.kind === 'call' && expression.name.localName === 'last' && expression.arguments.length === 0;
}

function firstFromEnd(code: Code, predicates: readonly Expression[], compiling: Compiling): Code | undefined {
  const { sift, areFree } = compilePredicates(predicates, compiling);
  if (!areFree || code.back === undefined) return undefined;
  const fromEnd = sift(code.back);
  const each: Each = (frame, item, visit) => {
    let isEnded = false;
    fromEnd(frame, item, (found) => {
      isEnded = visit(found);
      return true;
    });
    return isEnded;
  };
  return many(code.kind, each, { isOne: true, arePeers: true });
}

function filteredBy(code: Code, predicate: Expression, compiling: Compiling): Code {
  const { sift, areFree } = compilePredicates([predicate], compiling);
  const each = sift(code.each);
  const known = { isOne: code.isOne, arePeers: code.arePeers, isSorted: code.isSorted };
  const side = areFree && code.kind === 'nodes' && code.isSorted ? sideOf(predicate) : undefined;
  const test = side === undefined ? undefined : compiling.compile(predicate).ebv;
  if (test !== undefined && side === 'before') {
    const whileBefore = takenWhile(code.each, test);
    return many('nodes', whileBefore, known);
  }
  if (test !== undefined && code.back !== undefined) {
    const whileAfter = takenWhile(code.back, test);
    return many('nodes', each, { ...known, some: whileAfter, back: whileAfter });
  }
  const back = areFree && code.back !== undefined ? sift(code.back) : undefined;
  return many(code.kind, each, { ...known, some: areFree ? sift(code.some) : each, back });
}

/** Of `[$a >> .]` and `[. << $a]` before, of the others after: where the other side is the same for all. */
function sideOf(predicate: Expression): 'before' | 'after' | undefined {
  if (predicate.kind !== 'node-order' || predicate.comparator === 'is') return undefined;
  const { left, right, comparator } = predicate;
  if (left.kind === 'context' && isFocusFree(right)) return comparator === '<<' ? 'before' : 'after';
  if (right.kind === 'context' && isFocusFree(left)) return comparator === '>>' ? 'before' : 'after';
  return undefined;
}

function takenWhile(source: Each, test: Code['ebv']): Each {
  return (frame, item, visit) => {
    let isEnded = false;
    source(frame, item, (found) => {
      if (!test(frame, found)) return true;
      isEnded = visit(found);
      return isEnded;
    });
    return isEnded;
  };
}
