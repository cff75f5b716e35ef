// Words for an element that is in a namespace where it cannot be, and the namespace that is wanted. No prefix that the document
// uses is bound to another namespace: who wrote it may have meant what it says.
import { namespacesAlike } from '../../source/namespaces-alike.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import type { StartEvent } from '../derivative/document-event.ts';
import { occurrencesIn } from '../derivative/occurrences.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import { elementAlternatives, inNamespace, nameLabel, namespaceLabel, tagLabel } from './display-names.ts';
import type { ExplainContext } from './incident.ts';

type Misnamed = { readonly tag: StartTag; readonly open: readonly StartEvent[] };

/** The element would be allowed in another namespace, under the name that it has. */
export function otherNamespaceMessage({ tag, open }: Misnamed, to: string, context: ExplainContext): string {
  const isSlip = isMistyped(tag.namespace, to, context);
  return `${tagLabel(tag)} is ${inNamespace(tag.namespace)}${namespaceAdvice({ tag, open, isSlip }, to)}`;
}

/** A namespace that the schema has is not another one mistyped. */
export function isMistyped(written: string, right: string, { engine }: ExplainContext): boolean {
  return !occurrencesIn(engine.grammar.elements).hasNamespace(written) && namespacesAlike(written, right);
}

function namespaceAdvice({ tag, open, isSlip }: Misnamed & { readonly isSlip: boolean }, to: string): string {
  const parent = open.at(-1)?.tag;
  const prefix = prefixOf(tag);
  if (prefix !== '' && isSlip) return `: declare xmlns:${nameLabel(prefix)}=${namespaceLabel(to)}`;
  if (prefix !== '') return `: ${wantedPrefixed(tag, to, parent)}`;
  const declaresItself = tag.declarations?.some((declaration) => declaration.prefix === '') === true;
  if (declaresItself && parent?.scope.resolvePrefix('') === to) return `: leave out its xmlns=${namespaceLabel(tag.namespace)}`;
  const home = declarationHome({ tag, open });
  if (home !== tag) return `: declare xmlns=${namespaceLabel(to)} on ${tagLabel(home)}`;
  return `: write <${nameLabel(tag.localName)} xmlns=${namespaceLabel(to)}>`;
}

function wantedPrefixed({ localName, scope }: StartTag, to: string, parent: StartTag | undefined): string {
  if (parent?.namespace === to) return `did you mean <${nameLabel(prefixed(prefixOf(parent), localName))}>?`;
  if (scope.resolvePrefix('') === to) return `did you mean <${nameLabel(localName)}>?`;
  return `it is wanted ${inNamespace(to)}`;
}

function prefixed(prefix: string, localName: string): string {
  return prefix === '' ? localName : `${prefix}:${localName}`;
}

export function prefixOf({ qName }: StartTag): string {
  return qName.slice(0, Math.max(0, qName.indexOf(':')));
}

/** Where the declaration of a default namespace is missing: on the element, or on the outermost of those with a prefix around it. */
export function declarationHome({ tag, open }: Misnamed): StartTag {
  let home = tag;
  if (tag.declarations?.some(({ prefix }) => prefix === '') === true) return home;
  for (const { tag: outer } of open.toReversed()) {
    if (prefixOf(outer) === '' || outer.declarations?.some(({ prefix }) => prefix === '') === true) return home;
    home = outer;
  }
  return home;
}

/** An element of a namespace that the schema does not have. Undefined where it does, and for no namespace at all. */
export function foreignMessage(
  { tag, open }: Misnamed,
  expected: readonly ExpandedName[],
  { engine }: ExplainContext,
): string | undefined {
  const { hasNamespace } = occurrencesIn(engine.grammar.elements);
  if (tag.namespace === '' || hasNamespace(tag.namespace)) return undefined;
  const start = `${tagLabel(tag)} is ${inNamespace(tag.namespace)}, of which the schema has no element`;
  const around = open.findLast((outer) => hasNamespace(outer.tag.namespace));
  return expected.length === 0 ? start : `${start}: expected is ${elementAlternatives(expected, around?.tag.namespace ?? '')}`;
}
