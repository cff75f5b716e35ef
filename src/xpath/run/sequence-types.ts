// Sequence types: instance of, treat as (XPath 3.1 §2.5.5).

import { ATTRIBUTE, ELEMENT } from '../../xml/tree/tree-columns.ts';
import type { Occurrence, SequenceType } from '../syntax/ast.ts';
import { derivesFrom, typeOf } from '../values/atomic-types.ts';
import type { Item } from '../values/item.ts';
import { type Matches, matcher } from './axes.ts';
import type { Code } from './code.ts';
import type { Frame } from './frame.ts';
import type { NameRegistry } from './name-registry.ts';

type Accepts = (frame: Frame, item: Item) => boolean;

function itemTest(type: SequenceType, registry: NameRegistry): Accepts {
  switch (type.kind) {
    case 'empty':
      return () => false;
    case 'item':
      return () => true;
    case 'atomic':
      return (_, item) => typeof item !== 'number' && derivesFrom(typeOf(item), type.type);
    case 'nodes': {
      const matches: Matches = matcher(type.test, type.test.kind === 'attribute' ? ATTRIBUTE : ELEMENT, registry);
      return (frame, item) => typeof item === 'number' && matches(frame, item);
    }
    default:
      return type satisfies never;
  }
}

/** Whether the items of a code are of a type; asks no farther than it must. */
export function isOfType(code: Code, type: SequenceType, registry: NameRegistry): (frame: Frame, item: Item) => boolean {
  const accepts = itemTest(type, registry);
  const occurrence: Occurrence = type.kind === 'empty' ? '?' : type.occurrence;
  const most = occurrence === '' || occurrence === '?' ? 1 : Number.POSITIVE_INFINITY;
  const least = occurrence === '' || occurrence === '+' ? 1 : 0;
  return (frame, item) => {
    let count = 0;
    const isRefused = code.each(frame, item, (found) => ++count > most || !accepts(frame, found));
    return !isRefused && count >= least;
  };
}
