// Words for an element that is not allowed: anywhere, here, any more, or yet; and what would be right.
import { nearestName } from '../../source/nearest-name.ts';
import { partsOfTag } from '../../xml/tag-parts.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import { keyOf, occurrencesIn } from '../derivative/occurrences.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import { conjunction, elementAlternatives, elementLabel, requiredClause, tagLabel } from './display-names.ts';
import { earlierSiblings, isFollowedByText } from './earlier-siblings.ts';
import { foreignMessage, otherNamespaceMessage } from './explain-namespace.ts';
import { fitsAs } from './fits-content.ts';
import { htmlReading, readingLabel, teiNamesFor } from './html-reading.ts';
import { type ExplainContext, type Explained, type IncidentOf, placeOf } from './incident.ts';
import { isVariant, namesAlike } from './names-alike.ts';
import { OncePerPlace } from './once-per-place.ts';
import { mustBeEmpty } from './parent-content.ts';
import { elementsAtHome, expectedElements, sufficientElements } from './rank-expected.ts';
import { orderFault } from './sibling-order.ts';

type ElementIncident = IncidentOf<'element'>;

export function explainElement(incident: ElementIncident, context: ExplainContext): Explained {
  const { tag } = incident.failure.event;
  const { remedy } = incident;
  const span = partsOfTag(context.text, tag).name;
  const isKnown = occurrencesIn(context.engine.grammar.elements).hasElement(tag);
  const code = isKnown ? 'schema/element-not-allowed' : 'schema/unknown-element';
  const html = htmlMessage(incident, context);
  if (html !== undefined) return { code, span, message: html };
  const meant = elementMeant(incident, context);
  if (meant !== undefined) return { code, span, message: renameMessage(incident, meant, context) };
  if (remedy?.kind === 'insert-before' || remedy?.kind === 'reorder') {
    const message = `${tagLabel(tag)} is not allowed yet ${placeOf(incident.open)}${tooEarlyClause(incident, context)}`;
    return { code: 'schema/element-too-early', span, message };
  }
  if (!isKnown) return { code, span, message: wordedOnce(incident, context) };
  return { code, span, message: misplacedMessage(incident, context) };
}

function htmlMessage(incident: ElementIncident, context: ExplainContext): string | undefined {
  const { tag } = incident.failure.event;
  const start = `${tagLabel(tag)} is not allowed ${placeOf(incident.open)}`;
  const reading = htmlReading(incident, context);
  const isKnown = occurrencesIn(context.engine.grammar.elements).hasElement(tag);
  if (reading !== undefined) return `${start}: ${isKnown ? '' : 'it is HTML, '}did you mean ${readingLabel(reading)}?`;
  const [name] = isKnown ? [] : teiNamesFor(incident, context);
  return name === undefined ? undefined : `${start}: it is HTML for <${name}>, which does not fit there either`;
}

/** The name that the element was taken for, where it is likely that this one was meant. */
export function elementMeant(incident: ElementIncident, context: ExplainContext): ExpandedName | undefined {
  const { remedy } = incident;
  return remedy?.kind === 'rename' && isLikelyName(remedy.to, incident, context) ? remedy.to : undefined;
}

/**
 * A name like the one written, or the only one that can be meant there. Who writes a name of the schema has not misspelt another:
 * only a variant of it is meant, where all that the tag has fits.
 */
function isLikelyName(to: ExpandedName, { failure }: ElementIncident, context: ExplainContext): boolean {
  const { tag } = failure.event;
  if (to.localName.toLowerCase() === tag.localName.toLowerCase()) return true;
  if (occurrencesIn(context.engine.grammar.elements).hasElement(tag)) return isFittingVariant(to, failure, context);
  if (isOnlyOne(to, failure, context)) return true;
  return nearestName(tag.localName, [to.localName]) !== undefined || namesAlike(tag.localName, to.localName);
}

function isFittingVariant(to: ExpandedName, failure: ElementIncident['failure'], context: ExplainContext): boolean {
  return isVariant(failure.event.tag.localName, to.localName) && fitsAs(to, failure, context);
}

function isOnlyOne(to: ExpandedName, { before }: ElementIncident['failure'], context: ExplainContext): boolean {
  const [only, another] = elementsAtHome(before, context);
  return only !== undefined && another === undefined && keyOf(only) === keyOf(to);
}

