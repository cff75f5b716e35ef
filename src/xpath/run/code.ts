// What an expression is compiled to: closures that give its items one by one, so that who has seen enough stops. Nothing is
// gathered that is not asked for as a whole.

import { COMMENT, INSTRUCTION } from '../../xml/tree/tree-columns.ts';
import { textOf } from '../values/cast.ts';
import { type AtomicItem, type Item, Untyped } from '../values/item.ts';
import { asNumber } from '../values/numbers.ts';
import { raise } from '../values/xpath-error.ts';
import type { Frame } from './frame.ts';

/** Is told each item; true ends the evaluation. */
export type Visit = (item: Item) => boolean;
/** @returns whether it was ended */
export type Each = (frame: Frame, item: Item, visit: Visit) => boolean;
export type Single = (frame: Frame, item: Item) => Item | undefined;
export type Test = (frame: Frame, item: Item) => boolean;

/** What is known of the items before evaluation. `numeric`: numbers of any type; `any`: nothing is known. */
export type ItemKind = 'nodes' | 'boolean' | 'text' | 'numeric' | 'atomic' | 'any';

export type Code = {
  readonly kind: ItemKind;
  /** At most one item. */
  readonly isOne: boolean;
  /** No node among the items contains another. */
  readonly arePeers: boolean;
  /** Nodes come in document order, each once. */
  readonly isSorted: boolean;
  /** In order: nodes of a path in document order, each once. */
  readonly each: Each;
  /** In any order, and an item perhaps more than once. */
  readonly some: Each;
  /** The other way around, where that is as quick: the last one first. */
  readonly back: Each | undefined;
  /** The effective boolean value. */
  readonly ebv: Test;
  /** The only item; XPTY0004 where there are more. */
  readonly single: Single;
};

export function many(
  kind: ItemKind,
  each: Each,
  known: {
    readonly some?: Each;
    readonly back?: Each | undefined;
    readonly ebv?: Test;
    readonly arePeers?: boolean;
    readonly isSorted?: boolean;
    readonly isOne?: boolean;
  } = {},
): Code {
  const { some = each, arePeers = false, isOne = false, isSorted = isOne } = known;
  const ebv =
    known.ebv ?? (kind === 'nodes' ? (frame, item) => some(frame, item, STOP) : (frame, item) => booleanOf(each, frame, item));
  return {
    kind,
    isOne,
    arePeers,
    isSorted,
    each,
    some,
    back: known.back,
    ebv,
    single: (frame, item) => onlyOf(each, frame, item),
  };
}

const STOP: Visit = () => true;

export function one(kind: ItemKind, single: Single, ebv?: Test): Code {
  const each: Each = (frame, item, visit) => {
    const found = single(frame, item);
    return found !== undefined && visit(found);
  };
  return {
    kind,
    isOne: true,
    arePeers: true,
    isSorted: true,
    each,
    some: each,
    back: each,
    ebv:
      ebv ??
      ((frame, item) => {
        const found = single(frame, item);
        return found !== undefined && booleanOfItem(found);
      }),
    single,
  };
}

export function truth(test: Test): Code {
  return one('boolean', test, test);
}

/** Of what is one value always: its effective boolean value too. */
export function constant(value: Item): Code {
  const kind =
    typeof value === 'string'
      ? 'text'
      : typeof value === 'boolean'
        ? 'boolean'
        : typeof value === 'object' && value.kind === 'numeric'
          ? 'numeric'
          : 'atomic';
  return one(kind, () => value);
}

export const nothing: Code = many('nodes', () => false, { arePeers: true, isOne: true });

function onlyOf(each: Each, frame: Frame, item: Item): Item | undefined {
  let only: Item | undefined;
  const isMore = each(frame, item, (found) => {
    if (only !== undefined) return true;
    only = found;
    return false;
  });
  if (isMore) raise('XPTY0004', 'there is more than one item where one is expected');
  return only;
}

/** XPath 3.1 §2.4.3. */
function booleanOf(each: Each, frame: Frame, item: Item): boolean {
  let first: Item | undefined;
  const isEnded = each(frame, item, (found) => {
    if (first !== undefined || typeof found === 'number') {
      first ??= found;
      return true;
    }
    first = found;
    return false;
  });
  if (first === undefined) return false;
  if (typeof first === 'number') return true;
  if (isEnded) raise('FORG0006', 'a sequence of more than one value is neither true nor false');
  return booleanOfItem(first);
}

export function booleanOfItem(item: Item): boolean {
  if (typeof item === 'boolean') return item;
  if (typeof item === 'string') return item !== '';
  if (typeof item === 'number') return true;
  if (item.kind === 'untyped' || item.kind === 'uri') return item.text !== '';
  if (item.kind !== 'numeric') return raise('FORG0006', 'a value of this type is neither true nor false');
  const number = asNumber(item);
  return number !== 0 && !Number.isNaN(number);
}

/** The typed value of an item (XPath 3.1 §2.4.2): of a node, its text as an untyped value. */
export function atomized(frame: Frame, item: Item): AtomicItem {
  if (typeof item !== 'number') return item;
  const kind = frame.tree.kind[item];
  const text = frame.valueOf(item);
  return kind === COMMENT || kind === INSTRUCTION ? text : new Untyped(text);
}

/** The text of an item, as string() makes it. */
export function textOfItem(frame: Frame, item: Item): string {
  return typeof item === 'number' ? frame.valueOf(item) : textOf(item);
}

/** Items of a sequence that is kept. */
const MOST_ITEMS = 1_000_000;

export function itemsOf(code: Code, frame: Frame, item: Item): readonly Item[] {
  const items: Item[] = [];
  code.each(frame, item, (found) => {
    frame.spend();
    if (items.push(found) > MOST_ITEMS) raise('XPDY0130', `a sequence has more than ${MOST_ITEMS} items`);
    return false;
  });
  return items;
}

export function atomsOf(code: Code, frame: Frame, item: Item): readonly AtomicItem[] {
  const atoms: AtomicItem[] = [];
  code.each(frame, item, (found) => {
    frame.spend();
    if (atoms.push(atomized(frame, found)) > MOST_ITEMS) raise('XPDY0130', `a sequence has more than ${MOST_ITEMS} items`);
    return false;
  });
  return atoms;
}

/** A single value, or none. */
export function atomOf(code: Code, frame: Frame, item: Item): AtomicItem | undefined {
  const found = code.single(frame, item);
  return found === undefined ? undefined : atomized(frame, found);
}

/** Nodes sorted, each once. @throws {DynamicError} where an item is no node */
export function inDocumentOrder(nodes: number[]): readonly number[] {
  if (nodes.length < 2) return nodes;
  let isSorted = true;
  for (let at = 1; at < nodes.length && isSorted; at++) isSorted = (nodes[at - 1] as number) < (nodes[at] as number);
  if (isSorted) return nodes;
  const sorted = Int32Array.from(nodes).sort();
  const result: number[] = [];
  for (const node of sorted) if (node !== result.at(-1)) result.push(node);
  return result;
}
