// An expression's tree → code (XPath 3.1 §3). The parts that are longer have files of their own.

import { compileCall } from '../functions/compile-call.ts';
import { castContext, kindOfType } from '../run/cast-context.ts';
import { atomOf, type Code, constant, type Each, inDocumentOrder, itemsOf, many, nothing, one, truth } from '../run/code.ts';
import type { Compiling, Variable } from '../run/compiling.ts';
import type { Frame, Value } from '../run/frame.ts';
import { isOfType } from '../run/sequence-types.ts';
import { usesLast, usesPosition } from '../syntax/analyse.ts';
import type { Expression, SingleType } from '../syntax/ast.ts';
import { calculate } from '../values/arithmetic.ts';
import { cast, isCastable, textOf } from '../values/cast.ts';
import type { Item } from '../values/item.ts';
import { asBigint, integer, negate } from '../values/numbers.ts';
import { raise, StaticError } from '../values/xpath-error.ts';
import { compileGeneralComparison, compileNodeOrder, compileValueComparison } from './compile-comparisons.ts';
import { compileFilter } from './compile-filter.ts';
import { compilePath, compileStep, root, sorted } from './compile-paths.ts';

/** @throws {StaticError} */
export function compileExpression(expression: Expression, compiling: Compiling): Code {
  const compile = compiling.compile;
  switch (expression.kind) {
    case 'literal':
      return constant(expression.value);
    case 'sequence':
      return sequence(expression.items.map((item) => compile(item)));
    case 'for':
    case 'some':
    case 'every':
      return compileIteration(expression, compiling);
    case 'let':
      return compileLet(expression, compiling);
    case 'if':
      return conditional(compile(expression.test), compile(expression.then), compile(expression.otherwise));
    case 'or':
    case 'and':
      return logical(
        expression.kind,
        expression.operands.map((operand) => compile(operand)),
      );
    case 'concat':
      return concatenation(expression.operands.map((operand) => compile(operand)));
    case 'union':
      return union(expression.operands.map((operand) => compile(operand)));
    case 'intersect':
    case 'except':
      return difference(expression.kind, compile(expression.left), compile(expression.right));
    case 'general':
      return compileGeneralComparison(expression, compiling);
    case 'value':
      return compileValueComparison(expression, compiling);
    case 'node-order':
      return compileNodeOrder(expression, compiling);
    case 'range':
      return range(compile(expression.left), compile(expression.right));
    case 'map':
      return mapping(expression, compiling);
    case 'arithmetic':
      return arithmetic(expression, compiling);
    case 'negative':
    case 'positive':
      return signed(expression.kind, compile(expression.operand));
    case 'instance':
      return truth(isOfType(compile(expression.operand), expression.type, compiling.registry));
    case 'treat':
      return treated(compile(expression.operand), isOfType(compile(expression.operand), expression.type, compiling.registry));
    case 'cast':
      return casting(compile(expression.operand), expression.type, compiling);
    case 'castable':
      return castability(compile(expression.operand), expression.type, compiling);
    case 'path':
      return compilePath(expression, compiling);
    case 'step':
      return compileStep(expression, compiling);
    case 'filter':
      return filter(expression, compiling);
    case 'variable':
      return variable(expression.name, compiling.scope.get(expression.name), expression.at);
    case 'context':
      return one('any', (_, item) => item);
    case 'root':
      return root;
    case 'call':
      return compileCall(expression, compiling);
    default:
      return expression satisfies never;
  }
}

function sequence(items: readonly Code[]): Code {
  if (items.length === 0) return nothing;
  const kinds = new Set(items.map(({ kind }) => kind));
  const [kind = 'any'] = kinds;
  const each: Each = (frame, item, visit) => items.some((code) => code.each(frame, item, visit));
  const some: Each = (frame, item, visit) => items.some((code) => code.some(frame, item, visit));
  return many(
    kinds.size === 1 ? kind : 'any',
    each,
    kind === 'nodes' && kinds.size === 1 ? { some, ebv: (frame, item) => some(frame, item, () => true) } : { some },
  );
}

function variable(name: string, known: Variable | undefined, at: number): Code {
  if (known === undefined) throw new StaticError('XPST0008', `there is no variable $${name}`, at);
  const { slot, kind, isOne, code } = known;
  const valueIn = (frame: Frame): Value => frame.variables[slot] ?? frame.force(slot, name);
  const kept: Each = (frame, _, visit) => {
    const value = valueIn(frame);
    if (!isMany(value)) return visit(value);
    for (const item of value) if (visit(item)) return true;
    return false;
  };
  if (code !== undefined) return streamed(known, code, kept);
  if (!isOne) return many(kind, kept);
  return one(kind, (frame) => {
    const value = valueIn(frame);
    return isMany(value) ? value[0] : value;
  });
}

/** How often nodes of a variable are looked for anew before they are kept. */
const MOST_USES = 8;

