// An element that is right but for its namespace: the declaration that is missing, or mistyped, or not wanted.

import type { Certainty, Edit, Fix } from '../../diagnostics/diagnostic.ts';
import { firstElements } from '../../relaxng/derivative/first-names.ts';
import { occurrencesIn } from '../../relaxng/derivative/occurrences.ts';
import { nameLabel, namespaceLabel } from '../../relaxng/explain/display-names.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import { mentionedNames } from '../../relaxng/simplify/name-class.ts';
import { editDistance } from '../../source/nearest-name.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import { attributeText, deleteAttribute, insertAttribute, namedPart, replaceValue } from './attribute-edits.ts';

type ElementIncident = IncidentOf<'element'>;

export function fixNamespace(incident: ElementIncident, context: ExplainContext): readonly Fix[] {
  const { tag } = incident.failure.event;
  const wanted = namespacesWanted(incident);
  const isKnown = occurrencesIn(context.engine.grammar.elements).hasElement(tag);
  return wanted.flatMap((namespace) => {
    const found = declarationFix(namespace, incident, context);
    const isCertain = found?.certainty === 'safe' && wanted.length === 1 && !isKnown;
    return found === undefined ? [] : [{ ...found, certainty: isCertain ? 'safe' : 'suggested' } as const];
  });
}

/** The namespaces in which the very name is allowed here. */
function namespacesWanted({ failure }: ElementIncident): readonly string[] {
  const { namespace, localName } = failure.event.tag;
  const names = firstElements(failure.before)
    .flatMap((definition) => mentionedNames(definition.name))
    .filter((name) => name.localName === localName && name.namespace !== namespace);
  return [...new Set(names.map((name) => name.namespace))];
}

function declarationFix(namespace: string, { failure, open }: ElementIncident, context: ExplainContext): Fix | undefined {
  const { tag } = failure.event;
  const prefix = prefixOf(tag);
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const part = namedPart(context.text, tag, declared);
  const parent = open.at(-1)?.tag;
  const outer = parent?.scope.resolvePrefix(prefix);
  if (part === undefined) {
    // where the element around is in the wrong namespace too, a declaration there will do
    const isOwn = parent === undefined || occurrencesIn(context.engine.grammar.elements).hasElement(parent);
    if (!isOwn || prefix !== '' || context.text.charAt(tag.start) !== '<') return undefined;
    const edit = insertAttribute(context, tag, attributeText(declared, namespace));
    return fix(`declare xmlns=${namespaceLabel(namespace)} on ${shown(tag)}`, 'safe', edit);
  }
  if (tag.namespace === '' && outer === namespace) {
    return fix(`leave out xmlns="" of ${shown(tag)}`, 'safe', deleteAttribute(context, part));
  }
  const title = `change ${nameLabel(declared)}=${namespaceLabel(tag.namespace)} to ${namespaceLabel(namespace)}`;
  return fix(title, isNear(tag.namespace, namespace) ? 'safe' : 'suggested', replaceValue(context, part, namespace));
}

function fix(title: string, certainty: Certainty, edit: Edit): Fix {
  return { title, certainty, edits: [edit] };
}

function prefixOf({ qName }: StartTag): string {
  return qName.slice(0, Math.max(0, qName.indexOf(':')));
}

function shown({ qName }: StartTag): string {
  return `<${nameLabel(qName)}>`;
}

/** Edits that a mistyped namespace name may be away from the right one, besides case, `https`, `www.` and an end in `/` or `#`. */
const MOST_EDITS = 3;
/** Characters: a longer name is not compared. */
const LONGEST = 200;

function isNear(written: string, right: string): boolean {
  if (written.length > LONGEST) return false;
  const [a, b] = [bare(written), bare(right)];
  if (a === b || b.startsWith(`${a}/`)) return true;
  const isClose = (one: string, other: string): boolean => editDistance(one, other, MOST_EDITS + 1) <= MOST_EDITS;
  return isClose(a, b) || isClose(written.toLowerCase(), right.toLowerCase());
}

function bare(namespace: string): string {
  return namespace
    .trim()
    .toLowerCase()
    .replace(/^[a-z]*:?\/+(?:www\.)?/u, '')
    .replace(/[/#]+$/u, '');
}
