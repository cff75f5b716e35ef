// An element that is right but for its namespace: the declaration that is missing, or mistyped, or not wanted.

import type { Certainty, Edit, Fix } from '../../diagnostics/diagnostic.ts';
import { firstElements } from '../../relaxng/derivative/first-names.ts';
import { occurrencesIn } from '../../relaxng/derivative/occurrences.ts';
import { nameLabel, namespaceLabel } from '../../relaxng/explain/display-names.ts';
import { declarationHome, isMistyped, prefixOf } from '../../relaxng/explain/explain-namespace.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import { mentionedNames } from '../../relaxng/simplify/name-class.ts';
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
    const home = declarationHome({ tag, open });
    if (!isOwn || prefix !== '' || context.text.charAt(home.start) !== '<') return undefined;
    const edit = insertAttribute(context, home, attributeText(declared, namespace));
    return fix(`declare xmlns=${namespaceLabel(namespace)} on ${shown(home)}`, 'safe', edit);
  }
  if (tag.namespace === '' && outer === namespace) {
    return fix(`leave out xmlns="" of ${shown(tag)}`, 'safe', deleteAttribute(context, part));
  }
  // another namespace is perhaps meant: what is in it, or whoever reads the prefix, may need it
  const isSlip = isMistyped(tag.namespace, namespace, context);
  if (!isSlip && (prefix !== '' || parent !== undefined)) return undefined;
  const title = `change ${nameLabel(declared)}=${namespaceLabel(tag.namespace)} to ${namespaceLabel(namespace)}`;
  return fix(title, isSlip ? 'safe' : 'suggested', replaceValue(context, part, namespace));
}

function fix(title: string, certainty: Certainty, edit: Edit): Fix {
  return { title, certainty, edits: [edit] };
}

function shown({ qName }: StartTag): string {
  return `<${nameLabel(qName)}>`;
}
