// Why an element that its parent can have is not allowed any more: what stands before it is played again.
import type { ReferenceEngine } from '../derivative/document-matcher.ts';
import { keyOf } from '../derivative/occurrences.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import type { Sibling } from './earlier-siblings.ts';
import { contentFromStart } from './parent-content.ts';

export type OrderFault =
  /** The parent can have it, but not after `sibling`. */
  | { readonly kind: 'must-precede'; readonly sibling: ExpandedName }
  | { readonly kind: 'excluded-by'; readonly sibling: ExpandedName }
  /** The parent has either text or such elements; `takesText`: the element could hold the text. */
  | { readonly kind: 'excluded-by-text'; readonly takesText: boolean }
  | { readonly kind: 'repeated' };

type Question = {
  readonly parent: ExpandedName;
  readonly element: ExpandedName;
  /** What stands before the element, in document order. */
  readonly earlier: readonly Sibling[];
};

export function orderFault({ parent, element, earlier }: Question, engine: ReferenceEngine): OrderFault | undefined {
  const { derivatives } = engine;
  const open = (pattern: Pattern, name: ExpandedName): Pattern =>
    derivatives.startTag(pattern, derivatives.alphabet.symbol(name.namespace, name.localName));
  const step = (pattern: Pattern, sibling: Sibling): Pattern =>
    sibling.kind === 'text' ? derivatives.text(pattern) : derivatives.leave(open(pattern, sibling.name));
  const takes = (pattern: Pattern): boolean => open(pattern, element).kind !== 'notAllowed';
  let pattern = contentFromStart(parent, engine);
  for (const sibling of earlier) {
    const next = step(pattern, sibling);
    if (next.kind === 'notAllowed') continue;
    if (takes(pattern) && !takes(next)) {
      const inside = derivatives.ignoreMissingAttributes(open(pattern, element));
      if (sibling.kind === 'text')
        return { kind: 'excluded-by-text', takesText: derivatives.text(inside).kind !== 'notAllowed' };
      if (keyOf(sibling.name) === keyOf(element)) return { kind: 'repeated' };
      const couldFollow = open(derivatives.leave(inside), sibling.name).kind !== 'notAllowed';
      return { kind: couldFollow ? 'must-precede' : 'excluded-by', sibling: sibling.name };
    }
    pattern = next;
  }
  return undefined;
}
