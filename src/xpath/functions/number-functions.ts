// Functions on numbers, and those that gather numbers (XPath Functions 3.1 §4, §14.4).

import { atomOf, atomsOf, type Code, one } from '../run/code.ts';
import type { Frame } from '../run/frame.ts';
import { calculate } from '../values/arithmetic.ts';
import { typeOf } from '../values/atomic-types.ts';
import { cast, isTextual, textOf } from '../values/cast.ts';
import { compareTexts, compareValues } from '../values/compare.ts';
import type { Rounding } from '../values/decimal-value.ts';
import type { AtomicItem, Item, Numeric } from '../values/item.ts';
import { absolute, asNumber, double, integer, numberOfText, roundNumber, widest } from '../values/numbers.ts';
import { raise } from '../values/xpath-error.ts';
import { checkCollation, contextItem, type FunctionRow, numberArgument } from './function-shape.ts';

const NO_PREFIXES = { resolvePrefix: (): undefined => undefined };

function rounding(name: string, most: 1 | 2, kind: Rounding): FunctionRow {
  return {
    name,
    least: 1,
    most,
    compile: ([given = contextItem, places]) => {
      const number = numberArgument(given);
      const count = places === undefined ? undefined : numberArgument(places);
      return one('numeric', (frame, item) => {
        const value = number(frame, item);
        const digits = count?.(frame, item);
        return value && roundNumber(value, digits === undefined ? 0 : asNumber(digits), kind);
      });
    },
  };
}

/** number(): NaN for what is none. */
export function toNumber(atom: AtomicItem | undefined): Numeric {
  if (atom === undefined) return double(Number.NaN);
  if (typeof atom === 'boolean') return double(atom ? 1 : 0);
  if (isTextual(atom)) return double(numberOfText(textOf(atom)));
  return typeof atom === 'object' && atom.kind === 'numeric' ? double(asNumber(atom)) : double(Number.NaN);
}

/** What is untyped is a double. */
function summands(code: Code, frame: Frame, item: Item): readonly AtomicItem[] {
  return atomsOf(code, frame, item).map((atom) =>
    typeof atom === 'object' && atom.kind === 'untyped' ? cast(atom, 'double', NO_PREFIXES) : atom,
  );
}

function added(values: readonly AtomicItem[], zone: number): AtomicItem | undefined {
  let sum: AtomicItem | undefined;
  for (const value of values) {
    if (typeof value !== 'object' || (value.kind !== 'numeric' && value.kind !== 'duration')) {
      raise('FORG0006', `an xs:${typeOf(value)} cannot be added up`);
    }
    try {
      sum = sum === undefined ? value : calculate('+', sum, value, zone);
    } catch {
      raise('FORG0006', 'values of different types cannot be added up');
    }
  }
  return sum;
}

/** Of numbers of several types, the widest is that of the result. */
function extreme(
  code: Code,
  sign: '<' | '>',
  { frame, item }: { readonly frame: Frame; readonly item: Item },
): AtomicItem | undefined {
  const values = summands(code, frame, item);
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  let found = first;
  for (const value of others) {
    try {
      if (isNotNumber(value)) found = value;
      else if (isTextual(value) && isTextual(found)) {
        if (compareTexts(textOf(value), textOf(found)) * (sign === '<' ? -1 : 1) > 0) found = value;
      } else if (compareValues(sign, [value, found], frame)) found = value;
    } catch {
      raise('FORG0006', 'values of different types cannot be compared');
    }
  }
  return promoted(found, values);
}

function isNotNumber(value: AtomicItem): boolean {
  return typeof value === 'object' && value.kind === 'numeric' && Number.isNaN(asNumber(value));
}

function promoted(found: AtomicItem, values: readonly AtomicItem[]): AtomicItem {
  if (typeof found !== 'object') return found;
  if (found.kind === 'uri') return found.text;
  const isUnordered = found.kind === 'qname' || (found.kind === 'moment' && found.type.startsWith('g'));
  if (isUnordered) raise('FORG0006', `an xs:${typeOf(found)} has no order`);
  if (found.kind !== 'numeric') return found;
  let type = found.type;
  for (const value of values) if (typeof value === 'object' && value.kind === 'numeric') type = widest(type, value.type);
  return type === found.type ? found : cast(found, type, NO_PREFIXES);
}

export const numberFunctions: readonly FunctionRow[] = [
  rounding('ceiling', 1, 'ceiling'),
  rounding('floor', 1, 'floor'),
  rounding('round', 2, 'half-up'),
  rounding('round-half-to-even', 2, 'half-even'),
  {
    name: 'abs',
    least: 1,
    most: 1,
    compile: ([given = contextItem]) => {
      const number = numberArgument(given);
      return one('numeric', (frame, item) => {
        const value = number(frame, item);
        return value && absolute(value);
      });
    },
  },
  {
    name: 'number',
    least: 0,
    most: 1,
    compile: ([given = contextItem]) => one('numeric', (frame, item) => toNumber(atomOf(given, frame, item))),
  },
  {
    name: 'count',
    least: 1,
    most: 1,
    compile: ([given = contextItem]) =>
      one('numeric', (frame, item) => {
        let count = 0;
        given.each(frame, item, () => {
          count++;
          frame.spend();
          return false;
        });
        return integer(count);
      }),
  },
  {
    name: 'sum',
    least: 1,
    most: 2,
    compile: ([given = contextItem, zero]) =>
      one('atomic', (frame, item) => {
        const sum = added(summands(given, frame, item), frame.implicitZone);
        return sum ?? (zero === undefined ? integer(0) : atomOf(zero, frame, item));
      }),
  },
  {
    name: 'avg',
    least: 1,
    most: 1,
    compile: ([given = contextItem]) =>
      one('atomic', (frame, item) => {
        const values = summands(given, frame, item);
        const sum = added(values, frame.implicitZone);
        return sum && calculate('div', sum, integer(values.length), frame.implicitZone);
      }),
  },
  ...(['min', 'max'] as const).map(
    (name): FunctionRow => ({
      name,
      least: 1,
      most: 2,
      compile: ([given = contextItem, collation]) =>
        one('atomic', (frame, item) => {
          checkCollation(collation, frame, item);
          return extreme(given, name === 'min' ? '<' : '>', { frame, item });
        }),
    }),
  ),
];
