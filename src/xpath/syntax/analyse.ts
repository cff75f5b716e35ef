// What an expression depends on, told from its tree alone.

import type { Expression } from './ast.ts';
import { FUNCTIONS } from './parse.ts';

/** The expressions directly in one. `focus`: evaluated for the same item as it; `inner`: for items that it finds itself. */
export function partsOf(expression: Expression): {
  readonly focus: readonly Expression[];
  readonly inner: readonly Expression[];
} {
  const none: readonly Expression[] = [];
  switch (expression.kind) {
    case 'literal':
    case 'variable':
    case 'context':
    case 'root':
      return { focus: none, inner: none };
    case 'sequence':
      return { focus: expression.items, inner: none };
    case 'for':
    case 'let':
    case 'some':
    case 'every':
      return { focus: [expression.binding.value, expression.body], inner: none };
    case 'if':
      return { focus: [expression.test, expression.then, expression.otherwise], inner: none };
    case 'or':
    case 'and':
    case 'concat':
    case 'union':
      return { focus: expression.operands, inner: none };
    case 'general':
    case 'value':
    case 'node-order':
    case 'range':
    case 'intersect':
    case 'except':
    case 'arithmetic':
      return { focus: [expression.left, expression.right], inner: none };
    case 'map':
      return { focus: [expression.left], inner: [expression.right] };
    case 'negative':
    case 'positive':
    case 'instance':
    case 'treat':
    case 'cast':
    case 'castable':
      return { focus: [expression.operand], inner: none };
    case 'path':
      return { focus: expression.steps.slice(0, 1), inner: expression.steps.slice(1) };
    case 'step':
      return { focus: none, inner: expression.predicates };
    case 'filter':
      return { focus: [expression.base], inner: expression.predicates };
    case 'call':
      return { focus: expression.arguments, inner: none };
    default:
      return expression satisfies never;
  }
}

function isCallOf(expression: Expression, names: ReadonlySet<string>): boolean {
  return expression.kind === 'call' && expression.name.namespace === FUNCTIONS && names.has(expression.name.localName);
}

const POSITION: ReadonlySet<string> = new Set(['position']);
const LAST: ReadonlySet<string> = new Set(['last']);

function usesInFocus(expression: Expression, names: ReadonlySet<string>): boolean {
  return isCallOf(expression, names) || partsOf(expression).focus.some((part) => usesInFocus(part, names));
}

export function usesPosition(expression: Expression): boolean {
  return usesInFocus(expression, POSITION);
}

export function usesLast(expression: Expression): boolean {
  return usesInFocus(expression, LAST);
}

/** Functions whose result depends on the item they are called for, where they have so many arguments or fewer. */
const FOCUSED: ReadonlyMap<string, number> = new Map([
  ['position', 0],
  ['last', 0],
  ['string', 0],
  ['data', 0],
  ['number', 0],
  ['name', 0],
  ['local-name', 0],
  ['namespace-uri', 0],
  ['node-name', 0],
  ['string-length', 0],
  ['normalize-space', 0],
  ['root', 0],
  ['base-uri', 0],
  ['document-uri', 0],
  ['generate-id', 0],
  ['has-children', 0],
  ['path', 0],
  ['nilled', 0],
  ['id', 1],
  ['element-with-id', 1],
  ['idref', 1],
  ['lang', 1],
  ['key', 2],
  ['document', 1],
  ['doc', 1],
]);

/** Whether it gives the same for every item: of the focus it asks nothing. */
export function isFocusFree(expression: Expression): boolean {
  switch (expression.kind) {
    case 'context':
    case 'root':
    case 'step':
      return false;
    case 'call': {
      const { namespace, localName } = expression.name;
      const most = namespace === FUNCTIONS ? FOCUSED.get(localName) : undefined;
      if (most !== undefined && expression.arguments.length <= most) return false;
      return expression.arguments.every(isFocusFree);
    }
    default:
      return partsOf(expression).focus.every(isFocusFree);
  }
}

/** Whether it has no variable, no `current()`, and begins at the root: it gives the same everywhere in a document. */
export function isSameInDocument(expression: Expression): boolean {
  if (expression.kind !== 'path' || expression.steps[0]?.kind !== 'root') return false;
  return !mentionsMore(expression);
}

const CHANGING: ReadonlySet<string> = new Set(['current', 'error']);

function mentionsMore(expression: Expression): boolean {
  if (expression.kind === 'variable' || isCallOf(expression, CHANGING)) return true;
  const { focus, inner } = partsOf(expression);
  return focus.some(mentionsMore) || inner.some(mentionsMore);
}
