// Words for an attribute that is not allowed, has a value that is not, or is missing.
import { nearestName } from '../../source/nearest-name.ts';
import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import { attributeOfTag, partsOfTag } from '../../xml/tag-parts.ts';
import type { AttributeEvent, StartEvent } from '../derivative/document-event.ts';
import { attributesForHtml } from '../derivative/html-habits.ts';
import { occurrencesIn } from '../derivative/occurrences.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import { alternatives, attributeLabel, conjunction, inNamespace, nameLabel, quoted, tagLabel } from './display-names.ts';
import { valueContextOf, wantedClause } from './explain-value.ts';
import { afterAttribute } from './fitting-attributes.ts';
import type { ExplainContext, Explained, IncidentOf } from './incident.ts';
import { OncePerPlace } from './once-per-place.ts';
import { expectedAttributes, lackingAttributes } from './rank-expected.ts';

type NameFailure = IncidentOf<'attribute-name'>['failure'];

export function explainAttributeName(failure: NameFailure, context: ExplainContext): Explained {
  const { event, at } = failure;
  const label = `${nameLabel(at.attribute.qName)}${isForeign(at.attribute) ? ` ${inNamespace(at.attribute.namespace)}` : ''}`;
  const start = `the attribute ${label} is not allowed on ${tagLabel(event.tag)}`;
  const span = partsOf(failure, context).name;
  return { code: 'schema/attribute-not-allowed', span, message: `${start}${attributeClause(failure, context)}` };
}

/** In a namespace that is not everybody's: the prefix alone does not say which. */
export function isForeign({ namespace }: ExpandedName): boolean {
  return namespace !== '' && namespace !== XML_NAMESPACE;
}

function attributeClause(failure: NameFailure, context: ExplainContext): string {
  const meant = attributeMeant(failure, context);
  if (meant !== undefined) return `: did you mean ${meant}?`;
  const rival = rivalOf(failure, context);
  if (rival !== undefined) return ` together with ${nameLabel(rival)}`;
  const expected = expectedAttributes(failure.before, context).map(attributeLabel);
  return expected.length === 0 ? '' : `: it can have ${alternatives([...new Set(expected)])}`;
}

/** By the name, in another namespace or misspelled; else by the value, where an attribute that is lacking would take it. */
function attributeMeant(failure: NameFailure, context: ExplainContext): string | undefined {
  const { before, takenFor } = failure;
  const { attribute } = failure.at;
  const possible = expectedAttributes(before, context);
  const sameName = possible.find((name) => name.localName === attribute.localName && name.namespace !== attribute.namespace);
  if (sameName !== undefined) return attributeLabel(sameName);
  if (isForeign(attribute) && takenFor === undefined) return undefined;
  const ofHtml = attributesForHtml(failure.event.tag, attribute).find((localName) =>
    possible.some((name) => name.namespace === '' && name.localName === localName),
  );
  if (ofHtml !== undefined) return ofHtml;
  const likely = possible.filter((name) => isLikelyAttribute(name, failure, context));
  const near =
    takenFor ??
    nearestName(
      attribute.localName,
      likely.map(({ localName }) => localName),
    );
  const nearName = possible.find(({ localName }) => localName === near);
  if (nearName !== undefined) return attributeLabel(nearName);
  return near ?? lackingOneFor(failure, context);
}

/** Who writes the name of an attribute that the schema has elsewhere has not misspelt another: but where its value fits. */
export function isLikelyAttribute(name: ExpandedName, { event, at, before }: NameFailure, context: ExplainContext): boolean {
  const { usesOfAttribute } = occurrencesIn(context.engine.grammar.elements);
  if (usesOfAttribute(at.attribute) === 0) return true;
  const { value } = at.attribute;
  return afterAttribute(context.engine, before, { name, value }, valueContextOf(event, context)).kind !== 'notAllowed';
}

function lackingOneFor({ event, at, before }: NameFailure, context: ExplainContext): string | undefined {
  const { derivatives } = context.engine;
  if (derivatives.endAttributes(before).kind !== 'notAllowed') return undefined;
  const fitting = lackingAttributes(before, context).find((name) => {
    const named = derivatives.attributeName(before, derivatives.alphabet.symbol(name.namespace, name.localName));
    return derivatives.value(named, at.attribute.value, valueContextOf(event, context)).kind !== 'notAllowed';
  });
  return fitting && attributeLabel(fitting);
}

/** Attributes of a tag that are looked through for one that excludes another. */
const MOST_RIVALS = 100;

/** Another attribute of the tag that excludes this one, where the element could have this one alone. */
function rivalOf({ event, at }: NameFailure, { engine }: ExplainContext): string | undefined {
  const { derivatives, grammar } = engine;
  const contents = occurrencesIn(grammar.elements)
    .definitionsOf(event.tag)
    .map(({ content }) => derivatives.patterns.after(content, derivatives.patterns.empty));
  const takes = (content: Pattern): boolean => derivatives.attributeName(content, at.symbol).kind !== 'notAllowed';
  const able = contents.filter(takes);
  if (able.length === 0) return undefined;
  const excludes = event.attributes.slice(0, MOST_RIVALS).find((other) => {
    if (other === at) return false;
    return !able.some((content) => takes(derivatives.leave(derivatives.attributeName(content, other.symbol))));
  });
  return excludes?.attribute.qName;
}

export function explainAttributeValue(failure: IncidentOf<'attribute-value'>['failure'], context: ExplainContext): Explained {
  const { event, at, before } = failure;
  const { qName, value } = at.attribute;
  const find = (): string => wantedClause(before, value, valueContextOf(event, context));
  // what a colon means depends on the place in the document
  const wanted = value.includes(':') ? find() : wantedOnce.get(context, before, value, find);
  const start = `${quoted(value)} is not a value of the attribute ${nameLabel(qName)} of ${tagLabel(event.tag)}`;
  const message = wanted === '' ? start : `${start}: ${wanted}`;
  return { code: 'schema/attribute-value', span: partsOf(failure, context).value, message };
}

const wantedOnce = new OncePerPlace<string>();

export function explainMissingAttributes(
  failure: IncidentOf<'attributes-missing'>['failure'],
  context: ExplainContext,
): Explained {
  const { tag } = failure.event;
  const required = [...context.engine.derivatives.requiredNames(failure.before, 'attribute').values()].map(attributeLabel);
  const lacking = lackingAttributes(failure.before, context).map(attributeLabel);
  const needs =
    required.length > 0
      ? `the attribute${required.length > 1 ? 's' : ''} ${conjunction(required)}`
      : `one of the attributes ${alternatives(lacking)}`;
  return {
    code: 'schema/attribute-missing',
    span: partsOfTag(context.text, tag).name,
    message: `${tagLabel(tag)} requires ${needs}`,
  };
}

type AttributePlace = { readonly event: StartEvent; readonly at: AttributeEvent };

/** An attribute that a DTD supplied stands nowhere: the tag stands for it. */
function partsOf(
  { event, at }: AttributePlace,
  { text }: ExplainContext,
): { readonly name: Explained['span']; readonly value: Explained['span'] } {
  const { start, end } = event.tag;
  const part = attributeOfTag(text, event.tag, at.attribute.qName);
  return part ?? { name: { start, end }, value: { start, end } };
}
