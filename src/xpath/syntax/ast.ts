// An expression as a tree (XPath 3.1 §A.1), names resolved. `at`: offset in the expression.

import type { Item } from '../values/item.ts';
import type { ArithmeticOperator, Comparator } from '../values/operators.ts';

export type Axis =
  | 'child'
  | 'descendant'
  | 'attribute'
  | 'self'
  | 'descendant-or-self'
  | 'following-sibling'
  | 'following'
  | 'parent'
  | 'ancestor'
  | 'preceding-sibling'
  | 'preceding'
  | 'ancestor-or-self';

/** `undefined` in a name: any. */
export type NameTest = { readonly namespace: string | undefined; readonly localName: string | undefined };

export type NodeTest =
  | { readonly kind: 'name'; readonly name: NameTest }
  | { readonly kind: 'node' | 'text' | 'comment' | 'document' }
  | { readonly kind: 'element' | 'attribute'; readonly name: NameTest | undefined; readonly type: string | undefined }
  | { readonly kind: 'document-element'; readonly test: NodeTest }
  | { readonly kind: 'instruction'; readonly target: string | undefined };

export type Occurrence = '' | '?' | '*' | '+';

export type SequenceType =
  | { readonly kind: 'empty' }
  | { readonly kind: 'item'; readonly occurrence: Occurrence }
  | { readonly kind: 'atomic'; readonly type: string; readonly occurrence: Occurrence }
  | { readonly kind: 'nodes'; readonly test: NodeTest; readonly occurrence: Occurrence };

/** `optional`: the empty sequence may be cast. */
export type SingleType = { readonly type: string; readonly optional: boolean };

export type Name = { readonly namespace: string; readonly localName: string };
export type Binding = { readonly variable: string; readonly value: Expression };

export type Expression = { readonly at: number } & (
  | { readonly kind: 'literal'; readonly value: Item }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'for' | 'let' | 'some' | 'every'; readonly binding: Binding; readonly body: Expression }
  | { readonly kind: 'if'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly kind: 'or' | 'and' | 'concat' | 'union'; readonly operands: readonly Expression[] }
  | {
      readonly kind: 'general' | 'value';
      readonly comparator: Comparator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'node-order';
      readonly comparator: 'is' | '<<' | '>>';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'range' | 'intersect' | 'except' | 'map'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'negative' | 'positive'; readonly operand: Expression }
  | { readonly kind: 'instance' | 'treat'; readonly operand: Expression; readonly type: SequenceType }
  | { readonly kind: 'cast' | 'castable'; readonly operand: Expression; readonly type: SingleType }
  /** Two steps or more; the first may be `root`. */
  | { readonly kind: 'path'; readonly steps: readonly Expression[] }
  | { readonly kind: 'step'; readonly axis: Axis; readonly test: NodeTest; readonly predicates: readonly Expression[] }
  | { readonly kind: 'filter'; readonly base: Expression; readonly predicates: readonly Expression[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'context' | 'root' }
  | { readonly kind: 'call'; readonly name: Name; readonly arguments: readonly Expression[] }
);
