// Text, or an element, that must stand in another element: tags are put around it and what belongs with it. Only suggested: how
// much belongs inside is a question for a person.

import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Remedy } from '../../relaxng/derivative/repair.ts';
import { nameLabel } from '../../relaxng/explain/display-names.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import type { Pattern } from '../../relaxng/pattern/pattern.ts';
import type { StartTag } from '../../xml/xml-events.ts';

/** What is in an entity is not known: it may hold tags. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos);|#)/u;

/** Given where the run of text and elements ends that must stand in the same element. */
export type Wrapping = (end: number) => readonly Fix[];

/** Round the text without the white space at its ends, and what belongs with it. */
export function wrapText({ failure, open, remedy }: IncidentOf<'text'>, context: ExplainContext): Wrapping | undefined {
  const parent = open.at(-1)?.tag;
  const { start, end } = failure.event;
  const raw = context.text.slice(start, end);
  if (parent === undefined || remedy?.kind !== 'wrap-in' || ENTITY.test(raw)) return undefined;
  return wrapping(start + raw.length - raw.trimStart().length, { remedy, parent, before: failure.before }, context);
}

/** Round the element, and what belongs with it. */
export function wrapElement({ failure, open, remedy }: IncidentOf<'element'>, context: ExplainContext): Wrapping | undefined {
  const parent = open.at(-1)?.tag;
  const { tag } = failure.event;
  if (parent === undefined || remedy?.kind !== 'wrap-in' || !context.text.startsWith(`<${tag.qName}`, tag.start))
    return undefined;
  return wrapping(tag.start, { remedy, parent, before: failure.before }, context);
}

type WrapPlace = {
  readonly remedy: Extract<Remedy, { readonly kind: 'wrap-in' }>;
  readonly parent: StartTag;
  readonly before: Pattern;
};

/** In the namespace of the parent only, by its prefix; and only in what needs no attribute. */
function wrapping(start: number, { remedy, parent, before }: WrapPlace, context: ExplainContext): Wrapping | undefined {
  const { file, text, engine } = context;
  const { namespace, localName } = remedy.name;
  const opened = engine.derivatives.startTag(before, engine.derivatives.alphabet.symbol(namespace, localName));
  if (namespace !== parent.namespace || engine.derivatives.endAttributes(opened).kind === 'notAllowed') return undefined;
  const qName = parent.qName.slice(0, parent.qName.length - parent.localName.length) + localName;
  return (at) => {
    const end = start + text.slice(start, at).trimEnd().length;
    const edits = [
      { file, span: { start, end: start }, text: `<${qName}>` },
      { file, span: { start: end, end }, text: `</${qName}>` },
    ];
    return end <= start ? [] : [{ title: `put it into <${nameLabel(qName)}>`, certainty: 'suggested', edits }];
  };
}
