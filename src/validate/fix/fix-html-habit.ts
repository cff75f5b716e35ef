// An element of HTML, and the element of TEI that it stands for: both tags and the attributes are written anew.

import type { Edit, Fix } from '../../diagnostics/diagnostic.ts';
import type { EndEvent } from '../../relaxng/derivative/document-event.ts';
import { occurrencesIn } from '../../relaxng/derivative/occurrences.ts';
import { nameLabel } from '../../relaxng/explain/display-names.ts';
import { type HtmlReading, htmlReading, readingLabel } from '../../relaxng/explain/html-reading.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import { attributePart, attributeText, deleteAttribute, insertAttribute, renameAttribute } from './attribute-edits.ts';
import { rewriteTags } from './rewrite-tags.ts';

type ElementIncident = IncidentOf<'element'>;

/** Safe where the schema does not know the element, and no attribute is lost. */
export function fixHtmlHabit(
  incident: ElementIncident,
  context: ExplainContext,
): ((end: EndEvent) => readonly Fix[]) | undefined {
  const { tag } = incident.failure.event;
  const reading = htmlReading(incident, context);
  if (reading === undefined || !reading.isComplete) return undefined;
  const isKnown = occurrencesIn(context.engine.grammar.elements).hasElement(tag);
  const certainty = isKnown || reading.lost.length > 0 ? 'suggested' : 'safe';
  const prefix = tag.qName.slice(0, tag.qName.length - tag.localName.length);
  return (end) => {
    const tags = rewriteTags({ ...context, tag, end, qName: prefix + reading.name });
    const attributes = attributeEdits(incident, reading, context);
    if (tags === undefined || attributes === undefined) return [];
    const [first, ...others] = tags;
    const edits = first === undefined ? [] : [first, ...attributes, ...others];
    return [{ title: `change <${nameLabel(tag.qName)}> to ${readingLabel(reading)}`, certainty, edits }];
  };
}

/** Undefined where an attribute stands nowhere in the tag. */
function attributeEdits({ failure }: ElementIncident, reading: HtmlReading, context: ExplainContext): Edit[] | undefined {
  const { event } = failure;
  const added = reading.attributes.filter(({ of }) => of === undefined);
  const edits: Edit[] = [];
  if (added.length > 0) {
    const written = added.map(({ qName, value }) => attributeText(qName, value)).join(' ');
    edits.push(insertAttribute(context, event.tag, written));
  }
  for (const at of event.attributes) {
    const part = attributePart(context.text, event, at);
    if (part === undefined) return undefined;
    const meant = reading.attributes.find(({ of }) => of === at);
    if (meant === undefined) edits.push(deleteAttribute(context, part));
    else if (meant.qName !== part.qName) edits.push(renameAttribute(context, part, meant.qName));
  }
  return edits;
}