/** A name that is right but for its namespace is told by its namespace. */
function renameMessage({ failure, open }: ElementIncident, to: ExpandedName, context: ExplainContext): string {
  const { tag } = failure.event;
  if (to.localName !== tag.localName) {
    return `${tagLabel(tag)} is not allowed ${placeOf(open)}: did you mean ${elementLabel(to, tag.namespace)}?`;
  }
  return otherNamespaceMessage({ tag, open }, to.namespace, context);
}

function tooEarlyClause({ failure, remedy }: ElementIncident, context: ExplainContext): string {
  const { namespace } = failure.event.tag;
  const names = remedy?.kind === 'insert-before' || remedy?.kind === 'reorder' ? remedy.names : [];
  const labels = conjunction(names.map((name) => elementLabel(name, namespace)));
  if (remedy?.kind === 'reorder') return `: ${labels} must come before it`;
  if (names.length > 0) return `: ${labels} ${names.length > 1 ? 'are' : 'is'} required before it`;
  return requiredClause(sufficientElements(failure, context), namespace, ' before it');
}

/** An unknown element in one of its own namespace has the same message wherever the state and the parent are the same. */
function wordedOnce(incident: ElementIncident, context: ExplainContext): string {
  const { event, before } = incident.failure;
  const parent = incident.open.at(-1)?.tag;
  if (parent?.namespace !== event.tag.namespace) return unknownElementMessage(incident, context);
  const key = `${event.tag.qName} ${parent.qName}`;
  return worded.get(context, before, key, () => unknownElementMessage(incident, context));
}

const worded = new OncePerPlace<string>();

function unknownElementMessage(incident: ElementIncident, context: ExplainContext): string {
  const { tag } = incident.failure.event;
  const expected = expectedElements(incident.failure, context);
  const sameName = expected.find((name) => name.localName === tag.localName);
  if (sameName !== undefined && (incident.open.length === 0 || tag.namespace === ''))
    return renameMessage(incident, sameName, context);
  const foreign = foreignMessage({ tag, open: incident.open }, expected, context);
  if (foreign !== undefined) return foreign;
  if (sameName !== undefined) return renameMessage(incident, sameName, context);
  const { nearElements } = occurrencesIn(context.engine.grammar.elements);
  const start = `${tagLabel(tag)} is not an element of the schema`;
  const [near] = nearElements(tag);
  const isHere = expected.some(({ namespace, localName }) => namespace === tag.namespace && localName === near);
  if (near !== undefined && !isHere)
    return `${start}: the nearest is <${near}>, which is not allowed ${placeOf(incident.open)}`;
  const nearHere = nearestName(
    tag.localName,
    expected.map(({ localName }) => localName),
  );
  const meant = expected.filter((name) => name.localName === nearHere);
  return `${start}${meant.length > 0 ? `: did you mean ${elementAlternatives(meant, tag.namespace)}?` : expectedClause(expected, tag)}`;
}

function expectedClause(expected: readonly ExpandedName[], { namespace }: StartTag): string {
  return expected.length === 0 ? '' : `: expected is ${elementAlternatives(expected, namespace)}`;
}

/** The first of these that knows what to say. */
function misplacedMessage(incident: ElementIncident, context: ExplainContext): string {
  const { event } = incident.failure;
  const start = `${tagLabel(event.tag)} is not allowed`;
  const order = orderClause(incident, context);
  if (order !== undefined) return `${start} ${order}`;
  const clause =
    remedyClause(incident) ??
    emptyClause(incident, context) ??
    closeClause(incident, context) ??
    outsideClause(incident, context) ??
    otherPlaceClause(incident, context);
  return `${start} ${placeOf(incident.open)}${clause}`;
}

/** `any more in <div>: it must come before <p>`. */
function orderClause({ failure, open, remedy }: ElementIncident, { text, engine }: ExplainContext): string | undefined {
  const parent = open.at(-1)?.tag;
  const { tag } = failure.event;
  if (parent === undefined || remedy?.kind === 'wrap-in') return undefined;
  const fault = orderFault({ parent, element: tag, earlier: earlierSiblings(text, parent, tag) }, engine);
  const place = placeOf(open);
  switch (fault?.kind) {
    case undefined:
      return undefined;
    case 'repeated':
      return `again ${place}: only one can stand there`;
    case 'must-precede':
      return `any more ${place}: it must come before ${elementLabel(fault.sibling, tag.namespace)}`;
    case 'excluded-by':
      return `${place} together with ${elementLabel(fault.sibling, tag.namespace)}`;
    case 'excluded-by-text':
      return `${place} together with text${fault.takesText ? `: put the text into ${tagLabel(tag)} as well` : ''}`;
    default:
      return fault satisfies never;
  }
}

