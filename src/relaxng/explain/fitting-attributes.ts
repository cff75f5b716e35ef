// Whether the schema takes attributes: one with a value, or all that a start tag would have.

import type { ValueContext } from '../../datatypes/datatype.ts';
import type { AttributeEvent, StartEvent } from '../derivative/document-event.ts';
import type { ReferenceEngine } from '../derivative/document-matcher.ts';
import { occurrencesIn } from '../derivative/occurrences.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';

export type GivenAttribute = { readonly name: ExpandedName; readonly value: string };

/** What comes after the attribute; `notAllowed` where the name or the value is. `before`: inside a start tag. */
export function afterAttribute(
  { derivatives }: ReferenceEngine,
  before: Pattern,
  { name, value }: GivenAttribute,
  context: ValueContext,
): Pattern {
  const named = derivatives.attributeName(before, derivatives.alphabet.symbol(name.namespace, name.localName));
  return derivatives.value(named, value, context);
}

/** Whether a start tag with exactly these attributes is complete. `opened`: the derivative by the name of the element. */
export function takesAttributes(
  engine: ReferenceEngine,
  opened: Pattern,
  attributes: readonly GivenAttribute[],
  context: ValueContext,
): boolean {
  let pattern = opened;
  for (const attribute of attributes) pattern = afterAttribute(engine, pattern, attribute, context);
  return engine.derivatives.endAttributes(pattern).kind !== 'notAllowed';
}

/** In which of the element's definitions it would be complete without one of its attributes: as far as the rest of it fits. */
export function canDoWithout(
  { event, at }: { readonly event: StartEvent; readonly at: AttributeEvent },
  engine: ReferenceEngine,
  context: ValueContext,
): 'always' | 'somewhere' | 'never' {
  const { patterns } = engine.derivatives;
  const others = event.attributes.filter((other) => other !== at).map(givenAttribute);
  const definitions = occurrencesIn(engine.grammar.elements).definitionsOf(event.tag);
  const able = definitions.filter(({ content }) => {
    return takesAttributes(engine, patterns.after(content, patterns.empty), others, context);
  });
  if (able.length === 0) return 'never';
  return able.length === definitions.length ? 'always' : 'somewhere';
}

export function givenAttribute({ attribute }: AttributeEvent): GivenAttribute {
  return { name: attribute, value: attribute.value };
}
