// What an element of the schema can have in it, from its beginning, whatever definition of it applies.
import type { ReferenceEngine } from '../derivative/document-matcher.ts';
import { occurrencesIn } from '../derivative/occurrences.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';

/** As after a start tag that had all its attributes; `notAllowed` when the schema does not have the element. */
export function contentFromStart(parent: ExpandedName, { grammar, derivatives }: ReferenceEngine): Pattern {
  const { patterns } = derivatives;
  const own = occurrencesIn(grammar.elements).definitionsOf(parent);
  const contents = own.map(({ content }) => patterns.after(content, patterns.empty));
  return derivatives.ignoreMissingAttributes(patterns.choiceOf(contents));
}

export function mustBeEmpty(parent: ExpandedName, engine: ReferenceEngine): boolean {
  const content = contentFromStart(parent, engine);
  return content.kind === 'after' && content.content.kind === 'empty';
}
