// Functions on sequences and truth values (XPath Functions 3.1 §7, §14, §3.1).

import { atomized, atomOf, type Code, constant, type Each, itemsOf, many, nothing, one, truth } from '../run/code.ts';
import type { Frame } from '../run/frame.ts';
import { SeenValues } from '../run/seen-values.ts';
import { areEqual } from '../values/compare.ts';
import type { AtomicItem, Item } from '../values/item.ts';
import { asNumber, integer } from '../values/numbers.ts';
import { raise, shown } from '../values/xpath-error.ts';
import { deepEqual } from './deep-equal.ts';
import {
  checkCollation,
  contextItem,
  type FunctionRow,
  numberArgument,
  optionalText,
  typedArgument,
} from './function-shape.ts';

function distinct(
  code: Code,
  { frame, item }: { readonly frame: Frame; readonly item: Item },
  visit: (atom: AtomicItem) => boolean,
): boolean {
  const seen = new SeenValues(frame);
  return code.each(frame, item, (found) => {
    frame.spend();
    const atom = atomized(frame, found);
    if (seen.has(atom)) return false;
    seen.add(atom);
    return visit(atom);
  });
}

function cardinality(name: string, code: string, accepts: (count: number) => boolean): FunctionRow {
  return {
    name,
    least: 1,
    most: 1,
    compile: ([given = contextItem]) => {
      const each: Each = (frame, item, visit) => {
        const items = itemsOf(given, frame, item);
        if (!accepts(items.length)) raise(code, `${name}() is given ${items.length} items`);
        return items.some(visit);
      };
      return many(given.kind, each, { isOne: name !== 'one-or-more', arePeers: given.arePeers });
    },
  };
}

function subsequence(code: Code, first: number, end: number): Each {
  return (frame, item, visit) => {
    let at = 0;
    let isEnded = false;
    code.each(frame, item, (found) => {
      at++;
      frame.spend();
      if (at >= end) return true;
      if (at >= first && visit(found)) isEnded = true;
      return isEnded;
    });
    return isEnded;
  };
}

const ERRORS = 'http://www.w3.org/2005/xqt-errors';

function raised(given: readonly Code[], frame: Frame, item: Item): never {
  const [name, words] = given;
  const code = name === undefined ? undefined : name.single(frame, item);
  const isName = typeof code === 'object' && code.kind === 'qname';
  const text = words === undefined ? '' : (optionalText(words, frame, item) ?? '');
  const label = isName
    ? code.namespace === ERRORS || code.namespace === ''
      ? code.localName
      : `Q{${code.namespace}}${code.localName}`
    : 'FOER0000';
  return raise(label, text === '' ? 'the rule calls error()' : `the rule calls error(): ${shown(text)}`);
}

