// An element of HTML, and the element of TEI that it stands for: both tags and the attributes are written anew.

import type { Edit, Fix } from '../../diagnostics/diagnostic.ts';
import type { EndEvent } from '../../relaxng/derivative/document-event.ts';
import { isOfBrowsers, isVoidInHtml } from '../../relaxng/derivative/html-habits.ts';
import { occurrencesIn } from '../../relaxng/derivative/occurrences.ts';
import { conjunction, nameLabel, quoted } from '../../relaxng/explain/display-names.ts';
import { type HtmlReading, htmlReading, readingLabel } from '../../relaxng/explain/html-reading.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import {
  attributePart,
  attributeText,
  deleteAttribute,
  insertAttribute,
  renameAttribute,
  replaceValue,
} from './attribute-edits.ts';
import { rewriteTags } from './rewrite-tags.ts';

type ElementIncident = IncidentOf<'element'>;

/**
 * Safe where the schema does not know the element, and nothing is lost. There is no fix where an attribute that says something
 * has no place on the element of TEI, or one that it needs is missing: a person has to decide.
 */
export function fixHtmlHabit(
  incident: ElementIncident,
  context: ExplainContext,
): ((end: EndEvent) => readonly Fix[]) | undefined {
  const { tag } = incident.failure.event;
  const reading = htmlReading(incident, context);
  if (reading === undefined) return undefined;
  if (!reading.isComplete || !reading.lost.every(({ attribute }) => isOfBrowsers(attribute))) return () => [];
  const isKnown = occurrencesIn(context.engine.grammar.elements).hasElement(tag);
  const certainty = isKnown || reading.lost.length > 0 ? 'suggested' : 'safe';
  return (end) => {
    const moved = contentMoved(reading, { ...context, tag, end });
    const tags = moved ?? rewriteTags({ ...context, tag, end, qName: prefixOf(tag) + reading.name });
    const attributes = attributeEdits(incident, reading, context);
    if (tags === undefined || attributes === undefined) return [];
    const [first, ...others] = tags;
    const edits = first === undefined ? [] : [first, ...attributes, ...others];
    const title = `change <${nameLabel(tag.qName)}> to ${titleOf(reading)}${moved === undefined ? '' : ', before what is in it'}`;
    return [{ title, certainty: moved === undefined ? certainty : 'suggested', edits }];
  };
}

function prefixOf({ qName, localName }: StartTag): string {
  return qName.slice(0, qName.length - localName.length);
}

function titleOf(reading: HtmlReading): string {
  const lost = reading.lost.map(({ attribute }) => `${nameLabel(attribute.qName)}=${quoted(attribute.value)}`);
  return lost.length === 0 ? readingLabel(reading) : `${readingLabel(reading)}, leaving out ${conjunction(lost)}`;
}

type Tags = ExplainContext & { readonly tag: StartTag; readonly end: EndEvent };

/** Of an element that is empty in HTML and is not here: its start tag is all of it, and what was in it follows. */
function contentMoved({ name }: HtmlReading, { file, text, tag, end }: Tags): readonly Edit[] | undefined {
  if (!isVoidInHtml(tag.localName) || text.slice(tag.end, end.start).trim() === '') return undefined;
  const renamed = rewriteTags({ file, text, tag, end, qName: prefixOf(tag) + name });
  const [first, last] = renamed ?? [];
  if (first === undefined || last === undefined) return undefined;
  const closed = { file, span: { start: tag.end - 1, end: tag.end - 1 }, text: '/' };
  return [first, closed, { file, span: { start: end.start, end: end.end }, text: '' }];
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
    if (meant === undefined) {
      edits.push(deleteAttribute(context, part));
      continue;
    }
    if (meant.qName !== part.qName) edits.push(renameAttribute(context, part, meant.qName));
    if (meant.value !== at.attribute.value) edits.push(replaceValue(context, part, meant.value));
  }
  return edits;
}
