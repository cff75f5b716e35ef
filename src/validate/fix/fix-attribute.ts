// An attribute that is not allowed, and the one that was meant: misspelt, wrongly cased, or in the wrong namespace.

import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { StartEvent } from '../../relaxng/derivative/document-event.ts';
import { possibleAttributes } from '../../relaxng/derivative/first-names.ts';
import { attributesForHtml } from '../../relaxng/derivative/html-habits.ts';
import { nameLabel } from '../../relaxng/explain/display-names.ts';
import { isForeign, isLikelyAttribute } from '../../relaxng/explain/explain-attribute.ts';
import { valueContextOf } from '../../relaxng/explain/explain-value.ts';
import { afterAttribute } from '../../relaxng/explain/fitting-attributes.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import { type ExpandedName, mentionedNames } from '../../relaxng/simplify/name-class.ts';
import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import { attributePart, deleteAttribute, renameAttribute } from './attribute-edits.ts';
import { type Candidate, nearCandidates } from './near-candidates.ts';

type NameFailure = IncidentOf<'attribute-name'>['failure'];

/** A fix that renames names the attribute as it would be, so that no two of one tag become the same. */
export type AttributeFix = { readonly qName: string; readonly fix: Fix };

/** The likeliest first. */
export function fixAttributeName(failure: NameFailure, context: ExplainContext): readonly AttributeFix[] {
  const { event, at } = failure;
  const part = attributePart(context.text, event, at);
  if (part === undefined) return [];
  const renamed = candidatesFor(failure, context).map(({ name: qName, certainty }) => {
    const title = `change the attribute ${nameLabel(at.attribute.qName)} to ${qName}`;
    return { qName, fix: { title, certainty, edits: [renameAttribute(context, part, qName)] } };
  });
  if (renamed.length > 0 || at.attribute.value.trim() !== '') return renamed;
  const title = `leave out the empty attribute ${nameLabel(at.attribute.qName)}`;
  return [{ qName: '', fix: { title, certainty: 'suggested', edits: [deleteAttribute(context, part)] } }];
}

/** By qualified name. Nothing is certain where the value does not fit. */
function candidatesFor(failure: NameFailure, context: ExplainContext): readonly Candidate[] {
  const { event, at, before } = failure;
  const values = valueContextOf(event, context);
  const possible = possibleNames(failure);
  const fits = (name: ExpandedName): boolean =>
    afterAttribute(context.engine, before, { name, value: at.attribute.value }, values).kind !== 'notAllowed';
  return namesMeant(failure, possible).flatMap((candidate) => {
    const found = possible.find(({ qName }) => qName === candidate.name);
    if (found === undefined || !isLikelyAttribute(found.name, failure, context)) return [];
    return [fits(found.name) ? candidate : ({ ...candidate, certainty: 'suggested' } as const)];
  });
}

/** By the same name in another namespace, by a name of HTML, by spelling, and last by what is missing. */
function namesMeant({ event, at, takenFor }: NameFailure, possible: readonly Possible[]): readonly Candidate[] {
  const homonyms = possible.filter(({ name }) => name.localName === at.attribute.localName);
  if (isForeign(at.attribute)) return homonyms.map(({ qName }) => ({ name: qName, certainty: 'suggested' }));
  if (homonyms.length > 0) return homonyms.map(({ qName }) => certain(qName, homonyms.length));
  const ofHtml = attributesForHtml(event.tag, at.attribute).filter((name) => possible.some(({ qName }) => qName === name));
  if (ofHtml.length > 0) return ofHtml.map((name) => ({ name, certainty: certaintyOfHtml(name) }));
  const spelt = near(at, possible);
  const required = possible.find(({ name }) => name.localName === takenFor);
  return spelt.length > 0 || required === undefined ? spelt : [{ name: required.qName, certainty: 'suggested' }];
}

/** A class says more than how something looks. */
function certaintyOfHtml(name: string): Candidate['certainty'] {
  return name === 'rend' ? 'suggested' : 'safe';
}

function certain(name: string, count: number): Candidate {
  return { name, certainty: count === 1 ? 'safe' : 'suggested' };
}

type Possible = { readonly name: ExpandedName; readonly qName: string };

/** Attributes by local names: `di` stands for `xml:id`. */
function near({ attribute }: NameFailure['at'], possible: readonly Possible[]): readonly Candidate[] {
  const found = nearCandidates(
    attribute.localName,
    possible.map(({ name }) => name.localName),
  );
  return found.flatMap(({ name, certainty }) => {
    const named = possible.filter((one) => one.name.localName === name);
    return named.map(({ qName }) => ({ name: qName, certainty: named.length > 1 ? 'suggested' : certainty }));
  });
}

/** Names that a tag has, by its event: each of thousands of attributes can be at fault. */
const namesOfTags = new WeakMap<StartEvent, ReadonlySet<string>>();

function givenNames(event: StartEvent): ReadonlySet<string> {
  const known = namesOfTags.get(event) ?? new Set(event.attributes.map(({ attribute }) => attribute.qName));
  namesOfTags.set(event, known);
  return known;
}

/** What the tag can have and does not have yet, as it would be written there. */
function possibleNames({ event, before }: NameFailure): readonly Possible[] {
  const names = possibleAttributes(before).flatMap(({ name }) => mentionedNames(name));
  const given = givenNames(event);
  const byQName = new Map<string, ExpandedName>();
  for (const name of names) {
    const qName = qualified(name, event.tag);
    if (qName !== undefined && !given.has(qName)) byQName.set(qName, name);
  }
  return [...byQName].map(([qName, name]) => ({ name, qName }));
}

/** Only with the prefixes that are bound under the names which everyone gives them. */
function qualified({ namespace, localName }: ExpandedName, { scope }: StartTag): string | undefined {
  if (namespace === '') return localName;
  if (namespace === XML_NAMESPACE) return `xml:${localName}`;
  return scope.resolvePrefix('xlink') === namespace ? `xlink:${localName}` : undefined;
}
