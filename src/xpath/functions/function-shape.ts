// A function that expressions can call: a row of a table. What it is called with is converted as its signature says (XPath 3.1
// §3.1.5.2) by the helpers here.

import { atomOf, type Code, one } from '../run/code.ts';
import type { Compiling } from '../run/compiling.ts';
import type { Frame } from '../run/frame.ts';
import { typeOf } from '../values/atomic-types.ts';
import { cast } from '../values/cast.ts';
import type { AtomicItem, Item, Numeric } from '../values/item.ts';
import { raise } from '../values/xpath-error.ts';

export type FunctionRow = {
  readonly name: string;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  readonly compile: (given: readonly Code[], compiling: Compiling) => Code;
};

/** The item that an expression is evaluated for, where an argument is left out. */
export const contextItem: Code = one('any', (_, item) => item);

const NO_PREFIXES = { resolvePrefix: (): undefined => undefined };

export type Get<Found> = (frame: Frame, item: Item) => Found;

/** xs:string?, the empty text for nothing. */
export function textArgument(code: Code): Get<string> {
  return (frame, item) => optionalText(code, frame, item) ?? '';
}

/** xs:string? */
export function optionalText(code: Code, frame: Frame, item: Item): string | undefined {
  const found = code.single(frame, item);
  if (typeof found === 'string' || found === undefined) return found;
  if (typeof found === 'number') return frame.valueOf(found);
  return expectText(found);
}

export function expectText(atom: AtomicItem): string {
  if (typeof atom === 'string') return atom;
  if (typeof atom === 'object' && (atom.kind === 'untyped' || atom.kind === 'uri')) return atom.text;
  return raise('XPTY0004', `a string is expected, not an xs:${typeOf(atom)}`);
}

/** xs:string: an argument that must be there. */
export function requiredText(code: Code): Get<string> {
  return (frame, item) => optionalText(code, frame, item) ?? raise('XPTY0004', 'a string is expected, and there is nothing');
}

/** A numeric, or nothing. */
export function numberArgument(code: Code): Get<Numeric | undefined> {
  return (frame, item) => {
    const atom = atomOf(code, frame, item);
    return atom === undefined ? undefined : expectNumber(atom);
  };
}

export function expectNumber(atom: AtomicItem): Numeric {
  const value = typeof atom === 'object' && atom.kind === 'untyped' ? cast(atom, 'double', NO_PREFIXES) : atom;
  if (typeof value === 'object' && value.kind === 'numeric') return value;
  return raise('XPTY0004', `a number is expected, not an xs:${typeOf(value)}`);
}

/** A value of a type, or nothing; what is untyped is cast to it. */
export function typedArgument(code: Code, type: string): Get<AtomicItem | undefined> {
  return (frame, item) => {
    const atom = atomOf(code, frame, item);
    if (atom === undefined) return undefined;
    const value = typeof atom === 'object' && atom.kind === 'untyped' ? cast(atom, type, NO_PREFIXES) : atom;
    const own = typeOf(value);
    const isRight =
      own === type ||
      (type === 'duration' && own.endsWith('Duration')) ||
      (type === 'integer' && typeof value === 'object' && value.kind === 'numeric' && value.type === 'integer');
    return isRight ? value : raise('XPTY0004', `an xs:${type} is expected, not an xs:${own}`);
  };
}

/** A node, or nothing. */
export function nodeArgument(code: Code): Get<number | undefined> {
  return (frame, item) => {
    const found = code.single(frame, item);
    if (found === undefined || typeof found === 'number') return found;
    return raise('XPTY0004', 'a node is expected');
  };
}

export const CODEPOINT_COLLATION = 'http://www.w3.org/2005/xpath-functions/collation/codepoint';

/** Only the collation by code points is known. */
export function checkCollation(code: Code | undefined, frame: Frame, item: Item): void {
  if (code === undefined) return;
  const name = requiredText(code)(frame, item);
  if (name !== CODEPOINT_COLLATION) raise('FOCH0002', `the collation ${name} is not known`);
}
