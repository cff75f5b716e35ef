// Text, or an element, that must stand in another element: tags are put around it. Only suggested: how much belongs inside is
// a question for a person.

import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { EndEvent } from '../../relaxng/derivative/document-event.ts';
import type { Remedy } from '../../relaxng/derivative/repair.ts';
import { nameLabel } from '../../relaxng/explain/display-names.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import type { Span } from '../../source/span.ts';

/** What is in an entity is not known: it may hold tags. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos);|#)/u;

/** Round the text without the white space at its ends. */
export function wrapText({ failure, open, remedy }: IncidentOf<'text'>, context: ExplainContext): readonly Fix[] {
  const parent = open.at(-1)?.tag;
  const { start, end } = failure.event;
  const raw = context.text.slice(start, end);
  if (parent === undefined || ENTITY.test(raw)) return [];
  const lead = raw.length - raw.trimStart().length;
  const tail = raw.length - raw.trimEnd().length;
  return wrapping(
    { start: start + lead, end: end - tail },
    { remedy, parent: parent.namespace, prefix: prefixOf(parent) },
    context,
  );
}

/** Round the element, once its end is known. */
export function wrapElement(
  { failure, open, remedy }: IncidentOf<'element'>,
  context: ExplainContext,
): ((end: EndEvent) => readonly Fix[]) | undefined {
  const parent = open.at(-1)?.tag;
  const { tag } = failure.event;
  if (parent === undefined || remedy?.kind !== 'wrap-in' || !context.text.startsWith(`<${tag.qName}`, tag.start))
    return undefined;
  return (end) => {
    const isWhole = end.start === end.end || context.text.startsWith(`</${tag.qName}`, end.start);
    const place = { remedy, parent: parent.namespace, prefix: prefixOf(parent) };
    return isWhole ? wrapping({ start: tag.start, end: end.end }, place, context) : [];
  };
}

type WrapPlace = { readonly remedy: Remedy | undefined; readonly parent: string; readonly prefix: string };

/** In the namespace of the parent only, by its prefix. */
function wrapping({ start, end }: Span, { remedy, parent, prefix }: WrapPlace, { file }: ExplainContext): readonly Fix[] {
  if (remedy?.kind !== 'wrap-in' || remedy.name.namespace !== parent) return [];
  const qName = prefix + remedy.name.localName;
  const edits = [
    { file, span: { start, end: start }, text: `<${qName}>` },
    { file, span: { start: end, end }, text: `</${qName}>` },
  ];
  return [{ title: `put it into <${nameLabel(qName)}>`, certainty: 'suggested', edits }];
}

function prefixOf({ qName, localName }: { readonly qName: string; readonly localName: string }): string {
  return qName.slice(0, qName.length - localName.length);
}
