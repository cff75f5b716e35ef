// Comparisons (XPath 3.1 §3.7). A general comparison stops at the first pair that holds; many texts against many are looked up.

import { COMMENT, INSTRUCTION } from '../../xml/tree/tree-columns.ts';
import { atomized, atomOf, atomsOf, type Code, one, type Test, truth } from '../run/code.ts';
import type { Compiling } from '../run/compiling.ts';
import type { Frame } from '../run/frame.ts';
import { SeenValues } from '../run/seen-values.ts';
import { isSameInDocument } from '../syntax/analyse.ts';
import type { Expression } from '../syntax/ast.ts';
import { isTextual, textOf } from '../values/cast.ts';
import { compareGenerally, compareValues } from '../values/compare.ts';
import type { AtomicItem, Item } from '../values/item.ts';
import { asNumber } from '../values/numbers.ts';
import type { Comparator } from '../values/operators.ts';
import { raise } from '../values/xpath-error.ts';

type Compared = { readonly comparator: Comparator; readonly left: Expression; readonly right: Expression };

export function compileValueComparison({ comparator, left, right }: Compared, compiling: Compiling): Code {
  const a = compiling.compile(left);
  const b = compiling.compile(right);
  const compare = (frame: Frame, item: Item): boolean | undefined => {
    const first = atomOf(a, frame, item);
    if (first === undefined) return undefined;
    const second = atomOf(b, frame, item);
    return second === undefined ? undefined : compareValues(comparator, [first, second], frame);
  };
  return one('boolean', compare, (frame, item) => compare(frame, item) === true);
}

const MIRRORED: Readonly<Record<Comparator, Comparator>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

export function compileGeneralComparison({ comparator, left, right }: Compared, compiling: Compiling): Code {
  const a = compiling.compile(left);
  const b = compiling.compile(right);
  const counted = countTest({ comparator, left, right }, compiling);
  if (counted !== undefined) return truth(counted);
  if (right.kind === 'literal' && typeof right.value === 'string' && (comparator === '=' || comparator === '!='))
    return truth(againstText(a, right.value, comparator === '='));
  if (comparator === '=' && isSameInDocument(right)) return truth(inRemembered(a, b));
  if (comparator === '=' && isSameInDocument(left)) return truth(inRemembered(b, a));
  // the side that can be many is gone through
  const isTurned = a.isOne && !b.isOne;
  return truth(isTurned ? pairs(MIRRORED[comparator], b, a) : pairs(comparator, a, b));
}

/** One text against whatever. */
function againstText(code: Code, text: string, isEqual: boolean): Test {
  return (frame, item) =>
    code.some(frame, item, (found) => {
      if (typeof found === 'number') return (frame.valueOf(found) === text) === isEqual;
      if (!isTextual(found)) return compareGenerally(isEqual ? '=' : '!=', [found, text], frame);
      return (textOf(found) === text) === isEqual;
    });
}

/** Texts of one side that are looked up and not gone through. */
const FEW = 8;

function pairs(comparator: Comparator, through: Code, held: Code): Test {
  return (frame, item) => {
    let values: readonly AtomicItem[] | undefined;
    let texts: ReadonlySet<string> | undefined;
    let seen: SeenValues | undefined;
    return through.some(frame, item, (found) => {
      if (values === undefined) {
        values = atomsOf(held, frame, item);
        if (comparator === '=' && values.length > FEW && values.every(isTextual)) texts = new Set(values.map(textOf));
        else if (comparator === '=' && values.length > FEW && areAlike(values)) seen = seenOf(values, frame);
      }
      const value = atomized(frame, found);
      if (texts !== undefined && isTextual(value)) return texts.has(textOf(value));
      if (seen !== undefined && isLike(value, values[0])) return !isNotNumber(value) && seen.has(value);
      return anyHolds(comparator, value, { values, frame });
    });
  };
}

/** What takes the type of another value for each comparison takes longer. */
const STEPS_OF_PAIR = 2;
const STEPS_OF_CAST = 8;

function anyHolds(
  comparator: Comparator,
  value: AtomicItem,
  { values, frame }: { readonly values: readonly AtomicItem[]; readonly frame: Frame },
): boolean {
  const isCast = isUntyped(value) !== isUntyped(values[0]);
  for (const other of values) {
    frame.spend(isCast ? STEPS_OF_CAST : STEPS_OF_PAIR);
    if (compareGenerally(comparator, [value, other], frame)) return true;
  }
  return false;
}