export const sequenceFunctions: readonly FunctionRow[] = [
  { name: 'true', least: 0, most: 0, compile: () => constant(true) },
  { name: 'false', least: 0, most: 0, compile: () => constant(false) },
  {
    name: 'not',
    least: 1,
    most: 1,
    compile: ([{ ebv } = contextItem]) => truth((frame, item) => !ebv(frame, item)),
  },
  { name: 'boolean', least: 1, most: 1, compile: ([{ ebv } = contextItem]) => truth(ebv) },
  {
    name: 'exists',
    least: 1,
    most: 1,
    compile: ([{ some } = contextItem]) => truth((frame, item) => some(frame, item, () => true)),
  },
  {
    name: 'empty',
    least: 1,
    most: 1,
    compile: ([{ some } = contextItem]) => truth((frame, item) => !some(frame, item, () => true)),
  },
  { name: 'position', least: 0, most: 0, compile: () => one('numeric', (frame) => integer(frame.position)) },
  { name: 'last', least: 0, most: 0, compile: () => one('numeric', (frame) => integer(frame.size)) },
  {
    name: 'data',
    least: 0,
    most: 1,
    compile: ([given = contextItem]) =>
      many(
        'atomic',
        (frame, item, visit) =>
          given.each(frame, item, (found) => {
            frame.spend();
            return visit(atomized(frame, found));
          }),
        {
          isOne: given.isOne,
        },
      ),
  },
  {
    name: 'distinct-values',
    least: 1,
    most: 2,
    compile: ([given = contextItem, collation]) =>
      many('atomic', (frame, item, visit) => {
        checkCollation(collation, frame, item);
        return distinct(given, { frame, item }, visit);
      }),
  },
  {
    name: 'index-of',
    least: 2,
    most: 3,
    compile: ([given = contextItem, sought = contextItem, collation]) =>
      many('numeric', (frame, item, visit) => {
        checkCollation(collation, frame, item);
        const wanted = atomOf(sought, frame, item) ?? raise('XPTY0004', 'a value is expected, and there is nothing');
        let at = 0;
        return given.each(frame, item, (found) => {
          at++;
          frame.spend();
          return areEqual(atomized(frame, found), wanted, frame) && visit(integer(at));
        });
      }),
  },
  {
    name: 'head',
    least: 1,
    most: 1,
    compile: ([given = contextItem]) => many(given.kind, subsequence(given, 1, 2), { isOne: true, arePeers: true }),
  },
  {
    name: 'tail',
    least: 1,
    most: 1,
    compile: ([given = contextItem]) => many(given.kind, subsequence(given, 2, Number.POSITIVE_INFINITY)),
  },
  {
    name: 'subsequence',
    least: 2,
    most: 3,
    compile: ([given = contextItem, start = contextItem, length]) => {
      const first = numberArgument(start);
      const count = length === undefined ? undefined : numberArgument(length);
      return many(given.kind, (frame, item, visit) => {
        const from = first(frame, item);
        const size = count?.(frame, item);
        const begin = Math.round(from === undefined ? Number.NaN : asNumber(from));
        const end =
          count === undefined ? Number.POSITIVE_INFINITY : begin + Math.round(size === undefined ? Number.NaN : asNumber(size));
        return !Number.isNaN(begin) && !Number.isNaN(end) && subsequence(given, begin, end)(frame, item, visit);
      });
    },
  },
  {
    name: 'insert-before',
    least: 3,
    most: 3,
    compile: ([given = contextItem, at = contextItem, inserted = contextItem]) => {
      const place = typedArgument(at, 'integer');
      return many('any', (frame, item, visit) => {
        const number = place(frame, item);
        const items = itemsOf(given, frame, item);
        const index = Math.max(0, (typeof number === 'object' && number.kind === 'numeric' ? asNumber(number) : 1) - 1);
        return [...items.slice(0, index), ...itemsOf(inserted, frame, item), ...items.slice(index)].some(visit);
      });
    },
  },
  {
    name: 'remove',
    least: 2,
    most: 2,
    compile: ([given = contextItem, at = contextItem]) => {
      const place = typedArgument(at, 'integer');
      return many(given.kind, (frame, item, visit) => {
        const number = place(frame, item);
        const removed = typeof number === 'object' && number.kind === 'numeric' ? asNumber(number) : 0;
        let index = 0;
        return given.each(frame, item, (found) => {
          frame.spend();
          return ++index !== removed && visit(found);
        });
      });
    },
  },
  {
    name: 'reverse',
    least: 1,
    most: 1,
    compile: ([given = contextItem]) =>
      many(given.kind, (frame, item, visit) => itemsOf(given, frame, item).toReversed().some(visit), { isOne: given.isOne }),
  },
  { name: 'unordered', least: 1, most: 1, compile: ([given = nothing]) => given },
  { name: 'trace', least: 1, most: 2, compile: ([given = nothing]) => given },
  cardinality('zero-or-one', 'FORG0003', (count) => count <= 1),
  cardinality('one-or-more', 'FORG0004', (count) => count >= 1),
  cardinality('exactly-one', 'FORG0005', (count) => count === 1),
  {
    name: 'deep-equal',
    least: 2,
    most: 3,
    compile: ([first = contextItem, second = contextItem, collation]) =>
      truth((frame, item) => {
        checkCollation(collation, frame, item);
        const a = itemsOf(first, frame, item);
        const b = itemsOf(second, frame, item);
        return a.length === b.length && a.every((found, index) => deepEqual(found, b[index] as Item, frame));
      }),
  },
  {
    name: 'error',
    least: 0,
    most: 3,
    compile: (given) =>
      many('any', (frame, item) => raised(given, frame, item), { ebv: (frame, item) => raised(given, frame, item) }),
  },
];