function remedyClause({ failure, remedy }: ElementIncident): string | undefined {
  return remedy?.kind === 'wrap-in' ? `: put it into ${elementLabel(remedy.name, failure.event.tag.namespace)}` : undefined;
}

function emptyClause({ open }: ElementIncident, { engine }: ExplainContext): string | undefined {
  const parent = open.at(-1)?.tag;
  return parent !== undefined && mustBeEmpty(parent, engine) ? `: ${tagLabel(parent)} must be empty` : undefined;
}

/** Open elements that may be advised to be closed, or to be preceded. */
const MOST_CLOSED = 3;

/** The element would be allowed if some that are open were closed first, and so would the text behind it. */
function closeClause({ failure, open }: ElementIncident, { engine, text }: ExplainContext): string | undefined {
  const { derivatives } = engine;
  const hasText = isFollowedByText(text, failure.event.tag);
  let after = failure.before;
  for (let count = 1; count <= Math.min(MOST_CLOSED, open.length - 1); count++) {
    after = derivatives.endTag(after);
    if (after.kind === 'notAllowed') return undefined;
    const opened = derivatives.startTag(after, failure.event.symbol);
    if (opened.kind === 'notAllowed') continue;
    if (hasText && derivatives.text(derivatives.leave(opened)).kind === 'notAllowed') return undefined;
    const closed = open.slice(-count).reverse();
    return `: close ${conjunction(closed.map(({ tag }) => tagLabel(tag)))} before it`;
  }
  return undefined;
}

/** The element would be allowed in an element around its parent, before what leads to it. */
function outsideClause({ failure, open }: ElementIncident, { text, engine }: ExplainContext): string | undefined {
  const { tag } = failure.event;
  for (let depth = open.length - 2; depth >= Math.max(0, open.length - 1 - MOST_CLOSED); depth--) {
    const [outer, inner] = [open[depth]?.tag, open[depth + 1]?.tag];
    if (outer === undefined || inner === undefined) return undefined;
    const earlier = [...earlierSiblings(text, outer, inner), { kind: 'element', name: inner } as const];
    const fault = orderFault({ parent: outer, element: tag, earlier }, engine);
    if (fault?.kind === 'must-precede') {
      return `: in ${tagLabel(outer)} it must come before ${elementLabel(fault.sibling, tag.namespace)}`;
    }
  }
  return undefined;
}

/** Those first that the document has most. */
function byUse(names: readonly ExpandedName[], { engine, usage }: ExplainContext): readonly ExpandedName[] {
  const { alphabet } = engine.derivatives;
  const uses = (name: ExpandedName): number => usage(alphabet.symbol(name.namespace, name.localName));
  return names.toSorted((a, b) => uses(b) - uses(a));
}

/** A message names the parents of an element when there are no more of them, or fewer than what is expected. */
const MOST_PARENTS = 5;

function otherPlaceClause({ failure, remedy }: ElementIncident, context: ExplainContext): string {
  const { tag } = failure.event;
  const expected = expectedElements(failure, context);
  const parents = occurrencesIn(context.engine.grammar.elements).parentsOf(tag);
  const alike = expected.filter((name) => name.namespace === tag.namespace && namesAlike(name.localName, tag.localName));
  const around = alike.filter((name) => parents.some((parent) => keyOf(parent) === keyOf(name)));
  if (around.length > 0) return `: put it into ${elementAlternatives(around, tag.namespace)}`;
  const meant = alike.filter((name) => fitsAs(name, failure, context));
  if (meant.length > 0) return `: did you mean ${elementAlternatives(meant, tag.namespace)}?`;
  if (remedy?.kind === 'unwrap') return ': its content is allowed there without it';
  if (parents.length > 0 && (parents.length <= MOST_PARENTS || expected.length > parents.length)) {
    return `: it belongs in ${elementAlternatives(byUse(parents, context), tag.namespace)}`;
  }
  return expectedClause(expected, tag);
}