function isUntyped(atom: AtomicItem | undefined): boolean {
  return typeof atom === 'object' && atom.kind === 'untyped';
}

/** Values that can be compared with one another, and are no texts. */
function areAlike(values: readonly AtomicItem[]): boolean {
  const [first] = values;
  return first !== undefined && !isTextual(first) && values.every((value) => isLike(value, first));
}

function isLike(value: AtomicItem, other: AtomicItem | undefined): boolean {
  if (typeof value !== 'object' || typeof other !== 'object') return typeof value === typeof other;
  if (value.kind !== other.kind) return false;
  if (value.kind === 'moment' && other.kind === 'moment') return value.type === other.type;
  return value.kind !== 'binary' && value.kind !== 'untyped' && value.kind !== 'uri';
}

function seenOf(values: readonly AtomicItem[], frame: Frame): SeenValues {
  const seen = new SeenValues(frame);
  for (const value of values) seen.add(value);
  return seen;
}

function isNotNumber(atom: AtomicItem): boolean {
  return typeof atom === 'object' && atom.kind === 'numeric' && Number.isNaN(asNumber(atom));
}

/** Whether a value is among those of a path that is the same everywhere in the document: its texts are looked up. */
function inRemembered(code: Code, path: Code): Test {
  const slow = pairs('=', code, path);
  const key = {};
  return (frame, item) => {
    if (frame.tree.documents.length > 1) return slow(frame, item);
    let texts = frame.memo.get(key) as ReadonlySet<string> | 'mixed' | undefined;
    if (texts === undefined) {
      texts = textsOf(path, frame, item);
      frame.memo.set(key, texts);
    }
    if (texts === 'mixed') return slow(frame, item);
    const { size } = texts;
    const known = texts;
    return code.some(frame, item, (found) => {
      if (size === 0) return false;
      if (typeof found === 'number') return known.has(frame.valueOf(found));
      return isTextual(found) ? known.has(textOf(found)) : slow(frame, item);
    });
  };
}

/** The texts of nodes; comments and instructions are strings, all others untyped, which compare alike with texts. */
function textsOf(path: Code, frame: Frame, item: Item): ReadonlySet<string> | 'mixed' {
  const texts = new Set<string>();
  const isMixed = path.some(frame, item, (found) => {
    if (typeof found !== 'number') return true;
    const kind = frame.tree.kind[found];
    if (kind === COMMENT || kind === INSTRUCTION) return true;
    texts.add(frame.valueOf(found));
    return false;
  });
  return isMixed ? 'mixed' : texts;
}

/** `count(x) > 3` and the like: counts no farther than it must. */
function countTest({ comparator, left, right }: Compared, compiling: Compiling): Test | undefined {
  if (left.kind !== 'call' || left.name.localName !== 'count' || left.arguments.length !== 1) return undefined;
  if (right.kind !== 'literal' || typeof right.value !== 'object' || right.value.kind !== 'numeric') return undefined;
  const { value } = right.value;
  if (typeof value !== 'number' || right.value.type !== 'integer') return undefined;
  const counted = compiling.compile(left.arguments[0] as Expression);
  return (frame, item) => {
    let count = 0;
    counted.each(frame, item, () => ++count > value);
    switch (comparator) {
      case '=':
        return count === value;
      case '!=':
        return count !== value;
      case '<':
        return count < value;
      case '<=':
        return count <= value;
      case '>':
        return count > value;
      case '>=':
        return count >= value;
      default:
        return comparator satisfies never;
    }
  };
}

export function compileNodeOrder(
  {
    comparator,
    left,
    right,
  }: { readonly comparator: 'is' | '<<' | '>>'; readonly left: Expression; readonly right: Expression },
  compiling: Compiling,
): Code {
  const a = compiling.compile(left);
  const b = compiling.compile(right);
  const compare = (frame: Frame, item: Item): boolean | undefined => {
    const first = nodeIn(a, frame, item);
    if (first === undefined) return undefined;
    const second = nodeIn(b, frame, item);
    if (second === undefined) return undefined;
    return comparator === 'is' ? first === second : comparator === '<<' ? first < second : first > second;
  };
  return one('boolean', compare, (frame, item) => compare(frame, item) === true);
}

function nodeIn(code: Code, frame: Frame, item: Item): number | undefined {
  const found = code.single(frame, item);
  if (found !== undefined && typeof found !== 'number') raise('XPTY0004', 'a node is expected');
  return found;
}
