// Those who speak → the list of participants in the header, and the identifiers by which their turns point to them.

import type { WritableElement } from '../../xml/write-xml.ts';
import { element } from './elements.ts';
import { type Identifiers, identifierPart } from './identifiers.ts';
import type { Participant } from './participants.ts';

export type ParticipantList = {
  /** Undefined: nobody speaks. `entries`: keys of the entries that the document has. */
  readonly listFor: (entries: ReadonlySet<string>) => WritableElement | undefined;
  /** By what is printed before their words. */
  readonly ids: ReadonlyMap<string, string>;
};

export function participantList(participants: readonly Participant[], ids: Identifiers): ParticipantList {
  const given = new Map<string, string>();
  const named = participants.map((one) => {
    const part = identifierPart(one.name.toLowerCase());
    const id = ids.take(`speaker-${part === '' ? 'x' : part}`);
    for (const label of one.labels) given.set(label, id);
    return { one, id };
  });
  const listFor = (entries: ReadonlySet<string>): WritableElement | undefined => {
    const persons = named.map(({ one, id }) => personOf(one, id, entries));
    return persons.length === 0 ? undefined : element('particDesc', {}, element('listPerson', {}, persons));
  };
  return { listFor, ids: given };
}

/** A name is one that is called by name, or whose entry is known. */
function personOf({ name, isName, role, key }: Participant, id: string, entries: ReadonlySet<string>): WritableElement {
  const ref = key !== undefined && entries.has(key) ? `#${key}` : undefined;
  const said = isName || ref !== undefined ? element('persName', { ref }, name) : element('note', {}, name);
  return element('person', { 'xml:id': id, role }, said);
}
