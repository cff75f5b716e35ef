// Patterns in simple form (specification §5), still with the place in the schema that each came from. A pattern that several
// references share is one object: what walks them remembers what it has seen.
import type { Datatype } from '../../datatypes/datatype.ts';
import type { Origin } from '../syntax/schema-tree.ts';
import type { NameClass } from './name-class.ts';

type Base = { readonly origin: Origin };

/** `content` is set when the element's content has been converted; until then it is `notAllowed`. */
export type SimpleElement = { readonly name: NameClass; content: SimplePattern; readonly origin: Origin };

export type SimplePattern =
  | (Base & { readonly kind: 'empty' | 'notAllowed' | 'text' })
  | (Base & { readonly kind: 'choice' | 'group' | 'interleave'; readonly members: readonly SimplePattern[] })
  | (Base & { readonly kind: 'oneOrMore' | 'list'; readonly content: SimplePattern })
  | (Base & { readonly kind: 'attribute'; readonly name: NameClass; readonly value: SimplePattern })
  | (Base & { readonly kind: 'element'; readonly element: SimpleElement })
  | (Base & { readonly kind: 'data'; readonly type: Datatype; readonly except?: SimplePattern })
  | (Base & { readonly kind: 'value'; readonly type: Datatype; readonly valueKey: string; readonly lexical: string });

export type SimpleGrammar = {
  readonly start: SimplePattern;
  /** Every element reachable from the start, in the order they were met. */
  readonly elements: readonly SimpleElement[];
};

type NaryKind = 'choice' | 'group' | 'interleave';

/** §4.20 and §4.21 for the n-ary patterns: `notAllowed` and `empty` are absorbed or absorb. */
export function simpleNary(kind: NaryKind, members: readonly SimplePattern[], origin: Origin): SimplePattern {
  if (kind === 'choice') return simpleChoice(members, origin);
  if (members.some((member) => member.kind === 'notAllowed')) return { kind: 'notAllowed', origin };
  const kept = members.filter((member) => member.kind !== 'empty');
  return several(kind, kept, origin) ?? { kind: 'empty', origin };
}

function simpleChoice(members: readonly SimplePattern[], origin: Origin): SimplePattern {
  const allowed = members.filter((member) => member.kind !== 'notAllowed');
  const kept = allowed.filter((member) => member.kind !== 'empty');
  const empty = allowed.find((member) => member.kind === 'empty');
  if (empty !== undefined) kept.push(empty);
  return several('choice', kept, origin) ?? { kind: 'notAllowed', origin };
}

function several(kind: NaryKind, members: readonly SimplePattern[], origin: Origin): SimplePattern | undefined {
  const [first] = members;
  return members.length > 1 ? { kind, members, origin } : first;
}

export function simpleOneOrMore(content: SimplePattern, origin: Origin): SimplePattern {
  return content.kind === 'notAllowed' || content.kind === 'empty' ? content : { kind: 'oneOrMore', content, origin };
}

export function simpleOptional(content: SimplePattern, origin: Origin): SimplePattern {
  return simpleNary('choice', [content, { kind: 'empty', origin }], origin);
}

/** The patterns directly inside one, but for the content of an element. */
export function partsOf(pattern: SimplePattern): readonly SimplePattern[] {
  switch (pattern.kind) {
    case 'choice':
    case 'group':
    case 'interleave':
      return pattern.members;
    case 'oneOrMore':
    case 'list':
      return [pattern.content];
    case 'attribute':
      return [pattern.value];
    case 'data':
      return pattern.except === undefined ? [] : [pattern.except];
    case 'element':
    case 'empty':
    case 'notAllowed':
    case 'text':
    case 'value':
      return [];
    default:
      return pattern satisfies never;
  }
}
