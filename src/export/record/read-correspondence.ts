// Who wrote to whom (`correspAction`, TEI P5 2.4.6).

import type { XmlElement } from '../../xml/read/tree.ts';
import { agentIdentifier, isWebAddress } from './agent-identifiers.ts';
import { asUri } from './as-uri.ts';
import type { AgentStatement, CorrespondenceStatement, DateStatement, PlaceName, Statement } from './descriptive-record.ts';
import { attributeOf, childrenNamed, headerText } from './header-text.ts';
import { pointersOf, readAgents } from './read-agents.ts';
import { readDates } from './read-dates.ts';
import { type StatementSource, stated } from './statement-source.ts';

const PEOPLE = ['persName', 'orgName', 'name', 'rs'];
const PLACES = ['placeName', 'settlement', 'district', 'country'];

/** The action; and of one that sends or receives, what it says of the source: sender, addressee, date and place. */
export function readCorrespondence(source: StatementSource): readonly Statement[] {
  const { element } = source;
  const type = attributeOf(element, 'type') ?? '';
  const within = (inner: XmlElement, property = source.property): StatementSource => ({
    ...source,
    element: inner,
    property,
    path: `${source.path}/${inner.localName}`,
    ancestors: [...source.ancestors, element],
  });
  const people = childrenNamed(element, ...PEOPLE);
  const agents = people.flatMap((person) => readAgents(within(person)));
  const dates = childrenNamed(element, 'date').flatMap((date) => readDates(within(date)));
  const places = childrenNamed(element, ...PLACES).flatMap((place) => placeName(within(place)));
  const text = [...agents, ...places, ...dates].map((one) => one.text).join(', ');
  if (text === '') return [];
  const letter = (source.ancestors.at(-1) ?? element).span;
  const action: CorrespondenceStatement = {
    kind: 'correspondence',
    ...stated(source, text),
    type,
    letter,
    agents,
    places,
    dates,
  };
  return [
    action,
    ...saidOfSource(type, { agents, dates, places: childrenNamed(element, ...PLACES).map((place) => within(place)) }),
  ];
}

type Said = {
  readonly agents: readonly AgentStatement[];
  readonly dates: readonly DateStatement[];
  readonly places: readonly StatementSource[];
};

function saidOfSource(type: string, { agents, dates, places }: Said): readonly Statement[] {
  if (type === 'received') return agents.map((agent) => ({ ...agent, property: 'addressee' }));
  if (type !== 'sent') return [];
  const senders = agents.map((agent): Statement => ({ ...agent, property: 'sender' }));
  const written = dates.map((date): Statement => ({ ...date, property: 'sourceDate' }));
  const origins = places.flatMap((place): readonly Statement[] => {
    const text = headerText(place.element);
    return text === '' ? [] : [{ kind: 'text', ...stated({ ...place, property: 'sourcePlace' }, text) }];
  });
  return [...senders, ...written, ...origins];
}

function placeName(source: StatementSource): readonly PlaceName[] {
  const { text, lang } = stated(source, headerText(source.element));
  if (text === '') return [];
  const uris = pointersOf(source.element)
    .flatMap((pointer) => followed(pointer, source.byId))
    .filter(isWebAddress);
  const found = uris.find(isOfAuthority) ?? uris[0];
  const uri = found === undefined ? undefined : asUri(found);
  return [{ text, ...(uri === undefined ? {} : { uri }), ...(lang === undefined ? {} : { lang }) }];
}

/** A pointer into the document leads to the entry there, and to its addresses. */
function followed(pointer: string, byId: StatementSource['byId']): readonly string[] {
  const entry = pointer.startsWith('#') ? byId(pointer.slice(1)) : undefined;
  return entry === undefined ? [pointer] : childrenNamed(entry, 'idno').map(headerText);
}

/** Known to others than this edition. */
function isOfAuthority(uri: string): boolean {
  const known = agentIdentifier(uri);
  return known !== undefined && known.scheme !== 'uri';
}