/** Nodes of a variable that are looked for as far as they are asked for. */
function streamed({ slot, kind }: Variable, code: Code, kept: Each): Code {
  const isKept = (frame: Frame): boolean => {
    if (frame.variables[slot] !== undefined) return true;
    const uses = (frame.uses[slot] ?? 0) + 1;
    frame.uses[slot] = uses;
    return uses > MOST_USES;
  };
  const by =
    (each: Each): Each =>
    (frame, item, visit) =>
      isKept(frame) ? kept(frame, item, visit) : each(frame, frame.current, visit);
  const { back } = code;
  const backwards: Each | undefined = back && ((frame, _, visit) => back(frame, frame.current, visit));
  return many(kind, by(code.each), { some: by(code.some), back: backwards, arePeers: code.arePeers, isSorted: code.isSorted });
}

function isMany(value: Value): value is readonly Item[] {
  return Array.isArray(value);
}

function compileIteration(
  expression: Extract<Expression, { kind: 'for' | 'some' | 'every' | 'let' }>,
  compiling: Compiling,
): Code {
  const { binding, body, kind } = expression;
  const values = compiling.compile(binding.value);
  const slot = compiling.newSlot();
  const scope = new Map(compiling.scope).set(binding.variable, { slot, isLazy: false, isOne: true, kind: values.kind });
  const code = compiling.compile(body, scope);
  if (kind === 'for') {
    const each: Each = (frame, item, visit) =>
      values.each(frame, item, (value) => {
        frame.spend();
        frame.variables[slot] = value;
        return code.each(frame, item, visit);
      });
    // what a for gives is in the order of its variable, even where it is nodes
    return many(code.kind, each, { isOne: values.isOne && code.isOne });
  }
  const isEvery = kind === 'every';
  return truth((frame, item) => {
    const isEnded = values.some(frame, item, (value) => {
      frame.spend();
      frame.variables[slot] = value;
      return code.ebv(frame, item) !== isEvery;
    });
    return isEnded !== isEvery;
  });
}

function compileLet(
  { binding, body }: Extract<Expression, { kind: 'for' | 'some' | 'every' | 'let' }>,
  compiling: Compiling,
): Code {
  const values = compiling.compile(binding.value);
  const slot = compiling.newSlot();
  const scope = new Map(compiling.scope).set(binding.variable, { slot, isLazy: false, isOne: values.isOne, kind: values.kind });
  const code = compiling.compile(body, scope);
  const bind = (frame: Frame, item: Item): void => {
    frame.variables[slot] = itemsOf(values, frame, item);
  };
  const each: Each = (frame, item, visit) => {
    bind(frame, item);
    return code.each(frame, item, visit);
  };
  return many(code.kind, each, {
    isOne: code.isOne,
    ebv: (frame, item) => {
      bind(frame, item);
      return code.ebv(frame, item);
    },
  });
}

function conditional(test: Code, then: Code, otherwise: Code): Code {
  const chosen = (frame: Frame, item: Item): Code => (test.ebv(frame, item) ? then : otherwise);
  const kind = then.kind === otherwise.kind ? then.kind : 'any';
  return many(kind, (frame, item, visit) => chosen(frame, item).each(frame, item, visit), {
    some: (frame, item, visit) => chosen(frame, item).some(frame, item, visit),
    ebv: (frame, item) => chosen(frame, item).ebv(frame, item),
    isOne: then.isOne && otherwise.isOne,
    arePeers: then.arePeers && otherwise.arePeers,
  });
}

/** XPath 3.1 §3.8: where one side decides, an error of another is none. Sides are tried in order, as Saxon does. */
function logical(kind: 'or' | 'and', operands: readonly Code[]): Code {
  const decides = kind === 'or';
  return truth((frame, item) => {
    for (const operand of operands) if (operand.ebv(frame, item) === decides) return decides;
    return !decides;
  });
}

function concatenation(operands: readonly Code[]): Code {
  return one('text', (frame, item) => {
    let text = '';
    for (const operand of operands) {
      const atom = atomOf(operand, frame, item);
      if (atom !== undefined) text += textOf(atom);
    }
    return text;
  });
}

function union(operands: readonly Code[]): Code {
  const some: Each = (frame, item, visit) =>
    operands.some((code) => code.some(frame, item, (found) => visit(expectNode(found))));
  return many('nodes', sorted(some), { some, isSorted: true });
}

function expectNode(item: Item): Item {
  return typeof item === 'number' ? item : raise('XPTY0004', 'a set of nodes has a value that is not a node');
}

function difference(kind: 'intersect' | 'except', left: Code, right: Code): Code {
  const each: Each = (frame, item, visit) => {
    const others = new Set<Item>();
    right.some(frame, item, (found) => {
      others.add(expectNode(found));
      return false;
    });
    const isWanted = kind === 'intersect';
    const nodes: number[] = [];
    left.some(frame, item, (found) => {
      if (others.has(expectNode(found)) === isWanted) nodes.push(found as number);
      return false;
    });
    for (const node of inDocumentOrder(nodes)) if (visit(node)) return true;
    return false;
  };
  return many('nodes', each, { isSorted: true });
}

