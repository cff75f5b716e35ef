// A misspelt or wrongly cased element: the name that was meant, in both tags.

import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { EndEvent } from '../../relaxng/derivative/document-event.ts';
import { firstElements } from '../../relaxng/derivative/first-names.ts';
import { occurrencesIn } from '../../relaxng/derivative/occurrences.ts';
import { elementMeant } from '../../relaxng/explain/explain-element.ts';
import { valueContextOf } from '../../relaxng/explain/explain-value.ts';
import { fitsAs } from '../../relaxng/explain/fits-content.ts';
import { afterAttribute, givenAttribute } from '../../relaxng/explain/fitting-attributes.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import { isVariant } from '../../relaxng/explain/names-alike.ts';
import { mentionedNames } from '../../relaxng/simplify/name-class.ts';
import { type Candidate, nearCandidates } from './near-candidates.ts';
import { rewriteTags } from './rewrite-tags.ts';

type ElementIncident = IncidentOf<'element'>;

/** The fixes, once the end of the element is known; undefined where no allowed name is near. */
export function fixElementName(
  incident: ElementIncident,
  context: ExplainContext,
): ((end: EndEvent) => readonly Fix[]) | undefined {
  const { tag } = incident.failure.event;
  const candidates = candidatesFor(incident, context);
  if (candidates.length === 0) return undefined;
  const prefix = tag.qName.slice(0, tag.qName.length - tag.localName.length);
  return (end) =>
    candidates.flatMap(({ name, certainty }) => {
      const edits = rewriteTags({ ...context, tag, end, qName: prefix + name });
      return edits === undefined ? [] : [{ title: `change <${tag.qName}> to <${prefix + name}>`, certainty, edits }];
    });
}

function candidatesFor(incident: ElementIncident, context: ExplainContext): readonly Candidate[] {
  const { event, before } = incident.failure;
  const { namespace, localName } = event.tag;
  const meant = elementMeant(incident, context);
  const taken = meant?.namespace === namespace ? meant.localName : undefined;
  const suggested = taken === undefined ? [] : [{ name: taken, certainty: 'suggested' } as const];
  if (occurrencesIn(context.engine.grammar.elements).hasElement(event.tag)) {
    return suggested.filter(({ name }) => isInOtherCase(name, localName) || !isVariant(name, localName));
  }
  const allowed = firstElements(before)
    .flatMap((definition) => mentionedNames(definition.name))
    .filter((name) => name.namespace === namespace);
  const near = nearCandidates(
    localName,
    allowed.map((name) => name.localName),
  );
  // past a number of failures no repair is tried, and `remove` is taken
  const isUntried = incident.remedy?.kind === 'remove';
  const graded = near.map((one) => {
    const isMeant = (one.name === taken || isUntried) && hasAllRequired(one.name, incident, context);
    return isMeant ? one : ({ ...one, certainty: 'suggested' } as const);
  });
  const all = graded.some(({ name }) => name === taken) ? graded : [...suggested, ...graded];
  const fitting = all.filter(({ name }) => name === taken || fitsAs({ namespace, localName: name }, incident.failure, context));
  return fitting.length > 0 ? fitting : all.slice(0, 1);
}

function isInOtherCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether the tag has the attributes that the element must have; others that it has may be mistakes of their own. */
function hasAllRequired(localName: string, { failure }: ElementIncident, context: ExplainContext): boolean {
  const { event, before } = failure;
  const { derivatives } = context.engine;
  const values = valueContextOf(event, context);
  let pattern = derivatives.startTag(before, derivatives.alphabet.symbol(event.tag.namespace, localName));
  for (const at of event.attributes) {
    const next = afterAttribute(context.engine, pattern, givenAttribute(at), values);
    if (next.kind !== 'notAllowed') pattern = next;
  }
  return derivatives.endAttributes(pattern).kind !== 'notAllowed';
}
