// Which elements of a grammar may hold no text of their own: what stands in them is set apart by nothing but their tags.

import type { Grammar } from '../../src/relaxng/pattern/intern-grammar.ts';
import type { Pattern } from '../../src/relaxng/pattern/pattern.ts';

export function elementOnlyIn(grammar: Grammar): (name: string) => boolean {
  const names = new Map<string, boolean>();
  for (const { name, content } of grammar.elements) {
    if (name.kind === 'name') names.set(name.localName, (names.get(name.localName) ?? true) && !holdsText(content));
  }
  return (name) => names.get(name) ?? false;
}

function holdsText(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'text':
    case 'data':
    case 'value':
    case 'list':
      return true;
    case 'choice':
      return pattern.alternatives.some(holdsText);
    case 'group':
    case 'interleave':
      return holdsText(pattern.left) || holdsText(pattern.right);
    case 'oneOrMore':
      return holdsText(pattern.content);
    default:
      return false;
  }
}