const NO_PREFIXES = { resolvePrefix: (): undefined => undefined };

/** Integers of a range; more are refused. */
const LONGEST_RANGE = 10_000_000n;

function range(left: Code, right: Code): Code {
  const bound = (code: Code, frame: Frame, item: Item): bigint | undefined => {
    const atom = atomOf(code, frame, item);
    if (atom === undefined) return undefined;
    const value = typeof atom === 'object' && atom.kind === 'untyped' ? cast(atom, 'integer', NO_PREFIXES) : atom;
    if (typeof value !== 'object' || value.kind !== 'numeric' || value.type !== 'integer')
      raise('XPTY0004', 'a range goes from one integer to another');
    return asBigint(value);
  };
  const each: Each = (frame, item, visit) => {
    const first = bound(left, frame, item);
    const last = first === undefined ? undefined : bound(right, frame, item);
    if (first === undefined || last === undefined) return false;
    if (last - first > LONGEST_RANGE) raise('XPDY0130', `a range has more than ${LONGEST_RANGE} numbers`);
    for (let value = first; value <= last; value++) if (visit(integer(value))) return true;
    return false;
  };
  return many('numeric', each);
}

function mapping(
  { left, right }: Extract<Expression, { kind: 'map' | 'range' | 'intersect' | 'except' }>,
  compiling: Compiling,
): Code {
  const from = compiling.compile(left);
  const to = compiling.compile(right);
  const isCounting = usesPosition(right) || usesLast(right);
  const each: Each = isCounting
    ? (frame, item, visit) => {
        const items = itemsOf(from, frame, item);
        const { position, size } = frame;
        const isEnded = items.some((found, index) => {
          frame.position = index + 1;
          frame.size = items.length;
          return to.each(frame, found, visit);
        });
        frame.position = position;
        frame.size = size;
        return isEnded;
      }
    : (frame, item, visit) =>
        from.each(frame, item, (found) => {
          frame.spend();
          return to.each(frame, found, visit);
        });
  return many(to.kind, each, { isOne: from.isOne && to.isOne });
}

function arithmetic({ operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>, compiling: Compiling): Code {
  const a = compiling.compile(left);
  const b = compiling.compile(right);
  return one(a.kind === 'numeric' && b.kind === 'numeric' ? 'numeric' : 'atomic', (frame, item) => {
    const first = atomOf(a, frame, item);
    if (first === undefined) return undefined;
    const second = atomOf(b, frame, item);
    return second === undefined ? undefined : calculate(operator, first, second, frame.implicitZone);
  });
}

function signed(kind: 'negative' | 'positive', operand: Code): Code {
  return one('numeric', (frame, item) => {
    const atom = atomOf(operand, frame, item);
    if (atom === undefined) return undefined;
    const value = typeof atom === 'object' && atom.kind === 'untyped' ? cast(atom, 'double', NO_PREFIXES) : atom;
    if (typeof value !== 'object' || value.kind !== 'numeric')
      return raise('XPTY0004', 'a sign stands before what is no number');
    return kind === 'negative' ? negate(value) : value;
  });
}

function treated(code: Code, accepts: (frame: Frame, item: Item) => boolean): Code {
  const each: Each = (frame, item, visit) => {
    if (!accepts(frame, item)) raise('XPDY0050', 'a value is not of the type that it is treated as');
    return code.each(frame, item, visit);
  };
  return many(code.kind, each, { isOne: code.isOne, arePeers: code.arePeers });
}

function casting(code: Code, { type, optional }: SingleType, compiling: Compiling): Code {
  const context = castContext(compiling);
  const kind = kindOfType(type);
  return one(kind, (frame, item) => {
    const atom = atomOf(code, frame, item);
    if (atom !== undefined) return cast(atom, type, context);
    return optional ? undefined : raise('XPTY0004', `nothing is cast to xs:${type}`);
  });
}

function castability(code: Code, { type, optional }: SingleType, compiling: Compiling): Code {
  const context = castContext(compiling);
  return truth((frame, item) => {
    const items: Item[] = [];
    code.each(frame, item, (found) => items.push(found) > 1);
    const [only] = items;
    if (items.length > 1) return false;
    if (only === undefined) return optional;
    const atom = atomOf(
      one('any', () => only),
      frame,
      item,
    );
    return atom !== undefined && isCastable(atom, type, context);
  });
}

function filter({ base, predicates }: Extract<Expression, { kind: 'filter' }>, compiling: Compiling): Code {
  const code = compiling.compile(base);
  return predicates.length === 0 ? code : compileFilter(code, predicates, compiling);
}
