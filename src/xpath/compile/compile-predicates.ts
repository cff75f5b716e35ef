// Predicates (XPath 3.1 §3.3.3): they take items in order and let some of them through. One that counts counts; one that does not
// never knows how many there are.

import { booleanOfItem, type Code, type Each, itemsOf, type Visit } from '../run/code.ts';
import type { Compiling } from '../run/compiling.ts';
import type { Frame } from '../run/frame.ts';
import { isFocusFree, usesLast, usesPosition } from '../syntax/analyse.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Item } from '../values/item.ts';
import { asNumber } from '../values/numbers.ts';

export type Predicates = {
  /** What the items of a source become. */
  readonly sift: (source: Each) => Each;
  /** None of them counts: the order of the items does not matter. */
  readonly areFree: boolean;
};

export function compilePredicates(predicates: readonly Expression[], compiling: Compiling): Predicates {
  const stages = predicates.map((predicate) => stageOf(predicate, compiling));
  return {
    sift: (source) => stages.reduce((each, stage) => stage.sift(each), source),
    areFree: stages.every(({ areFree }) => areFree),
  };
}

function stageOf(predicate: Expression, compiling: Compiling): Predicates {
  if (predicate.kind === 'literal' && typeof predicate.value === 'object' && predicate.value.kind === 'numeric') {
    const wanted = asNumber(predicate.value);
    return { sift: (source) => nth(source, wanted), areFree: false };
  }
  if (isLastCall(predicate)) return { sift: lastOf, areFree: false };
  const code = compiling.compile(predicate);
  const isCounting = usesPosition(predicate) || usesLast(predicate);
  const mayBeNumber = code.kind === 'numeric' || code.kind === 'any' || code.kind === 'atomic';
  if (!isCounting && !mayBeNumber) return { sift: (source) => filtered(source, code), areFree: true };
  // a number that is the same for every item
  if (!isCounting && code.kind === 'numeric' && isFocusFree(predicate)) {
    return {
      sift: (source) => (frame, item, visit) => nthOf(source, numberIn(code, frame, item), { frame, item, visit }),
      areFree: false,
    };
  }
  return { sift: (source) => counted(source, code, usesLast(predicate)), areFree: false };
}

function numberIn(code: Code, frame: Frame, item: Item): number {
  const found = code.single(frame, item);
  return typeof found === 'object' && found.kind === 'numeric' ? asNumber(found) : Number.NaN;
}

function isLastCall(expression: Expression): boolean {
  return expression.kind === 'call' && expression.name.localName === 'last' && expression.arguments.length === 0;
}

function filtered(source: Each, { ebv }: Code): Each {
  return (frame, item, visit) =>
    source(frame, item, (found) => {
      frame.spend();
      return ebv(frame, found) && visit(found);
    });
}

type Asked = { readonly frame: Frame; readonly item: Item; readonly visit: Visit };

function nth(source: Each, wanted: number): Each {
  return (frame, item, visit) => nthOf(source, wanted, { frame, item, visit });
}

function nthOf(source: Each, wanted: number, { frame, item, visit }: Asked): boolean {
  let at = 0;
  let isEnded = false;
  source(frame, item, (found) => {
    at++;
    if (at < wanted) return false;
    if (at === wanted) isEnded = visit(found);
    return true;
  });
  return isEnded;
}

function lastOf(source: Each): Each {
  return (frame, item, visit) => {
    let last: Item | undefined;
    source(frame, item, (found) => {
      last = found;
      return false;
    });
    return last !== undefined && visit(last);
  };
}

/** With a position for each item, and the number of items where that is asked for. */
function counted(source: Each, code: Code, isSized: boolean): Each {
  return (frame, item, visit) => {
    const outer = { position: frame.position, size: frame.size };
    const gathered = isSized ? gather(source, frame, item) : undefined;
    let position = 0;
    const one = (found: Item): boolean => {
      position++;
      frame.spend();
      frame.position = position;
      if (gathered !== undefined) frame.size = gathered.length;
      const passes = isTrueAt(code, { frame, item: found, position });
      frame.position = outer.position;
      frame.size = outer.size;
      return passes && visit(found);
    };
    return gathered === undefined ? source(frame, item, one) : gathered.some(one);
  };
}

function gather(source: Each, frame: Frame, item: Item): readonly Item[] {
  const items: Item[] = [];
  source(frame, item, (found) => {
    items.push(found);
    return false;
  });
  return items;
}

type Candidate = { readonly frame: Frame; readonly item: Item; readonly position: number };

/** A number is a position, anything else true or false. */
function isTrueAt(code: Code, { frame, item, position }: Candidate): boolean {
  if (code.kind === 'boolean' || code.kind === 'nodes' || code.kind === 'text') return code.ebv(frame, item);
  const first = firstTwo(code, frame, item);
  const [only] = first;
  if (first.length === 1 && typeof only === 'object' && only.kind === 'numeric') return asNumber(only) === position;
  if (first.length === 1 && only !== undefined) return booleanOfItem(only);
  return code.ebv(frame, item);
}

function firstTwo(code: Code, frame: Frame, item: Item): readonly Item[] {
  if (code.isOne) return itemsOf(code, frame, item);
  const items: Item[] = [];
  code.each(frame, item, (found) => items.push(found) > 1);
  return items;
}
