// §4.19 and §4.20: the elements that are left when `notAllowed` has taken away what cannot be. An element of a group with
// `notAllowed` is not there any more, and neither is what only it refers to: no restriction of §7 looks at them.

import { partsOf, type SimpleElement, type SimplePattern } from './simple-pattern.ts';

/** Of `elements`, in their order, those that the start reaches; all contents have been converted. */
export function reachableElements(start: SimplePattern, elements: readonly SimpleElement[]): readonly SimpleElement[] {
  const seen = new Set<SimplePattern>();
  const reached = new Set<SimpleElement>();
  const pending = [start];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'element') {
      reached.add(next.element);
      pending.push(next.element.content);
    }
    // An element may stand where §7.1 forbids it: it is there, and its content is checked.
    for (const part of partsOf(next)) pending.push(part);
  }
  return elements.filter((element) => reached.has(element));
}
